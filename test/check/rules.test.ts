import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadArchitecture } from '../../src/arch/index.ts';
import { findings } from './vet.ts';

const root = fileURLToPath(new URL('../../testdata/check/rules', import.meta.url));

/** Codes that `// want code…` comments ask for; `// want-2` means two lines above. */
function wanted(dir: string, suffixes: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of readdirSync(dir)) {
    if (!suffixes.some((suffix) => name.endsWith(suffix))) continue;
    readFileSync(join(dir, name), 'utf8').split('\n').forEach((line, i) => {
      const comment = /\/\/ want(?:-(\d+))? (.*)$/.exec(line);
      for (const code of comment?.[2].split(' ') ?? []) found.push(`${name}:${i + 1 - Number(comment![1] ?? 0)} ${code}`);
    });
  }
  return found.sort();
}

async function found(dir: string, platform: string): Promise<string[]> {
  const all = await findings(dir, ['-platforms', platform, '.']);
  return all.map(({ file, line, code }) => `${file}:${line} ${code}`).sort();
}

describe('the rules find what the cases want, and nothing else', () => {
  for (const name of readdirSync(root)) {
    if (name === 'go.mod') continue;
    it(name, async () => {
      expect(await found(join(root, name), 'linux/amd64')).toEqual(wanted(join(root, name), ['_amd64.s']));
    });
  }

  it('encoding/bullet, which does not assemble', async () => {
    const dir = join(root, 'encoding/bullet');
    expect(await found(dir, 'linux/amd64')).toEqual(wanted(dir, ['_amd64.s']));
  });

  it('preserve on arm64', async ({ skip }) => {
    if ((await loadArchitecture('arm64')) === null) skip();
    const dir = join(root, 'preserve');
    expect(await found(dir, 'linux/arm64')).toEqual(wanted(dir, ['_arm64.s']));
  });
});
