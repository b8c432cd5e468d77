/** Lines of files, changed. */
import { readFileSync } from 'node:fs';
import type { Random } from './random.ts';

const INSTRUCTION = /^[A-Z][A-Z0-9]*(\.[A-Z_.]+)?(\s|$)/;
const DIRECTIVE = /^(TEXT|DATA|GLOBL|FUNCDATA|PCDATA|PCALIGN|NO_LOCAL_POINTERS|GO_\w+)\b/;
/** A jump, and the name of the label that it leads to. */
const TO_LABEL = /^((?:J[A-Z]+|BL?|B(?:EQ|NE|CS|HS|CC|LO|MI|PL|VS|VC|HI|LS|GE|LT|GT|LE)|CBN?ZW?|TBN?Z|LOOP[A-Z]*|XBEGIN)\s(?:.*,)?\s*)([A-Za-z_]\w*)$/;
/** Other targets that are counted: the instruction that they mean isn't there. */
const COUNTED = /\(PC\)/;

/** Instructions of a file: no directives, labels, comments, macros; those that jump to labels jump to the next instruction. */
export function instructionsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, '').trim())
    .filter((line) => INSTRUCTION.test(line) && !DIRECTIVE.test(line) && !COUNTED.test(line) && !/[:;\\#]/.test(line))
    .map((line) => line.replace(TO_LABEL, '$11(PC)'));
}

function splitOperands(text: string): string[] {
  return text === '' ? [] : text.split(/,\s*(?![^([]*[)\]])/);
}

const NUMBERS = [0, 1, 2, 3, 4, 7, 8, 12, 15, 16, 24, 31, 32, 63, 64, 127, 128, 248, 255, 256, 257, 504, 512, 1008, 4088, 4095, 4096, 8191, 32760, 65535, 65536, 0x123456, 0x1000000];
const SUFFIXES = ['.P', '.W', '.Z', '.BCST'];

/** The line with operands exchanged for another line's, dropped, doubled, or its numbers, its mnemonic or its suffix changed. */
export function mutateLine(random: Random, lines: readonly string[]): string {
  let [, op, rest = ''] = /^(\S+)\s*(.*)$/.exec(random.pick(lines)) ?? [];
  const args = splitOperands(rest);
  const other = random.pick(lines);
  const others = splitOperands(/^\S+\s*(.*)$/.exec(other)?.[1] ?? '');
  const at = random.below(Math.max(args.length, 1));
  const number = () => String(random.pick(NUMBERS));
  switch (random.below(10)) {
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
    case 5:
      if (args.length > 0) args[at] = args[at].replace(/\d+/, number);
      break;
    case 6:
      if (args.length > 0) args[at] = args[at].replace(/\d+(?=\D*$)/, () => random.pick(['', '-']) + number());
      break;
    case 7:
      op = other.split(/\s/)[0];
      break;
    case 8:
      op = op.split('.')[0] + (op.includes('.') ? '' : random.pick(SUFFIXES));
      break;
    default:
  }
  return `${op} ${args.join(', ')}`.trimEnd();
}
