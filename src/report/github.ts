import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { shownPath } from './paths.ts';
import { positionText } from './text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** A diagnostic as a workflow command, which GitHub Actions shows as an annotation of the line. */
export function githubAnnotation(diagnostic: Diagnostic, cwd: string): string {
  const { severity, position, code, message, notes = [], hint, related = [] } = diagnostic;
  const properties = [`title=${property(code)}`];
  if (position !== undefined) {
    properties.unshift(`file=${property(shownPath(position.file, cwd))}`, `line=${position.line}`);
    if (position.column > 0) properties.splice(2, 0, `col=${position.column}`);
  }
  const places = related.map((place) => `${positionText(place.position, { cwd })}: ${place.message}`);
  const text = [message, ...notes, ...places, ...(hint === undefined ? [] : [`hint: ${hint}`])].join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(text)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
