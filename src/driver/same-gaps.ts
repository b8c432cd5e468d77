import type { Platform } from '../base/platform.ts';
import { display } from '../link/names.ts';
import { platformSetName } from '../report/matrix/platform-set.ts';
import type { BuiltPackage } from './build.ts';
import { platformLabel } from './matrix-collect.ts';

/** Collects which platforms of a build lack the same symbols. */
export class SameGaps {
  readonly #platforms: readonly Platform[];
  readonly #missing = new Map<string, number[]>();

  constructor(platforms: readonly Platform[]) {
    this.#platforms = platforms;
  }

  add(platform: Platform, packages: readonly BuiltPackage[]): void {
    const index = this.#platforms.indexOf(platform);
    const symbols = new Set(
      packages.flatMap(({ diagnostics }) => diagnostics.flatMap(({ code, severity, symbol }) => (code === 'undefined' && severity === 'error' && symbol !== undefined ? symbol : []))),
    );
    for (const symbol of symbols) this.#missing.set(symbol, [...(this.#missing.get(symbol) ?? []), index]);
  }

  /** A line for each symbol that more than one platform lacks. */
  text(): string {
    const labels = this.#platforms.map(platformLabel);
    const lines = [...this.#missing]
      .filter(([, indexes]) => indexes.length > 1)
      .map(([symbol, indexes]) => `${display(symbol)} is missing on ${platformSetName(indexes, labels)}\n`);
    return lines.length === 0 ? '' : `# ${this.#platforms.length} platforms\n${lines.join('')}`;
  }
}
