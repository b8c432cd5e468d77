import { Kind, Name } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { malformed } from '../common/check.ts';
import { float32Symbol, float64Symbol } from '../common/constants.ts';
import { global } from '../common/operands.ts';
import { ownOperand } from '../common/progs.ts';
import { resolveNumbers } from '../common/targets.ts';
import { useGlobalOffsetTable } from './dynlink.ts';
import type { Model } from './model.ts';
import { isSymbolic, usePcRelative } from './pcrel.ts';
import { describeUnresolved } from './print.ts';
import { Reg } from './registers.ts';
import { rewriteTls } from './tls.ts';
import { destinationIndex, FLOAT_MOVE, FLOAT_SIZE } from './traits.ts';

/** Prog → Prog: what an instruction as written stands for, and the Progs that follow it in its place. */

const LOAD_ADDRESS: ReadonlyMap<string, string> = new Map([
  ['MOVL', 'LEAL'],
  ['MOVQ', 'LEAQ'],
]);

function isGlobal(operand: Operand): boolean {
  return operand.name === Name.Extern || operand.name === Name.Static;
}

/** The predicate of an old-style comparison may be written without its $. */
function immediatePredicate(prog: Prog): void {
  const last = prog.args.length - 1;
  if (last < 1) return;
  const o = prog.args[last];
  if (o.kind !== Kind.Mem || o.name !== Name.None || o.reg !== 0 || o.index !== 0 || o.sym !== null) return;
  ownOperand(prog, last).kind = Kind.Const;
}

/** CALL, JMP or RET to a symbol. */
function branchToGlobal(prog: Prog): void {
  const last = prog.args.length - 1;
  if (last < 0) return;
  const o = prog.args[last];
  if (o.kind === Kind.Mem && isGlobal(o) && o.sym !== null) ownOperand(prog, last).kind = Kind.Branch;
}

/** MOV $sym(SB) or $off(SP) is an LEA; on 386 an absolute address stays an immediate. */
function loadAddress(prog: Prog, model: Model, lea: string): void {
  const o = prog.args.at(0);
  if (o?.kind !== Kind.Addr || (!model.is64 && isGlobal(o))) return;
  prog.op = lea;
  ownOperand(prog, 0).kind = Kind.Mem;
}

/** A floating-point constant becomes a reference to a symbol that holds it, or for +0 the clearing of the register. */
function poolFloat(prog: Prog, size: 4 | 8, context: AssembleContext): void {
  const args = prog.args;
  if (args.length === 0 || args[0].kind !== Kind.Float) return;
  const value = args[0].float;
  const to = args[args.length - 1];
  if (Object.is(value, 0) && FLOAT_MOVE.has(prog.op) && to.kind === Kind.Reg && to.reg >= Reg.X0 && to.reg <= Reg.X15) {
    prog.op = 'XORPS';
    prog.args = [to, ...args.slice(1)];
    return;
  }
  const symbol = size === 4 ? float32Symbol(context, value, false) : float64Symbol(context, value, false);
  prog.args = [global(symbol), ...args.slice(1)];
}

type Simplify = (prog: Prog, model: Model, context: AssembleContext) => void;

const SIMPLIFY: ReadonlyMap<string, Simplify> = new Map<string, Simplify>([
  ...['CMPPD', 'CMPPS', 'CMPSD', 'CMPSS'].map((op) => [op, immediatePredicate] as const),
  ...['CALL', 'JMP', 'RET'].map((op) => [op, branchToGlobal] as const),
  ...[...LOAD_ADDRESS].map(([op, lea]) => [op, ((prog, model) => loadAddress(prog, model, lea)) as Simplify] as const),
  ...[...FLOAT_SIZE].map(([op, size]) => [op, ((prog, _, context) => poolFloat(prog, size, context)) as Simplify] as const),
]);

/** Rewrites one Prog in place; what must follow it goes to the front of `after`, not yet rewritten itself. */
function rewriteOne(prog: Prog, after: Prog[], model: Model, context: AssembleContext): void {
  rewriteTls(prog, after, model, context);
  SIMPLIFY.get(prog.op)?.(prog, model, context);
  if (model.dynlink) useGlobalOffsetTable(prog, after, model, context);
  if (!model.is64 && prog.args.some(isSymbolic) && model.shared) usePcRelative(prog, after, context);
}

/** Appends to `out` a Prog, rewritten in place, and all that it expands to. */
export function rewriteInto(out: Prog[], prog: Prog, model: Model, context: AssembleContext, after: Prog[] = []): void {
  let next: Prog | undefined = prog;
  while (next !== undefined) {
    for (let i = 0; i < next.args.length; i++) {
      const fault = malformed(next.args[i]);
      if (fault !== '') context.error(next, fault + describeUnresolved(next, context));
    }
    rewriteOne(next, after, model, context);
    next.aux = prog.aux;
    out.push(next);
    next = after.shift();
  }
}

/** Rewrites Progs of a function. */
export function rewriteAll(progs: readonly Prog[], model: Model, context: AssembleContext): Prog[] {
  const out: Prog[] = [];
  const after: Prog[] = [];
  for (let i = 0; i < progs.length; i++) rewriteInto(out, progs[i], model, context, after);
  resolveNumbers(out, destinationIndex, context);
  return out;
}
