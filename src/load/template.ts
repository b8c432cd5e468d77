import { unquote } from './scanner.ts';
import { quote } from '../base/quote.ts';

/** Key of the text that stands for a record as a whole, where its Go type has a String or Error method. */
export const TEXT = Symbol('text');

/** A value in a template: records are what Go calls structs (or pointers to them, null when nil). */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value; readonly [TEXT]?: string };

/** The template asks for something that tsgo's subset of text/template doesn't have, or is malformed. */
export class TemplateError extends Error {}

type Scope = { readonly dot: Value; readonly variables: Map<string, Value> };
type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly pipe: Pipe }
  | { readonly kind: 'if' | 'with'; readonly pipe: Pipe; readonly body: Node[]; readonly otherwise: Node[] }
  | { readonly kind: 'range'; readonly pipe: Pipe; readonly names: string[]; readonly body: Node[]; readonly otherwise: Node[] };
interface Pipe {
  readonly declares: readonly string[];
  /** Each command takes the value of the one before as its last argument. */
  readonly commands: readonly (readonly Term[])[];
}
type Term =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'path'; readonly root: 'dot' | 'context' | Pipe | string; readonly fields: readonly string[] };

const WORDS = /\s*("(?:[^"\\]|\\.)*"|`[^`]*`|:=|[|(),=]|\)(?:\.\w+)+|-?\d+|\$\w*(?:\.\w+)*|\.\w+(?:\.\w+)*|\.|\w+(?:\.\w+)*)/y;
const WITH_BODY = new Set(['if', 'range', 'with']);
const CONSTANTS: Record<string, Value> = { true: true, false: false, nil: null };

function truth(value: Value): boolean {
  if (value === null || value === false || value === '' || value === 0) return false;
  if (Array.isArray(value)) return value.length > 0;
  return true;
}

function show(value: Value): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return `[${value.map((item: Value) => show(item)).join(' ')}]`;
  if (typeof value === 'object') {
    const text = (value as { [TEXT]?: string })[TEXT];
    if (text !== undefined) return text;
    return `map[${Object.entries(value).map(([key, member]) => `${key}:${show(member)}`).join(' ')}]`;
  }
  return String(value);
}

function format(text: string, args: readonly Value[]): string {
  let next = 0;
  return text.replaceAll(/%([sdvqt%])/g, (_, verb: string) => {
    if (verb === '%') return '%';
    const value = args[next++];
    return verb === 'q' ? quote(show(value)) : show(value);
  });
}

function size(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  if (value !== null && typeof value === 'object') return Object.keys(value).length;
  throw new TemplateError(`len of ${show(value)}`);
}

function indexed(value: Value, ...keys: Value[]): Value {
  for (const key of keys) {
    if (Array.isArray(value)) value = (value as Value[])[Number(key)] ?? '';
    else value = (value as { [key: string]: Value })[String(key)] ?? '';
  }
  return value;
}

const FUNCTIONS: Readonly<Record<string, (...args: Value[]) => Value>> = {
  join: (list, separator) => ((list ?? []) as Value[]).map(show).join(String(separator)),
  len: size,
  index: indexed,
  not: (value) => !truth(value),
  and: (...values) => values.find((value) => !truth(value)) ?? values[values.length - 1],
  or: (...values) => values.find((value) => truth(value)) ?? values[values.length - 1],
  eq: (first, ...others) => others.some((other) => other === first),
  ne: (a, b) => a !== b,
  lt: (a, b) => (a as number) < (b as number),
  gt: (a, b) => (a as number) > (b as number),
  print: (...values) => values.map(show).join(''),
  println: (...values) => `${values.map(show).join(' ')}\n`,
  printf: (text, ...values) => format(String(text), values),
};

class TemplateParser {
  readonly #pieces: string[];
  #at = 0;

  constructor(source: string) {
    const trimmed = source.replaceAll(/\s*\{\{- /g, '{{').replaceAll(/ -\}\}\s*/g, '}}');
    this.#pieces = trimmed.split(/(\{\{(?:[^}"`]|"(?:[^"\\]|\\.)*"|`[^`]*`|\}(?!\}))*\}\})/);
  }

  /** Reads until {{end}} or {{else}}, which it returns, or the end of the text. */
  nodes(): { nodes: Node[]; stop: string } {
    const nodes: Node[] = [];
    while (this.#at < this.#pieces.length) {
      const piece = this.#pieces[this.#at++];
      if (!piece.startsWith('{{')) {
        if (piece.includes('{{')) throw new TemplateError('unclosed action');
        if (piece !== '') nodes.push({ kind: 'text', text: piece });
        continue;
      }
      const action = piece.slice(2, -2).trim();
      if (action.startsWith('/*')) continue;
      if (action === 'end' || action === 'else' || action.startsWith('else ')) return { nodes, stop: action };
      nodes.push(this.#node(action));
    }
    return { nodes, stop: '' };
  }

  #node(action: string): Node {
    const keyword = /^\w+/.exec(action)?.[0] ?? '';
    if (['block', 'define', 'template', 'break', 'continue'].includes(keyword)) {
      throw new TemplateError(`{{${keyword}}} is not supported`);
    }
    if (!WITH_BODY.has(keyword)) return { kind: 'action', pipe: parsePipe(action) };
    const pipe = parsePipe(action.slice(keyword.length));
    const { nodes: body, stop } = this.nodes();
    let otherwise: Node[] = [];
    if (stop.startsWith('else ')) otherwise = [this.#node(stop.slice('else '.length))];
    else if (stop === 'else') otherwise = this.#closed();
    else if (stop !== 'end') throw new TemplateError('unexpected EOF');
    if (keyword === 'range') return { kind: 'range', pipe, names: [...pipe.declares], body, otherwise };
    return { kind: keyword as 'if' | 'with', pipe, body, otherwise };
  }

  #closed(): Node[] {
    const { nodes, stop } = this.nodes();
    if (stop !== 'end') throw new TemplateError('unexpected EOF');
    return nodes;
  }
}

