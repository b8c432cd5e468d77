/** The x86 table itself: every row of it, without an assembler to compare with. */
import { describe, expect, it } from 'vitest';
import { Random } from '../../scripts/fuzz/random.ts';
import { ownAtoms, shapesOf } from '../../scripts/fuzz/x86-lines.ts';
import type { Form } from '../../src/arch/table/form.ts';
import { CHECKS } from '../../src/arch/x86/checks.ts';
import { Atom, REAL_KIND } from '../../src/arch/x86/classes.ts';
import { CUSTOM } from '../../src/arch/x86/custom.ts';
import { compileRow, Encoding, type Row } from '../../src/arch/x86/form.ts';
import { formTable } from '../../src/arch/x86/match.ts';
import { expandVectorForm } from '../../src/arch/x86/vex.ts';

const forms: readonly Form[] = [...formTable().all()];
const plain = forms.flatMap(expandVectorForm);

/** Bytes that a row can emit, prefixes and ModRM, SIB and disp32 included. */
function longest(row: Row): number {
  const head = row.encoding === Encoding.Evex ? 4 : row.encoding === Encoding.Vex ? 3 : row.prefixes.length + (row.rexW ? 1 : 0);
  const branch = Math.max((row.short?.length ?? -1) + 1, (row.long?.length ?? -4) + 4, 0);
  return head + row.opcode.length + (row.modrm ? 6 : 0) + row.immSize + branch;
}

describe('x86 rows', () => {
  it('are well-formed: slots and code agree, classes exist', () => {
    for (const form of plain) expect(() => compileRow(form), `${form.op} ${form.args}`).not.toThrow();
  });

  it('fit into an instruction', () => {
    for (const form of plain) expect(longest(compileRow(form)), `${form.op} ${form.code}`).toBeLessThanOrEqual(15);
  });

  it('are reached: each accepts operands that no row before it does', () => {
    const random = new Random(1);
    const hidden: string[] = [];
    for (const op of formTable().ops()) {
      const shapes = shapesOf(op);
      for (const shape of shapes) {
        const found = ([64, 32] as const).some((mode) => ownAtoms(random, shapes, shape, mode) !== null);
        if (!found) hidden.push(`${op} ${shape.form.args}`);
      }
    }
    expect(hidden).toEqual([]);
  });

  it('are plain: at most 3 % are escape hatches, each by a known name', () => {
    const custom = forms.filter((form) => form.custom !== undefined);
    for (const form of custom) expect(CUSTOM, form.op).toHaveProperty(form.custom ?? '');
    expect(new Set(custom.map((form) => form.custom))).toEqual(new Set(Object.keys(CUSTOM)));
    expect(custom.length / forms.length).toBeLessThanOrEqual(0.03);
  });

  it('name checks that exist', () => {
    for (const form of forms) if (form.check !== undefined) expect(CHECKS).toHaveProperty(form.check);
  });

  it('cover the mnemonics', () => {
    expect([...formTable().ops()].length).toBeGreaterThan(1590);
    expect(REAL_KIND.length).toBe(Atom.Count);
  });
});
