import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../base/diagnostic.ts';
import type {
  ConstantSpec, DeclaredName, FunctionDeclaration, GoFile, ImportDeclaration, Receiver, Span, TypeSpec, VariableSpec,
} from './declarations.ts';
import { Directives } from './directives.ts';
import { positionIn } from './position.ts';
import { endOfBlock, endOfComment, isComment, SyntaxFault } from './scanner.ts';
import { endOfSpec } from './specs.ts';
import { skipParentheses, skipResult } from './skip.ts';
import { Token, Tokenizer } from './tokens.ts';
import { stringValue } from './literals.ts';

/** The compiler stops after as many errors. */
const MAX_ERRORS = 10;

/**
 * Reads the top-level declarations of a Go file; function bodies are skipped. Syntax errors end up in `errors`, with
 * the declarations around them read as far as possible.
 */
export function readGoFile(path: string, source: Uint8Array): GoFile {
  return new Reader(path, source).read();
}

class Reader {
  readonly #path: string;
  readonly #src: Uint8Array;
  readonly #directives: Directives;
  readonly #tokens: Tokenizer;
  readonly #onDirective: (offset: number) => void;
  readonly #imports: ImportDeclaration[] = [];
  readonly #functions: FunctionDeclaration[] = [];
  readonly #constants: ConstantSpec[] = [];
  readonly #variables: VariableSpec[] = [];
  readonly #types: TypeSpec[] = [];
  readonly #errors: Diagnostic[] = [];
  #packageName = '';
  #packageOffset = 0;

  constructor(path: string, source: Uint8Array) {
    this.#path = path;
    this.#src = source;
    this.#directives = new Directives(source);
    this.#onDirective = (offset) => this.#directives.add(offset);
    const start = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
    this.#tokens = new Tokenizer(source, start, source.length, this.#onDirective);
  }

  read(): GoFile {
    if (this.#attempt(() => this.#readPackage())) {
      while (this.#errors.length < MAX_ERRORS && !this.#atEnd()) {
        if (!this.#attempt(() => this.#readDeclaration()) && !this.#recover()) break;
      }
    }
    if (!isUtf8(this.#src)) this.#report(firstInvalidUtf8(this.#src), 'invalid UTF-8 encoding');
    return {
      path: this.#path,
      source: this.#src,
      packageName: this.#packageName,
      packageOffset: this.#packageOffset,
      imports: this.#imports,
      functions: this.#functions,
      constants: this.#constants,
      variables: this.#variables,
      types: this.#types,
      linknames: this.#directives.linknames,
      directives: this.#directives.others,
      errors: this.#errors,
    };
  }

  #atEnd(): boolean {
    return this.#tokens.token === Token.End;
  }

  #report(offset: number, message: string): void {
    this.#errors.push({ severity: 'error', code: 'go-syntax', position: positionIn(this.#path, this.#src, offset), message });
  }

  /** Runs a part of the reading; false after a syntax error, which has been reported. */
  #attempt(part: () => void): boolean {
    try {
      part();
      return true;
    } catch (fault) {
      if (fault instanceof SyntaxFault) this.#report(fault.offset, fault.message);
      else if (fault instanceof RangeError) this.#report(this.#tokens.offset, 'nested too deeply');
      else throw fault;
      return false;
    }
  }

  /** Goes on at the next line that starts with a declaration's keyword; false if there is none. */
  #recover(): boolean {
    const src = this.#src;
    for (let i = src.indexOf(0x0a, this.#tokens.next); i >= 0; i = src.indexOf(0x0a, i + 1)) {
      if (!startsDeclaration(src, i + 1)) continue;
      this.#tokens.seek(i + 1, false);
      this.#tokens.token = Token.Semicolon;
      this.#directives.take();
      return true;
    }
    return false;
  }

