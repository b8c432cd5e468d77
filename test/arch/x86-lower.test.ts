import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AssembledFunction, Architecture } from '../../src/arch/architecture.ts';
import { loadArchitecture } from '../../src/arch/index.ts';
import { formatAsmDiagnostic } from '../../src/asm/diagnostics.ts';
import { assemble } from '../../src/driver/assemble.ts';
import { platformFromEnv } from '../../src/load/platforms.ts';
import { relocTypeName } from '../../src/obj/reloctype.ts';

/**
 * Functions as the real assembler lowers and lays them out. NAME.s says in "// run GOOS/GOARCH flags" lines how it is
 * assembled; NAME.txt holds what the real one prints for each: the functions of its -S listing, or its messages.
 * UPDATE=1 records them anew.
 */
const dir = resolve(fileURLToPath(import.meta.url), '../../../testdata/arch/x86-lower');

interface Run {
  readonly title: string;
  readonly goos: string;
  readonly goarch: string;
  readonly flags: readonly string[];
}

function runsOf(source: string): Run[] {
  return [...source.matchAll(/^\/\/ run (\S+?)\/(\S+)(.*)$/gm)].map(([, goos, goarch, rest]) => {
    const flags = rest.split(' ').filter((flag) => flag !== '');
    return { title: [`${goos}/${goarch}`, ...flags].join(' '), goos, goarch, flags };
  });
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

function real(name: string, run: Run): string {
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

async function ours(name: string, run: Run): Promise<string> {
  const platform = platformFromEnv({ GOOS: run.goos, GOARCH: run.goarch });
  const machine = await loadArchitecture(run.goarch);
  if (machine === null) throw new Error(`no architecture for ${run.goarch}`);
  const dynlink = run.flags.includes('-dynlink');
  const { functions, object, diagnostics } = assemble(
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
    },
    machine,
  );
  if (object !== null) return functions.flatMap((fn) => list(fn, machine, name)).join('\n');
  return [...diagnostics.map(formatAsmDiagnostic), 'asm: assembly failed'].join('\n');
}

const SEPARATOR = '== ';

function readExpected(file: string): Map<string, string> {
  const sections = readFileSync(file, 'utf8').split(new RegExp(`^${SEPARATOR}`, 'm'));
  return new Map(sections.slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trimEnd()]));
}

for (const name of readdirSync(dir).filter((file) => file.endsWith('.s'))) {
  const expectedFile = join(dir, name.replace(/\.s$/, '.txt'));
  const runs = runsOf(readFileSync(join(dir, name), 'utf8'));
  if (process.env.UPDATE === '1') {
    writeFileSync(expectedFile, runs.map((run) => `${SEPARATOR}${run.title}\n${real(name, run)}\n`).join('\n'));
  }
  describe(name, () => {
    const expected = readExpected(expectedFile);
    for (const run of runs) {
      it(run.title, async () => {
        expect(await ours(name, run)).toBe(expected.get(run.title));
      });
    }
  });
}
