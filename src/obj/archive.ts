import { ObjectError, readObject } from './read.ts';
import type { GoObject } from './read.ts';

/** A member of an archive that is a Go object, or the one object of a file that is no archive. */
export interface ObjectMember {
  /** Name in the archive; the file's own name if it is no archive. */
  readonly name: string;
  readonly object: GoObject;
}

const ARCHIVE_MAGIC = '!<arch>\n';
const OBJECT_MAGIC = 'go objec';
const MEMBER_HEADER = 60;

/** Members that tell the linker something and aren't code. */
const SENTINELS: readonly string[] = ['preferlinkext', 'dynimportfail'];

function ascii(file: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...file.subarray(from, to));
}

/** True if the file starts as an object or an archive does. */
export function looksLikeObject(file: Uint8Array): boolean {
  const magic = ascii(file, 0, 8);
  return magic === ARCHIVE_MAGIC || magic === OBJECT_MAGIC;
}

/** A member of an archive that is no Go object: what a C compiler made, or nothing known. */
export interface ForeignMember {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it begins in the archive. */
  readonly offset: number;
}

/**
 * The Go objects in a file: the file itself, or the members of an archive as `go build` and the compiler make them
 * (their export data and marker members are left out). Throws ObjectError, for other members too.
 */
export function readObjects(file: Uint8Array, name: string): ObjectMember[] {
  return readMembers(file, name).map((member) => {
    if ('object' in member) return member;
    throw unrecognized(member);
  });
}

export function unrecognized({ name, offset }: ForeignMember): ObjectError {
  return new ObjectError(`unrecognized archive member ${name}`, offset);
}

/** As readObjects, with the members that are no Go objects. Throws ObjectError. */
export function readMembers(file: Uint8Array, name: string): (ObjectMember | ForeignMember)[] {
  if (ascii(file, 0, 8) !== ARCHIVE_MAGIC) return [{ name, object: readObject(file) }];
  const members: (ObjectMember | ForeignMember)[] = [];
  let at = ARCHIVE_MAGIC.length;
  while (at < file.length) {
    if (at + MEMBER_HEADER > file.length) throw new ObjectError('the archive is cut off in the header of a member', at);
    if (ascii(file, at + 58, at + 60) !== '`\n') throw new ObjectError('the header of an archive member does not end in "`"', at);
    const memberName = ascii(file, at, at + 16).trimEnd();
    const sizeText = ascii(file, at + 48, at + 58).trimEnd();
    const start = at + MEMBER_HEADER;
    const end = start + Number(sizeText);
    if (!/^\d+$/.test(sizeText) || end > file.length) {
      throw new ObjectError(`archive member ${memberName} says it has ${sizeText} bytes, more than there are`, at);
    }
    const isMarker = memberName === '__.PKGDEF' || (SENTINELS.includes(memberName) && start === end);
    if (!isMarker) {
      const isGo = ascii(file, start, Math.min(start + 8, end)) === OBJECT_MAGIC;
      members.push(isGo ? { name: memberName, object: readObject(file, start, end) } : { name: memberName, bytes: file.subarray(start, end), offset: start });
    }
    at = end + ((end - start) % 2);
  }
  return members;
}
