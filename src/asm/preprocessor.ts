import { quote } from '../base/quote.ts';
import { Diagnostics } from './diagnostics.ts';
import type { UnitFile } from './prog.ts';
import { InputStack } from './inputstack.ts';
import { Macros, MacroTable, type Macro } from './macros.ts';
import { isPlainName, plainHeader } from './plainheader.ts';
import { predefined, splitDefinition, type Surroundings } from './reading.ts';
import { Scanner } from './scanner.ts';
import type { SourceOptions } from './source.ts';
import { substituteDots } from './text.ts';
import { Tok, tokenName, TokenList } from './token.ts';
import { unquotedText } from './unquote.ts';

/** Files and macros that may be open at once, as in the real assembler. */
const MAX_DEPTH = 100;
/** Tokens that the macros of one line, and of all lines, may become: far beyond any real use, and reached within seconds. */
const MAX_LINE_EXPANSION = 1 << 22;
const MAX_EXPANSION = 1 << 25;
/** Files that one source may include, counted with repetition. */
const MAX_INCLUDES = 20_000;
const ENDLESS = 'a macro that expands to itself never ends';
const NEWLINE = 10;
/** Text without a string or comment that might not be terminated. */
const NOTHING_OPEN = /^[\w$()+*&|~^<>,%. -]*$/;

/** What a reading has in common with others. */
export interface SharedReading {
  readonly surroundings: Surroundings;
  /** Names that were looked up as macros. */
  readonly asked?: Set<string>;
  /** Included files as opened. */
  readonly filesRead?: string[];
  readonly table?: MacroTable;
}

/**
 * Turns a file into tokens with macros expanded and directives carried out. After `next`, `kind`, `text`, `line` and
 * `column` describe the token.
 */
export class Preprocessor {
  kind: number = Tok.EOF;
  text = '';
  /** Included files as opened. */
  readonly filesRead: string[];
  readonly diagnostics: Diagnostics;
  /** Contents of the included files by the names that include them. */
  readonly included = new Map<string, Uint8Array>();
  readonly macros: Macros;
  readonly #options: SourceOptions;
  readonly #stack: InputStack;
  readonly #conditions: { enabled: boolean; line: number; column: number; file: number }[] = [];
  #beginningOfLine = true;
  #pending: { kind: number; text: string } | null = null;
  readonly #surroundings: Surroundings;
  /** Tokens that macros have become, in all and before the line at hand. */
  #expanded = 0;
  #expandedBefore = 0;
  #expandedLine = 0;
  #includes = 0;
  /** Where the directive being read begins. */
  #hashLine = 0;
  #hashColumn = 0;

