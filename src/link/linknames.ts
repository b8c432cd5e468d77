import type { Diagnostic } from '../base/diagnostic.ts';
import type { GoFile, Linkname } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';

/** What `//go:linkname` makes of a package's functions and variables. */
export interface Linknames {
  /** Linker name of a local function or variable, by its Go name; those with the one-argument form keep their own. */
  readonly targets: ReadonlyMap<string, string>;
  /** What the compiler refuses. */
  readonly diagnostics: readonly Diagnostic[];
}

export function readLinknames(files: readonly GoFile[], prefix: string): Linknames {
  const targets = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const refuse = (file: GoFile, linkname: Linkname, message: string): void => {
    // The compiler counts from the text after the slashes.
    diagnostics.push({ severity: 'error', code: 'linkname', position: positionAt(file, linkname.offset + 2), message });
  };
  const declared = files.some((file) => file.linknames.length > 0) ? declaredNames(files) : new Set<string>();
  for (const file of files) {
    const importsUnsafe = file.imports.some((declaration) => declaration.path === 'unsafe');
    for (const linkname of file.linknames) {
      const { local, target } = linkname;
      if (!importsUnsafe) {
        refuse(file, linkname, '//go:linkname only allowed in Go files that import "unsafe"');
        targets.set(local, target);
      } else if (target.includes('[') && target.includes(']')) {
        refuse(file, linkname, '//go:linkname reference of an instantiation is not allowed');
      } else if (!declared.has(local)) {
        refuse(file, linkname, '//go:linkname must refer to declared function or variable');
      } else if (targets.has(local)) {
        refuse(file, linkname, `duplicate //go:linkname for ${local}`);
      } else {
        targets.set(local, target === '' ? `${prefix}.${local}` : target);
      }
    }
  }
  return { targets, diagnostics };
}

function declaredNames(files: readonly GoFile[]): Set<string> {
  const names = new Set<string>();
  for (const file of files) {
    for (const fn of file.functions) if (fn.receiver === null) names.add(fn.name);
    for (const spec of file.variables) for (const { name } of spec.names) names.add(name);
  }
  return names;
}
