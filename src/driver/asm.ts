import { closeSync, constants, fstatSync, ftruncateSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { loadArchitecture } from '../arch/index.ts';
import { formatAsmDiagnostic, type AsmDiagnostic } from '../asm/diagnostics.ts';
import { scanSymbols } from '../asm/symbols.ts';
import { stopsObject } from './assemble.ts';
import { codeFlags } from './asm-flags.ts';
import { debugLine, verboseText } from './asm-trace.ts';
import { FileStore } from './file-store.ts';
import { ObjectCache } from './object-cache.ts';
import type { AsmRequest, Io } from './requests.ts';

/** What the requests of one process share. */
const files = new FileStore();
const objects = new ObjectCache();

/** `tsgo asm`: the real assembler's command line, messages and exit status. */
export async function runAsm(request: AsmRequest, io: Io): Promise<number> {
  return request.symabis ? writeSymabis(request, io) : await writeObject(request, io);
}

/** True if resolve() leaves a path as it is. */
function isNormal(path: string): boolean {
  return path.startsWith('/') && sep === '/' && !/\/\.{0,2}(\/|$)/.test(path);
}

/** Reads files as they are at one moment: each path once. */
function snapshot(cwd: string): (path: string) => Uint8Array {
  const seen = new Map<string, Uint8Array | Error>();
  return (given) => {
    const path = isNormal(given) ? given : resolve(cwd, given);
    let found = seen.get(path);
    if (found === undefined) {
      try {
        found = files.read(path);
      } catch (error) {
        found = error as Error;
      }
      seen.set(path, found);
    }
    if (found instanceof Error) throw found;
    return found;
  };
}

function sourceOptions(request: AsmRequest, io: Io) {
  return {
    pkgPath: request.pkgPath,
    defines: request.defines,
    experiments: request.platform.experiments.enabled,
    includeDirs: request.includeDirs,
    workingDir: io.cwd,
    allErrors: request.allErrors,
    readFile: snapshot(io.cwd),
  };
}

function say(diagnostics: readonly AsmDiagnostic[], io: Io): void {
  for (const diagnostic of diagnostics) {
    io.stderr(`${formatAsmDiagnostic(diagnostic)}\n`);
    if (diagnostic.hint !== undefined) io.stderr(`\thint: ${diagnostic.hint}\n`);
  }
}

function fail(request: AsmRequest, io: Io, closing: string): number {
  if (closing !== '') io.stderr(`asm: ${closing}\n`);
  const output = resolve(io.cwd, request.output);
  if (statSync(output, { throwIfNoEntry: false })?.isFile()) rmSync(output);
  return 1;
}

function write(request: AsmRequest, io: Io, content: Uint8Array | string): number {
  try {
    writeOver(resolve(io.cwd, request.output), typeof content === 'string' ? Buffer.from(content) : content);
    return 0;
  } catch (error) {
    io.stderr(`asm: ${(error as Error).message}\n`);
    return 1;
  }
}

/** Writes a file in place of what is there: to empty it first could wait until that is on disk. */
function writeOver(path: string, content: Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, 0o666);
  try {
    for (let done = 0; done < content.length; ) done += writeSync(file, content, done);
    const stat = fstatSync(file);
    if (stat.isFile() && stat.size > content.length) ftruncateSync(file, content.length);
  } finally {
    closeSync(file);
  }
}

function writeSymabis(request: AsmRequest, io: Io): number {
  const scan = scanSymbols(request.files, { ...sourceOptions(request, io), goarch: request.platform.goarch });
  say(scan.diagnostics, io);
  if (scan.status === 'ok' && !scan.diagnostics.some(stopsObject)) return write(request, io, scan.symabis);
  return fail(request, io, scan.status === 'fatal' ? '' : 'assembly failed');
}

async function writeObject(request: AsmRequest, io: Io): Promise<number> {
  const { platform } = request;
  const machine = await loadArchitecture(platform.goarch);
  if (machine === null) {
    io.stderr(`asm: ${request.files[0]}:1: there is no encoder for ${platform.goarch} yet\n`);
    return fail(request, io, '');
  }
  let log = '';
  const print = (text: string): void => {
    log += text;
  };
  const outcome = objects.assemble(
    {
      ...sourceOptions(request, io),
      platform,
      files: request.files,
      flags: codeFlags(request),
      trimPath: request.trimpath,
      goroot: io.env.GOROOT ?? '',
      listing: request.listing,
      added: request.debugParse ? (prog, files) => print(debugLine(prog, files, machine)) : undefined,
      parsed: request.verbose && request.listing > 0 ? (unit) => print(verboseText(unit, machine)) : undefined,
      log: request.verbose ? print : undefined,
      pcTrace: request.debug.pcTab === '' ? undefined : { table: request.debug.pcTab, write: print },
    },
    machine,
  );
  say(outcome.diagnostics, io);
  io.stdout(log + outcome.listing);
  if (outcome.object !== null) return write(request, io, outcome.object);
  const closing = outcome.failedFile === '' ? 'assembly failed' : `assembly of ${outcome.failedFile} failed`;
  return fail(request, io, outcome.ranToEnd ? closing : '');
}
