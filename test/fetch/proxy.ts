import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeZip, type ZipEntry } from './zipfile.ts';

export interface ProxyModule {
  readonly path: string;
  readonly version: string;
  /** Contents by name below the module's root, go.mod among them. */
  readonly files: Readonly<Record<string, string>>;
  /** In place of the archive of `files`. */
  readonly zip?: readonly ZipEntry[];
  readonly time?: string;
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface Proxy {
  readonly url: string;
  readonly requests: string[];
  /** Answers by the end of an address, before the modules are asked. */
  readonly answers: Map<string, Answer>;
  close(): Promise<void>;
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const sum = (lines: string[]): string => `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`;

export function zipEntries({ path, version, files }: ProxyModule): ZipEntry[] {
  return Object.entries(files).map(([name, data]) => ({ name: `${path}@${version}/${name}`, data }));
}

/** The lines of go.sum for a module: of its archive and of its go.mod. */
export function sumLines(module: ProxyModule): string {
  const { path, version, files } = module;
  const entries = [...(module.zip ?? zipEntries(module))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const zip = sum(entries.map(({ name, data }) => `${hash(data)}  ${name}\n`));
  const mod = sum([`${hash(files['go.mod'])}  go.mod\n`]);
  return `${path} ${version} ${zip}\n${path} ${version}/go.mod ${mod}\n`;
}

/** A module proxy on this machine's own interface. */
export async function startProxy(modules: readonly ProxyModule[]): Promise<Proxy> {
  const bodies = new Map<string, string | Buffer>();
  for (const module of modules) {
    const base = `/${module.path}/@v/${module.version}`.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
    bodies.set(`${base}.mod`, module.files['go.mod']);
    bodies.set(`${base}.info`, JSON.stringify({ Version: module.version, Time: module.time ?? '2024-05-06T07:08:09Z' }));
    bodies.set(`${base}.zip`, makeZip(module.zip ?? zipEntries(module)));
  }
  const requests: string[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url ?? '');
    requests.push(url);
    for (const [end, answer] of answers) {
      if (url.endsWith(end)) return answer(response, request);
    }
    const body = bodies.get(url);
    if (body === undefined) response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
    else response.end(body);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer of one status with a line of text. */
export function status(code: number, text = ''): Answer {
  return (response) => response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
