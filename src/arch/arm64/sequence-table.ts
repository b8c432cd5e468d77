import type { Prog } from '../../asm/prog.ts';
import type { ClassName } from './operand-class.ts';
import type { Sequence } from './sequences.ts';
import * as emit from './sequences.ts';

/** Which Progs become several words: by mnemonic and the classes of its operands. What has a row of its own is never looked up here. */

/** Where a class of the left is asked for, those of the right do as well. */
const ALSO: Readonly<Record<string, string>> = {
  RSP: 'REG',
  ZREG: 'REG',
  MOVCON: 'MBCON ZCON ADDCON0 ABCON0 AMCON',
  BITCON: 'ABCON0 ABCON MBCON',
  ADDCON2: 'ZCON ADDCON ADDCON0',
  LCON: 'ZCON BITCON ADDCON ADDCON0 ABCON ABCON0 MBCON MOVCON ADDCON2 AMCON',
  MOVCON2: 'LCON ZCON BITCON ADDCON ADDCON0 ABCON ABCON0 MBCON MOVCON ADDCON2 AMCON',
  VCON: 'LCON ZCON BITCON ADDCON ADDCON0 ABCON ABCON0 MBCON MOVCON ADDCON2 AMCON',
  LACON: 'AACON AACON2',
};

/** Groups of offset classes. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  /** Within 4095 of the base. */
  NEAR: /^(Z|N[SPQ]?|P[SPQ])(AUTO|OREG)|^U(AUTO|OREG)4K/,
  /** From a literal. */
  POOL: /^L(AUTO|OREG)POOL$/,
  OFFSET: /(AUTO|OREG)(?!POOL)/,
};

/** A test of one operand's class: `-` for none, `X?` for X or none. */
type Accepts = (found: ClassName) => boolean;

function compile(wanted: string): Accepts {
  if (wanted === '-') return (found) => found === 'NONE';
  const name = wanted.replace('?', '');
  const group = GROUPS[name];
  if (group !== undefined) return (found) => group.test(found);
  const names = new Set([name, ...(ALSO[name]?.split(' ') ?? []), ...(wanted.endsWith('?') ? ['NONE'] : [])]);
  return (found) => names.has(found);
}

/** Tests of first source, second source, third source and destination. */
interface Row extends Sequence {
  readonly pattern: readonly Accepts[];
}

interface Options {
  readonly scratch?: boolean;
  readonly literal?: boolean;
  readonly size?: Sequence['size'];
}

function row(pattern: string, words: number, run: Sequence['emit'], options: Options = {}): Row {
  const { scratch = words > 1, literal = false, size } = options;
  return { pattern: pattern.split(' ').map(compile), words, emit: run, scratch, literal, size };
}

/** R27 isn't used. */
const CLEAN: Options = { scratch: false };
const LITERAL: Options = { literal: true };

/** Constants of two instructions, of one that is no immediate of the operation and of longer ones; the first row that fits counts. */
function constants(short: readonly string[], long: readonly string[], operands: string): Row[] {
  const words = (name: string): number => ({ MOVCON2: 3, MOVCON3: 4 })[name] ?? 5;
  return [
    ...short.map((name) => row(`${name} ${operands}`, 2, emit.throughShortConstant)),
    ...long.map((name) => row(`${name} ${operands}`, words(name), name === 'VCON' ? emit.throughWideConstant : emit.throughLongConstant)),
  ];
}

const LONG = ['MOVCON2', 'MOVCON3', 'VCON'];

/** ADRP and a load or store take two words where the symbol is aligned, otherwise three. */
const SYMBOL: Options = { size: (prog, alignmentOf) => (emit.isAligned(prog, alignmentOf) ? 2 : 3) };

function moves(register: string): Row[] {
  return [
    row(`${register} - - ADDR`, 3, emit.moveSymbol, SYMBOL),
    row(`ADDR - - ${register}`, 3, emit.moveSymbol, SYMBOL),
    ...farMoves(register),
  ];
}

function farMoves(register: string): Row[] {
  return [
    row(`${register} - - OFFSET`, 2, emit.farMove),
    row(`${register} - - POOL`, 2, emit.farMove, LITERAL),
    row(`OFFSET - - ${register}`, 2, emit.farMove),
    row(`POOL - - ${register}`, 2, emit.farMove, LITERAL),
  ];
}

/** `place` stands for the memory operand. */
function pairs(pattern: string): Row[] {
  const at = (place: string): string => pattern.replace('place', place);
  return [
    row(at('NEAR'), 2, emit.nearPair),
    row(at('OFFSET'), 3, emit.farPair),
    row(at('POOL'), 3, emit.farPair, LITERAL),
    row(at('ADDR'), 3, emit.pairAtSymbol),
  ];
}

