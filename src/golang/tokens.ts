import { Char, charClass } from './characters.ts';
import { endOfComment, endOfRawString, endOfRune, endOfString, isComment, isDirective, SyntaxFault } from './scanner.ts';

export const enum Token {
  End,
  /** A written semicolon, or a newline that counts as one. */
  Semicolon,
  Identifier,
  Keyword,
  Integer,
  Float,
  Imaginary,
  Rune,
  String,
  /** Brackets, punctuation and operators. */
  Operator,
}

const keywords = byFirstByte(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package ' +
    'range return select struct switch type var',
);
const statementKeywords = new Set(['break', 'continue', 'fallthrough', 'return']);
/** Longest first. */
const operators = byFirstByte(
  '<<= >>= &^= ... && || <- ++ -- == != <= >= := += -= *= /= %= &= |= ^= << >> &^ ' +
    '+ - * / % & | ^ < > = ! ~ ( ) [ ] { } , . :',
);

function byFirstByte(words: string): string[][] {
  const table: string[][] = Array.from({ length: 256 }, () => []);
  for (const word of words.split(' ')) table[word.charCodeAt(0)].push(word);
  return table;
}

/** Splits Go source into tokens, semicolons inserted, from any offset to any other. */
export class Tokenizer {
  readonly src: Uint8Array;
  readonly end: number;
  /** Where the next token is looked for. */
  next: number;
  token: Token = Token.End;
  /** Of the current token. */
  offset = 0;
  /** Where the token before the current one ended. */
  previousEnd = 0;
  #text: string | null = '';
  #needsSemicolon = false;
  readonly #onDirective: (offset: number) => void;

  constructor(src: Uint8Array, start: number, end: number, onDirective: (offset: number) => void = () => {}) {
    this.src = src;
    this.next = start;
    this.end = end;
    this.#onDirective = onDirective;
  }

  /** Continues at `offset`, as if a token that can end a statement stood before it (`statementEnd`) or not. */
  seek(offset: number, statementEnd: boolean): void {
    this.next = offset;
    this.#needsSemicolon = statementEnd;
  }

  /** At a semicolon or the end of the source. */
  endsStatement(): boolean {
    return this.token === Token.Semicolon || this.token === Token.End;
  }

  /** The identifier, keyword or operator; "newline", "semicolon" or "EOF"; a literal as written. */
  get text(): string {
    return (this.#text ??= decode(this.src, this.offset, this.next));
  }

  is(operator: string): boolean {
    return this.token === Token.Operator && this.#text === operator;
  }

  advance(): void {
    const src = this.src;
    const end = this.end;
    let i = this.next;
    this.previousEnd = i;
    for (;;) {
      if (i >= end) {
        this.offset = this.next = end;
        if (this.#needsSemicolon) this.#set(Token.Semicolon, 'EOF', end, false);
        else this.#set(Token.End, 'EOF', end, false);
        return;
      }
      const kind = charClass[src[i]];
      if (kind === Char.Blank) {
        i++;
      } else if (kind === Char.Newline) {
        if (this.#needsSemicolon) {
          this.offset = i;
          return this.#set(Token.Semicolon, 'newline', i + 1, false);
        }
        i++;
      } else if (kind === Char.Slash && isComment(src, i)) {
        if (isDirective(src, i)) this.#onDirective(i);
        const after = endOfComment(src, i);
        if (this.#needsSemicolon && src[i + 1] === 0x2a) {
          const newline = src.indexOf(0x0a, i);
          if (newline >= 0 && newline < after) {
            this.offset = i;
            return this.#set(Token.Semicolon, 'newline', after, false);
          }
        }
        i = after;
      } else {
        break;
      }
    }
    this.offset = i;
    const c = src[i];
    const kind = charClass[c];
    if (kind === Char.Letter) return this.#word(i);
    if (kind === Char.Digit || (c === 0x2e && charClass[src[i + 1]] === Char.Digit)) return this.#number(i);
    if (kind === Char.Quote) return this.#set(Token.String, null, endOfString(src, i), true);
    if (kind === Char.Backquote) return this.#set(Token.String, null, endOfRawString(src, i), true);
    if (kind === Char.Apostrophe) return this.#set(Token.Rune, null, endOfRune(src, i), true);
    if (kind === Char.Semicolon) return this.#set(Token.Semicolon, 'semicolon', i + 1, false);
    if (kind === Char.Nul) throw new SyntaxFault(i, 'invalid NUL character');
    const op = operators[c].find((candidate) => startsWith(src, i, candidate));
    if (op === undefined) {
      throw new SyntaxFault(i, `invalid character U+00${c.toString(16).toUpperCase().padStart(2, '0')} '${String.fromCharCode(c)}'`);
    }
    this.#set(Token.Operator, op, i + op.length, op === ')' || op === ']' || op === '}' || op === '++' || op === '--');
  }

  #set(token: Token, text: string | null, next: number, needsSemicolon: boolean): void {
    this.token = token;
    this.#text = text;
    this.next = next;
    this.#needsSemicolon = needsSemicolon;
  }

  #word(i: number): void {
    const src = this.src;
    let j = i + 1;
    let kind = charClass[src[j]];
    while (kind === Char.Letter || kind === Char.Digit) kind = charClass[src[++j]];
    if (j > this.end) j = this.end;
    for (const keyword of keywords[src[i]]) {
      if (keyword.length === j - i && startsWith(src, i, keyword)) {
        return this.#set(Token.Keyword, keyword, j, statementKeywords.has(keyword));
      }
    }
    this.#set(Token.Identifier, null, j, true);
  }

  #number(i: number): void {
    const src = this.src;
    const hex = src[i] === 0x30 && (src[i + 1] | 0x20) === 0x78;
    let float = false;
    let j = i;
    for (;;) {
      const c = src[j];
      const kind = charClass[c];
      if (c === 0x2e) {
        float = true;
      } else if (kind === Char.Letter && c < 0x80) {
        const lower = c | 0x20;
        const exponent = hex ? lower === 0x70 : lower === 0x65;
        if (exponent) {
          float = true;
          if (src[j + 1] === 0x2b || src[j + 1] === 0x2d) j++;
        }
      } else if (kind !== Char.Digit) {
        break;
      }
      j++;
    }
    const imaginary = src[j - 1] === 0x69;
    this.#set(imaginary ? Token.Imaginary : float ? Token.Float : Token.Integer, null, j, true);
  }
}

function startsWith(src: Uint8Array, i: number, text: string): boolean {
  for (let k = 1; k < text.length; k++) if (src[i + k] !== text.charCodeAt(k)) return false;
  return true;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 text of [start, end). */
export function decode(src: Uint8Array, start: number, end: number): string {
  if (end - start > 40) return decoder.decode(src.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const c = src[i];
    if (c >= 0x80) return decoder.decode(src.subarray(start, end));
    text += String.fromCharCode(c);
  }
  return text;
}
