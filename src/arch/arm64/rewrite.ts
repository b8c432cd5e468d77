import { Kind, offsetOf, Operand, setOffset } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { malformed } from '../common/check.ts';
import { float32Symbol, float64Symbol, int128Symbol, int32Symbol, int64Symbol } from '../common/constants.ts';
import { global, register } from '../common/operands.ts';
import { ownOperand } from '../common/progs.ts';
import { resolveNumbers } from '../common/targets.ts';
import { useGlobalOffsetTable } from './dynlink.ts';
import { isFloatImmediate } from './immediates.ts';
import { describeUnresolved } from './print.ts';
import { Reg } from './registers.ts';
import { destination, inSlot, slotsOf } from './slots.ts';

/** Prog → Prog: what an instruction as written stands for, and the Progs that follow it in its place. */

/** Mnemonics whose names listings and error texts don't use. */
const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['B', 'JMP'],
  ['BL', 'CALL'],
]);

export function canonicalName(op: string): string {
  return CANONICAL.get(op) ?? op;
}

/** JMP, CALL or RET to a symbol; the name before a constant in the target's place is one, too. */
function branchToGlobal(prog: Prog, context: AssembleContext): void {
  const { to } = slotsOf(prog);
  const target = inSlot(prog, to);
  if (target === null || target.kind === Kind.Branch || target.kind === Kind.String) return;
  if (target.sym === null && target.text === '') return;
  const branch = ownOperand(prog, to);
  branch.kind = Kind.Branch;
  branch.sym ??= context.lookup(target.text);
}

function replaceFirst(prog: Prog, by: Operand): void {
  prog.args = prog.args.slice();
  prog.args[0] = by;
}

/** $0 as the first operand is the zero register. */
function zeroRegister(prog: Prog): void {
  const first = inSlot(prog, slotsOf(prog).from);
  if (first?.kind === Kind.Const && first.lo === 0 && first.hi === 0) replaceFirst(prog, register(Reg.ZR));
}

/** A floating-point constant that no instruction can hold becomes the zero register or a reference to a symbol that holds it. */
function poolFloat(prog: Prog, size: 4 | 8, context: AssembleContext): void {
  const first = prog.args[0];
  if (first?.kind !== Kind.Float || isFloatImmediate(first.float)) return;
  const value = size === 4 ? Math.fround(first.float) : first.float;
  if (Object.is(value, 0)) replaceFirst(prog, register(Reg.ZR));
  else replaceFirst(prog, global(size === 4 ? float32Symbol(context, value, false) : float64Symbol(context, value, false)));
}

function poolFloat32(prog: Prog, context: AssembleContext): void {
  zeroRegister(prog);
  poolFloat(prog, 4, context);
}

function poolFloat64(prog: Prog, context: AssembleContext): void {
  zeroRegister(prog);
  poolFloat(prog, 8, context);
}

function poolVector32(prog: Prog, context: AssembleContext): void {
  if (prog.args[0]?.kind === Kind.Const) replaceFirst(prog, global(int32Symbol(context, prog.args[0], false)));
}

function poolVector64(prog: Prog, context: AssembleContext): void {
  if (prog.args[0]?.kind === Kind.Const) replaceFirst(prog, global(int64Symbol(context, prog.args[0], false)));
}

/** VMOVQ $low, $high, V1. Of four operands the third takes the place of the high half, whatever it is, and leaves its own empty. */
function poolVector128(prog: Prog, context: AssembleContext): void {
  const { args } = prog;
  const count = args.length;
  if (args[0]?.kind !== Kind.Const || (count !== 3 && count !== 4)) return;
  const constant = global(int128Symbol(context, args[count - 2], args[0], false));
  prog.args = count === 3 ? [constant, args[2]] : [constant, args[1], new Operand(), args[3]];
}

/** ADR n(PC), Rd: the parser looks only for labels, and leaves n, counted from its first instruction, without effect. */
function unresolvedAddress(prog: Prog): void {
  const [first, to] = prog.args;
  if (to === undefined || first.kind !== Kind.Branch || first.target !== null || first.text !== '') return;
  setOffset(ownOperand(prog, 0), prog.pc + offsetOf(first));
}

type Simplify = (prog: Prog, context: AssembleContext) => void;

const MAY_READ_ZERO = 'MOVD MOVW MOVWU MOVH MOVHU MOVB MOVBU SBC SBCW SBCS SBCSW ADC ADCW ADCS ADCSW MSR';

const SIMPLIFY: ReadonlyMap<string, Simplify> = new Map<string, Simplify>([
  ...['JMP', 'CALL', 'RET'].map((op) => [op, branchToGlobal] as const),
  ...MAY_READ_ZERO.split(' ').map((op) => [op, zeroRegister] as const),
  ['ADR', unresolvedAddress],
  ['ADRP', unresolvedAddress],
  ['FMOVS', poolFloat32],
  ['FMOVD', poolFloat64],
  ['VMOVS', poolVector32],
  ['VMOVD', poolVector64],
  ['VMOVQ', poolVector128],
]);

/** Rewrites a whole function; the Progs are changed in place. */
export function rewriteAll(progs: readonly Prog[], context: AssembleContext): Prog[] {
  const out: Prog[] = [];
  const after: Prog[] = [];
  for (let at = 0; at < progs.length; at++) {
    for (let next: Prog | undefined = progs[at]; next !== undefined; next = after.shift()) {
      for (let i = 0; i < next.args.length; i++) {
        const fault = malformed(next.args[i]);
        if (fault !== '') context.error(next, fault + describeUnresolved(next, context));
      }
      SIMPLIFY.get(next.op)?.(next, context);
      if (context.flags.dynlink) after.unshift(...useGlobalOffsetTable(next, context));
      out.push(next);
    }
  }
  resolveNumbers(out, destination, context);
  return out;
}
