import { trimSpace } from './text.ts';

/** `line` and `column` count from 1; the column counts characters. */
export interface ModError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A block such as `require ( … )`. */
export interface ModBlock {
  readonly words: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** One directive, in a block or on its own. */
export interface ModLine {
  readonly verb: string;
  readonly args: readonly string[];
  readonly line: number;
  readonly column: number;
  /** The comment at the end of the line, with its marker. */
  readonly suffix: string;
  /** Comments above (the block's where the line has none) and at the end, without markers. */
  readonly comment: string;
  readonly block: ModBlock | undefined;
}

/** The value of a comment block: markers off, lines joined. */
function commentLines(comments: readonly string[]): string {
  return comments
    .filter((comment) => comment.startsWith('//'))
    .map((comment) => trimSpace(comment.slice(2)))
    .join('\n');
}

class SyntaxFailure extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

interface Word {
  readonly text: string;
  readonly column: number;
}

interface SourceLine {
  readonly words: readonly Word[];
  readonly comment: string;
  readonly line: number;
}

const PUNCTUATION = '()[]{},';
const NO_BLOCK_COMMENTS = 'mod files must use // comments (not /* */ comments)';

function isIdent(char: string | undefined): boolean {
  return char !== undefined && !PUNCTUATION.includes(char) && /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char);
}

function shownChar(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x20 || code === 0x7f) return `'\\x${code.toString(16).padStart(2, '0')}'`;
  return `'${char}'`;
}

/** Splits one line into words. */
function wordsOf(text: string, line: number, isLast: boolean): SourceLine {
  const words: Word[] = [];
  const chars = [...text];
  let at = 0;
  while (at < chars.length) {
    const char = chars[at];
    if (char === ' ' || char === '\t' || char === '\r') {
      at++;
      continue;
    }
    if (char === '/' && chars[at + 1] === '/') {
      return { words, comment: chars.slice(at).join('').trimEnd(), line };
    }
    if (char === '/' && chars[at + 1] === '*') throw new SyntaxFailure(NO_BLOCK_COMMENTS, line, at + 1);
    const start = at;
    if (PUNCTUATION.includes(char)) at++;
    else if (char === '"' || char === '`') {
      at++;
      while (chars[at] !== char) {
        if (chars[at] === '\\' && char === '"') at++;
        if (at >= chars.length) {
          if (isLast) throw new SyntaxFailure('unexpected EOF in string', line, start + 1);
          throw new SyntaxFailure('unexpected newline in string', line, at + 1);
        }
        at++;
      }
      at++;
    } else {
      if (!isIdent(char)) throw new SyntaxFailure(`unexpected input character ${shownChar(char)}`, line, at + 1);
      while (isIdent(chars[at])) {
        if (chars[at] === '/' && chars[at + 1] === '/') break;
        if (chars[at] === '/' && chars[at + 1] === '*') throw new SyntaxFailure(NO_BLOCK_COMMENTS, line, at + 1);
        at++;
      }
    }
    const text = chars.slice(start, at).join('');
    words.push({ text, column: start + 1 });
  }
  return { words, comment: '', line };
}

/** Reads the lines and blocks of a go.mod or go.work; stops at the first syntax error. */
export function parseLines(
  fileName: string,
  source: string,
): { lines: ModLine[]; blocks: ModBlock[]; error?: ModError } {
  const lines: ModLine[] = [];
  const blocks: ModBlock[] = [];
  const texts = source.replace(/^\ufeff/, '').split('\n');
  let block: ModBlock | undefined;
  let blockComments: string[] = [];
  let above: string[] = [];
  try {
    for (let i = 0; i < texts.length; i++) {
      const { words, comment, line } = wordsOf(texts[i], i + 1, i === texts.length - 1);
      if (words.length === 0) {
        if (comment !== '') above.push(comment);
        else above = [];
        continue;
      }
      const texted = words.map(({ text }) => text);
      const { column } = words[0];
      if (block !== undefined && texted[0] === ')') {
        if (words.length > 1) {
          throw new SyntaxFailure('syntax error (expected newline after closing paren)', line, words[1].column);
        }
        block = undefined;
        above = [];
        continue;
      }
      const last = texted[texted.length - 1];
      const opens = block === undefined && words.length > 1 && last === '(';
      const empty = block === undefined && words.length > 2 && last === ')' && texted[texted.length - 2] === '(';
      if (opens || empty) {
        const made = { words: texted.slice(0, opens ? -1 : -2), line, column };
        blocks.push(made);
        if (opens) {
          block = made;
          blockComments = above;
        }
        above = [];
        continue;
      }
      const before = above.length > 0 || block === undefined ? above : blockComments;
      lines.push({
        verb: block === undefined ? texted[0] : block.words[0],
        args: block === undefined ? texted.slice(1) : texted,
        line,
        column,
        suffix: comment,
        comment: commentLines([...before, ...(comment === '' ? [] : [comment])]),
        block,
      });
      above = [];
    }
    if (block !== undefined) {
      const started = `${fileName}:${block.line}:${block.column}`;
      const message = `syntax error (unterminated block started at ${started})`;
      throw new SyntaxFailure(message, texts.length, texts[texts.length - 1].length + 1);
    }
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    return { lines, blocks, error: { message: error.message, line: error.line, column: error.column } };
  }
  return { lines, blocks };
}
