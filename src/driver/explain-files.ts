import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { readPackageDirectory, type SelectedFile } from '../load/directory.ts';
import { fileTraps, headerTraps } from '../load/filetraps.ts';
import { PLATFORMS } from '../load/platforms.ts';
import { formatReason } from '../load/reason.ts';
import { SourceCache } from '../load/sourcecache.ts';
import { shortPath } from '../load/paths.ts';
import { diagnosticText } from '../report/text.ts';
import type { Io } from './requests.ts';

/** Whether files are in the build, platform by platform. */
export interface ExplainFilesRequest {
  /** Relative to cwd. */
  readonly files: readonly string[];
  readonly platforms: readonly Platform[];
  /** One JSON object a line for each file and platform. */
  readonly json: boolean;
}

type State = 'in' | 'in tests' | 'out';

interface Verdict {
  readonly state: State;
  readonly reason: string;
  readonly platforms: string[];
}

const nameOf = ({ goos, goarch, tags }: Platform): string => `${goos}/${goarch}${tags.length > 0 ? `,${tags.join(',')}` : ''}`;

/** `tsgo explain FILE…`: in or out, and why. */
export async function runExplainFiles(request: ExplainFilesRequest, io: Io): Promise<number> {
  const cache = new SourceCache();
  let status = 0;
  for (const [index, file] of request.files.entries()) {
    const path = resolve(io.cwd, file);
    if (!cache.isFile(path)) {
      io.stderr(`tsgo: ${file}: ${cache.isDirectory(path) ? 'is a directory' : 'no such file'}\n`);
      status = 1;
      continue;
    }
    const selections = request.platforms.map((platform) => ({ platform, file: selectionOf(cache, path, platform) }));
    if (request.json) io.stdout(recordLines(shortPath(path, io.cwd), selections));
    else io.stdout(`${index > 0 ? '\n' : ''}${textOf(cache, path, selections, io.cwd)}`);
  }
  return status;
}

interface Selection {
  readonly platform: Platform;
  readonly file: SelectedFile;
}

function selectionOf(cache: SourceCache, path: string, platform: Platform): SelectedFile {
  const { files } = readPackageDirectory(cache, dirname(path), platform, { indexed: false });
  const found = files.find(({ name }) => name === basename(path));
  if (found === undefined) throw new Error(`${path} is not among the files of its directory`);
  return found;
}

function stateOf({ included, category }: SelectedFile): State {
  if (included) return 'in';
  return category === 'testgo' || category === 'xtestgo' ? 'in tests' : 'out';
}

function recordLines(file: string, selections: readonly Selection[]): string {
  return selections
    .map(({ platform, file: { included, category, reason } }) => JSON.stringify({ file, platform: nameOf(platform), included, category, reason: formatReason(reason) }))
    .map((line) => `${line}\n`)
    .join('');
}

function textOf(cache: SourceCache, path: string, selections: readonly Selection[], cwd: string): string {
  const verdicts: Verdict[] = [];
  for (const { platform, file } of selections) {
    const state = stateOf(file);
    const reason = formatReason(file.reason);
    let verdict = verdicts.find((each) => each.state === state && each.reason === reason);
    if (verdict === undefined) verdicts.push((verdict = { state, reason, platforms: [] }));
    verdict.platforms.push(nameOf(platform));
  }
  const order: readonly State[] = ['in', 'in tests', 'out'];
  verdicts.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.platforms.length - a.platforms.length);
  const lines = verdicts.map(({ state, reason, platforms }) => {
    const all = platforms.length === selections.length;
    const where = all ? (selections.length === 1 ? platforms[0] : `all ${selections.length} platforms`) : compactPlatforms(platforms, selections).join(' ');
    return `  ${state}: ${reason}\n      ${where}\n`;
  });
  const header = selections.find(({ file }) => file.header !== undefined)?.file.header;
  const entries = cache.directory(dirname(path));
  const siblings = 'code' in entries ? [] : entries.map(({ name }) => name);
  const traps: Diagnostic[] = fileTraps(path, header, siblings, selections[0].platform.goVersion);
  if (header !== undefined) traps.push(...headerTraps(path, header));
  return `${shortPath(path, cwd)}\n${lines.join('')}${traps.map((trap) => diagnosticText(trap, { cwd })).join('')}`;
}

/** Platform names, with `linux/*` or an architecture on all systems for those that are all there. */
function compactPlatforms(names: readonly string[], selections: readonly Selection[]): string[] {
  const left = new Set(names);
  const asked = new Set(selections.map(({ platform }) => nameOf(platform)));
  const shown: string[] = [];
  const gather = (pattern: string, matches: (name: string) => boolean): void => {
    const members = PLATFORMS.filter(matches);
    if (members.length < 2 || !members.every((name) => asked.has(name) && left.has(name))) return;
    for (const name of members) left.delete(name);
    shown.push(pattern);
  };
  for (const arch of new Set(PLATFORMS.map((name) => name.split('/')[1]))) gather(`*/${arch}`, (name) => name.endsWith(`/${arch}`));
  for (const os of new Set(PLATFORMS.map((name) => name.split('/')[0]))) gather(`${os}/*`, (name) => name.startsWith(`${os}/`));
  return [...shown, ...left];
}
