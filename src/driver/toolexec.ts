import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { hasEncoder } from '../arch/index.ts';
import { hasObjects } from '../load/platforms.ts';
import { findGo } from '../toolchain/find.ts';
import { endOf, ToolexecService, type ToolAnswer, type ToolCall } from '../toolchain/toolexec-service.ts';
import { writeShim } from '../toolchain/toolexec-shim.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Assemble, Io, Run } from './requests.ts';

export type ToolexecRequest =
  | { readonly kind: 'path'; readonly command: readonly string[] }
  | { readonly kind: 'serve'; readonly folder: string; readonly until: number }
  | { readonly kind: 'tool'; readonly tool: string; readonly args: readonly string[] };

/** `tsgo toolexec`: stands between the go command and its tools, with this program's assembler among them. */
export function runToolexec(assemble: Assemble): Run<ToolexecRequest> {
  return async (request, io) => {
    switch (request.kind) {
      case 'path':
        io.stdout(`${quoted(shimPath(request.command, io.env))}\n`);
        return 0;
      case 'serve':
        await serve(request.folder, request.until, assemble, io);
        return 0;
      case 'tool':
        return await runTool(request.tool, request.args, assemble, io);
    }
  };
}

/** The words of -toolexec: the shim, or where there is no sh the command itself. */
function shimPath(command: readonly string[], env: Io['env']): readonly string[] {
  if (process.platform === 'win32') return [...command, 'toolexec'];
  const cache = cacheFolder(env);
  return [writeShim(cache === '' ? mkdtempSync(join(tmpdir(), 'tsgo-toolexec-')) : join(cache, 'toolexec'), command)];
}

/** As the go command splits such a value again. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => (/[\s'"]/.test(word) ? (word.includes("'") ? `"${word}"` : `'${word}'`) : word)).join(' ');
}

async function serve(folder: string, until: number, assemble: Assemble, io: Io): Promise<void> {
  const service = new ToolexecService(folder, answerWith(assemble, io));
  await service.start();
  await endOf(until, folder);
  await service.close();
}

/** How a call of the real assembler is answered; `seen` is told of each. */
export function answerWith(
  assemble: Assemble,
  { env }: Pick<Io, 'env'>,
  seen: (call: ToolCall, answer: ToolAnswer) => void = () => {},
): (call: ToolCall) => Promise<ToolAnswer> {
  return async (call) => {
    let output = '';
    const write = (text: string): void => {
      output += text;
    };
    const own = { cwd: call.cwd, env: { ...call.env, PATH: pathFor(call.tool, env.PATH) }, stdout: write, stderr: write };
    const status: ToolAnswer['status'] = isOurs(call) ? await attempt(assemble, call.args, own) : 'real';
    const answer: ToolAnswer = { status, output };
    seen(call, answer);
    return answer;
  };
}

async function attempt(assemble: Assemble, args: readonly string[], io: Io): Promise<number> {
  try {
    return await assemble(args, io);
  } catch (error) {
    io.stderr(`tsgo: internal error: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

export function listsSymbols({ args }: Pick<ToolCall, 'args'>): boolean {
  return args.includes('-gensymabis');
}

/** PATH with the Go that a tool is part of at its head: its release is that of the objects. */
function pathFor(tool: string, path = ''): string {
  return `${binOf(tool)}${delimiter}${path}`;
}

/** A tool stands in GOROOT/pkg/tool/GOOS_GOARCH. */
function binOf(tool: string): string {
  return join(dirname(tool), '..', '..', '..', 'bin');
}

/** The assembler of a release whose objects are others stays in its place, and so does that of a GOARCH without an encoder. */
function isOurs({ tool, args, env }: Pick<ToolCall, 'tool' | 'args' | 'env'>): boolean {
  const release = findGo({ PATH: binOf(tool) })?.version;
  if (release !== undefined && !hasObjects(release)) return false;
  return listsSymbols({ args }) || hasEncoder(env.GOARCH ?? '');
}

/** Without a worker: the assembler here, any other tool in this process's place. */
async function runTool(tool: string, args: readonly string[], assemble: Assemble, io: Io): Promise<number> {
  const env = io.env as Readonly<Record<string, string>>;
  const isAssembler = basename(tool).replace(/\.exe$/, '') === 'asm' && !args[0]?.startsWith('-V');
  if (isAssembler && isOurs({ tool, args, env })) {
    return await attempt(assemble, args, { ...io, env: { ...env, PATH: pathFor(tool, env.PATH) } });
  }
  const { status, signal, error } = spawnSync(tool, args, { cwd: io.cwd, env, stdio: 'inherit' });
  if (error !== undefined) io.stderr(`tsgo: ${error.message}\n`);
  return signal !== null ? 2 : (status ?? 1);
}
