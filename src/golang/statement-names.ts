import { ExpressionNames } from './expression-names.ts';
import { typeParameterNames, typeParametersOf } from './parser.ts';
import { Token } from './tokens.ts';

const ASSIGNMENTS = new Set('= += -= *= /= %= &= |= ^= <<= >>= &^='.split(' '));

/** Resolves the names in statements. Throws SyntaxFault. */
export class StatementNames extends ExpressionNames {
  override body(): void {
    this.expect('{');
    this.#statements();
    this.expect('}');
  }

  #block(): void {
    this.scopes.open();
    this.body();
    this.scopes.close();
  }

  /** Up to the closing brace or the next clause. */
  #statements(): void {
    const t = this.tokens;
    while (!t.is('}') && !this.isKeyword('case') && !this.isKeyword('default')) {
      if (t.token === Token.Semicolon) t.advance();
      else this.#statement();
    }
  }

  #statement(): void {
    const t = this.tokens;
    if (t.is('{')) return this.#block();
    if (t.token !== Token.Keyword) return this.#simple(true);
    return this.#keyword(t.text);
  }

  #keyword(word: string): void {
    const t = this.tokens;
    switch (word) {
      case 'var':
      case 'const':
        return this.#declarations(() => this.#values());
      case 'type':
        return this.#declarations(() => this.#typeSpec());
      case 'if':
        return this.#if();
      case 'for':
        return this.#for();
      case 'switch':
        return this.#switch();
      case 'select':
        return this.#select();
      case 'go':
      case 'defer':
        t.advance();
        return this.expression();
      case 'return':
        t.advance();
        if (!t.endsStatement() && !t.is('}')) this.expressions();
        return;
      case 'break':
      case 'continue':
      case 'goto':
        t.advance();
        if (t.token === Token.Identifier) t.advance();
        return;
      case 'fallthrough':
        return t.advance();
      default:
        return this.#simple(false);
    }
  }

  /** An expression, a sending, an assignment, or a declaration of short variables. */
  #simple(mayBeLabel: boolean): void {
    const t = this.tokens;
    const names = this.#shortVariables();
    if (names !== null) {
      this.#right();
      for (const name of names) this.scopes.declare(name);
      return;
    }
    if (mayBeLabel && t.token === Token.Identifier) {
      const { offset } = t;
      t.advance();
      if (this.accept(':')) return;
      this.returnTo(offset);
    }
    this.expressions();
    if (t.token !== Token.Operator) return;
    if (ASSIGNMENTS.has(t.text)) {
      t.advance();
      this.#right();
    } else if (t.is('++') || t.is('--')) {
      t.advance();
    } else if (this.accept('<-')) {
      this.expression();
    }
  }

  /** Names and `:=`, or null and nothing read. */
  #shortVariables(): string[] | null {
    const t = this.tokens;
    if (t.token !== Token.Identifier) return null;
    const { offset } = t;
    const names: string[] = [];
    while (t.token === Token.Identifier) {
      names.push(this.identifier());
      if (this.accept(':=')) return names;
      if (!this.accept(',')) break;
    }
    this.returnTo(offset);
    return null;
  }

  #right(): void {
    if (this.isKeyword('range')) this.tokens.advance();
    this.expressions();
  }

  #declarations(spec: () => void): void {
    const t = this.tokens;
    t.advance();
    if (!this.accept('(')) return spec();
    while (!t.is(')')) {
      spec();
      if (t.token === Token.Semicolon) t.advance();
      else if (!t.is(')')) throw this.unexpected();
    }
    t.advance();
  }

  #values(): void {
    const names: string[] = [];
    do names.push(this.identifier());
    while (this.accept(','));
    this.definition();
    for (const name of names) this.scopes.declare(name);
  }

  /** What stands behind the names of variables or constants. The number of free names before the values and after each of them. */
  definition(): number[] {
    const t = this.tokens;
    if (!t.is('=') && !t.endsStatement() && !t.is(')') && !t.is('}')) this.type();
    const counts = [this.scopes.free.length];
    if (!this.accept('=')) return counts;
    do {
      this.expression();
      counts.push(this.scopes.free.length);
    } while (this.accept(','));
    return counts;
  }

  /** The receiver of a method, which declares its own name and those of the type's parameters. */
  receiver(): void {
    const t = this.tokens;
    this.expect('(');
    const { offset } = t;
    const isName = t.token === Token.Identifier;
    if (isName) t.advance();
    const named = isName && !t.is(')') && !t.is('[');
    this.returnTo(offset);
    if (named) this.scopes.declare(this.identifier());
    while (t.is('*') || t.is('(')) t.advance();
    this.scopes.use(t.text, t.offset);
    this.identifier();
    if (!this.accept('[')) return;
    do if (!t.is(']')) this.scopes.declare(this.identifier());
    while (this.accept(','));
  }

  /** The list of a function's type parameters, brackets included. */
  typeParameters(): void {
    const t = this.tokens;
    for (const name of typeParameterNames({ source: t.src }, { start: t.offset, end: t.end })) this.scopes.declare(name);
    this.#typeParameters();
  }

  #typeParameters(): void {
    const t = this.tokens;
    this.expect('[');
    while (!t.is(']')) {
      this.identifier();
      if (this.accept(',')) continue;
      this.expression();
      if (!this.accept(',')) break;
    }
    this.expect(']');
  }

  #typeSpec(): void {
    this.scopes.declare(this.identifier());
    this.typeDefinition();
  }

  /** What stands behind the name of a type; true if the name is an alias. */
  typeDefinition(): boolean {
    const t = this.tokens;
    const parameters = t.is('[') ? typeParametersOf({ source: t.src }, { start: t.offset, end: t.end }) : [];
    this.scopes.open();
    for (const parameter of parameters) this.scopes.declare(parameter);
    if (parameters.length > 0) this.#typeParameters();
    const isAlias = this.accept('=');
    this.type();
    this.scopes.close();
    return isAlias;
  }

  #if(): void {
    this.tokens.advance();
    this.scopes.open();
    this.header(() => this.#clauses());
    this.#block();
    if (this.isKeyword('else')) {
      this.tokens.advance();
      if (this.isKeyword('if')) this.#if();
      else this.#block();
    }
    this.scopes.close();
  }

  /** What stands before the block of a statement, semicolons between. */
  #clauses(): void {
    const t = this.tokens;
    while (!t.is('{')) {
      if (t.token === Token.Semicolon) t.advance();
      else if (this.isKeyword('range')) this.#right();
      else this.#simple(false);
    }
  }

  #for(): void {
    this.tokens.advance();
    this.scopes.open();
    this.header(() => this.#clauses());
    this.#block();
    this.scopes.close();
  }

  #switch(): void {
    this.tokens.advance();
    this.scopes.open();
    this.header(() => this.#clauses());
    this.#cases(() => this.expressions());
    this.scopes.close();
  }

  #select(): void {
    this.tokens.advance();
    this.#cases(() => this.#simple(false));
  }

  #cases(guard: () => void): void {
    const t = this.tokens;
    this.expect('{');
    while (!t.is('}')) {
      this.scopes.open();
      if (this.isKeyword('default')) {
        t.advance();
      } else {
        if (!this.isKeyword('case')) throw this.unexpected();
        t.advance();
        guard();
      }
      this.expect(':');
      this.#statements();
      this.scopes.close();
    }
    t.advance();
  }
}
