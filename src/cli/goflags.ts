import { checkValue, standsAlone, UsageError, type FlagTable, type GivenFlag } from './flags.ts';
import { splitQuoted } from './words.ts';

/** Flags that some command of cmd/go takes, besides the build flags: GOFLAGS may hold them for all commands. */
const OTHER_COMMANDS = new Set(
  (
    'artifacts bench benchmem benchtime blockprofile blockprofilerate c changed compiled count coverprofile cpu ' +
    'cpuprofile d deps diff e exec export f failfast fix fullpath fuzz fuzzcachedir fuzzminimizetime fuzztime ' +
    'go i json list m memprofile memprofilerate mutexprofile mutexprofilefraction o outputdir parallel run short ' +
    'shuffle skip test testlogfile timeout trace u versions vet vettool w'
  ).split(' '),
);

/**
 * The flags of $GOFLAGS that `table` knows. Each word is one flag, with its value after "=". One that only another
 * command takes is left out, as cmd/go does; `known` has every flag that any command takes.
 */
export function flagsFromGoflags(text: string, table: FlagTable, known: FlagTable): GivenFlag[] {
  const given: GivenFlag[] = [];
  for (const word of wordsOf(text)) {
    const body = word.replace(/^--?/, '');
    if (body === word || body === '' || body[0] === '-' || body[0] === '=') {
      throw new UsageError(`parsing $GOFLAGS: non-flag ${JSON.stringify(word)}`);
    }
    const equals = body.indexOf('=');
    const name = equals < 0 ? body : body.slice(0, equals);
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (spec === undefined) {
      if (!OTHER_COMMANDS.has(name) && !Object.hasOwn(known, name)) {
        throw new UsageError(`parsing $GOFLAGS: unknown flag -${name}`);
      }
      continue;
    }
    if (equals < 0 && !standsAlone(spec.kind)) {
      throw new UsageError(`flag needs an argument: -${name} (from $GOFLAGS)`);
    }
    given.push({ name, value: checkValue(name, spec, equals < 0 ? 'true' : body.slice(equals + 1)) });
  }
  return given;
}

function wordsOf(text: string): string[] {
  try {
    return splitQuoted(text);
  } catch (error) {
    throw new UsageError(`parsing $GOFLAGS: ${(error as Error).message}`);
  }
}
