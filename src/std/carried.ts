import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CarriedLibrary } from './library.ts';

/** Where the data is, seen from this file: in the source tree, and in the bundle. */
const PLACES = ['library.bin', '../std/library.bin', 'std/library.bin'];

let library: CarriedLibrary | undefined;

/** What the project carries of the standard library, read when it is first asked for. */
export function carriedLibrary(): CarriedLibrary {
  if (library === undefined) {
    const paths = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
    const path = paths.find((each) => existsSync(each));
    if (path === undefined) throw new Error('the file library.bin is missing from the installation');
    library = new CarriedLibrary(readFileSync(path));
  }
  return library;
}
