import { readBuildLines, type BuildLines } from './buildlines.ts';
import { goBuildText, plusBuildText } from './constraint.ts';
import { readEmbeds, type EmbedPattern } from './embedlines.ts';
import { Scanner, Token, unquote, type Comment, type SyntaxProblem } from './scanner.ts';
import { commentText, synopsis } from './synopsis.ts';
import { decode, trimSpace } from './text.ts';

export interface ImportSpec {
  readonly path: string;
  /** Name given in front of the path: "." and "_" too; '' if none. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** The comment above `import "C"`: the C preamble and #cgo lines; '' for other paths. */
  readonly preamble: string;
}

/** A comment that looks like a build constraint and is none. */
export interface Trap {
  /** 'unseparated': a // +build line without the blank line that must follow. */
  readonly kind: 'space' | 'misplaced' | 'unseparated';
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** What stands above the first declaration of a Go file, or above the first instruction of another file. */
export interface FileHeader {
  readonly build: BuildLines;
  /** '' when the package clause is missing or malformed. */
  readonly packageName: string;
  readonly packageLine: number;
  readonly synopsis: string;
  readonly imports: readonly ImportSpec[];
  readonly embeds: readonly EmbedPattern[];
  /** `//go:…` comments above the package clause. */
  readonly directives: readonly { readonly text: string; readonly line: number; readonly column: number }[];
  readonly traps: readonly Trap[];
  /** The file is no text that can be read at all: the real tool's words after "read FILE: ". */
  readonly readError?: string;
  /** First syntax error, as go/parser says it; `import` when it is a malformed import path. */
  readonly parseError?: SyntaxProblem & { readonly import?: boolean };
  /** Byte offset just after the import declarations, where other declarations start. */
  readonly end: number;
}

const NONE: readonly never[] = [];
const NO_BUILD_LINES: BuildLines = { constraints: [], binaryOnly: false };
/* eslint-disable-next-line no-control-regex */
const INVALID_IMPORT = /[!"#$%&'()*,:;<=>?[\\\]^{|}`\ufffd\s]|[^\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

const LETTER_I = 0x69;

class HeaderParser {
  readonly scanner: Scanner;
  readonly imports: ImportSpec[] = [];
  packageName = '';
  packageOffset = -1;
  packageLine = 0;
  doc: readonly Comment[] = [];
  end = 0;
  #failed = false;
  #done = false;

  constructor(source: Uint8Array) {
    this.scanner = new Scanner(source);
  }

  /** Comments of the group that ends on the line above the current token. */
  #leadComments(): readonly Comment[] {
    const { comments, line } = this.scanner;
    if (comments.length === 0 || comments[comments.length - 1].endLine + 1 !== line) return [];
    let first = comments.length - 1;
    while (first > 0 && comments[first - 1].endLine + 1 >= comments[first].line) {
      if (comments[first - 1].line === this.scanner.previousLine) break;
      first--;
    }
    return comments.slice(first);
  }

  #expected(what: string): void {
    const { scanner } = this;
    const { token, text } = scanner;
    let found: string;
    if (token === Token.Semicolon && text === '\n') found = 'newline';
    else if (token === Token.Ident || token === Token.String || token === Token.Literal) found = text;
    else found = `'${token === Token.EOF ? 'EOF' : text}'`;
    this.#fail(`expected ${what}, found ${found}`);
  }

