import { Kind } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import { Prog, withArgs } from '../../asm/prog.ts';
import type { AssemblyFunction } from '../../asm/prog.ts';
import { constant, copyOperand } from './operands.ts';

/** A Prog that lowering adds, at the source position of `at`. */
export function progAt(at: Prog, op: string, ...args: Operand[]): Prog {
  return new Prog(op, '', args, at.file, at.line, at.column);
}

/** Turns a Prog into one that emits nothing and stays in the list: branches may lead to it. */
export function makeNop(prog: Prog): void {
  prog.op = 'NOP';
  prog.suffix = '';
  prog.args = [];
}

/** Replaces operand `i` by a copy that may be changed: parsed operands are shared and stay as they are. */
export function ownOperand(prog: Prog, i: number): Operand {
  const args = prog.args.slice();
  const copy = copyOperand(args[i]);
  args[i] = copy;
  prog.args = args;
  return copy;
}

/** The operand of a Prog that leads to another Prog of its function, -1 if none does. */
export function branchIndex(prog: Prog): number {
  const args = prog.args;
  for (let i = args.length - 1; i >= 0; i--) {
    if (args[i].kind === Kind.Branch && args[i].target !== null) return i;
  }
  return -1;
}

/**
 * A function's Progs, TEXT first, for the passes to change: the parsed ones if `owns` is true, else copies; branches lead
 * to what is in the list. Operands are shared with the source until one is changed (ownOperand), but for those of branches.
 */
export function takeFunction(fn: AssemblyFunction, owns: boolean): Prog[] {
  return owns ? [fn.text].concat(fn.body) : copyFunction(fn);
}

function copyFunction(fn: AssemblyFunction): Prog[] {
  const copies: Prog[] = [withArgs(fn.text, fn.text.args)];
  const branches: Prog[] = [];
  const targets = new Map<Prog, Prog | null>();
  for (const source of fn.body) {
    const copy = withArgs(source, source.args);
    copies.push(copy);
    const branch = branchIndex(source);
    if (branch < 0) continue;
    branches.push(copy);
    targets.set(source.args[branch].target as Prog, null);
  }
  if (branches.length === 0) return copies;
  if (targets.has(fn.text)) targets.set(fn.text, copies[0]);
  for (let i = 0; i < fn.body.length; i++) {
    if (targets.has(fn.body[i])) targets.set(fn.body[i], copies[i + 1]);
  }
  for (const branch of branches) {
    const operand = ownOperand(branch, branchIndex(branch));
    operand.target = targets.get(operand.target as Prog) ?? null;
  }
  return copies;
}

/** PCDATA tables (internal/abi). */
export const enum PcData {
  UnsafePoint = 0,
  StackMapIndex = 1,
}

/** Values of the PCDATA_UnsafePoint table (internal/abi). */
export const enum UnsafePoint {
  Safe = -1,
  Unsafe = -2,
  Restart1 = -3,
  Restart2 = -4,
}

/** PCDATA $table, $value at the source position of `at`. */
export function pcData(at: Prog, table: PcData, value: number): Prog {
  return progAt(at, 'PCDATA', constant(table), constant(value));
}
