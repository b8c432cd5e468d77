import { positionText } from '../text.ts';
import { adviceLines, noteLines } from './findings.ts';
import { foldPackage, summary } from './fold.ts';
import { isGap, type CellState, type Matrix } from './model.ts';
import { platformSetName } from './platform-set.ts';

/** The matrix as Markdown with tables, for a job's summary or a pull request. */
export function matrixMarkdown(matrix: Matrix, cwd: string): string {
  const lines = ['# Assembly on every platform', '', `${summary(matrix)}.`, ''];
  if (matrix.findings.length > 0) lines.push('## Findings', '');
  for (const finding of matrix.findings) {
    const at = finding.position === undefined ? '' : `\`${positionText(finding.position, { cwd })}\`: `;
    const state = finding.state === '' ? finding.severity : finding.state;
    lines.push(`- **${state}** ${at}${escape(finding.message)} on ${escape(platformSetName(finding.platforms, matrix.platforms))}`);
    const places = finding.related.map(({ position, message }) => `${positionText(position, { cwd })}: ${message}`);
    for (const line of [...noteLines(finding, matrix), ...places, ...adviceLines(finding, matrix)]) lines.push(`  - ${escape(line)}`);
  }
  if (matrix.findings.length > 0) lines.push('');
  for (const pkg of matrix.packages) {
    const { importPath, columns, rows } = foldPackage(pkg, matrix);
    lines.push(`## ${escape(importPath)}`, '');
    lines.push(row(['', ...columns.map(({ title }) => escape(title))]), row(['---', ...columns.map(() => '---')]));
    for (const { names, states } of rows) lines.push(row([names.map((name) => `\`${name}\``).join(' '), ...states.map(cell)]));
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(state: CellState): string {
  if (isGap(state) || state === 'ORPHAN') return `**${state}**`;
  return state;
}

/** Text in which nothing is markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');
}
