/**
 * Names of registers by GOARCH, as far as assembly without an encoder has to know them: to tell `g(SB)` from a symbol,
 * and to say which machine a foreign register belongs to. System registers are left out.
 */
interface RegisterNames {
  /** Numbered names: prefix, first and last number. */
  readonly numbered: readonly (readonly [prefix: string, first: number, last: number])[];
  readonly named: readonly string[];
  /** Prefixes that may be followed by a number in parentheses. */
  readonly prefixes: readonly string[];
  /** Numbered names that don't exist, so that nobody clobbers what they hold. */
  readonly reserved: readonly string[];
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const x86Names =
  'AL CL DL BL SPB BPB SIB DIB AX CX DX BX SP BP SI DI AH CH DH BH CS SS DS ES FS GS GDTR IDTR LDTR MSW TASK TLS SB FP PC';
const x86Numbered: RegisterNames['numbered'] = [
  ['R', 8, 15],
  ['F', 0, 7],
  ['M', 0, 7],
  ['K', 0, 7],
  ['X', 0, 31],
  ['Y', 0, 31],
  ['Z', 0, 31],
  ['CR', 0, 15],
  ['DR', 0, 7],
  ['TR', 0, 7],
];
const x86ByteNames = words('R8B R9B R10B R11B R12B R13B R14B R15B');
const x86: RegisterNames = {
  numbered: x86Numbered,
  named: [...words(x86Names), ...x86ByteNames],
  prefixes: [],
  reserved: [],
};

const mipsNumbered: RegisterNames['numbered'] = [
  ['R', 0, 31],
  ['F', 0, 31],
  ['M', 0, 31],
  ['FCR', 0, 31],
];

const mips: RegisterNames = {
  numbered: mipsNumbered,
  named: words('HI LO SB FP PC g'),
  prefixes: words('F FCR M R'),
  reserved: ['R30'],
};

const mips64: RegisterNames = {
  numbered: [...mipsNumbered, ['W', 0, 31]],
  named: words('HI LO SB FP PC g RSB'),
  prefixes: words('F FCR M R W'),
  reserved: ['R28', 'R30'],
};

const conditionBits = ['LT', 'GT', 'EQ', 'SO'].flatMap((bit) => Array.from({ length: 8 }, (_, i) => `CR${i}${bit}`));

const ppc64: RegisterNames = {
  numbered: [
    ['R', 0, 31],
    ['F', 0, 31],
    ['V', 0, 31],
    ['VS', 0, 63],
    ['A', 0, 7],
    ['CR', 0, 7],
  ],
  named: [...words('CR XER LR CTR FPSCR MSR SB FP PC g'), ...conditionBits],
  prefixes: words('CR F R SPR'),
  reserved: ['R30'],
};

const byGoarch: Readonly<Record<string, RegisterNames>> = {
  amd64: { ...x86, named: [...x86.named, 'g'] },
  386: x86,
  arm: {
    numbered: [
      ['R', 0, 15],
      ['F', 0, 15],
      ['C', 0, 15],
    ],
    named: words('FPSR FPCR CPSR g SB FP PC SP MB_SY MB_ST MB_ISH MB_ISHST MB_NSH MB_NSHST MB_OSH MB_OSHST'),
    prefixes: words('F R'),
    reserved: ['R10'],
  },
  arm64: {
    numbered: [
      ['R', 0, 30],
      ['F', 0, 31],
      ['V', 0, 31],
    ],
    named: words('RSP ZR R18_PLATFORM LR SB FP PC SP g'),
    prefixes: words('F R V'),
    reserved: ['R18', 'R28'],
  },
  loong64: {
    numbered: [
      ['R', 0, 31],
      ['F', 0, 31],
      ['FCSR', 0, 31],
      ['FCC', 0, 31],
      ['V', 0, 31],
      ['X', 0, 31],
    ],
    named: words('SB FP PC g'),
    prefixes: words('F FCSR FCC R V X'),
    reserved: ['R22'],
  },
  mips,
  mipsle: mips,
  mips64,
  mips64le: mips64,
  ppc64,
  ppc64le: ppc64,
  riscv64: {
    numbered: [
      ['X', 0, 31],
      ['F', 0, 31],
      ['V', 0, 31],
      ['T', 0, 6],
      ['S', 0, 10],
      ['A', 0, 7],
      ['FT', 0, 11],
      ['FS', 0, 11],
      ['FA', 0, 7],
    ],
    named: words('ZERO RA SP GP TP g CTXT TMP SB FP PC'),
    prefixes: [],
    reserved: ['X4', 'X27'],
  },
  s390x: {
    numbered: [
      ['R', 0, 15],
      ['F', 0, 15],
      ['V', 0, 31],
      ['AR', 0, 15],
    ],
    named: words('LR SB FP PC g'),
    prefixes: words('AR F R'),
    reserved: ['R13'],
  },
  wasm: {
    numbered: [
      ['R', 0, 15],
      ['F', 0, 31],
      ['RET', 0, 3],
    ],
    named: words('SP CTXT g PAUSE PC_B'),
    prefixes: [],
    reserved: [],
  },
};

/** Registers of one GOARCH. */
export interface RegisterSet {
  has(name: string): boolean;
  /** True if name(number) is a register. */
  isPrefix(name: string): boolean;
}

const built = new Map<string, RegisterSet>();

export function registersOf(goarch: string): RegisterSet {
  let set = built.get(goarch);
  if (set === undefined) built.set(goarch, (set = build(byGoarch[goarch])));
  return set;
}

function build({ numbered, named, prefixes, reserved }: RegisterNames): RegisterSet {
  const names = new Set(named);
  for (const [prefix, first, last] of numbered) for (let i = first; i <= last; i++) names.add(prefix + i);
  for (const name of reserved) names.delete(name);
  return { has: (name) => names.has(name), isPrefix: (name) => prefixes.includes(name) };
}

/** The GOARCHes where a name is a register. */
export function machinesWithRegister(name: string): string[] {
  return Object.keys(byGoarch).filter((goarch) => registersOf(goarch).has(name));
}
