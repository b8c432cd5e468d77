import { constants, deflateRawSync } from 'node:zlib';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fetcher } from '../../src/fetch/fetcher.ts';
import { startProxy, status, sumLines, zipEntries, type Proxy, type ProxyModule } from './proxy.ts';
import { makeZip, type ZipEntry } from './zipfile.ts';
import { BASE, LEFT, MODULES, RIGHT, Workplace } from './workplace.ts';

let proxy: Proxy;
let work: Workplace;

async function start(modules: readonly ProxyModule[] = MODULES, goproxy = (url: string): string => url): Promise<void> {
  proxy = await startProxy(modules);
  work = new Workplace(goproxy(proxy.url), modules.map(sumLines).join(''));
}

afterEach(async () => {
  await proxy.close();
  work.remove();
});

/** What `list` says, the proxy's address left out. */
async function problem(): Promise<string> {
  const { stderr, status } = await work.list();
  expect(status).toBe(1);
  return stderr.replaceAll(proxy.url, 'PROXY').trimEnd();
}

const EVERYTHING = 'example.com/Base/sub\nexample.com/left\nexample.com/right/v2/in\nexample.com/m\n';

describe('a module cache with nothing in it', () => {
  beforeEach(() => start());

  it('fills in the layout of the go command', async () => {
    expect(await work.list()).toEqual({ stdout: EVERYTHING, stderr: '', status: 0 });
    const files = work.cached();
    expect(files.filter((line) => line.includes('left'))).toEqual([
      '755 cache/download/example.com/left/',
      '755 cache/download/example.com/left/@v/',
      '644 cache/download/example.com/left/@v/v1.0.0.info',
      '644 cache/download/example.com/left/@v/v1.0.0.lock',
      '644 cache/download/example.com/left/@v/v1.0.0.mod',
      '644 cache/download/example.com/left/@v/v1.0.0.zip',
      '644 cache/download/example.com/left/@v/v1.0.0.ziphash',
      '555 example.com/left@v1.0.0/',
      '444 example.com/left@v1.0.0/go.mod',
      '444 example.com/left@v1.0.0/left.go',
      '444 example.com/left@v1.0.0/left_amd64.s',
    ]);
    expect(files).toContain('555 example.com/!base@v1.1.0/sub/');
    expect(files).toContain('755 cache/download/example.com/right/v2/@v/');
    const hash = readFileSync(join(work.cacheDir, 'cache/download/example.com/left/@v/v1.0.0.ziphash'), 'utf8');
    expect(sumLines(LEFT)).toContain(`left v1.0.0 ${hash}\n`);
    expect(files.join('\n')).not.toMatch(/tsgo|tmp/);
  });

  it('is filled once', async () => {
    await work.list();
    const asked = proxy.requests.length;
    expect((await work.list()).stdout).toBe(EVERYTHING);
    expect(proxy.requests.length).toBe(asked);
  });

  it('uses an archive that is there, without a proxy', async () => {
    const zip = join(work.cacheDir, 'cache/download/example.com/left/@v/v1.0.0.zip');
    mkdirSync(dirname(zip), { recursive: true });
    writeFileSync(zip, makeZip(zipEntries(LEFT)));
    proxy.answers.set('left/@v/v1.0.0.zip', status(500));
    expect((await work.list()).stdout).toBe(EVERYTHING);
  });

  it('takes what stands half-unpacked for absent', async () => {
    await work.list();
    const partial = join(work.cacheDir, 'cache/download/example.com/left/@v/v1.0.0.partial');
    writeFileSync(partial, '');
    setTimeout(() => rmSync(partial), 300);
    const started = Date.now();
    expect((await work.list()).stdout).toBe(EVERYTHING);
    expect(Date.now() - started).toBeGreaterThan(250);
  });

  it('says what go.sum lacks, and asks for nothing', async () => {
    work.write('go.sum', '');
    expect(await problem()).toBe(
      'm.go:4:2: missing go.sum entry for module providing package example.com/left; to add:\n\tgo mod download example.com/left\n' +
        'm.go:5:2: missing go.sum entry for module providing package example.com/right/v2/in; to add:\n\tgo mod download example.com/right/v2',
    );
    expect(proxy.requests).toEqual([]);
  });

  it('stops at a hash that go.sum contradicts', async () => {
    const other = { ...LEFT, files: { ...LEFT.files, 'left.go': 'package other\n' } };
    work.write('go.sum', [other, RIGHT, BASE].map(sumLines).join(''));
    expect(await problem()).toMatch(/^verifying example.com\/left@v1.0.0: checksum mismatch\n\tdownloaded: h1:.{44}\n\tgo.sum: {5}h1:.{44}\n\nSECURITY ERROR\n/);
    expect(work.cached().join()).not.toMatch(/left/);
  });

  it('checks go.mod, too', async () => {
    const other = { ...LEFT, files: { ...LEFT.files, 'go.mod': 'module other\n' } };
    const sums = `${sumLines(LEFT).split('\n')[0]}\n${sumLines(other).split('\n')[1]}\n`;
    work.write('go.sum', sums + [RIGHT, BASE].map(sumLines).join(''));
    expect(await problem()).toMatch(/^verifying example.com\/left@v1.0.0\/go.mod: checksum mismatch/);
  });
});

