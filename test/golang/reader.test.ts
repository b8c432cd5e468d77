import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIdentifiers } from '../../src/golang/identifiers.ts';
import { positionAt } from '../../src/golang/position.ts';
import { readGoFile } from '../../src/golang/reader.ts';
import { declarationText } from './text.ts';

/*
 * x.go and, beside it, x.want: every declaration with its position as go/parser sees it, or the compiler's syntax
 * errors. How they are recorded: test/golang/recorded.test.ts.
 */
const folder = new URL('../../testdata/golang/declarations/', import.meta.url).pathname;
const cases = readdirSync(folder).filter((name) => name.endsWith('.go'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('declarations', () => {
  it.each(cases)('%s', (name) => {
    const file = readGoFile(name, readFileSync(join(folder, name)));
    expect(declarationText(file)).toBe(readFileSync(join(folder, name.replace(/\.go$/, '.want')), 'utf8'));
  });
});

describe('directives', () => {
  it('are taken from comments that stand alone on their line, bodies included', () => {
    const file = readGoFile('d.go', bytes(`package p
//go:linkname a b.c
\t//go:linkname d
func a() {
\t//go:linkname inside x.y
\tf() //go:linkname not a.directive
\ts := "//go:linkname no t"
}
/* //go:linkname no no */
//go:cgo_import_dynamic libc_x x "libc.so"

//go:nosplit
//go:noescape
func d()
`));
    expect(file.linknames.map(({ local, target }) => `${local}=${target}`)).toEqual(['a=b.c', 'd=', 'inside=x.y']);
    expect(file.directives.map(({ name, args }) => [name, ...args].join(' '))).toEqual([
      'go:cgo_import_dynamic libc_x x "libc.so"', 'go:nosplit', 'go:noescape',
    ]);
    expect(file.functions.map((fn) => fn.pragmas)).toEqual([[], ['go:cgo_import_dynamic', 'go:nosplit', 'go:noescape']]);
    expect(positionAt(file, file.linknames[1].offset)).toEqual({ file: 'd.go', line: 3, column: 2 });
  });
});

describe('identifiers', () => {
  it('are counted outside comments and literals', () => {
    const counts = new Map([['add', 0], ['größe', 0], ['x', 0]]);
    countIdentifiers(bytes('package p\nfunc add() { x.add(add); "add"; `add`; \'x\'; /* add */ größe } // add\nvar addend, 0xadd, x1 int\n'), counts);
    expect([...counts]).toEqual([['add', 3], ['größe', 1], ['x', 1]]);
  });
});

describe('any input', () => {
  const fragments = fc.constantFrom(
    'package p\n', 'func ', 'f', '(', ')', '{', '}', '[', ']', '"', '`', "'", '\\', '/*', '*/', '//', '\n', ' ', 'type ', 'T ', 'struct',
    'var ', 'const ', '=', ',', ';', '.', '...', 'import ', '1e', '0x', 'map', 'chan', '<-', 'interface', '\0', 'é', '\r', '//go:linkname a\n',
  );
  it('is read without a crash, and errors have places inside it', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), fc.boolean(), (parts, clause) => {
        const file = readGoFile('a.go', bytes((clause ? 'package p\n' : '') + parts.join('')));
        const lines = parts.join('').split('\n').length + 1;
        for (const { position } of file.errors) expect(position!.line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 3000 },
    );
  });
  it('of invalid UTF-8 is an error where it starts', () => {
    for (const at of [10, 11, 500, 1003]) {
      const source = new Uint8Array(1200).fill(0x20);
      source.set(bytes('package p\n'));
      source.set([0xe2, 0x82], at);
      const { errors } = readGoFile('a.go', source);
      expect(errors.map(({ message, position }) => `${position!.line}:${position!.column} ${message}`)).toContain(`2:${at - 9} invalid UTF-8 encoding`);
    }
  });
});
