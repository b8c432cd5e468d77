import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ProxyClient } from '../../src/fetch/client.ts';
import { proxyChoice } from '../../src/fetch/web-proxy.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A web proxy that answers plain requests itself and lets no tunnel through. */
async function webProxy(seen: string[]): Promise<string> {
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? '-'}`);
    if (request.url!.endsWith('/moved')) response.writeHead(302, { location: 'http://other.example/there' }).end();
    else if (request.url!.endsWith('/gone')) response.writeHead(410, { 'content-type': 'text/plain' }).end('no more');
    else response.end(`at ${request.url}`);
  });
  server.on('connect', (request, socket) => {
    seen.push(`${request.method} ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return await listen(server);
}

const text = async (client: ProxyClient, url: string): Promise<string> => Buffer.from(await client.bytes(url, 1000)).toString();

describe('a web proxy', () => {
  it('is asked for addresses without TLS, and for where they lead', async () => {
    const seen: string[] = [];
    const client = new ProxyClient(5000, proxyChoice({ HTTP_PROXY: `http://me:secret@${await webProxy(seen)}` }));
    expect(await text(client, 'http://mods.example/m/@v/list')).toBe('at http://mods.example/m/@v/list');
    expect(await text(client, 'http://mods.example/moved')).toBe('at http://other.example/there');
    const user = `Basic ${Buffer.from('me:secret').toString('base64')}`;
    expect(seen).toEqual([`GET http://mods.example/m/@v/list ${user}`, `GET http://mods.example/moved ${user}`, `GET http://other.example/there ${user}`]);
    await expect(client.bytes('http://mods.example/gone', 1000)).rejects.toThrow('reading http://mods.example/gone: 410 Gone\n\tserver response: no more');
  });

  it('is asked for a tunnel to addresses with TLS', async () => {
    const seen: string[] = [];
    const client = new ProxyClient(5000, proxyChoice({ https_proxy: await webProxy(seen) }));
    await expect(client.bytes('https://mods.example/x', 1000)).rejects.toThrow('Get "https://mods.example/x": proxyconnect: 403 Forbidden');
    expect(seen).toEqual(['CONNECT mods.example:443']);
  });

  it('that is not there is named', async () => {
    const gone = await webProxy([]);
    await new Promise((resolve) => servers.pop()!.close(resolve));
    const client = new ProxyClient(5000, proxyChoice({ HTTP_PROXY: gone }));
    await expect(client.bytes('http://mods.example/x', 1000)).rejects.toThrow(`dial tcp ${gone}: connect: connection refused`);
  });
});

describe('the choice', () => {
  const env = { HTTP_PROXY: 'http://p:1', HTTPS_PROXY: 'q:2', NO_PROXY: 'example.com, .inner.example,10.0.0.0/8,192.168.1.5,port.example:8080,*.star.example' };
  it.each([
    ['http://a.example/', 'http://p:1/'],
    ['https://a.example/', 'http://q:2/'],
    ['http://example.com/', ''],
    ['http://sub.example.com/', ''],
    ['http://notexample.com/', 'http://p:1/'],
    ['http://inner.example/', 'http://p:1/'],
    ['http://a.inner.example/', ''],
    ['http://10.2.3.4/', ''],
    ['http://11.2.3.4/', 'http://p:1/'],
    ['http://192.168.1.5/', ''],
    ['http://port.example:8080/', ''],
    ['http://port.example/', 'http://p:1/'],
    ['http://b.star.example/', ''],
    ['http://localhost:99/', ''],
    ['http://127.0.0.9/', ''],
    ['http://[::1]:80/', ''],
  ])('%s', (address, expected) => {
    expect(proxyChoice(env)(new URL(address))?.href ?? '').toBe(expected);
  });

  it('may be none at all', () => {
    expect(proxyChoice({})(new URL('http://a.example/'))).toBeUndefined();
    expect(proxyChoice({ HTTP_PROXY: 'http://p:1', NO_PROXY: '*' })(new URL('http://a.example/'))).toBeUndefined();
  });
});
