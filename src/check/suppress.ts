import type { Diagnostic } from '../base/diagnostic.ts';
import { SourceText } from './source-text.ts';

/** `//tsgo:ignore code reason`, for the findings of its own line and of the next one that is no comment. */
export interface Suppression {
  readonly line: number;
  readonly target: number;
  readonly code: string;
  readonly reason: string;
}

const COMMENT = /\/\/tsgo:ignore\b[ \t]*([^\s]*)[ \t]*(.*)/;
const known = new WeakMap<SourceText, readonly Suppression[]>();

/** The suppressions in a file. */
export function suppressionsOf(bytes: Uint8Array): readonly Suppression[] {
  const source = SourceText.of(bytes);
  let found = known.get(source);
  if (found === undefined) known.set(source, (found = read(source)));
  return found;
}

function read({ text, lines }: SourceText): Suppression[] {
  if (!text.includes('//tsgo:ignore')) return [];
  return lines.flatMap((line, i) => {
    const match = COMMENT.exec(line);
    if (match === null) return [];
    let target = i + 1;
    while (target < lines.length && lines[target].trimStart().startsWith('//')) target++;
    return [{ line: i + 1, target: target + 1, code: match[1], reason: match[2].trim() }];
  });
}

/** The suppression of a finding; one without a reason does not count. */
export function suppressedBy({ position, code }: Diagnostic, suppressions: readonly Suppression[]): Suppression | undefined {
  if (position === undefined) return undefined;
  return suppressions.find(({ line, target, code: silenced, reason }) => {
    return reason !== '' && silenced === code && (line === position.line || target === position.line);
  });
}

/** Suppressions that cannot count. */
export function faultySuppressions(path: string, suppressions: readonly Suppression[], isCode: (code: string) => boolean): Diagnostic[] {
  return suppressions.flatMap(({ line, code, reason }): Diagnostic[] => {
    const problem = !isCode(code) ? `nothing has the code ${code === '' ? '""' : code}` : reason === '' ? 'a reason is missing' : '';
    if (problem === '') return [];
    const position = { file: path, line, column: 1 };
    return [{ severity: 'warning', code: 'ignore', position, message: `//tsgo:ignore has no effect: ${problem}`, hint: 'write //tsgo:ignore code reason' }];
  });
}
