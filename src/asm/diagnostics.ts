import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';

/**
 * Where in the real assembler a message comes from, which decides how it prints it and whether it goes on:
 * scan = `file:line:column: message`, and it goes on as if nothing was wrong; preprocess = `file:line: message`, and it
 * stops at once; parse = `file:line: message`, and it goes on to the next line but assembles nothing; assembler =
 * `asm: file:line: message`, and it goes on to assemble; code = `asm: message`, from lowering, encoding and the object's
 * tables, where the message says the place in its own way; fatal = `asm: message`, and it stops at once.
 */
export type Phase = 'scan' | 'preprocess' | 'parse' | 'assembler' | 'code' | 'fatal';

export interface AsmDiagnostic extends Diagnostic {
  readonly phase: Phase;
  /** The line that the real assembler prints; `position` says where the cause stands. */
  readonly asmLine: number;
  /** The column that it prints for phase scan: in characters, where `position` counts bytes. */
  readonly asmColumn?: number;
  /** What it prints where `message` says it better. */
  readonly asmMessage?: string;
}

type Extra = Partial<Pick<AsmDiagnostic, 'asmLine' | 'asmColumn' | 'asmMessage' | 'hint' | 'notes' | 'related'>>;

/** The text that the real assembler prints. */
export function formatAsmDiagnostic(diagnostic: AsmDiagnostic): string {
  const { phase, position, asmLine, asmColumn } = diagnostic;
  const message = diagnostic.asmMessage ?? diagnostic.message;
  if (phase === 'fatal' || phase === 'code') return `asm: ${message}`;
  const file = position?.file ?? '';
  if (phase === 'scan') return `${file}:${asmLine}:${asmColumn ?? position?.column ?? 1}: ${message}`;
  return `${phase === 'assembler' ? 'asm: ' : ''}${file}:${asmLine}: ${message}`;
}

/** Thrown where the real assembler exits at once; the diagnostic is already recorded. */
export class Stop extends Error {}

/** Errors in a row before the real assembler gives up, without -e. */
const MAX_ERRORS = 10;

/** Collects diagnostics with the real assembler's rules: one error a line, "too many errors" after ten. */
export class Diagnostics {
  readonly list: AsmDiagnostic[] = [];
  /** Errors of phase parse. */
  errorCount = 0;
  #errorLine = 0;
  readonly #all: boolean;

  constructor(allErrors: boolean) {
    this.#all = allErrors;
  }

  add(
    phase: Phase,
    code: string,
    position: Position,
    message: string,
    more: Extra = {},
  ): void {
    this.list.push({ severity: 'error', code, phase, position, message, asmLine: position.line, ...more });
  }

  /** A parse error; false if the line has had one already. */
  parseError(
    code: string,
    position: Position,
    message: string,
    more: Extra = {},
  ): boolean {
    const line = more.asmLine ?? position.line;
    if (line === this.#errorLine) return false;
    this.#errorLine = line;
    this.add('parse', code, position, message, more);
    this.errorCount++;
    if (this.errorCount > MAX_ERRORS && !this.#all) this.stop('fatal', 'asm-too-many-errors', position, 'too many errors');
    return true;
  }

  /** Records an error after which the real assembler exits. */
  stop(
    phase: Phase,
    code: string,
    position: Position,
    message: string,
    more: Extra = {},
  ): never {
    this.add(phase, code, position, message, more);
    throw new Stop();
  }
}
