import { runAsmhdr } from '../driver/asmhdr.ts';
import type { AsmhdrRequest, Io } from '../driver/requests.ts';
import { UsageError } from './flags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';
import { requestedPlatform } from './platform.ts';

export const usage: CommandUsage = {
  name: 'asmhdr',
  synopsis: 'asmhdr [-goos os] [-goarch arch] -p path -o file file.go...',
  about: `Asmhdr writes go_asm.h for the package that the Go files make: its constants, and the sizes and field offsets of
its structs, as the compiler's -asmhdr does.`,
  flags: {
    goos: { kind: 'string', describe: 'operating system, over $GOOS' },
    goarch: { kind: 'string', describe: 'architecture, over $GOARCH' },
    p: { kind: 'string', value: 'path', describe: 'import path of the package' },
    o: { kind: 'string', value: 'file', describe: 'file to write' },
  },
};

function asmhdrRequest({ values, rest }: ParsedCommand, io: Io): AsmhdrRequest {
  const { p, o, goos, goarch } = values as Record<string, string | undefined>;
  if (p === undefined || o === undefined) throw new UsageError('asmhdr needs -p and -o');
  if (rest.length === 0) throw new UsageError('asmhdr needs the Go files of a package');
  return { platform: requestedPlatform(io.env, { goos, goarch }), files: rest, pkgPath: p, output: o };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  return await runAsmhdr(asmhdrRequest(parseCommand(usage, args, []), io), io);
}
