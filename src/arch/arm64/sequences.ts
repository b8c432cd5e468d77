import { addendOf, Kind, offsetOf } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { Addend } from '../../base/addend.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import { constant, memory, register } from '../common/operands.ts';
import { materialize, moveConstant } from './constants.ts';
import { MOVE_SIZE, needsLiteral } from './operand-class.ts';
import { composeRegister, hardware, Mod, Reg } from './registers.ts';
import { inSlot, slotsOf } from './slots.ts';
import { adrp, loadLiteral, moveQuadIndexed, MoveWide, moveWide, Relocate } from './words.ts';

/** One Prog → several words: what no single instruction can do. R27 is theirs to use. */

/** What a sequence is written to. */
export interface Sink {
  word(word: number): void;
  /** One instruction, by its row. */
  instruction(op: string, ...operands: Operand[]): void;
  /** A relocation of the next word. */
  relocate(type: Relocate, size: number, target: SymbolRef | null, add?: Addend): void;
  /** An error; %v is the Prog. */
  error(message: string): void;
  /** The Prog's literal, null if it has none; its pc is final. */
  readonly literal: Prog | null;
  readonly pc: number;
  /** The alignment that the linker gives a symbol, as far as it is known. */
  alignmentOf(symbol: SymbolRef): number;
}

export interface Sequence {
  /** Words at most; fewer where `size` says so. */
  readonly words: number;
  readonly size?: (prog: Prog, alignmentOf: (symbol: SymbolRef) => number) => number;
  /** True if R27 is used: preemption must resume at the start. */
  readonly scratch: boolean;
  /** True if an operand's offset or value goes to the literal pool. */
  readonly literal: boolean;
  emit(prog: Prog, sink: Sink): void;
}

const SCRATCH = Reg.R27;
const scratch = register(SCRATCH);
/** R27 as an extended register, which stands where RSP may stand too. */
const wholeScratch = register(composeRegister(SCRATCH, Mod.UXTX, 0));

const isNarrow = /^(ADD|ADDS|SUB|SUBS|CMN|CMP|AND|ANDS|ORR|EOR|TST|BIC|BICS|EON|ORN)W$/;

/** OP $big, Rn, Rd → R27 = $big; OP R27, Rn, Rd */
function throughConstant(prog: Prog, sink: Sink, load: typeof materialize, by: Operand): void {
  const { reg } = slotsOf(prog);
  if (inSlot(prog, reg)?.reg === SCRATCH) sink.error('cannot use REGTMP as source: %v');
  load(sink, prog.args[0], SCRATCH, isNarrow.test(prog.op));
  sink.instruction(prog.op, by, ...prog.args.slice(1));
}

export function throughShortConstant(prog: Prog, sink: Sink): void {
  throughConstant(prog, sink, moveConstant, scratch);
}

/** All 64 bits of R27 are named beside RSP, 32-bit operations included. */
export function throughLongConstant(prog: Prog, sink: Sink): void {
  const besideSp = prog.args.some(({ kind, reg }) => kind === Kind.Reg && reg === Reg.RSP);
  throughConstant(prog, sink, materialize, besideSp ? wholeScratch : scratch);
}

/** A number of 64 bits, which 32-bit operations have as $n(ZR) only: of plain constants they see 32 bits. */
export function throughWideConstant(prog: Prog, sink: Sink): void {
  throughLongConstant(prog, sink);
  if (isNarrow.test(prog.op)) sink.error('illegal combination: %v');
}

/** ADD $0x123456, Rn, Rd → ADD $0x456, Rn, Rd; ADD $0x123000, Rd */
export function addInTwoSteps(prog: Prog, sink: Sink): void {
  const value = prog.args[0].lo;
  const to = prog.args[prog.args.length - 1];
  sink.instruction(prog.op, constant(value & 0xfff), ...prog.args.slice(1));
  sink.instruction(prog.op, constant(value & 0xfff000), to, to);
}

/** MOVD $off(Rn), Rd */
function baseRegister({ reg }: Operand): Operand {
  if (reg === 0) return register(Reg.R0);
  return register(reg === Reg.ZR ? Reg.RSP : reg);
}

