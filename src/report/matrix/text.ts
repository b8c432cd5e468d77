import { styleText } from 'node:util';
import { diagnosticText } from '../text.ts';
import { findingDiagnostic } from './findings.ts';
import { foldPackage, summary, type FoldedPackage } from './fold.ts';
import type { CellState, Matrix } from './model.ts';

export interface MatrixTextOptions {
  readonly cwd: string;
  /** Width of the terminal in columns. */
  readonly width: number;
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<CellState, Style>> = {
  assembly: 'green',
  Go: 'blue',
  linkname: 'cyan',
  import: 'cyan',
  compiler: 'cyan',
  unused: 'gray',
  MISSING: ['bold', 'red'],
  DUPLICATE: ['bold', 'red'],
  ORPHAN: 'yellow',
  '': 'gray',
};

const ABSENT = '·';
const GAP = '  ';
/** Of more functions than these with the same states everywhere, only some are named. */
const MAX_ALIKE = 12;
const NAMED = 8;

/** The matrix for a person at a terminal: a table a package, what is wrong, and a line that sums it up. */
export function matrixText(matrix: Matrix, options: MatrixTextOptions): string {
  const paint = (style: Style, text: string): string => (options.colours ? styleText(style, text, { validateStream: false }) : text);
  const tables = matrix.packages.map((pkg) => table(foldPackage(pkg, matrix), options.width, paint));
  const findings = matrix.findings.map((finding) => {
    const [first, ...rest] = diagnosticText(findingDiagnostic(finding, matrix), { cwd: options.cwd }).split('\n');
    return [paint(finding.severity === 'error' ? ['bold', 'red'] : 'yellow', first), ...rest].join('\n');
  });
  const help = matrix.findings.some(({ state }) => state === 'MISSING') ? "        hint: 'tsgo stub' writes the files that are missing, to be filled in\n" : '';
  return [...tables, ...findings, `${summary(matrix)}\n${help}`].join('\n');
}

function table({ importPath, columns, rows }: FoldedPackage, width: number, paint: (style: Style, text: string) => string): string {
  const lines = [paint('bold', importPath)];
  const nameWidth = Math.min(32, Math.max(...rows.flatMap(({ names }) => shortened(names).map((name) => name.length))));
  const stateWidth = (column: number): number => Math.max(...rows.map(({ states }) => states[column].length), 1);
  const natural = columns.map(({ title }, column) => Math.max(title.length, stateWidth(column)));
  const fits = 2 + nameWidth + natural.reduce((sum, one) => sum + GAP.length + one, 0) <= width;
  const titles = fits ? columns.map(({ title }) => title) : columns.map((_, column) => letter(column));
  const widths = titles.map((title, column) => Math.max(title.length, stateWidth(column)));
  if (!fits) columns.forEach(({ title }, column) => lines.push(...wrap(`${GAP}${letter(column)}  `, title, width)));
  lines.push(`${GAP}${' '.repeat(nameWidth)}${titles.map((title, column) => GAP + title.padEnd(widths[column])).join('')}`.trimEnd());
  for (const { names, states } of rows) {
    const cells = states.map((state, column) => GAP + paint(STYLES[state], (state || ABSENT).padEnd(widths[column])));
    for (const name of shortened(names)) lines.push(`${GAP}${name.padEnd(nameWidth)}${cells.join('')}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** Functions that are alike, the first ones by name. */
function shortened(names: readonly string[]): readonly string[] {
  return names.length <= MAX_ALIKE ? names : [...names.slice(0, NAMED), `and ${names.length - NAMED} more like these`];
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(0x41 + column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`;
}

/** `text` after `label`, broken at spaces, later lines indented as far as the first. */
function wrap(label: string, text: string, width: number): string[] {
  const lines = [label];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last].length + word.length > width && lines[last].trim() !== '' && lines[last] !== label) lines.push(' '.repeat(label.length) + word);
    else lines[last] += lines[last].endsWith(' ') ? word : ` ${word}`;
  }
  return lines;
}
