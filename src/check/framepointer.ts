import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { SourceText, withoutComment } from './source-text.ts';

/** How go vet's framepointer tells what a line of text does, comment and blanks around it removed. */
interface LineReader {
  writes(line: string): boolean;
  reads(line: string): boolean;
  /** Control does not reach the next line. */
  leaves(line: string): boolean;
}

const PAIR_LOADS = ['LDP', 'LDAXP', 'LDXP', 'CASP'];

const READERS: Readonly<Record<string, LineReader>> = {
  amd64: {
    writes: (line) => /,[\t\n\f\r ]*BP$/.test(line),
    reads: (line) => /\bBP\b/.test(line),
    leaves: (line) => line.startsWith('JMP') || line.startsWith('RET'),
  },
  arm64: {
    writes(line) {
      const comma = line.lastIndexOf(',');
      if (comma > 0 && line.endsWith('R29')) return true;
      if (!PAIR_LOADS.some((op) => line.startsWith(op))) return false;
      const pair = line.slice(line.lastIndexOf('('), Math.max(0, line.lastIndexOf(')')));
      return line.lastIndexOf('(') >= 0 && pair.includes(',') && pair.includes('R29');
    },
    reads: (line) => /\bR29\b/.test(line),
    leaves: (line) => /^(?:B|JMP|RET)(?:\s|$)/.test(line),
  },
};

/** Whether go vet runs framepointer on a package of a platform. */
export function hasFramePointers({ goos, goarch }: Platform, pkgPath: string): boolean {
  return (goos === 'linux' || goos === 'darwin') && Object.hasOwn(READERS, goarch) && pkgPath !== 'runtime';
}

/** go vet's framepointer: the first thing that a frameless function does with the frame pointer is to overwrite it. */
export function framePointers(path: string, bytes: Uint8Array, goarch: string): Diagnostic[] {
  const { lines } = SourceText.of(bytes);
  const { writes, reads, leaves } = READERS[goarch];
  const found: Diagnostic[] = [];
  let active = false;
  for (let i = 0; i < lines.length; i++) {
    const line = withoutComment(lines[i]).trim();
    if (line === '') continue;
    if (line.startsWith('TEXT') && line.includes('(SB)') && line.includes('$0')) active = true;
    else if (active && writes(line)) {
      const position = { file: path, line: i + 1, column: 1 };
      found.push({ severity: 'error', code: 'framepointer', position, message: 'frame pointer is clobbered before saving' });
      active = false;
    } else if (active && (reads(line) || leaves(line))) active = false;
  }
  return found;
}
