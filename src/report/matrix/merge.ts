import type { CellState, Finding, Matrix, MatrixPlatform } from './model.ts';

/** Puts parts of a matrix together: each has platforms of its own; one that several have counts as the first has it. */
export function mergeMatrices(parts: readonly Matrix[]): Matrix {
  const index = new Map<string, number>();
  const platforms: MatrixPlatform[] = [];
  /** Part by part, where each of its platforms goes; undefined if an earlier part has it. */
  const places = parts.map((part) =>
    part.platforms.map((platform): number | undefined => {
      if (index.has(platform.name)) return undefined;
      index.set(platform.name, platforms.length);
      return platforms.push(platform) - 1;
    }),
  );
  const packages = new Map<string, Map<string, CellState[]>>();
  parts.forEach((part, which) => {
    for (const { importPath, symbols } of part.packages) {
      let rows = packages.get(importPath);
      if (rows === undefined) packages.set(importPath, (rows = new Map()));
      for (const { name, states } of symbols) {
        let row = rows.get(name);
        if (row === undefined) rows.set(name, (row = platforms.map(() => '')));
        states.forEach((state, column) => {
          const place = places[which][column];
          if (place !== undefined) row[place] = state;
        });
      }
    }
  });
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    platforms,
    packages: sorted(packages).map(([importPath, rows]) => ({
      importPath,
      symbols: sorted(rows).map(([name, states]) => ({ name, states })),
    })),
    findings: mergeFindings(parts, places),
  };
}

function mergeFindings(parts: readonly Matrix[], places: readonly (readonly (number | undefined)[])[]): Finding[] {
  const merged = new Map<string, Finding>();
  parts.forEach((part, which) => {
    const moved = (list: readonly number[]): number[] => list.flatMap((column) => places[which][column] ?? []);
    for (const finding of part.findings) {
      const platforms = moved(finding.platforms);
      if (platforms.length === 0) continue;
      const { state, importPath, code, message, position } = finding;
      const key = JSON.stringify([state, importPath, code, message, position]);
      const known = merged.get(key);
      const advice = finding.advice.map((one) => ({ ...one, platforms: moved(one.platforms) }));
      if (known === undefined) merged.set(key, { ...finding, platforms, advice });
      else merged.set(key, { ...known, platforms: [...known.platforms, ...platforms], advice: mergeAdvice([...known.advice, ...advice]), related: mergeRelated([...known.related, ...finding.related]) });
    }
  });
  return [...merged.values()];
}

function mergeAdvice(all: Finding['advice']): Finding['advice'] {
  const byText = new Map<string, number[]>();
  for (const { text, platforms } of all) byText.set(text, [...(byText.get(text) ?? []), ...platforms]);
  return [...byText].map(([text, platforms]) => ({ text, platforms }));
}

function mergeRelated(all: Finding['related']): Finding['related'] {
  return [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
}
