import { runCall } from '../driver/call.ts';
import type { CallRequest, CallShow, Io } from '../driver/requests.ts';
import { BUILD_FLAGS, loadOptions, parsePackageFlags } from './build-flags.ts';
import { UsageError } from './flags.ts';
import { flagsFromGoflags } from './goflags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';

const SHOWN: readonly CallShow[] = ['changed', 'all', 'none'];
const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, us: 1e-3, ns: 1e-6 };
const DEFAULT_TIMEOUT = '10s';

/** A duration as Go writes it, in ms; NaN if it is none. */
function duration(text: string): number {
  if (!/^(\d+(\.\d+)?(h|ms|m|us|s|ns))+$/.test(text)) return Number.NaN;
  let total = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|us|s|ns)/g)) total += Number(number) * UNITS[unit];
  return total;
}

export const usage: CommandUsage = {
  name: 'call',
  synopsis: "call [-timeout d] [-show which] [-set name=value] [-json] [build flags] package 'function(arguments)' | -",
  about: `Call assembles a package, links one of its assembly functions into a small Linux program, runs that, and prints the
results as Go writes them. Go takes no part in it. Programs for another GOARCH run under qemu's user-mode emulator.

The arguments are Go expressions: numbers, strings, composite literals such as []byte{1, 2}, &[32]byte{} and
&T{field: value}, conversions, &b[0], slices b[1:3], and len, cap, make, new, math.NaN, math.Inf, math.Float64frombits.
Short variable declarations may stand before the call: b := make([]byte, 64); f(&b[0], uint64(len(b))).
After the results stands what the function changed in memory, as name = value; () if there is nothing to say. With - in
place of a call, calls are read from standard input, one a line, and each gets one line, error: … if it fails.

Variables of Go packages have the values that constants give them; one whose value is computed when a program starts is
zero, and a warning says so. A function that needs anything else of Go is refused. One that crashes is reported with the
instruction and its place in the source.`,
  flags: {
    ...BUILD_FLAGS,
    timeout: {
      kind: 'string',
      value: 'd',
      describe: `stop a call that takes longer (default ${DEFAULT_TIMEOUT})`,
      check: (value) => (duration(value) > 0 ? '' : 'must be a duration such as 500ms or 10s'),
    },
    show: {
      kind: 'string',
      value: 'which',
      describe: 'arguments to print after the results: changed (default), all or none',
      check: (value) => (SHOWN.some((one) => one === value) ? '' : `must be one of ${SHOWN.join(', ')}`),
    },
    set: { kind: 'list', value: 'name=value', describe: "give a variable of the package this value; may be repeated" },
    json: { kind: 'bool', describe: 'print a JSON object a line' },
    v: { kind: 'bool', describe: 'say which variables are zero, and print the registers after a crash' },
  },
};

export function callRequest(parsed: ParsedCommand, io: Io): CallRequest {
  const { values, rest } = parsed;
  if (rest.length !== 2) throw new UsageError(rest.length < 2 ? "a package and a call are needed: tsgo call package 'f(1, 2)'" : `${rest[2]} is one argument too many`);
  const variables = (values.set as string[] | undefined) ?? [];
  for (const text of variables) if (!/^\s*\w+\s*=/.test(text)) throw new UsageError(`invalid value ${JSON.stringify(text)} for flag -set: must be name=value`);
  return {
    ...loadOptions({ ...parsed, rest: rest.slice(0, 1) }, io),
    asmflags: ((values.asmflags as string[] | undefined) ?? []).map(parsePackageFlags),
    call: rest[1],
    variables,
    timeout: duration((values.timeout as string | undefined) ?? DEFAULT_TIMEOUT),
    show: (values.show as CallShow | undefined) ?? 'changed',
    json: values.json === true,
    verbose: values.v === true,
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(usage, args, flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS));
  return await runCall(callRequest(parsed, io), io);
}
