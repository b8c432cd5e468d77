import { basename } from 'node:path';
import { runAsm } from '../driver/asm.ts';
import type { AsmDebugSettings, AsmRequest, Io } from '../driver/requests.ts';
import { EXPERIMENT_NAMES, baselineExperiments } from '../load/experiments.ts';
import { PlatformError } from '../load/platforms.ts';
import type { Platform } from '../base/platform.ts';
import { ASM_FLAGS, asmUsage, debugHelp } from './asm-usage.ts';
import { HelpRequest, UsageError, scanFlags, type FlagTable, type GivenFlag } from './flags.ts';
import { requestedPlatform } from './platform.ts';
import { expandResponseFiles } from './response-files.ts';

const FLAGS: FlagTable = {
  ...ASM_FLAGS,
  goos: { kind: 'string', describe: 'operating system, over $GOOS' },
  goarch: { kind: 'string', describe: 'architecture, over $GOARCH' },
};

/** The command ends here: `text` goes to standard output where the status is 0, else to standard error. */
class Exit extends Error {
  readonly status: number;
  constructor(status: number, text: string) {
    super(text);
    this.status = status;
  }
}

function last(flags: readonly GivenFlag[], name: string): string | undefined {
  return flags.findLast((flag) => flag.name === name)?.value;
}

function all(flags: readonly GivenFlag[], name: string): string[] {
  return flags.filter((flag) => flag.name === name).map((flag) => flag.value);
}

function count(values: readonly string[]): number {
  let n = 0;
  for (const value of values) n = value === 'true' ? n + 1 : value === 'false' ? 0 : Number(value);
  return n;
}

function debugSettings(values: readonly string[]): AsmDebugSettings {
  let compressInstructions = true;
  let mayMoreStack = '';
  let pcTab = '';
  for (const setting of values.flatMap((value) => value.split(','))) {
    const [key] = setting.split(/[=:]/, 1);
    const text = setting.slice(key.length + 1);
    if (key === 'help') throw new Exit(0, debugHelp());
    if (key === 'maymorestack') mayMoreStack = text;
    else if (key === 'pctab') pcTab = text;
    else if (key === 'compressinstructions') {
      if (setting !== key && !/^[+-]?\d+$/.test(text)) throw new Exit(1, `asm: invalid debug value ${key}\n`);
      compressInstructions = setting === key || Number(text) !== 0;
    }
  }
  return { compressInstructions, mayMoreStack, pcTab };
}

function spectre(value: string): AsmRequest['spectre'] {
  if (value === '' || value === 'index' || value === 'ret' || value === 'all') return value;
  throw new Exit(2, `asm: unknown setting -spectre=${value}\n`);
}

function versionText(platform: Platform): string {
  const baseline = baselineExperiments(platform.goos, platform.goarch);
  const on = new Set(platform.experiments.enabled);
  const changed = EXPERIMENT_NAMES.filter((name) => on.has(name) !== baseline.has(name));
  const list = changed.map((name) => (on.has(name) ? name : `no${name}`)).join(',');
  return `asm version go${platform.goVersion}${list === '' ? '' : ` X:${list}`}\n`;
}

function asmRequest(args: readonly string[], io: Io): AsmRequest {
  const { flags, rest } = scanFlags(FLAGS, args);
  const platform = requestedPlatform(io.env, { goos: last(flags, 'goos'), goarch: last(flags, 'goarch') });
  if (last(flags, 'V') !== undefined) throw new Exit(0, versionText(platform));
  const debug = debugSettings(all(flags, 'd'));
  const output = last(flags, 'o') ?? '';
  if (rest.length === 0 || (output === '' && rest.length !== 1)) throw new HelpRequest();
  return {
    platform,
    files: rest,
    defines: all(flags, 'D'),
    includeDirs: all(flags, 'I'),
    listing: count(all(flags, 'S')),
    debug,
    debugParse: last(flags, 'debug') === 'true',
    dynlink: last(flags, 'dynlink') === 'true',
    allErrors: last(flags, 'e') === 'true',
    symabis: last(flags, 'gensymabis') === 'true',
    linkshared: last(flags, 'linkshared') === 'true',
    output: output || `${basename(rest[0]).replace(/\.s$/, '')}.o`,
    pkgPath: last(flags, 'p') ?? '<unlinkable>',
    shared: last(flags, 'shared') === 'true',
    spectre: spectre(last(flags, 'spectre') ?? ''),
    trimpath: last(flags, 'trimpath') ?? '',
    verbose: last(flags, 'v') === 'true',
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  let request: AsmRequest;
  try {
    const expanded = expandResponseFiles(args, io.cwd, (message) => {
      throw new Exit(1, `asm: ${message}\n`);
    });
    request = asmRequest(expanded, io);
  } catch (error) {
    return explain(error, io);
  }
  return await runAsm(request, io);
}

/** What the real assembler says of a wrong command line; throws what isn't one. */
function explain(error: unknown, io: Io): number {
  if (error instanceof Exit) {
    if (error.status === 0) io.stdout(error.message);
    else io.stderr(error.message);
    return error.status;
  }
  if (error instanceof PlatformError) {
    io.stderr(`asm: ${error.message}\n${error.hint === undefined ? '' : `\thint: ${error.hint}\n`}`);
    return 2;
  }
  if (!(error instanceof UsageError || error instanceof HelpRequest)) throw error;
  if (error instanceof UsageError) io.stderr(`${error.message}\n`);
  io.stderr(asmUsage());
  return 2;
}
