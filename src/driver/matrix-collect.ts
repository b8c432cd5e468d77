import { HINT_SEPARATOR, type Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { declaredNames } from '../link/classify.ts';
import { isGap, PLATFORM, type CellState, type Finding, type Matrix, type MatrixPackage, type MatrixPlatform } from '../report/matrix/model.ts';
import type { JudgedPackage, JudgedPlatform } from './matrix-platform.ts';

/** What one platform's verdict leaves behind for the matrix; small enough to keep for every platform of a set. */
interface Column {
  readonly prefix: string;
  readonly declared: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, CellState>;
}

interface OpenFinding {
  readonly finding: Omit<Finding, 'platforms' | 'advice' | 'related'>;
  /** By what they say. */
  readonly related: Map<string, Finding['related'][number]>;
  readonly platforms: number[];
  /** Advice with the platform's name taken out, and where it holds. */
  readonly advice: Map<string, { readonly text: string; readonly platforms: number[] }>;
}

/** More places than these, on all platforms together, are not listed. */
const MAX_RELATED = 10;

export function platformLabel({ goos, goarch, tags }: Platform): MatrixPlatform {
  return { name: [`${goos}/${goarch}`, ...tags].join(' '), goos, goarch, tags };
}

/** Puts the verdicts of platforms together, one after the other. */
export class MatrixCollector {
  readonly #platforms: readonly Platform[];
  readonly #columns = new Map<string, (Column | undefined)[]>();
  readonly #withAssembly = new Set<string>();
  readonly #findings = new Map<string, OpenFinding>();

  constructor(platforms: readonly Platform[]) {
    this.#platforms = platforms;
  }

  add(index: number, { diagnostics, packages }: JudgedPlatform): void {
    for (const diagnostic of diagnostics) this.#find(index, '', '', diagnostic);
    for (const judged of packages) this.#package(index, judged);
  }

  #package(index: number, { pkg, symbols, verdicts, diagnostics, unbuildable }: JudgedPackage): void {
    const { importPath } = pkg;
    if (pkg.files.some(({ name, category }) => name.endsWith('.s') && category !== 'skipped')) this.#withAssembly.add(importPath);
    let columns = this.#columns.get(importPath);
    if (columns === undefined) this.#columns.set(importPath, (columns = this.#platforms.map(() => undefined)));
    if (!unbuildable) {
      columns[index] = { prefix: symbols.prefix, declared: declaredNames(symbols), states: new Map(verdicts.map(({ symbol, state }) => [symbol, state])) };
    }
    for (const { state, diagnostic } of verdicts) {
      if (diagnostic !== undefined && state !== 'unused') this.#find(index, importPath, state, diagnostic);
    }
    for (const diagnostic of diagnostics) if (diagnostic.severity !== 'note') this.#find(index, importPath, '', diagnostic);
  }

  #find(index: number, importPath: string, state: CellState, diagnostic: Diagnostic): void {
    const { severity, code, position, message, related = [] } = diagnostic;
    const { goos, goarch } = this.#platforms[index];
    const general = (text: string): string => text.replaceAll(`${goos}/${goarch}`, PLATFORM);
    const place = position === undefined ? '' : `${position.file}:${position.line}:${position.column}`;
    const key = [importPath, state, code, message, place].join('\n');
    let open = this.#findings.get(key);
    if (open === undefined) {
      const notes = (diagnostic.notes ?? []).map(general);
      const finding = { severity: severity === 'error' ? severity : 'warning', code, state, importPath, position, message, notes } as const;
      this.#findings.set(key, (open = { finding, related: new Map(), platforms: [], advice: new Map() }));
    }
    open.platforms.push(index);
    for (const place of related) open.related.set(JSON.stringify(place), place);
    for (const text of new Set((diagnostic.hint ?? '').split(HINT_SEPARATOR).map(general))) {
      if (text === '') continue;
      const advice = open.advice.get(text);
      if (advice === undefined) open.advice.set(text, { text, platforms: [index] });
      else advice.platforms.push(index);
    }
  }

  finish(): Matrix {
    const findings = [...this.#findings.values()].map(({ finding, related, platforms, advice }) => ({
      ...finding, related: [...related.values()].slice(0, MAX_RELATED), platforms, advice: [...advice.values()],
    }));
    const withFinding = new Set(findings.map(({ importPath }) => importPath));
    const packages: MatrixPackage[] = [];
    for (const [importPath, columns] of this.#columns) {
      if (!this.#withAssembly.has(importPath) && !withFinding.has(importPath)) continue;
      const pkg = this.#rows(importPath, columns);
      if (pkg.symbols.length > 0) packages.push(pkg);
    }
    return sortMatrix({ platforms: this.#platforms.map(platformLabel), packages, findings });
  }

  #rows(importPath: string, columns: readonly (Column | undefined)[]): MatrixPackage {
    const names = new Set<string>();
    for (const column of columns) if (column !== undefined) for (const symbol of column.states.keys()) names.add(symbol);
    const prefix = columns.find((column) => column !== undefined)?.prefix ?? '';
    const symbols = [...names].map((symbol) => {
      const name = symbol.startsWith(`${prefix}.`) ? symbol.slice(prefix.length + 1) : symbol;
      const states = columns.map((column): CellState => {
        if (column === undefined) return '';
        return column.states.get(symbol) ?? (column.declared.has(name) ? 'Go' : '');
      });
      return { name, states };
    });
    return { importPath, symbols: symbols.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))) };
  }
}

/** Packages by their paths; findings by their weight, then by their packages. */
export function sortMatrix({ platforms, packages, findings }: Matrix): Matrix {
  const byPath = (a: { importPath: string }, b: { importPath: string }): number => (a.importPath < b.importPath ? -1 : Number(a.importPath > b.importPath));
  const rank = ({ severity, state }: Finding): number => (isGap(state) ? 0 : severity === 'error' ? 1 : 2);
  return { platforms, packages: packages.toSorted(byPath), findings: findings.toSorted((a, b) => rank(a) - rank(b) || byPath(a, b)) };
}
