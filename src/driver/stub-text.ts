import { counted } from '../base/counted.ts';
import { decode } from '../golang/tokens.ts';
import type { Span } from '../golang/declarations.ts';
import type { MissingFunction } from './stub-plan.ts';

/** "func Add(a, b int) int" */
export function signatureOf({ fn: { file, declaration } }: MissingFunction): string {
  const text = (span: Span): string => decode(file.source, span.start, span.end);
  return `func ${declaration.name}${text(declaration.signature)}`.replace(/\s+/g, ' ');
}

/** A .s file in which every function has its TEXT line and the layout of its arguments, and fails when it is called. */
export function assemblyStub(functions: readonly MissingFunction[], goarch: string, constraint: string): string {
  const lines = [...(constraint === '' ? [] : [`//go:build ${constraint}`, '']), '#include "textflag.h"'];
  for (const missing of functions) {
    const { name } = missing.fn.declaration;
    const frame = missing.frames.get(goarch);
    lines.push('', `// ${signatureOf(missing)}`);
    if (frame === undefined) {
      lines.push(`TEXT ·${name}(SB), NOSPLIT, $0 // its arguments' size is not known`);
    } else {
      lines.push(`TEXT ·${name}(SB), NOSPLIT, $0-${frame.size}`);
      const leaves = frame.variables.filter(({ words, kind }) => words.length === 0 && kind !== 'struct' && kind !== 'array');
      const width = Math.max(...leaves.map(({ name: called, offset }) => `${called}+${offset}(FP)`.length));
      for (const { name: called, offset, type, size, result } of leaves) {
        lines.push(`\t// ${`${called}+${offset}(FP)`.padEnd(width)}  ${type}, ${counted(size, 'byte')}${result ? ', result' : ''}`);
      }
    }
    lines.push('\tUNDEF // not written yet');
  }
  return `${lines.join('\n')}\n`;
}

/** A Go file in which every function has a body that fails when it is called. */
export function fallbackStub(packageName: string, functions: readonly MissingFunction[], constraint: string): string {
  const lines = [...(constraint === '' ? [] : [`//go:build ${constraint}`, '']), `package ${packageName}`];
  const imports = importsOf(functions);
  if (imports.length === 1) lines.push('', `import ${imports[0]}`);
  else if (imports.length > 1) lines.push('', 'import (', ...imports.map((one) => `\t${one}`), ')');
  for (const missing of functions) {
    const { name } = missing.fn.declaration;
    lines.push('', `${signatureOf(missing)} {`, `\tpanic("${packageName}.${name}: not written yet")`, '}');
  }
  return `${lines.join('\n')}\n`;
}

/** Import specs that the signatures need: those whose name stands before a dot. */
function importsOf(functions: readonly MissingFunction[]): string[] {
  const specs = new Set<string>();
  for (const missing of functions) {
    const signature = signatureOf(missing);
    for (const { path, name } of missing.fn.file.imports) {
      const called = name === '' ? path.replace(/\/v\d+$/, '').slice(path.replace(/\/v\d+$/, '').lastIndexOf('/') + 1) : name;
      if (!new RegExp(`(?<![\\w.])${called.replace(/\W/g, '\\$&')}\\.`).test(signature)) continue;
      specs.add(name === '' ? JSON.stringify(path) : `${name} ${JSON.stringify(path)}`);
    }
  }
  return [...specs].sort();
}
