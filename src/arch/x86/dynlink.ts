import { Kind, Name } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Abi } from '../../base/symbol.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { copyOperand, global, memory, register } from '../common/operands.ts';
import { makeNop, ownOperand, progAt } from '../common/progs.ts';
import type { Model } from './model.ts';
import { describeUnresolved } from './print.ts';
import { Reg } from './registers.ts';
import { destination, destinationIndex, Mark, middle, source } from './traits.ts';

/**
 * -dynlink: global data is reached through the global offset table.
 *
 *   LEAQ sym(SB), AX     →  MOVQ sym@GOT(SB), AX
 *   MOVQ $sym+8(SB), AX  →  MOVQ sym@GOT(SB), AX; LEAQ 8(AX), AX
 *   ADDQ sym+8(SB), AX   →  MOVQ sym@GOT(SB), R15; ADDQ 8(R15), AX
 *   CALL sym(SB)         →  on 386: LEAL _GLOBAL_OFFSET_TABLE_<>(SB), BX; CALL sym(SB)
 */

/** Not to be reached through the table: directives, and jumps, which the linker directs elsewhere if need be. */
const DIRECT: ReadonlySet<string> = new Set(['TEXT', 'FUNCDATA', 'RET', 'JMP']);

const DUFF: ReadonlyMap<string, string> = new Map([
  ['DUFFZERO', 'runtime.duffzero'],
  ['DUFFCOPY', 'runtime.duffcopy'],
]);

const localSymbols = new WeakSet<SymbolRef>();

/** Notes a symbol that lowering made for this object alone. */
export function markLocal(symbol: SymbolRef): void {
  localSymbols.add(symbol);
}

/** Symbols that lowering makes itself, floating-point constants among them, stay in this object. */
function isLocal(symbol: SymbolRef | null): boolean {
  return symbol !== null && (symbol.name.startsWith('$f') || localSymbols.has(symbol));
}

/** A reference to a global symbol, which another module may define. */
export function isGlobal(operand: Operand | null): operand is Operand {
  return operand !== null && operand.name === Name.Extern && !isLocal(operand.sym);
}

/** The register that holds the address from the table. 386's LEAL uses its destination, to keep CX. */
function tableRegister(prog: Prog, model: Model): number {
  if (!model.is64 && prog.op === 'LEAL' && prog.args.length > 1) {
    const from = prog.args[0];
    const to = prog.args[prog.args.length - 1];
    if (to.reg !== from.reg && to.reg !== from.index) return to.reg;
  }
  return model.globalBase;
}

/** DUFFZERO → MOVQ runtime.duffzero@GOT(SB), R15; LEAQ (R15), R15; CALL R15 */
function callDuff(prog: Prog, name: string, after: Prog[], reg: number, model: Model, context: AssembleContext): void {
  const entry = global(context.lookup(name, Abi.ABIInternal), Name.GotRef);
  // A number as it is written can't be right here, which encoding finds out.
  if (prog.args.length > 0) ({ lo: entry.lo, hi: entry.hi } = prog.args[0]);
  prog.op = model.mov;
  prog.args = [entry, register(reg)];
  after.unshift(progAt(prog, model.lea, memory(reg), register(reg)), progAt(prog, 'CALL', register(reg)));
}

/** A register in the place of another operand, of which the real assembler leaves the offset. */
export function renamedRegister(place: Operand | null, reg: number): Operand {
  if (place === null) return register(reg);
  const renamed = copyOperand(place);
  renamed.kind = Kind.Reg;
  renamed.reg = reg;
  renamed.sym = null;
  renamed.name = Name.None;
  return renamed;
}

