import type { AssembledFunction } from '../arch/architecture.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import type { PlacedSymbol } from '../link/image/layout.ts';
import { crashText, registerLines, Signal } from '../run/crash-text.ts';
import type { Execution } from '../run/execute.ts';
import type { Crash } from '../run/records.ts';
import { symbolText, type CallProgram, type LinkedCalls } from './call-image.ts';

/** An instruction, by its address. */
interface Instruction {
  readonly function: string;
  readonly position: Position;
  /** As the assembler prints it. */
  readonly text: string;
  /** Bytes from the start of the function. */
  readonly offset: number;
}

function symbolAt(linked: LinkedCalls, pc: number): PlacedSymbol | undefined {
  return linked.image.symbols.find(({ address, symbol }) => pc >= address && pc < address + symbol.size);
}

/** The instruction at an address; undefined where no assembly of the package is. */
function instructionAt(program: CallProgram, linked: LinkedCalls, pc: number): Instruction | undefined {
  const place = symbolAt(linked, pc);
  const object = place && program.callee.objects.at(place.object - 1);
  if (place === undefined || place.object === 0 || object === undefined) return undefined;
  const isMeant = ({ source }: AssembledFunction): boolean => source.symbol.name === place.symbol.name && source.symbol.abi === place.symbol.abi;
  const offset = pc - place.address;
  const prog = object.functions.find(isMeant)?.progs.findLast((one) => one.pc <= offset);
  if (prog === undefined) return undefined;
  const { name } = object.unit.files[prog.file];
  return {
    function: symbolText(place.symbol, program.callee.prefix),
    position: { file: name, line: prog.line, column: prog.column },
    text: program.callee.machine.print(prog).replaceAll('\t', ' '),
    offset: prog.pc,
  };
}

/** Why a call has no answer. `timeout` in ms. */
export function failureOf(
  name: string,
  execution: Omit<Execution, 'output'>,
  crash: Crash | null,
  program: CallProgram,
  linked: LinkedCalls,
  timeout: number,
  verbose: boolean,
): Diagnostic {
  const error = (message: string, more: Partial<Diagnostic> = {}): Diagnostic => ({ severity: 'error', code: 'call', message, ...more });
  if (execution.problem !== '') return error(`${name} cannot be called: ${execution.problem}`);
  const tooLong = `${name} did not return within ${timeout / 1000} s`;
  if (crash === null) {
    if (execution.timedOut) return error(tooLong);
    const { end } = execution;
    return error(`${name} ended the program with ${typeof end === 'number' ? `exit status ${end}` : end}`);
  }
  const overflowed = crash.overflow === 0 ? undefined : instructionAt(program, linked, crash.overflow);
  // A breakpoint is reported with the address behind it.
  const at = overflowed ?? instructionAt(program, linked, crash.signal === Signal.TRAP ? crash.pc - 1 : crash.pc);
  let what = crashText(crash);
  if (execution.timedOut && crash.signal === Signal.ALRM) what = `did not return within ${timeout / 1000} s`;
  if (overflowed !== undefined) what = 'the stack is used up';
  const notes: string[] = [];
  if (at === undefined) notes.push(`at the address 0x${crash.pc.toString(16)}, where the package has no code`);
  else if (overflowed === undefined) notes.push(`${at.text}    (${at.function}+0x${at.offset.toString(16)})`);
  if (verbose) notes.push(...registerLines(crash, program.machine.wordSize));
  const inside = at === undefined || at.function === `·${name}` ? name : `${name}, in ${at.function}`;
  return error(`${inside}: ${what}`, { position: at?.position, notes });
}