  #fail(message: string): void {
    this.#failed = true;
    const { scanner } = this;
    const last = scanner.errors[scanner.errors.length - 1];
    if (last?.line === scanner.line) return;
    scanner.error(scanner.offset, message, scanner.line, scanner.column);
  }

  #semicolon(): void {
    const { scanner } = this;
    if (scanner.is(Token.Operator, ')') || scanner.is(Token.Operator, '}')) return;
    if (scanner.token === Token.Semicolon) scanner.next();
    else this.#expected("';'");
  }

  parse(): void {
    const { scanner } = this;
    scanner.next();
    this.packageOffset = scanner.offset;
    this.packageLine = scanner.line;
    if (scanner.errors.length > 0) return;
    this.doc = this.#leadComments();
    if (!scanner.is(Token.Keyword, 'package')) return this.#expected("'package'");
    scanner.next();
    if (scanner.token !== Token.Ident) return this.#expected("'IDENT'");
    const name = scanner.text;
    scanner.next();
    this.#afterDeclaration();
    if (scanner.errors.length > 0) return;
    this.packageName = name;
    while (!this.#failed && !this.#done && scanner.is(Token.Keyword, 'import')) this.#importDeclaration();
  }

  /**
   * Takes the semicolon after a declaration. The go command cuts a file off before the first thing that cannot start
   * an import, so what is wrong with that, a missing semicolon included, is not the header's affair.
   */
  #afterDeclaration(): void {
    const { scanner } = this;
    if (scanner.token === Token.EOF) {
      this.end = scanner.offset;
      return;
    }
    if (scanner.token === Token.Semicolon || scanner.source[scanner.offset] === LETTER_I) {
      this.#semicolon();
      if (this.#failed) return;
      this.end = scanner.offset;
      if (scanner.is(Token.Keyword, 'import')) return;
    } else this.end = scanner.offset;
    this.#done = true;
    const own = scanner.errors.findIndex((problem) => problem.offset >= scanner.offset);
    if (own >= 0) scanner.errors.length = own;
    if (scanner.nul >= 0 && scanner.nul > scanner.offset) scanner.nul = -1;
  }

  #importDeclaration(): void {
    const { scanner } = this;
    const doc = this.#leadComments();
    scanner.next();
    if (!scanner.is(Token.Operator, '(')) {
      this.#importSpec(doc);
      if (!this.#failed) this.#afterDeclaration();
      return;
    }
    scanner.next();
    const first = this.imports.length;
    let specDoc = this.#leadComments();
    while (!this.#failed && !scanner.is(Token.Operator, ')') && scanner.token !== Token.EOF) {
      this.#importSpec(specDoc);
      if (this.#failed) return;
      this.#semicolon();
      specDoc = this.#leadComments();
    }
    if (this.#failed) return;
    if (!scanner.is(Token.Operator, ')')) return this.#expected("')'");
    const only = this.imports[first];
    if (this.imports.length === first + 1 && only.path === 'C' && only.preamble === '' && doc.length > 0) {
      this.imports[first] = { ...only, preamble: commentText(doc) };
    }
    scanner.next();
    this.#afterDeclaration();
  }

  #importSpec(doc: readonly Comment[]): void {
    const { scanner } = this;
    const { line, column } = scanner;
    let name = '';
    if (scanner.token === Token.Ident || scanner.is(Token.Operator, '.')) {
      name = scanner.text;
      scanner.next();
    }
    if (scanner.token !== Token.String) {
      const literal = scanner.token === Token.Literal;
      return this.#fail(literal ? 'import path must be a string' : 'missing import path');
    }
    if (scanner.errors.length > 0) {
      this.#failed = true;
      return;
    }
    const path = unquote(scanner.text);
    const preamble = path === 'C' ? commentText(doc) : '';
    this.imports.push({ path, name, line, column, preamble });
    scanner.next();
  }
}

function trapsIn(comments: readonly Comment[], packageLine: number, { constraints, problem }: BuildLines): Trap[] {
  const traps: Trap[] = [];
  for (const { text, line, column } of comments) {
    if (!text.startsWith('//') || !text.includes('build')) continue;
    if (goBuildText(text) !== undefined) {
      if (line > packageLine) traps.push({ kind: 'misplaced', line, column, text });
    } else if (goBuildText('//' + trimSpace(text.slice(2))) !== undefined) {
      traps.push({ kind: 'space', line, column, text });
    } else if (plusBuildText(text) !== undefined) {
      if (line > packageLine) traps.push({ kind: 'misplaced', line, column, text });
      else if (problem === undefined && constraints.every((each) => each.style === '// +build' && each.line !== line)) traps.push({ kind: 'unseparated', line, column, text });
    }
  }
  return traps;
}

function directivesAmong(comments: readonly Comment[], before: number): FileHeader['directives'] {
  return comments
    .filter(({ text, offset }) => offset < before && text.startsWith('//go:'))
    .map(({ text, line, column }) => ({ text, line, column }));
}

function firstProblem(problems: readonly (SyntaxProblem & { offset: number })[]): SyntaxProblem | undefined {
  let first: (SyntaxProblem & { offset: number }) | undefined;
  for (const problem of problems) if (first === undefined || problem.offset < first.offset) first = problem;
  return first && { line: first.line, column: first.column, message: first.message };
}

/**
 * Reads the header of a Go file. `complete` says whether `source` is all of the file; with only its beginning, the
 * result is undefined when the header goes on after it.
 */
export function readGoHeader(source: Uint8Array, complete = true): FileHeader | undefined {
  const parser = new HeaderParser(source);
  parser.parse();
  const { scanner, imports } = parser;
  const embeds = imports.some(({ path }) => path === 'embed');
  if (!complete && (scanner.sawEnd || embeds || scanner.errors.length > 0)) return undefined;

  const seen = scanner.bytes(0, Math.min(scanner.at, source.length));
  const comments = scanner.allComments;
  const build = /build|binary-only/.test(seen) ? readBuildLines(scanner.slice(source[0] === 0xef ? 3 : 0, parser.packageOffset)) : NO_BUILD_LINES;
  const base = {
    packageLine: parser.packageLine,
    traps: seen.includes('build') ? trapsIn(comments, parser.packageLine, build) : NONE,
    end: parser.end || source.length,
    directives: seen.includes('//go:') ? directivesAmong(comments, parser.packageOffset) : NONE,
  };
  const empty = { ...base, packageName: '', synopsis: '', imports: [], embeds: [] };
  if (scanner.nul >= 0 && !scanner.errors.some((problem) => problem.offset < scanner.nul)) {
    return { ...empty, build: NO_BUILD_LINES, readError: 'unexpected NUL in input' };
  }
  const header = {
    ...base,
    build,
    packageName: parser.packageName,
    synopsis: parser.packageName === '' ? '' : synopsis(commentText(parser.doc)),
  };
  const problem = firstProblem(scanner.errors);
  if (problem !== undefined) return { ...header, imports: [], embeds: [], parseError: problem };
  const bad = imports.find(({ path }) => path === '' || INVALID_IMPORT.test(path));
  if (bad !== undefined) {
    const parseError = { line: bad.line, column: bad.column, message: `invalid import path: ${bad.path}`, import: true };
    return { ...header, imports: [], embeds: [], parseError };
  }
  return { ...header, imports, embeds: embeds ? readEmbeds(source) : [] };
}

/** Bytes that a non-Go file's leading comments end before; -1 if they go on past the end. */
function commentsEnd(source: Uint8Array): { end: number; error?: string } {
  let at = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
  for (; at < source.length; at++) {
    const byte = source[at];
    if (byte === 0) return { end: at, error: 'unexpected NUL in input' };
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0b) || byte === 0x3b) continue;
    if (byte !== 0x2f) return { end: at };
    const block = source[at + 1] === 0x2a;
    if (!block && source[at + 1] !== 0x2f) return { end: at, error: 'syntax error' };
    for (at += 2; at < source.length; at++) {
      if (source[at] === 0) return { end: at, error: 'unexpected NUL in input' };
      if (block ? source[at] === 0x2a && source[at + 1] === 0x2f : source[at] === 0x0a) break;
    }
    if (block) {
      if (at >= source.length) return { end: at, error: 'syntax error' };
      at++;
    }
  }
  return { end: source.length };
}

