import type { FileHeader } from './header.ts';
import type { MainModules } from './mainmodules.ts';
import { compareGoVersions } from './semver.ts';
import { quote } from '../base/quote.ts';
import { compareBytes, trimSpace } from './text.ts';

/** GODEBUG settings whose default changed in a release: name:minor:old value (internal/godebugs of go1.26). */
const CHANGED = (
    'asynctimerchan:23:1 containermaxprocs:25:0 cryptocustomrand:26:1 decoratemappings:25:0 ' +
    'gotestjsonbuildtext:24:1 gotypesalias:23:0 httpcookiemaxnum:24:0 httplaxcontentlength:22:1 ' +
    'httpmuxgo121:22:1 httpservecontentkeepheaders:23:1 multipathtcp:24:0 netedns0:19:0 panicnil:21:1 ' +
    'randseednop:24:0 rsa1024min:24:0 tls10server:22:1 tls3des:23:1 tlsmlkem:24:0 tlsrsakex:22:1 ' +
    'tlssecpmlkem:26:0 tlssha1:25:1 tlsunsafeekm:22:1 updatemaxprocs:25:0 urlmaxqueryparams:24:0 ' +
    'urlstrictcolons:26:0 winreadlinkvolume:23:0 winsymlink:23:0 x509keypairleaf:23:0 x509negativeserial:23:1 ' +
    'x509rsacrt:24:0 x509sha256skid:25:0 x509usepolicies:24:0'
)
  .split(' ')
  .map((row) => row.split(':') as [string, string, string]);

/** Settings whose default never changed. */
const OTHERS = (
    'allowmultiplevcs dataindependenttiming embedfollowsymlinks execerrdot fips140 fips140ems gocachehash ' +
    'gocachetest gocacheverify htmlmetacontenturlescape http2client http2debug http2server installgoroot ' +
    'jstmpllitinterp multipartmaxheaders multipartmaxparts netdns randautoseed tarinsecurepath tlsmaxrsasize ' +
    'x509usefallbackroots zipinsecurepath'
).split(' ');

const KNOWN = new Set([...OTHERS, ...CHANGED.map(([name]) => name)]);
const REMOVED: Readonly<Record<string, number>> = { x509sha1: 24 };
const VERSION = /^[1-9][0-9]*\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?$/;

/** The real tool's words for a GODEBUG setting that a go.mod or a //go:debug line may not make. */
export function godebugProblem(verb: string, key: string, value: string, running: string): string | undefined {
  if (/[ \t]/.test(key)) return 'key contains space';
  if (/[ \t]/.test(value)) return 'value contains space';
  if (key.includes(',')) return 'key contains comma';
  if (value.includes(',')) return 'value contains comma';
  if (key === 'default') {
    const version = value.slice(2);
    if (!value.startsWith('go') || !VERSION.test(version)) return 'value for default= must be goVERSION';
    if (compareGoVersions(version, running) > 0) return `default=${value} too new (toolchain is go${running})`;
    return undefined;
  }
  if (KNOWN.has(key)) return undefined;
  if (REMOVED[key] !== undefined) {
    return `use of removed ${verb} ${quote(key)}, see https://go.dev/doc/godebug#go-1${REMOVED[key]}`;
  }
  return `unknown ${verb} ${quote(key)}`;
}

function directive(text: string): [string, string] | undefined {
  const match = /^\/\/go:debug[ \t]+([^=]*)=(.*)$/s.exec(trimSpace(text));
  return match === null ? undefined : [match[1], match[2]];
}

/**
 * The GODEBUG settings that a program starts with: those that its go.mod's Go version keeps old, go.mod's own, and
 * those of //go:debug lines in its files.
 */
export function defaultGodebug(main: MainModules | undefined, headers: readonly FileHeader[], running: string): string {
  const settings = new Map<string, string>();
  for (const { key, value } of (main?.work?.file ?? main?.modules[0]?.file)?.godebug ?? []) settings.set(key, value);
  for (const { text } of headers.flatMap(({ directives }) => directives)) {
    const setting = directive(text);
    if (setting === undefined || godebugProblem('//go:debug setting', ...setting, running) !== undefined) continue;
    settings.set(...setting);
  }
  let version = main?.goVersion ?? running;
  const asked = settings.get('default')?.replace(/^go/, '');
  settings.delete('default');
  if (asked !== undefined && VERSION.test(asked)) version = asked;

  const [major, minor] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major === 1) {
    const at = Math.max(minor, 20);
    for (const [name, changed, old] of CHANGED) {
      if (at < Number(changed) && !settings.has(name)) settings.set(name, old);
    }
  }
  return [...settings]
    .sort((a, b) => compareBytes(a[0], b[0]))
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
