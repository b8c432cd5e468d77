import { counted } from '../../base/counted.ts';
import { isGap, type CellState, type Matrix, type MatrixPackage } from './model.ts';
import { platformSetName } from './platform-set.ts';

/** Platforms on which every function of a package has the same state. */
export interface FoldedColumn {
  readonly platforms: readonly number[];
  readonly title: string;
}

/** Functions with the same states everywhere. */
export interface FoldedRow {
  readonly names: readonly string[];
  /** A state a column. */
  readonly states: readonly CellState[];
}

export interface FoldedPackage {
  readonly importPath: string;
  readonly columns: readonly FoldedColumn[];
  readonly rows: readonly FoldedRow[];
}

/** The last column's platforms are not listed if that takes more characters, unless they are no more than these. */
const MAX_REST_TITLE = 24;
const FEW = 3;

/** A package with identical platforms in one column and identical functions in one row; rows with a gap come first and alone. */
export function foldPackage({ importPath, symbols }: MatrixPackage, { platforms }: Matrix): FoldedPackage {
  const groups = new Map<string, number[]>();
  platforms.forEach((_, index) => {
    const key = symbols.map(({ states }) => states[index]).join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  const weight = (group: readonly number[]): number => {
    const states = symbols.map((symbol) => symbol.states[group[0]]);
    return states.some(isGap) ? 0 : states.some((state) => state !== '' && state !== 'Go') ? 1 : states.includes('Go') ? 2 : 3;
  };
  const ordered = [...groups.values()].sort((a, b) => weight(a) - weight(b) || b.length - a.length || a[0] - b[0]);
  const columns = ordered.map((group, index) => {
    const title = platformSetName(group, platforms);
    const isRest = index > 0 && index === ordered.length - 1 && title.length > MAX_REST_TITLE && group.length > FEW;
    return { platforms: group, title: isRest ? `the other ${group.length}` : title };
  });
  const rows = new Map<string, { names: string[]; states: CellState[] }>();
  for (const { name, states } of symbols) {
    const folded = ordered.map((group) => states[group[0]]);
    const key = folded.some((state) => state !== '' && state === state.toUpperCase()) ? `${name}\n` : folded.join('\n');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { names: [name], states: folded });
    else row.names.push(name);
  }
  const rank = ({ states }: FoldedRow): number => (states.some(isGap) ? 0 : states.includes('ORPHAN') ? 1 : 2);
  return { importPath, columns, rows: [...rows.values()].sort((a, b) => rank(a) - rank(b)) };
}

/** "3 gaps in 2 packages, on 5 of 47 platforms", or that there is none. */
export function summary(matrix: Matrix): string {
  const { packages, platforms, findings } = matrix;
  const functions = packages.reduce((sum, { symbols }) => sum + symbols.length, 0);
  const looked = `${counted(functions, 'function')} of ${counted(packages.length, 'package')} on ${counted(platforms.length, 'platform')}`;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const orphans = findings.filter(({ state }) => state === 'ORPHAN').length;
  const also = orphans === 0 ? '' : `; ${counted(orphans, 'orphan')}`;
  if (errors.length === 0) return `${looked}: no gaps${also}`;
  const where = new Set(errors.flatMap(({ platforms: list }) => list));
  return `${looked}: ${counted(errors.length, 'gap')} on ${counted(where.size, 'platform')}${also}`;
}

/** Whether anything is wrong that would keep a program from being built. */
export function hasGaps({ findings }: Matrix): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
