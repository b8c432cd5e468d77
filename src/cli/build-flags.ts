import type { LoadOptions, PackageFlags } from '../driver/requests.ts';
import type { Io } from '../driver/requests.ts';
import type { Platform } from '../base/platform.ts';
import { parsePlatforms, parseTagSets, platformMatrix } from '../load/platformset.ts';
import { asmSettings } from './asm-settings.ts';
import { ASM_FLAGS } from './asm-usage.ts';
import { scanFlags, UsageError, type FlagTable } from './flags.ts';
import type { ParsedCommand } from './options.ts';
import { requestedPlatform } from './platform.ts';
import { splitQuoted } from './words.ts';

const IGNORED = 'accepted for cmd/go; has no effect here';

/** Flags that decide what is built, shared by every command that loads packages. */
export const LOAD_FLAGS: FlagTable = {
  C: {
    kind: 'string',
    value: 'dir',
    describe: 'change to dir first; must be the first flag',
    check: () => '-C flag must be first flag on command line',
  },
  tags: { kind: 'string', value: 'tag,list', describe: 'build tags that count as satisfied; after a leading comma, sets of tags (a+b) to try one by one, the first of them empty' },
  goos: { kind: 'string', value: 'os', describe: 'operating system, over $GOOS' },
  goarch: { kind: 'string', value: 'arch', describe: 'architecture, over $GOARCH' },
  go: { kind: 'string', value: 'version', describe: 'Go release to behave as' },
  race: { kind: 'bool', describe: 'as with the race detector: its build tag and flags' },
  mod: { kind: 'string', value: 'mode', describe: 'module mode: readonly, vendor or mod' },
  modfile: { kind: 'string', value: 'file', describe: 'read this file in place of go.mod' },
  overlay: { kind: 'string', value: 'file', describe: 'JSON file that puts other contents in place of files' },
  p: { kind: 'number', value: 'n', describe: 'how much to do at once' },
  v: { kind: 'bool', describe: 'print the names of packages' },
  x: { kind: 'bool', describe: 'print the steps' },
  n: { kind: 'bool', describe: 'print the steps but do not run them' },
  trimpath: { kind: 'bool', describe: 'record no file system paths' },
  asmflags: { kind: 'list', value: "'[pattern=]arg list'", describe: 'arguments for the assembler', check: problemOf(parsePackageFlags) },
  buildmode: { kind: 'string', value: 'mode', describe: "build mode, as 'go help buildmode' describes" },
};

/** cmd/go's flags that cannot change a verdict about assembly or a byte of an object. */
export const IGNORED_FLAGS: FlagTable = {
  a: { kind: 'bool', describe: IGNORED },
  work: { kind: 'bool', describe: IGNORED },
  buildvcs: { kind: 'optional', describe: IGNORED },
  modcacherw: { kind: 'bool', describe: IGNORED },
  gcflags: { kind: 'list', value: "'[pattern=]arg list'", describe: IGNORED, check: problemOf(splitPackageFlags) },
  gccgoflags: { kind: 'list', value: "'[pattern=]arg list'", describe: IGNORED, check: problemOf(splitPackageFlags) },
  ldflags: { kind: 'list', value: "'[pattern=]arg list'", describe: IGNORED, check: problemOf(splitPackageFlags) },
  installsuffix: { kind: 'string', value: 'suffix', describe: IGNORED },
  pgo: { kind: 'string', value: 'file', describe: "matters to 'list' alone, where auto and off differ" },
  pkgdir: { kind: 'string', value: 'dir', describe: IGNORED },
  compiler: { kind: 'string', value: 'name', describe: 'gc; no other is known', check: compilerProblem },
};

/** cmd/go's flags that would change the result in a way that tsgo doesn't follow: each with the reason. */
const REFUSED: Readonly<Record<string, { readonly kind: 'bool' | 'string'; readonly why: string }>> = {
  asan: { kind: 'bool', why: 'the address sanitizer needs cgo' },
  msan: { kind: 'bool', why: 'the memory sanitizer needs cgo' },
  cover: { kind: 'bool', why: 'coverage rewrites Go files' },
  covermode: { kind: 'string', why: 'coverage rewrites Go files' },
  coverpkg: { kind: 'string', why: 'coverage rewrites Go files' },
  linkshared: { kind: 'bool', why: 'it needs shared libraries that the real toolchain made' },
  toolexec: { kind: 'string', why: 'no tool of the real toolchain is run' },
};

const REFUSED_FLAGS: FlagTable = Object.fromEntries(
  Object.entries(REFUSED).map(([name, { kind, why }]) => [name, { kind, describe: `refused: ${why}` }]),
);