describe('a proxy that fails', () => {
  const only = (end: string): Promise<void> => start().then(() => void proxy.answers.set(`left/@v/v1.0.0.${end}`, status(404, 'gone fishing\n')));

  it('without the archive', async () => {
    await only('zip');
    expect(await problem()).toBe(
      'm.go:4:2: example.com/left@v1.0.0: reading PROXY/example.com/left/@v/v1.0.0.zip: 404 Not Found\n\tserver response: gone fishing',
    );
    expect(work.cached().join()).not.toMatch(/left/);
  });

  it('without go.mod', async () => {
    await only('mod');
    expect(await problem()).toContain('example.com/left@v1.0.0: reading PROXY/example.com/left/@v/v1.0.0.mod: 404 Not Found');
    expect(work.cached().join()).not.toMatch(/left/);
  });

  it('without information, which nobody needs', async () => {
    await only('info');
    expect((await work.list()).status).toBe(0);
  });

  it.each([
    [410, '410 Gone'],
    [500, '500 Internal Server Error'],
  ])('%d', async (code, words) => {
    await start();
    proxy.answers.set('left/@v/v1.0.0.zip', status(code));
    expect(await problem()).toContain(`reading PROXY/example.com/left/@v/v1.0.0.zip: ${words}`);
  });

  it('ends before its archive does', async () => {
    await start();
    proxy.answers.set('left/@v/v1.0.0.zip', (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('PK');
      setTimeout(() => response.destroy(), 30);
    });
    expect(await problem()).toContain('example.com/left@v1.0.0: read "PROXY/example.com/left/@v/v1.0.0.zip": unexpected EOF');
    expect(work.cached().join()).not.toMatch(/left|tsgo/);
  });

  it('is not there', async () => {
    await start();
    await proxy.close();
    expect(await problem()).toMatch(/Get "PROXY\/example.com\/left\/@v\/v1.0.0.zip": dial tcp 127.0.0.1:\d+: connect: connection refused/);
    expect(work.cached()).toEqual([]);
  });

  it('says nothing', async () => {
    await start();
    const settings = { gomodcache: work.cacheDir, goproxy: proxy.url, gonoproxy: '', gonosumdb: '', gosumdb: 'off', writable: false, silence: 150 };
    const request = { path: LEFT.path, version: LEFT.version, what: 'zip', sums: [], modSums: [] } as const;
    proxy.answers.set('zip', () => {});
    const none = await new Fetcher(settings).fetch([request]);
    expect([...none.failures.values()]).toEqual([`example.com/left@v1.0.0: Get "${proxy.url}/example.com/left/@v/v1.0.0.zip": the server said nothing for 0.15 s`]);
    proxy.answers.set('zip', (response) => void response.writeHead(200).write('PK'));
    const half = await new Fetcher(settings).fetch([request]);
    expect([...half.failures.values()]).toEqual([`example.com/left@v1.0.0: read "${proxy.url}/example.com/left/@v/v1.0.0.zip": the server said nothing for 0.15 s`]);
    expect(work.cached()).toEqual([]);
  });
});

