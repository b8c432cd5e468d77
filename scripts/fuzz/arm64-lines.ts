/** Source lines for arm64 rows. */
import { compileForm, type Row } from '../../src/arch/arm64/form.ts';
import { findRow, formTable } from '../../src/arch/arm64/match.ts';
import { SAMPLES, samplesOf, type Sample } from './arm64-operands.ts';
import type { Random } from './random.ts';

const rows = new Map<string, readonly Row[]>();

/** The compiled rows of a mnemonic with its suffix, in order. */
export function rowsOf(op: string): readonly Row[] {
  let found = rows.get(op);
  if (found === undefined) rows.set(op, (found = (formTable().rows(op) ?? []).flatMap(compileForm)));
  return found;
}

function choose(random: Random, row: Row): Sample[] | null {
  const choices = row.classNames.map(samplesOf);
  return choices.some((list) => list.length === 0) ? null : choices.map((list) => random.pick(list));
}

function textOf(op: string, samples: readonly Sample[]): string {
  return `${op} ${samples.map(({ text }) => text).join(', ')}`.trimEnd();
}

/** SP moved by more than the real assembler can follow: it crashes. */
const FAR_SP = /^(ADD|SUB)W? \$(0x|-0x|\d{4}|-\d{4})\w*,( RSP,)? RSP$/;

/** A line for which the row is the first that accepts it; null if none was found in a number of tries. */
export function coveringLine(random: Random, op: string, row: Row): string | null {
  for (let tries = 0; tries < 400; tries++) {
    const samples = choose(random, row);
    if (samples === null) return null;
    const found = findRow(
      op,
      samples.map(({ operand }) => operand),
    );
    if (FAR_SP.test(textOf(op, samples))) continue;
    if (found !== null && found.form.args === row.form.args && found.form.code === row.form.code && found.classes.length === row.classes.length) {
      return textOf(op, samples);
    }
  }
  return null;
}

/** A line for a random row: mostly one it takes; else with an operand changed, dropped or added, or another suffix. */
export function randomLine(random: Random, mnemonics: readonly string[]): string {
  let op = random.pick(mnemonics);
  const own = rowsOf(op);
  const samples = own.length === 0 ? null : choose(random, random.pick(own));
  if (samples === null) return randomLine(random, mnemonics);
  const at = random.below(samples.length + 1);
  switch (random.below(14)) {
    case 0:
      if (at < samples.length) samples[at] = random.pick(SAMPLES);
      break;
    case 1:
      samples.splice(at, 0, random.pick(SAMPLES));
      break;
    case 2:
      samples.splice(at, 1);
      break;
    case 3:
      op = op.split('.')[0] + random.pick(['', '.P', '.W', '.P.W']);
      break;
    default:
  }
  const line = textOf(op, samples);
  return FAR_SP.test(line) ? randomLine(random, mnemonics) : line;
}

/** With anything but their own operands the real assembler stops at these. */
const APART = /^(JMP|CALL|B..|CBN?ZW?|TBN?Z|ADRP?|RET)$/;

/** Mnemonics, with their suffixes, whose lines can be compared in bulk. */
export function mnemonicsOf(): string[] {
  return [...formTable().ops()].filter((op) => !APART.test(op));
}
