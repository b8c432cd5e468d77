import { runObjdump } from '../driver/objdump.ts';
import type { Io, ObjdumpRequest } from '../driver/requests.ts';
import { HelpRequest, scanFlags, UsageError, type FlagTable } from './flags.ts';

const FLAGS: FlagTable = {
  S: { kind: 'bool', describe: 'print Go code alongside assembly' },
  gnu: { kind: 'bool', describe: 'print GNU assembly next to Go assembly (where supported)' },
  s: { kind: 'string', describe: 'only dump symbols matching this regexp' },
};

const USAGE = `usage: tsgo objdump [-S] [-s symregexp] file [start end]

  -S	print Go code alongside assembly
  -s string
    	only dump symbols matching this regexp
`;

/** What is wrong with the values of the command line: status 1. */
class ValueError extends Error {}

function expression(text: string): RegExp | null {
  if (text === '') return null;
  try {
    return new RegExp(text);
  } catch (error) {
    throw new ValueError(`invalid -s regexp: ${(error as Error).message}`);
  }
}

function address(text: string, what: string): number {
  const digits = text.replace(/^0x/, '');
  if (/^[0-9a-fA-F]{1,13}$/.test(digits)) return Number.parseInt(digits, 16);
  throw new ValueError(`invalid ${what} PC: strconv.ParseUint: parsing ${JSON.stringify(digits)}: invalid syntax`);
}

/** Reads the flags of `go tool objdump`. */
export function objdumpRequest(args: readonly string[]): ObjdumpRequest {
  const { flags, rest } = scanFlags(FLAGS, args);
  const value = (name: string): string => flags.findLast((flag) => flag.name === name)?.value ?? '';
  if (value('gnu') === 'true') throw new ValueError('there is no GNU syntax here: leave out -gnu');
  const [file, start, end] = rest;
  if (rest.length !== 1 && rest.length !== 3) throw new HelpRequest();
  return {
    file,
    source: value('S') === 'true',
    filter: expression(value('s')),
    start: start === undefined ? 0 : address(start, 'start'),
    end: end === undefined ? Infinity : address(end, 'end'),
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await runObjdump(objdumpRequest(args), io);
  } catch (error) {
    if (error instanceof ValueError) {
      io.stderr(`objdump: ${error.message}\n`);
      return 1;
    }
    if (!(error instanceof UsageError || error instanceof HelpRequest)) throw error;
    io.stderr(`${error instanceof UsageError ? `${error.message}\n` : ''}${USAGE}`);
    return 2;
  }
}