export function addToBase(prog: Prog, sink: Sink): void {
  const [from, to] = prog.args;
  const offset = offsetOf(from);
  sink.instruction(offset < 0 ? 'SUB' : 'ADD', constant(Math.abs(offset)), baseRegister(from), to);
}

export function addToBaseInTwoSteps(prog: Prog, sink: Sink): void {
  const [from, to] = prog.args;
  sink.instruction('ADD', constant(from.lo & 0xfff000), baseRegister(from), to);
  sink.instruction('ADD', constant(from.lo & 0xfff), to, to);
}

/** R27 + a base, in the form that takes RSP as a base. */
function addScratch(sink: Sink, base: Operand, to: Operand): void {
  sink.instruction('ADD', wholeScratch, base, to);
}

/** R27 = the literal */
function loadScratch(sink: Sink): void {
  if (sink.literal === null) sink.error('%v: constant is not in pool');
  else sink.word(loadLiteral(sink.literal, sink.pc, SCRATCH));
}

export function addLiteralToBase(prog: Prog, sink: Sink): void {
  const [from, to] = prog.args;
  loadScratch(sink);
  addScratch(sink, baseRegister(from), to);
}

/** REM Rm, Rn, Rd → R27 = Rn / Rm; Rd = Rn - R27·Rm */
export function remainder(prog: Prog, sink: Sink): void {
  const [divisor] = prog.args;
  const to = prog.args[prog.args.length - 1];
  const dividend = prog.args[prog.args.length - 2 || 1];
  const narrow = prog.op.endsWith('W') ? 'W' : '';
  sink.instruction((prog.op.startsWith('U') ? 'UDIV' : 'SDIV') + narrow, divisor, dividend, scratch);
  sink.instruction(`MSUB${narrow}`, divisor, dividend, scratch, to);
}

/** The memory operand of a load or store, and the same instruction with another one. */
function memoryIndex(prog: Prog): number {
  return prog.args[0].kind === Kind.Mem ? 0 : 1;
}

function withMemory(prog: Prog, sink: Sink, operand: Operand, op = prog.op): void {
  const [first, second] = prog.args;
  if (memoryIndex(prog) === 0) sink.instruction(op, operand, second);
  else sink.instruction(op, first, operand);
}

function usesScratch(operand: Operand): boolean {
  return operand.reg === SCRATCH || (operand.kind === Kind.RegPair && operand.index === SCRATCH);
}

/** True if an offset is one of 32 bits; of others the real assembler takes these, and then wonders. */
function isShort({ lo, hi }: Operand): boolean {
  return hi === lo >> 31;
}

function refuseLiteral(offset: number, sink: Sink): void {
  if (sink.literal !== null) sink.error(`%v: unused constant in pool (${offset})`);
}

/** A load or store whose offset doesn't fit: ADD or SUB first, or an addition of the high bits, or an index from a literal. */
export function farMove(prog: Prog, sink: Sink): void {
  const index = memoryIndex(prog);
  const place = prog.args[index];
  const base = baseRegister(place);
  const offset = place.lo;
  const size = MOVE_SIZE.get(prog.op) as number;
  if (!isShort(place)) {
    const what = index === 0 ? 'load' : 'store';
    const refuse = (should: string): void => sink.error(`%v: bad type for offset ${offset} (should be ${should} immediate ${what})`);
    if (offset >= -256 && offset <= 256) refuse('9 bit signed');
    if (offset >= 0 && offset <= 4095 && offset % (1 << size) === 0) refuse('12 bit unsigned');
  }
  if (offset >= -4095 && offset <= 4095) {
    sink.instruction(offset < 0 ? 'SUB' : 'ADD', constant(Math.abs(offset)), base, scratch);
    return withMemory(prog, sink, memory(SCRATCH));
  }
  if (!needsLiteral(prog.op, offset)) {
    refuseLiteral(offset, sink);
    const high = Math.min(0xfff000, offset - (((offset >> size) & 0xfff) << size));
    sink.instruction('ADD', constant(high), base, scratch);
    return withMemory(prog, sink, memory(SCRATCH, offset - high));
  }
  if (usesScratch(place) || usesScratch(prog.args[1 - index])) {
    sink.error(`REGTMP used in large offset ${index === 0 ? 'load' : 'store'}: %v`);
  }
  loadScratch(sink);
  if (prog.op === 'FMOVQ') return sink.word(moveQuadIndexed(index === 0, prog.args[1 - index].reg, base.reg, SCRATCH));
  const indexed = memory(base.reg);
  indexed.index = SCRATCH;
  withMemory(prog, sink, indexed);
}

