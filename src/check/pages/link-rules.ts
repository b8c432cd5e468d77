import type { Explanation } from '../explanations.ts';

/** What the linker refuses for other reasons than a missing symbol. */
export const pages: readonly Explanation[] = [
  {
    code: 'linkname',
    title: 'a go:linkname that the compiler refuses',
    text: `
The directive gives a declaration another linker name. It must stand in a file that imports "unsafe", name
something that the package declares, and do so once.

    import _ "unsafe"

    //go:linkname nanotime runtime.nanotime
    func nanotime() int64

A misspelt local name, a second directive for the same name, and a target such as pkg.F[int] are refused.
`,
  },
  {
    code: 'linkname-forbidden',
    title: 'a reference to a symbol that the standard library keeps to itself',
    text: `
Since Go 1.23 the linker lets other packages refer to a symbol of the standard library only if the library says
so with a go:linkname of its own, or defines it in assembly; from Go 1.27 on its assembly needs the go:linkname
too. A few are reserved for packages that are named.

    //go:linkname goyield runtime.goyield
    func goyield()                  // link: invalid reference to runtime.goyield

    CALL runtime·goready(SB)        // in assembly: the same

Unlike a missing symbol this counts even where no program reaches it. Use what the library exports. Which
release is asked decides: tsgo build -go 1.22 has no such rule. The real linker's check is switched off with
-ldflags=-checklinkname=0, which every program that imports the package would need.
`,
  },
  {
    code: 'untyped-data',
    title: 'data that may hold pointers, without a Go type',
    text: `
The garbage collector must know which words of a global symbol are pointers. Data that assembly alone defines
has no type, so it must say that it holds none.

    DATA ·table+0(SB)/8, $1
    GLOBL ·table(SB), $8            // missing Go type information for global symbol
    GLOBL ·table(SB), NOPTR, $8     // right; RODATA for what is never written

Data with pointers is declared in Go (var table [4]*T) without DATA in assembly.
`,
  },
  {
    code: 'nosplit-overflow',
    title: 'functions without a stack check that need more stack than there is',
    text: `
A NOSPLIT function does not ask whether its frame fits on the stack. 800 bytes are kept free below every stack
for it and for everything that it calls without a check (more on aix and openbsd, and with -race). The linker
adds up the frames of each chain of calls.

    TEXT ·outer(SB), NOSPLIT, $600-0
        CALL ·inner(SB)
        RET
    TEXT ·inner(SB), NOSPLIT, $256-0

    main.outer: nosplit stack over 792 byte limit
    main.outer<0>
        grows 616 bytes, calls main.inner<0>
            grows 264 bytes
            88 bytes over limit

Each line is what the real linker prints: how far the stack has grown at the call, and what is called there.
"infinite cycle" is a chain that comes back to its own beginning. Drop NOSPLIT from a function that may grow
the stack, or keep large buffers out of its frame: let the caller, in Go, pass them.
`,
  },
  {
    code: 'nosplit-unknown',
    title: 'a chain without a stack check that goes on in Go code',
    text: `
A note. A NOSPLIT function calls one that is written in Go; how large its frame is, and whether it checks the
stack, only the compiler knows, so tsgo cannot say whether the chain fits.

    TEXT ·f(SB), NOSPLIT, $64-0
        CALL ·g(SB)                 // func g() { … } in Go

The real linker knows it: build a program with the function in it.
`,
  },
  {
    code: 'include-closure',
    title: 'an included file that does not go where the package goes',
    text: `
A warning. An #include resolves here, but to a file in a folder that is left behind elsewhere: one outside the
module is in no download of it, one in a folder that is no imported package is not copied by go mod vendor.

    #include "../asm/macros.h"      // asm/ has no Go file that the package imports

The package then fails to build for others only. Copy the header into the package's own folder; or make its
folder a package (a Go file will do) and import it: import _ "example.com/m/asm".
`,
  },
  {
    code: 'tag-axes',
    title: 'files of one package that go by different tags',
    text: `
A warning of tsgo matrix. One tag takes out some of the package's assembly, another tag the rest, and neither
takes out all. With each of them alone the package is half of one kind: functions are missing, or defined twice.

    //go:build !purego      // add_amd64.s
    //go:build !noasm       // add_arm64.s: with -tags purego still there, with its fallback

Let every file of the package go by the same tag (purego is the convention), or by all of them:

    //go:build !purego && !noasm
    //go:build purego || noasm || !(amd64 || arm64)

tsgo matrix -tags==,purego,noasm tries the package without a tag and with each.
`,
  },
  {
    code: 'cgo-assembly',
    title: 'a package that imports "C" and has Go assembly',
    text: `
With cgo, the .s files of a package go to the C compiler, which knows nothing of TEXT, DATA and GLOBL. The go
command refuses the package where CGO_ENABLED is 1.

    import "C"                      // a.go
    TEXT ·f(SB), NOSPLIT, $0-0      // b.s: package using cgo has Go assembly file b.s

Put the assembly into a package of its own, without import "C".
`,
  },
];
