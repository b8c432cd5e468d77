import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  failedTerm,
  formatExpr,
  goBuildText,
  parseGoBuild,
  parsePlusBuild,
  plusBuildText,
  type Expr,
} from '../../src/load/constraint.ts';

function parse(text: string): string {
  const parsed = parseGoBuild(text);
  return 'expr' in parsed ? formatExpr(parsed.expr) : `${parsed.offset}: ${parsed.error}`;
}

describe('//go:build', () => {
  it.each([
    ['linux', 'linux'],
    ['linux&&amd64||!cgo', '(linux && amd64) || !cgo'],
    ['(a || b) && !(c && d)', '(a || b) && !(c && d)'],
    ['go1.21 && amd64.v3 && ☃', '22: invalid syntax at ☃'],
    ['', '0: unexpected end of expression'],
    ['linux amd64', '6: unexpected token amd64'],
    ['!!a', '1: double negation not allowed'],
    ['(a && b', '0: missing close paren'],
    ['(', '1: missing close paren'],
    ['a &&', '4: unexpected end of expression'],
    ['a & b', '2: invalid syntax at &'],
    ['a, b', '1: invalid syntax at ,'],
    ['&& a', '0: unexpected token &&'],
    ['a)', '1: unexpected token )'],
  ])('%s', (text, want) => expect(parse(text)).toBe(want));

  it('is told from other comments by its prefix', () => {
    expect(goBuildText('//go:build linux')).toBe('linux');
    expect(goBuildText('//go:build')).toBe('');
    expect(goBuildText('//go:build\tlinux ')).toBe('linux');
    expect(goBuildText('//go:builder linux')).toBeUndefined();
    expect(goBuildText('// go:build linux')).toBeUndefined();
  });

  it('has a limit to its size', () => {
    expect(parse(Array.from({ length: 1001 }, () => 'a').join('||'))).toMatch(/build expression too large$/);
  });

  const exprs = fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('linux', 'amd64', 'go1.20', 'x_y').map((tag): Expr => ({ kind: 'tag', tag })),
      tie('expr')
        .filter((x) => x.kind !== 'not')
        .map((x): Expr => ({ kind: 'not', x })),
      fc.tuple(fc.constantFrom('and', 'or'), tie('expr'), tie('expr')).map(([kind, x, y]): Expr => ({
        kind: kind as 'and' | 'or',
        x,
        y,
      })),
    ),
  }));

  it('means the same after it was printed and read again', () => {
    fc.assert(
      fc.property(exprs.expr, fc.subarray(['linux', 'amd64', 'go1.20', 'x_y']), (expr, tags) => {
        const has = (tag: string): boolean => tags.includes(tag);
        const again = parseGoBuild(formatExpr(expr));
        expect('expr' in again && evaluate(again.expr, has)).toBe(evaluate(expr, has));
      }),
    );
  });

  it('names a term that fails exactly when all of it fails', () => {
    fc.assert(
      fc.property(exprs.expr, fc.subarray(['linux', 'amd64', 'go1.20', 'x_y']), (expr, tags) => {
        const has = (tag: string): boolean => tags.includes(tag);
        const term = failedTerm(expr, has);
        expect(term === undefined).toBe(evaluate(expr, has));
        if (term !== undefined) expect(evaluate(term, has)).toBe(false);
      }),
    );
  });
});

describe('// +build', () => {
  it.each([
    ['linux,amd64 darwin', '(linux && amd64) || darwin'],
    ['!cgo', '!cgo'],
    ['!!cgo', 'ignore'],
    ['a,b-c', 'a && ignore'],
    ['', 'ignore'],
  ])('%s', (text, want) => {
    const parsed = parsePlusBuild(text);
    expect('expr' in parsed && formatExpr(parsed.expr)).toBe(want);
  });

  it('needs no space before the plus', () => {
    expect(plusBuildText('//+build linux')).toBe('linux');
    expect(plusBuildText('// +builder')).toBeUndefined();
  });
});
