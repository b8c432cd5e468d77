import { amd64 } from './amd64.ts';
import { arm64 } from './arm64.ts';
import type { EntryMachine } from './entry.ts';
import { i386 } from './i386.ts';

/** One line an architecture. */
const MACHINES: Readonly<Record<string, EntryMachine>> = { 386: i386, amd64, arm64 };

/** The entry of a GOARCH; undefined where functions can't be called. */
export function entryMachine(goarch: string): EntryMachine | undefined {
  return Object.hasOwn(MACHINES, goarch) ? MACHINES[goarch] : undefined;
}

export const CALLABLE = Object.keys(MACHINES);
