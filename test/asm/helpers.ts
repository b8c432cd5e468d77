import { formatAsmDiagnostic } from '../../src/asm/diagnostics.ts';
import { parseAssembly, type ParseOptions, type ParseResult } from '../../src/asm/parse.ts';
import type { SourceOptions } from '../../src/asm/source.ts';
import { SymbolTable } from '../../src/base/symbol.ts';
import { fakeMachine } from './fake-machine.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Reads from memory; every other file is missing, and `dir/` names are directories. */
export function memoryReader(files: Files): SourceOptions['readFile'] {
  return (path) => {
    const content = files[path];
    if (content === undefined) {
      const code = files[path + '/'] === undefined ? 'ENOENT' : 'EISDIR';
      throw Object.assign(new Error(code), { code });
    }
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
}

export function parseFiles(files: Files, options: Partial<ParseOptions> & { goarch?: string } = {}): ParseResult {
  return parseAssembly('x.s', {
    machine: fakeMachine(options.goarch ?? 'amd64'),
    symbols: new SymbolTable(),
    pkgPath: 'main',
    defines: [],
    includeDirs: [],
    workingDir: '/w',
    readFile: memoryReader(files),
    ...options,
  });
}

export function parse(source: string | Uint8Array, options: Partial<ParseOptions> & { goarch?: string } = {}): ParseResult {
  return parseFiles({ 'x.s': source }, options);
}

/** What the real assembler would print on its standard error for the parse alone. */
export function printed({ status, diagnostics }: ParseResult): string {
  const lines = diagnostics.map(formatAsmDiagnostic);
  if (status === 'failed') lines.push('asm: assembly of x.s failed');
  else if (diagnostics.some(({ phase }) => phase === 'assembler')) lines.push('asm: assembly failed');
  return lines.map((line) => line + '\n').join('');
}
