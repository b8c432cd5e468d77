import type { Span } from './declarations.ts';
import { SyntaxFault } from './scanner.ts';
import type { FreeName, Scopes } from './scopes.ts';
import { skipParentheses } from './skip.ts';
import { Token, Tokenizer } from './tokens.ts';

/** What an operand may be followed by. */
const enum Operand {
  /** Braces after it are a composite literal wherever they stand. */
  LiteralType,
  /** Braces after it are one outside of the header of a statement. */
  TypeName,
  Other,
}

/** What a lone name before a colon in braces is. */
const enum Key {
  /** An expression: of a map or an array. */
  Expression,
  /** An expression, or the name of a field. */
  Unknown,
}

const PREFIX = new Set(['+', '-', '!', '^', '*', '&', '~', '<-']);
const INFIX = new Set('|| && == != < <= > >= + - | ^ * / % << >> & &^'.split(' '));
const TYPE_KEYWORDS = new Set(['map', 'chan', 'struct', 'interface', 'func']);

/** Resolves the names in expressions and types, without keeping anything else of them. Throws SyntaxFault. */
export abstract class ExpressionNames {
  readonly tokens: Tokenizer;
  readonly scopes: Scopes;
  /** Below 0 in the header of a statement, where braces behind a name begin the statement's block. */
  #nesting = 0;

  constructor(source: Uint8Array, span: Span, scopes: Scopes) {
    this.tokens = new Tokenizer(source, span.start, span.end);
    this.scopes = scopes;
    this.tokens.advance();
  }

  /** Reads a block with its braces. Parameters are in the scope that is open. */
  protected abstract body(): void;

  protected accept(operator: string): boolean {
    if (!this.tokens.is(operator)) return false;
    this.tokens.advance();
    return true;
  }

  protected expect(operator: string): void {
    if (!this.accept(operator)) throw this.unexpected();
  }

  protected unexpected(): SyntaxFault {
    return new SyntaxFault(this.tokens.offset, `syntax error: unexpected ${this.tokens.text}`);
  }

  protected isKeyword(word: string): boolean {
    return this.tokens.token === Token.Keyword && this.tokens.text === word;
  }

  protected identifier(): string {
    if (this.tokens.token !== Token.Identifier) throw this.unexpected();
    const name = this.tokens.text;
    this.tokens.advance();
    return name;
  }

  protected returnTo(offset: number): void {
    this.tokens.seek(offset, false);
    this.tokens.advance();
  }

  /** Reads the header of a statement. */
  protected header(read: () => void): void {
    const outer = this.#nesting;
    this.#nesting = -1;
    read();
    this.#nesting = outer;
  }

