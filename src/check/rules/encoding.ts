import { isUtf8 } from 'node:buffer';
import type { Position } from '../../base/position.ts';
import { SourceText, withoutComment } from '../source-text.ts';
import type { AssemblyView } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';

/** What C2 B7, the middle dot in UTF-8, becomes when it is read as something else and saved again. */
const DECODED: readonly (readonly [text: string, encoding: string])[] = [
  ['Ã‚Â·', 'UTF-8 read twice as Windows-1252'],
  ['Â·', 'UTF-8 read as Latin-1 or Windows-1252'],
  ['Β·', 'UTF-8 read as ISO 8859-7 or Windows-1253 (Greek)'],
  ['В·', 'UTF-8 read as Windows-1251 (Cyrillic)'],
  ['┬╖', 'UTF-8 read as code page 437'],
  ['┬À', 'UTF-8 read as code page 850'],
  ['¬∑', 'UTF-8 read as Mac OS Roman'],
];

/** Characters that look like a middle dot. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u0387': 'GREEK ANO TELEIA',
  '\u2022': 'BULLET',
  '\u2027': 'HYPHENATION POINT',
  '\u2219': 'BULLET OPERATOR',
  '\u22c5': 'DOT OPERATOR',
  '\u30fb': 'KATAKANA MIDDLE DOT',
  '\uff65': 'HALFWIDTH KATAKANA MIDDLE DOT',
};

const SUSPECT = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${DECODED.map(([text]) => text).join('|')})(?=[\\p{L}_])|[${Object.keys(LOOKALIKES).join('')}](?=[\\p{L}_])`,
  'u',
);
const ORDINARY = /^[\x00-\x7f\u00b7\u2215]*$/;

/** A middle dot that an editor or converter has turned into something else. */
export const encoding: Rule = {
  code: 'encoding',
  severity: 'error',
  check: ({ pkg }) => pkg.assembly.flatMap((view) => judge(view)),
};

function judge(view: AssemblyView): Finding[] {
  const { path, bytes } = view;
  const { lines } = SourceText.of(bytes);
  const latin = isUtf8(bytes) ? null : Buffer.from(bytes).toString('latin1').split('\n');
  const found: Finding[] = [];
  for (let i = 0; i < lines.length; i++) {
    const code = withoutComment(lines[i]);
    if (ORDINARY.test(code) || !code.includes('(SB)')) continue;
    const at = (column: number): Position => ({ file: path, line: i + 1, column });
    const raw = latin === null ? -1 : withoutComment(latin[i]).search(/\xb7(?=[A-Za-z_])/);
    if (raw >= 0 && code.includes('\ufffd')) {
      found.push({ position: at(raw + 1), message: 'byte b7 is a middle dot in Latin-1, and no character in UTF-8', hint: 'save the file as UTF-8' });
      continue;
    }
    const suspect = SUSPECT.exec(code);
    if (suspect === null) continue;
    const column = Buffer.byteLength(code.slice(0, suspect.index)) + 1;
    const decoded = DECODED.find(([text]) => text === suspect[0]);
    const what = decoded === undefined ? `is ${LOOKALIKES[suspect[0]]}, not a middle dot` : `is a middle dot that was decoded wrongly: ${decoded[1]}`;
    found.push({ position: at(column), message: `${suspect[0]} ${what}`, hint: 'write · (U+00B7, in UTF-8 the bytes c2 b7)' });
  }
  return found;
}
