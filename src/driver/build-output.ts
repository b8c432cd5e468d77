import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BuiltPackage } from './build.ts';
import type { BuildRequest, Io } from './requests.ts';

/** `-o dir/`: every object under the import path of its package. False if that can't be done. */
export function writeObjects(packages: readonly BuiltPackage[], request: BuildRequest, io: Io): boolean {
  for (const { pkg, objects } of packages) {
    for (const { file, object } of objects) {
      if (object === null) continue;
      const path = join(resolve(io.cwd, request.output), pkg.importPath, `${file.name.slice(0, -'.s'.length)}.o`);
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, object);
      } catch (error) {
        io.stderr(`tsgo: ${(error as Error).message}\n`);
        return false;
      }
    }
  }
  return true;
}
