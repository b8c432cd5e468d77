/** Rows of the legacy encoding (integer, control, x87, MMX, SSE, system), on both GOARCHes. */
import { describe, expect, it } from 'vitest';
import { Random, seedOf } from '../../scripts/fuzz/random.ts';
import { lineOf, ownAtoms, randomLine, shapesOf } from '../../scripts/fuzz/x86-lines.ts';
import { formTable } from '../../src/arch/x86/match.ts';
import { ourAssemble } from './x86-assemble.ts';
import { format, type GoArch, haveGo, readGolden, realAssemble, recordGolden } from './x86-oracle.ts';

const DIRECTORY = 'testdata/arch/x86';
const GOARCHES = [
  ['amd64', 64],
  ['386', 32],
] as const;

/** What lowering replaces, or what has no lines of its own: FLDENV's only error has no position. */
const ELSEWHERE = new Set(['DUFFCOPY', 'DUFFZERO', 'FLDENV', 'RET', 'NOP']);

const legacy = [...formTable().ops()].filter(
  (op) => !ELSEWHERE.has(op) && formTable().rows(op)?.every(({ code }) => !code.includes('VEX.')),
);

/** One line for each legacy row that this mode can reach. */
function coveringLines(mode: 32 | 64): string[] {
  return legacy.flatMap((op) => {
    const shapes = shapesOf(op);
    return shapes.flatMap((shape) => {
      const { form } = shape;
      if (form.custom !== undefined) return [];
      const random = new Random(seedOf(`${form.op} ${form.args} ${form.code}`));
      const atoms = ownAtoms(random, shapes, shape, mode);
      return atoms === null ? [] : [lineOf(random, form, atoms, mode)];
    });
  });
}

function randomLines(seed: number, count: number, mode: 32 | 64): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => randomLine(random, legacy, mode));
}

async function differences(lines: readonly string[], goarch: GoArch, expected: readonly string[]): Promise<string[]> {
  const ours = (await ourAssemble(lines, goarch)).map(format);
  return lines.flatMap((line, i) => (ours[i] === expected[i] ? [] : [`${line} // ${ours[i]}, not ${expected[i]}`])).slice(0, 20);
}

function golden(name: string, goarch: GoArch, lines: () => string[]): void {
  it(`${name} is what the real assembler makes of it`, async () => {
    const path = `${DIRECTORY}/${name}`;
    if (process.env.UPDATE === '1' && haveGo) recordGolden(path, lines(), goarch);
    const cases = readGolden(path);
    expect(
      await differences(
        cases.map(({ line }) => line),
        goarch,
        cases.map(({ expected }) => expected),
      ),
    ).toEqual([]);
  });
}

describe.each(GOARCHES)('legacy rows on %s', (goarch, mode) => {
  golden(`legacy-${goarch}.s`, goarch, () => coveringLines(mode));
  golden(`mixed-${goarch}.s`, goarch, () => [...new Set(randomLines(7, 600, mode))]);

  golden(`found-${goarch}.s`, goarch, () => readGolden(`${DIRECTORY}/found-${goarch}.s`).map(({ line }) => line));

  it(`legacy-${goarch}.s has a line for every row`, () => {
    const recorded = readGolden(`${DIRECTORY}/legacy-${goarch}.s`).map(({ line }) => line);
    expect(recorded, 'not recorded for these rows: UPDATE=1').toEqual(coveringLines(mode));
  });

  describe.skipIf(!haveGo)('against the real assembler', () => {
    it('random lines', async () => {
      const lines = [...new Set(randomLines(11, 3000, mode))];
      expect(await differences(lines, goarch, realAssemble(lines, goarch).map(format))).toEqual([]);
    });
  });
});
