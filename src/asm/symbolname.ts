import { encodeText } from './text.ts';

/**
 * An import path as symbol names spell it (objabi.PathToPrefix): control characters, spaces, `%`, `"`, bytes beyond
 * ASCII and the periods of the last element become %xx.
 */
export function pathToPrefix(path: string): string {
  const bytes = encodeText(path);
  const slash = bytes.lastIndexOf('/');
  let out = '';
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes.charCodeAt(i);
    const escape = c <= 0x20 || c >= 0x7f || c === 0x25 || c === 0x22 || (c === 0x2e && i > slash);
    out += escape ? '%' + c.toString(16).padStart(2, '0') : bytes[i];
  }
  return out;
}

/** Packages whose assembly may say <ABIInternal> (objabi's AllowAsmABI). */
const abiSelectorPackages: ReadonlySet<string> = new Set([
  'runtime',
  'reflect',
  'syscall',
  'internal/bytealg',
  'internal/chacha8rand',
  'internal/runtime/syscall/linux',
  'internal/runtime/syscall/windows',
  'internal/runtime/startlinetest',
]);

/** True if assembly of the package may select ABIs and sees GOEXPERIMENT_ macros. */
export function allowsAbiSelectors(pkgPath: string): boolean {
  return abiSelectorPackages.has(pkgPath);
}
