import { Buffer } from 'node:buffer';
import { counted } from '../base/counted.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { GoFile } from '../golang/declarations.ts';
import { identifierOffsets } from '../golang/identifiers.ts';
import { positionAt } from '../golang/position.ts';
import { decode } from '../golang/tokens.ts';
import type { LinkPackage } from './input.ts';
import type { DeclaredFunction, PackageSymbols } from './package-symbols.ts';
import { isExported } from './usage.ts';

type Related = NonNullable<Diagnostic['related']>;

/** More uses than these are counted only. */
const MAX_SHOWN = 3;

/** Where identifiers stand in a file, for names that were asked for. */
const known = new WeakMap<GoFile, Map<string, readonly number[]>>();

function offsetsOf(name: string, file: GoFile): readonly number[] {
  let byName = known.get(file);
  if (byName === undefined) known.set(file, (byName = new Map()));
  let offsets = byName.get(name);
  if (offsets === undefined) {
    const { buffer, byteOffset, byteLength } = file.source;
    const occurs = Buffer.from(buffer, byteOffset, byteLength).includes(name);
    byName.set(name, (offsets = occurs ? identifierOffsets(file.source, name) : []));
  }
  return offsets;
}

/** Where Go code names a function: in its own package, and in packages of the build that import it. */
export function goUses(fn: DeclaredFunction, { pkg }: PackageSymbols, packages: readonly LinkPackage[]): Related {
  const { name, receiver, offset: declared } = fn.declaration;
  const found: { file: GoFile; offset: number }[] = [];
  for (const file of pkg.goFiles) {
    for (const offset of offsetsOf(name, file)) if (file !== fn.file || offset !== declared) found.push({ file, offset });
  }
  if (receiver === null && isExported(name)) {
    for (const other of packages) {
      if (other === pkg) continue;
      for (const file of other.goFiles) {
        const called = file.imports.find(({ path }) => path === pkg.importPath);
        if (called === undefined) continue;
        const qualifier = `${called.name === '' ? pkg.name : called.name}.`;
        for (const offset of offsetsOf(name, file)) {
          if (called.name === '.' || decode(file.source, Math.max(0, offset - qualifier.length), offset) === qualifier) found.push({ file, offset });
        }
      }
    }
  }
  const shown: Related[number][] = found.slice(0, MAX_SHOWN).map(({ file, offset }) => ({ position: positionAt(file, offset), message: 'Go uses it here' }));
  const more = found.length - shown.length;
  if (more > 0) shown[shown.length - 1] = { ...shown[shown.length - 1], message: `Go uses it here, and in ${counted(more, 'more place')}` };
  return shown;
}