/** An address as a value is the table's entry. */
function loadEntry(prog: Prog, after: Prog[], reg: number, model: Model, context: AssembleContext): void {
  const op = prog.op;
  const to = destination(prog);
  const isLoad = op === model.mov && to !== null && to.kind === Kind.Reg;
  if (!isLoad && model.is64) {
    context.error(prog, `do not know how to handle LEA-type insn to non-register in ${describeUnresolved(prog, context)} with -dynlink`);
  }
  const entry = copyOperand(prog.args[0]);
  const result = isLoad ? to : renamedRegister(to, reg);
  const rest = [...prog.args.slice(1, to === null ? undefined : -1), result];
  const followers: Prog[] = [];
  if (entry.lo !== 0 || entry.hi !== 0) {
    const address = memory(result.reg);
    address.lo = entry.lo;
    address.hi = entry.hi;
    followers.push(progAt(prog, model.lea, address, result));
  }
  if (!isLoad) followers.push(progAt(prog, op, register(reg), ...(to === null ? [] : [to])));
  entry.kind = Kind.Mem;
  entry.name = Name.GotRef;
  entry.lo = 0;
  entry.hi = 0;
  prog.op = model.mov;
  prog.args = [entry, ...rest];
  after.unshift(...followers);
}

/** Index of the operand to replace; -1 if there is none. Operands that must not be global are errors. */
function globalOperand(prog: Prog, context: AssembleContext): number {
  const last = prog.args.length - 1;
  const from = source(prog);
  const to = destination(prog);
  const second = middle(prog);
  for (let i = 2; i < last; i++) {
    if (isGlobal(prog.args[i])) context.error(prog, `don't know how to handle ${describeUnresolved(prog, context)} with -dynlink`);
  }
  const both = (): void =>
    context.error(prog, `cannot handle NAME_EXTERN on multiple operands in ${describeUnresolved(prog, context)} with -dynlink`);
  if (isGlobal(from)) {
    if (isGlobal(to)) context.error(prog, `cannot handle NAME_EXTERN on both sides in ${describeUnresolved(prog, context)} with -dynlink`);
    if (isGlobal(second)) both();
    return 0;
  }
  if (isGlobal(to)) {
    if (isGlobal(second)) both();
    return destinationIndex(prog);
  }
  return isGlobal(second) ? 1 : -1;
}

/** 386 code calls through a linkage table, which wants the offset table's address in BX. */
function callThroughTable(prog: Prog, after: Prog[], context: AssembleContext): void {
  const table = global(context.lookup('_GLOBAL_OFFSET_TABLE_'), Name.Static);
  const call = progAt(prog, prog.op, ...prog.args);
  call.suffix = prog.suffix;
  call.mark |= Mark.Expanded;
  ownOperand(call, call.args.length - 1).kind = Kind.Mem;
  after.unshift(progAt(prog, 'LEAL', table, register(Reg.BX)), call);
  makeNop(prog);
}

/** Which operand the access goes through: the first that is addressed as a global symbol, in this order. */
function replacedOperand(prog: Prog): number {
  if (source(prog)?.name === Name.Extern) return 0;
  if (destination(prog)?.name === Name.Extern) return destinationIndex(prog);
  return 1;
}

export function useGlobalOffsetTable(prog: Prog, after: Prog[], model: Model, context: AssembleContext): void {
  const reg = tableRegister(prog, model);
  const duff = DUFF.get(prog.op);
  if (duff !== undefined) callDuff(prog, duff, after, reg, model, context);

  if (prog.op === model.lea && isGlobal(source(prog)) && prog.args[0].kind === Kind.Mem) {
    prog.op = model.mov;
    ownOperand(prog, 0).kind = Kind.Addr;
  }
  const from = source(prog);
  if (isGlobal(from) && from.kind === Kind.Addr) loadEntry(prog, after, reg, model, context);

  const accessed = globalOperand(prog, context);
  if (accessed < 0) return;
  if (prog.op === 'CALL') {
    const callee = destination(prog)?.sym ?? null;
    if (!model.is64 && !isLocal(callee) && (prog.mark & Mark.Expanded) === 0) callThroughTable(prog, after, context);
    return;
  }
  if (DIRECT.has(prog.op)) return;
  const symbol = prog.args[accessed].sym as SymbolRef;
  if (prog.args[accessed].kind !== Kind.Mem) context.error(prog, `don't know how to handle ${describeUnresolved(prog, context)} with -dynlink`);

  // The suffix is lost, as in the real assembler.
  const access = progAt(prog, prog.op, ...prog.args);
  const operand = ownOperand(access, replacedOperand(prog));
  operand.reg = reg;
  operand.name = Name.None;
  operand.sym = null;
  after.unshift(progAt(prog, model.mov, global(symbol, Name.GotRef), register(reg)), access);
  makeNop(prog);
}
