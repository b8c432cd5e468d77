/** The real assembler and ours, a batch of x86 lines at a time; and golden files of lines with what the real one makes of them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type GoArch = 'amd64' | '386';

/** What an assembler makes of one line: bytes in hex, or what it says against it (without "f: " and the instruction). */
export interface LineResult {
  hex: string;
  errors: string[];
}

/** What an assembler makes of the lines of one function: bytes, or else messages by index of the line. */
export type Batch = { readonly hex: readonly string[] } | { readonly errors: ReadonlyMap<number, readonly string[]> };

export const haveGo = spawnSync('go', ['version']).status === 0;

/** The lines as the body of one function, from source line 2 on. */
export function sourceOf(lines: readonly string[]): string {
  return ['TEXT ·f(SB), 4, $0', ...lines.map((line) => `\t${line}`), ''].join('\n');
}

/** The message alone: "asm: p.f: invalid instruction: 00008 (a.s:3)\tVADDPD" is "invalid instruction". */
export function messageOf(text: string): string {
  return text
    .replace(/^(asm: )?(\S+\.s:\d+(:\d+)?: )?/, '')
    .replace(/^\S*\bf: /, '')
    .replace(/:? \d{5} \(.*$/s, '');
}

/** Assembles lines; those that are refused are left out and the rest assembled again, as a refused line hides others' errors. */
export function inRounds(lines: readonly string[], assemble: (lines: readonly string[]) => Batch): LineResult[] {
  const results = lines.map((): LineResult => ({ hex: '', errors: [] }));
  for (let alive = lines.map((_, i) => i); ; ) {
    const batch = assemble(alive.map((i) => lines[i]));
    if ('hex' in batch) {
      alive.forEach((index, i) => (results[index].hex = batch.hex[i]));
      return results;
    }
    if (batch.errors.size === 0) throw new Error('refused without an error');
    for (const [i, messages] of batch.errors) results[alive[i]].errors.push(...messages);
    alive = alive.filter((_, i) => !batch.errors.has(i));
  }
}

function goAsm(directory: string, goarch: GoArch, flags: readonly string[]): { status: number | null; text: string } {
  const run = spawnSync('go', ['tool', 'asm', '-e', ...flags, '-p', 'p', '-o', 'lines.o', 'lines.s'], {
    cwd: directory,
    encoding: 'latin1',
    maxBuffer: 1 << 30,
    env: { ...process.env, GOOS: 'linux', GOARCH: goarch },
  });
  return { status: run.status, text: run.stdout + run.stderr };
}

/** Bytes of each source line from a listing: "0x0004 00004 (lines.s:3)\tVADDPD …" and the dump that follows. */
function readListing(text: string, count: number): string[] {
  const starts: [pc: number, line: number][] = [];
  const dump: string[] = [];
  for (const line of text.split('\n')) {
    const instruction = /^\t0x[0-9a-f]+ (\d+) \(\S*lines\.s:(\d+)\)\t/.exec(line);
    if (instruction !== null) starts.push([Number(instruction[1]), Number(instruction[2])]);
    else {
      const bytes = /^\t0x[0-9a-f]{4,}((?: [0-9a-f]{2})+)/.exec(line);
      if (bytes !== null) dump.push(bytes[1].replaceAll(' ', ''));
    }
  }
  const all = dump.join('');
  const hex = Array.from({ length: count }, () => '');
  starts.forEach(([pc, line], i) => {
    if (line >= 2 && line - 2 < count) hex[line - 2] += all.slice(pc * 2, (starts[i + 1]?.[0] ?? all.length / 2) * 2);
  });
  return hex;
}

/** Assembles lines with the real assembler. */
export function realAssemble(lines: readonly string[], goarch: GoArch): LineResult[] {
  const directory = mkdtempSync(join(tmpdir(), 'tsgo-x86-'));
  try {
    return inRounds(lines, (alive) => {
      writeFileSync(join(directory, 'lines.s'), sourceOf(alive));
      const { status, text } = goAsm(directory, goarch, []);
      if (status === 0) return { hex: readListing(goAsm(directory, goarch, ['-S']).text, alive.length) };
      const errors = new Map<number, string[]>();
      for (const line of text.split('\n')) {
        const at = /lines\.s:(\d+)/.exec(line);
        if (at === null) continue;
        const index = Number(at[1]) - 2;
        errors.set(index, [...(errors.get(index) ?? []), messageOf(line)]);
      }
      return { errors };
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** "c5e958d9", or ERROR "…" "…". */
export function format({ hex, errors }: LineResult): string {
  return errors.length === 0 ? hex : `ERROR ${errors.map((text) => JSON.stringify(text)).join(' ')}`;
}

/** A golden file: a source line, " // ", and what the real assembler makes of it. */
export function readGolden(path: string): { line: string; expected: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const [line, expected = ''] = text.split(' // ');
      return { line, expected };
    });
}

export function recordGolden(path: string, lines: readonly string[], goarch: GoArch): void {
  const results = realAssemble(lines, goarch);
  writeFileSync(path, lines.map((line, i) => `${line} // ${format(results[i])}\n`).join(''));
}
