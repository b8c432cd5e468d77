import { describe, expect, it } from 'vitest';
import { builtinHeaders } from '../../src/asm/headers/index.ts';
import { parse, parseFiles, printed } from './helpers.ts';

const use = 'TEXT ·f(SB),4,$0\n\tMOVQ $A, AX\n';

function valueOf(result: ReturnType<typeof parse>): number {
  expect(printed(result)).toBe('');
  return result.unit!.functions[0].body[0].args[0].lo;
}

describe('macros', () => {
  it.each([
    ['#define A 1\n', 1],
    ['#define A (1+2)\n', 3],
    ['#define B 4\n#define A B\n', 4],
    ['#define F(x) x\n#define A F(5)\n', 5],
    ['#define F(x,y) (x-y)\n#define A F((1+2),(F(2,1)))\n', 2],
    ['#define F() 7\n#define A F()\n', 7],
    ['#define A 1\n#undef A\n#define A 9\n', 9],
    ['#ifdef X\n#define A 1\n#else\n#define A 2\n#endif\n', 2],
    ['#ifndef X\n#define A 1\n#else\n#define A 2\n#endif\n', 1],
    ['#ifdef X\n#ifdef Y\n#else\n#define A 1\n#endif\n#else\n#define A 3\n#endif\n', 3],
  ])('%j', (source, value) => {
    expect(valueOf(parse(source + use))).toBe(value);
  });

  it('come from -D, where a missing value is 1', () => {
    expect(valueOf(parse(use, { defines: ['A'] }))).toBe(1);
    expect(valueOf(parse(use, { defines: ['A=0x10'] }))).toBe(16);
    expect(valueOf(parse(use, { defines: ['A=1', 'A=2'] }))).toBe(2);
    expect(printed(parse(use, { defines: ['1A'] }))).toContain('asm: parsing -D:');
  });

  it('may be several statements, all at the line of the macro', () => {
    const { unit } = parse('#define TWICE(x) \\\n\tNOP x \\\n\tNOP x\nTEXT ·f(SB),4,$0\n\tNOP; TWICE(AX)\n\tRET\n');
    expect(unit!.functions[0].body.map(({ op, line, column }) => [op, line, column])).toEqual([
      ['NOP', 5, 2],
      ['NOP', 5, 7],
      ['NOP', 5, 7],
      ['RET', 6, 2],
    ]);
  });

  it('that expand for ever or too far end', () => {
    expect(printed(parse('#define A A\n' + use))).toContain('recursive macro invocation');
    let bomb = '#define A0 NOP;\n';
    for (let i = 1; i < 60; i++) bomb += `#define A${i} A${i - 1} A${i - 1}\n`;
    expect(printed(parse(`${bomb}TEXT ·f(SB),4,$0\n\tA59\n`))).toContain('macro expansion too large');
  });

  it('that were asked about are known', () => {
    const { macrosAsked } = parse('#ifdef GOOS_linux\n#define X 1\n#endif\n#ifdef NEVER\n#ifdef NESTED\n#endif\n#endif\n' + use.replace('$A', '$1'));
    expect([...macrosAsked]).toEqual(expect.arrayContaining(['GOOS_linux', 'NEVER', 'MOVQ', 'AX']));
    expect(macrosAsked.has('NESTED')).toBe(false);
    expect(macrosAsked.has('GOARCH_amd64')).toBe(false);
  });

  it('of experiments exist in the runtime only', () => {
    const source = '#ifdef GOEXPERIMENT_x\n#define A 1\n#else\n#define A 2\n#endif\n' + use;
    expect(valueOf(parse(source, { experiments: ['x'], pkgPath: 'runtime' }))).toBe(1);
    expect(valueOf(parse(source, { experiments: ['x'] }))).toBe(2);
  });
});

describe('includes', () => {
  it('look in the working directory, the file’s own, and -I, in that order', () => {
    const include = '#include "a.h"\n' + use;
    const places = { 'a.h': '#define A 1\n', 'd/a.h': '#define A 2\n', 'i/a.h': '#define A 3\n' };
    const options = { includeDirs: ['d', 'i'] };
    expect(valueOf(parseFiles({ ...places, 'x.s': include }, options))).toBe(1);
    const { 'a.h': _, ...without } = places;
    expect(valueOf(parseFiles({ ...without, 'x.s': include }, options))).toBe(2);
  });

  it('fall back on the built-in headers', () => {
    const source = '#include "textflag.h"\nTEXT ·f(SB),4,$0\n\tMOVQ $(NOSPLIT|RODATA), AX\n';
    expect(valueOf(parse(source))).toBe(12);
    expect(valueOf(parseFiles({ 'x.s': source, 'i/textflag.h': '#define NOSPLIT 1\n#define RODATA 2\n' }, { includeDirs: ['i'] }))).toBe(3);
    expect(printed(parse(source, { builtinHeaders: false }))).toContain('#include: open textflag.h: no such file or directory');
  });

  it.each([...builtinHeaders])('%s is readable everywhere', (_, text) => {
    for (const defines of [['GOOS_aix', 'GOARCH_ppc64'], ['GOOS_linux', 'GOARCH_ppc64'], ['GOAMD64_v1', 'GOAMD64_v2'], ['GORISCV64_rva23u64']]) {
      expect(printed(parse(text, { defines }))).toBe('');
    }
  });

  it('in a circle end, and say so', () => {
    const result = parseFiles({ 'x.s': '#include "a.h"\n', 'a.h': '\n#include "b.h"\n', 'b.h': '#include "a.h"\n' });
    expect(result.diagnostics[0]).toMatchObject({ message: 'input recursion', hint: expect.stringContaining('a.h → b.h → a.h') });
  });

  it('record what was read', () => {
    const { filesRead, unit } = parseFiles({ 'x.s': '#include "a.h"\n', 'i/a.h': '\tNOP\n' }, { includeDirs: ['i'] });
    expect(filesRead).toEqual(['i/a.h']);
    expect(unit!.files.map(({ path }) => path)).toEqual(['/w/x.s', '/w/a.h']);
  });
});

describe('positions', () => {
  it('follow #line in Progs, while messages keep the physical line', () => {
    const { unit } = parse('\n#line 100 "y.y"\nTEXT ·f(SB),4,$0\n\tRET\n');
    const { text, body } = unit!.functions[0];
    expect([text.line, body[0].line]).toEqual([99, 100]);
    const file = unit!.files[text.file];
    expect(file).toMatchObject({ name: 'y.y', path: '/w/y.y', physical: { file: 0 } });
    expect(text.line - file.physical!.lineDelta).toBe(3);
    expect(printed(parse('\n#line 100 "y.y"\n\tBAD\n'))).toContain('y.y:3: unrecognized instruction "BAD"');
  });

  it('count comments, carriage returns and byte order marks as the real ones do', () => {
    const { unit } = parse('\ufeff/* a\n b */ TEXT ·f(SB),4,$0\r\n\tRET\r\n');
    const { text, body } = unit!.functions[0];
    expect([text.line, text.column, body[0].line]).toEqual([2, 7, 3]);
  });
});
