import type { Diagnostic } from '../base/diagnostic.ts';
import type { Package } from './package.ts';
import { isProblem, type SourceCache } from './sourcecache.ts';
import { decode } from './text.ts';

const GO_ASSEMBLY = /^(TEXT|DATA|GLOBL)/m;

/**
 * Refuses a package that imports "C" and has assembly for Go's assembler: with cgo, the C compiler gets the .s files.
 * The go command finds out by the same look at the text.
 */
export function goAssemblyWithCgo(pkg: Package, cache: SourceCache): Diagnostic | undefined {
  const cgo = pkg.files.find(({ category }) => category === 'cgo');
  if (cgo === undefined || (pkg.standard && pkg.importPath === 'runtime/cgo')) return undefined;
  for (const { name, path, category } of pkg.files) {
    if (category !== 's') continue;
    const bytes = cache.read(path);
    if (isProblem(bytes)) continue;
    const text = decode(bytes);
    const match = GO_ASSEMBLY.exec(text);
    if (match === null) continue;
    const line = text.slice(0, match.index).split('\n').length;
    const from = cgo.header?.imports.find((spec) => spec.path === 'C');
    return {
      severity: 'error',
      code: 'cgo-assembly',
      position: { file: path, line, column: 1 },
      message: `package using cgo has Go assembly file ${name}`,
      hint: 'with CGO_ENABLED=0 the file that imports "C" is left out and the assembly is built',
      ...(from && {
        related: [{ position: { file: cgo.path, line: from.line, column: from.column }, message: 'imports "C" here' }],
      }),
    };
  }
  return undefined;
}
