/** The tests that VEX and EVEX rows share. */
import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/arch/table/form.ts';
import { Encoding, compileRow } from '../../src/arch/x86/form.ts';
import { expandVectorForm } from '../../src/arch/x86/vex.ts';
import { ourAssemble } from './x86-assemble.ts';
import { coveringLines, mutate, Random, randomLines } from './x86-lines.ts';
import { format, type GoArch, haveGo, readGolden, realAssemble, recordGolden } from './x86-oracle.ts';

const DIRECTORY = 'testdata/arch/x86-avx';

/** Lines on which we differ from what is expected, as "line // ours, not theirs"; a few are enough to see what is wrong. */
function differences(lines: readonly string[], ours: readonly string[], expected: readonly string[]): string[] {
  const all = lines.flatMap((line, i) => (ours[i] === expected[i] ? [] : [`${line} // ${ours[i]}, not ${expected[i]}`]));
  return all.length > 20 ? [`${all.length} differ`, ...all.slice(0, 20)] : all;
}

/** Compares with a golden file of DIRECTORY; UPDATE=1 records it anew with the real assembler, from `lines` if given. */
export function golden(name: string, lines?: readonly string[]): void {
  it(`${name} is what the real assembler makes of it`, async () => {
    const path = `${DIRECTORY}/${name}`;
    if (process.env.UPDATE === '1' && haveGo) recordGolden(path, lines ?? readGolden(path).map(({ line }) => line), 'amd64');
    const cases = readGolden(path);
    const text = cases.map(({ line }) => line);
    if (lines !== undefined) expect(text, 'not recorded for these rows: UPDATE=1').toEqual(lines);
    const ours = await ourAssemble(text, 'amd64');
    expect(
      differences(
        text,
        ours.map(format),
        cases.map(({ expected }) => expected),
      ),
    ).toEqual([]);
  });
}

/** On 386 the real assembler refuses such addresses without saying where: they would hide in the batch. */
const ADDRESS_BEYOND_386 = /\(R\d/;

async function compare(generated: readonly string[], goarch: GoArch): Promise<string[]> {
  const lines = goarch === '386' ? generated.filter((line) => !ADDRESS_BEYOND_386.test(line)) : generated;
  const ours = await ourAssemble(lines, goarch);
  return differences(lines, ours.map(format), realAssemble(lines, goarch).map(format));
}

export function vectorSuite(name: string, encoding: Encoding, lists: readonly (readonly Form[])[]): void {
  describe(`${name} rows`, () => {
    const plain = lists.flat().flatMap(expandVectorForm);

    it('are well-formed', () => {
      for (const row of plain) expect(compileRow(row).encoding, row.op).toBe(encoding);
    });

    it('accept different operands: none hides another', () => {
      const seen = new Map<string, string>();
      for (const row of plain) {
        for (const operands of alternatives(row.args)) {
          const key = `${row.op} ${operands}`;
          expect(seen.get(key), key).toBeUndefined();
          seen.set(key, row.code);
        }
      }
    });

    golden(`${name}.s`, coveringLines(lists, expandVectorForm));

    describe.skipIf(!haveGo)('against the real assembler', () => {
      it.each(['amd64', '386'] as const)('%s: random operands', async (goarch) => {
        expect(await compare(randomLines(1, 3, lists, expandVectorForm), goarch)).toEqual([]);
      });

      it('amd64: operands that do not fit', async () => {
        const random = new Random(2);
        const lines = randomLines(3, 2, lists, expandVectorForm).map((line) => mutate(random, line));
        expect(await compare(lines, 'amd64')).toEqual([]);
      });
    });
  });
}

/** The operand shapes that a row accepts: rm:XM is X and m. */
function alternatives(args: string): string[] {
  return args.split(', ').reduce<string[]>(
    (shapes, arg) => {
      const cls = arg.slice(arg.indexOf(':') + 1);
      const either = /^(r)m(\d+)$|^([XYZK])M$/.exec(cls);
      const each = either === null ? [cls.replace(/^r\d+$/, 'r').replace(/^imm8u?$/, 'imm')] : [either[1] ?? either[3], 'm'];
      return shapes.flatMap((shape) => each.map((one) => `${shape} ${one}`));
    },
    [''],
  );
}
