import { describe, expect, it } from 'vitest';
import { coversModule, parseGoproxy } from '../../src/fetch/goproxy.ts';
import { filePathProblem, NameCollisions } from '../../src/fetch/file-path.ts';

describe('GOPROXY', () => {
  const kinds = (value: string): string[] =>
    parseGoproxy(value).map(({ kind, url, onAnyError }) => `${url || kind}${onAnyError ? '|' : ''}`);

  it('separates by comma and bar, and ends at direct and off', () => {
    expect(kinds('http://a/,https://b/x|direct,http://never')).toEqual(['http://a', 'https://b/x|', 'direct']);
    expect(kinds(' off , http://never')).toEqual(['off']);
    expect(kinds('file:///mirror')).toEqual(['file:///mirror']);
  });

  it('takes a bare host for an https address', () => {
    expect(kinds('mirror.example.com/go')).toEqual(['https://mirror.example.com/go']);
  });

  it.each([
    [',', 'GOPROXY list is not the empty string, but contains no entries'],
    ['', 'GOPROXY list is not the empty string, but contains no entries'],
    ['ftp://x', 'invalid proxy URL scheme (must be https, http, file): ftp://x'],
    ['nonsense', 'invalid proxy URL missing scheme: nonsense'],
  ])('refuses %j', (value, message) => {
    expect(() => parseGoproxy(value)).toThrow(message);
  });
});

it('GOPRIVATE covers by leading elements', () => {
  const list = '*.corp.example.com,example.com/secret';
  expect(coversModule(list, 'git.corp.example.com/a/b')).toBe(true);
  expect(coversModule(list, 'example.com/secret/x')).toBe(true);
  expect(coversModule(list, 'example.com/secrets')).toBe(false);
  expect(coversModule(list, 'example.com')).toBe(false);
  expect(coversModule('', 'example.com')).toBe(false);
});

describe('names in archives', () => {
  it.each(['', '/x', '../x', 'a/../b', 'a//b', 'a/', 'CON', 'con.txt', 'a:b', 'a\\b', 'a\0b', 'x.', '.', 'a/./b', 'a\nb'])('refuses %j', (name) => {
    expect(filePathProblem(name)).toMatch(/^malformed file path /);
  });

  it.each(['go.mod', 'a b/c+d.go', '.github/x', 'übung/語.txt', 'a~1', '_x/[y]{z}'])('accepts %j', (name) => {
    expect(filePathProblem(name)).toBeUndefined();
  });

  it('tells names that collide', () => {
    const names = new NameCollisions();
    expect(names.add('a/b.go', false)).toBeUndefined();
    expect(names.add('a/c.go', false)).toBeUndefined();
    expect(names.add('A/d.go', false)).toBe('case-insensitive file name collision: "a" and "A"');
    expect(names.add('a/b.go', false)).toBe('multiple entries for file "a/b.go"');
    expect(names.add('a/b.go/x', false)).toBe('entry "a/b.go" is both a file and a directory');
  });
});