function refuseScratchInPair(prog: Prog, sink: Sink, message: string): void {
  if (prog.args[0].kind === Kind.RegPair && usesScratch(prog.args[0])) sink.error(message);
}

/** Other loads and stores than pairs take an address without a base for one from SP. */
function refuseNoBase({ reg }: Operand, index: number, sink: Sink): void {
  if (reg === 0) sink.error(index === 0 ? 'invalid ldp source: %v' : 'invalid stp destination: %v');
}

/** A pair whose offset takes one addition. */
export function nearPair(prog: Prog, sink: Sink): void {
  const place = prog.args[memoryIndex(prog)];
  const offset = offsetOf(place);
  refuseScratchInPair(prog, sink, 'cannot use REGTMP as source: %v');
  refuseNoBase(place, memoryIndex(prog), sink);
  sink.instruction(offset < 0 ? 'SUB' : 'ADD', constant(Math.abs(offset)), baseRegister(place), scratch);
  withMemory(prog, sink, memory(SCRATCH));
}

/** A pair whose offset takes two additions, or a literal. */
export function farPair(prog: Prog, sink: Sink): void {
  const index = memoryIndex(prog);
  const place = prog.args[index];
  const base = baseRegister(place);
  const offset = place.lo;
  const message = `REGTMP used in large offset ${index === 0 ? 'load' : 'store'}: %v`;
  if (usesScratch(place) || (index === 1 && usesScratch(prog.args[0]))) sink.error(message);
  refuseNoBase(place, index, sink);
  if (!isShort(place) && offset >= -4095 && offset <= 4095) {
    sink.error(`%v: bad type for offset ${offset} (should be add/sub+${index === 0 ? 'ldp' : 'stp'})`);
  }
  if (offset >= 0 && offset <= 0xffffff) {
    refuseLiteral(offset, sink);
    sink.instruction('ADD', constant(offset & 0xfff), base, scratch);
    sink.instruction('ADD', constant(offset & 0xfff000), scratch, scratch);
  } else {
    loadScratch(sink);
    // The real assembler says it once more.
    if (place.reg === SCRATCH || (index === 1 && prog.args[0].reg === SCRATCH)) sink.error(message);
    addScratch(sink, base, scratch);
  }
  withMemory(prog, sink, memory(SCRATCH));
}

/** MOVD $sym(SB), Rd → ADRP; ADD, both relocated by one relocation */
export function addressOfSymbol(prog: Prog, sink: Sink): void {
  const [from, to] = prog.args;
  if (prog.op === 'MOVW') sink.error('invalid load of 32-bit address: %v');
  sink.relocate(Relocate.Address, 8, from.sym, addendOf(from));
  sink.word(adrp(to.reg));
  const target = register(to.reg === Reg.ZR ? Reg.RSP : to.reg);
  sink.instruction('ADD', constant(0), target, target);
}

/** The real assembler's rows for vector registers in memory are those of the floating-point ones. */
const AS_FLOAT: ReadonlyMap<string, string> = new Map([
  ['VMOVS', 'FMOVS'],
  ['VMOVD', 'FMOVD'],
  ['VMOVQ', 'FMOVQ'],
]);

/** True if the linker can put a symbol's low address bits into the load or store itself: they must be a multiple of its size. */
export function isAligned(prog: Prog, alignmentOf: (symbol: SymbolRef) => number): boolean {
  const size = MOVE_SIZE.get(prog.op);
  const place = prog.args[memoryIndex(prog)];
  if (size === undefined || place.sym === null) return false;
  const bytes = 1 << size;
  return (place.lo & (bytes - 1)) === 0 && alignmentOf(place.sym) >= bytes;
}