  #nested(read: () => void): void {
    this.#nesting++;
    read();
    this.#nesting--;
  }

  expressions(): void {
    do this.expression();
    while (this.accept(','));
  }

  /** An expression or a type. */
  expression(): void {
    const t = this.tokens;
    for (;;) {
      while (t.token === Token.Operator && PREFIX.has(t.text)) t.advance();
      this.#primary();
      if (t.token !== Token.Operator || !INFIX.has(t.text)) return;
      t.advance();
    }
  }

  #primary(): void {
    const t = this.tokens;
    let use: FreeName | null = null;
    let operand = Operand.TypeName;
    if (t.token === Token.Identifier) {
      use = this.scopes.use(t.text, t.offset);
      t.advance();
    } else {
      operand = this.#operand();
    }
    for (;; use = null) {
      if (this.accept('.')) {
        if (t.is('(')) {
          t.advance();
          if (this.isKeyword('type')) t.advance();
          else this.#nested(() => this.expression());
          this.expect(')');
          operand = Operand.Other;
        } else {
          this.#selected(use);
        }
      } else if (this.accept('[')) {
        this.#nested(() => this.#indices());
      } else if (this.accept('(')) {
        this.#nested(() => this.#arguments());
        operand = Operand.Other;
      } else if (t.is('{') && (operand === Operand.LiteralType || (operand === Operand.TypeName && this.#nesting >= 0))) {
        this.#nested(() => this.#elements(Key.Unknown));
        operand = Operand.Other;
      } else {
        return;
      }
    }
  }

  /** The name behind a dot; `use` is the name before it. */
  #selected(use: FreeName | null): void {
    const { offset } = this.tokens;
    const name = this.identifier();
    if (use !== null) use.selected = { name, offset };
  }

  #operand(): Operand {
    const t = this.tokens;
    switch (t.token) {
      case Token.Integer:
      case Token.Float:
      case Token.Imaginary:
      case Token.Rune:
      case Token.String:
        t.advance();
        return Operand.Other;
      case Token.Operator:
        if (this.accept('(')) {
          this.#nested(() => this.expression());
          this.expect(')');
          return Operand.Other;
        }
        if (t.is('[')) return this.#array();
        throw this.unexpected();
      case Token.Keyword:
        return this.#typeKeyword();
      default:
        throw this.unexpected();
    }
  }

  #typeKeyword(): Operand {
    const t = this.tokens;
    const word = t.text;
    if (!TYPE_KEYWORDS.has(word)) throw this.unexpected();
    t.advance();
    switch (word) {
      case 'func':
        this.#function();
        return Operand.Other;
      case 'struct':
        this.#nested(() => this.#struct());
        return Operand.LiteralType;
      case 'interface':
        this.#nested(() => this.#interface());
        return Operand.Other;
      case 'map':
        this.expect('[');
        this.type();
        this.expect(']');
        this.type();
        if (t.is('{')) this.#nested(() => this.#elements(Key.Expression));
        return Operand.Other;
      default:
        this.accept('<-');
        this.type();
        return Operand.Other;
    }
  }

  /** Behind the keyword: a type, or a literal if braces follow. */
  #function(): void {
    const names: string[] = [];
    this.signature(names);
    if (!this.tokens.is('{')) return;
    this.scopes.open();
    for (const name of names) this.scopes.declare(name);
    this.#nested(() => this.body());
    this.scopes.close();
  }

  /** Behind x[ */
  #indices(): void {
    while (!this.tokens.is(']')) {
      if (this.accept(':') || this.accept(',')) continue;
      this.expression();
    }
    this.tokens.advance();
  }

  #arguments(): void {
    while (!this.tokens.is(')')) {
      this.expression();
      this.accept('...');
      if (!this.accept(',')) break;
    }
    this.expect(')');
  }

  #elements(keys: Key): void {
    this.expect('{');
    while (!this.tokens.is('}')) {
      this.#element(keys);
      if (this.accept(':')) this.#element(Key.Expression);
      if (!this.accept(',')) break;
    }
    this.expect('}');
  }

  #element(key: Key): void {
    const t = this.tokens;
    if (t.is('{')) return this.#nested(() => this.#elements(Key.Unknown));
    const count = this.scopes.free.length;
    const isName = t.token === Token.Identifier;
    const end = t.next;
    this.expression();
    if (key === Key.Unknown && isName && t.is(':') && t.previousEnd === end) this.scopes.forget(count);
  }

  /** From [, elements included if there are some. */
  #array(): Operand {
    this.#brackets();
    this.type();
    if (this.tokens.is('{')) this.#nested(() => this.#elements(Key.Expression));
    return Operand.Other;
  }

  /** The length of an array type, brackets included. */
  #brackets(): void {
    const t = this.tokens;
    this.expect('[');
    if (this.accept(']')) return;
    if (!this.accept('...')) {
      const { offset } = t;
      const isName = t.token === Token.Identifier;
      const end = t.next;
      const count = this.scopes.free.length;
      this.#nested(() => this.expression());
      if (isName && t.previousEnd === end && this.scopes.free.length > count) {
        const { name } = this.scopes.free[count];
        this.scopes.forget(count);
        this.scopes.use(name, offset, true);
      }
    }
    this.expect(']');
  }

  /** A type, and nothing behind it that would make it part of an expression. */
  type(): void {
    const t = this.tokens;
    if (t.is('*') || t.is('<-')) {
      t.advance();
      return this.type();
    }
    if (t.is('(')) {
      t.advance();
      this.type();
      return this.expect(')');
    }
    if (t.is('[')) {
      this.#brackets();
      return this.type();
    }
    if (t.token === Token.Identifier) {
      const use = this.scopes.use(t.text, t.offset);
      t.advance();
      if (this.accept('.')) this.#selected(use);
      if (this.accept('[')) this.#nested(() => this.#indices());
      return;
    }
    if (t.token !== Token.Keyword) throw this.unexpected();
    switch (t.text) {
      case 'func':
        t.advance();
        return this.signature([]);
      case 'map':
        t.advance();
        this.expect('[');
        this.type();
        this.expect(']');
        return this.type();
      default:
        this.#typeKeyword();
    }
  }

  #struct(): void {
    const t = this.tokens;
    this.expect('{');
    while (!t.is('}')) {
      this.#field();
      if (t.token === Token.String) t.advance();
      if (t.token === Token.Semicolon) t.advance();
      else if (!t.is('}')) throw this.unexpected();
    }
    t.advance();
  }

  /** `a, b T`, or an embedded type. */
  #field(): void {
    const t = this.tokens;
    const { offset } = t;
    if (t.token !== Token.Identifier) return this.type();
    t.advance();
    let embedded = t.is('.') || this.#atFieldEnd();
    if (t.is('[')) {
      skipParentheses(t);
      embedded = this.#atFieldEnd();
    }
    this.returnTo(offset);
    if (!embedded) {
      do this.identifier();
      while (this.accept(','));
    }
    this.type();
  }

  #atFieldEnd(): boolean {
    return this.tokens.endsStatement() || this.tokens.is('}') || this.tokens.token === Token.String;
  }

  /** Methods, and unions of types. */
  #interface(): void {
    const t = this.tokens;
    this.expect('{');
    while (!t.is('}')) {
      const { offset } = t;
      const isName = t.token === Token.Identifier;
      if (isName) t.advance();
      if (isName && t.is('(')) {
        this.signature([]);
      } else {
        if (isName) this.returnTo(offset);
        this.expression();
      }
      if (t.token === Token.Semicolon) t.advance();
      else if (!t.is('}')) throw this.unexpected();
    }
    t.advance();
  }

  /** From the parameters' opening parenthesis; adds the names of parameters and results. */
  signature(names: string[]): void {
    const t = this.tokens;
    this.#parameters(names);
    if (t.is('(')) return this.#parameters(names);
    const isType = t.token === Token.Identifier || t.is('*') || t.is('[') || t.is('<-') || (t.token === Token.Keyword && TYPE_KEYWORDS.has(t.text));
    if (isType) this.type();
  }

  #parameters(names: string[]): void {
    const t = this.tokens;
    const { offset } = t;
    this.expect('(');
    const named = this.#isNamed();
    this.returnTo(offset);
    t.advance();
    while (!t.is(')')) {
      if (named) names.push(this.identifier());
      if (!named || (!t.is(',') && !t.is(')'))) {
        this.accept('...');
        this.type();
      }
      if (!this.accept(',')) break;
    }
    this.expect(')');
  }

  /** Behind the parenthesis: some entry of the list is a name with a type. */
  #isNamed(): boolean {
    const t = this.tokens;
    while (t.token === Token.Identifier) {
      t.advance();
      if (t.is('[')) {
        skipParentheses(t);
        return !t.is(',') && !t.is(')');
      }
      if (!t.is(',')) return !t.is(')') && !t.is('.');
      t.advance();
    }
    return false;
  }
}