const LOAD_PAIR = pairs('place - - PAIR');
const STORE_PAIR = pairs('PAIR - - place');
const GENERAL_MOVE = moves('ZREG');
const FLOAT_MOVE = moves('FREG');

const SHARED_MOVES: Row[] = [
  row('VCONADDR - - ZREG', 2, emit.addressOfSymbol, CLEAN),
];

const ADDITION = [
  ...constants(['MOVCON', 'BITCON'], [], 'RSP? - RSP'),
  row('ADDCON2 RSP? - RSP', 2, emit.addInTwoSteps, CLEAN),
  ...constants([], LONG, 'RSP? - RSP'),
];
const COMPARISON = [...constants(['MOVCON', 'BITCON'], [], 'RSP - -'), ...constants([], LONG, 'ZREG - -')];
const LOGIC = constants(['MOVCON'], LONG, 'ZREG? - ZREG');
const REMAINDER = [row('ZREG ZREG? - ZREG', 2, emit.remainder)];
const VECTOR_CONSTANT = [row('ADDR - - VREG', 3, emit.moveSymbol)];

/** Mnemonics that share rows. */
const TABLE: readonly (readonly [string, readonly Row[]])[] = [
  ['ADD ADDS SUB SUBS ADDW ADDSW SUBW SUBSW', ADDITION],
  ['CMP CMPW CMN CMNW', COMPARISON],
  ['AND ANDW EOR EORW ORR ORRW BIC BICW EON EONW ORN ORNW ANDS ANDSW BICS BICSW', LOGIC],
  ['TST TSTW', constants(['MOVCON'], LONG, 'ZREG - -')],
  ['REM REMW UREM UREMW', REMAINDER],
  [
    'MOVD',
    [
      row('MOVCON2 - - ZREG', 2, emit.moveLongConstant, CLEAN),
      ...SHARED_MOVES,
      row('MOVCON3 - - ZREG', 3, emit.moveLongConstant, CLEAN),
      row('VCON - - ZREG', 4, emit.moveLongConstant, CLEAN),
      row('AACON - - RSP', 1, emit.addToBase),
      row('AACON2 - - RSP', 2, emit.addToBaseInTwoSteps, CLEAN),
      row('LACON - - RSP', 2, emit.addLiteralToBase, LITERAL),
      row('GOTADDR - - ZREG', 2, emit.moveFromTable),
      row('TLS_LE - - ZREG', 1, emit.moveThreadOffset),
      row('TLS_IE - - ZREG', 2, emit.moveFromThreadTable),
      ...GENERAL_MOVE,
    ],
  ],
  ['MOVW', [row('MOVCON2 - - ZREG', 2, emit.moveLongConstant, CLEAN), ...SHARED_MOVES, ...GENERAL_MOVE]],
  ['MOVWU', [row('MOVCON2 - - ZREG', 2, emit.invalidConstant, CLEAN), ...SHARED_MOVES, ...GENERAL_MOVE]],
  ['MOVB MOVBU MOVH MOVHU', GENERAL_MOVE],
  ['FMOVS FMOVD', FLOAT_MOVE],
  ['FMOVQ', farMoves('FREG')],
  ['VMOVS VMOVD VMOVQ', VECTOR_CONSTANT],
  ['LDP FLDPD LDPW LDPSW FLDPS FLDPQ', LOAD_PAIR],
  ['STP FSTPD STPW FSTPS FSTPQ', STORE_PAIR],
  ['WORD', ['LCON', 'ADDR'].map((name) => row(`- - - ${name}`, 1, emit.dataWord))],
  ['DWORD', ['VCON', 'ADDR', 'LACON'].map((name) => row(`- - - ${name}`, 2, emit.dataDoubleWord, CLEAN))],
  ['UNDEF', [row('- - - -', 1, emit.undefinedWord)]],
  ['RET', ['ZREG', 'ZOREG'].map((name) => row(`- - - ${name}`, 1, emit.returnTo))],
];

const BY_MNEMONIC: ReadonlyMap<string, readonly Row[]> = new Map(
  TABLE.flatMap(([mnemonics, rows]) => mnemonics.split(' ').map((op) => [op, rows] as const)),
);

function matches(pattern: readonly Accepts[], classes: readonly ClassName[]): boolean {
  return pattern.every((accepts, i) => accepts(classes[i])) && classes[4] === 'NONE';
}

/** The sequence for a Prog without a row of its own, null if there is none. */
export function sequenceFor(prog: Prog, classes: readonly ClassName[]): Sequence | null {
  if (prog.suffix !== '') return null;
  return BY_MNEMONIC.get(prog.op)?.find(({ pattern }) => matches(pattern, classes)) ?? null;
}
