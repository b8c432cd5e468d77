import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasEncoder } from '../arch/index.ts';
import { findGo } from '../toolchain/find.ts';
import { runGo } from '../toolchain/go.ts';
import { ToolexecService } from '../toolchain/toolexec-service.ts';
import { FOLDER_VARIABLE, writeShim } from '../toolchain/toolexec-shim.ts';
import type { BuiltPackage } from './build.ts';
import { cacheFolder } from './cache-folder.ts';
import type { BuildRequest, Io } from './requests.ts';
import { answerWith, listsSymbols, quoted } from './toolexec.ts';

/** The program among the packages of a build whose -o names a file; undefined where objects are to be written. */
export function programOf(packages: readonly BuiltPackage[], request: BuildRequest, io: Io): BuiltPackage | undefined {
  const { output } = request;
  if (output === '' || output.endsWith('/')) return undefined;
  if (statSync(resolve(io.cwd, output), { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return packages.find(({ pkg }) => pkg.name === 'main' && !pkg.depOnly);
}

/** What this process answered of the go command's assembler calls. */
interface Tally {
  objects: number;
  symbolLists: number;
  left: number;
}

/**
 * `-o app`: the real go command builds the program, with this process as its assembler and a GOCACHE that nothing else
 * uses, so that no object made here is ever taken for the real assembler's. False if that failed.
 */
export async function buildProgram(program: BuiltPackage, request: BuildRequest, io: Io): Promise<boolean> {
  const { platform } = request;
  const go = findGo(io.env);
  if (go === null || go.command === '' || request.toolchain === undefined) {
    const { output } = request;
    io.stderr(`tsgo: -o ${output}: no go command on PATH to link the program ${program.pkg.importPath}\n`);
    io.stderr(`\thint: -o ${output}/ writes the objects of its assembly\n`);
    return false;
  }
  if (go.version !== platform.goVersion) {
    io.stderr(`tsgo: -o ${request.output}: the go command on PATH is go${go.version}, the build asks for go${platform.goVersion}\n`);
    return false;
  }
  if (request.platforms.length > 1) {
    io.stderr(`tsgo: -o ${request.output}: a program can be linked for one platform at a time\n`);
    return false;
  }
  const { assemble, command, goFlags } = request.toolchain;
  const tally: Tally = { objects: 0, symbolLists: 0, left: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'tsgo-build-'));
  const calls = join(folder, 'calls');
  mkdirSync(calls, { mode: 0o700 });
  const service = new ToolexecService(
    calls,
    answerWith(assemble, io, (call, { status }) => {
      if (status === 'real') tally.left++;
      else if (listsSymbols(call)) tally.symbolLists++;
      else tally.objects++;
    }),
  );
  try {
    await service.start();
    const cache = cacheFolder(io.env);
    const status = await runGo(
      go,
      ['build', ...goFlags, '-toolexec', quoted([writeShim(folder, command)]), '-o', request.output, ...request.patterns],
      {
        cwd: io.cwd,
        env: {
          ...io.env,
          GOOS: platform.goos,
          GOARCH: platform.goarch,
          GOCACHE: cache === '' ? join(folder, 'gocache') : join(cache, 'go-build'),
          [FOLDER_VARIABLE]: calls,
        },
      },
      io,
    );
    if (request.verbose) io.stderr(tallyText(tally, platform.goarch));
    return status === 0;
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tallyText({ objects, symbolLists, left }: Tally, goarch: string): string {
  const why = left > 0 && !hasEncoder(goarch) ? `; there is no encoder for ${goarch} yet` : '';
  return `tsgo: ${objects} objects and ${symbolLists} lists of symbols made, ${left} left to the real assembler${why}\n`;
}