  constructor(path: string, bytes: Uint8Array, options: SourceOptions, diagnostics: Diagnostics, shared: SharedReading) {
    const { surroundings, asked = new Set<string>(), filesRead = [], table = new MacroTable() } = shared;
    this.macros = new Macros(table, asked, (body) => this.#body(body));
    this.#surroundings = surroundings;
    this.filesRead = filesRead;
    this.#options = options;
    this.diagnostics = diagnostics;
    this.#stack = new InputStack(options, diagnostics);
    this.#stack.pushFile(path, bytes);
    this.#predefine();
  }

  get files(): readonly UnitFile[] {
    return this.#stack.files;
  }

  /** Name of the file being read, as messages say it. */
  get fileName(): string {
    return this.#stack.fileName;
  }

  /** Index in `files` of the file being read, or of the one that #line names. */
  get file(): number {
    return this.#stack.file;
  }

  /** Physical line after the last token. */
  get line(): number {
    return this.#stack.line;
  }

  /** What #line adds to a physical line. */
  get lineDelta(): number {
    return this.#stack.lineDelta;
  }

  /** Byte column of the last token, from 1. */
  get column(): number {
    return this.#stack.column;
  }

  /** The scanner if it stands at the start of a line that will be read as it is; else null. */
  atLineStart(): Scanner | null {
    const { expansion, scanner } = this.#stack;
    if (expansion !== null || this.#pending !== null || !this.#beginningOfLine) return null;
    return scanner.pos === scanner.lineStart && scanner.clean && this.#enabled() ? scanner : null;
  }

  /** Goes over the end of the line if it is what comes next. */
  skipLineEnd(): void {
    const { expansion, scanner } = this.#stack;
    if (expansion !== null || this.#pending !== null || !scanner.clean || !this.#enabled()) return;
    if (scanner.bytes[scanner.pos] !== NEWLINE) return;
    scanner.skipTo(scanner.pos + 1, 1);
    this.#beginningOfLine = true;
  }

  next(): number {
    if (this.#pending !== null) {
      const { kind, text } = this.#pending;
      this.#pending = null;
      this.text = text;
      return (this.kind = kind);
    }
    for (let expansions = 0; expansions < MAX_DEPTH; ) {
      const kind = this.#stack.read();
      if (kind === 0x23) {
        if (!this.#beginningOfLine) this.#error("'#' must be first item on line");
        this.#hashLine = this.line;
        this.#hashColumn = this.column;
        this.#beginningOfLine = this.#directive();
        this.text = '#';
        return (this.kind = kind);
      }
      if (kind === Tok.Ident) {
        const name = this.#stack.text();
        const macro = this.macros.lookup(name);
        if (macro !== undefined) {
          expansions++;
          this.#expand(macro);
          continue;
        }
        this.#beginningOfLine = false;
        if (!this.#enabled()) continue;
        this.text = name;
        return (this.kind = kind);
      }
      if (kind === Tok.EOF && this.#conditions.length > 0) this.#unclosed();
      this.#beginningOfLine = kind === NEWLINE;
      if (this.#enabled()) {
        this.text = this.#stack.text();
        return (this.kind = kind);
      }
    }
    return this.#error('recursive macro invocation', 'asm-macro-recursion', ENDLESS);
  }

  #unclosed(): never {
    const open = this.#conditions.at(-1)!;
    const { line, column } = open.file === this.file ? open : this;
    const position = { file: this.fileName, line, column };
    return this.diagnostics.stop('preprocess', 'asm-preprocess', position, 'unclosed #ifdef or #ifndef', {
      asmLine: this.line,
      hint: 'add the missing #endif',
    });
  }

  #enabled(): boolean {
    const conditions = this.#conditions;
    return conditions.length === 0 || conditions[conditions.length - 1].enabled;
  }

  /** Fails where the real assembler gives up on what is open. */
  #checkDepth(included = ''): void {
    if (this.#stack.depth <= MAX_DEPTH) return;
    if (included === '') this.#error('input recursion', 'asm-macro-recursion', ENDLESS);
    this.#error('input recursion', 'asm-include-cycle', `${included} includes itself: ${this.#stack.includeCycle(included)}`);
  }

  #error(message: string, code = 'asm-preprocess', hint?: string): never {
    const position = {
      file: this.fileName,
      line: this.#hashLine > 0 ? this.#hashLine : this.line,
      column: this.#hashLine > 0 ? this.#hashColumn : this.column,
    };
    return this.diagnostics.stop('preprocess', code, position, message, { asmLine: this.line, hint });
  }

  /** An error about the token just read. */
  #errorGot(message: string): never {
    return this.#error(`${message} ; got ${quote(this.#stack.text())}`);
  }

  #predefine(): void {
    for (const definition of predefined(this.#options)) {
      const [name, value] = splitDefinition(definition);
      const tokens = isPlainName(name) ? null : this.#tokenize(name);
      if (tokens !== null && (tokens.length !== 1 || tokens.kinds[0] !== Tok.Ident)) {
        const position = { file: 'command line', line: 1, column: 1 };
        const message = `parsing -D: ${quote(tokens.texts[0] ?? '')} is not a valid identifier name`;
        this.diagnostics.stop('fatal', 'asm-define', position, message);
      }
      this.macros.definePlain(name, value);
    }
  }

  #tokenize(text: string): TokenList {
    // To look beyond the end costs more than all the rest, and a space means nothing there.
    const scanned = NOTHING_OPEN.test(text) ? `${text} ` : text;
    const scanner = new Scanner('command line', new TextEncoder().encode(scanned), this.#stack.scanError);
    const tokens = new TokenList();
    while (scanner.next() !== Tok.EOF) tokens.push(scanner.kind, substituteDots(scanner.text()), 0);
    return tokens;
  }

  #body(text: string): { tokens: TokenList; isClean: boolean } {
    const { list } = this.diagnostics;
    const complaints = list.length;
    const tokens = this.#tokenize(text);
    return { tokens, isClean: list.length === complaints };
  }

  /** Directives by name; those that are `always` read count in parts that are left out, too. */
  static readonly #directives = new Map<string, { read: (input: Preprocessor) => void; always?: boolean }>([
    ['define', { read: (input) => input.#define() }],
    ['undef', { read: (input) => input.#undef() }],
    ['include', { read: (input) => input.#include() }],
    ['ifdef', { read: (input) => input.#condition(true), always: true }],
    ['ifndef', { read: (input) => input.#condition(false), always: true }],
    ['else', { read: (input) => input.#else(), always: true }],
    ['endif', { read: (input) => input.#endif(), always: true }],
    ['line', { read: (input) => input.#lineDirective(), always: true }],
  ]);

  /** Reads what follows a `#`. False if it lies in a part that is left out, and is nothing that could end that part. */
  #directive(): boolean {
    if (this.#stack.read() !== Tok.Ident) this.#errorGot("expected identifier after '#'");
    const word = this.#stack.text();
    const directive = Preprocessor.#directives.get(word);
    if (!this.#enabled() && directive?.always !== true) {
      this.#hashLine = 0;
      return false;
    }
    if (directive === undefined) this.#error(`unexpected token after '#': ${word}`);
    directive.read(this);
    this.#hashLine = 0;
    return true;
  }

  #name(): string {
    if (this.#stack.read() !== Tok.Ident) this.#errorGot('expected identifier after # directive');
    return this.#stack.text();
  }

  #expectNewline(directive: string): void {
    if (this.#stack.read() !== NEWLINE) this.#errorGot(`expected newline after ${directive}`);
  }

  /** #define */
  #define(): void {
    const name = this.#name();
    const [formals, body] = this.#definition(name);
    if (this.macros.lookup(name) !== undefined) this.#error(`redefinition of macro: ${name}`);
    this.macros.define({ name, formals, body });
  }

  /** A number that grows by one where a token of one character follows another without a space. */
  #place(): number {
    const { expansion, scanner } = this.#stack;
    return expansion !== null ? expansion.next : scanner.pos;
  }

  /** True if the `(` just read touches the token before it. */
  #touches(before: number): boolean {
    return this.#place() === before + 1;
  }

  #definition(name: string): [formals: string[] | null, body: TokenList] {
    const before = this.#place();
    const body = new TokenList();
    let kind = this.#stack.read();
    if (kind === NEWLINE || kind === Tok.EOF) return [null, body];
    let formals: string[] | null = null;
    if (kind === 0x28 && this.#touches(before)) {
      formals = this.#formals(name);
      kind = this.#stack.read();
    }
    for (; kind !== NEWLINE; kind = this.#stack.read()) {
      if (kind === Tok.EOF) this.#error(`missing newline in definition for macro: ${name}`);
      if (kind === 0x5c) {
        kind = this.#stack.read();
        if (kind !== NEWLINE && kind !== 0x5c) this.#error(`can only escape \\ or \\n in definition for macro: ${name}`);
      }
      body.push(kind, substituteDots(this.#stack.text()), 0);
    }
    return [formals, body];
  }

  #formals(name: string): string[] {
    const formals: string[] = [];
    for (let mayName = true; ; ) {
      const kind = this.#stack.read();
      if (kind === 0x29) return formals;
      if (kind !== 0x2c && kind !== Tok.Ident) this.#error(`bad definition for macro: ${name}`);
      if ((kind === Tok.Ident) !== mayName) this.#error(`bad syntax in definition for macro: ${name}`);
      if (kind === Tok.Ident) {
        const formal = this.#stack.text();
        if (formals.includes(formal)) this.#error(`duplicate argument ${formal} in definition for macro: ${name}`);
        formals.push(formal);
      }
      mayName = kind === 0x2c;
    }
  }

  /** #undef */
  #undef(): void {
    const name = this.#name();
    if (this.macros.lookup(name) === undefined) this.#error(`#undef for undefined macro: ${name}`);
    if (this.#stack.read() !== NEWLINE) this.#error(`syntax error in #undef for macro: ${name}`);
    this.macros.undefine(name);
  }

  /** #ifdef and #ifndef */
  #condition(wanted: boolean): void {
    const { line, column, file } = this;
    const name = this.#name();
    this.#expectNewline('#if[n]def');
    const enabled = this.#enabled() && (this.macros.lookup(name) !== undefined) === wanted;
    this.#conditions.push({ enabled, line, column, file });
  }

  /** #else */
  #else(): void {
    this.#expectNewline('#else');
    const depth = this.#conditions.length;
    if (depth === 0) this.#error('unmatched #else');
    const top = this.#conditions[depth - 1];
    if (depth === 1 || this.#conditions[depth - 2].enabled) top.enabled = !top.enabled;
  }

  /** #endif */
  #endif(): void {
    this.#expectNewline('#endif');
    if (this.#conditions.pop() === undefined) this.#error('unmatched #endif');
  }

  /** #line number "file": the next line is line `number` of `file`. */
  #lineDirective(): void {
    if (this.#stack.read() !== Tok.Int) this.#errorGot('expected line number after #line');
    const text = this.#stack.text();
    if (!/^[0-9]+$/.test(text) || Number(text) > Number.MAX_SAFE_INTEGER) {
      this.#error(`error parsing #line (cannot happen): strconv.Atoi: parsing ${quote(text)}: invalid syntax`);
    }
    if (this.#stack.read() !== Tok.String) this.#errorGot('expected file name in #line');
    const name = unquotedText(this.#stack.text());
    if (name === null) this.#error('unquoting #line file name:  invalid syntax');
    const after = this.#stack.read();
    if (after !== NEWLINE) this.#error(`unexpected token at end of #line:  ${tokenName(after)}`);
    if (this.#stack.expansion === null) this.#stack.setPosition(name, Number(text));
  }

  /** #include "file" */
  #include(): void {
    if (this.#stack.read() !== Tok.String) this.#errorGot('expected string after #include');
    const name = unquotedText(this.#stack.text());
    if (name === null) this.#error('unquoting include file name:  invalid syntax');
    this.#expectNewline('#include');
    if (++this.#includes > MAX_INCLUDES) this.#error('input recursion', 'asm-include-cycle');
    const included = this.#surroundings.includes.find(name);
    if (included.bytes !== null) {
      if (included.path !== null) this.filesRead.push(included.path);
      this.included.set(name, included.bytes);
      return this.#open(name, included.bytes);
    }
    const { directory, message, tried } = included;
    if (!directory) this.#error(`#include: ${message}`, 'asm-include', `looked for ${tried.join(', ')}`);
    this.diagnostics.add('scan', 'asm-read', { file: name, line: 1, column: 1 }, message);
  }

  #open(name: string, bytes: Uint8Array): void {
    this.#checkDepth(name);
    const header = plainHeader(bytes);
    if (header === null || !this.macros.include(header)) return this.#stack.pushFile(name, bytes);
    this.#stack.addFile(name);
  }

  // Macros.

  #expand(macro: Macro): void {
    const { column } = this;
    if (macro.formals === null) return this.#pushTokens(macro.body, column);
    const kind = this.#stack.read();
    if (kind !== 0x28) {
      // A macro with arguments that is named without any is left as it is.
      this.#pending = { kind, text: this.text };
      const name = new TokenList();
      name.push(Tok.MacroName, substituteDots(macro.name), 0);
      return this.#pushTokens(name, column);
    }
    const actuals = this.#actuals(macro, macro.formals.length);
    const { kinds, texts, length } = macro.body;
    const tokens = new TokenList();
    for (let i = 0; i < length; i++) {
      const formal = kinds[i] === Tok.Ident ? macro.formals.indexOf(texts[i]) : -1;
      const actual = formal < 0 ? undefined : actuals[formal];
      if (tokens.length > MAX_LINE_EXPANSION) this.#tooLarge();
      if (actual === undefined || actual.length === 0) tokens.push(kinds[i], texts[i], 0);
      else for (let j = 0; j < actual.length; j++) tokens.push(actual.kinds[j], actual.texts[j], 0);
    }
    this.#pushTokens(tokens, column);
  }

  #tooLarge(): never {
    return this.#error('macro expansion too large', 'asm-macro-recursion');
  }

  #pushTokens(tokens: TokenList, column: number): void {
    const { scanner } = this.#stack;
    if (scanner.line !== this.#expandedLine) {
      this.#expandedLine = scanner.line;
      this.#expandedBefore = this.#expanded;
    }
    this.#expanded += tokens.length;
    const ofLine = this.#expanded - this.#expandedBefore;
    if (ofLine > MAX_LINE_EXPANSION || this.#expanded > MAX_EXPANSION) this.#tooLarge();
    this.#checkDepth();
    this.#stack.pushTokens(tokens, column);
  }

  #actuals(macro: Macro, count: number): TokenList[] {
    const actuals: TokenList[] = [];
    let end: number;
    do {
      const tokens = new TokenList();
      end = this.#actual(macro, tokens);
      actuals.push(tokens);
    } while (end !== 0x29);
    if (count === 0 && actuals.length === 1 && actuals[0].length === 0) return [];
    if (actuals.length !== count) this.#error(`wrong arg count for macro ${macro.name}`);
    return actuals;
  }

  /** Reads one argument into `tokens`; returns the `,` or `)` that ends it. */
  #actual(macro: Macro, tokens: TokenList): number {
    for (let nesting = 0; ; ) {
      const kind = this.#stack.read();
      if (kind === Tok.EOF || kind === NEWLINE) this.#error(`unterminated arg list invoking macro: ${macro.name}`);
      if (nesting === 0 && (kind === 0x29 || kind === 0x2c)) return kind;
      if (kind === 0x28) nesting++;
      if (kind === 0x29) nesting--;
      tokens.push(kind, substituteDots(this.#stack.text()), 0);
    }
  }
}
