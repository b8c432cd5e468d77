import type { Comment } from './scanner.ts';
import { fields, trimSpace } from './text.ts';

const DIRECTIVE = /^(line |extern |export |[a-z0-9]+:[a-z0-9])/;
const NOT_DOC = ['copyright', 'all rights', 'author'];

/** Packages that a doc link may name without a slash. */
const LINKABLE = new Set(
  (
    'bufio bytes cmp context crypto embed encoding errors expvar flag fmt hash html image io iter log maps math mime ' +
    'net os path plugin reflect regexp runtime slices sort strconv strings structs sync syscall testing time unicode ' +
    'unique unsafe weak'
  ).split(' '),
);

/** The words of a comment group without markers and directives, as go/ast's CommentGroup.Text gives them. */
export function commentText(comments: readonly Comment[]): string {
  const lines: string[] = [];
  for (const { text } of comments) {
    let body: string;
    if (text[1] === '/') {
      body = text.slice(2);
      if (body[0] === ' ') body = body.slice(1);
      else if (DIRECTIVE.test(body)) continue;
    } else body = text.slice(2, -2);
    for (const line of body.split('\n')) {
      const stripped = line.replace(/[ \t\n\r]+$/, '');
      if (stripped !== '' || (lines.length > 0 && lines[lines.length - 1] !== '')) lines.push(stripped);
    }
  }
  if (lines.length > 0 && lines[lines.length - 1] !== '') lines.push('');
  return lines.join('\n');
}

const SENTENCE_END = /\.[ \n\r\t]|[。．]./gs;
const CAPITAL = /\p{Lu}$/u;

/** Up to the first period before a space that does not follow a single capital letter. */
function firstSentence(text: string): string {
  for (const { 0: found, index } of text.matchAll(SENTENCE_END)) {
    if (found[0] !== '.') return text.slice(0, index + 1);
    const before = text.slice(Math.max(index - 4, 0), index);
    if (!CAPITAL.test(before) || CAPITAL.test(before.replace(CAPITAL, ''))) return text.slice(0, index + 1);
  }
  return text;
}

function leadingSpace(line: string): string {
  return /^[ \t]*/.exec(line)![0];
}

/** The first paragraph's lines; undefined if the text starts with a heading, a list or code. */
function firstParagraph(text: string): string[] | undefined {
  const lines = text.split('\n');
  while (lines.length > 0 && trimSpace(lines[0]) === '') lines.shift();
  if (lines.length === 0) return undefined;
  let prefix = leadingSpace(lines[0]);
  for (const line of lines) {
    if (trimSpace(line) === '') continue;
    const space = leadingSpace(line);
    let common = 0;
    while (common < prefix.length && prefix[common] === space[common]) common++;
    prefix = prefix.slice(0, common);
  }
  const paragraph: string[] = [];
  for (const line of lines) {
    const rest = line.startsWith(prefix) ? line.slice(prefix.length) : line;
    if (trimSpace(rest) === '') break;
    if (leadingSpace(rest) !== '') break;
    paragraph.push(rest);
  }
  if (paragraph.length === 0) return undefined;
  const heading = /^#[ \t]/.test(paragraph[0]) && trimSpace(paragraph[0]) !== '#';
  return heading && paragraph.length === 1 ? undefined : paragraph;
}

function isLinkTarget(target: string): boolean {
  const bare = target.replace(/^\*/, '');
  const parts = /^(.*?)((?:\.\p{Lu}[\p{L}\p{Nd}_]*){0,2})$/u.exec(bare);
  if (parts === null) return false;
  const path = parts[1];
  if (!path.includes('/')) return LINKABLE.has(path);
  return !path.startsWith('-') && path.split('/').every((element) => /^(?!\.)[A-Za-z0-9\-.~_+]+(?<!\.)$/.test(element));
}

const LINK_MAY_FOLLOW = /(^|[\p{P} \t\n])$/u;
const LINK_MAY_PRECEDE = /^($|[\p{P} \t\n])/u;

/** Drops the brackets of doc links and turns doubled quotes into typographic ones. */
function plainText(text: string): string {
  const unlinked = text.replaceAll(/\[([^[\]]*)\]/gu, (whole, target: string, offset: number) => {
    const before = text.slice(0, offset);
    const after = text.slice(offset + whole.length);
    const neighbours = LINK_MAY_FOLLOW.test(before) && LINK_MAY_PRECEDE.test(after);
    return neighbours && isLinkTarget(target) ? target : whole;
  });
  return unlinked.replaceAll(/```+|``|''/g, (quotes) => (quotes === '``' ? '“' : quotes === "''" ? '”' : quotes));
}

/** The first sentence of a package comment, as `go list` shows it in Doc. */
export function synopsis(text: string): string {
  if (text === '') return '';
  const sentence = firstSentence(text);
  const lower = sentence.toLowerCase();
  if (NOT_DOC.some((prefix) => lower.startsWith(prefix))) return '';
  const paragraph = firstParagraph(sentence);
  return paragraph === undefined ? '' : fields(plainText(paragraph.join('\n'))).join(' ');
}
