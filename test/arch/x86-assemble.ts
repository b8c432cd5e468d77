/** Our assembler, a batch of x86 lines at a time: parser, lowering, layout and encoder together. */
import { loadArchitecture } from '../../src/arch/index.ts';
import type { AssembleContext } from '../../src/arch/architecture.ts';
import { parseAssembly } from '../../src/asm/parse.ts';
import type { Platform } from '../../src/base/platform.ts';
import { SymbolTable } from '../../src/base/symbol.ts';
import { type Batch, type GoArch, inRounds, type LineResult, messageOf, sourceOf } from './x86-oracle.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function platformOf(goarch: GoArch): Platform {
  return {
    goos: 'linux',
    goarch,
    feature: goarch === 'amd64' ? 'v1' : 'sse2',
    experiments: { enabled: [], header: '' },
    cgo: false,
    race: false,
    tags: [],
    goVersion: '1.26.8',
  };
}

/** Assembles lines with our assembler. */
export async function ourAssemble(lines: readonly string[], goarch: GoArch): Promise<LineResult[]> {
  const architecture = await loadArchitecture(goarch);
  if (architecture === null) throw new Error(goarch);
  return inRounds(lines, (alive): Batch => {
    const symbols = new SymbolTable();
    const errors = new Map<number, string[]>();
    const report = (line: number, message: string) =>
      errors.set(line - 2, [...(errors.get(line - 2) ?? []), messageOf(message)]);
    const source = new TextEncoder().encode(sourceOf(alive));
    const { unit, diagnostics } = parseAssembly('lines.s', {
      machine: architecture,
      symbols,
      pkgPath: 'p',
      defines: [],
      includeDirs: [],
      workingDir: '/',
      readFile: () => source,
      allErrors: true,
    });
    for (const { asmLine, message } of diagnostics) report(asmLine, message);
    if (errors.size > 0 || unit === null) return { errors };
    const context: AssembleContext = {
      platform: platformOf(goarch),
      flags: {
        shared: false,
        dynlink: false,
        linkshared: false,
        retpoline: false,
        mayMoreStack: '',
        compressInstructions: true,
      },
      pkgPath: 'p',
      lookup: (name, abi) => symbols.lookup(name, abi),
      fileName: () => 'lines.s',
      define: () => {},
      error: (prog, message) => report(prog.line, message),
      fatal: (_, message) => {
        throw new Error(message);
      },
    };
    const assembled = architecture.assemble(unit.functions[0], context);
    if (assembled === null) return { errors };
    const bytes: string[] = alive.map(() => '');
    assembled.progs.forEach(({ line, pc }, i) => {
      const end = assembled.progs[i + 1]?.pc ?? assembled.code.length;
      if (line >= 2 && line - 2 < alive.length) bytes[line - 2] += hex(assembled.code.subarray(pc, end));
    });
    return { hex: bytes };
  });
}
