import { describe, expect, it } from 'vitest';
import { Kind, Name, offsetOf } from '../../src/asm/operand.ts';
import { Abi, SymbolTable } from '../../src/base/symbol.ts';
import { parse, parseFiles, printed } from './helpers.ts';

function unitOf(source: string, options: Parameters<typeof parse>[1] = {}) {
  const result = parse(source, options);
  expect(printed(result)).toBe('');
  return result.unit!;
}

const header = 'TEXT ·f(SB),4,$0-8\n';

describe('functions', () => {
  it('have names, flags and sizes', () => {
    const unit = unitOf(
      '#include "textflag.h"\nTEXT ·f(SB), NOSPLIT|NOFRAME, $-8-16\n\tRET\nTEXT other·g<>(SB), $32\n\tRET\n',
      { pkgPath: 'example.com/a.b/c.d' },
    );
    const [f, g] = unit.functions;
    expect(f.symbol).toMatchObject({ name: 'example.com/a.b/c%2ed.f', abi: Abi.ABI0 });
    expect(f).toMatchObject({ flags: 516, frameSize: -8, argSize: 16 });
    expect(g.symbol).toMatchObject({ name: 'other.g', abi: Abi.Static });
    expect(g).toMatchObject({ flags: 0, frameSize: 32, argSize: -0x80000000 });
  });

  it('drop what stands before the first TEXT, and END', () => {
    const unit = unitOf('\tNOP\n' + header + '\tRET\n\tEND\n');
    expect(unit.strays).toHaveLength(1);
    expect(unit.functions[0].body.map(({ op }) => op)).toEqual(['RET']);
  });

  it('number Progs through the file', () => {
    const unit = unitOf(header + '\tNOP\n\tPCDATA $1, $2\n\tRET\nTEXT ·g(SB),4,$0\n\tRET\n');
    expect(unit.functions.flatMap(({ text, body }) => [text, ...body]).map(({ pc }) => pc)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('say where every Prog stands', () => {
    const [{ body }] = unitOf(header + '\tMOVQ AX, BX\n  RET; NOP\n').functions;
    expect(body.map(({ line, column }) => [line, column])).toEqual([
      [2, 2],
      [3, 3],
      [3, 8],
    ]);
    expect(body[0].args.map(({ column }) => column)).toEqual([7, 11]);
  });
});

describe('branches', () => {
  it('go to labels before and after them, and to Progs by count', () => {
    const [{ body, text }] = unitOf(header + 'a:\n\tJMP b\n\tJMP a\nb:\n\tJMP -1(PC)\n\tJMP 1(PC)\n\tJMP -5(PC)\n').functions;
    expect(body.map(({ args }) => args[0].target)).toEqual([body[2], body[0], body[1], body[4], text]);
    expect(body[0].args[0]).toMatchObject({ kind: Kind.Branch, text: 'b' });
  });

  it('keep symbols and registers as they are', () => {
    const [{ body }] = unitOf(header + '\tCALL ·g(SB)\n\tJMP AX\n\tJMP *·p(SB)\n\tJMP 8(AX)\n').functions;
    expect(body.map(({ args }) => args[0].kind)).toEqual([Kind.Mem, Kind.Reg, Kind.Indirect, Kind.Mem]);
  });

  it('have labels of their own in every function', () => {
    const unit = unitOf(header + 'x:\n\tJMP x\nTEXT ·g(SB),4,$0\nx:\n\tJMP x\n');
    const [f, g] = unit.functions;
    expect(f.body[0].args[0].target).toBe(f.body[0]);
    expect(g.body[0].args[0].target).toBe(g.body[0]);
  });

  it('say where a missing label is asked for', () => {
    const result = parse(header + 'loop:\n\tRET\n\tJMP lopo\nTEXT ·g(SB),4,$0\n\tRET\n');
    expect(result.diagnostics[0]).toMatchObject({
      position: { line: 4, column: 6 },
      asmLine: 5,
      message: 'undefined label lopo',
      hint: 'did you mean loop?',
    });
  });

  it('must stay in their function', () => {
    const result = parse(header + '\tJMP 9(PC)\n\tRET\n');
    expect(result.diagnostics[0]).toMatchObject({ code: 'asm-branch-range', position: { line: 2, column: 2 } });
  });
});

describe('operands', () => {
  it.each([
    ['$-8', { kind: Kind.Const, lo: -8, hi: -1 }],
    ['8', { kind: Kind.Mem, lo: 8, reg: 0 }],
    ['$(-1.5)', { kind: Kind.Float, float: -1.5 }],
    ['$"a\\x00\\u00e9"', { kind: Kind.String, text: 'a\0\xc3\xa9' }],
    ['x+8(FP)', { kind: Kind.Mem, name: Name.Param, lo: 8 }],
    ['x-8(SP)', { kind: Kind.Mem, name: Name.Auto, lo: -8 }],
    ['$x<>+8(SB)', { kind: Kind.Addr, name: Name.Static, lo: 8 }],
    ['x(SB)(AX*8)', { kind: Kind.Mem, name: Name.Extern, scale: 8 }],
    ['$8(AX)', { kind: Kind.Addr, lo: 8 }],
    ["$'a'", { kind: Kind.Const, lo: 97 }],
  ])('%s', (text, expected) => {
    const [{ body }] = unitOf(header + `\tMOVQ ${text}, AX\n`).functions;
    expect(body[0].args[0]).toMatchObject(expected);
  });

  it('of lines with the same text are the same, but for branch targets', () => {
    const [{ body }] = unitOf(header + '\tMOVQ AX, BX\n\tMOVQ AX, BX\nl:\n\tJMP l\n\tJMP l\n').functions;
    expect(body[0].args).toBe(body[1].args);
    expect(body[2].args).not.toBe(body[3].args);
  });

  it('change with the macros of a line', () => {
    const [{ body }] = unitOf(header + '#define R AX\n\tMOVQ R, BX\n#undef R\n#define R CX\n\tMOVQ R, BX\n').functions;
    expect(body[0].args[0].reg).not.toBe(body[1].args[0].reg);
  });

  it('may be pairs in the old notation', () => {
    const [{ body }] = unitOf(header + '\tMOVQ AX:BX\n\tMOVQ BX, AX\n').functions;
    expect(body[0].args.map(({ reg }) => reg)).toEqual(body[1].args.map(({ reg }) => reg));
  });

  it('select ABIs in the runtime only', () => {
    const source = 'TEXT ·f<ABIInternal>(SB),4,$0\n\tRET\n';
    expect(unitOf(source, { pkgPath: 'runtime' }).functions[0].symbol.abi).toBe(Abi.ABIInternal);
    expect(printed(parse(source))).toContain('ABI selector only permitted when compiling runtime, reference was to "main.f"');
    expect(printed(parse('TEXT ·f<ABIInternal>(SB),$0\n\tRET\n', { pkgPath: 'runtime' }))).toContain('ABIInternal requires NOSPLIT');
  });
});

describe('data', () => {
  it('has symbols, places and values in order', () => {
    const unit = unitOf('DATA x<>+8(SB)/8, $1\nGLOBL x<>(SB), 8, $16\nDATA y(SB)/4, $1.5\nDATA y+4(SB)/8, $x<>(SB)\n');
    expect(unit.globals).toMatchObject([{ symbol: { name: 'x', abi: Abi.Static }, flags: 8, size: 16, sequence: 1 }]);
    expect(unit.data.map(({ offset, width, sequence }) => [offset, width, sequence])).toEqual([
      [8, 8, 0],
      [0, 4, 2],
      [4, 8, 3],
    ]);
    expect(offsetOf(unit.data[2].value)).toBe(0);
  });

  it('is refused where the real assembler panics', () => {
    expect(printed(parse('DATA x-8(SB)/8, $1\n'))).toBe('asm: prepwrite: bad off=-8 siz=8 s=x\n');
    expect(printed(parse('DATA x(SB)/2, $"abc"\n'))).toBe('asm: WriteString: bad string size: 2 < 3\n');
  });

  it('is defined once an object, whatever the file', () => {
    const symbols = new SymbolTable();
    expect(printed(parse('GLOBL x(SB), 8, $8\n', { symbols }))).toBe('');
    expect(printed(parse('\nGLOBL x(SB), 8, $8\n', { symbols }))).toContain('asm: x.s:2: symbol x redeclared\n');
  });
});

describe('hints', () => {
  it.each([
    ['TEXT ·f(SB),NOSPLIT,$0\n', 1, 14, 'NOSPLIT is defined in textflag.h: add #include "textflag.h"'],
    [header + '\tNO_LOCAL_POINTERS\n', 2, 2, 'NO_LOCAL_POINTERS is defined in funcdata.h: add #include "funcdata.h"'],
    [header + '\tMOVG AX, BX\n', 2, 2, 'did you mean MOVQ?'],
    [header + '\tMOVQ ZR, BX\n', 2, 7, 'ZR is a register of arm64, not of amd64'],
  ])('%j', (source, line, column, hint) => {
    expect(parse(source).diagnostics[0]).toMatchObject({ position: { file: 'x.s', line, column }, hint });
  });

  it('name the paths that an include was looked for in', () => {
    const result = parse('\n#include "a/b.h"\n', { includeDirs: ['/inc', 'rel/'] });
    expect(result.status).toBe('fatal');
    expect(result.diagnostics[0]).toMatchObject({
      position: { line: 2, column: 1 },
      message: '#include: open rel/a/b.h: no such file or directory',
      hint: 'looked for a/b.h, /inc/a/b.h, rel/a/b.h',
    });
  });
});

describe('limits', () => {
  const unknown = '\tBAD\n'.repeat(20);

  it('stop after ten errors', () => {
    const result = parse(header + unknown);
    expect(result.status).toBe('fatal');
    expect(printed(result).split('\n').slice(-3)).toEqual(['x.s:12: unrecognized instruction "BAD"', 'asm: too many errors', '']);
  });

  it('can be lifted', () => {
    expect(parse(header + unknown, { allErrors: true }).diagnostics).toHaveLength(20);
  });

  it('hold for inputs that are no files', () => {
    expect(printed(parseFiles({}))).toBe('asm: open x.s: no such file or directory\n');
    expect(printed(parseFiles({ 'x.s/': '' }))).toBe('x.s:1:1: read x.s: is a directory\n');
    const denied = { readFile: () => { throw Object.assign(new Error(), { code: 'EACCES' }); } }; // prettier-ignore
    expect(printed(parse('', denied))).toBe('asm: open x.s: permission denied\n');
  });
});