  #unexpected(context: string): SyntaxFault {
    const t = this.#tokens;
    const separator = context === '' || context.startsWith(' ') ? '' : ', ';
    return new SyntaxFault(t.offset, `syntax error: unexpected ${describe(t)}${separator}${context}`);
  }

  #name(expected = 'name'): DeclaredName {
    const t = this.#tokens;
    if (t.token !== Token.Identifier) throw this.#unexpected(`expected ${expected}`);
    return { name: t.text, offset: t.offset };
  }

  #readPackage(): void {
    const t = this.#tokens;
    t.advance();
    if (t.token !== Token.Keyword || t.text !== 'package') throw new SyntaxFault(t.offset, 'syntax error: package statement must be first');
    t.advance();
    const { name, offset } = this.#name();
    this.#packageName = name;
    this.#packageOffset = offset;
    t.advance();
    if (!t.endsStatement()) throw this.#unexpected(' after package clause');
    this.#directives.take();
  }

  /** Reads up to and including the semicolon after one declaration. */
  #readDeclaration(): void {
    const t = this.#tokens;
    t.advance();
    if (t.token === Token.Semicolon || t.token === Token.End) return;
    if (t.token !== Token.Keyword) throw new SyntaxFault(t.offset, 'syntax error: non-declaration statement outside function body');
    switch (t.text) {
      case 'func':
        this.#readFunction();
        break;
      case 'import':
        this.#readSpecs(() => this.#readImport());
        break;
      case 'const':
        this.#readConstants();
        break;
      case 'var':
        this.#readSpecs(() => this.#variables.push({ names: this.#names(), definition: this.#rest() }));
        break;
      case 'type':
        this.#readSpecs(() => {
          const { name, offset } = this.#name();
          this.#types.push({ name, offset, definition: this.#rest() });
        });
        break;
      default:
        throw new SyntaxFault(t.offset, 'syntax error: non-declaration statement outside function body');
    }
    if (!t.endsStatement()) throw this.#unexpected(' after top level declaration');
    this.#directives.take();
  }

  /** One spec, or several in parentheses. `read` starts at the spec's first token and ends at the token after it. */
  #readSpecs(read: () => void): void {
    const t = this.#tokens;
    t.advance();
    if (!t.is('(')) return read();
    t.advance();
    while (!t.is(')')) {
      if (t.token === Token.End) throw this.#unexpected('expected )');
      read();
      if (t.token === Token.Semicolon) t.advance();
      else if (!t.is(')')) throw this.#unexpected('expected semicolon, newline, or )');
    }
    t.advance();
  }

  #readImport(): void {
    const t = this.#tokens;
    const offset = t.offset;
    let name = '';
    if (t.token === Token.Identifier || t.is('.')) {
      name = t.text;
      t.advance();
    }
    if (t.token !== Token.String) throw new SyntaxFault(t.offset, 'syntax error: missing import path');
    this.#imports.push({ path: stringValue(t.text), name, offset });
    t.advance();
  }

  #readConstants(): void {
    let iota = 0;
    let source: ConstantSpec | null = null;
    this.#readSpecs(() => {
      const names = this.#names();
      const definition = this.#rest();
      const spec: { -readonly [K in keyof ConstantSpec]: ConstantSpec[K] } = { names, iota, definition, source };
      if (!isBlank(this.#src, definition)) spec.source = source = spec;
      this.#constants.push(spec);
      iota++;
    });
  }

  /** `a, b, c`; ends at the last of them, which is the current token. */
  #names(): DeclaredName[] {
    const t = this.#tokens;
    const names = [this.#name()];
    while (nextIsComma(this.#src, t.next)) {
      t.advance();
      t.advance();
      names.push(this.#name());
    }
    return names;
  }

  /** What follows the current token in its spec; ends at the token after it. */
  #rest(): Span {
    const t = this.#tokens;
    const start = t.next;
    const end = endOfSpec(this.#src, start, start - 1, this.#onDirective);
    t.seek(end, true);
    t.advance();
    return { start, end };
  }

  #readFunction(): void {
    const t = this.#tokens;
    const src = this.#src;
    const pragmas = this.#directives.take();
    t.advance();
    let receiver: Receiver | null = null;
    if (t.is('(')) receiver = this.#readReceiver();
    const { name, offset } = this.#name(receiver === null ? 'name or (' : 'name');
    t.advance();
    let typeParameters: Span | null = null;
    if (t.is('[')) {
      const start = t.offset;
      skipParentheses(t);
      typeParameters = { start, end: t.previousEnd };
    }
    if (!t.is('(')) throw this.#unexpected('expected (');
    const start = t.offset;
    skipParentheses(t);
    const end = skipResult(t);
    let body: Span | null = null;
    if (t.is('{')) {
      const close = endOfBlock(src, t.offset, this.#onDirective);
      body = { start: t.offset, end: close };
      t.seek(close, true);
      t.advance();
    }
    this.#functions.push({ name, offset, receiver, typeParameters, signature: { start, end }, body, pragmas });
  }

  #readReceiver(): Receiver {
    const t = this.#tokens;
    const start = t.offset;
    let pointer = false;
    const words: string[] = [];
    let generic = false;
    let depth = 0;
    do {
      if (t.token === Token.End) throw this.#unexpected('expected )');
      if (t.is('(')) depth++;
      else if (t.is(')')) depth--;
      else if (t.is('*')) pointer = true;
      else if (t.is('[')) {
        generic = true;
        skipParentheses(t);
        continue;
      } else if (t.token === Token.Identifier) words.push(t.text);
      t.advance();
    } while (depth > 0);
    if (words.length === 0) throw new SyntaxFault(start, 'method has no receiver');
    return { typeName: words[words.length - 1], pointer, generic, span: { start, end: t.offset } };
  }
}

