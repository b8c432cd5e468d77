import type { GoFile } from '../golang/declarations.ts';

const ofFiles = new WeakMap<GoFile, readonly string[]>();

/** The names that a file adds to its package, as often as it does. */
export function declaredIn(file: GoFile): readonly string[] {
  let names = ofFiles.get(file);
  if (names === undefined) {
    const { functions, constants, variables, types } = file;
    const all = [
      ...functions.filter(({ receiver, name }) => receiver === null && name !== 'init').map(({ name }) => name),
      ...[...constants, ...variables].flatMap((spec) => spec.names.map(({ name }) => name)),
      ...types.map(({ name }) => name),
    ];
    ofFiles.set(file, (names = all.filter((name) => name !== '_')));
  }
  return names;
}

/** What the files of a package declare together. */
export interface DeclaredNames {
  readonly names: ReadonlySet<string>;
  /** Some name is declared twice. */
  readonly isDoubled: boolean;
}

export function declaredNames(goFiles: readonly GoFile[]): DeclaredNames {
  const names = new Set<string>();
  let count = 0;
  for (const file of goFiles) {
    const own = declaredIn(file);
    count += own.length;
    for (const name of own) names.add(name);
  }
  return { names, isDoubled: count > names.size };
}
