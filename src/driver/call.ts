import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { parseScript } from '../golang/parser.ts';
import { positionAt, positionIn } from '../golang/position.ts';
import { SyntaxFault } from '../golang/scanner.ts';
import { TypeFault } from '../golang/types.ts';
import { compareDiagnostics, diagnosticText } from '../report/text.ts';
import { bindCall, CallRefused, type BoundCall } from '../run/bind.ts';
import { ControlBlock, type PreparedCall } from '../run/control.ts';
import { entryMachine } from '../run/entry/machines.ts';
import { execute } from '../run/execute.ts';
import { runner } from '../run/host.ts';
import { ARGUMENTS_BASE, ARGUMENTS_END } from '../run/memory-map.ts';
import { readRecords } from '../run/records.ts';
import { Globals } from '../run/values/globals.ts';
import { Memory } from '../run/values/memory.ts';
import { answerOf, answerText, hasPointers, type CallAnswer } from './call-answer.ts';
import { linkCalls, linkFunctions, type CallProgram } from './call-image.ts';
import { failureOf } from './call-outcome.ts';
import { entryObject, readCallee } from './call-package.ts';
import { overlayOf } from './overlay.ts';
import type { CallRequest, Io } from './requests.ts';
import { Workspace } from './workspace.ts';

/** `tsgo call`: calls assembly functions of a package and prints what they answer. */
export async function runCall(request: CallRequest, io: Io): Promise<number> {
  const { goos, goarch } = request.platform;
  const refuse = (message: string): number => {
    io.stderr(`tsgo: call: ${message}\n`);
    return 1;
  };
  if (goos !== 'linux') return refuse(`functions are called under Linux only, not ${goos}`);
  const machine = entryMachine(goarch);
  if (machine === undefined) return refuse(`there is no encoder for ${goarch}`);
  const words = runner(goarch, io.env);
  if (typeof words === 'string') return refuse(words);
  const lines = callLines(request, io);
  if (typeof lines === 'string') return refuse(lines);
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const callee = await readCallee(request, io, new Workspace(overlay));
  if (!('objects' in callee)) return tell(callee, io);
  const program: CallProgram = {
    callee,
    entry: entryObject(machine.text, request.platform, callee.machine),
    machine,
    globals: new Globals(callee.world),
  };
  const wrong = request.variables.flatMap((text) => setVariable(text, program) ?? []);
  if (wrong.length > 0) return tell(wrong, io);
  return await new Calls(request, io, program, words).run(lines);
}

/** Prints diagnostics; the exit status. */
function tell(diagnostics: readonly Diagnostic[], io: Io): number {
  for (const one of [...diagnostics].sort(compareDiagnostics)) io.stderr(diagnosticText(one, { cwd: io.cwd }));
  return hasErrors(diagnostics) ? 1 : 0;
}

/** A call, and where it stands. */
interface CallLine {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

function callLines({ call }: CallRequest, io: Io): CallLine[] | string {
  if (call !== '-') return [{ text: call, file: 'call', line: 1 }];
  if (io.stdin === undefined) return 'there is no standard input to read calls from';
  const lines = io.stdin().split('\n').map((text, index) => ({ text, file: 'stdin', line: index + 1 }));
  return lines.filter(({ text }) => !/^\s*(\/\/|$)/.test(text));
}

/** What a fault in an expression means; anything else is thrown on. */
function faultDiagnostic(fault: unknown, { text, file, line }: CallLine): Diagnostic {
  const at = (offset: number): Position => {
    const position = positionIn(file, Buffer.from(text), offset);
    return { ...position, line: position.line + line - 1 };
  };
  const error = (message: string, position?: Position): Diagnostic => ({ severity: 'error', code: 'call', message, position });
  if (fault instanceof SyntaxFault) return error(fault.message, at(fault.offset));
  if (fault instanceof TypeFault) return error(fault.message, fault.node === null ? undefined : at(fault.node.offset));
  if (fault instanceof RangeError) return error('the expression is nested too deeply', at(0));
  if (fault instanceof CallRefused) return error(fault.message, positionAt(fault.declaration.file, fault.declaration.offset));
  throw fault;
}

/** Takes a -set; what is wrong with it is returned. */
function setVariable(text: string, { callee, globals }: CallProgram): Diagnostic | undefined {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals)).trim();
  const entity = callee.scope.lookup(name);
  if (entity?.kind !== 'var') return { severity: 'error', code: 'call', message: `-set ${text}: ${callee.pkg.importPath} has no variable ${name}` };
  const value = `${' '.repeat(equals + 1)}${text.slice(equals + 1)}`;
  try {
    const source = new TextEncoder().encode(value);
    const { result, variables } = parseScript({ source }, { start: 0, end: source.length });
    if (variables.length > 0) throw new SyntaxFault(0, 'expected a value');
    globals.set(entity, result, globals.evaluator(callee.scope, entity.file));
    return undefined;
  } catch (fault) {
    return faultDiagnostic(fault, { text: value, file: '-set', line: 1 });
  }
}

/** How much calls that are made in one process may need in sum, in bytes, and how many they may be. */
const MOST_MEMORY = 16 << 20;
const MOST_CALLS = 4096;

interface Pending {
  readonly line: CallLine;
  readonly bound: BoundCall;
}

/** Makes calls and prints their answers in the order in which they were asked for. */
class Calls {
  readonly #request: CallRequest;
  readonly #io: Io;
  readonly #program: CallProgram;
  readonly #runner: readonly string[];
  readonly #memory = new Memory(ARGUMENTS_BASE, ARGUMENTS_END);
  /** What is wrong with functions that were called; null if nothing is. */
  readonly #functions = new Map<string, readonly Diagnostic[] | null>();
  #told = 0;
  #status = 0;

