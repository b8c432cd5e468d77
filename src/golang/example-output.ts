import type { Span } from './declarations.ts';
import { decode } from './tokens.ts';
import { commentsOfBody, endOfComment } from './scanner.ts';

/** What an example is expected to print. */
export interface ExampleOutput {
  readonly output: string;
  /** Its lines may come in any order. */
  readonly unordered: boolean;
}

const DIRECTIVE = /^(?:line |extern |export |[a-z0-9]+:[a-z0-9])/;

/** The comments of a body's last group: those with nothing but line ends between them, one line after the other. */
function lastGroup(source: Uint8Array, body: Span): string[] {
  let group: string[] = [];
  let before = -1;
  let afterCode = false;
  for (const offset of commentsOfBody(source, body)) {
    const end = endOfComment(source, offset);
    const between = before < 0 ? undefined : decode(source, before, offset);
    const goesOn = between !== undefined && /^[ \t\r]*(?:\n[ \t\r]*)?$/.test(between) && !(afterCode && between.includes('\n'));
    if (!goesOn) {
      group = [];
      const lineStart = source.lastIndexOf(10, offset) + 1;
      afterCode = decode(source, lineStart, offset).trim() !== '';
    }
    group.push(decode(source, offset, end));
    before = end;
  }
  return group;
}

/** The text of comments without their marks, blank lines closed up. */
function textOf(comments: readonly string[]): string {
  const lines: string[] = [];
  for (const comment of comments) {
    if (comment.startsWith('/*')) lines.push(...comment.replaceAll('\r', '').slice(2, -2).split('\n'));
    else {
      const text = comment.slice(2);
      if (text.startsWith(' ')) lines.push(text.slice(1));
      else if (!DIRECTIVE.test(text)) lines.push(text);
    }
  }
  const kept: string[] = [];
  for (const line of lines.map((each) => each.replace(/[ \t\r\n]+$/, ''))) {
    if (line !== '' || (kept.length > 0 && kept[kept.length - 1] !== '')) kept.push(line);
  }
  if (kept.length > 0 && kept[kept.length - 1] !== '') kept.push('');
  return kept.join('\n');
}

/** What the comment at the end of an example says that it prints; undefined if it says nothing. */
export function exampleOutput(source: Uint8Array, body: Span): ExampleOutput | undefined {
  const text = textOf(lastGroup(source, body));
  const match = /^[ \t\n\v\f\r]*(unordered )?output:/i.exec(text);
  if (match === null) return undefined;
  const output = text.slice(match[0].length).replace(/^ +/, '').replace(/^\n/, '');
  return { output, unordered: match[1] !== undefined };
}
