/** What a row's operands must fulfil together: rows name these checks; the texts are the real assembler's. */
import { offsetOf, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Reg } from './registers.ts';
import { listLength } from './register-classes.ts';

/** Error texts, empty if all is well. */
type Check = (prog: Prog) => string[];

const UNPREDICTABLE = 'constrained unpredictable behavior: %v';
const BAD_BIT = 'illegal bit number\n%v';

/** immr and imms as plain numbers: each out of its range is an error of its own. Of positive numbers the real assembler looks at 32 bits. */
function bitfield(bits: number, immr: (lsb: bigint) => bigint, imms: (lsb: bigint, width: bigint) => bigint): Check {
  return (prog) => {
    const lsb = exact(prog.args[0]);
    const width = exact(prog.args[prog.args.length - 2]);
    return [immr(lsb), imms(lsb, width)].filter((value) => isOutside(BigInt.asIntN(64, value), bits)).map(() => BAD_BIT);
  };
}

function exact({ lo, hi }: Operand): bigint {
  return hi === lo >> 31 ? BigInt(lo) : (BigInt(hi) << 32n) | BigInt(lo >>> 0);
}

function isOutside(value: bigint, bits: number): boolean {
  return value < 0n || Number(value & 0xffffffffn) >= bits;
}

const insert = (bits: number): Check => bitfield(bits, (lsb) => (lsb === 0n ? lsb : BigInt(bits) - lsb), (_, width) => width - 1n);
const extract = (bits: number): Check => bitfield(bits, (lsb) => lsb, (lsb, width) => lsb + width - 1n);
const move = (bits: number): Check => bitfield(bits, (immr) => immr, (_, imms) => imms);

/** A load that writes its base back must not load it. */
function sameAsBase(memory: number, other: number): Check {
  return ({ args }) => (args[memory].reg !== Reg.RSP && args[memory].reg === args[other].reg ? [UNPREDICTABLE] : []);
}

/** Pair loads and stores: a base; not twice the same register, and none that is the base, if that is written back. */
function pairs(memory: number, isLoad: boolean, writesBack: boolean): Check {
  return ({ args }) => {
    const base = args[memory].reg;
    const { reg, index } = args[1 - memory];
    const messages: string[] = [];
    if (base === 0) messages.push(memory === 0 ? 'invalid ldp source: %v' : 'invalid stp destination: %v');
    if (writesBack && base !== Reg.RSP && (base === reg || base === index)) messages.push(UNPREDICTABLE);
    if (isLoad && reg === index) messages.push(UNPREDICTABLE);
    return messages;
  };
}

/** The status register of an exclusive store. */
const exclusive: Check = ({ args }) => {
  const status = args[2].reg;
  const base = args[1].reg;
  const isData = status === args[0].reg || status === args[0].index;
  return isData || (status === base && base !== Reg.RSP) ? [UNPREDICTABLE] : [];
};

/** CASP: both pairs are an even register and the next one; the first that isn't is named. */
const compareAndSwapPair: Check = ({ args }) => {
  const [{ reg: s, index: s2 }, , { reg: t, index: t2 }] = args;
  const messages: string[] = [];
  if ((s & 1) !== 0) messages.push('source register pair must start from even register: %v');
  else if ((t & 1) !== 0) messages.push('destination register pair must start from even register: %v');
  else if (s !== s2 - 1) messages.push('source register pair must be contiguous: %v');
  else if (t !== t2 - 1) messages.push('destination register pair must be contiguous: %v');
  if (t === Reg.RSP) messages.push('illegal destination register: %v');
  return messages;
};

/** Post-index by an immediate: it is what the instruction loads or stores; and LD2 wants two registers, which nobody checks otherwise. */
function increment(memory: number, expected: number, isReplicating: boolean): Check {
  return ({ args }) => {
    const offset = offsetOf(args[memory]);
    const list = args[1 - memory];
    if (offset === 0) return [];
    const length = listLength(list);
    const bytes = isReplicating ? 1 << ((list.lo >> 10) & 3) : (list.lo & 0x40000000) === 0 ? 8 : 16;
    const messages: string[] = [];
    if (offset !== length * bytes) messages.push('invalid post-increment offset: %v');
    if (expected !== 0 && length !== expected) messages.push(`expected ${expected} registers, got ${length}: %v.`);
    return messages;
  };
}

export const CHECKS: Readonly<Record<string, Check>> = {
  bfi64: insert(64),
  bfi32: insert(32),
  bfx64: extract(64),
  bfx32: extract(32),
  bfm64: move(64),
  bfm32: move(32),
  loadBack: sameAsBase(0, 1),
  storeBack: sameAsBase(1, 0),
  ldp: pairs(0, true, false),
  ldpBack: pairs(0, true, true),
  stp: pairs(1, false, false),
  stpBack: pairs(1, false, true),
  ldxp: ({ args }) => (args[1].reg === args[1].index ? [UNPREDICTABLE] : []),
  exclusive,
  casp: compareAndSwapPair,
  ld1: increment(0, 0, false),
  ld2: increment(0, 2, false),
  ld3: increment(0, 3, false),
  ld4: increment(0, 4, false),
  ld1r: increment(0, 1, true),
  ld2r: increment(0, 2, true),
  ld3r: increment(0, 3, true),
  ld4r: increment(0, 4, true),
  st1: increment(1, 0, false),
  st2: increment(1, 2, false),
  st3: increment(1, 3, false),
  st4: increment(1, 4, false),
};
