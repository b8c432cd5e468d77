import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { buildEvents, goJson } from '../../src/report/json.ts';
import { shownPath } from '../../src/report/paths.ts';
import { recordLine } from '../../src/report/records.ts';
import { compareDiagnostics, diagnosticText } from '../../src/report/text.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });
const error = (message: string, rest: Partial<Diagnostic> = {}): Diagnostic => ({ severity: 'error', code: 'x', message, ...rest });

describe('text', () => {
  it('says where, what, why and what to do', () => {
    const diagnostic = error('undefined: main·add', {
      position: at('/m/main.go', 6, 6),
      notes: ['func add(a, b int) int has no body'],
      related: [{ position: at('/m/sub/a_amd64.s', 2, 0), message: 'defined here' }],
      hint: 'rename it',
    });
    expect(diagnosticText(diagnostic, { cwd: '/m' })).toBe(
      [
        'main.go:6:6: undefined: main·add',
        '        func add(a, b int) int has no body',
        '        sub/a_amd64.s:2: defined here',
        '        hint: rename it',
        '',
      ].join('\n'),
    );
    expect(diagnosticText(diagnostic, { cwd: '/m', columns: false })).toMatch(/^main\.go:6: undefined/);
  });

  it('says the severity of what is no error', () => {
    expect(diagnosticText({ severity: 'warning', code: 'x', message: 'm' }, { cwd: '/' })).toBe('warning: m\n');
  });

  it('orders by place', () => {
    const list = [error('d', { position: at('b', 1, 1) }), error('c', { position: at('a', 2, 1) }), error('a'), error('b', { position: at('a', 1, 9) })];
    expect(list.toSorted(compareDiagnostics).map((each) => each.message)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('paths', () => {
  it.each([
    ['/a/b/c.s', '/a/b', 'c.s'],
    ['/above/c.s', '/above/b', '../c.s'],
    ['/x/c.s', '/very/deep/down', '/x/c.s'],
    ['c.s', '/a', 'c.s'],
    ['/a', '/a', '/a'],
  ])('%s seen from %s is %s', (file, cwd, want) => {
    expect(shownPath(file, cwd)).toBe(want);
  });
});

describe('JSON', () => {
  it('escapes as encoding/json does', () => {
    expect(goJson({ a: '<&>\u2028"\n' })).toBe('{"a":"\\u003c\\u0026\\u003e\\u2028\\"\\n"}');
  });

  it('has the events of go build -json', () => {
    expect(buildEvents('ex.com/m', 'a.s:1: x\n\ty\n', true)).toBe(
      '{"ImportPath":"ex.com/m","Action":"build-output","Output":"a.s:1: x\\n"}\n' +
        '{"ImportPath":"ex.com/m","Action":"build-output","Output":"\\ty\\n"}\n' +
        '{"ImportPath":"ex.com/m","Action":"build-fail"}\n',
    );
    expect(buildEvents('ex.com/m', '', false)).toBe('');
  });

  it('has records with short paths', () => {
    const diagnostic = { ...error('m', { position: at('/m/a.s', 1, 2) }), record: 'diagnostic', importPath: 'p' } as const;
    expect(JSON.parse(recordLine(diagnostic, '/m')).position).toEqual({ file: 'a.s', line: 1, column: 2 });
  });
});
