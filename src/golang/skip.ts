import { SyntaxFault } from './scanner.ts';
import { Token, Tokenizer } from './tokens.ts';

/** From an opening bracket to the token after the one that closes it. */
export function skipParentheses(t: Tokenizer): void {
  let depth = 0;
  do {
    if (t.token === Token.End) throw new SyntaxFault(t.offset, 'syntax error: unexpected EOF, expected )');
    if (t.token === Token.Operator) {
      if (t.text === '(' || t.text === '[' || t.text === '{') depth++;
      else if (t.text === ')' || t.text === ']' || t.text === '}') depth--;
    }
    t.advance();
  } while (depth > 0);
}

/** Skips the results of a function, if there are any; the byte offset after what was skipped or of what stands there. */
export function skipResult(t: Tokenizer): number {
  let end = t.previousEnd;
  if (t.is('(')) {
    skipParentheses(t);
    return t.previousEnd;
  }
  if (startsType(t)) {
    skipType(t);
    end = t.previousEnd;
  }
  return end;
}

function startsType(t: Tokenizer): boolean {
  if (t.token === Token.Identifier) return true;
  if (t.token === Token.Operator) return t.text === '*' || t.text === '[' || t.text === '<-';
  return t.token === Token.Keyword && ['map', 'chan', 'struct', 'interface', 'func'].includes(t.text);
}

/** From a type's first token to the token after the type. */
export function skipType(t: Tokenizer): void {
  for (;;) {
    if (t.token === Token.Identifier) {
      t.advance();
      if (t.is('.')) {
        t.advance();
        t.advance();
      }
      if (t.is('[')) skipParentheses(t);
      return;
    }
    if (t.is('(')) return skipParentheses(t);
    if (t.is('[')) {
      skipParentheses(t);
      continue;
    }
    if (t.is('*') || t.is('<-')) {
      t.advance();
      continue;
    }
    if (t.token !== Token.Keyword) throw new SyntaxFault(t.offset, `syntax error: unexpected ${t.text}, expected type`);
    const word = t.text;
    t.advance();
    switch (word) {
      case 'chan':
        continue;
      case 'map':
        if (!t.is('[')) throw new SyntaxFault(t.offset, `syntax error: unexpected ${t.text}, expected [`);
        skipParentheses(t);
        continue;
      case 'struct':
      case 'interface':
        if (!t.is('{')) throw new SyntaxFault(t.offset, `syntax error: unexpected ${t.text}, expected {`);
        return skipParentheses(t);
      case 'func':
        if (!t.is('(')) throw new SyntaxFault(t.offset, `syntax error: unexpected ${t.text}, expected (`);
        skipParentheses(t);
        skipResult(t);
        return;
      default:
        throw new SyntaxFault(t.offset, `syntax error: unexpected keyword ${word}, expected type`);
    }
  }
}
