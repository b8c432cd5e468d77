import type { GoFile, Span } from './declarations.ts';
import { endOfBlock, SyntaxFault } from './scanner.ts';
import { skipParentheses } from './skip.ts';
import type {
  ArrayNode, Composite, FieldNode, FunctionNode, Node, ParameterNode, Script, ShortVariable, StructNode, TypeDefinition, ValueDefinition,
} from './syntax.ts';
import { Token, Tokenizer } from './tokens.ts';

const precedence: Readonly<Record<string, number>> = {
  '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3, '+': 4, '-': 4, '|': 4, '^': 4,
  '*': 5, '/': 5, '%': 5, '<<': 5, '>>': 5, '&': 5, '&^': 5,
};

/** What a type declaration says after its name. Throws SyntaxFault. */
export function parseTypeDefinition(file: GoFile, span: Span): TypeDefinition {
  const parameters = typeParametersOf(file, span);
  const parser = new Parser(file, span);
  if (parameters.length > 0) skipParentheses(parser.tokens);
  const alias = parser.accept('=');
  return { parameters, alias, type: parser.type() };
}

/** The names of the type parameters in brackets at the start of a span; none if it starts an array type, or another type. */
export function typeParametersOf(file: Pick<GoFile, 'source'>, span: Span): string[] {
  const { tokens } = new Parser(file, span);
  if (!tokens.is('[')) return [];
  tokens.advance();
  if (tokens.token !== Token.Identifier || isArrayLength(file, { start: tokens.offset, end: span.end })) return [];
  return typeParameterNames(file, span);
}

/** An expression and a closing bracket. */
function isArrayLength(file: Pick<GoFile, 'source'>, span: Span): boolean {
  try {
    const parser = new Parser(file, span);
    parser.expression();
    return parser.tokens.is(']');
  } catch (fault) {
    if (fault instanceof SyntaxFault) return false;
    throw fault;
  }
}

/** The names in a list of type parameters, brackets included. */
export function typeParameterNames(file: Pick<GoFile, 'source'>, span: Span): string[] {
  const t = new Parser(file, span).tokens;
  const names: string[] = [];
  let expectName = true;
  let depth = 0;
  do {
    if (t.token === Token.End) break;
    if (t.is('[') || t.is('(') || t.is('{')) depth++;
    else if (t.is(']') || t.is(')') || t.is('}')) depth--;
    else if (depth === 1 && t.is(',')) expectName = true;
    else if (expectName && t.token === Token.Identifier) {
      names.push(t.text);
      expectName = false;
    }
    t.advance();
  } while (depth > 0);
  return names;
}

/** Type and values of a const or var declaration. Throws SyntaxFault. */
export function parseValueDefinition(file: GoFile, span: Span): ValueDefinition {
  const parser = new Parser(file, span);
  const type = parser.tokens.is('=') || parser.tokens.endsStatement() ? null : parser.type();
  return { type, values: parser.accept('=') ? parser.expressions() : [] };
}

/** Parameters and results of a function declaration. Throws SyntaxFault. */
export function parseSignature(file: GoFile, span: Span): FunctionNode {
  return new Parser(file, span).signature(span.start);
}

/** Short variable declarations, if there are any, and an expression behind them. Throws SyntaxFault. */
export function parseScript(file: Pick<GoFile, 'source'>, span: Span): Script {
  return new Parser(file, span).script();
}

class Parser {
  readonly tokens: Tokenizer;

  constructor(file: Pick<GoFile, 'source'>, span: Span) {
    this.tokens = new Tokenizer(file.source, span.start, span.end);
    this.tokens.advance();
  }

  accept(operator: string): boolean {
    if (!this.tokens.is(operator)) return false;
    this.tokens.advance();
    return true;
  }

