/** The arm64 table: each row by itself, and a line for each as the real assembler encodes or refuses it. */
import { describe, expect, it } from 'vitest';
import { coveringLine, mnemonicsOf, randomLine, rowsOf } from '../../scripts/fuzz/arm64-lines.ts';
import { Random, seedOf } from '../../scripts/fuzz/random.ts';
import { CHECKS } from '../../src/arch/arm64/checks.ts';
import { CUSTOM } from '../../src/arch/arm64/custom.ts';
import { compileForm } from '../../src/arch/arm64/form.ts';
import { formTable } from '../../src/arch/arm64/match.ts';
import { ourLines, realLines, recordLines } from './arm64-oracle.ts';
import { format, haveGo, readGolden } from './x86-oracle.ts';

const ROWS = 'testdata/arch/arm64/rows.s';
const RANDOM = 'testdata/arch/arm64/random.s';

/** RET becomes another instruction before rows are tried; ADR takes labels; FMOVQ has two rows for what nobody can write; what is said of pseudo-registers has no line. */
function isElsewhere(op: string, args: string): boolean {
  return op === 'RET' || op === 'ADR' || op === 'ADRP' || args.includes('mem.uxtx') || args.includes('mem.pseudo') || args.includes('mem.element');
}

const forms = [...formTable().all()];

let covered: { what: string; line: string | null }[] | undefined;

/** One line for each row, null where none was found. */
function covering(): { what: string; line: string | null }[] {
  return (covered ??= [...formTable().ops()].flatMap((op) =>
    rowsOf(op)
      .filter(({ form }) => !isElsewhere(op, form.args))
      .map((row) => {
        const what = `${op} ${row.form.args} ${row.form.code} ${row.classes.length}`;
        return { what, line: coveringLine(new Random(seedOf(what)), op, row) };
      }),
  ));
}

function randomLines(seed: number, count: number): string[] {
  const random = new Random(seed);
  const mnemonics = mnemonicsOf();
  return [...new Set(Array.from({ length: count }, () => randomLine(random, mnemonics)))];
}

function differences(lines: readonly string[], expected: readonly string[]): string[] {
  const ours = ourLines(lines).map(format);
  return lines.flatMap((line, i) => (ours[i] === expected[i] ? [] : [`${line} // ${ours[i]}, not ${expected[i]}`])).slice(0, 20);
}

function golden(path: string, lines: () => string[]): void {
  it(`${path} is what the real assembler makes of it`, () => {
    if (process.env.UPDATE === '1' && haveGo) recordLines(path, lines());
    const cases = readGolden(path);
    expect(
      differences(
        cases.map(({ line }) => line),
        cases.map(({ expected }) => expected),
      ),
    ).toEqual([]);
  });
}

describe('arm64 rows', () => {
  it('are well-formed: 32 bits, slots and code agree, classes exist', () => {
    for (const form of forms) expect(() => compileForm(form).forEach(({ template }) => template), `${form.op} ${form.args}`).not.toThrow();
  });

  it('are reached: each accepts operands that no row before it does', () => {
    expect(covering().flatMap(({ what, line }) => (line === null ? [what] : []))).toEqual([]);
  });

  it('are plain: at most 3 % are escape hatches, each by a known name', () => {
    const custom = forms.filter((form) => form.custom !== undefined);
    expect(new Set(custom.map((form) => form.custom))).toEqual(new Set(Object.keys(CUSTOM)));
    expect(custom.length / forms.length).toBeLessThanOrEqual(0.03);
  });

  it('name checks that exist, and all of them', () => {
    expect(new Set(forms.flatMap(({ check }) => check ?? []))).toEqual(new Set(Object.keys(CHECKS)));
  });

  golden(ROWS, () => [...new Set(covering().flatMap(({ line }) => line ?? []))]);
  golden(RANDOM, () => randomLines(3, 1500));

  it(`${ROWS} has a line for every row`, () => {
    const recorded = new Set(readGolden(ROWS).map(({ line }) => line));
    const missing = covering().filter(({ line }) => line !== null && !recorded.has(line));
    expect(missing, 'not recorded for these rows: UPDATE=1').toEqual([]);
  });

  it.skipIf(!haveGo)('random lines, against the real assembler', () => {
    const lines = randomLines(17, 3000);
    expect(differences(lines, realLines(lines).map(format))).toEqual([]);
  });
});
