import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CALLABLE } from '../../src/run/entry/machines.ts';
import { runner } from '../../src/run/host.ts';

const EMULATORS = ['qemu-i386', 'qemu-x86_64', 'qemu-aarch64'].flatMap((name) => [`${name}-static`, name]);

/** A PATH that leads to this machine's emulators and to nothing else: links to them in `dir`. */
export function emulatorPath(dir: string): string {
  mkdirSync(dir, { recursive: true });
  for (const name of EMULATORS) {
    const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
    if (found !== undefined) symlinkSync(found, join(dir, name));
  }
  return dir;
}

/** Whether programs of a GOARCH run here, or are refused wherever that is. */
export function canRun(goarch: string): boolean {
  return !CALLABLE.includes(goarch) || typeof runner(goarch, process.env) !== 'string';
}
