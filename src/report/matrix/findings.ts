import { HINT_SEPARATOR, type Diagnostic } from '../../base/diagnostic.ts';
import { PLATFORM, type Finding, type Matrix } from './model.ts';
import { platformSetName } from './platform-set.ts';

/** What to do about a finding, once for each group of platforms for which that differs. */
export function adviceLines({ advice, platforms }: Finding, matrix: Matrix): string[] {
  return advice.map(({ text, platforms: where }) => {
    const names = platformSetName(where, matrix.platforms);
    if (text.includes(PLATFORM)) return text.replaceAll(PLATFORM, names);
    return advice.length === 1 || where.length === platforms.length ? text : `${text} (${names})`;
  });
}

/** What a finding means, its platforms named. */
export function noteLines({ notes, platforms }: Finding, matrix: Matrix): string[] {
  const names = platformSetName(platforms, matrix.platforms);
  return notes.map((note) => note.replaceAll(PLATFORM, names));
}

/** A finding as a diagnostic that says on which platforms it holds. */
export function findingDiagnostic(finding: Finding, matrix: Matrix): Diagnostic {
  const { severity, state, code, position, message, related, platforms } = finding;
  const label = state === '' ? '' : `${state} `;
  const hints = adviceLines(finding, matrix);
  return {
    severity,
    code,
    position,
    message,
    notes: [`${label}on ${platformSetName(platforms, matrix.platforms)}`, ...noteLines(finding, matrix)],
    related,
    hint: hints.length === 0 ? undefined : hints.join(HINT_SEPARATOR),
  };
}
