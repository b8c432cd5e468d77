import type { GoFile, VariableSpec } from '../golang/declarations.ts';
import { Token, Tokenizer } from '../golang/tokens.ts';

/**
 * True if a variable surely gets its value when it is linked, not when the program starts: it is declared alone, with
 * a literal that is not zero.
 */
export function hasStaticContent(file: GoFile, spec: VariableSpec): boolean {
  if (spec.names.length !== 1) return false;
  const t = new Tokenizer(file.source, spec.definition.start, spec.definition.end);
  do t.advance();
  while (t.token === Token.Identifier);
  if (!t.is('=')) return false;
  t.advance();
  const literal = t.text;
  const kind = t.token;
  t.advance();
  if (!t.endsStatement()) return false;
  if (kind === Token.String) return literal.length > 2;
  return kind === Token.Integer && /[1-9]/.test(literal);
}
