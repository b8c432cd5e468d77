/**
 * Command-line flags as Go's package flag reads them: one dash or two, `-flag=value` or `-flag value`, the first
 * argument that is no flag ends them. The error texts are that package's.
 */

/** How a flag takes its value: `optional` and `count` may stand alone, as `bool` does. */
export type FlagKind = 'bool' | 'count' | 'optional' | 'string' | 'number' | 'list';

export interface FlagSpec {
  readonly kind: FlagKind;
  readonly describe: string;
  /** Placeholder of the value in help texts. */
  readonly value?: string;
  /** The text after "invalid value … for flag -name: ", '' if the value is fine. */
  readonly check?: (value: string) => string;
  /** Nothing after this flag is read. */
  readonly final?: boolean;
}

export type FlagTable = Readonly<Record<string, FlagSpec>>;

export interface GivenFlag {
  readonly name: string;
  /** 'true' for one that stands alone. */
  readonly value: string;
}

export interface ScannedArguments {
  readonly flags: readonly GivenFlag[];
  readonly rest: readonly string[];
}

/** The command line is wrong: exit status 2. */
export class UsageError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** The command line asks for its own help text. */
export class HelpRequest extends Error {}

const TRUE = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const FALSE = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

export function standsAlone(kind: FlagKind): boolean {
  return kind === 'bool' || kind === 'count' || kind === 'optional';
}

/** The normal form of a value for its flag; throws UsageError. */
export function checkValue(name: string, spec: FlagSpec, value: string): string {
  if (spec.kind === 'bool') {
    if (TRUE.has(value)) return 'true';
    if (FALSE.has(value)) return 'false';
    throw new UsageError(`invalid boolean value ${JSON.stringify(value)} for -${name}: parse error`);
  }
  if (spec.kind === 'count' && value !== 'true' && value !== 'false' && !/^[+-]?\d+$/.test(value)) {
    const quoted = JSON.stringify(value);
    throw new UsageError(`invalid boolean value ${quoted} for -${name}: invalid count ${quoted}`);
  }
  let problem = spec.check?.(value) ?? '';
  if (spec.kind === 'number' && !/^[+-]?\d+$/.test(value)) problem = 'parse error';
  if (problem !== '') {
    throw new UsageError(`invalid value ${JSON.stringify(value)} for flag -${name}: ${problem}`);
  }
  return value;
}

/** Splits `args` into flags and the rest by `table`; throws UsageError, or HelpRequest for -h and -help. */
export function scanFlags(table: FlagTable, args: readonly string[]): ScannedArguments {
  const flags: GivenFlag[] = [];
  let i = 0;
  while (i < args.length) {
    const arg = args[i];
    if (arg.length < 2 || arg[0] !== '-') break;
    i++;
    if (arg === '--') break;
    const body = arg.slice(arg[1] === '-' ? 2 : 1);
    if (body[0] === '-' || body[0] === '=') throw new UsageError(`bad flag syntax: ${arg}`);
    const equals = body.indexOf('=');
    const name = equals < 0 ? body : body.slice(0, equals);
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (spec === undefined) {
      if (name === 'h' || name === 'help') throw new HelpRequest();
      throw new UsageError(`flag provided but not defined: -${name}`);
    }
    let value = 'true';
    if (equals >= 0) value = body.slice(equals + 1);
    else if (!standsAlone(spec.kind)) {
      if (i === args.length) throw new UsageError(`flag needs an argument: -${name}`);
      value = args[i++];
    }
    flags.push({ name, value: checkValue(name, spec, value) });
    if (spec.final) break;
  }
  return { flags, rest: args.slice(i) };
}
