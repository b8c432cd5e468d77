import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePackageFlags, parseTags } from '../../src/cli/build-flags.ts';
import { scanFlags, type FlagTable } from '../../src/cli/flags.ts';
import { flagsFromGoflags } from '../../src/cli/goflags.ts';
import { splitQuoted } from '../../src/cli/words.ts';

const table: FlagTable = {
  v: { kind: 'bool', describe: '' },
  tags: { kind: 'string', describe: '' },
  p: { kind: 'number', describe: '' },
  D: { kind: 'list', describe: '' },
  S: { kind: 'count', describe: '' },
  json: { kind: 'optional', describe: '' },
};

const scan = (...args: string[]) => {
  const { flags, rest } = scanFlags(table, args);
  return [...flags.map(({ name, value }) => `${name}=${value}`), '|', ...rest].join(' ');
};

describe('flags', () => {
  it.each([
    [['-v', './...'], 'v=true | ./...'],
    [['--v', '-tags=a,b', 'x'], 'v=true tags=a,b | x'],
    [['-tags', 'a', '--tags', '-v'], 'tags=a tags=-v |'],
    [['-v=F', '-S', '-S=3'], 'v=false S=true S=3 |'],
    [['x', '-v'], '| x -v'],
    [['-v', '--', '-v'], 'v=true | -v'],
    [['-', '-v'], '| - -v'],
    [['-json', '-json=a,b', '-D', 'X=1', '-D=Y'], 'json=true json=a,b D=X=1 D=Y |'],
    [['-tags='], 'tags= |'],
  ])('%j', (args, want) => {
    expect(scan(...args)).toBe(want);
  });

  it.each([
    [['-nosuch'], 'flag provided but not defined: -nosuch'],
    [['--nosuch=3'], 'flag provided but not defined: -nosuch'],
    [['---v'], 'bad flag syntax: ---v'],
    [['-=v'], 'bad flag syntax: -=v'],
    [['-tags'], 'flag needs an argument: -tags'],
    [['-v=maybe'], 'invalid boolean value "maybe" for -v: parse error'],
    [['-p', 'x'], 'invalid value "x" for flag -p: parse error'],
    [['-S=x'], 'invalid boolean value "x" for -S: invalid count "x"'],
    [['-__proto__'], 'flag provided but not defined: -__proto__'],
  ])('%j is refused', (args, want) => {
    expect(() => scanFlags(table, args)).toThrow(want);
  });

  it('keeps what follows "--" as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(scanFlags(table, ['-v', '--', ...words]).rest).toEqual(words);
      }),
    );
  });
});

describe('quoted words', () => {
  it.each([
    ['', []],
    ['  a\tb\n', ['a', 'b']],
    [`-x="a b" 'c d' "e"f`, ['-x="a', 'b"', 'c d', 'e', 'f']],
  ])('%j', (text, want) => {
    expect(splitQuoted(text)).toEqual(want);
  });

  it('refuses a quote without an end', () => {
    expect(() => splitQuoted(`'a`)).toThrow("unterminated ' string");
  });
});

describe('GOFLAGS', () => {
  const read = (text: string) => flagsFromGoflags(text, table, { race: { kind: 'bool', describe: '' } });

  it('gives the flags that the command takes', () => {
    expect(read('-v --tags=x -count=1 -race')).toEqual([
      { name: 'v', value: 'true' },
      { name: 'tags', value: 'x' },
    ]);
  });

  it.each([
    ['x', 'parsing $GOFLAGS: non-flag "x"'],
    ['-', 'parsing $GOFLAGS: non-flag "-"'],
    ['---v', 'parsing $GOFLAGS: non-flag "---v"'],
    ['-nosuch', 'parsing $GOFLAGS: unknown flag -nosuch'],
    ['-tags', 'flag needs an argument: -tags (from $GOFLAGS)'],
    ["'-v", "parsing $GOFLAGS: unterminated ' string"],
  ])('%j is refused', (text, want) => {
    expect(() => read(text)).toThrow(want);
  });
});

describe('build flags', () => {
  it('reads -tags', () => {
    expect(parseTags('a,,b')).toEqual(['a', 'b']);
    expect(parseTags('a b')).toEqual(['a', 'b']);
    expect(parseTags('')).toEqual([]);
  });

  it('reads -asmflags', () => {
    expect(parsePackageFlags('-S -D=X')).toMatchObject({ pattern: '', flags: ['-S', '-D=X'], settings: { defines: ['X'] } });
    expect(parsePackageFlags('all=-S')).toMatchObject({ pattern: 'all', flags: ['-S'] });
    expect(parsePackageFlags(' ')).toMatchObject({ pattern: '', flags: [] });
    expect(() => parsePackageFlags('-nosuch')).toThrow('flag provided but not defined: -nosuch');
    expect(() => parsePackageFlags('foo')).toThrow('missing =<value> in <pattern>=<value>');
    expect(() => parsePackageFlags('=foo')).toThrow('missing <pattern> in <pattern>=<value>');
  });
});
