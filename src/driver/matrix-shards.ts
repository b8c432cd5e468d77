import type { Platform } from '../base/platform.ts';
import type { MatrixRequest } from './requests.ts';

const DEFAULT_SHARDS = 4;

/** The `index`-th of `count` runs of platforms, as long as each other as can be. */
export function shardOf<T>(platforms: readonly T[], { index, count }: { readonly index: number; readonly count: number }): readonly T[] {
  const at = (i: number): number => Math.floor((i * platforms.length) / count);
  return platforms.slice(at(index - 1), at(index));
}

/** The jobs of a CI run as GitHub's `strategy.matrix` takes them: a shard each, none of them empty. */
export function jobMatrix({ platforms, shard, sharded }: MatrixRequest): string {
  const count = Math.min(sharded ? shard.count : DEFAULT_SHARDS, platforms.length);
  const include = Array.from({ length: count }, (_, i) => {
    const part = shardOf<Platform>(platforms, { index: i + 1, count });
    const names = new Set(part.map(({ goos, goarch }) => `${goos}/${goarch}`));
    return { shard: `${i + 1}/${count}`, platforms: [...names].join(',') };
  });
  return `${JSON.stringify({ include })}\n`;
}
