import { describe, expect, it } from 'vitest';
import { Template, TemplateError, TEXT } from '../../src/load/template.ts';
import { cleanPatterns, matcherOf } from '../../src/load/patterns.ts';
import { nearest } from '../../src/base/nearest.ts';

const record = {
  Name: 'p',
  Imports: ['a', 'b'],
  Standard: true,
  Module: { Path: 'm', Version: 'v1', [TEXT]: 'm v1' },
  Error: null,
  ImportMap: { b: 'x/b', a: 'x/a' },
};

describe('Template', () => {
  it.each([
    ['{{.Name}}', 'p'],
    ['{{.Imports}} {{.Error}} {{.Module}} {{.Module.Path}} {{.ImportMap}}', '[a b] <nil> m v1 m map[b:x/b a:x/a]'],
    ['{{join .Imports ","}}', 'a,b'],
    ['{{range .Imports}}<{{.}}>{{end}}', '<a><b>'],
    ['{{range $i, $e := .Imports}}{{$i}}={{$e}} {{end}}', '0=a 1=b '],
    ['{{range $k, $v := .ImportMap}}{{$k}}:{{$v}};{{end}}', 'a:x/a;b:x/b;'],
    ['{{if .Standard}}std{{else}}not{{end}}', 'std'],
    ['{{if .Error}}bad{{else if .Name}}named{{end}}', 'named'],
    ['{{with .Module}}{{.Version}}{{end}}{{with .Error}}x{{end}}', 'v1'],
    ['{{if and .Standard (not .Error)}}ok{{end}}', 'ok'],
    ['{{len .Imports}} {{index .Imports 1}} {{eq .Name "p"}}', '2 b true'],
    ['{{.Name | printf "%q-%s" .Name}}', '"p"-p'],
    ['{{"\\t"}}{{`raw`}}{{/* no */}}', '\traw'],
    ['a {{- .Name -}} b', 'apb'],
    ['{{$x := .Name}}{{$x}}{{$.Name}}', 'pp'],
    ['{{context.GOOS}}', 'linux'],
  ])('%s', (source, want) => expect(new Template(source, { GOOS: 'linux' }).execute(record)).toBe(want));

  it.each(['{{.Name', '{{end}}', '{{if .Name}}', '{{nope .Name}}', '{{.Nope}}', '{{.Error.Err}}', '{{template "x"}}', '{{.Name 1}}', '{{$y}}'])(
    'refuses %s',
    (source) => expect(() => new Template(source).execute(record)).toThrow(TemplateError),
  );
});

describe('patterns', () => {
  it.each([
    ['x/...', ['x', 'x/y', 'x/y/z'], ['xy', 'x/vendor/y', 'w/x']],
    ['...', ['a', 'a/b'], ['vendor/a']],
    ['a...b', ['ab', 'axb', 'a/b'], ['a', 'abc']],
    ['x/vendor/...', ['x/vendor', 'x/vendor/y'], ['x', 'x/vendors']],
    ['.../vendor', ['x/vendor'], ['x/vendor/y']],
    ['net/http', ['net/http'], ['net/https']],
  ])('%s', (pattern, yes, no) => {
    const matches = matcherOf(pattern);
    expect(yes.filter((path) => !matches(path))).toEqual([]);
    expect(no.filter(matches)).toEqual([]);
  });

  it('are put into canonical form', () => {
    expect(cleanPatterns([])).toEqual(['.']);
    expect(cleanPatterns(['./x/', './', 'a//b', '/x/../y', '.\\x', 'm@v1'])).toEqual(['./x', '.', 'a/b', '/y', './x', 'm@v1']);
  });
});

describe('nearest', () => {
  it('suggests what is near and nothing else', () => {
    expect(nearest('MOVUP', ['MOVUPS', 'ADDQ'])).toBe('MOVUPS');
    expect(nearest('lniux', ['linux', 'windows'])).toBe('linux');
    expect(nearest('ADD', ['add', 'ADDQ'])).toBe('add');
    expect(nearest('xyzzy', ['linux', 'windows'])).toBeUndefined();
  });
});
