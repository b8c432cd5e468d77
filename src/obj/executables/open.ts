import { isElf, readElf } from './elf.ts';
import type { Executable } from './executable.ts';
import { isFat, isMachO, readFat, readMachO } from './macho.ts';
import { isPe, readPe } from './pe.ts';
import { isPlan9, readPlan9 } from './plan9.ts';
import { isWasm, readWasm } from './wasm.ts';
import { isXcoff, readXcoff } from './xcoff.ts';

/** One program of a file: a fat Mach-O file has several, each named after its GOARCH; others have one, named ''. */
export interface Image {
  readonly name: string;
  readonly image: Executable;
}

const READERS: readonly { readonly is: (file: Uint8Array) => boolean; readonly read: (file: Uint8Array) => Executable }[] = [
  { is: isElf, read: readElf },
  { is: isMachO, read: readMachO },
  { is: isPlan9, read: readPlan9 },
  { is: isWasm, read: readWasm },
  { is: isXcoff, read: readXcoff },
  { is: isPe, read: readPe },
];

/** The programs in a file by what its first bytes say it is; null if they say nothing. Throws ObjectError. */
export function readExecutable(file: Uint8Array): readonly Image[] | null {
  if (isFat(file)) return readFat(file);
  const reader = READERS.find(({ is }) => is(file));
  return reader === undefined ? null : [{ name: '', image: reader.read(file) }];
}
