import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExpr } from '../../src/load/constraint.ts';
import { readGoHeader, readOtherHeader, type FileHeader } from '../../src/load/header.ts';

function read(text: string): FileHeader {
  return readGoHeader(Buffer.from(text))!;
}

function constraints(text: string): string[] {
  return read(text).build.constraints.map(({ expr, style }) => `${style} ${formatExpr(expr)}`);
}

describe('readGoHeader', () => {
  it('finds the package clause, the imports and where declarations start', () => {
    const text = '// Package p is. More.\npackage p\n\nimport "a"\nimport (\n\tx "b"\n\t. `c`\n)\n\nfunc f()\n';
    const header = read(text);
    expect(header).toMatchObject({ packageName: 'p', packageLine: 2, synopsis: 'Package p is.' });
    expect(header.imports.map(({ name, path, line, column }) => `${line}:${column} ${name} ${path}`)).toEqual([
      '4:8  a', '6:2 x b', '7:2 . c',
    ]);
    expect(text.slice(header.end)).toBe('func f()\n');
  });

  it('reads CRLF and a byte order mark as the real one does', () => {
    const header = readGoHeader(Buffer.from('\ufeff//go:build linux\r\n\r\npackage p\r\nimport "a"\r\nvar x int\r\n'))!;
    expect(header).toMatchObject({ packageName: 'p', imports: [{ path: 'a', line: 4, column: 8 }] });
    expect(header.build.constraints).toHaveLength(1);
  });

  it.each([
    ['pakage p', "1:1: expected 'package', found pakage"],
    ['', "1:1: expected 'package', found 'EOF'"],
    ['package', "1:8: expected 'IDENT', found 'EOF'"],
    ['package 5', "1:9: expected 'IDENT', found 5"],
    ['package p.q', undefined],
    ['package p int', "1:11: expected ';', found int"],
    ['package p import "a"', "1:11: expected ';', found 'import'"],
    ['package p\nimport "a', '2:8: string literal not terminated'],
    ['package p\nimport x\n', '2:9: missing import path'],
    ['package p\nimport 5\n', '2:8: import path must be a string'],
    ['package p\nimport ("a" "b")', "2:13: expected ';', found \"b\""],
    ['package p\nimport "a b"\n', '2:8: invalid import path: a b'],
    ['/* never', '1:1: comment not terminated'],
    ['package p\nimport “a”', "2:8: curly quotation mark '“' (use neutral '\"')"],
    ['package p\n// \xff', undefined],
    ['package p\nimport "a"\n/* never', '3:1: comment not terminated'],
  ])('%s', (text, want) => {
    const problem = read(text).parseError;
    expect(problem && `${problem.line}:${problem.column}: ${problem.message}`).toBe(want);
  });

  it('says what cannot be read at all', () => {
    expect(readGoHeader(Buffer.from('package p\n\0'))!.readError).toBe('unexpected NUL in input');
    expect(readGoHeader(Buffer.from([0x70, 0xff]))!.parseError!.message).toBe('illegal UTF-8 encoding');
  });

  it('places constraints by the rules of go/build', () => {
    expect(constraints('//go:build linux\n\npackage p')).toEqual(['//go:build linux']);
    expect(constraints('//go:build linux\npackage p')).toEqual(['//go:build linux']);
    expect(constraints('// +build linux\n\npackage p')).toEqual(['// +build linux']);
    expect(constraints('// +build linux\npackage p')).toEqual([]);
    expect(constraints('// +build linux\n// +build amd64\n\n// doc\npackage p')).toEqual(['// +build linux', '// +build amd64']);
    expect(constraints('// +build windows\n\n//go:build linux\npackage p')).toEqual(['//go:build linux']);
    expect(constraints('/*\n//go:build linux\n*/\n\npackage p')).toEqual([]);
    expect(constraints('/* x */\n//go:build linux\n\npackage p')).toEqual(['//go:build linux']);
    expect(constraints('package p\n\n//go:build linux\n')).toEqual([]);
    expect(constraints('// go:build linux\n\npackage p')).toEqual([]);
  });

  it('points out comments that only look like constraints', () => {
    const traps = read('// go:build linux\n\npackage p\n\n//go:build amd64\nimport "a"\n').traps;
    expect(traps.map(({ kind, line }) => `${kind} ${line}`)).toEqual(['space 1', 'misplaced 5']);
  });

  it('collects embed patterns, in files that import embed', () => {
    const text = 'package p\nimport "embed"\nvar s = "//go:embed no"\n//go:embed a* "b c" `d`\n//go:embedded no\nvar f embed.FS\n';
    expect(read(text).embeds.map(({ pattern, line, column }) => `${line}:${column} ${pattern}`)).toEqual([
      '4:12 a*', '4:15 b c', '4:21 d',
    ]);
    expect(read(text.replace('"embed"', '"other"')).embeds).toEqual([]);
  });

  it('gives the same for the beginning of a file as for all of it, or asks for more', () => {
    const text = '// Doc.\npackage p\n\nimport (\n\t"a" // é\n\t"b"\n)\n\nvar x = 1\n';
    const whole = read(text);
    const bytes = Buffer.from(text);
    for (let size = 0; size < bytes.length; size++) {
      const part = readGoHeader(bytes.subarray(0, size), false);
      if (part !== undefined) expect(part).toEqual(whole);
    }
  });

  it('never throws', () => {
    const words = fc.constantFrom('package', 'import', '"a"', 'p', '(', ')', '\n', ';', '//go:build x', '/*', '*/', '\0', '"', '`', '\\', 'é', '.');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const header = read(parts.join(' '));
        expect(header.end).toBeLessThanOrEqual(Buffer.byteLength(parts.join(' ')));
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readGoHeader(bytes)));
  });
});

describe('readOtherHeader', () => {
  it('stops at the first line that is no comment', () => {
    const header = readOtherHeader(Buffer.from('// c\n\n//go:build arm\n\n#include "x.h"\n//go:build never\n'))!;
    expect(header.build.constraints.map(({ text }) => text)).toEqual(['arm']);
  });

  it('passes over constraints in a file whose comments are broken', () => {
    expect(readOtherHeader(Buffer.from('//go:build arm\n\n/ oops\n'))!.build.constraints).toEqual([]);
  });
});
