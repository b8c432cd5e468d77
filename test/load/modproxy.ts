import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { compareVersions, pathMajorProblem, splitPathMajor } from '../../src/load/semver.ts';
import { makeZip } from '../fetch/zipfile.ts';
import { parseArchive } from './txtar.ts';

interface Served {
  readonly path: string;
  readonly version: string;
  readonly file: string;
}

export interface ModProxy {
  readonly url: string;
  close(): Promise<void>;
}

const PSEUDO = /-(?:0\.|[^-]*\.0\.)?\d{14}-[0-9a-f]{12}/;

const unescape = (text: string): string => text.replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The module proxy that the Go command's own scripts run against: modules are archives named path_version.txt. */
export async function startModProxy(dir: string): Promise<ModProxy> {
  const modules: Served[] = readdirSync(dir).flatMap((name) => {
    const match = /^(.*)_(v[^_]*)\.txt(?:ar)?$/.exec(name);
    if (match === null) return [];
    return [{ path: unescape(match[1].replaceAll('_', '/')), version: unescape(match[2]), file: join(dir, name) }];
  });
  modules.sort((a, b) => compareVersions(a.version, b.version));
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url ?? '').replace(/^\/mod\//, '');
    const body = url.startsWith('invalid/') ? 'invalid' : answer(modules, url);
    if (body === undefined) response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404 page not found\n');
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/mod`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function belongs(path: string, version: string): boolean {
  return pathMajorProblem(version, splitPathMajor(path)?.pathMajor ?? '') === undefined;
}

function answer(modules: readonly Served[], url: string): string | Buffer | undefined {
  const latest = /^(.*)\/@latest$/.exec(url);
  if (latest !== null) {
    const own = modules.filter(({ path }) => path === unescape(latest[1]));
    const kinds = [own.filter(({ version }) => !/-/.test(version)), own.filter(({ version }) => !PSEUDO.test(version)), own];
    const chosen = kinds.find((kind) => kind.length > 0);
    return chosen && part(chosen[chosen.length - 1], '.info');
  }
  const match = /^(.*)\/@v\/(.*)$/.exec(url);
  if (match === null) return undefined;
  const own = modules.filter(({ path }) => path === unescape(match[1]));
  if (own.length === 0) return undefined;
  if (match[2] === 'list') return own.flatMap(({ path, version }) => (PSEUDO.test(version) || !belongs(path, version) ? [] : [`${version}\n`])).join('');
  const [, version, kind] = /^(.*)(\.info|\.mod|\.zip)$/.exec(match[2]) ?? [];
  if (kind === undefined) return undefined;
  const exact = own.find((each) => each.version === unescape(version));
  const found = exact ?? own.find((each) => each.version.endsWith(`-${version.slice(0, 12)}`));
  return found && part(found, kind);
}

function part({ path, version, file }: Served, kind: string): string | Buffer | undefined {
  const { files } = parseArchive(readFileSync(file, 'utf8'));
  if (kind !== '.zip') return files.find(({ name }) => name === kind)?.data;
  const entries = files.filter(({ name }) => !name.startsWith('.'));
  return makeZip(entries.map(({ name, data }) => ({ name: `${path}@${version}/${name}`, data })));
}
