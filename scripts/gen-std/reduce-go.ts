import type { ConstantSpec, GoFile, Span } from '../../src/golang/declarations.ts';
import { readGoFile } from '../../src/golang/reader.ts';
import { Token, Tokenizer } from '../../src/golang/tokens.ts';
import { readGoHeader, type FileHeader } from '../../src/load/header.ts';

/** What is kept of a source file: what stands above its declarations, and what they declare. */
export interface Reduced {
  readonly header: string;
  readonly declarations: string;
}

/** Directives that say what a file defines; all others concern the compiler alone. */
const KEPT_DIRECTIVE = /^\/\/go:(linkname|cgo_import_\w+)\b/;

/** What is kept of a Go file: no bodies, no comments, no initial values that don't decide a type. */
export function reduceGoFile(path: string, source: Uint8Array): Reduced {
  const header = readGoHeader(source)!;
  const file = readGoFile(path, source);
  if (file.errors.length > 0) throw new Error(`${path}: ${file.errors[0].message}`);
  const parts = path.endsWith('_test.go') ? [] : [...declarations(file, source)];
  return { header: headerText(header), declarations: parts.map((part) => `${part}\n`).join('') };
}

function headerText(header: FileHeader): string {
  const lines: string[] = [];
  for (const { style, text } of header.build.constraints) lines.push(style === '//go:build' ? `//go:build ${text}` : `// +build ${text}`);
  if (lines.length > 0) lines.push('');
  if (header.synopsis !== '') lines.push(`// ${header.synopsis}`);
  for (const { text } of header.directives) if (!text.startsWith('//go:build')) lines.push(text);
  lines.push(`package ${header.packageName}`);
  for (const { path, name, preamble } of header.imports) {
    for (const line of preamble.split('\n')) if (/^\s*#cgo\s/.test(line)) lines.push(`// ${line.trim()}`);
    lines.push(`import ${name === '' ? '' : `${name} `}${JSON.stringify(path)}`);
  }
  if (header.embeds.length > 0) {
    lines.push(`//go:embed ${header.embeds.map(({ pattern }) => JSON.stringify(pattern)).join(' ')}`, 'var _ embed.FS');
  }
  return `${lines.join('\n')}\n`;
}

function* declarations(file: GoFile, source: Uint8Array): Generator<string> {
  for (const line of Buffer.from(source).toString().split('\n')) if (KEPT_DIRECTIVE.test(line)) yield line.trimEnd();
  for (const { name, definition } of file.types) yield `type ${name} ${compact(source, definition)}`;
  for (const group of constantGroups(file.constants)) {
    const specs = group.map(({ names, definition }) => `${names.map(({ name }) => name).join(',')} ${compact(source, definition)}`.trimEnd());
    yield specs.length === 1 ? `const ${specs[0]}` : `const(\n${specs.join('\n')}\n)`;
  }
  for (const { names, definition } of file.variables) yield `var ${names.map(({ name }) => name).join(',')} ${variable(source, definition)}`;
  const imported = wasmDirectives(source);
  for (const fn of file.functions) {
    const directive = imported.get(fn.name);
    if (directive !== undefined && fn.receiver === null) yield directive;
    const receiver = fn.receiver === null ? '' : compact(source, fn.receiver.span);
    const parameters = fn.typeParameters === null ? '' : compact(source, fn.typeParameters);
    yield `func ${receiver}${fn.name}${parameters}${compact(source, fn.signature)}${fn.body === null ? '' : '{}'}`;
  }
}

/** What the host of a WebAssembly program defines or calls, by the name of the function. */
function wasmDirectives(source: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  const text = Buffer.from(source).toString();
  for (const [, directive, name] of text.matchAll(/^(\/\/go:wasm(?:import|export)\b.*)\n(?:\/\/.*\n)*func (\w+)/gm)) found.set(name, directive.trimEnd());
  return found;
}

function constantGroups(specs: readonly ConstantSpec[]): ConstantSpec[][] {
  const groups: ConstantSpec[][] = [];
  for (const spec of specs) {
    if (spec.iota === 0) groups.push([]);
    groups[groups.length - 1].push(spec);
  }
  return groups;
}

interface Word {
  readonly token: Token;
  readonly text: string;
}

function words(source: Uint8Array, { start, end }: Span): Word[] {
  const found: Word[] = [];
  const t = new Tokenizer(source, start, end);
  for (t.advance(); t.token !== Token.End; t.advance()) found.push({ token: t.token, text: t.text });
  while (found.at(-1)?.token === Token.Semicolon) found.pop();
  return found;
}

function isWord({ token }: Word): boolean {
  return token !== Token.Operator && token !== Token.Semicolon && token !== Token.String;
}

function join(list: readonly Word[]): string {
  let line = '';
  let previous: Word | undefined;
  for (const word of list) {
    const semicolon = word.token === Token.Semicolon;
    if (previous !== undefined && isWord(previous) && isWord(word)) line += ' ';
    if (!(semicolon && line.endsWith('{'))) line += semicolon ? ';' : word.text;
    previous = word;
  }
  return line.replaceAll(';}', '}');
}

/** Source without comments and blanks that mean nothing. */
function compact(source: Uint8Array, span: Span): string {
  return join(words(source, span));
}

/** The index of the bracket that closes the one at `open`. */
function closing(list: readonly Word[], open: number): number {
  let depth = 0;
  for (let i = open; i < list.length; i++) {
    if (list[i].token !== Token.Operator) continue;
    if ('([{'.includes(list[i].text)) depth++;
    else if (')]}'.includes(list[i].text) && --depth === 0) return i;
  }
  return list.length - 1;
}

const is = (word: Word | undefined, operator: string): boolean => word?.token === Token.Operator && word.text === operator;
const keyword = (word: Word | undefined, text: string): boolean => word?.token === Token.Keyword && word.text === text;

/** A type and initial value: an explicit type stands alone, and literals lose their contents where the type stays the same. */
function variable(source: Uint8Array, definition: Span): string {
  const list = words(source, definition);
  const equals = topLevelEquals(list);
  if (equals > 0) {
    const simple = list.length === equals + 2 && list[equals + 1].token !== Token.Identifier;
    return join(simple ? list : list.slice(0, equals));
  }
  return join(equals < 0 ? list : withoutContents(list));
}

function topLevelEquals(list: readonly Word[]): number {
  for (let i = 0; i < list.length; i++) {
    if (is(list[i], '=')) return i;
    if (list[i].token === Token.Operator && '([{'.includes(list[i].text)) i = closing(list, i);
  }
  return -1;
}

function withoutContents(list: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (let i = 0; i < list.length; i++) {
    const word = list[i];
    if (is(word, '[') && is(list[i + 1], '...')) {
      const open = list.findIndex((each, at) => at > i && is(each, '{') && !keyword(list[at - 1], 'struct') && !keyword(list[at - 1], 'interface'));
      const close = closing(list, open);
      const elements = list.slice(open + 1, close);
      const count = countElements(elements);
      const length: Word = { token: Token.Integer, text: String(count) };
      if (count >= 0) kept.push(word, length, ...list.slice(i + 2, open + 1), list[close]);
      else kept.push(...list.slice(i, open + 1), ...elements.map(emptied), list[close]);
      i = close;
    } else if (is(word, '{') && !keyword(list[i - 1], 'struct') && !keyword(list[i - 1], 'interface')) {
      i = closing(list, i);
      kept.push(word, list[i]);
    } else if ((keyword(word, 'struct') || keyword(word, 'interface')) && is(list[i + 1], '{')) {
      const close = closing(list, i + 1);
      kept.push(...list.slice(i, close + 1));
      i = close;
    } else kept.push(word);
  }
  return kept;
}

function emptied(word: Word): Word {
  return word.token === Token.String ? { token: Token.String, text: '""' } : word;
}

/** How many elements a literal has; -1 if some have keys. */
function countElements(elements: readonly Word[]): number {
  let count = 0;
  let any = false;
  for (let i = 0; i < elements.length; i++) {
    const word = elements[i];
    if (is(word, ':')) return -1;
    if (is(word, ',')) {
      count++;
      any = false;
      continue;
    }
    if (word.token === Token.Semicolon) continue;
    any = true;
    if (word.token === Token.Operator && '([{'.includes(word.text)) i = closing(elements, i);
  }
  return any ? count + 1 : count;
}
