import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { shownPath } from './paths.ts';

const INDENT = '        ';

export interface TextOptions {
  /** Absolute: paths are shortened against it. */
  readonly cwd: string;
  /** Print `file:line:column`; false for `file:line`, as the assembler does. On by default. */
  readonly columns?: boolean;
}

/** `file:line:column`, without what is not known. */
export function positionText(position: Position, options: TextOptions): string {
  const file = shownPath(position.file, options.cwd);
  if (position.line === 0) return file;
  if (position.column === 0 || options.columns === false) return `${file}:${position.line}`;
  return `${file}:${position.line}:${position.column}`;
}

/**
 * A diagnostic as lines of text, each ending in a newline: `file:line:column: message`, then, indented, the notes, the
 * related places, and `hint: …`. What is no error says its severity before the message.
 */
export function diagnosticText(diagnostic: Diagnostic, options: TextOptions): string {
  const { position, severity } = diagnostic;
  const label = severity === 'error' ? '' : `${severity}: `;
  const place = position === undefined ? '' : `${positionText(position, options)}: `;
  const lines = [`${place}${label}${withShortPaths(diagnostic.message, options.cwd)}`];
  for (const note of diagnostic.notes ?? []) lines.push(indent(withShortPaths(note, options.cwd)));
  for (const { position: at, message } of diagnostic.related ?? []) {
    lines.push(indent(`${positionText(at, options)}: ${message}`));
  }
  if (diagnostic.hint !== undefined && diagnostic.hint !== '') lines.push(indent(`hint: ${withShortPaths(diagnostic.hint, options.cwd)}`));
  return `${lines.join('\n')}\n`;
}

/** Paths inside a text, below `cwd`, as the go command shows them. */
function withShortPaths(text: string, cwd: string): string {
  return cwd === '/' ? text : text.replaceAll(`${cwd}/`, '');
}

function indent(text: string): string {
  return INDENT + text.replaceAll('\n', `\n${INDENT}`);
}

/** By file, line and column; diagnostics without a position first, equal ones in the order given. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.position === undefined || b.position === undefined) {
    return Number(a.position !== undefined) - Number(b.position !== undefined);
  }
  if (a.position.file !== b.position.file) return a.position.file < b.position.file ? -1 : 1;
  return a.position.line - b.position.line || a.position.column - b.position.column;
}
