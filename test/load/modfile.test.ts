import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatModError, parseModFile } from '../../src/load/modfile.ts';
import { canonical, compareGoVersions, compareVersions, pathMajorProblem, splitPathMajor } from '../../src/load/semver.ts';

function errors(source: string, options: { strict?: boolean; work?: boolean } = {}): string[] {
  return parseModFile('go.mod', source, options).errors.map((error) => formatModError('go.mod', error));
}

describe('parseModFile', () => {
  it('reads every directive, single and in blocks', () => {
    const { file, errors: problems } = parseModFile(
      'go.mod',
      [
        '// Deprecated: use v2',
        'module "example.com/m"',
        'go 1.26',
        'toolchain go1.26.8',
        'godebug panicnil=1',
        'require (',
        '\texample.com/a v1.2.3',
        '\texample.com/b/v2 v2.0.0-pre // indirect',
        ')',
        'exclude example.com/a v1.2.2',
        'replace example.com/a v1.2.3 => ../a',
        'replace example.com/b/v2 => example.com/c/v2 v2.1.0',
        'retract [v1.0.0, v1.1.0] // broken',
        'retract v1.5.0',
        'tool example.com/m/cmd/x',
        'ignore ( ./node_modules )',
        'ignore (',
        '\tbuild',
        ')',
        'require ()',
      ].join('\n'),
    );
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual(['16: ignore directive expects exactly one argument']);
    expect(file).toMatchObject({
      module: 'example.com/m',
      deprecated: 'use v2',
      go: '1.26',
      toolchain: 'go1.26.8',
      godebug: [{ key: 'panicnil', value: '1' }],
      require: [
        { path: 'example.com/a', version: 'v1.2.3', indirect: false },
        { path: 'example.com/b/v2', version: 'v2.0.0-pre', indirect: true },
      ],
      exclude: [{ path: 'example.com/a', version: 'v1.2.2' }],
      replace: [
        { old: { path: 'example.com/a', version: 'v1.2.3' }, new: { path: '../a', version: '' } },
        { old: { path: 'example.com/b/v2', version: '' }, new: { path: 'example.com/c/v2', version: 'v2.1.0' } },
      ],
      retract: [{ low: 'v1.0.0', high: 'v1.1.0', rationale: 'broken' }, { low: 'v1.5.0', high: 'v1.5.0' }],
      tool: ['example.com/m/cmd/x'],
      ignore: ['build'],
    });
  });

  it('takes from a dependency only what concerns its users', () => {
    expect(errors('module m\nnewfangled x\nreplace a b c\ngo 1.30.0-custom\n', { strict: false })).toEqual([]);
  });

  it('reads go.work', () => {
    const { file } = parseModFile('go.work', 'go 1.26\nuse ./a\nuse (\n\t./b\n)\n', { work: true });
    expect(file.use.map(({ path }) => path)).toEqual(['./a', './b']);
    expect(errors('use a b\nrequire x v1.0.0\n', { work: true })).toEqual([
      'go.mod:1: usage: use local/dir',
      'go.mod:2: unknown directive: require',
    ]);
  });

  it('reports the place of a syntax error', () => {
    expect(errors('module "m\n')).toEqual(['go.mod:1:10: unexpected newline in string']);
    expect(errors('module m\n\u0001')).toEqual(["go.mod:2: unexpected input character '\\x01'"]);
    expect(errors('require (\n\tx v1.0.0\n) y')).toEqual(['go.mod:3:3: syntax error (expected newline after closing paren)']);
  });

  it('never throws', () => {
    const words = fc.constantFrom('module', 'require', 'replace', '=>', 'v1.0.0', 'x.y/z', '(', ')', '\n', '[', ',', '"', '//', '/*', 'go');
    fc.assert(fc.property(fc.array(words), (parts) => void parseModFile('go.mod', parts.join(' '))));
  });
});

describe('versions', () => {
  it('order as semantic versions do', () => {
    const order = ['bad', 'v0.0.0-2020', 'v0.1.0', 'v1.0.0-alpha', 'v1.0.0-alpha.1', 'v1.0.0-beta.2', 'v1.0.0-beta.11', 'v1.0.0', 'v1.2.0', 'v1.10.0', 'v2.0.0+incompatible'];
    expect(order.toReversed().sort(compareVersions)).toEqual(order);
    expect(canonical('v1.2')).toBe('v1.2.0');
    expect(canonical('v1.02')).toBe('');
  });

  it('order as Go releases do', () => {
    const order = ['1.9', '1.20', '1.21', '1.21rc2', '1.21.0', '1.21.3', '1.26'];
    expect(order.toReversed().sort(compareGoVersions)).toEqual(order);
  });

  it('belong to a major path', () => {
    expect(splitPathMajor('example.com/m/v2')).toEqual({ prefix: 'example.com/m', pathMajor: '/v2' });
    expect(splitPathMajor('gopkg.in/yaml.v3')).toEqual({ prefix: 'gopkg.in/yaml', pathMajor: '.v3' });
    expect(splitPathMajor('example.com/m/v1')).toBeUndefined();
    expect(pathMajorProblem('v2.0.0', '')).toBe('version "v2.0.0" invalid: should be v0 or v1, not v2');
    expect(pathMajorProblem('v2.0.0+incompatible', '')).toBeUndefined();
  });
});
