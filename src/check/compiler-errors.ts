import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import type { FunctionDeclaration, GoFile } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import { typeErrors, type CheckedPackage } from './type-errors.ts';

/** The compiler stops after as many errors. */
const MAX_ERRORS = 10;

/**
 * What the compiler says about a package, as far as `typeErrors` knows it; and functions without a body, where nothing
 * but Go is in the package (`complete`). In the order in which the compiler prints it.
 */
export function compilerErrors(pkg: CheckedPackage, complete: boolean): Diagnostic[] {
  const errors = typeErrors(pkg);
  return printed(errors.length === 0 && complete ? missingBodies(pkg.goFiles) : errors);
}

/** In the order of the names in the package, methods behind their type: as the compiler comes to write them. */
function missingBodies(goFiles: readonly GoFile[]): Diagnostic[] {
  const elsewhere = new Set(goFiles.flatMap(({ linknames }) => linknames.map(({ local }) => local)));
  const missing = goFiles.flatMap((file) =>
    file.functions.filter((fn) => isMissing(fn) && !elsewhere.has(fn.name)).map((fn) => ({ file, fn, key: keyOf(fn) })),
  );
  missing.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return missing.map(({ file, fn }) => ({
    severity: 'error',
    code: 'missing-body',
    position: positionAt(file, fn.receiver?.span.start ?? fn.offset),
    message: 'missing function body',
  }));
}

function isMissing({ body, pragmas, name }: FunctionDeclaration): boolean {
  return body === null && name !== '_' && !pragmas.includes('go:wasmimport');
}

function keyOf({ name, receiver }: FunctionDeclaration): string {
  return receiver === null ? name : `${receiver.typeName}.${name}`;
}

/** By file and line, each line's message once; no more than the compiler bears. */
function printed(errors: readonly Diagnostic[]): Diagnostic[] {
  const counted: Diagnostic[] = [];
  for (const error of errors) {
    const last = counted.at(-1);
    if (last !== undefined && last.message === error.message && isSameLine(last.position!, error.position!)) continue;
    counted.push(error);
    if (counted.length === MAX_ERRORS) break;
  }
  const files = [...new Set(counted.map(({ position }) => position!.file))];
  const byPlace = (a: Position, b: Position): number =>
    files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column;
  const sorted = [...counted].sort((a, b) => byPlace(a.position!, b.position!));
  if (counted.length < MAX_ERRORS) return sorted;
  const { severity, code, position } = counted[MAX_ERRORS - 1];
  return [...sorted, { severity, code, position, message: 'too many errors' }];
}

function isSameLine(a: Position, b: Position): boolean {
  return a.file === b.file && a.line === b.line;
}
