import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineTable } from '../../src/asm/linetable.ts';
import { parse, printed } from './helpers.ts';

function unitOf(source: string) {
  const result = parse(source);
  expect(printed(result)).toBe('');
  return result.unit!;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('LineTable', () => {
  it('finds what was kept of equal lines, and where each line ends', () => {
    const line = fc.stringMatching(/^[ab]{0,3}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const table = new LineTable<string>(bytesOf(lines.join('\n')));
        const known = new Set<string>();
        let start = 0;
        for (const text of lines) {
          expect(table.find(start)).toBe(known.has(text) ? text : undefined);
          expect(table.end).toBe(start + text.length);
          table.set(start, text);
          if (known.size < table.size) known.add(text);
          start = table.end + 1;
        }
      }),
    );
  });

  it('keeps the last of what was said about equal lines', () => {
    const table = new LineTable<number>(bytesOf('a\nb\na\n'));
    table.set(0, 1);
    table.set(4, 2);
    expect([table.find(0), table.find(2), table.find(4), table.size]).toEqual([2, undefined, 2, 1]);
  });
});

describe('lines that come again', () => {
  const header = 'TEXT ·f(SB), 4, $0\n';
  const shown = (source: string): string[] =>
    unitOf(header + source).functions[0].body.map(({ op, line, args }) => `${line} ${op} ${args.map(({ reg, lo }) => reg || lo)}`);

  it('may stand for several instructions', () => {
    const twice = '#define BOTH(a) NOP $a; NOP $2\n\tBOTH(1)\n\tBOTH(1)\n\tNOP $1; NOP $2\n\tNOP $1; NOP $2\n';
    expect(shown(twice)).toEqual([3, 4, 5, 6].flatMap((line) => [`${line} NOP 1`, `${line} NOP 2`]));
  });

  it('have labels of their own', () => {
    const { body } = unitOf(`${header}a:\n\tNOP $1\nb:\n\tNOP $1\n\tJMP a\n\tJMP b\n\tJMP a\n`).functions[0];
    expect(body.slice(2).map(({ args }) => body.indexOf(args[0].target!))).toEqual([0, 1, 0]);
  });

  it('mean something else under other macros', () => {
    expect(shown('#define N 1\n\tNOP $N\n\tNOP $N\n#undef N\n#define N 2\n\tNOP $N\n\tNOP $N\n')).toEqual([
      '3 NOP 1', '4 NOP 1', '7 NOP 2', '8 NOP 2',
    ]);
  });
});

describe('Progs of a function', () => {
  it('are new ones each time they are asked for, and branches stay among them', () => {
    const [fn] = unitOf('TEXT ·f(SB), 4, $0\na:\n\tNOP $1\n\tJMP a\n\tJMP -3(PC)\n').functions;
    const [once, again] = [fn.progs!(), fn.progs!()];
    expect(again).toEqual(once);
    for (const progs of [once, again]) {
      expect(progs[1].args[0].target).toBe(progs[0]);
      expect(progs[2].args[0].target).toBe(fn.text);
    }
    expect(again[0]).not.toBe(once[0]);
    expect(fn.body).toBe(fn.body);
  });
});
