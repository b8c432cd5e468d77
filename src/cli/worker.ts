import { readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../driver/requests.ts';
import type { Dispatch } from './asm-dispatch.ts';
import { giveWayInBackground } from './background.ts';
import { Lines } from './lines.ts';
import { writeAll } from './output.ts';

/** Bazel's WorkRequest as JSON, the fields that matter here. */
interface WorkRequest {
  readonly arguments?: unknown;
  readonly requestId?: unknown;
  readonly cancel?: unknown;
  readonly sandboxDir?: unknown;
}

interface WorkResponse {
  readonly exitCode?: number;
  readonly output?: string;
  readonly requestId: number;
  readonly wasCancelled?: boolean;
}

/** Runs a request's command line in a directory; what it prints on either stream is in `output`, in order. */
async function runCaptured(requestId: number, dispatch: Dispatch, argv: readonly string[], cwd: string, env: Io['env']): Promise<WorkResponse> {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  const exitCode = await dispatch(argv, { cwd, env, stdout: write, stderr: write });
  return { exitCode, output, requestId };
}

interface Waiting {
  readonly id: number;
  readonly answer: () => Promise<WorkResponse>;
}

/**
 * Answers requests one after the other. `respond` gets each answer; a request that is cancelled before its turn is
 * answered with wasCancelled, and never run.
 */
export class Worker {
  readonly #before: readonly string[];
  readonly #dispatch: Dispatch;
  readonly #respond: (response: WorkResponse) => void;
  /** A copy: each look at process.env asks the system. */
  readonly #env = Object.freeze({ ...process.env });
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(before: readonly string[], dispatch: Dispatch, respond: (response: WorkResponse) => void) {
    this.#before = before;
    this.#dispatch = dispatch;
    this.#respond = respond;
  }

  /** Takes one line of input. A line that is no request is answered with exit status 2. */
  accept(line: string): void {
    const request = parseRequest(line);
    if (typeof request === 'string') {
      const output = `tsgo: malformed work request: ${request}\n`;
      this.#enqueue({ id: 0, answer: async () => ({ exitCode: 2, output, requestId: 0 }) });
      return;
    }
    const id = typeof request.requestId === 'number' ? request.requestId : 0;
    if (request.cancel === true) {
      this.#cancel(id);
      return;
    }
    const cwd = resolve(typeof request.sandboxDir === 'string' ? request.sandboxDir : '.');
    const argv = this.#before.concat((request.arguments ?? []) as string[]);
    this.#enqueue({ id, answer: () => runCaptured(id, this.#dispatch, argv, cwd, this.#env) });
  }

  /** False when every request so far has been answered. */
  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Resolves when every request so far has been answered. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      this.#respond(await next.answer());
    }
    this.#running = null;
  }

  #cancel(id: number): void {
    const at = this.#waiting.findIndex((request) => request.id === id);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    this.#respond({ requestId: id, wasCancelled: true });
  }
}

function parseRequest(line: string): WorkRequest | string {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch (error) {
    return (error as Error).message;
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return 'not a JSON object';
  const args = (request as WorkRequest).arguments;
  if (args !== undefined && !(Array.isArray(args) && args.every((arg) => typeof arg === 'string'))) {
    return 'arguments is not an array of strings';
  }
  return request;
}

/** Bazel's JSON worker protocol on standard input and output, until the input ends. The exit status is always 0. */
export async function serve(before: readonly string[], dispatch: Dispatch): Promise<number> {
  giveWayInBackground();
  const worker = new Worker(before, dispatch, (response) => {
    if (!writeAll(1, `${JSON.stringify(response)}\n`)) process.exit(0);
  });
  const lines = new Lines((line) => worker.accept(line));
  const isOver = await readWaiting(worker, lines);
  if (!isOver) await readStream(lines);
  lines.end();
  await worker.idle();
  return 0;
}

/**
 * Reads standard input, waiting for it whenever nothing is running: so a request is there sooner than by a stream. True at
 * the end of the input; false once a request waits for something itself, or where one can't wait for input.
 */
async function readWaiting(worker: Worker, lines: Lines): Promise<boolean> {
  const chunk = Buffer.allocUnsafe(1 << 16);
  // What `asm` awaits is there already: only a request that waits lets this have its turn.
  let itsTurn = () => {};
  const turn = setImmediate(() => itsTurn());
  while (!worker.isRunning) {
    let length: number;
    try {
      length = readSync(0, chunk);
    } catch {
      break;
    }
    if (length === 0) return true;
    lines.push(chunk.subarray(0, length));
    await new Promise<void>((resolve) => {
      itsTurn = resolve;
      void worker.idle().then(resolve);
    });
  }
  clearImmediate(turn);
  return false;
}

async function readStream(lines: Lines): Promise<void> {
  process.stdin.on('data', (chunk: Buffer) => lines.push(chunk));
  await new Promise((resolve, reject) => process.stdin.once('end', resolve).once('error', reject));
}
