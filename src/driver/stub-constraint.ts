import type { Platform } from '../base/platform.ts';

const name = ({ goos, goarch }: Platform): string => `${goos}/${goarch}`;

/**
 * A //go:build expression that holds on `chosen` and on no other of `all`, platforms that differ by GOOS and GOARCH only;
 * the shorter of a list of what is in and of what is out. '' if it holds everywhere.
 */
export function constraintFor(chosen: readonly Platform[], all: readonly Platform[]): string {
  const names = new Set(chosen.map(name));
  const others = all.filter((platform) => !names.has(name(platform)));
  if (others.length === 0) return '';
  const inside = terms(chosen, all);
  const outside = terms(others, all);
  if (outside.length < inside.length) return outside.map((term) => (term.includes(' ') ? `!(${term})` : `!${term}`)).join(' && ');
  return inside.map((term) => (term.includes(' ') && inside.length > 1 ? `(${term})` : term)).join(' || ');
}

function terms(chosen: readonly Platform[], all: readonly Platform[]): string[] {
  const names = new Set(chosen.map(name));
  const found: string[] = [];
  const covered = new Set<string>();
  for (const goarch of new Set(chosen.map((platform) => platform.goarch))) {
    const whole = all.filter((platform) => platform.goarch === goarch);
    if (!whole.every((platform) => names.has(name(platform)))) continue;
    found.push(goarch);
    for (const platform of whole) covered.add(name(platform));
  }
  for (const goos of new Set(chosen.filter((platform) => !covered.has(name(platform))).map((platform) => platform.goos))) {
    // GOOS android, illumos and ios satisfy linux, solaris and darwin too, so a GOOS alone is no sure term.
    for (const platform of chosen) if (platform.goos === goos && !covered.has(name(platform))) found.push(exactly(platform));
  }
  return found;
}

const IMPLIED_BY: Readonly<Record<string, string>> = { linux: 'android', solaris: 'illumos', darwin: 'ios' };

function exactly({ goos, goarch }: Platform): string {
  const other = IMPLIED_BY[goos];
  return `${goos} && ${goarch}${other === undefined ? '' : ` && !${other}`}`;
}