function words(text: string): string[] {
  const found: string[] = [];
  WORDS.lastIndex = 0;
  let at = 0;
  const trimmed = text.trimEnd();
  while (at < trimmed.length) {
    WORDS.lastIndex = at;
    const match = WORDS.exec(trimmed);
    if (match === null) throw new TemplateError(`unexpected ${quote(trimmed.slice(at).trim())} in template`);
    found.push(match[1]);
    at = WORDS.lastIndex;
  }
  return found;
}

function parsePipe(text: string): Pipe {
  const all = words(text);
  const define = all.findIndex((word) => word === ':=' || word === '=');
  const declares = define < 0 ? [] : all.slice(0, define).filter((word) => word !== ',');
  let at = define + 1;
  const pipe = (closing: boolean): Pipe => {
    const commands: Term[][] = [[]];
    for (; at < all.length; at++) {
      const word = all[at];
      if (word.startsWith(')') && closing) break;
      if (word === '|') commands.push([]);
      else if (word === '(') {
        at++;
        const root = pipe(true);
        if (all[at] === undefined) throw new TemplateError('unclosed left paren');
        commands[commands.length - 1].push({ kind: 'path', root, fields: all[at].split('.').slice(1) });
      } else commands[commands.length - 1].push(term(word));
    }
    if (commands.some((command) => command.length === 0)) throw new TemplateError('missing value for command');
    return { declares: [], commands };
  };
  return { ...pipe(false), declares };
}

function term(word: string): Term {
  if (/^["`]/.test(word)) return { kind: 'literal', value: unquote(word) };
  if (/^-?\d/.test(word)) return { kind: 'literal', value: Number(word) };
  if (Object.hasOwn(CONSTANTS, word)) return { kind: 'literal', value: CONSTANTS[word] };
  const [root, ...fields] = word.split('.');
  if (root === '') return { kind: 'path', root: 'dot', fields: fields.filter((field) => field !== '') };
  if (root.startsWith('$')) return { kind: 'path', root, fields };
  if (root === 'context') return { kind: 'path', root: 'context', fields };
  if (Object.hasOwn(FUNCTIONS, root) && fields.length === 0) return { kind: 'function', name: root };
  throw new TemplateError(`function ${quote(word)} not defined`);
}

/** A parsed -f format: the common subset of text/template. */
export class Template {
  readonly #nodes: readonly Node[];
  readonly #context: Value;

  /** `context` is what the function of that name gives. Throws TemplateError. */
  constructor(source: string, context: Value = null) {
    const { nodes, stop } = new TemplateParser(source).nodes();
    if (stop !== '') throw new TemplateError(`unexpected {{${stop}}}`);
    this.#nodes = nodes;
    this.#context = context;
  }

  execute(dot: Value): string {
    return this.#run(this.#nodes, { dot, variables: new Map([['$', dot]]) });
  }

  #run(nodes: readonly Node[], scope: Scope): string {
    let out = '';
    const variables = new Map(scope.variables);
    const here = { dot: scope.dot, variables };
    for (const node of nodes) {
      if (node.kind === 'text') {
        out += node.text;
        continue;
      }
      const value = this.#pipe(node.pipe, here);
      if (node.kind === 'action') {
        if (node.pipe.declares.length > 0) variables.set(node.pipe.declares[0], value);
        else out += show(value);
      } else if (node.kind === 'range') out += this.#range(node, value, here);
      else {
        const inner = node.kind === 'with' ? { dot: value, variables } : here;
        out += truth(value) ? this.#run(node.body, inner) : this.#run(node.otherwise, here);
      }
    }
    return out;
  }

  #range(node: Node & { kind: 'range' }, value: Value, scope: Scope): string {
    const items: [Value, Value][] = Array.isArray(value)
      ? value.map((item: Value, index) => [index, item])
      : Object.entries((value ?? {}) as { [key: string]: Value }).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    if (items.length === 0) return this.#run(node.otherwise, scope);
    return items
      .map(([key, item]) => {
        const variables = new Map(scope.variables);
        const [first, second] = node.names;
        if (second !== undefined) variables.set(first, key).set(second, item);
        else if (first !== undefined) variables.set(first, item);
        return this.#run(node.body, { dot: item, variables });
      })
      .join('');
  }

  #pipe({ commands }: Pipe, scope: Scope): Value {
    let value: Value | undefined;
    for (const [first, ...others] of commands) {
      const args = others.map((each) => this.#term(each, scope));
      if (value !== undefined) args.push(value);
      if (first.kind === 'function') value = FUNCTIONS[first.name](...args);
      else if (args.length > 0) throw new TemplateError("can't give argument to non-function");
      else value = this.#term(first, scope);
    }
    return value!;
  }

  #term(each: Term, scope: Scope): Value {
    if (each.kind === 'literal') return each.value;
    if (each.kind === 'function') return FUNCTIONS[each.name]();
    const { root } = each;
    let value: Value | undefined;
    if (root === 'dot') value = scope.dot;
    else if (root === 'context') value = this.#context;
    else if (typeof root === 'string') value = scope.variables.get(root);
    else value = this.#pipe(root, scope);
    if (value === undefined) throw new TemplateError(`undefined variable ${quote(String(root))}`);
    for (const field of each.fields) {
      if (value === null) throw new TemplateError(`nil pointer evaluating field ${field}`);
      if (typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, field)) {
        throw new TemplateError(`can't evaluate field ${field}`);
      }
      value = (value as { [key: string]: Value })[field];
    }
    return value;
  }
}
