import { diffLines } from '../obj/diff.ts';
import { FIELDS, jsonValues, type Difference, type Listed, type Sides } from './crosscheck-sides.ts';
import { smallestPackage } from './crosscheck-smallest.ts';

/** The packages of the request as the real go command lists them, and what this program lists otherwise; null if it refuses them. */
export async function compareSelection(sides: Sides): Promise<{ packages: readonly Listed[] | null; differences: Difference[] }> {
  const { patterns } = sides.request;
  const { real, ours } = await lists(sides, patterns, '');
  if (real.status !== 0) sides.io.stderr(real.stderr);
  const packages = real.status === 0 ? jsonValues<Listed>(real.stdout) : null;
  if (real.stdout === ours.stdout && (real.status === 0) === (ours.status === 0)) return { packages, differences: [] };
  const differences: Difference[] = [];
  const own = byPath(ours.stdout);
  const command = `go list -json=${FIELDS.join(',')}`;
  for (const pkg of jsonValues<Listed>(real.stdout)) {
    const details = diffLines(textOf(pkg), textOf(own.get(pkg.ImportPath)));
    const keys = differing(pkg, own.get(pkg.ImportPath));
    own.delete(pkg.ImportPath);
    if (details.length === 0) continue;
    const input = await smallestPackage(sides, pkg, async (overlay) => {
      const both = await lists(sides, [pkg.ImportPath], overlay);
      const still = differing(byPath(both.real.stdout).get(pkg.ImportPath), byPath(both.ours.stdout).get(pkg.ImportPath));
      return keys.some((key) => still.includes(key));
    });
    differences.push({ what: 'selection', where: pkg.ImportPath, command: `${command} ${pkg.ImportPath}`, input, details });
  }
  for (const pkg of own.values()) {
    differences.push({ what: 'selection', where: pkg.ImportPath, command, input: [], details: diffLines([], textOf(pkg)) });
  }
  if (differences.length === 0) {
    const details = diffLines(real.stderr.trimEnd().split('\n'), ours.stderr.trimEnd().split('\n'));
    differences.push({ what: 'selection', where: patterns.join(' '), command, input: [], details });
  }
  return { packages, differences };
}

async function lists(sides: Sides, patterns: readonly string[], overlay: string) {
  const json = [...FIELDS, 'Dir', 'Standard'];
  const real = await sides.real(['list', ...sides.flags('list', overlay), `-json=${json.join(',')}`, ...patterns]);
  const request = { ...sides.requestFor(patterns, overlay), tolerant: false, json, format: '', deps: false, find: false, test: false };
  return { real, ours: await sides.ours((io) => sides.own.list(request, io)) };
}

function byPath(text: string): Map<string, Listed> {
  return new Map(jsonValues<Listed>(text).map((pkg) => [pkg.ImportPath, pkg]));
}

function textOf(pkg: Listed | undefined): string[] {
  return pkg === undefined ? [] : JSON.stringify(pkg, null, '\t').split('\n');
}

/** What one of two listings of a package has and the other hasn't: a field with one of its values. */
function differing(real: Listed | undefined, ours: Listed | undefined): string[] {
  if (real === undefined || ours === undefined) return [];
  const values = (pkg: Listed): Set<string> =>
    new Set(Object.entries(pkg).flatMap(([field, value]) => [value].flat().map((each) => `${field} ${each}`)));
  const [a, b] = [values(real), values(ours)];
  return [...a].filter((value) => !b.has(value)).concat([...b].filter((value) => !a.has(value)).map((value) => `+${value}`));
}
