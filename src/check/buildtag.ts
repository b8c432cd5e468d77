import type { Diagnostic } from '../base/diagnostic.ts';
import type { GoFile } from '../golang/declarations.ts';
import { positionIn } from '../golang/position.ts';
import { formatExpr, goBuildText, parseGoBuild, parsePlusBuild, plusBuildText, tagsOf, type Expr } from '../load/constraint.ts';
import { quote } from '../base/quote.ts';
import { fields, trimSpace } from '../load/text.ts';
import { CommentHeader, mentions } from './directive.ts';
import { commentsOf } from './go-comments.ts';
import { plusBuildExpr } from './plus-build.ts';
import { SourceText } from './source-text.ts';

/** A marker of test files, which ends the constraint before it. */
const EXPECTATION = ' // ERROR ';

/** Where in a file a comment stands decides which constraints may be in it. */
interface Place {
  readonly goBuild: boolean;
  readonly plusBuild: boolean;
}

/** A place in the file that the caller can turn into a Position. */
type At = number;

/** Reads the build constraints of one file, comment by comment. */
class ConstraintReader {
  readonly problems: { readonly at: At; readonly message: string }[] = [];
  #goBuildAt: At | null = null;
  #plusBuildAt: At | null = null;
  #goBuild: Expr | null = null;
  #plusBuild: Expr | null = null;
  /** Whether both kinds are sound, so that they can be compared. */
  #sound = true;

