import type { Architecture } from '../arch/architecture.ts';
import { unresolved } from '../arch/common/targets.ts';
import { textWithFlags } from '../asm/functions.ts';
import { placeText, type Prog, type AssemblyUnit, type UnitFile } from '../asm/prog.ts';

/** The Progs of a unit as its text has them: those before the first TEXT, then each function's with its TEXT. */
function* progsOf({ strays, functions }: AssemblyUnit): Iterable<Prog> {
  yield* strays ?? [];
  for (const fn of functions) {
    yield textWithFlags(fn);
    yield* fn.body;
  }
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
  for (const prog of progsOf(unit)) out += `obj: ${line(unresolved(prog), unit.files, machine)}`;
  return out;
}
