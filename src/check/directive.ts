import type { Diagnostic } from '../base/diagnostic.ts';
import type { GoFile } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import { trimSpace } from '../load/text.ts';
import { commentsOf } from './go-comments.ts';
import { quoteRune } from '../base/quote.ts';
import { SourceText } from './source-text.ts';

const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** A marker of test files, which ends the directive before it. */
const EXPECTATION = ' // ERROR ';

/** What is wrong with a comment line that starts with `//go:`, whatever file it stands in; `debug` judges //go:debug. */
function problemsOf(comment: string, debug: () => string): string[] {
  if (!comment.startsWith('//go:')) return [];
  const line = comment.split(EXPECTATION, 1)[0];
  const problems: string[] = [];
  const space = SPACE.exec(line);
  const verb = space === null ? line : line.slice(0, space.index);
  if (space !== null && !' \t\n'.includes(space[0])) problems.push(`invalid space ${quoteRune(space[0].codePointAt(0)!)} in ${verb} directive`);
  if (verb === '//go:debug') problems.push(debug());
  return problems.filter((problem) => problem !== '');
}

/** go vet's directive: `//go:debug` where the go command does not look for it. */
export function directivesOfGoFile(file: GoFile): Diagnostic[] {
  const { source, path, packageName } = file;
  if (!mentions(source, '//go:')) return [];
  const { comments, packageOffset } = commentsOf(source);
  const found: Diagnostic[] = [];
  for (const { offset, text } of comments) {
    const debug = (): string => {
      if (packageName !== 'main' && !path.endsWith('_test.go')) return '//go:debug directive only valid in package main or test';
      return offset >= packageOffset ? '//go:debug directive only valid before package declaration' : '';
    };
    for (const message of problemsOf(text, debug)) {
      found.push({ severity: 'error', code: 'directive', position: positionAt(file, offset), message });
    }
  }
  return found;
}

/** The same of a file that is no Go: its comments up to the first line that is none. */
export function directivesOfOtherFile(path: string, bytes: Uint8Array): Diagnostic[] {
  const { text, lines } = SourceText.of(bytes);
  if (!text.includes('//go:')) return [];
  const found: Diagnostic[] = [];
  const header = new CommentHeader();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i].replace(/\n$/, '');
    if (!header.inBlock && line.startsWith('//')) {
      for (const message of problemsOf(line, () => '//go:debug directive only valid in Go source files')) {
        found.push({ severity: 'error', code: 'directive', position: { file: path, line: i + 1, column: 1 }, message });
      }
    } else if (header.codeAfter(line)) break;
  }
  return found;
}

/** Cuts general comments out of lines, one after the other. */
export class CommentHeader {
  /** Whether the next line starts inside a general comment. */
  inBlock = false;

  /** True if anything but comments and blanks is left on the line. */
  codeAfter(line: string): boolean {
    let rest = trimSpace(line);
    for (;;) {
      if (this.inBlock) {
        const end = rest.indexOf('*/');
        if (end < 0) return false;
        this.inBlock = false;
        rest = trimSpace(rest.slice(end + 2));
      } else if (rest.startsWith('/*')) {
        this.inBlock = true;
        rest = rest.slice(2);
      } else return rest !== '';
    }
  }
}

/** Whether bytes contain an ASCII text. */
export function mentions(source: Uint8Array, text: string): boolean {
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength).includes(text, 0, 'latin1');
}
