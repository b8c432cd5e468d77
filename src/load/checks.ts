import type { Platform } from '../base/platform.ts';
import type { SelectedFile } from './directory.ts';
import type { Package } from './package.ts';
import { quote } from '../base/quote.ts';

const SAFE_START = /^[0-9A-Za-z._/\u0080-\u{10ffff}]/u;

function collision(names: readonly string[]): [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) return other < name ? [other, name] : [name, other];
    seen.set(folded, name);
  }
  return undefined;
}

/** Rules about names, which hold before a package's imports are loaded. */
function* nameProblems(pkg: Package): Generator<string> {
  const names = pkg.files.filter(({ category }) => category !== 'skipped' && category !== 'invalid').map(({ name }) => name);
  const pair = collision(names);
  if (pair !== undefined) yield `case-insensitive file name collision: ${quote(pair[0])} and ${quote(pair[1])}`;
  for (const name of names) {
    if (!SAFE_START.test(name) || name.startsWith('_cgo_')) yield `invalid input file name ${quote(name)}`;
  }
  const base = pkg.importPath.slice(pkg.importPath.lastIndexOf('/') + 1);
  if (!SAFE_START.test(base)) yield `invalid input directory name ${quote(base)}`;
  if (/[\r\n]/.test(pkg.dir)) yield `invalid package directory ${quote(pkg.dir)}`;
}

const NEEDS_CGO: readonly (readonly [SelectedFile['category'], string])[] = [
  ['c', 'C'],
  ['cxx', 'C++'],
  ['m', 'Objective-C'],
  ['f', 'Fortran'],
];

/** Rules about files for other compilers. With cgo off, all but Fortran's are simply not looked at. */
function* compilerProblems(pkg: Package, platform: Platform): Generator<string> {
  if (pkg.files.some(({ category }) => category === 'cgo')) return;
  if (platform.cgo && pkg.files.some(({ category }) => category === 'swig' || category === 'swigcxx')) return;
  for (const [category, language] of NEEDS_CGO) {
    if (!platform.cgo && category !== 'f') continue;
    const names = pkg.files.filter((file) => file.category === category && file.included).map(({ name }) => name);
    if (names.length > 0) {
      yield `${language} source files not allowed when not using cgo or SWIG: ${names.join(' ')}`;
    }
  }
}

/** What is wrong with a package as a whole, in the go command's words and order. */
export function checkPackage(pkg: Package, platform: Platform, when: 'before' | 'after'): Iterable<string> {
  return when === 'before' ? nameProblems(pkg) : compilerProblems(pkg, platform);
}
