import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';

/** The web proxy to reach an address through, as HTTP_PROXY, HTTPS_PROXY and NO_PROXY say; undefined for none. */
export type ProxyChoice = (address: URL) => URL | undefined;

type Env = Readonly<Record<string, string | undefined>>;

const MAX_REDIRECTS = 10;
const NO_BODY = new Set([204, 205, 304]);

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function inNetwork(network: string, host: string): boolean {
  const [base, bits] = network.split('/');
  const family = isIP(base) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(base) === 0 || isIP(base) !== isIP(host) || !/^\d+$/.test(bits)) return false;
  const list = new BlockList();
  list.addSubnet(base, Number(bits), family);
  return list.check(host, family);
}

/** Whether one word of NO_PROXY covers a host: *, a network, or a domain with all below it, perhaps with a port. */
function covers(word: string, host: string, port: string): boolean {
  if (word === '*') return true;
  if (word.includes('/')) return inNetwork(word, host);
  const [, name, only] = /^(.*?)(?::(\d+))?$/.exec(isIP(word) === 6 ? '' : word)!;
  if (only !== undefined && only !== port) return false;
  const domain = (name || word).replace(/^\*?\./, '');
  const exact = !/^\*?\./.test(name || word);
  return (exact && host === domain) || (isIP(host) === 0 && host.endsWith(`.${domain}`));
}

/** Reads the variables, in capitals or not, as Go's programs do. */
export function proxyChoice(env: Env): ProxyChoice {
  const setting = (name: string): string => env[name] || env[name.toLowerCase()] || '';
  const direct = setting('NO_PROXY').split(',').map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  return (address) => {
    const secure = address.protocol === 'https:';
    const value = setting(secure ? 'HTTPS_PROXY' : 'HTTP_PROXY');
    const host = address.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const port = address.port || (secure ? '443' : '80');
    if (value === '' || isLoopback(host) || direct.some((word) => covers(word, host, port))) return undefined;
    const text = value.includes('://') ? value : `http://${value}`;
    return URL.canParse(text) ? new URL(text) : undefined;
  };
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` };
}

/** A connection through a proxy to the host of an https address. */
async function tunnel(address: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const target = `${address.hostname}:${address.port || 443}`;
  return await new Promise((resolve, reject) => {
    const send = proxy.protocol === 'https:' ? httpsRequest : httpRequest;
    const connecting = send(proxy, { method: 'CONNECT', path: target, headers: { host: target, ...authorization(proxy) }, signal });
    connecting.on('connect', (response: IncomingMessage, socket: Socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        reject(new Error(`proxyconnect: ${response.statusCode} ${response.statusMessage}`));
      } else resolve(tlsConnect({ socket, servername: address.hostname }));
    });
    connecting.on('error', reject);
    connecting.end();
  });
}

async function once(address: URL, proxy: URL, headers: Record<string, string>, signal: AbortSignal): Promise<IncomingMessage> {
  const connection = address.protocol === 'https:' ? await tunnel(address, proxy, signal) : undefined;
  return await new Promise((resolve, reject) => {
    const sent =
      connection === undefined
        ? (proxy.protocol === 'https:' ? httpsRequest : httpRequest)(proxy, { path: address.href, headers: { ...headers, host: address.host, ...authorization(proxy) }, signal })
        : httpsRequest(address, { headers, signal, createConnection: () => connection });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end();
  });
}

/** Gets an address as `fetch` does, through the web proxy that there is for it and for whatever it redirects to. */
export async function fetchThrough(choice: ProxyChoice, address: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  let url = new URL(address);
  for (let redirects = 0; ; redirects++) {
    const proxy = choice(url);
    if (proxy === undefined) return await fetch(url, { headers, redirect: 'follow', signal });
    if (!/^https?:$/.test(proxy.protocol)) throw new Error(`${proxy.protocol.slice(0, -1)} proxies are not supported`);
    const answer = await once(url, proxy, headers, signal);
    const { statusCode = 500, statusMessage = '' } = answer;
    const { location } = answer.headers;
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      answer.resume();
      if (redirects === MAX_REDIRECTS) throw new Error(`stopped after ${MAX_REDIRECTS} redirects`);
      url = new URL(location, url);
      continue;
    }
    const body = NO_BODY.has(statusCode) ? null : (Readable.toWeb(answer) as ReadableStream);
    const type = answer.headers['content-type'];
    const response = new Response(body, { status: statusCode, statusText: statusMessage, ...(type && { headers: { 'content-type': type } }) });
    return Object.defineProperty(response, 'url', { value: url.href });
  }
}
