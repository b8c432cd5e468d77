import { diffLines } from '../obj/diff.ts';
import type { GoOutput } from '../toolchain/go.ts';
import { jsonValues, type Difference, type Listed, type Sides } from './crosscheck-sides.ts';
import { smallestPackage } from './crosscheck-smallest.ts';
import { ANALYZERS } from './vet-analyzers.ts';

interface Finding {
  readonly analyzer: string;
  readonly posn: string;
  readonly message: string;
}

type VetJson = Readonly<Record<string, Readonly<Record<string, readonly { posn: string; message: string }[] | { error: string }>>>>;

const NAMES = Object.keys(ANALYZERS);

/** What the analyzers that concern assembly find in the packages, through `go vet` and here. */
export async function compareVet(sides: Sides, packages: readonly Listed[]): Promise<{ findings: number; differences: Difference[] }> {
  const { real, ours } = await vets(sides, sides.request.patterns, '');
  const differences: Difference[] = [];
  const ids = new Set([...real.keys(), ...ours.keys()]);
  for (const id of [...ids].sort()) {
    const details = diffLines(lines(real.get(id)), lines(ours.get(id)), 0);
    if (details.length === 0) continue;
    const [path] = id.split(' ');
    const pkg = packages.find(({ ImportPath }) => ImportPath === path);
    const [key] = differing(real.get(id), ours.get(id));
    const input = pkg === undefined ? [] : await smallestPackage(sides, pkg, async (overlay) => {
      const both = await vets(sides, [pkg.ImportPath], overlay);
      return differing(all(both.real), all(both.ours)).includes(key);
    });
    differences.push({ what: 'vet', where: id, command: `go vet -json ${NAMES.map((name) => `-${name}`).join(' ')} ${path}`, input, details });
  }
  return { findings: all(real).length, differences };
}

async function vets(sides: Sides, patterns: readonly string[], overlay: string) {
  const flags = [...sides.flags('vet', overlay), '-json', ...NAMES.map((name) => `-${name}`)];
  const real = await sides.real(['vet', ...flags, ...patterns]);
  const own = sides.requestFor(patterns, overlay);
  const request = { ...own, analyzers: NAMES, rules: [], format: 'json', context: -1, baseline: '', writeBaseline: false, toolVersion: '' } as const;
  const ours = await sides.ours((io) => sides.own.vet(request, io));
  return { real: findings(real), ours: findings(ours) };
}

/** The findings of `go vet -json` by the package that they are in. */
function findings({ stdout, stderr }: GoOutput): Map<string, Finding[]> {
  const text = [stdout, stderr].join('\n').split('\n').filter((line) => !line.startsWith('#')).join('\n');
  const found = new Map<string, Finding[]>();
  for (const value of jsonValues<VetJson>(text)) {
    for (const [id, byAnalyzer] of Object.entries(value)) {
      for (const [analyzer, list] of Object.entries(byAnalyzer)) {
        if (!Array.isArray(list)) continue;
        found.set(id, [...(found.get(id) ?? []), ...list.map(({ posn, message }) => ({ analyzer, posn, message }))]);
      }
    }
  }
  return found;
}

function all(found: ReadonlyMap<string, readonly Finding[]>): Finding[] {
  return [...found.values()].flat();
}

function lines(list: readonly Finding[] = []): string[] {
  return list.map(({ analyzer, posn, message }) => `${analyzer}: ${posn}: ${message}`).sort();
}

/** Findings of one side alone, without their positions, which a smaller package changes. */
function differing(real: readonly Finding[] = [], ours: readonly Finding[] = []): string[] {
  const placeless = (list: readonly Finding[]): Set<string> => new Set(list.map(({ analyzer, message }) => `${analyzer}: ${message.replace(/^\[\w+\] /, '')}`));
  const [a, b] = [placeless(real), placeless(ours)];
  const places = (list: readonly Finding[]): string => list.map(({ posn }) => posn).sort().join();
  const alone = [...a].filter((each) => !b.has(each)).map((each) => `-${each}`).concat([...b].filter((each) => !a.has(each)).map((each) => `+${each}`));
  return alone.length === 0 && places(real) !== places(ours) ? ['positions'] : alone;
}
