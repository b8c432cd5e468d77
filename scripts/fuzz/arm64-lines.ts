/** Source lines for arm64 rows. */
import { compileForm, type Row } from '../../src/arch/arm64/form.ts';
import { arm64 } from '../../src/arch/arm64/index.ts';
import { findRow, formTable } from '../../src/arch/arm64/match.ts';
import { type Pool, POOL, type Sample } from './arm64-operands.ts';
import type { Random } from './random.ts';

const rows = new Map<string, readonly Row[]>();

/** The compiled rows of a mnemonic with its suffix, in order. */
export function rowsOf(op: string): readonly Row[] {
  let found = rows.get(op);
  if (found === undefined) rows.set(op, (found = (formTable().rows(op) ?? []).flatMap((form) => compileForm(form))));
  return found;
}

function choose(random: Random, row: Row, pool: Pool): Sample[] | null {
  const choices = row.classNames.map((name) => pool.samplesOf(name));
  return choices.some((list) => list.length === 0) ? null : choices.map((list) => random.pick(list));
}

function textOf(op: string, operands: readonly string[]): string {
  return `${op} ${operands.join(', ')}`.trimEnd();
}

/** SP moved by more than the real assembler can follow: it crashes. */
const FAR_SP = /^(ADD|SUB)W? \$(0x|-0x|\d{4}|-\d{4})\w*,( RSP,)? RSP$/;

/** What the real assembler takes for numbers without a look at what it is: n(PC) where a constant follows, and halves of a VMOVQ's constant. */
const MISTAKEN = /\(PC\), \$|^B.. \$.*\(PC\)|^VMOVQ\S* \$.*[[(]|^RET V\S+\[\d+\],/;

/** A line for which the row is the first that accepts it; null if none was found in a number of tries. */
export function coveringLine(random: Random, op: string, row: Row): string | null {
  for (let tries = 0; tries < 400; tries++) {
    const samples = choose(random, row, POOL);
    if (samples === null) return null;
    const found = findRow(
      op,
      samples.map(({ operand }) => operand),
    );
    const line = textOf(
      op,
      samples.map(({ text }) => text),
    );
    if (FAR_SP.test(line)) continue;
    if (found !== null && found.form.args === row.form.args && found.form.code === row.form.code && found.classes.length === row.classes.length) return line;
  }
  return null;
}

/** Operands of a mnemonic that has no rows: of a few likely kinds. */
function likelyOperands(random: Random, pool: Pool): string[] {
  const kind = () => random.pick(['R', 'R', 'R', 'F', 'V', 'const', 'const', 'mem.any', 'pair', 'fpair', 'mem.index']);
  return Array.from({ length: random.below(4) }, () => (random.chance(20) ? random.pick(pool.strays) : random.pick(pool.samplesOf(kind())).text));
}

/** A line for a random row: mostly one it takes; else with an operand changed, dropped or added, or another suffix. */
export function randomLine(random: Random, mnemonics: readonly string[], pool = POOL): string {
  let op = random.pick(mnemonics);
  const own = rowsOf(op);
  const samples = own.length === 0 ? null : choose(random, random.pick(own), pool);
  if (samples === null && own.length > 0) return randomLine(random, mnemonics, pool);
  const operands = samples === null ? likelyOperands(random, pool) : samples.map(({ text }) => text);
  const at = random.below(operands.length + 1);
  switch (random.below(14)) {
    case 0:
      if (at < operands.length) operands[at] = random.pick(pool.strays);
      break;
    case 1:
      operands.splice(at, 0, random.pick(pool.strays));
      break;
    case 2:
      operands.splice(at, 1);
      break;
    case 3:
      op = op.split('.')[0] + random.pick(['', '.P', '.W', '.P.W']);
      break;
    default:
  }
  if (op.startsWith('PCALIGNMAX')) return `${op} $${random.pick([4, 8, 16, 64, 2048, 4096])}, $${random.pick([-1, 0, 4, 7, 12, 28, 2047])}`;
  const line = textOf(op, operands);
  return MISTAKEN.test(line) || FAR_SP.test(line) ? randomLine(random, mnemonics, pool) : line;
}

/** With anything but their own operands the real assembler stops at these. */
const APART = /^(JMP|CALL|B..|CBN?ZW?|TBN?Z|ADRP?|RET)$/;

/** Mnemonics, with their suffixes, that have rows and whose lines can be compared in bulk. */
export function mnemonicsOf(): string[] {
  return [...formTable().ops()].filter((op) => !APART.test(op));
}

/** Directives, and what stands for no instruction of its own. */
const NONE = new Set(['TEXT', 'FUNCDATA', 'PCDATA', 'END', 'XXX', 'LAST', 'GETCALLERPC']);

/** Every mnemonic that an instruction may have, and those with suffixes that have rows. */
export function allMnemonics(): string[] {
  return [...new Set([...formTable().ops(), ...arm64.mnemonics()])].filter((op) => !NONE.has(op));
}
