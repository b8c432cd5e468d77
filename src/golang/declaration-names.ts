import { Char, charClass } from './characters.ts';
import type { DeclaredName, FunctionDeclaration, GoFile, Span, TypeSpec } from './declarations.ts';
import { SyntaxFault } from './scanner.ts';
import { Scopes, type FreeName } from './scopes.ts';
import { StatementNames } from './statement-names.ts';

const EQUALS = 0x3d;

/** What one object of a package says of others. */
export interface DeclarationNames {
  readonly kind: 'type' | 'alias' | 'function' | 'value';
  /** What it adds to the package; null for a method, an init function and the blank name. */
  readonly declared: DeclaredName | null;
  /** Of the names that are free in its head. */
  readonly uses: readonly FreeName[];
  /** And in the body of a function. */
  readonly inBody: readonly FreeName[];
}

/** One use of each name, with the one behind its dot, that is free in a file: nothing in the file declares it but perhaps an import. */
export function distinctFreeNames(file: GoFile): FreeName[] {
  const objects = declarationNames(file);
  const own = new Set(objects.map(({ declared }) => declared?.name));
  const distinct = new Map<string, FreeName>();
  const add = (use: FreeName): void => {
    if (!own.has(use.name)) distinct.set(use.selected === null ? use.name : `${use.name}.${use.selected.name}`, use);
  };
  for (const { uses, inBody } of objects) {
    uses.forEach(add);
    inBody.forEach(add);
  }
  return [...distinct.values()];
}

/** The objects that a file adds to its package, in the order of the source. What can't be read uses nothing. */
export function declarationNames(file: GoFile): DeclarationNames[] {
  const found: { at: number; names: DeclarationNames }[] = [];
  const add = (at: number, names: DeclarationNames): void => void found.push({ at, names });
  for (const fn of file.functions) add(fn.offset, ofFunction(file, fn));
  for (const type of file.types) add(type.offset, ofType(file, type));
  for (const { names, definition } of file.variables) addValues(names, usesOfValues(file, definition), false, add);
  for (const spec of file.constants) {
    addValues(spec.names, usesOfValues(file, spec.source?.definition ?? spec.definition), spec.source !== spec, add);
  }
  return found.sort((a, b) => a.at - b.at).map(({ names }) => names);
}

function addValues(
  names: readonly DeclaredName[], { type, values }: ValueUses, repeated: boolean, add: (at: number, names: DeclarationNames) => void,
): void {
  names.forEach((declared, i) => {
    const { offset } = declared;
    const own = [...type, ...(values[i] ?? values[0] ?? [])];
    // The compiler shows what is wrong with a repeated value at the name.
    const uses = repeated ? own.map((use) => ({ ...use, offset, selected: use.selected && { ...use.selected, offset } })) : own;
    add(offset, { kind: 'value', declared: unlessBlank(declared), uses, inBody: [] });
  });
}

function unlessBlank(declared: DeclaredName): DeclaredName | null {
  return declared.name === '_' ? null : declared;
}

interface ValueUses {
  readonly type: readonly FreeName[];
  readonly values: readonly (readonly FreeName[])[];
}

const NOTHING: ValueUses = { type: [], values: [] };

function usesOfValues({ source }: GoFile, definition: Span): ValueUses {
  if (isNumber(source, definition)) return NOTHING;
  const scopes = new Scopes();
  let counts: number[] = [0];
  return readable(() => void (counts = new StatementNames(source, definition, scopes).definition()))
    ? { type: scopes.free.slice(0, counts[0]), values: counts.slice(1).map((end, i) => scopes.free.slice(counts[i], end)) }
    : NOTHING;
}

/** `= 0x1f`, as tables of constants have it. */
function isNumber(source: Uint8Array, { start, end }: Span): boolean {
  let i = start;
  while (i < end && (charClass[source[i]] === Char.Blank || source[i] === EQUALS)) i++;
  if (i === end || charClass[source[i]] !== Char.Digit) return false;
  while (i < end && (charClass[source[i]] === Char.Digit || charClass[source[i]] === Char.Letter)) i++;
  return i === end;
}

function ofType(file: GoFile, { name, offset, definition }: TypeSpec): DeclarationNames {
  const scopes = new Scopes();
  let alias = false;
  const isRead = readable(() => {
    alias = new StatementNames(file.source, definition, scopes).typeDefinition();
  });
  return { kind: alias ? 'alias' : 'type', declared: unlessBlank({ name, offset }), uses: isRead ? scopes.free : [], inBody: [] };
}

function ofFunction(file: GoFile, { name, offset, receiver, typeParameters, signature, body }: FunctionDeclaration): DeclarationNames {
  const scopes = new Scopes();
  let head = 0;
  const isRead = readable(() => {
    const { source } = file;
    scopes.open();
    if (receiver !== null) new StatementNames(source, receiver.span, scopes).receiver();
    if (typeParameters !== null) new StatementNames(source, typeParameters, scopes).typeParameters();
    const names: string[] = [];
    new StatementNames(source, signature, scopes).signature(names);
    head = scopes.free.length;
    for (const parameter of names) scopes.declare(parameter);
    if (body !== null) new StatementNames(source, body, scopes).body();
  });
  const uses = isRead ? scopes.free.slice(0, head) : [];
  const inBody = isRead ? scopes.free.slice(head) : [];
  return { kind: 'function', declared: receiver === null && name !== 'init' ? unlessBlank({ name, offset }) : null, uses, inBody };
}

/** False if the source isn't what Go's syntax wants, or is nested too deeply. */
function readable(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (fault) {
    if (fault instanceof SyntaxFault || fault instanceof RangeError) return false;
    throw fault;
  }
}
