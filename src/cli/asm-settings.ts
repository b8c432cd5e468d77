import type { AsmDebugSettings, AsmSettings } from '../driver/requests.ts';
import { debugHelp } from './asm-usage.ts';
import type { GivenFlag } from './flags.ts';

/** The command ends here: `text` goes to standard output where the status is 0, else to standard error. */
export class Exit extends Error {
  readonly status: number;
  constructor(status: number, text: string) {
    super(text);
    this.status = status;
  }
}

export function last(flags: readonly GivenFlag[], name: string): string | undefined {
  for (let i = flags.length - 1; i >= 0; i--) if (flags[i].name === name) return flags[i].value;
  return undefined;
}

export function all(flags: readonly GivenFlag[], name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i < flags.length; i++) if (flags[i].name === name) values.push(flags[i].value);
  return values;
}

export function count(values: readonly string[]): number {
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

function spectre(value: string): AsmSettings['spectre'] {
  if (value === '' || value === 'index' || value === 'ret' || value === 'all') return value;
  throw new Exit(2, `asm: unknown setting -spectre=${value}\n`);
}


/** What the given flags of `go tool asm` set; throws Exit. */
export function asmSettings(flags: readonly GivenFlag[]): AsmSettings {
  return {
    defines: all(flags, 'D'),
    includeDirs: all(flags, 'I'),
    debug: debugSettings(all(flags, 'd')),
    dynlink: last(flags, 'dynlink') === 'true',
    allErrors: last(flags, 'e') === 'true',
    linkshared: last(flags, 'linkshared') === 'true',
    shared: last(flags, 'shared') === 'true',
    spectre: spectre(last(flags, 'spectre') ?? ''),
  };
}
