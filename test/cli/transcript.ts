import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitQuoted } from '../../src/cli/words.ts';
import { tsgo } from './harness.ts';

/** One `$ NAME=value … tsgo arguments…` of a transcript, with what it must print and its exit status. */
export interface Step {
  readonly line: string;
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly output: string;
  readonly status: number;
}

/**
 * Reads a transcript: each command stands after "$ ", below it everything that it prints on both streams, and at last
 * `exit status N`. Lines before the first command are remarks.
 */
export function parseTranscript(text: string): Step[] {
  const steps: Step[] = [];
  for (const block of `\n${text}`.split('\n$ ').slice(1)) {
    const end = block.indexOf('\n');
    const line = block.slice(0, end);
    const words = splitQuoted(line);
    const at = words.indexOf('tsgo');
    const status = /(?:^|\n)exit status (\d+)\n*$/.exec(block);
    if (at < 0 || status === null) throw new Error(`not a step of a transcript: ${line}`);
    const env = Object.fromEntries(words.slice(0, at).map((word) => word.split(/=(.*)/s, 2)));
    const output = block.slice(end + 1, block.length - status[0].length + (status[0][0] === '\n' ? 1 : 0));
    steps.push({ line, env, argv: words.slice(at + 1), output, status: Number(status[1]) });
  }
  return steps;
}

/** Runs the steps in `dir` and gives the transcript that results; equal to the expected one when all is well. */
export async function replay(steps: readonly Step[], dir: string): Promise<string> {
  let text = '';
  for (const { line, env, argv } of steps) {
    const { status, output } = await tsgo(argv, { cwd: dir, env });
    text += `$ ${line}\n${output.replaceAll(dir, '$DIR')}exit status ${status}\n`;
  }
  return text;
}

export function transcriptText(steps: readonly Step[]): string {
  return steps.map(({ line, output, status }) => `$ ${line}\n${output}exit status ${status}\n`).join('');
}

/**
 * A case in one file, in the txtar form that Go's own tools use: a transcript, then files, each below `-- name --`.
 * In a file marked `-- name (escaped) --` the escapes \xNN and \r stand for single bytes.
 */
export interface Case {
  readonly transcript: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

export function parseCase(text: string): Case {
  const [transcript, ...parts] = text.split(/^-- (.*) --\n/m);
  const files = new Map<string, Buffer>();
  for (let i = 0; i < parts.length; i += 2) {
    const name = parts[i].replace(/ \(escaped\)$/, '');
    files.set(name, name === parts[i] ? Buffer.from(parts[i + 1]) : unescape(parts[i + 1]));
  }
  return { transcript, files };
}

function unescape(text: string): Buffer {
  const bytes = Buffer.from(text).toString('latin1');
  return Buffer.from(
    bytes.replace(/\\(?:r|x([0-9a-f]{2}))/g, (_, hex?: string) => (hex === undefined ? '\r' : String.fromCharCode(parseInt(hex, 16)))),
    'latin1',
  );
}

export function writeCase({ files }: Case, dir: string): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}