/** MOVD sym(SB), Rd → ADRP; [ADD;] load */
export function moveSymbol(prog: Prog, sink: Sink): void {
  const index = memoryIndex(prog);
  const place = prog.args[index];
  if (index === 1 && usesScratch(prog.args[0])) sink.error('cannot use REGTMP as source: %v');
  const direct = isAligned(prog, (symbol) => sink.alignmentOf(symbol));
  const type = direct ? Relocate.Load8 + (MOVE_SIZE.get(prog.op) as number) : Relocate.Address;
  sink.relocate(type, 8, place.sym, addendOf(place));
  sink.word(adrp(SCRATCH));
  if (!direct) sink.instruction('ADD', constant(0), scratch, scratch);
  const op = AS_FLOAT.get(prog.op);
  if (op === undefined) withMemory(prog, sink, memory(SCRATCH));
  else sink.instruction(op, memory(SCRATCH), register(prog.args[1].reg - Reg.V0 + Reg.F0));
}

/** ADRP; load of what the linker puts at the address. */
function moveThroughPage(prog: Prog, sink: Sink, type: Relocate): void {
  const [from, to] = prog.args;
  sink.relocate(type, 8, from.sym);
  sink.word(adrp(SCRATCH));
  sink.instruction('MOVD', memory(SCRATCH), to);
}

/** MOVD sym@GOT(SB), Rd */
export function moveFromTable(prog: Prog, sink: Sink): void {
  moveThroughPage(prog, sink, Relocate.Got);
}

/** MOVD of a thread-local variable's offset, in position-independent code. */
export function moveFromThreadTable(prog: Prog, sink: Sink): void {
  moveThroughPage(prog, sink, Relocate.TlsIe);
  if (offsetOf(prog.args[0]) !== 0) sink.error('invalid offset on MOVW $tlsvar');
}

/** LDP sym(SB), (Rt, Ru) → ADRP; ADD; LDP */
export function pairAtSymbol(prog: Prog, sink: Sink): void {
  const place = prog.args[memoryIndex(prog)];
  refuseScratchInPair(prog, sink, 'cannot use REGTMP as source: %v');
  sink.relocate(Relocate.Address, 8, place.sym, addendOf(place));
  sink.word(adrp(SCRATCH));
  sink.instruction('ADD', constant(0), scratch, scratch);
  withMemory(prog, sink, memory(SCRATCH));
}

/** MOVD of a thread-local variable's offset → MOVZ */
export function moveThreadOffset(prog: Prog, sink: Sink): void {
  const [from, to] = prog.args;
  sink.relocate(Relocate.TlsLe, 4, from.sym);
  sink.word(moveWide(MoveWide.Zero, false, 0, 0, to.reg));
  if (offsetOf(from) !== 0) sink.error('invalid offset on MOVW $tlsvar');
}

export function moveLongConstant(prog: Prog, sink: Sink): void {
  materialize(sink, prog.args[0], prog.args[1].reg, prog.op !== 'MOVD');
}

/** MOVWU has no constants of two instructions, as nobody needs them. */
export function invalidConstant(_: Prog, sink: Sink): void {
  sink.error('invalid constant: %v');
}

export function dataWord(prog: Prog, sink: Sink): void {
  const [operand] = prog.args;
  if (operand.kind === Kind.Mem) sink.error('address constant needs DWORD\n%v');
  sink.word(operand.lo);
}

export function dataDoubleWord(prog: Prog, sink: Sink): void {
  const [operand] = prog.args;
  if (operand.sym !== null) {
    sink.relocate(Relocate.Absolute, 8, operand.sym, addendOf(operand));
    sink.word(0);
    sink.word(0);
    return;
  }
  sink.word(operand.lo);
  sink.word(operand.hi);
}


/** A word that no machine executes. */
export function undefinedWord(_: Prog, sink: Sink): void {
  sink.word(0);
}

/** RET (Rn) */
export function returnTo(prog: Prog, sink: Sink): void {
  sink.word(0xd65f0000 | (hardware(prog.args[0].reg) << 5));
}
