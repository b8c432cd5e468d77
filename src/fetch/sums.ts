import { createHash } from 'node:crypto';
import { FetchError } from './errors.ts';

/** A file of a tree and the SHA-256 of its content, in hexadecimal. */
export interface HashedFile {
  readonly name: string;
  readonly digest: string;
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash "h1:" of a tree, as go.sum lists it: over the files' digests and names, by the bytes of the names. */
export function treeHash(files: readonly HashedFile[]): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = createHash('sha256');
  for (const { name, digest } of sorted) hash.update(`${digest}  ${name}\n`);
  return `h1:${hash.digest('base64')}`;
}

/** go.sum's hash of a go.mod file. */
export function goModHash(bytes: Uint8Array): string {
  return treeHash([{ name: 'go.mod', digest: sha256Hex(bytes) }]);
}

const MISMATCH = `

SECURITY ERROR
This download does NOT match an earlier download recorded in go.sum.
The bits may have been replaced on the origin server, or an attacker may
have intercepted the download attempt.

For more information, see 'go help module-auth'.`;

/** Throws FetchError if `sum` is none that go.sum lists for `name`, which ends in "/go.mod" for a go.mod file. */
export function checkSum(name: string, sum: string, listed: readonly string[], unchecked: boolean): void {
  if (listed.includes(sum)) return;
  const known = listed.find((each) => each.startsWith('h1:'));
  if (known !== undefined) {
    throw new FetchError(
      `verifying ${name}: checksum mismatch\n\tdownloaded: ${sum}\n\tgo.sum:     ${known}${MISMATCH}`,
      { fatal: true },
    );
  }
  if (unchecked) return;
  throw new FetchError(`verifying ${name}: go.sum has no line for it, and tsgo asks no checksum database`);
}
