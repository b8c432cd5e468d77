import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AssembledFunction, Architecture } from '../../src/arch/architecture.ts';
import { loadArchitecture } from '../../src/arch/index.ts';
import { formatAsmDiagnostic } from '../../src/asm/diagnostics.ts';
import { assemble } from '../../src/driver/assemble.ts';
import { platformFromEnv } from '../../src/load/platforms.ts';
import { relocTypeName } from '../../src/obj/reloctype.ts';

/** One way to assemble a file: platform and flags. */
export interface Run {
  readonly title: string;
  readonly goos: string;
  readonly goarch: string;
  readonly flags: readonly string[];
}

/** The functions of a listing without their headers and without the text column of the bytes. */
function functionLines(listing: string): string {
  let inText = false;
  const lines: string[] = [];
  for (const line of listing.split('\n')) {
    if (!line.startsWith('\t')) inText = / STEXT /.test(line);
    else if (inText) lines.push(line.replace(/^(\t0x[0-9a-f]{4}(?: [0-9a-f]{2}){1,16})  .*$/, '$1').trimEnd());
  }
  return lines.join('\n');
}

/** What the real assembler makes of a file: the functions of its -S listing, or its messages. */
export function real(dir: string, name: string, run: Run): string {
  const include = join(spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim(), 'pkg/include');
  const out = mkdtempSync(join(tmpdir(), 'x86-lower-'));
  const args = ['tool', 'asm', '-I', include, '-D', `GOARCH_${run.goarch}`, '-p', 'main', '-S', ...run.flags];
  const { status, stdout, stderr } = spawnSync('go', [...args, '-o', join(out, 'x.o'), name], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, GOOS: run.goos, GOARCH: run.goarch },
  });
  rmSync(out, { recursive: true });
  return status === 0 ? functionLines(stdout) : stderr.trimEnd();
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

function list(fn: AssembledFunction, machine: Architecture, name: string): string[] {
  const lines = fn.progs.map((prog) => {
    const pc = String(prog.pc).padStart(5, '0');
    return `\t0x${hex(prog.pc, 4)} ${pc} (${name}:${prog.line})\t${machine.print(prog)}`;
  });
  for (let i = 0; i < fn.code.length; i += 16) {
    lines.push(`\t0x${hex(i, 4)} ${Array.from(fn.code.subarray(i, i + 16), (byte) => hex(byte, 2)).join(' ')}`);
  }
  for (const { offset, size, type, target, add } of fn.relocations) {
    const type_ = relocTypeName(type);
    const symbol = target?.name ?? (type_ === 'R_TLS_LE' ? 'TLS' : '');
    lines.push(`\trel ${offset}+${size} t=${type_} ${symbol}+${add}`);
  }
  return lines;
}

/** What ours makes of it, in the same form. */
export async function ours(dir: string, name: string, run: Run): Promise<string> {
  const platform = platformFromEnv({ GOOS: run.goos, GOARCH: run.goarch });
  const machine = await loadArchitecture(run.goarch);
  if (machine === null) throw new Error(`no architecture for ${run.goarch}`);
  const dynlink = run.flags.includes('-dynlink');
  const functions: AssembledFunction[] = [];
  const { object, diagnostics, ranToEnd } = assemble(
    {
      platform,
      files: [name],
      pkgPath: 'main',
      allErrors: run.flags.includes('-e'),
      defines: [`GOARCH_${run.goarch}`],
      includeDirs: [],
      workingDir: dir,
      readFile: (path) => readFileSync(resolve(dir, path)),
      flags: {
        shared: dynlink || run.flags.includes('-shared'),
        dynlink,
        linkshared: false,
        retpoline: run.flags.some((flag) => /^-spectre=(ret|all)$/.test(flag)),
        mayMoreStack: run.flags.find((flag) => flag.startsWith('-d=maymorestack='))?.slice(16) ?? '',
        compressInstructions: true,
      },
      trimPath: '',
      goroot: '',
      assembled: (fn) => functions.push(fn),
    },
    machine,
  );
  if (object !== null) return functions.flatMap((fn) => list(fn, machine, name)).join('\n');
  return [...diagnostics.map(formatAsmDiagnostic), ...(ranToEnd ? ['asm: assembly failed'] : [])].join('\n');
}
