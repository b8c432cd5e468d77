import { describe, expect, it } from 'vitest';
import { scanSymbols } from '../../src/asm/symbols.ts';
import { pathToPrefix } from '../../src/asm/symbolname.ts';
import { Abi } from '../../src/base/symbol.ts';
import { memoryReader } from './helpers.ts';

function scan(source: string, goarch = 'amd64', pkgPath = 'main') {
  const readFile = memoryReader({ 'x.s': source });
  return scanSymbols(['x.s'], { goarch, pkgPath, defines: [], includeDirs: [], workingDir: '/w', readFile });
}

const source = `#include "textflag.h"
#define REF CALL runtime·foo(SB)
TEXT ·f(SB), NOSPLIT, $16-24
	MOVQ $·x+8(SB), AX
	CALL ·g(SB)
	JMP loop
	MOVQ y-8(SB), AX
	MOVQ z<>(SB), AX
	REF
	CALL g(SB)
DATA ·d+8(SB)/8, $·e(SB)
GLOBL ·d(SB), NOPTR|RODATA, $16
TEXT s<>(SB), 4, $0
	JMP *a∕b·c(SB)
`;

describe('a scan for symbols', () => {
  it('writes the symabis file', () => {
    expect(scan(source).symabis).toBe(
      `def main.f ABI0
ref main.x ABI0
ref main.g ABI0
ref runtime.foo ABI0
ref main.e ABI0
ref main.d ABI0
ref a/b.c ABI0
`,
    );
  });

  it('lists definitions', () => {
    expect(scan(source).definitions).toMatchObject([
      { kind: 'TEXT', name: 'main.f', abi: Abi.ABI0, flags: '4', size: '$16-24', position: { file: 'x.s', line: 3, column: 6 } },
      { kind: 'DATA', name: 'main.d' },
      { kind: 'GLOBL', name: 'main.d', flags: '16|8', size: '$16' },
      { kind: 'TEXT', name: 's', abi: Abi.Static },
    ]);
  });

  it('lists references, static ones and those with other offsets too', () => {
    const { references } = scan(source);
    expect(references.map(({ name, op, from, address }) => [name, op, from, address])).toEqual([
      ['main.x', 'MOVQ', 'main.f', true],
      ['main.g', 'CALL', 'main.f', false],
      ['y', 'MOVQ', 'main.f', false],
      ['z', 'MOVQ', 'main.f', false],
      ['runtime.foo', 'CALL', 'main.f', false],
      ['main.e', 'DATA', 'main.d', true],
      ['a/b.c', 'JMP', 's', false],
    ]);
    expect(references[3].abi).toBe(Abi.Static);
  });

  it('knows the registers of every machine', () => {
    expect(scan('TEXT ·f(SB),4,$0\n\tX R10(SB), R11(SB), g(SB)\n', 'arm').symabis).toBe('def main.f ABI0\nref R10 ABI0\n');
    expect(scan('TEXT ·f(SB),4,$0\n\tX R10(SB), A0(SB), g(SB)\n', 'riscv64').symabis).toBe('def main.f ABI0\nref R10 ABI0\n');
  });

  it('reports what it cannot read', () => {
    const { status, failedFile, diagnostics } = scan('TEXT ·f(SB),4,$0\n\tMOVQ , AX\n');
    expect([status, failedFile, diagnostics[0].message]).toEqual(['failed', 'x.s', 'missing operand']);
  });

  it('selects ABIs where that is allowed', () => {
    const text = 'TEXT ·f<ABIInternal>(SB),4,$0\n';
    expect(scan(text, 'amd64', 'runtime').symabis).toBe('def runtime.f ABIInternal\n');
    expect(scan(text).symabis).toBe('def main.f ABI0\n');
  });
});

describe('package paths', () => {
  it.each([
    ['main', 'main'],
    ['example.com/a/b', 'example.com/a/b'],
    ['example.com', 'example%2ecom'],
    ['gopkg.in/yaml.v3', 'gopkg.in/yaml%2ev3'],
    ['a b/ü"%', 'a%20b/%c3%bc%22%25'],
  ])('%s → %s', (path, prefix) => {
    expect(pathToPrefix(path)).toBe(prefix);
  });
});
