import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ProxyClient } from '../../src/fetch/client.ts';

let server: Server;
afterEach(() => new Promise((closed) => server.close(closed)));

/** Serves `ok` after dropping `drops` connections without an answer; tells how many requests came. */
async function dropping(drops: number): Promise<{ url: string; asked: () => number }> {
  let requests = 0;
  server = createServer((request, response) => {
    if (requests++ < drops) request.socket.destroy();
    else response.setHeader('connection', 'close').end('ok');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/m`, asked: () => requests };
}

describe('a connection that the server drops before it answers', () => {
  it('is tried once more', async () => {
    const { url, asked } = await dropping(1);
    expect(Buffer.from(await new ProxyClient().bytes(url, 10)).toString()).toBe('ok');
    expect(asked()).toBe(2);
  });

  it('is an error the second time', async () => {
    const { url } = await dropping(2);
    await expect(new ProxyClient().bytes(url, 10)).rejects.toThrow(`Get "${url}": EOF`);
  });
});
