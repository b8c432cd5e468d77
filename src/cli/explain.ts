import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXPLAINED, pageOf } from '../check/pages.ts';
import type { Io } from '../driver/requests.ts';
import { nearest } from '../base/nearest.ts';
import { UsageError } from './flags.ts';
import { parsePlatforms, platformMatrix } from '../load/platformset.ts';
import { findGo } from '../toolchain/find.ts';
import { tagSetsOf } from './build-flags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';

export const usage: CommandUsage = {
  name: 'explain',
  synopsis: 'explain [-platforms list] [-tags sets] [code|file...]',
  about: `Explain prints what a finding with that code means: what happens, an example, and how to mend it. Without a code
it lists them. Of a file it says for each platform whether it is in the build and why, and what about that is likely not
meant.`,
  flags: {
    platforms: { kind: 'string', value: 'list', describe: 'for files: all (the default), first-class, GOOS/GOARCH with * for either part; several with commas' },
    tags: { kind: 'string', value: 'tag,list', describe: 'for files: build tags that count as satisfied; after a leading comma, sets of tags (a+b) to try one by one, the first of them empty' },
    json: { kind: 'bool', describe: 'for files: one JSON object a line for each file and platform' },
  },
};

/** What is asked about is a file: it has an extension, or is there. */
function isFile(word: string, io: Io): boolean {
  return pageOf(word) === undefined && (/[./\\]/.test(word) || existsSync(resolve(io.cwd, word)));
}

async function explainFiles(files: readonly string[], values: ParsedCommand['values'], io: Io): Promise<number> {
  const tags = (values.tags as string | undefined) ?? '';
  const sets = tagSetsOf(tags);
  const names = parsePlatforms((values.platforms as string | undefined) ?? 'all');
  const platforms = platformMatrix(names, sets, io.env, { goVersion: findGo(io.env)?.version });
  const { runExplainFiles } = await import('../driver/explain-files.ts');
  return await runExplainFiles({ files, platforms, json: values.json === true }, io);
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { rest, values } = parseCommand(usage, args);
  if (rest.length > 0 && rest.every((word) => isFile(word, io))) return await explainFiles(rest, values, io);
  if (rest.length === 0) {
    const width = Math.max(...EXPLAINED.map(({ code }) => code.length));
    for (const { code, title } of EXPLAINED) io.stdout(`${code.padEnd(width)}  ${title}\n`);
    return 0;
  }
  for (const [i, code] of rest.entries()) {
    const page = pageOf(code);
    if (page === undefined) {
      const near = nearest(code, EXPLAINED.map((known) => known.code));
      throw new UsageError(`nothing is known of ${code}`, near && `the nearest known code is ${near}`);
    }
    io.stdout(`${i > 0 ? '\n' : ''}${page.code}: ${page.title}\n${page.text}`);
  }
  return 0;
}
