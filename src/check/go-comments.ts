import { endOfComment, endOfRawString, endOfRune, endOfString, isComment, SyntaxFault } from '../golang/scanner.ts';

/** A comment of a Go file, as the Go parser sees it. */
export interface GoComment {
  /** Byte offset of its first slash. */
  readonly offset: number;
  /** Without carriage returns at line ends, and without the newline after a line comment. */
  readonly text: string;
}

export interface GoComments {
  readonly comments: readonly GoComment[];
  /** Offset of the first token, which is the word `package`. */
  readonly packageOffset: number;
  /** For each comment before the first token, where the run of adjacent comments that it belongs to ends. */
  readonly groupEnds: readonly number[];
}

const known = new WeakMap<Uint8Array, GoComments>();

/** Every comment of a Go file, up to the first thing that no token can start with. */
export function commentsOf(source: Uint8Array): GoComments {
  let found = known.get(source);
  if (found === undefined) known.set(source, (found = scan(source)));
  return found;
}

function scan(source: Uint8Array): GoComments {
  const comments: GoComment[] = [];
  const ends: number[] = [];
  const firstOfGroup: number[] = [];
  let packageOffset = -1;
  const start = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
  let group = 0;
  let newlines = 0;
  try {
    for (let i = start; i < source.length; ) {
      const byte = source[i];
      if (byte === 0x2f && isComment(source, i)) {
        const end = endOfComment(source, i);
        if (newlines > 1) group = comments.length;
        comments.push({ offset: i, text: commentText(source, i, end) });
        if (packageOffset < 0) {
          firstOfGroup.push(group);
          ends.push(i + Buffer.byteLength(comments[comments.length - 1].text));
        }
        newlines = 0;
        i = end;
        continue;
      }
      if (byte === 0x0a) newlines++;
      else if (byte > 0x20 && packageOffset < 0) packageOffset = i;
      i = byte === 0x22 ? endOfString(source, i) : byte === 0x60 ? endOfRawString(source, i) : byte === 0x27 ? endOfRune(source, i) : i + 1;
    }
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
  }
  const last = new Map<number, number>();
  firstOfGroup.forEach((first, i) => last.set(first, ends[i]));
  return {
    comments,
    packageOffset: packageOffset < 0 ? source.length : packageOffset,
    groupEnds: firstOfGroup.map((first) => last.get(first)!),
  };
}

function commentText(source: Uint8Array, start: number, end: number): string {
  const text = Buffer.from(source.buffer, source.byteOffset + start, end - start).toString('utf8');
  return text.includes('\r') ? text.replaceAll('\r', '') : text;
}
