import { UsageError } from './flags.ts';

/**
 * Splits text at white space; a word that opens with ' or " runs to the next such quote
 * (the rule of GOFLAGS and -asmflags). Throws UsageError for a quote without an end.
 */
export function splitQuoted(text: string): string[] {
  const words: string[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const quote = rest[0];
    if (quote === '"' || quote === "'") {
      const end = rest.indexOf(quote, 1);
      if (end < 0) throw new UsageError(`unterminated ${quote} string`);
      words.push(rest.slice(1, end));
      rest = rest.slice(end + 1).trimStart();
    } else {
      const end = rest.search(/\s/);
      words.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? '' : rest.slice(end).trimStart();
    }
  }
  return words;
}