describe('a list of proxies', () => {
  it('goes on after a comma only when there is no such thing', async () => {
    await start(MODULES, (url) => `${url}/none,${url}`);
    expect((await work.list()).stdout).toBe(EVERYTHING);
    proxy.answers.set('none/example.com/left/@v/v1.0.0.zip', status(500));
    rmSync(join(work.cacheDir, 'cache/download/example.com/left'), { recursive: true });
    work.write('go.sum', MODULES.map(sumLines).join(''));
    rmSync(join(work.cacheDir, 'example.com/left@v1.0.0'), { recursive: true });
    expect(await problem()).toContain('reading PROXY/none/example.com/left/@v/v1.0.0.zip: 500 Internal Server Error');
  });

  it('goes on after a bar whatever happens', async () => {
    await start(MODULES, (url) => `${url}/none|${url}`);
    proxy.answers.set('none/example.com/left/@v/v1.0.0.zip', status(500));
    expect((await work.list()).stdout).toBe(EVERYTHING);
  });

  it('ends at off and at direct', async () => {
    await start(MODULES, () => 'off');
    expect(await problem()).toBe('m.go:4:2: module lookup disabled by GOPROXY=off\nm.go:5:2: module lookup disabled by GOPROXY=off');
    work.env.GOPROXY = 'direct';
    expect(await problem()).toContain('example.com/left@v1.0.0: GOPROXY=direct: no version control tool is run');
    work.env.GOPROXY = `${proxy.url}/none,direct`;
    expect(await problem()).toContain('404 Not Found\n\tserver response: not found\n\tGOPROXY goes on with direct, but no version control tool is run');
  });

  it('never hears of what GOPRIVATE covers', async () => {
    await start();
    work.env.GOPRIVATE = 'example.com/right';
    expect(await problem()).toContain('example.com/right/v2@v2.3.4-rc.1: GONOPROXY or GOPRIVATE keeps it from proxies');
    expect(proxy.requests.join()).not.toContain('right');
  });

  it('may be a directory', async () => {
    await start(MODULES, () => 'off');
    expect((await work.list()).status).toBe(1);
    for (const module of MODULES) {
      const base = join(work.dir, 'mirror', module.path.replace('B', '!b'), '@v', module.version);
      mkdirSync(dirname(base), { recursive: true });
      writeFileSync(`${base}.mod`, module.files['go.mod']);
      writeFileSync(`${base}.zip`, makeZip(zipEntries(module)));
    }
    work.env.GOPROXY = pathToFileURL(join(work.dir, 'mirror')).href;
    expect((await work.list()).stdout).toBe(EVERYTHING);
  });
});

describe('an archive that is not what it should be', () => {
  const root = 'example.com/left@v1.0.0';
  const withEntries = (...entries: ZipEntry[]): Promise<void> => start([{ ...LEFT, zip: [...zipEntries(LEFT), ...entries] }, RIGHT, BASE]);
  const nothingLeft = (): void => expect(work.cached().join()).not.toMatch(/left|tsgo|evil/);

  it.each<[string, ZipEntry, string]>([
    ['leads out', { name: '../evil', data: 'x' }, `zip for ${root} has unexpected file ../evil`],
    ['leads out of the module', { name: `${root}/../evil`, data: 'x' }, 'malformed file path "../evil": invalid path element ".."'],
    ['starts at the root', { name: '/evil', data: 'x' }, `zip for ${root} has unexpected file /evil`],
    ['leads out in the manner of Windows', { name: `${root}/..\\evil`, data: 'x' }, "invalid char '\\'"],
    ['has a link', { name: `${root}/evil`, data: '/etc/passwd', mode: 0o120777 }, `${root}/evil: not a regular file`],
    ['has a device', { name: `${root}/evil`, data: '', mode: 0o020666 }, `${root}/evil: not a regular file`],
    ['has names that only case tells apart', { name: `${root}/LEFT.go`, data: 'x' }, 'case-insensitive file name collision: "left.go" and "LEFT.go"'],
    ['has a file that is a directory, too', { name: `${root}/left.go/x`, data: 'x' }, 'entry "left.go" is both a file and a directory'],
    ['has a go.mod below', { name: `${root}/evil/go.mod`, data: 'x' }, 'go.mod file not in module root directory'],
    ['claims too much', { name: `${root}/evil`, data: 'x', claimedSize: 0xfffffff0 }, 'total uncompressed size of module contents too large (max size is 524288000 bytes)'],
  ])('%s', async (_, entry, message) => {
    await withEntries(entry);
    expect(await problem()).toContain(message);
    nothingLeft();
  });

  it('is none', async () => {
    await start();
    proxy.answers.set('left/@v/v1.0.0.zip', (response) => void response.end('Sign in to use the network.'));
    expect(await problem()).toContain('zip: not a valid zip file');
    nothingLeft();
  });

  it('grows to 10 GB', async () => {
    const chunk = deflateRawSync(Buffer.alloc(1 << 24), { finishFlush: constants.Z_FULL_FLUSH });
    const data = Buffer.concat([...Array.from({ length: 640 }, () => chunk), Buffer.from([3, 0])]);
    await withEntries({ name: `${root}/zeros`, data, raw: true, claimedSize: 1000 });
    const before = process.memoryUsage().rss;
    expect(await problem()).toMatch(/zip for example.com\/left@v1.0.0: .*zeros: /);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
    nothingLeft();
  });
});