  #expect(operator: string): void {
    if (!this.accept(operator)) throw this.#unexpected(`expected ${operator}`);
  }

  #unexpected(context: string): SyntaxFault {
    return new SyntaxFault(this.tokens.offset, `syntax error: unexpected ${this.tokens.text}, ${context}`);
  }

  #isKeyword(word: string): boolean {
    return this.tokens.token === Token.Keyword && this.tokens.text === word;
  }

  #identifier(): string {
    if (this.tokens.token !== Token.Identifier) throw this.#unexpected('expected name');
    const name = this.tokens.text;
    this.tokens.advance();
    return name;
  }

  script(): Script {
    const t = this.tokens;
    const variables: ShortVariable[] = [];
    for (;;) {
      const x = this.expression();
      const isVariable = x.kind === 'name' && this.accept(':=');
      if (isVariable) variables.push({ name: x.name, offset: x.offset, value: this.expression() });
      if (t.token === Token.Semicolon) t.advance();
      else if (t.token !== Token.End) throw this.#unexpected('expected end of the call');
      if (!isVariable && t.token === Token.End) return { variables, result: x };
      if (!isVariable) throw this.#unexpected('expected end of the call');
    }
  }

  expressions(): Node[] {
    const list = [this.expression()];
    while (this.accept(',')) list.push(this.expression());
    return list;
  }

  expression(lowest = 1): Node {
    const t = this.tokens;
    let x = this.#unary();
    for (;;) {
      const level = t.token === Token.Operator ? (precedence[t.text] ?? 0) : 0;
      if (level < lowest) return x;
      const { offset, text: op } = t;
      t.advance();
      x = { kind: 'binary', op, x, y: this.expression(level + 1), offset };
    }
  }

  #unary(): Node {
    const t = this.tokens;
    if (t.token === Token.Operator && ['+', '-', '!', '^', '*', '&', '~'].includes(t.text)) {
      const { offset, text: op } = t;
      t.advance();
      return { kind: 'unary', op, x: this.#unary(), offset };
    }
    if (t.is('<-')) {
      const { offset } = t;
      t.advance();
      const isType = this.#isKeyword('chan');
      const x = this.#unary();
      return isType ? x : { kind: 'unary', op: '<-', x, offset };
    }
    return this.#primary(this.#operand());
  }

  #operand(): Node {
    const t = this.tokens;
    const { offset, token } = t;
    if (token === Token.Identifier) return { kind: 'name', name: this.#identifier(), offset };
    if (token === Token.Integer || token === Token.Float || token === Token.Imaginary || token === Token.Rune || token === Token.String) {
      const { text } = t;
      t.advance();
      return { kind: 'literal', token, text, offset };
    }
    if (this.accept('(')) {
      const x = this.type();
      this.#expect(')');
      return x;
    }
    if (t.is('[')) return this.#array();
    if (token !== Token.Keyword) throw this.#unexpected('expected expression');
    switch (t.text) {
      case 'func': {
        t.advance();
        const type = this.signature(offset);
        if (!t.is('{')) return type;
        const end = endOfBlock(t.src, t.offset, () => {});
        t.seek(end, true);
        t.advance();
        return { kind: 'function literal', type, offset };
      }
      case 'struct':
        return this.#struct();
      case 'interface': {
        t.advance();
        const start = t.offset;
        if (!t.is('{')) throw this.#unexpected('expected {');
        skipParentheses(t);
        return { kind: 'interface', span: { start, end: t.previousEnd }, offset };
      }
      case 'map': {
        t.advance();
        this.#expect('[');
        const key = this.type();
        this.#expect(']');
        return { kind: 'map', key, value: this.#elementType(), offset };
      }
      case 'chan':
        t.advance();
        this.accept('<-');
        return { kind: 'chan', element: this.#elementType(), offset };
      default:
        throw this.#unexpected('expected expression');
    }
  }

  /** A type in a place where an expression could stand too. */
  type(): Node {
    return this.expression();
  }

  #primary(x: Node): Node {
    const t = this.tokens;
    for (;;) {
      const { offset } = t;
      if (this.accept('.')) {
        if (this.accept('(')) {
          const type = this.type();
          this.#expect(')');
          x = { kind: 'assertion', type, offset };
        } else {
          x = { kind: 'selector', x, name: this.#identifier(), offset };
        }
      } else if (this.accept('[')) {
        x = this.#brackets(x, offset);
      } else if (this.accept('(')) {
        x = { kind: 'call', fn: x, args: this.#arguments(), offset };
      } else if (t.is('{') && isTypeNode(x)) {
        x = this.#composite(x);
      } else {
        return x;
      }
    }
  }

  /** After x[ */
  #brackets(x: Node, offset: number): Node {
    const indices: Node[] = [];
    const bounds: (Node | null)[] = [null];
    while (!this.tokens.is(']')) {
      if (this.accept(':')) {
        bounds.push(null);
        continue;
      }
      const index = this.type();
      indices.push(index);
      bounds[bounds.length - 1] = index;
      this.accept(',');
    }
    this.#expect(']');
    return bounds.length > 1 ? { kind: 'slice', x, bounds, offset } : { kind: 'index', x, indices, offset };
  }

  #arguments(): Node[] {
    const args: Node[] = [];
    while (!this.tokens.is(')')) {
      args.push(this.type());
      this.accept('...');
      if (!this.accept(',')) break;
    }
    this.#expect(')');
    return args;
  }

  #composite(type: Node): Composite {
    const { offset } = this.tokens;
    const keys: (Node | null)[] = [];
    const values: Node[] = [];
    this.#expect('{');
    while (!this.tokens.is('}')) {
      const element = this.#element();
      const isKey = this.accept(':');
      keys.push(isKey ? element : null);
      values.push(isKey ? this.#element() : element);
      if (!this.accept(',')) break;
    }
    this.#expect('}');
    return { kind: 'composite', type, keys, values, offset };
  }

  /** A key or value of a composite literal, whose type may be left out. */
  #element(): Node {
    if (!this.tokens.is('{')) return this.expression();
    return this.#composite({ kind: 'name', name: '_', offset: this.tokens.offset });
  }

  /** From [ */
  #array(): ArrayNode {
    const { offset } = this.tokens;
    this.#expect('[');
    let length: ArrayNode['length'] = null;
    if (this.accept('...')) length = '...';
    else if (!this.tokens.is(']')) length = this.expression();
    this.#expect(']');
    return { kind: 'array', length, element: this.#elementType(), offset };
  }

  /** A type after which no binary operator can follow. */
  #elementType(): Node {
    const t = this.tokens;
    const { offset } = t;
    if (this.accept('*')) return { kind: 'unary', op: '*', x: this.#elementType(), offset };
    if (this.accept('<-')) return this.#elementType();
    let x = this.#operand();
    while (t.is('.') || t.is('[')) {
      const at = t.offset;
      if (this.accept('.')) {
        x = { kind: 'selector', x, name: this.#identifier(), offset: at };
      } else {
        t.advance();
        x = this.#brackets(x, at);
      }
    }
    return x;
  }

  #struct(): StructNode {
    const t = this.tokens;
    const { offset } = t;
    t.advance();
    this.#expect('{');
    const fields: FieldNode[] = [];
    while (!t.is('}')) {
      this.#fields(fields);
      if (t.token === Token.String) t.advance();
      if (t.token === Token.Semicolon) t.advance();
      else if (!t.is('}')) throw this.#unexpected('expected semicolon, newline, or } after struct field');
    }
    t.advance();
    return { kind: 'struct', fields, offset };
  }

  /** One line of a struct: `a, b T`, or an embedded type. */
  #fields(out: FieldNode[]): void {
    const t = this.tokens;
    const { offset } = t;
    if (t.token !== Token.Identifier) return void out.push(embedded(this.#elementType(), offset));
    const names = [{ name: this.#identifier(), offset }];
    if (t.is('.') || this.#atFieldEnd()) return void out.push(embedded(this.#primary({ kind: 'name', ...names[0] }), offset));
    while (this.accept(',')) {
      const at = t.offset;
      names.push({ name: this.#identifier(), offset: at });
    }
    if (t.is('[') && names.length === 1) {
      const type = this.#afterName(names[0]);
      return void out.push(type.kind === 'index' ? embedded(type, offset) : { ...names[0], type, embedded: false });
    }
    const type = this.#elementType();
    for (const name of names) out.push({ ...name, type, embedded: false });
  }

  #atFieldEnd(): boolean {
    return this.tokens.endsStatement() || this.tokens.is('}') || this.tokens.token === Token.String;
  }

  /** `name [` begins a name and its array type, or an instantiated type, which comes back as an index node. */
  #afterName(name: { name: string; offset: number }): Node {
    const t = this.tokens;
    const { offset } = t;
    t.advance();
    if (this.accept(']')) return { kind: 'array', length: null, element: this.#elementType(), offset };
    const indices = [this.type()];
    while (this.accept(',')) if (!t.is(']')) indices.push(this.type());
    this.#expect(']');
    if (indices.length > 1 || this.#atFieldEnd() || t.is(',') || t.is(')')) {
      return { kind: 'index', x: { kind: 'name', ...name }, indices, offset };
    }
    return { kind: 'array', length: indices[0], element: this.#elementType(), offset };
  }

  /** From the parameters' opening parenthesis. */
  signature(offset: number): FunctionNode {
    const t = this.tokens;
    const parameters = this.#parameters();
    let results: ParameterNode[] = [];
    if (t.is('(')) {
      results = this.#parameters();
    } else if (t.token === Token.Identifier || t.is('*') || t.is('[') || t.is('<-') || this.#startsTypeKeyword()) {
      results = [{ name: '', type: this.#elementType(), variadic: false }];
    }
    return { kind: 'function', parameters, results, offset };
  }

  #startsTypeKeyword(): boolean {
    return this.tokens.token === Token.Keyword && ['map', 'chan', 'struct', 'interface', 'func'].includes(this.tokens.text);
  }

  #parameters(): ParameterNode[] {
    const t = this.tokens;
    const entries: { name: string; type: Node | null; variadic: boolean }[] = [];
    this.#expect('(');
    while (!t.is(')')) {
      entries.push(this.#parameter());
      if (!this.accept(',')) break;
    }
    this.#expect(')');
    if (!entries.some((entry) => entry.name !== '' && entry.type !== null)) {
      return entries.map(({ name, type, variadic }) => ({ name: '', type: type ?? { kind: 'name', name, offset: 0 }, variadic }));
    }
    // Names without a type share that of the next one that has it.
    const out: ParameterNode[] = [];
    let type: Node = { kind: 'name', name: '_', offset: 0 };
    for (let i = entries.length - 1; i >= 0; i--) {
      type = entries[i].type ?? type;
      out.unshift({ name: entries[i].name, type, variadic: entries[i].variadic });
    }
    return out;
  }

  /** `T`, `name T`, `name ...T`; a lone name comes back as the name, since it may be either. */
  #parameter(): { name: string; type: Node | null; variadic: boolean } {
    const t = this.tokens;
    if (t.token !== Token.Identifier) {
      const variadic = this.accept('...');
      return { name: '', type: this.#elementType(), variadic };
    }
    const { offset } = t;
    const name = this.#identifier();
    if (t.is(',') || t.is(')')) return { name, type: null, variadic: false };
    if (t.is('.')) {
      t.advance();
      const selector: Node = { kind: 'selector', x: { kind: 'name', name, offset }, name: this.#identifier(), offset };
      const type = t.is('[') ? this.#primary(selector) : selector;
      return { name: '', type, variadic: false };
    }
    if (this.accept('...')) return { name, type: this.#elementType(), variadic: true };
    if (!t.is('[')) return { name, type: this.#elementType(), variadic: false };
    const type = this.#afterName({ name, offset });
    return { name: type.kind === 'index' ? '' : name, type, variadic: false };
  }
}

function isTypeNode(node: Node): boolean {
  switch (node.kind) {
    case 'name':
    case 'array':
    case 'struct':
    case 'map':
      return true;
    case 'selector':
    case 'index':
      return isTypeNode(node.x);
    default:
      return false;
  }
}

/** An embedded field: its name is that of its type. */
function embedded(type: Node, offset: number): FieldNode {
  let base = type;
  for (;;) {
    if (base.kind === 'unary' || base.kind === 'index') base = base.x;
    else break;
  }
  const name = base.kind === 'name' || base.kind === 'selector' ? base.name : '';
  return { name, offset, type, embedded: true };
}
