import type { Architecture } from '../arch/architecture.ts';
import { Kind, offsetOf, Operand, setOffset } from '../asm/operand.ts';
import { placeText, Prog, type AssemblyFunction, type AssemblyUnit } from '../asm/prog.ts';

/** The Progs of a unit as its text has them: those before the first TEXT, then each function's with its TEXT. */
function* progsOf({ strays, functions }: AssemblyUnit): Iterable<Prog> {
  yield* strays ?? [];
  for (const fn of functions) {
    yield textOf(fn);
    yield* fn.body;
  }
}

/** TEXT with its flags among the operands. */
function textOf({ text, flags }: AssemblyFunction): Prog {
  const attributes = new Operand();
  attributes.kind = Kind.Const;
  attributes.lo = flags;
  const [name, size] = text.args;
  return withArgs(text, [name, attributes, size]);
}

function withArgs(prog: Prog, args: Operand[]): Prog {
  const copy = new Prog(prog.op, prog.suffix, args, prog.file, prog.line, prog.column);
  copy.pc = prog.pc;
  return copy;
}

/** n(PC) as it is kept until the function is whole: by the number of its Prog. */
function counted(operand: Operand, pc: number): Operand {
  const copy = new Operand();
  copy.kind = Kind.Branch;
  setOffset(copy, pc + offsetOf(operand));
  return copy;
}

/** A Prog before targets are resolved; labels that are yet to come have none where `forward` is false. */
function unresolved(prog: Prog, forward: boolean): Prog {
  const args = prog.args.flatMap((operand) => {
    if (operand.kind !== Kind.Branch || operand.target === null) return [operand];
    if (operand.text === '') return [counted(operand, prog.pc)];
    return forward || operand.target.pc < prog.pc ? [operand] : [];
  });
  return withArgs(prog, args);
}

function lines(unit: AssemblyUnit, machine: Architecture, forward: boolean, start: (prog: Prog) => string): string {
  let out = '';
  for (const prog of progsOf(unit)) {
    const shown = unresolved(prog, forward);
    shown.op = machine.canonicalName?.(prog.op) ?? prog.op;
    const place = placeText(unit.files, prog.file, prog.line);
    out += `${start(prog)}${String(prog.pc).padStart(5, '0')} (${place})\t${machine.print(shown)}\n`;
  }
  return out;
}

/** What -debug prints of a file: each Prog as it is parsed, after the number of its line. */
export function debugText(unit: AssemblyUnit, machine: Architecture): string {
  return lines(unit, machine, false, ({ file, line }) => `${line - (unit.files[file].physical?.lineDelta ?? 0)} `);
}

/** What -v prints of a file under -S: each Prog as parsed. */
export function verboseText(unit: AssemblyUnit, machine: Architecture): string {
  return lines(unit, machine, true, () => 'obj: ');
}
