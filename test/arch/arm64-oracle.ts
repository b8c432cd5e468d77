/** The real assembler and ours, a batch of arm64 lines at a time; golden files say what the real one makes of each line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssembleContext } from '../../src/arch/architecture.ts';
import { arm64 } from '../../src/arch/arm64/index.ts';
import { formatAsmDiagnostic } from '../../src/asm/diagnostics.ts';
import { parseAssembly } from '../../src/asm/parse.ts';
import type { Platform } from '../../src/base/platform.ts';
import { SymbolTable } from '../../src/base/symbol.ts';
import { type Batch, format, inRounds, type LineResult } from './x86-oracle.ts';

const PLATFORM: Platform = {
  goos: 'linux',
  goarch: 'arm64',
  feature: 'v8.0',
  experiments: { enabled: [], header: '' },
  cgo: false,
  race: false,
  tags: [],
  goVersion: '1.26.8',
};

/** One function, one line an instruction from line 2 on; it keeps the frame away. */
function sourceOf(lines: readonly string[]): string {
  return ['TEXT ·f(SB), 4|512, $0', ...lines.map((line) => `\t${line}`), ''].join('\n');
}

/** Each message once, as the number of passes differs, without what depends on the place of the line. */
function shorten(messages: readonly string[]): string[] {
  return [...new Set(messages.map((text) => text.replace(/\d{5} \([^)]*\)\s/g, '').replace(/^(asm: )?(lines\.s:\d+: )?/, '').replace(/\s+/g, ' ').trim()))];
}

function toBatch(errors: Map<number, string[]>): Batch {
  return { errors: new Map([...errors].map(([line, messages]) => [line, shorten(messages)])) };
}

function add(errors: Map<number, string[]>, line: number, message: string): void {
  errors.set(line - 2, [...(errors.get(line - 2) ?? []), message]);
}

function goAsm(directory: string, flags: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync('go', ['tool', 'asm', '-e', ...flags, '-p', 'p', '-o', 'lines.o', 'lines.s'], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, GOOS: 'linux', GOARCH: 'arm64' },
  });
  return { status, text: stdout + stderr };
}

/** Words of each source line, from the dump below the listing. */
function readListing(text: string, count: number): string[] {
  const starts: [pc: number, line: number][] = [];
  let dump = '';
  for (const line of text.split('\n')) {
    const instruction = /^\t0x[0-9a-f]+ (\d+) \(\S*lines\.s:(\d+)\)\t/.exec(line);
    if (instruction !== null) starts.push([Number(instruction[1]), Number(instruction[2])]);
    else dump += /^\t0x[0-9a-f]{4,}((?: [0-9a-f]{2})+)/.exec(line)?.[1].replaceAll(' ', '') ?? '';
  }
  const hex = Array.from({ length: count }, () => '');
  starts.forEach(([pc, line], i) => {
    if (line >= 2 && line - 2 < count) hex[line - 2] += dump.slice(pc * 2, (starts[i + 1]?.[0] ?? dump.length / 2) * 2);
  });
  return hex;
}

/** Messages by line; one that has no position belongs to the next that has. */
function readMessages(text: string): Map<number, string[]> {
  const errors = new Map<number, string[]>();
  let pending = '';
  for (const line of text.split('\n')) {
    const at = /lines\.s:(\d+)/.exec(line);
    if (at === null) pending += `${line} `;
    else {
      add(errors, Number(at[1]), pending + line);
      pending = '';
    }
  }
  return errors;
}

/** Bytes of a line are its first word only: what follows the last one is padding. */
function firstWords(hex: readonly string[]): string[] {
  return hex.map((text) => text.slice(0, 8));
}

export function realLines(lines: readonly string[]): LineResult[] {
  const directory = mkdtempSync(join(tmpdir(), 'tsgo-arm64-'));
  try {
    return inRounds(lines, (alive) => {
      writeFileSync(join(directory, 'lines.s'), sourceOf(alive));
      const { status, text } = goAsm(directory, []);
      if (status !== 0) {
        const errors = readMessages(text);
        if (errors.size === 0) throw new Error(text);
        return toBatch(errors);
      }
      return { hex: firstWords(readListing(goAsm(directory, ['-S']).text, alive.length)) };
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export function ourLines(lines: readonly string[]): LineResult[] {
  return inRounds(lines, (alive): Batch => {
    const symbols = new SymbolTable();
    const errors = new Map<number, string[]>();
    const source = new TextEncoder().encode(sourceOf(alive));
    const { unit, diagnostics } = parseAssembly('lines.s', {
      machine: arm64,
      symbols,
      pkgPath: 'p',
      defines: [],
      includeDirs: [],
      workingDir: '/',
      readFile: () => source,
      allErrors: true,
    });
    for (const diagnostic of diagnostics) add(errors, diagnostic.asmLine, formatAsmDiagnostic(diagnostic));
    if (errors.size > 0 || unit === null) return toBatch(errors);
    const context: AssembleContext = {
      platform: PLATFORM,
      flags: { shared: false, dynlink: false, linkshared: false, retpoline: false, mayMoreStack: '', compressInstructions: true },
      pkgPath: 'p',
      lookup: (name, abi) => symbols.lookup(name, abi),
      fileName: () => 'lines.s',
      define: () => {},
      error: (prog, message) => add(errors, prog.line, message),
      fatal: (_, message) => {
        throw new Error(message);
      },
    };
    const assembled = arm64.assemble(unit.functions[0], context);
    if (assembled === null) return toBatch(errors);
    const hex = alive.map(() => '');
    assembled.progs.forEach(({ line, pc }, i) => {
      const end = assembled.progs[i + 1]?.pc ?? assembled.code.length;
      if (line >= 2 && line - 2 < alive.length) hex[line - 2] += Buffer.from(assembled.code.subarray(pc, end)).toString('hex');
    });
    return { hex: firstWords(hex) };
  });
}

export function recordLines(path: string, lines: readonly string[]): void {
  const results = realLines(lines);
  writeFileSync(path, lines.map((line, i) => `${line} // ${format(results[i])}\n`).join(''));
}
