import type { Diagnostic } from '../base/diagnostic.ts';
import type { GoFile, Span } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import { SyntaxFault } from '../golang/scanner.ts';
import { Token, Tokenizer } from '../golang/tokens.ts';
import { universe } from '../golang/types.ts';

/** The compiler stops after as many errors. */
const MAX_ERRORS = 10;

/**
 * Uses of names that only left-out files of the package declare, which the compiler refuses as undefined. A name that
 * may be a local one is left alone: what is reported is certain, but not all there is.
 */
export function undefinedNames(goFiles: readonly GoFile[], leftOut: readonly GoFile[]): Diagnostic[] {
  const candidates = new Map<string, GoFile>();
  for (const file of leftOut) {
    if (file.packageName !== goFiles[0]?.packageName) continue;
    for (const name of declaredIn(file)) candidates.set(name, file);
  }
  for (const file of goFiles) for (const name of declaredIn(file)) candidates.delete(name);
  for (const name of candidates.keys()) if (universe.has(name) || name === '_' || name === 'init') candidates.delete(name);
  if (candidates.size === 0) return [];
  return goFiles.flatMap((file) => usesIn(file, candidates)).slice(0, MAX_ERRORS);
}

const declaredNames = new WeakMap<GoFile, ReadonlySet<string>>();

/** The names that a file adds to its package. */
function declaredIn(file: GoFile): ReadonlySet<string> {
  let names = declaredNames.get(file);
  if (names === undefined) {
    const { functions, constants, variables, types } = file;
    names = new Set([
      ...functions.filter(({ receiver }) => receiver === null).map(({ name }) => name),
      ...[...constants, ...variables].flatMap((spec) => spec.names.map(({ name }) => name)),
      ...types.map(({ name }) => name),
    ]);
    declaredNames.set(file, names);
  }
  return names;
}

interface Word {
  readonly token: Token;
  readonly text: string;
  readonly offset: number;
}

/** The tokens of a function or variable declaration, and where its body begins. */
interface Region {
  readonly words: readonly Word[];
  readonly body: number;
}

const identifiers = new WeakMap<GoFile, ReadonlyMap<string, readonly Region[]>>();

/** The regions of a file in which each identifier stands. */
function regionsOf(file: GoFile): ReadonlyMap<string, readonly Region[]> {
  let found = identifiers.get(file);
  if (found === undefined) identifiers.set(file, (found = readRegions(file)));
  return found;
}

function readRegions(file: GoFile): Map<string, Region[]> {
  const found = new Map<string, Region[]>();
  const add = (span: Span, body: number): void => {
    const words = wordsIn(file, span);
    const region: Region = { words, body };
    for (const text of new Set(words.filter(({ token }) => token === Token.Identifier).map(({ text }) => text))) {
      const regions = found.get(text);
      if (regions === undefined) found.set(text, [region]);
      else regions.push(region);
    }
  };
  for (const { receiver, signature, body } of file.functions) {
    if (receiver?.generic) continue;
    add({ start: signature.start, end: body?.end ?? signature.end }, body?.start ?? signature.end);
  }
  for (const { definition } of file.variables) add(definition, definition.start);
  return found;
}

function wordsIn({ source }: GoFile, { start, end }: Span): Word[] {
  const tokens = new Tokenizer(source, start, end);
  const words: Word[] = [];
  try {
    for (tokens.advance(); tokens.token !== Token.End; tokens.advance()) {
      const { token, offset } = tokens;
      words.push({ token, offset, text: token === Token.Identifier || token === Token.Keyword || token === Token.Operator ? tokens.text : '' });
    }
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
  }
  return words;
}

function usesIn(file: GoFile, candidates: ReadonlyMap<string, GoFile>): Diagnostic[] {
  if (file.imports.some(({ name }) => name === '.')) return [];
  const imported = new Set(file.imports.map(({ name, path }) => (name === '' ? path.slice(path.lastIndexOf('/') + 1) : name)));
  const found: Diagnostic[] = [];
  for (const [name, regions] of regionsOf(file)) {
    const elsewhere = candidates.get(name);
    if (elsewhere === undefined || imported.has(name)) continue;
    for (const region of regions) {
      for (const offset of usesOf(name, region)) {
        const hint = `${elsewhere.path.slice(elsewhere.path.lastIndexOf('/') + 1)} declares ${name}, and is left out on this platform`;
        found.push({ severity: 'error', code: 'undefined', position: positionAt(file, offset), message: `undefined: ${name}`, hint });
      }
    }
  }
  return found.sort((a, b) => a.position!.line - b.position!.line || a.position!.column - b.position!.column);
}

const INTRODUCES = new Set(['var', 'const', 'type', 'func', 'goto', 'break', 'continue']);
const BEFORE_TYPES = new Set(['*', ']', ')', '...']);

/** Offsets at which a region uses a name of the package; none if it may declare the name itself. */
function usesOf(name: string, { words, body }: Region): number[] {
  const uses: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const { token, text, offset } = words[i];
    if (token !== Token.Identifier || text !== name) continue;
    const before = words[i - 1];
    const after = words[i + 1];
    if (before?.text === '.') continue;
    if (before !== undefined && INTRODUCES.has(before.text)) return [];
    if (isDeclared(words, i)) return [];
    if (after?.text === ':') continue;
    if (offset < body) {
      const isType = before !== undefined && (before.token === Token.Identifier || BEFORE_TYPES.has(before.text));
      if (!isType) return [];
    }
    uses.push(offset);
  }
  return uses;
}

/** `const (` or `var (` */
function isGroup({ text }: Word, at: number, words: readonly Word[]): boolean {
  return (text === 'const' || text === 'var') && words[at + 1]?.text === '(';
}

const BEFORE_LAST_TYPES = new Set([':=', '<-', '...']);
const TYPE_WORDS = new Set(['map', 'func', 'struct', 'chan', 'interface']);

/** The name stands in a list that `:=` or a type follows: variables, parameters or fields. */
function isDeclared(words: readonly Word[], at: number): boolean {
  let i = at + 1;
  while (words[i]?.text === ',' && words[i + 1]?.token === Token.Identifier) i += 2;
  const after = words[i];
  if (after === undefined) return false;
  if (BEFORE_LAST_TYPES.has(after.text) || after.token === Token.Identifier || TYPE_WORDS.has(after.text)) return true;
  const before = words[at - 1];
  const starts = before === undefined || before.token === Token.Semicolon || before.text === '{' || before.text === '(';
  if (after.text === '*') return i > at + 1 || starts || before.text === ',';
  if (starts && (after.text === '=' || after.token === Token.Semicolon)) return words.some(isGroup);
  if (after.text !== '[') return false;
  const close = words.findIndex(({ text }, k) => k > i && text === ']');
  const element = words[close + 1];
  return close === i + 1 || (close > 0 && (element?.token === Token.Identifier || TYPE_WORDS.has(element?.text ?? '')));
}
