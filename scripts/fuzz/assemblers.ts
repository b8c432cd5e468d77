/** The real assembler and ours on the same text. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Architecture } from '../../src/arch/architecture.ts';
import { formatAsmDiagnostic } from '../../src/asm/diagnostics.ts';
import { assemble } from '../../src/driver/assemble.ts';
import { platformFromEnv } from '../../src/load/platforms.ts';

const SOURCE = 'fuzz.s';

export interface Verdict {
  /** The object, null if the text was rejected. */
  readonly object: Uint8Array | null;
  /** What was said, without the closing line. */
  readonly messages: readonly string[];
  /** Index of the lines, from 1, that messages are about. */
  readonly blamed: ReadonlySet<number>;
  /** It exited at once, without a closing line. */
  readonly stopped: boolean;
  /** The real assembler crashed: what it would have said is not known. */
  readonly crashed: boolean;
  /** It didn't come to an end. */
  readonly endless?: boolean;
}

export interface Target {
  readonly goos: string;
  readonly goarch: string;
  readonly goVersion: string;
  readonly flags: Flags;
}

/** The assembler's own flags. */
export interface Flags {
  readonly pkgPath: string;
  readonly shared: boolean;
  readonly dynlink: boolean;
  readonly retpoline: boolean;
  /** '' for none. */
  readonly mayMoreStack: string;
}

export const PLAIN: Flags = { pkgPath: 'p', shared: false, dynlink: false, retpoline: false, mayMoreStack: '' };

export function flagTexts({ pkgPath, shared, dynlink, retpoline, mayMoreStack }: Flags): string[] {
  const texts = ['-p', pkgPath];
  if (shared) texts.push('-shared');
  if (dynlink) texts.push('-dynlink');
  if (retpoline) texts.push('-spectre=ret');
  if (mayMoreStack !== '') texts.push(`-d=maymorestack=${mayMoreStack}`);
  return texts;
}

const LINE = /\bfuzz\.s:(\d+)/;

function blamedLines(messages: readonly string[]): Set<number> {
  return new Set(messages.flatMap((text) => LINE.exec(text)?.[1] ?? []).map(Number));
}

export function realAssembler(directory: string, tool: string, { goos, goarch, flags }: Target): (text: string) => Verdict {
  const object = join(directory, 'real.o');
  return (text) => {
    writeFileSync(join(directory, SOURCE), text);
    const { status, stderr, signal } = spawnSync(tool, ['-e', ...flagTexts(flags), '-o', object, SOURCE], {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      // It doesn't always come to an end.
      timeout: 5000,
      env: { ...process.env, GOOS: goos, GOARCH: goarch },
    });
    const lines = stderr.split('\n').filter((line) => line !== '');
    const messages = lines.filter((line) => !/^asm: assembly (of \S+ )?failed$/.test(line));
    if (status !== 0) {
      const stopped = messages.length === lines.length;
      return { object: null, messages, blamed: blamedLines(messages), stopped, crashed: status !== 1, endless: signal !== null };
    }
    const bytes = readFileSync(object);
    rmSync(object);
    return { object: bytes, messages, blamed: new Set(), stopped: false, crashed: false };
  };
}

export function ourAssembler(directory: string, machine: Architecture, target: Target): (text: string) => Verdict {
  const { goos, goarch, goVersion, flags } = target;
  const { pkgPath, shared, dynlink, retpoline, mayMoreStack } = flags;
  const platform = platformFromEnv({}, { goos, goarch, goVersion });
  return (text) => {
    const source = new TextEncoder().encode(text);
    const { object, diagnostics, ranToEnd } = assemble(
      {
        platform,
        files: [SOURCE],
        flags: { shared: shared || dynlink, dynlink, linkshared: false, retpoline, mayMoreStack, compressInstructions: true },
        trimPath: '',
        goroot: process.env.GOROOT ?? '',
        pkgPath,
        defines: [],
        experiments: platform.experiments.enabled,
        includeDirs: [],
        workingDir: directory,
        allErrors: true,
        readFile: () => source,
      },
      machine,
    );
    const messages = diagnostics.flatMap((diagnostic) => formatAsmDiagnostic(diagnostic).split('\n'));
    const blamed = blamedLines(messages);
    for (const { asmLine } of diagnostics) if (asmLine > 0) blamed.add(asmLine);
    return { object, messages, blamed, stopped: !ranToEnd, crashed: false };
  };
}
