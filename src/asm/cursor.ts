import { Tok, tokenName, type TokenList } from './token.ts';

/** Walks over the tokens of one operand. */
export class Cursor {
  readonly tokens: TokenList;
  #at = 0;
  #end = 0;
  #start = 0;
  readonly #report: (code: string, message: string, column: number) => void;

  constructor(tokens: TokenList, report: (code: string, message: string, column: number) => void) {
    this.tokens = tokens;
    this.#report = report;
  }

  /** Begins at token `start`; the operand ends before token `end`. */
  reset(start: number, end: number): void {
    this.#start = this.#at = start;
    this.#end = end;
  }

  /** Kind of the next token. */
  peek(): number {
    return this.#at < this.#end ? this.tokens.kinds[this.#at] : Tok.EOF;
  }

  /** Kind of the token `ahead` after the next one. */
  peekAt(ahead: number): number {
    return this.#at + ahead < this.#end ? this.tokens.kinds[this.#at + ahead] : Tok.EOF;
  }

  peekText(): string {
    return this.#at < this.#end ? this.tokens.texts[this.#at] : 'EOF';
  }

  /** Goes over the next token and returns its kind; `text` is its text. */
  next(): number {
    if (this.#at >= this.#end) {
      this.text = 'EOF';
      return Tok.EOF;
    }
    this.text = this.tokens.texts[this.#at];
    return this.tokens.kinds[this.#at++];
  }

  /** Text of the token that `next` went over. */
  text = '';

  back(): void {
    if (this.#at > this.#start) this.#at--;
  }

  /** Byte column of the token that `next` went over, or of the operand's first. */
  column(): number {
    return this.tokens.columns[Math.max(this.#start, this.#at - 1)];
  }

  /** True if a token of that kind is still to come. */
  has(kind: number): boolean {
    for (let i = this.#at; i < this.#end; i++) if (this.tokens.kinds[i] === kind) return true;
    return false;
  }

  /** Goes over a token, which must be of that kind; returns its text. */
  get(kind: number): string {
    if (this.peek() !== kind) this.expect(kind, tokenName(kind));
    this.next();
    return this.text;
  }

  expect(kind: number, name: string): void {
    if (this.peek() === kind) return;
    this.next();
    this.error(`expected ${name}, found ${this.text}`);
  }

  expectEnd(): void {
    this.expect(Tok.EOF, 'end of operand');
  }

  error(message: string, code = 'asm-syntax'): void {
    this.#report(code, message, this.column());
  }
}