  constructor(request: CallRequest, io: Io, program: CallProgram, words: readonly string[]) {
    this.#request = request;
    this.#io = io;
    this.#program = program;
    this.#runner = words;
  }

  async run(lines: readonly CallLine[]): Promise<number> {
    let pending: Pending[] = [];
    for (const line of lines) {
      const bound = this.#bind(line);
      if (Array.isArray(bound)) {
        await this.#make(pending);
        pending = [];
        this.#fail(line, bound);
        continue;
      }
      pending.push({ line, bound: bound as BoundCall });
      if (pending.length < MOST_CALLS && this.#memory.end - this.#memory.base < MOST_MEMORY) continue;
      await this.#make(pending);
      pending = [];
    }
    await this.#make(pending);
    return this.#status;
  }

  #bind(line: CallLine): BoundCall | Diagnostic[] {
    const { callee, globals } = this.#program;
    const start = this.#memory.end;
    try {
      const bound = bindCall(line.text, { world: callee.world, scope: callee.scope, globals, memory: this.#memory });
      const wrong = this.#problemOf(bound);
      if (wrong === null) return bound;
      this.#memory.release(start);
      return [...wrong];
    } catch (fault) {
      const diagnostic = faultDiagnostic(fault, line);
      this.#memory.release(start);
      return [diagnostic];
    }
  }

  #symbolOf({ declaration }: BoundCall): string {
    return `${this.#program.callee.prefix}.${declaration.name}`;
  }

  #problemOf(bound: BoundCall): readonly Diagnostic[] | null {
    const symbol = this.#symbolOf(bound);
    let wrong = this.#functions.get(symbol);
    if (wrong === undefined) {
      const image = linkFunctions(this.#program, new ControlBlock(this.#program.machine, 0), [symbol]);
      this.#functions.set(symbol, (wrong = 'segments' in image ? null : image));
      this.#tellZeros();
    }
    return wrong;
  }

  /** Says of which variables nobody knows the value; of those that are zero in Go too only where everything is said. */
  #tellZeros(): void {
    const { callee, globals } = this.#program;
    for (const { name, packagePath, position, reason } of globals.zero.slice(this.#told)) {
      const isOwn = packagePath === callee.scope.path;
      const isKnown = isOwn && reason === '';
      if (isKnown && !this.#request.verbose) continue;
      const why = isOwn ? reason : reason || 'nothing of that package runs';
      const message = `${isOwn ? name : `${packagePath}.${name}`} is zero${why === '' ? '' : `: ${why}`}`;
      tell([{ severity: isKnown ? 'note' : 'warning', code: 'call', position, message }], this.#io);
    }
    this.#told = globals.zero.length;
  }

  /** Makes calls in as few processes as there are crashes, and one more. */
  async #make(calls: readonly Pending[]): Promise<void> {
    const { machine } = this.#program;
    for (let done = 0; done < calls.length; ) {
      const rest = calls.slice(done);
      const control = new ControlBlock(machine, Math.max(...rest.map(({ bound }) => bound.frame.length)));
      const linked = linkCalls(this.#program, control, rest.map(({ bound }) => this.#prepared(bound)), this.#memory);
      if (!('program' in linked)) {
        for (const { line } of rest) this.#fail(line, linked);
        break;
      }
      const execution = await execute(linked.program, this.#runner, this.#request.timeout);
      const { answers, crash } = readRecords(execution.output, machine, control, linked.calls);
      answers.forEach((answer, index) => {
        const { line, bound } = rest[index];
        const { name } = bound.declaration;
        if (answer.stackShift === 0) {
          const said = answerOf(bound, linked.calls[index], answer, linked, this.#program, this.#memory, this.#request.show);
          this.#print(line, said);
          this.#tellOverruns(name, said);
          return;
        }
        const { stackShift } = answer;
        const message = `${name} returns with SP ${Math.abs(stackShift)} bytes too ${stackShift < 0 ? 'low' : 'high'}`;
        this.#fail(line, [{ severity: 'error', code: 'call', message }]);
      });
      done += answers.length;
      if (done === calls.length) break;
      const { line, bound } = calls[done++];
      this.#fail(line, [failureOf(bound.declaration.name, execution, crash, this.#program, linked, this.#request.timeout, this.#request.verbose)]);
    }
    this.#memory.release(ARGUMENTS_BASE);
  }

  #prepared(bound: BoundCall): PreparedCall {
    const { start, end, frame, layout } = bound;
    return {
      symbol: this.#symbolOf(bound),
      frame,
      watched: end > start ? [{ address: start, size: end - start }] : [],
      watchesVariables: layout.arguments.some(({ isResult, type }) => isResult && hasPointers(type)),
    };
  }

  #print({ text }: CallLine, answer: CallAnswer): void {
    this.#io.stdout(`${this.#request.json ? JSON.stringify({ call: text, ...answer }) : answerText(answer)}\n`);
  }

  #tellOverruns(name: string, { overruns }: CallAnswer): void {
    if (overruns.length > 0) this.#status = 1;
    tell(overruns.map((behind) => ({ severity: 'error', code: 'call', message: `${name} writes behind the end of ${behind}` })), this.#io);
  }

  #fail({ text }: CallLine, diagnostics: readonly Diagnostic[]): void {
    this.#status = 1;
    tell(diagnostics, this.#io);
    const [{ message }] = diagnostics;
    if (this.#request.json) this.#io.stdout(`${JSON.stringify({ call: text, error: message })}\n`);
    else if (this.#request.call === '-') this.#io.stdout(`error: ${message}\n`);
  }
}
