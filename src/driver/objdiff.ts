import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readObjects } from '../obj/archive.ts';
import { diffObjects } from '../obj/diff.ts';
import { dumpObject } from '../obj/dump.ts';
import { ObjectError, type GoObject } from '../obj/read.ts';
import type { Io } from './requests.ts';

export interface ObjdiffRequest {
  /** One file is printed, two are compared. */
  readonly files: readonly [string] | readonly [string, string];
  /** At most this many lines a section. */
  readonly lines: number;
}

/** `tsgo objdiff`: an object as text, or what differs between two. Exit status 1 if something does. */
export async function runObjdiff({ files, lines }: ObjdiffRequest, io: Io): Promise<number> {
  const objects: GoObject[] = [];
  for (const file of files) {
    const object = read(file, io);
    if (object === null) return 1;
    objects.push(object);
  }
  const [first, second] = objects;
  if (second === undefined) {
    for (const section of dumpObject(first)) io.stdout(`== ${section.title}\n${section.lines.map((line) => `${line}\n`).join('')}`);
    return 0;
  }
  const difference = diffObjects(first, second, lines);
  io.stdout(difference.map((line) => `${line}\n`).join(''));
  return difference.length === 0 ? 0 : 1;
}

/** The object in a file, the first of an archive; null after saying why there is none. */
function read(file: string, io: Io): GoObject | null {
  try {
    const [member] = readObjects(readFileSync(resolve(io.cwd, file)), file);
    if (member !== undefined) return member.object;
    io.stderr(`${file}: no Go object in this archive\n`);
  } catch (error) {
    if (!(error instanceof ObjectError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    io.stderr(`${file}: ${(error as Error).message}\n`);
  }
  return null;
}
