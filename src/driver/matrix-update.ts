import { dirname } from 'node:path';
import type { Change, Input } from './cache-inputs.ts';
import { sortMatrix } from './matrix-collect.ts';
import { partsOf, type PackageFacts } from './matrix-facts.ts';
import type { MadeMatrix } from './matrix.ts';

/**
 * The packages that must be looked at again after some files have changed: those that depend on the folders of the files,
 * and those that they share symbols with. Undefined: all of them.
 */
export function packagesToRemake({ matrix, facts }: MadeMatrix, changes: readonly Change[]): PackageFacts[] | undefined {
  if (facts === undefined || matrix.findings.some(({ importPath }) => importPath === '')) return undefined;
  const readers = new Map<string, PackageFacts[]>();
  for (const one of facts) for (const folder of new Set([one.dir, ...one.reads])) readers.set(folder, [...(readers.get(folder) ?? []), one]);
  const changed = new Set<PackageFacts>();
  for (const { path, what } of changes) {
    const found = what === 'structure' ? undefined : readers.get(what === 'names' ? path : dirname(path));
    if (found === undefined) return undefined;
    for (const one of found) changed.add(one);
  }
  return partsOf(facts).filter((part) => part.some((one) => changed.has(one))).flat();
}

/** A matrix with some of its packages made anew; undefined if these have come to share symbols with others. */
export function withRemade(old: MadeMatrix, remade: readonly PackageFacts[], made: MadeMatrix): MadeMatrix | undefined {
  const paths = new Set(remade.map(({ importPath }) => importPath));
  if (made.facts === undefined || made.matrix.findings.some(({ importPath }) => !paths.has(importPath))) return undefined;
  const facts = [...old.facts!.filter(({ importPath }) => !paths.has(importPath)), ...made.facts];
  const mixed = partsOf(facts).some((part) => new Set(part.map(({ importPath }) => paths.has(importPath))).size > 1);
  if (mixed) return undefined;
  const kept = <T extends { readonly importPath: string }>(list: readonly T[]): T[] => list.filter(({ importPath }) => !paths.has(importPath));
  const { platforms, packages, findings } = old.matrix;
  const matrix = sortMatrix({
    platforms,
    packages: [...kept(packages), ...made.matrix.packages],
    findings: [...kept(findings), ...made.matrix.findings],
  });
  return { matrix, facts };
}

/** What such a matrix was made from: what the rest of it was made from before, and what was read now. */
export function inputsAfter(old: readonly Input[], changes: readonly Change[], remade: readonly PackageFacts[], read: readonly Input[]): Input[] {
  const folders = new Set(remade.map(({ dir }) => dir));
  const changed = new Set(changes.map(({ path }) => path));
  const keyOf = ([path, look]: Input): string => `${look}${path}`;
  const again = new Set(read.map(keyOf));
  const isOfRemade = ([path, look]: Input): boolean => (look === 'f' && folders.has(dirname(path))) || (look === 'd' && folders.has(path));
  return [...old.filter((input) => !again.has(keyOf(input)) && !isOfRemade(input) && !changed.has(input[0])), ...read];
}
