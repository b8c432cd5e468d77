import type { FlagTable } from './flags.ts';

/** The keys of -d, with what its help says. */
export const DEBUG_KEYS: Readonly<Record<string, string>> = {
  compressinstructions: 'use compressed instructions when possible (if supported by architecture)',
  maymorestack: 'call named function before all stack growth checks',
  pctab: 'print named pc-value table\nOne of: pctospadj, pctofile, pctoline, pctoinline, pctopcdata',
};

/** The assembler's own flags. */
export const ASM_FLAGS: FlagTable = {
  D: {
    kind: 'list',
    value: 'value',
    describe: 'predefined symbol with optional simple value -D=identifier=value; can be set multiple times',
  },
  I: { kind: 'list', value: 'value', describe: 'include directory; can be set multiple times' },
  S: { kind: 'count', describe: 'print assembly and machine code' },
  V: { kind: 'optional', describe: 'print version and exit', final: true },
  d: { kind: 'list', value: 'value', describe: 'enable debugging settings; try -d help', check: debugProblem },
  debug: { kind: 'bool', describe: 'dump instructions as they are parsed' },
  dynlink: { kind: 'bool', describe: 'support references to Go symbols defined in other shared libraries' },
  e: { kind: 'bool', describe: 'no limit on number of errors reported' },
  gensymabis: { kind: 'bool', describe: "write symbol ABI information to output file, don't assemble" },
  linkshared: { kind: 'bool', describe: 'generate code that will be linked against Go shared libraries' },
  o: { kind: 'string', value: 'string', describe: 'output file; default foo.o for /a/b/c/foo.s as first argument' },
  p: { kind: 'string', value: 'string', describe: 'set expected package import to path (default "<unlinkable>")' },
  shared: { kind: 'bool', describe: 'generate code that can be linked into a shared library' },
  spectre: { kind: 'string', value: 'list', describe: 'enable spectre mitigations in list (all, ret)' },
  trimpath: { kind: 'string', value: 'string', describe: 'remove prefix from recorded source file paths' },
  v: { kind: 'bool', describe: 'print debug output' },
};

function debugProblem(value: string): string {
  for (const setting of value.split(',')) {
    const key = setting.split(/[=:]/, 1)[0];
    if (key === 'help') return '';
    if (setting !== '' && !Object.hasOwn(DEBUG_KEYS, key)) return `unknown debug key ${key}\n`;
  }
  return '';
}

/** The usage text, as package flag lays out defaults. */
export function asmUsage(): string {
  let text = 'usage: asm [options] file.s ...\nFlags:\n';
  for (const [name, { value, describe }] of Object.entries(ASM_FLAGS)) {
    const gap = name.length === 1 && value === undefined ? '\t' : '\n    \t';
    text += `  -${name}${value === undefined ? '' : ` ${value}`}${gap}${describe}\n`;
  }
  return text;
}

/** The text of -d help. */
export function debugHelp(): string {
  const width = Math.max(...Object.keys(DEBUG_KEYS).map((key) => key.length));
  const lines = Object.entries(DEBUG_KEYS).map(
    ([key, help]) => `\t${key.padEnd(width)}\t${help.replaceAll('\n', `\n\t${' '.repeat(width)}\t`)}\n`,
  );
  return `usage: -d arg[,arg]* and arg is <key>[=<value>]\n\n<key> is one of:\n\n${lines.join('')}`;
}
