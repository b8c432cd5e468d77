import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { SENT_VARIABLES, SLOTS } from './toolexec-shim.ts';

/** One tool call that cmd/go made. */
export interface ToolCall {
  /** Absolute. */
  readonly cwd: string;
  /** The variables that an assembler reads; those that are unset or empty are absent. */
  readonly env: Readonly<Record<string, string>>;
  /** Path of the real tool. */
  readonly tool: string;
  readonly args: readonly string[];
}

export interface ToolAnswer {
  /** 'real': the real tool is to be run. */
  readonly status: number | 'real';
  /** What it prints. */
  readonly output: string;
}

function readCall(file: string): ToolCall {
  const [cwd, ...rest] = readFileSync(file, 'utf8').split('\0');
  const env: Record<string, string> = {};
  SENT_VARIABLES.forEach((name, i) => {
    if (rest[i] !== '') env[name] = rest[i];
  });
  const [tool, ...args] = rest.slice(SENT_VARIABLES.length, -1);
  return { cwd, env, tool, args };
}

/**
 * Answers the shim's calls, one after the other, through FIFOs in `folder`, which is there already and is removed at
 * the end. `close` ends it.
 */
export class ToolexecService {
  readonly #folder: string;
  readonly #answer: (call: ToolCall) => Promise<ToolAnswer>;
  readonly #slots: number[] = [];
  #requests: FileHandle | undefined;
  #ended: Promise<void> = Promise.resolve();

  constructor(folder: string, answer: (call: ToolCall) => Promise<ToolAnswer>) {
    this.#folder = folder;
    this.#answer = answer;
  }

  /** Calls are answered from then on. Throws where FIFOs can't be made. */
  async start(): Promise<void> {
    const path = (name: string): string => join(this.#folder, name);
    const names = Array.from({ length: SLOTS }, (_, i) => path(`slot.${i}`));
    execFileSync('mkfifo', ['-m', '600', path('requests'), ...names], { stdio: 'ignore' });
    for (const name of names) this.#slots.push(openSync(name, 'r+'));
    this.#requests = await open(path('requests'), 'r+');
    this.#ended = this.#listen(this.#requests);
    writeFileSync(path('ready'), '');
  }

  /** Resolves when nothing is left of it. */
  async close(): Promise<void> {
    if (this.#requests !== undefined) writeSync(this.#requests.fd, 'close\n');
    await this.#ended;
    await this.#requests?.close();
    for (const slot of this.#slots) closeSync(slot);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Asks for no more than there is: a read that nothing answers would keep the process. */
  async #listen(requests: FileHandle): Promise<void> {
    const buffer = Buffer.alloc(4096);
    let rest = '';
    for (;;) {
      const { bytesRead } = await requests.read(buffer, 0, buffer.length, null);
      const lines = (rest + buffer.toString('latin1', 0, bytesRead)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === 'close') return;
        if (line.startsWith('free ')) rmSync(join(this.#folder, `taken.${line.slice('free '.length)}`), { force: true });
        else await this.#serve(Number(line));
      }
    }
  }

  async #serve(slot: number): Promise<void> {
    if (!existsSync(this.#folder)) return;
    const { status, output } = await this.#answer(readCall(join(this.#folder, `call.${slot}`)));
    writeFileSync(join(this.#folder, `said.${slot}`), output);
    writeSync(this.#slots[slot], `${status}\n`);
  }
}

/** What tells a process from a later one with the same number: when it was started, '' where that isn't known. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ')[19];
  } catch {
    return '';
  }
}

/** Resolves when the process `pid` has ended, or the folder is gone. */
export async function endOf(pid: number, folder: string): Promise<void> {
  const start = startOf(pid);
  const alive = (): boolean => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
    return startOf(pid) === start && existsSync(folder);
  };
  while (alive()) await new Promise((resolve) => setTimeout(resolve, 50));
}
