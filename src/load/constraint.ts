import { fields, trimSpace } from './text.ts';

/** A build constraint: tags with !, &&, ||. */
export type Expr =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'not'; readonly x: Expr }
  | { readonly kind: 'and' | 'or'; readonly x: Expr; readonly y: Expr };

/** `offset` counts characters from the start of the expression, after //go:build and spaces. */
export type Parsed = { readonly expr: Expr } | { readonly error: string; readonly offset: number };

const MAX_TERMS = 1000;
const MAX_OLD_OPERATORS = 100;
const TAG_CHAR = /[\p{L}\p{Nd}_.]/u;

function directive(line: string, prefix: string): string | undefined {
  if (!line.startsWith(prefix)) return undefined;
  const rest = trimSpace(line).slice(prefix.length);
  const trimmed = trimSpace(rest);
  return rest !== '' && rest.length === trimmed.length ? undefined : trimmed;
}

/** The expression of a `//go:build` line, undefined if it is none. */
export function goBuildText(line: string): string | undefined {
  return directive(line, '//go:build');
}

/** The expression of a `// +build` line, undefined if it is none. */
export function plusBuildText(line: string): string | undefined {
  if (!line.startsWith('//')) return undefined;
  return directive(trimSpace(line.slice(2)), '+build');
}

class SyntaxProblem extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

class Parser {
  readonly #text: string;
  #at = 0;
  #token = '';
  #isTag = false;
  #start = 0;
  #terms = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Expr {
    const expr = this.#or();
    if (this.#token !== '') throw new SyntaxProblem(`unexpected token ${this.#token}`, this.#start);
    return expr;
  }

  #or(): Expr {
    let x = this.#and();
    while (this.#token === '||') x = { kind: 'or', x, y: this.#and() };
    return x;
  }

  #and(): Expr {
    let x = this.#not();
    while (this.#token === '&&') x = { kind: 'and', x, y: this.#not() };
    return x;
  }

  #not(): Expr {
    if (++this.#terms > MAX_TERMS) throw new SyntaxProblem('build expression too large', this.#start);
    this.#next();
    if (this.#token !== '!') return this.#atom();
    this.#next();
    if (this.#token === '!') throw new SyntaxProblem('double negation not allowed', this.#start);
    return { kind: 'not', x: this.#atom() };
  }

  #atom(): Expr {
    if (this.#token === '(') return this.#parenthesised();
    if (!this.#isTag) {
      const what = this.#token === '' ? 'unexpected end of expression' : `unexpected token ${this.#token}`;
      throw new SyntaxProblem(what, this.#start);
    }
    const tag = this.#token;
    this.#next();
    return { kind: 'tag', tag };
  }

  #parenthesised(): Expr {
    const open = this.#start;
    let x: Expr;
    try {
      x = this.#or();
    } catch (error) {
      if (error instanceof SyntaxProblem && error.message === 'unexpected end of expression') {
        throw new SyntaxProblem('missing close paren', error.offset);
      }
      throw error;
    }
    if (this.#token !== ')') throw new SyntaxProblem('missing close paren', open);
    this.#next();
    return x;
  }

  #next(): void {
    const text = this.#text;
    this.#isTag = false;
    while (text[this.#at] === ' ' || text[this.#at] === '\t') this.#at++;
    const start = (this.#start = this.#at);
    const char = text[start];
    if (char === undefined) {
      this.#token = '';
    } else if (char === '(' || char === ')' || char === '!') {
      this.#token = char;
      this.#at++;
    } else if (char === '&' || char === '|') {
      if (text[start + 1] !== char) throw new SyntaxProblem(`invalid syntax at ${char}`, start);
      this.#token = char + char;
      this.#at += 2;
    } else {
      let end = start;
      for (;;) {
        const code = text.codePointAt(end);
        if (code === undefined) break;
        const next = String.fromCodePoint(code);
        if (!TAG_CHAR.test(next)) break;
        end += next.length;
      }
      if (end === start) {
        throw new SyntaxProblem(`invalid syntax at ${String.fromCodePoint(text.codePointAt(start)!)}`, start);
      }
      this.#at = end;
      this.#token = text.slice(start, end);
      this.#isTag = true;
    }
  }
}

/** Parses what goBuildText returned; errors in the words of go/build/constraint. */
export function parseGoBuild(text: string): Parsed {
  try {
    return { expr: new Parser(text).parse() };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { error: error.message, offset: error.offset };
    throw error;
  }
}

function literal(word: string): Expr {
  if (word.startsWith('!!') || word === '!') return { kind: 'tag', tag: 'ignore' };
  const negated = word.startsWith('!');
  const name = negated ? word.slice(1) : word;
  const valid = name !== '' && [...name].every((char) => TAG_CHAR.test(char));
  const tag: Expr = { kind: 'tag', tag: valid ? name : 'ignore' };
  return negated ? { kind: 'not', x: tag } : tag;
}

/** Parses what plusBuildText returned: words are alternatives, commas join; a malformed word is the tag "ignore". */
export function parsePlusBuild(text: string): Parsed {
  let operators = 0;
  let any: Expr | undefined;
  for (const clause of fields(text)) {
    let all: Expr | undefined;
    for (const word of clause.split(',')) {
      const x = literal(word);
      if (all !== undefined) operators++;
      all = all === undefined ? x : { kind: 'and', x: all, y: x };
    }
    if (any !== undefined) operators++;
    any = any === undefined ? all! : { kind: 'or', x: any, y: all! };
    if (operators > MAX_OLD_OPERATORS) return { error: 'expression too complex for // +build lines', offset: 0 };
  }
  return { expr: any ?? { kind: 'tag', tag: 'ignore' } };
}

/** Whether the constraint holds, given which tags are satisfied. */
export function evaluate(expr: Expr, has: (tag: string) => boolean): boolean {
  switch (expr.kind) {
    case 'tag':
      return has(expr.tag);
    case 'not':
      return !evaluate(expr.x, has);
    case 'and':
      return evaluate(expr.x, has) && evaluate(expr.y, has);
    case 'or':
      return evaluate(expr.x, has) || evaluate(expr.y, has);
  }
}

/** The constraint in //go:build syntax, with the parentheses that it needs. */
export function formatExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'tag':
      return expr.tag;
    case 'not': {
      const x = formatExpr(expr.x);
      return expr.x.kind === 'tag' ? `!${x}` : `!(${x})`;
    }
    case 'and':
      return [expr.x, expr.y].map((x) => (x.kind === 'or' ? `(${formatExpr(x)})` : formatExpr(x))).join(' && ');
    case 'or':
      return [expr.x, expr.y].map((x) => (x.kind === 'and' ? `(${formatExpr(x)})` : formatExpr(x))).join(' || ');
  }
}

/** The smallest part of a constraint that does not hold and so makes all of it fail; undefined if it holds. */
export function failedTerm(expr: Expr, has: (tag: string) => boolean): Expr | undefined {
  if (evaluate(expr, has)) return undefined;
  if (expr.kind === 'and') return failedTerm(expr.x, has) ?? failedTerm(expr.y, has);
  return expr;
}

/** Every tag that the constraint mentions, in order, with repetitions. */
export function tagsOf(expr: Expr, into: string[] = []): string[] {
  if (expr.kind === 'tag') into.push(expr.tag);
  else {
    tagsOf(expr.x, into);
    if (expr.kind !== 'not') tagsOf(expr.y, into);
  }
  return into;
}