function describe(t: Tokenizer): string {
  switch (t.token) {
    case Token.Identifier:
      return `name ${t.text}`;
    case Token.Keyword:
      return `keyword ${t.text}`;
    case Token.Operator:
      return t.text === ',' ? 'comma' : t.text;
    case Token.Semicolon:
    case Token.End:
      return t.text;
    default:
      return `literal ${t.text}`;
  }
}

/** The next token is a comma. A newline before it would have been a semicolon. */
function nextIsComma(src: Uint8Array, i: number): boolean {
  return src[skipBlanks(src, i)] === 0x2c;
}

/** Nothing but blanks and comments. */
function isBlank(src: Uint8Array, span: Span): boolean {
  return skipBlanks(src, span.start) >= span.end;
}

/** Past blanks and comments on this line. */
function skipBlanks(src: Uint8Array, i: number): number {
  for (;;) {
    while (src[i] === 0x20 || src[i] === 0x09 || src[i] === 0x0d) i++;
    if (src[i] !== 0x2f || !isComment(src, i)) return i;
    i = endOfComment(src, i);
  }
}

function startsDeclaration(src: Uint8Array, i: number): boolean {
  return ['func ', 'type ', 'var ', 'const ', 'import '].some((word) => {
    for (let k = 0; k < word.length; k++) if (src[i + k] !== word.charCodeAt(k)) return false;
    return true;
  });
}

/** Offset of the first byte that is not part of a valid UTF-8 sequence. */
function firstInvalidUtf8(src: Uint8Array): number {
  let valid = 0;
  let high = src.length;
  while (high - valid > 4) {
    const middle = (valid + high) >>> 1;
    let cut = middle;
    while (cut > valid && (src[cut] & 0xc0) === 0x80 && middle - cut < 4) cut--;
    if (cut > valid && isUtf8(src.subarray(valid, cut))) valid = cut;
    else high = middle;
  }
  while (valid < src.length) {
    const c = src[valid];
    const length = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    if (!isUtf8(src.subarray(valid, valid + length)) || valid + length > src.length) break;
    valid += length;
  }
  return valid;
}
