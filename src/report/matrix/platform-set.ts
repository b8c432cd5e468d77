import type { MatrixPlatform } from './model.ts';

const EVERY = '*/*';

/** More names than these are told by their number. */
const MAX_NAMES = 6;

/**
 * A name for some of the platforms of a matrix: whole architectures and operating systems as `linux/*`, what
 * remains by name, with its tags; a long list as "all but …".
 */
export function platformSetName(indexes: readonly number[], platforms: readonly MatrixPlatform[]): string {
  const { length } = platforms;
  if (indexes.length === length && length > 3) return `all ${length} platforms`;
  const inside = length <= 3 ? indexes.map((index) => platforms[index].name) : namesOf(indexes, platforms);
  if (inside.length <= MAX_NAMES || indexes.length <= length / 2) return inside.join(', ');
  const chosen = new Set(indexes);
  const outside = namesOf(platforms.flatMap((_, index) => (chosen.has(index) ? [] : index)), platforms);
  return outside.length < inside.length ? `all but ${outside.join(', ')}` : inside.join(', ');
}

function namesOf(indexes: readonly number[], platforms: readonly MatrixPlatform[]): string[] {
  const byTags = new Map<string, number[]>();
  for (const index of indexes) {
    const tags = platforms[index].tags.join(' ');
    const list = byTags.get(tags);
    if (list === undefined) byTags.set(tags, [index]);
    else list.push(index);
  }
  return [...byTags].flatMap(([tags, list]) => {
    const universe = platforms.filter((platform) => platform.tags.join(' ') === tags);
    const names = cover(list.map((index) => platforms[index]), universe);
    return names.map((name) => (tags !== '' ? `${name} ${tags}` : name === EVERY ? `${name} untagged` : name));
  });
}

/** Patterns and names for platforms with the same tags. */
function cover(chosen: readonly MatrixPlatform[], universe: readonly MatrixPlatform[]): string[] {
  if (chosen.length === universe.length && universe.length > 1) return [EVERY];
  const names: string[] = [];
  let rest = [...chosen];
  for (const key of ['goarch', 'goos'] as const) {
    for (const value of new Set(rest.map((platform) => platform[key]))) {
      const whole = universe.filter((platform) => platform[key] === value);
      if (whole.length < 2 || !whole.every((platform) => chosen.includes(platform))) continue;
      names.push(key === 'goarch' ? `*/${value}` : `${value}/*`);
      rest = rest.filter((platform) => platform[key] !== value);
    }
  }
  return [...names, ...rest.map(({ goos, goarch }) => `${goos}/${goarch}`)];
}
