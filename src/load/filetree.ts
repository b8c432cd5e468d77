import { lstatSync, readdirSync } from 'node:fs';
import { carriedLibrary } from '../std/carried.ts';
import { isCarried } from '../std/library.ts';

export type FileKind = 'file' | 'directory' | 'other';

/** Files by path, links not followed. */
export interface FileTree {
  /** What is at a path; undefined if nothing is. */
  kind(path: string): FileKind | undefined;
  /** What is in a directory, in no order; throws if it isn't one. */
  entries(dir: string): readonly { readonly name: string; readonly kind: FileKind }[];
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
}

const kindOf = (found: Kinds): FileKind => (found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other');

const DISK: FileTree = {
  kind: (path) => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat && kindOf(stat);
  },
  entries: (dir) => readdirSync(dir, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
};

const CARRIED: FileTree = {
  kind: (path) => {
    const kind = carriedLibrary().kind(path);
    return kind === 'nothing' ? undefined : kind;
  },
  entries: (dir) => {
    const entries = carriedLibrary().directory(dir);
    if (entries === undefined) throw new Error(`open ${dir}: no such file or directory`);
    return entries;
  },
};

/** The tree that a path belongs to. */
export function fileTree(path: string): FileTree {
  return isCarried(path) ? CARRIED : DISK;
}
