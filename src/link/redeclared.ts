import type { Diagnostic } from '../base/diagnostic.ts';
import type { GoFile } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';

/** Names that two declarations of a package give, with the compiler's text. */
export function redeclarations(files: readonly GoFile[]): Diagnostic[] {
  const first = new Map<string, { file: GoFile; offset: number }>();
  const out: Diagnostic[] = [];
  const declare = (file: GoFile, name: string, offset: number): void => {
    if (name === '_' || name === 'init') return;
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, { file, offset });
      return;
    }
    const position = positionAt(other.file, other.offset);
    out.push({
      severity: 'error',
      code: 'redeclared',
      position: positionAt(file, offset),
      message: `${name} redeclared in this block`,
      related: [{ position, message: `other declaration of ${name}` }],
    });
  };
  for (const file of files) {
    for (const fn of file.functions) if (fn.receiver === null) declare(file, fn.name, fn.offset);
    for (const specs of [file.constants, file.variables]) {
      for (const spec of specs) for (const { name, offset } of spec.names) declare(file, name, offset);
    }
    for (const { name, offset } of file.types) declare(file, name, offset);
  }
  return out;
}
