import { nearest } from '../base/nearest.ts';
import { headerOf } from './headers/index.ts';
import type { Machine } from './machine.ts';
import { machinesWithRegister } from './registers.ts';

/** What to do about a name that is neither a register nor followed by a pseudo-register. */
export function addressingHint(name: string, machine: Machine): string | undefined {
  return macroHint(name) ?? registerHint(name, machine);
}

/** Which header defines a macro that is missing here. */
export function macroHint(name: string): string | undefined {
  const header = headerOf(name);
  return header === undefined ? undefined : `${name} is defined in ${header}: add #include "${header}"`;
}

/** Says where `name` is a register, if it is not one here. */
export function registerHint(name: string, machine: Machine): string | undefined {
  const others = machinesWithRegister(name).filter((goarch) => goarch !== machine.goarch);
  if (others.length === 0) return undefined;
  return `${name} is a register of ${others.join(', ')}, not of ${machine.goarch}`;
}

/** What an unknown mnemonic may have been meant to be. */
export function instructionHint(word: string, machine: Machine): string | undefined {
  const macro = macroHint(word);
  if (macro !== undefined) return macro;
  const known = nearest(word, machine.mnemonics());
  return known === undefined ? undefined : `did you mean ${known}?`;
}
