import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diffLines, diffObjects } from '../obj/diff.ts';
import { ObjectError, readObject } from '../obj/read.ts';
import { runTool, type GoOutput } from '../toolchain/go.ts';
import type { ToolAnswer, ToolCall } from '../toolchain/toolexec-service.ts';
import { headerOf } from './crosscheck-build.ts';
import type { Difference } from './crosscheck-sides.ts';
import { reduceLines } from './reduce.ts';
import type { Assemble, Io } from './requests.ts';

/** What one of the assemblers made of a call. */
interface Outcome {
  readonly status: number;
  readonly output: string;
  /** Empty if there is none. */
  readonly result: Buffer;
}

const NOTHING = Buffer.alloc(0);

/** Answers the go command's assembler calls with the real assembler's results, and compares this program's with them. */
export class AssemblerCheck {
  readonly differences: Difference[] = [];
  /** Compared results. */
  objects = 0;
  symbolLists = 0;
  /** go_asm.h as the real compiler wrote it, by the package path that the assembler is told. */
  readonly headers = new Map<string, string>();
  readonly #assemble: Assemble;
  readonly #io: Io;
  readonly #folder: string;
  readonly #checks: (pkgPath: string) => boolean;

  constructor(assemble: Assemble, io: Io, folder: string, checks: (pkgPath: string) => boolean) {
    this.#assemble = assemble;
    this.#io = io;
    this.#folder = folder;
    this.#checks = checks;
  }

  async answer(call: ToolCall): Promise<ToolAnswer> {
    const pkgPath = valueOf(call.args, '-p');
    if (!this.#checks(pkgPath)) return { status: 'real', output: '' };
    const output = resolve(call.cwd, valueOf(call.args, '-o'));
    const real = await this.#real(call, output);
    const ours = await this.#ours(call);
    const lists = call.args.includes('-gensymabis');
    if (lists) this.symbolLists++;
    else {
      this.objects++;
      const header = headerOf(call);
      if (header !== undefined) this.headers.set(pkgPath, header);
    }
    if (differs(real, ours)) this.differences.push(await this.#describe(call, pkgPath, lists, real, ours));
    return { status: real.status, output: real.output };
  }

  async #real(call: ToolCall, output: string): Promise<Outcome> {
    const env = { ...this.#io.env, ...call.env };
    const { status, stdout, stderr }: GoOutput = await runTool(call.tool, call.args, { cwd: call.cwd, env });
    return { status, output: stdout + stderr, result: status === 0 ? readFileSync(output) : NOTHING };
  }

  async #ours(call: ToolCall): Promise<Outcome> {
    const output = join(this.#folder, 'ours');
    let said = '';
    const write = (text: string): void => {
      said += text;
    };
    rmSync(output, { force: true });
    const io = { cwd: call.cwd, env: { PATH: this.#io.env.PATH, ...call.env }, stdout: write, stderr: write };
    try {
      const status = await this.#assemble(withOutput(call.args, output), io);
      return { status, output: said, result: status === 0 ? readFileSync(output) : NOTHING };
    } catch (error) {
      return { status: -1, output: `${said}${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, result: NOTHING };
    }
  }

  async #describe(call: ToolCall, pkgPath: string, lists: boolean, real: Outcome, ours: Outcome): Promise<Difference> {
    const files = sourcesOf(call.args);
    const { lines, real: smallReal, ours: smallOurs } = await this.#smallest(call, files, real, ours);
    const flags = call.args.slice(0, call.args.length - files.length);
    return {
      what: lists ? 'symabis' : 'object',
      where: `${pkgPath}: ${files.map((file) => basename(file)).join(' ')}`,
      command: ['go tool asm', ...withOutput(flags, 'x.out'), files.length === 1 ? 'x.s' : '*.s'].join(' '),
      input: lines,
      details: compare(smallReal, smallOurs, lists),
    };
  }

  /** The fewest lines of the one file that makes the difference; nothing if it takes several files. */
  async #smallest(call: ToolCall, files: readonly string[], real: Outcome, ours: Outcome): Promise<{ lines: string[]; real: Outcome; ours: Outcome }> {
    const work = mkdtempSync(join(this.#folder, 'small-'));
    const lists = call.args.includes('-gensymabis');
    const kind = kindOf(real, ours, lists);
    let best = { lines: [] as string[], real, ours };
    for (const file of files) {
      const path = join(work, basename(file));
      const flags = call.args.slice(0, call.args.length - files.length);
      const small = { ...call, args: [...withOutput(flags, join(work, 'real')), '-I', dirname(resolve(call.cwd, file)), path] };
      const shows = async (lines: readonly string[]): Promise<boolean> => {
        writeFileSync(path, `${lines.join('\n')}\n`);
        const [theirs, own] = [await this.#real(small, join(work, 'real')), await this.#ours(small)];
        if (!differs(theirs, own) || kindOf(theirs, own, lists) !== kind) return false;
        best = { lines: [...lines], real: theirs, ours: own };
        return true;
      };
      const all = readFileSync(resolve(call.cwd, file), 'utf8').replace(/\n$/, '').split('\n');
      if (!(await shows(all))) continue;
      await reduceLines(all, shows);
      break;
    }
    return best;
  }
}

function valueOf(args: readonly string[], flag: string): string {
  const at = args.indexOf(flag);
  return at < 0 ? '' : args[at + 1];
}

function withOutput(args: readonly string[], output: string): string[] {
  return args.map((arg, i) => (args[i - 1] === '-o' ? output : arg));
}

/** The files at the end of the command line. */
function sourcesOf(args: readonly string[]): string[] {
  let from = args.length;
  while (from > 0 && args[from - 1].endsWith('.s')) from--;
  return args.slice(from);
}

function differs(real: Outcome, ours: Outcome): boolean {
  return (real.status === 0) !== (ours.status === 0) || !real.result.equals(ours.result);
}

/** A reduction must not end at another difference than the one it began with: which parts of the objects differ. */
function kindOf(real: Outcome, ours: Outcome, lists: boolean): string {
  const ends = `${real.status === 0} ${ours.status === 0} ${ours.status === -1}`;
  if (lists || real.status !== 0 || ours.status !== 0) return ends;
  const parts = compare(real, ours, lists).filter((line) => !/^[-+ ] /.test(line));
  return `${ends} ${parts.map((line) => line.replace(/\(.*|\d+/g, '')).join()}`;
}

function compare(real: Outcome, ours: Outcome, lists: boolean): string[] {
  if (real.status !== 0 || ours.status !== 0) {
    const said = ({ status, output }: Outcome): string[] => (status === 0 ? ['accepts it'] : output.trimEnd().split('\n'));
    return [...said(real).map((line) => `go: ${line}`), ...said(ours).map((line) => `tsgo: ${line}`)];
  }
  if (lists) return diffLines(real.result.toString().split('\n'), ours.result.toString().split('\n'));
  try {
    return diffObjects(readObject(real.result), readObject(ours.result), 20);
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    return [`the objects differ; one of them can't be read: ${error.message}`];
  }
}
