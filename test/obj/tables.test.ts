import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PosFlag, Prog } from '../../src/asm/prog.ts';
import { ADDRESS_OFFSET, lineProgram } from '../../src/obj/dwarf/lines.ts';
import { funcId, readFuncInfo, writeFuncInfo } from '../../src/obj/funcinfo.ts';
import { recordedPath } from '../../src/obj/paths.ts';
import { PcTableWriter, readPcTable } from '../../src/obj/pctable.ts';
import { decodeLineProgram } from './line-program.ts';

describe('pc-value tables', () => {
  it('read back as written', () => {
    const step = fc.record({ pc: fc.integer({ min: 1, max: 70000 }), value: fc.integer() });
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4), fc.array(step, { minLength: 1 }), (quantum, steps) => {
        const table = new PcTableWriter().begin(0, quantum);
        let pc = 0;
        const expected: { pc: number; end: number; value: number }[] = [];
        for (const { pc: delta, value } of steps) {
          table.row(pc, value);
          const last = expected.at(-1);
          if (last?.value === value) last.end = pc + delta * quantum;
          else expected.push({ pc, end: pc + delta * quantum, value });
          pc += delta * quantum;
        }
        expect(readPcTable(Buffer.from(table.finish(pc)!.contents, 'latin1'), quantum)).toEqual(expected);
      }),
    );
  });

  it('refuse a function that ends before its last row', () => {
    const table = new PcTableWriter().begin(0, 1);
    table.row(0, 1);
    table.row(8, 2);
    expect(table.finish(4)).toBeNull();
  });

  it('are unreadable if cut off', () => {
    expect(readPcTable(Uint8Array.of(2, 0x80), 1)).toBeNull();
    expect(readPcTable(Uint8Array.of(2, 4), 1)).toBeNull();
    expect(readPcTable(Uint8Array.of(2, 4, 0, 0), 1)).toBeNull();
  });
});

describe('line number programs', () => {
  const step = fc.record({
    pc: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 3_000_000 })),
    line: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000_000 })),
    file: fc.nat(2),
    posFlags: fc.constantFrom(0, 0, PosFlag.NotStmt, PosFlag.PrologueEnd),
  });

  it('say file, line, statement and end of prologue of each instruction', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 1 }), (bigEndian, steps) => {
        const progs = [new Prog('TEXT', '', [], 0, 1, 1)];
        let pc = 0;
        for (const { pc: delta, line, file, posFlags } of steps) {
          const prog = new Prog('X', '', [], file, line, 1);
          Object.assign(prog, { pc, posFlags });
          progs.push(prog);
          pc += delta;
        }
        const program = lineProgram({ progs, size: pc, ptrSize: 8, bigEndian, fileIndex: (file) => file });
        expect(program.subarray(0, ADDRESS_OFFSET)).toEqual(Uint8Array.of(0, 9, 2));
        const { rows, end } = decodeLineProgram(program, bigEndian);
        expect(end).toBe(pc);
        for (const prog of progs.slice(1)) {
          const row = rows.findLast((each) => each.pc <= prog.pc) ?? { line: 1, file: 1, isStmt: true };
          expect([row.line, row.file - 1]).toEqual([prog.line, prog.file]);
          expect(row.isStmt).toBe((prog.posFlags & PosFlag.NotStmt) === 0);
        }
        const first = progs.find((prog) => (prog.posFlags & PosFlag.PrologueEnd) !== 0);
        expect(rows.filter(({ prologueEnd }) => prologueEnd).map((row) => row.pc)).toEqual(first ? [first.pc] : []);
      }),
    );
  });
});

describe('FuncInfo', () => {
  it('reads back as written', () => {
    const info = { args: -0x80000000, locals: 24, funcId: 3, funcFlag: 5, startLine: 17, files: [0, 2] };
    expect(readFuncInfo(writeFuncInfo(info))).toEqual({ info, inlined: 0 });
    expect(readFuncInfo(writeFuncInfo(info).subarray(0, 30))).toBeNull();
  });

  it('knows special functions', () => {
    const ids = ['runtime.abort', 'runtime.main', 'runtime.rt0_go', 'runtime.systemstack_switch', 'p.abort', 'runtime.deferreturn'];
    expect(ids.map((name) => funcId(name, false))).toEqual([1, 17, 16, 22, 0, 23]);
    expect(funcId('runtime.abort', true)).toBe(23);
  });
});

describe('names of files in line tables', () => {
  it.each([
    ['/a/b/x.s', '', '', '/a/b/x.s'],
    ['/a/b/x.s', '/a', '', 'b/x.s'],
    ['/a/b/x.s', '/a=>', '', 'b/x.s'],
    ['/a/b/x.s', '/a=>pkg@v1', '', 'pkg@v1/b/x.s'],
    ['/a/b/x.s', '/A\\B=>q', '', 'q/x.s'],
    ['/ab/x.s', '/a=>q', '', '/ab/x.s'],
    ['/a/x.s', '/b=>q;/a=>r;/a=>s', '', 'r/x.s'],
    ['/a/x.s', '/a/x.s=>', '', '??'],
    ['/a/x.s', '/a/x.s=>y.s', '', 'y.s'],
    ['/go/src/x.s', '', '/go', '$GOROOT/src/x.s'],
    ['/go/src/x.s', '/go=>z', '/go', 'z/src/x.s'],
    ['/a=>b/x.s', '/a=>b=>c', '', 'c/x.s'],
  ])('%s with -trimpath %j and GOROOT %j', (path, trimPath, goroot, expected) => {
    expect(recordedPath(path, trimPath, goroot)).toBe(expected);
  });
});
