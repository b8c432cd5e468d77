import { Abi } from '../base/symbol.ts';
import type { AssemblyFile, AssemblyReference } from './input.ts';

/** Identity of a symbol inside one package: static ones belong to their file. */
function key(name: string, abi: Abi | undefined, file: number): string {
  return abi === Abi.Static ? `${file} ${name}` : name;
}

/**
 * The references of a package's assembly that a program can reach: those in TEXT and DATA symbols that are `roots` or
 * that reachable code refers to.
 *
 * @param isRoot tells for a symbol that is not static whether something outside assembly may use it
 */
export function reachableReferences(files: readonly AssemblyFile[], isRoot: (name: string) => boolean): Set<AssemblyReference> {
  const outgoing = new Map<string, { reference: AssemblyReference; file: number }[]>();
  const reached = new Set<AssemblyReference>();
  const seen = new Set<string>();
  const work: string[] = [];
  const visit = (node: string): void => {
    if (seen.has(node)) return;
    seen.add(node);
    work.push(node);
  };
  const follow = (reference: AssemblyReference, file: number): void => {
    reached.add(reference);
    visit(key(reference.name, reference.abi, file));
  };
  files.forEach((file, index) => {
    for (const reference of file.references) {
      if (reference.from === undefined) {
        follow(reference, index);
        continue;
      }
      const node = key(reference.from, reference.fromAbi, index);
      const list = outgoing.get(node);
      if (list === undefined) outgoing.set(node, [{ reference, file: index }]);
      else list.push({ reference, file: index });
    }
    for (const { name, abi } of file.definitions) if (abi !== Abi.Static && isRoot(name)) visit(name);
  });
  while (work.length > 0) {
    for (const { reference, file } of outgoing.get(work.pop()!) ?? []) follow(reference, file);
  }
  return reached;
}
