import { styleText } from 'node:util';
import { diagnosticText } from '../text.ts';
import { findingDiagnostic } from './findings.ts';
import { foldPackage, summary, type FoldedPackage } from './fold.ts';
import type { CellState, Matrix } from './model.ts';
import { platformSetName } from './platform-set.ts';

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
  const tables = matrix.packages.map((pkg) => {
    const folded = foldPackage(pkg, matrix);
    return table(folded, options.width, paint) ?? list(folded, matrix, options.width, paint);
  });
  const findings = matrix.findings.map((finding) => {
    const [first, ...rest] = diagnosticText(findingDiagnostic(finding, matrix), { cwd: options.cwd }).split('\n');
    return [paint(finding.severity === 'error' ? ['bold', 'red'] : 'yellow', first), ...rest].join('\n');
  });
  const help = matrix.findings.some(({ state }) => state === 'MISSING') ? "        hint: 'tsgo stub' writes the files that are missing, to be filled in\n" : '';
  return [...tables, ...findings, `${summary(matrix)}\n${help}`].join('\n');
}

type Paint = (style: Style, text: string) => string;

/** A column for platforms that are alike; undefined if there are more than a line has room for. */
function table({ importPath, columns, rows }: FoldedPackage, width: number, paint: Paint): string | undefined {
  const lines = [paint('bold', importPath)];
  const nameWidth = Math.max(...rows.flatMap(({ names }) => shortened(names).map((name) => name.length)));
  const stateWidth = (column: number): number => Math.max(...rows.map(({ states }) => states[column].length), 1);
  const natural = columns.map(({ title }, column) => Math.max(title.length, stateWidth(column)));
  const fitting = (cells: readonly number[]): boolean => 2 + nameWidth + cells.reduce((sum, one) => sum + GAP.length + one, 0) <= width;
  const fits = fitting(natural);
  const titles = fits ? columns.map(({ title }) => title) : columns.map((_, column) => letter(column));
  const widths = titles.map((title, column) => Math.max(title.length, stateWidth(column)));
  if (!fits && columns.length > 2 && !fitting(widths)) return undefined;
  if (!fits) columns.forEach(({ title }, column) => lines.push(...wrap(`${GAP}${letter(column)}  `, title, width)));
  lines.push(`${GAP}${' '.repeat(nameWidth)}${titles.map((title, column) => GAP + title.padEnd(widths[column])).join('')}`.trimEnd());
  for (const { names, states } of rows) {
    const cells = states.map((state, column) => GAP + paint(STYLES[state], (state || ABSENT).padEnd(widths[column])));
    for (const name of shortened(names)) lines.push(`${GAP}${name.padEnd(nameWidth)}${cells.join('')}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** Functions that are alike, then each state with its platforms. */
function list({ importPath, columns, rows }: FoldedPackage, { platforms }: Matrix, width: number, paint: Paint): string {
  const lines = [paint('bold', importPath)];
  for (const { names, states } of rows) {
    lines.push(...wrap(GAP, shortened(names).join(', '), width));
    for (const state of new Set(states)) {
      if (state === '') continue;
      const indexes = columns.flatMap((column, index) => (states[index] === state ? column.platforms : [])).toSorted((a, b) => a - b);
      const [first, ...more] = wrap(`${GAP}${GAP}${state.padEnd(STATE_WIDTH)} `, platformSetName(indexes, platforms), width);
      lines.push(first.replace(state, paint(STYLES[state], state)), ...more);
    }
  }
  return `${lines.join('\n')}\n`;
}

const STATE_WIDTH = Math.max(...Object.keys(STYLES).map((state) => state.length));

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
