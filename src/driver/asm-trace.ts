import type { Architecture } from '../arch/architecture.ts';
import { textWithFlags } from '../asm/functions.ts';
import { Kind, offsetOf, Operand, setOffset } from '../asm/operand.ts';
import { placeText, Prog, type AssemblyUnit, type UnitFile } from '../asm/prog.ts';

/** The Progs of a unit as its text has them: those before the first TEXT, then each function's with its TEXT. */
function* progsOf({ strays, functions }: AssemblyUnit): Iterable<Prog> {
  yield* strays ?? [];
  for (const fn of functions) {
    yield textWithFlags(fn);
    yield* fn.body;
  }
}

/** A Prog with n(PC) as it is kept until the function is whole: by the number of its Prog. */
function counted(prog: Prog): Prog {
  const args = prog.args.map((operand) => {
    if (operand.kind !== Kind.Branch || operand.target === null || operand.text !== '') return operand;
    const copy = new Operand();
    copy.kind = Kind.Branch;
    setOffset(copy, offsetOf(operand));
    return copy;
  });
  const copy = new Prog(prog.op, prog.suffix, args, prog.file, prog.line, prog.column);
  copy.pc = prog.pc;
  return copy;
}

function line(prog: Prog, files: readonly UnitFile[], machine: Architecture): string {
  prog.op = machine.canonicalName?.(prog.op) ?? prog.op;
  const place = placeText(files, prog.file, prog.line);
  return `${String(prog.pc).padStart(5, '0')} (${place})\t${machine.print(prog)}\n`;
}

/** What -debug prints of a Prog when it is added, after the number of its line. */
export function debugLine(prog: Prog, files: readonly UnitFile[], machine: Architecture): string {
  return `${prog.line - (files[prog.file].physical?.lineDelta ?? 0)} ${line(prog, files, machine)}`;
}

/** What -v prints of a file under -S: each Prog as parsed. */
export function verboseText(unit: AssemblyUnit, machine: Architecture): string {
  let out = '';
  for (const prog of progsOf(unit)) out += `obj: ${line(counted(prog), unit.files, machine)}`;
  return out;
}