/** Every build flag of cmd/go: what GOFLAGS may hold. */
export const BUILD_FLAGS: FlagTable = { ...LOAD_FLAGS, ...IGNORED_FLAGS, ...REFUSED_FLAGS };

const BUILD_MODES = new Set(['archive', 'c-archive', 'c-shared', 'default', 'exe', 'pie', 'plugin', 'shared']);
const MODULE_MODES = new Set(['', 'mod', 'readonly', 'vendor']);

function compilerProblem(value: string): string {
  return value === 'gc' ? '' : `unknown compiler ${JSON.stringify(value)}`;
}

/** The check of a flag whose value `read` takes apart. */
function problemOf(read: (value: string) => unknown): (value: string) => string {
  return (value) => {
    try {
      read(value);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
}

/** Splits one '[pattern=]arg list'; throws UsageError. */
function splitPackageFlags(value: string): { pattern: string; flags: string[] } {
  const text = value.trim();
  if (text === '' || text[0] === '-') return { pattern: '', flags: splitQuoted(text) };
  const equals = text.indexOf('=');
  if (equals < 0) throw new UsageError('missing =<value> in <pattern>=<value>');
  if (equals === 0) throw new UsageError('missing <pattern> in <pattern>=<value>');
  if (text[0] === '"' || text[0] === "'") {
    throw new UsageError(`parameter may not start with quote character ${text[0]}`);
  }
  return { pattern: text.slice(0, equals).trim(), flags: splitQuoted(text.slice(equals + 1)) };
}

/** Reads one -asmflags; throws UsageError. */
export function parsePackageFlags(value: string): PackageFlags {
  const { pattern, flags } = splitPackageFlags(value);
  const { flags: given, rest } = scanFlags(ASM_FLAGS, flags);
  if (rest.length > 0) throw new UsageError(`${rest[0]} is not a flag`);
  return { pattern, flags, settings: asmSettings(given) };
}

/** -tags: separated by commas; spaces, as before Go 1.13, still work. */
export function parseTags(text: string): string[] {
  if (text.includes(' ') || text.includes("'")) return splitQuoted(text);
  return text.split(',').filter((tag) => tag !== '');
}

/** Throws UsageError for flags and values that no command can go on with. */
export function checkBuildFlags(values: ParsedCommand['values']): void {
  for (const [name, { why }] of Object.entries(REFUSED)) {
    const value = values[name];
    if (value !== undefined && value !== false) throw new UsageError(`-${name} is not supported: ${why}`);
  }
  if (typeof values.p === 'number' && values.p < 1) {
    throw new UsageError(`-p must be a positive integer: ${values.p}`);
  }
  const mode = (values.buildmode as string | undefined) ?? 'default';
  if (!BUILD_MODES.has(mode)) throw new UsageError(`buildmode=${mode} not supported`);
  const mod = (values.mod as string | undefined) ?? '';
  if (!MODULE_MODES.has(mod)) {
    throw new UsageError(`-mod=${mod} not supported (can be '', 'mod', 'readonly', or 'vendor')`);
  }
}

/** The sets of tags that a -tags value stands for: several if it starts with a comma or with =, else the one that it lists. */
export function tagSetsOf(value: string): string[][] {
  return /^[,=]/.test(value) ? parseTagSets(value) : [parseTags(value)];
}

/** The platforms of -platforms, or the one that the environment and the other flags say, each with every set of -tags. */
export function requestedPlatforms({ values }: ParsedCommand, platform: Platform, io: Io): readonly Platform[] {
  const given = values.platforms as string | undefined;
  const sets = tagSetsOf((values.tags as string | undefined) ?? '');
  if (given === undefined && sets.length === 1) return [platform];
  const names = given === undefined ? [`${platform.goos}/${platform.goarch}`] : parsePlatforms(given);
  const { race, goVersion } = platform;
  return platformMatrix(names, sets, io.env, { race, goVersion });
}

/** The part of a request that says which packages to load, and for which platform. */
export function loadOptions({ values, rest }: ParsedCommand, io: Io): LoadOptions {
  checkBuildFlags(values);
  return {
    platform: requestedPlatform(io.env, {
      goos: values.goos as string | undefined,
      goarch: values.goarch as string | undefined,
      goVersion: values.go as string | undefined,
      tags: tagSetsOf((values.tags as string | undefined) ?? '')[0],
      race: values.race === true,
    }),
    patterns: rest,
    mod: (values.mod as string | undefined) ?? '',
    modfile: (values.modfile as string | undefined) ?? '',
    overlay: (values.overlay as string | undefined) ?? '',
  };
}
