/** Lines of files, changed. */
import { readFileSync } from 'node:fs';
import type { Random } from './random.ts';

const INSTRUCTION = /^[A-Z][A-Z0-9]+(\.[A-Z_.]+)?(\s|$)/;
const DIRECTIVE = /^(TEXT|DATA|GLOBL|FUNCDATA|PCDATA|PCALIGN)\b/;
/** Labels are not there among other lines; targets that are counted are others. */
const LABEL = /^(J|CALL|LOOP|XBEGIN)[^(]*$|\(PC\)/;

/** Instructions of a file: no directives, labels, comments, jumps to labels, macros. */
export function instructionsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, '').trim())
    .filter((line) => INSTRUCTION.test(line) && !DIRECTIVE.test(line) && !LABEL.test(line) && !/[:;\\#]/.test(line));
}

function splitOperands(text: string): string[] {
  return text === '' ? [] : text.split(/,\s*(?![^([]*[)\]])/);
}

/** The line with an operand exchanged for another line's, dropped, doubled, or its numbers changed. */
export function mutateLine(random: Random, lines: readonly string[]): string {
  const [, op, rest = ''] = /^(\S+)\s*(.*)$/.exec(random.pick(lines)) ?? [];
  const args = splitOperands(rest);
  const others = splitOperands(/^\S+\s*(.*)$/.exec(random.pick(lines))?.[1] ?? '');
  const at = random.below(Math.max(args.length, 1));
  switch (random.below(6)) {
    case 0:
      if (others.length > 0 && args.length > 0) args[at] = random.pick(others);
      break;
    case 1:
      args.splice(at, 1);
      break;
    case 2:
      if (args.length > 0) args.splice(at, 0, random.pick(args));
      break;
    case 3:
      args.reverse();
      break;
    case 4:
      if (args.length > 0) args[at] = args[at].replace(/\d+/, () => String(random.pick([0, 1, 7, 8, 15, 16, 31, 127, 128, 255, 256, 4096])));
      break;
    default:
  }
  return `${op} ${args.join(', ')}`.trimEnd();
}
