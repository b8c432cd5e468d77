import { expect, it } from 'vitest';
import { Available } from '../../src/link/input.ts';
import { standardLibrary } from '../../src/link/standard.ts';
import { linkInput } from './build.ts';
import { parseArchive } from './txtar.ts';

const library = parseArchive(`
-- runtime/r.go --
package runtime
import "internal/bytealg"
import _ "unsafe"
var ncpu int32
func GC() { bytealg.Equal() }
func memmove()
//go:linkname semacquire sync.runtime_Semacquire
func semacquire() {}
-- runtime/r.s --
TEXT runtime·memmove(SB), 4, $0
	RET
TEXT _rt0_amd64(SB), 4, $0
	RET
-- internal/bytealg/b.go --
package bytealg
func Equal() {}
-- internal/bytealg/b.s --
TEXT runtime·memequal(SB), 4, $0
	RET
-- sync/s.go --
package sync
func runtime_Semacquire()
-- syscall/s.go --
package syscall
//go:cgo_import_dynamic libc_open open "libc.so"
func Open() {}
`);

it.each([
  ['runtime.GC', Available.AbiInternal],
  ['runtime.memmove', Available.Both],
  ['runtime.ncpu', Available.Both],
  ['runtime.memequal', Available.Abi0],
  ['runtime.nonesuch', Available.None],
  ['sync.runtime_Semacquire', Available.Both],
  ['syscall.Open', Available.AbiInternal],
  ['libc_open', Available.Both],
  ['_rt0_amd64', Available.Abi0],
  ['bare', Available.None],
  ['example.com/m.f', undefined],
])('%s', (symbol, expected) => {
  const { packages } = linkInput(library, 'linux', 'amd64');
  const read = (path: string) => packages.find(({ importPath }) => importPath === path) ?? null;
  expect(standardLibrary(read, true, true).external(symbol)).toBe(expected);
  if (symbol === 'bare') expect(standardLibrary(read, true, false).external(symbol)).toBe(undefined);
});

it('knows what other packages may refer to', () => {
  const { packages } = linkInput(library, 'linux', 'amd64');
  const read = (path: string) => packages.find(({ importPath }) => importPath === path) ?? null;
  const symbols = ['runtime.GC', 'runtime.memmove', 'runtime.ncpu', 'runtime.memequal', 'sync.runtime_Semacquire', 'syscall.Open'];
  const closed = (abiWrappers: boolean) => symbols.map((symbol) => standardLibrary(read, abiWrappers, true).closed(symbol));
  const { None, AbiInternal, Both } = { None: Available.None, AbiInternal: Available.AbiInternal, Both: Available.Both };
  expect(closed(true)).toEqual([AbiInternal, None, Both, None, None, AbiInternal]);
  expect(closed(false)).toEqual([Both, None, Both, None, None, Both]);
});