  #report(at: At, message: string): void {
    this.problems.push({ at, message });
  }

  #wrong(at: At, message: string): void {
    this.#report(at, message);
    this.#sound = false;
  }

  /** One line that starts with `//`. */
  line(at: At, text: string, place: Place): void {
    if (text.includes('+build')) this.#plusBuildLine(at, trimSpace(text), place);
    if (text.includes('//go:build')) this.#goBuildLine(at, text, place);
  }

  #goBuildLine(at: At, line: string, place: Place): void {
    if (goBuildText(line) === undefined) {
      const spaced = !line.startsWith('//go:build') && goBuildText(`//${trimSpace(line.slice(2))}`) !== undefined;
      if (spaced) this.#report(at, 'malformed //go:build line (space between // and go:build)');
      return;
    }
    if (!place.goBuild) return this.#wrong(at, 'misplaced //go:build comment');
    if (this.#goBuildAt === null) this.#goBuildAt = at;
    else this.#wrong(at, 'unexpected extra //go:build line');
    const parsed = parseGoBuild(goBuildText(line.split(EXPECTATION, 1)[0]) ?? '');
    if ('error' in parsed) return this.#wrong(at, parsed.error);
    this.#checkVersions(at, parsed.expr);
    this.#goBuild ??= parsed.expr;
  }

  #plusBuildLine(at: At, line: string, place: Place): void {
    if (plusBuildText(line) === undefined) {
      if (place.plusBuild && !line.startsWith('// want')) this.#report(at, 'possible malformed +build comment');
      return;
    }
    if (!place.plusBuild) this.#wrong(at, 'misplaced +build comment');
    this.#plusBuildAt ??= at;
    const constraint = line.split(EXPECTATION, 1)[0];
    for (const word of fields(constraint.slice(2)).slice(1)) this.#checkWord(at, word);
    if (!this.#sound) return;
    const parsed = parsePlusBuild(plusBuildText(constraint) ?? '');
    if ('error' in parsed) return this.#wrong(at, parsed.error);
    this.#checkVersions(at, parsed.expr);
    this.#plusBuild = this.#plusBuild === null ? parsed.expr : { kind: 'and', x: this.#plusBuild, y: parsed.expr };
  }

  #checkWord(at: At, word: string): void {
    for (const term of word.split(',')) {
      if (term.startsWith('!!')) this.#wrong(at, `invalid double negative in build constraint: ${word}`);
      else if (/[^\p{L}\p{Nd}_.]/u.test(term.replace(/^!/, ''))) this.#wrong(at, `invalid non-alphanumeric build constraint: ${word}`);
    }
  }

  #checkVersions(at: At, expr: Expr): void {
    for (const tag of tagsOf(expr)) {
      if (isMistakenVersion(tag)) this.#report(at, `invalid go version ${quote(tag)} in build constraint`);
    }
  }

  /** Compares both kinds of constraint, if the file has both. */
  finish(): void {
    if (!this.#sound || this.#goBuildAt === null || this.#plusBuildAt === null) return;
    const wanted = plusBuildExpr(this.#goBuild!);
    if (wanted === null) this.#report(this.#goBuildAt, 'expression too complex for // +build lines');
    else if (formatExpr(wanted) !== formatExpr(this.#plusBuild!)) {
      this.#report(this.#plusBuildAt, '+build lines do not match //go:build condition');
    }
  }
}

/** A tag that says go1.N, or something that was probably meant to. */
function isMistakenVersion(tag: string): boolean {
  if (tag.startsWith('go1')) return !isVersion(tag);
  return ['go.', 'g1.', 'go'].some((prefix) => tag.startsWith(prefix) && isVersion(`go1.${tag.slice(prefix.length)}`));
}

function isVersion(tag: string): boolean {
  if (tag === 'go1') return true;
  const at = tag.indexOf('go1.');
  return at >= 0 && /^\+?[0-9]+$|^-0+$/.test(tag.slice(at + 4));
}

/** go vet's buildtag: constraints that are malformed or stand where nobody reads them. */
export function buildTagsOfGoFile(file: Pick<GoFile, 'path' | 'source'>): Diagnostic[] {
  const { path, source } = file;
  if (!mentions(source, '+build') && !mentions(source, '//go:build')) return [];
  const { comments, groupEnds, packageOffset } = commentsOf(source);
  const reader = new ConstraintReader();
  let plusBuild = true;
  comments.forEach(({ offset, text }, i) => {
    const goBuild = offset < packageOffset;
    if (!goBuild || groupEnds[i] + 1 >= packageOffset || !text.startsWith('//')) plusBuild = false;
    if (text.startsWith('//')) reader.line(offset, text, { goBuild, plusBuild });
    else insideOf(text, offset, reader);
  });
  reader.finish();
  return reader.problems.map(({ at, message }) => diagnostic(message, positionIn(path, source, at)));
}

/** Lines of a general comment that look like line comments. */
function insideOf(text: string, offset: number, reader: ConstraintReader): void {
  const [first, ...rest] = text.split('\n');
  let at = offset + Buffer.byteLength(first) + 1;
  for (const line of rest) {
    if (line.startsWith('//')) reader.line(at, line, { goBuild: false, plusBuild: false });
    at += Buffer.byteLength(line) + 1;
  }
}

/** The same of a file that is no Go: its comments up to the first line that is none. */
export function buildTagsOfOtherFile(path: string, bytes: Uint8Array): Diagnostic[] {
  const { text, lines } = SourceText.of(bytes);
  if (!text.includes('+build') && !text.includes('//go:build')) return [];
  const reader = new ConstraintReader();
  const plusBuildEnd = endOfPlusBuildLines(lines);
  const header = new CommentHeader();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.startsWith('//')) reader.line(i, line, { goBuild: !header.inBlock, plusBuild: i < plusBuildEnd });
    else if (header.codeAfter(line)) break;
  }
  reader.finish();
  return reader.problems.map(({ at, message }) => diagnostic(message, { file: path, line: at + 1, column: 1 }));
}

/** Index of the last blank line in the run of blank lines and line comments that starts a file, 0 if there is none. */
function endOfPlusBuildLines(lines: readonly string[]): number {
  let end = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = trimSpace(lines[i]);
    if (line === '' && lines[i] !== '') end = i;
    else if (!line.startsWith('//')) break;
  }
  return end;
}

function diagnostic(message: string, position: Diagnostic['position']): Diagnostic {
  return { severity: 'error', code: 'buildtag', position, message };
}
