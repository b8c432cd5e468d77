import { runNm } from '../driver/nm.ts';
import type { Io, NmRequest } from '../driver/requests.ts';
import { scanFlags, HelpRequest, UsageError, type FlagTable } from './flags.ts';

const SORTS = ['address', 'name', 'none', 'size'] as const;

const FLAGS: FlagTable = {
  n: { kind: 'bool', describe: 'an alias for -sort address' },
  size: { kind: 'bool', describe: 'print symbol size in decimal between address and type' },
  sort: { kind: 'string', describe: 'sort output in the given order' },
  type: { kind: 'bool', describe: 'print symbol type after name' },
};

const USAGE = `usage: tsgo nm [options] file...
  -n
      an alias for -sort address (numeric),
      for compatibility with other nm commands
  -size
      print symbol size in decimal between address and type
  -sort {address,name,none,size}
      sort output in the given order (default name)
      size orders from largest to smallest
  -type
      print symbol type after name
`;

/** Reads the flags of `go tool nm`; throws UsageError, and HelpRequest where no file is named. */
export function nmRequest(args: readonly string[]): NmRequest | { unknownOrder: string } {
  const { flags, rest } = scanFlags(FLAGS, args);
  let sort: string = 'name';
  let size = false;
  let type = false;
  for (const { name, value } of flags) {
    if (name === 'size') size = value === 'true';
    else if (name === 'type') type = value === 'true';
    else if (name === 'sort') sort = value;
    else if (value === 'true') sort = 'address';
  }
  const known = SORTS.find((each) => each === sort);
  if (known === undefined) return { unknownOrder: sort };
  if (rest.length === 0) throw new HelpRequest();
  return { files: rest, sort: known, size, type };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const request = nmRequest(args);
    if (!('unknownOrder' in request)) return await runNm(request, io);
    io.stderr(`nm: unknown sort order ${JSON.stringify(request.unknownOrder)}\n`);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof HelpRequest)) throw error;
    io.stderr(`${error instanceof UsageError ? `${error.message}\n` : ''}${USAGE}`);
  }
  return 2;
}
