import { goBuildText, parseGoBuild, parsePlusBuild, plusBuildText, type Expr } from './constraint.ts';
import { trimSpace } from './text.ts';

/** What the comments at the top of a file say about where it is built. */
export interface BuildLines {
  /** Undefined when nothing constrains the file. Several `// +build` lines must all hold. */
  readonly constraints: readonly Constraint[];
  /** A //go:build line that is malformed, or of which there are two: the file is invalid wherever its name lets it in. */
  readonly problem?: { readonly message: string; readonly line: number; readonly column: number };
  readonly binaryOnly: boolean;
}

export interface Constraint {
  readonly expr: Expr;
  /** As written, without the prefix. */
  readonly text: string;
  readonly line: number;
  readonly style: '//go:build' | '// +build';
}

const NONE: BuildLines = { constraints: [], binaryOnly: false };

/**
 * Reads the run of comments and blank lines that starts a file. `text` ends where the first thing that is neither
 * stands. A //go:build line counts wherever it stands in that run; a `// +build` line only if a blank line follows
 * somewhere before the end of the run of // comments, and only when there is no //go:build line.
 */
export function readBuildLines(text: string): BuildLines {
  if (!text.includes('build') && !text.includes('binary-only')) return NONE;
  const lines = text.split('\n');
  let inBlock = false;
  let onlyLineComments = true;
  let binaryOnly = false;
  let goBuild: { text: string; line: number } | undefined;
  let lastBlank = 0;

  scan: for (let i = 0; i < lines.length; i++) {
    let line = trimSpace(lines[i]);
    if (line === '' && onlyLineComments) {
      if (i < lines.length - 1) lastBlank = i;
      continue;
    }
    if (!line.startsWith('//')) onlyLineComments = false;
    if (!inBlock) {
      const expression = goBuildText(line);
      if (expression !== undefined) {
        if (goBuild !== undefined) {
          const problem = { message: 'multiple //go:build comments', line: i + 1, column: 1 };
          return { constraints: [], problem, binaryOnly };
        }
        goBuild = { text: expression, line: i + 1 };
      } else if (line === '//go:binary-only-package') binaryOnly = true;
    }
    while (line !== '') {
      if (inBlock) {
        const end = line.indexOf('*/');
        if (end < 0) continue scan;
        inBlock = false;
        line = trimSpace(line.slice(end + 2));
      } else if (line.startsWith('//')) continue scan;
      else if (line.startsWith('/*')) {
        inBlock = true;
        line = trimSpace(line.slice(2));
      } else break scan;
    }
  }

  if (goBuild !== undefined) {
    const parsed = parseGoBuild(goBuild.text);
    if ('error' in parsed) {
      const source = lines[goBuild.line - 1];
      const column = source.indexOf(goBuild.text, source.indexOf('//go:build') + 10) + 1 + parsed.offset;
      const problem = { message: `parsing //go:build line: ${parsed.error}`, line: goBuild.line, column };
      return { constraints: [], problem, binaryOnly };
    }
    const constraint = { expr: parsed.expr, text: goBuild.text, line: goBuild.line, style: '//go:build' as const };
    return { constraints: [constraint], binaryOnly };
  }
  const constraints: Constraint[] = [];
  for (let i = 0; i < lastBlank; i++) {
    if (!lines[i].includes('+build')) continue;
    const expression = plusBuildText(trimSpace(lines[i]));
    if (expression === undefined) continue;
    const parsed = parsePlusBuild(expression);
    if ('expr' in parsed) {
      constraints.push({ expr: parsed.expr, text: expression, line: i + 1, style: '// +build' });
    }
  }
  return { constraints, binaryOnly };
}