/** Reads the comments at the top of an assembly, C or header file; undefined as for readGoHeader. */
export function readOtherHeader(source: Uint8Array, complete = true): FileHeader | undefined {
  const { end, error } = commentsEnd(source);
  if (!complete && end + 1 >= source.length) return undefined;
  const start = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
  const top = decode(source.subarray(start, end));
  const traps: Trap[] = [];
  if (top.includes('build')) {
    top.split('\n').forEach((text, index) => {
      if (!text.startsWith('//') || goBuildText(text) !== undefined) return;
      if (goBuildText('//' + trimSpace(text.slice(2))) === undefined) return;
      traps.push({ kind: 'space', line: index + 1, column: 1, text });
    });
  }
  const late = Buffer.from(source.buffer, source.byteOffset, source.length).indexOf('\n//go:build ', Math.max(end - 1, 0));
  if (late >= 0) {
    const text = decode(source.subarray(late + 1)).split('\n', 1)[0];
    traps.push({ kind: 'misplaced', line: decode(source.subarray(start, late + 1)).split('\n').length, column: 1, text });
  }
  return {
    build: error === undefined ? readBuildLines(top) : NO_BUILD_LINES,
    packageName: '',
    packageLine: 0,
    synopsis: '',
    imports: [],
    embeds: [],
    directives: [],
    traps,
    end,
    ...(error !== undefined && { readError: error }),
  };
}
