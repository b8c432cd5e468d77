import { FetchError } from './errors.ts';

/** One entry of a GOPROXY list. */
export interface ProxyEntry {
  readonly kind: 'url' | 'off' | 'direct';
  /** Without a slash at its end; '' unless `kind` is "url". */
  readonly url: string;
  /** Whether every error leads to the next entry, as | asks, or only "there is no such thing", as a comma does. */
  readonly onAnyError: boolean;
}

const SCHEMES = new Set(['http:', 'https:', 'file:']);

function entryOf(word: string, onAnyError: boolean): ProxyEntry {
  if (word === 'off' || word === 'direct') return { kind: word, url: '', onAnyError };
  const bare = /[.:/]/.test(word) && !word.includes(':/') && !word.startsWith('/');
  const text = bare ? `https://${word}` : word;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[0].toLowerCase();
  if (scheme === undefined) throw new FetchError(`invalid proxy URL missing scheme: ${text}`);
  if (!SCHEMES.has(scheme)) throw new FetchError(`invalid proxy URL scheme (must be https, http, file): ${text}`);
  if (!URL.canParse(text)) throw new FetchError(`parse ${JSON.stringify(text)}: invalid URL`);
  return { kind: 'url', url: text.replace(/\/$/, ''), onAnyError };
}

/** The entries of GOPROXY up to the first that ends a search. Throws FetchError. */
export function parseGoproxy(value: string): ProxyEntry[] {
  const entries: ProxyEntry[] = [];
  for (const [, word, separator] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    if (word.trim() === '') continue;
    const entry = entryOf(word.trim(), separator === '|');
    entries.push(entry);
    if (entry.kind !== 'url') break;
  }
  if (entries.length === 0) throw new FetchError('GOPROXY list is not the empty string, but contains no entries');
  return entries;
}

/** One element of a glob pattern as path.Match reads it: * and ? stop at slashes. */
function elementPattern(glob: string): RegExp {
  const source = glob.replaceAll(/[.+^${}()|\\]/g, '\\$&').replaceAll('*', '[^/]*').replaceAll('?', '[^/]');
  return new RegExp(`^${source}$`);
}

/** Whether a list such as GOPRIVATE's, of glob patterns separated by commas, covers a module path. */
export function coversModule(list: string, path: string): boolean {
  const elements = path.split('/');
  return list.split(',').some((each) => {
    const glob = each.trim().replace(/\/$/, '');
    if (glob === '') return false;
    const depth = glob.split('/').length;
    return depth <= elements.length && elementPattern(glob).test(elements.slice(0, depth).join('/'));
  });
}
