import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FetchError } from './errors.ts';
import { fetchThrough, type ProxyChoice } from './web-proxy.ts';

/** How long a server may say nothing, in milliseconds. */
export const DEFAULT_SILENCE = 60_000;

const MAX_DETAIL_LINES = 8;
const MAX_DETAIL = MAX_DETAIL_LINES * 81;

const DIAL: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connect: connection refused',
  EHOSTUNREACH: 'connect: no route to host',
  ENETUNREACH: 'connect: network is unreachable',
  ETIMEDOUT: 'connect: connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'i/o timeout',
};

/** The text of a server's error that is fit for a terminal, '' if it isn't. */
function errorDetail(text: string): string {
  if (/[^\P{C}\s]/u.test(text)) return '';
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') break;
    if (kept.length >= MAX_DETAIL_LINES) {
      kept.push('[Truncated: too many lines.]');
      break;
    }
    if (kept.join('\n\t').length + line.length > MAX_DETAIL) {
      kept.push('[Truncated: too long.]');
      break;
    }
    kept.push(line);
  }
  return kept.join('\n\t');
}

function isPlainText(type: string | null): boolean {
  const [media, ...parameters] = (type ?? '').toLowerCase().split(';').map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length);
  return media === 'text/plain' && (charset === undefined || charset === 'utf-8' || charset === 'us-ascii');
}

/** One download: the request is given up when the server says nothing for too long. */
class Watch {
  readonly #controller = new AbortController();
  readonly #silence: number;
  #timer: NodeJS.Timeout | undefined;
  timedOut = false;

  constructor(silence: number) {
    this.#silence = silence;
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.timedOut = true;
      this.#controller.abort();
    }, this.#silence);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Ends a download that nobody wants any more. */
  abort(): void {
    this.stop();
    this.#controller.abort();
  }
}

/** Reads what proxies serve over http, https and file. Everything throws FetchError. */
export class ProxyClient {
  readonly #silence: number;
  readonly #proxies: ProxyChoice;

  constructor(silence: number = DEFAULT_SILENCE, proxies: ProxyChoice = () => undefined) {
    this.#silence = silence;
    this.#proxies = proxies;
  }

  /** A whole document of at most `limit` bytes. */
  async bytes(url: string, limit: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    await this.#get(url, limit, async (body) => {
      for await (const chunk of body) chunks.push(chunk as Uint8Array);
    });
    return Buffer.concat(chunks);
  }

  /** Writes a document of at most `limit` bytes to a new file. */
  async save(url: string, limit: number, file: string): Promise<void> {
    await this.#get(url, limit, (body) => pipeline(body, createWriteStream(file, { flags: 'w' })));
  }

  async #get(url: string, limit: number, use: (body: AsyncIterable<Uint8Array>) => Promise<void>): Promise<void> {
    if (url.startsWith('file:')) {
      await this.#file(url, limit, use);
      return;
    }
    const { address, shown, headers } = withoutCredentials(url);
    const watch = new Watch(this.#silence);
    try {
      const response = await this.#request(address, shown, headers, watch);
      if (response.status !== 200) throw await statusError(response, shown);
      if (url.startsWith('https:') && !response.url.startsWith('https:')) {
        throw new FetchError(`reading ${shown}: redirected from secure URL to insecure URL ${response.url}`);
      }
      const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
      await use(limited(body, limit, watch)).catch((error: unknown) => {
        if (error instanceof FetchError) throw error;
        throw new FetchError(`read ${JSON.stringify(shown)}: ${watch.timedOut ? this.#tooSlow() : bodyProblem(error)}`);
      });
    } finally {
      watch.abort();
    }
  }

  async #request(address: string, shown: string, headers: Record<string, string>, watch: Watch): Promise<Response> {
    const attempt = (): Promise<Response> => fetchThrough(this.#proxies, address, headers, watch.signal);
    try {
      // A connection that was kept open may be closed by the server at the moment it is used again.
      return await attempt().catch((error: unknown) => (isDropped(error) ? attempt() : Promise.reject(error)));
    } catch (error) {
      throw new FetchError(`Get ${JSON.stringify(shown)}: ${watch.timedOut ? this.#tooSlow() : dialProblem(error, address)}`);
    }
  }

  #tooSlow(): string {
    return `the server said nothing for ${this.#silence / 1000} s`;
  }

  async #file(url: string, limit: number, use: (body: AsyncIterable<Uint8Array>) => Promise<void>): Promise<void> {
    try {
      await use(limited(createReadStream(fileURLToPath(url)), limit, null));
    } catch (error) {
      if (error instanceof FetchError) throw error;
      const { code, message } = error as NodeJS.ErrnoException;
      const notExist = code === 'ENOENT';
      throw new FetchError(`reading ${url}: ${notExist ? 'no such file or directory' : message}`, { notExist });
    }
  }
}

async function* limited(body: AsyncIterable<Uint8Array>, limit: number, watch: Watch | null): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    watch?.heard();
    size += chunk.length;
    if (size > limit) throw new FetchError(`downloaded file too large (more than ${limit} bytes)`);
    yield chunk;
  }
}

function withoutCredentials(text: string): { address: string; shown: string; headers: Record<string, string> } {
  const url = new URL(text);
  if (url.username === '' && url.password === '') return { address: text, shown: text, headers: {} };
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const shown = new URL(text);
  if (shown.password !== '') shown.password = 'xxxxx';
  url.username = url.password = '';
  return { address: url.href, shown: shown.href, headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` } };
}

async function statusError(response: Response, shown: string): Promise<FetchError> {
  const text = isPlainText(response.headers.get('content-type')) ? await beginning(response) : '';
  const detail = errorDetail(text);
  const serverSays = detail === '' ? '' : `\n\tserver response:${detail.includes('\n') ? '\n\t' : ' '}${detail}`;
  const message = `reading ${shown}: ${response.status} ${response.statusText}`.trimEnd() + serverSays;
  return new FetchError(message, { notExist: response.status === 404 || response.status === 410 });
}

/** What an error's body starts with: more than is ever shown. */
async function beginning(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > 2 * MAX_DETAIL) break;
    }
  } catch {
    return text;
  }
  return text;
}

function causeOf(error: unknown): (NodeJS.ErrnoException & { address?: string; port?: number }) | undefined {
  return ((error as Error).cause ?? error) as ReturnType<typeof causeOf>;
}

function isDropped(error: unknown): boolean {
  const code = causeOf(error)?.code;
  return code === 'ECONNRESET' || code === 'UND_ERR_SOCKET';
}

function dialProblem(error: unknown, address: string): string {
  const cause = causeOf(error);
  const { hostname, host } = new URL(address);
  if (cause?.code === 'ENOTFOUND') return `dial tcp: lookup ${hostname}: no such host`;
  if (isDropped(error)) return 'EOF';
  const words = cause?.code === undefined ? undefined : DIAL[cause.code];
  if (words === undefined) return cause?.message ?? (error as Error).message;
  return `dial tcp ${cause?.address === undefined ? host : `${cause.address}:${cause.port}`}: ${words}`;
}

function bodyProblem(error: unknown): string {
  const { code, message, cause } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'no space left on device';
  return cause !== undefined || /terminated|aborted|premature/i.test(message) ? 'unexpected EOF' : message;
}
