import type { Io } from '../driver/requests.ts';
import type { CommandUsage } from './options.ts';

/** A module with one command. */
export interface CommandModule {
  run(args: readonly string[], io: Io): Promise<number>;
  /** Absent where the command takes no flags or prints a usage text of its own. */
  readonly usage?: CommandUsage;
}

export interface CommandEntry {
  readonly summary: string;
  load(): Promise<CommandModule>;
}

/** Every command; its module is loaded when it is asked for. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  build: { summary: 'select, assemble and link-check packages', load: () => import('./build.ts') },
  matrix: { summary: 'say where every assembly function comes from on every platform', load: () => import('./matrix.ts') },
  stub: { summary: 'write the missing half of a function: assembly or Go', load: () => import('./stub.ts') },
  clean: { summary: 'empty the cache', load: () => import('./clean.ts') },
  asm: { summary: "assemble one file, as 'go tool asm' does", load: () => import('./asm.ts') },
  asmhdr: { summary: 'write go_asm.h for a package', load: () => import('./asmhdr.ts') },
  list: { summary: 'list packages and their files', load: () => import('./list.ts') },
  nm: { summary: 'list the symbols of object files', load: () => import('./nm.ts') },
  objdump: { summary: 'print the instructions of an object file', load: () => import('./objdump.ts') },
  objdiff: { summary: 'say what differs between two object files', load: () => import('./objdiff.ts') },
  vet: { summary: 'report likely mistakes in assembly and around it', load: () => import('./vet.ts') },
  explain: { summary: 'explain a finding by its code, or why files are in the build', load: () => import('./explain.ts') },
  call: { summary: 'call an assembly function and print what it answers', load: () => import('./call.ts') },
  symdiff: { summary: 'compare the symbols of assembly with a linked program', load: () => import('./symdiff.ts') },
  toolexec: { summary: "assemble in the real assembler's place in a 'go build -toolexec'", load: () => import('./toolexec.ts') },
  env: { summary: 'print the settings in force', load: () => import('./env.ts') },
  version: { summary: "print tsgo's version", load: () => import('./version.ts') },
  help: { summary: 'print help for a command', load: () => import('./help.ts') },
};
