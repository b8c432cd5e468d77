import type { Explanation } from '../explanations.ts';

/** Functions without a body, and what should define them. */
export const pages: readonly Explanation[] = [
  {
    code: 'undefined',
    title: 'a function or symbol that nothing defines on this platform',
    text: `
A function without a body is a promise: some assembly of the package, or a go:linkname, gives it one. go build
does not check the promise, since it links no library; the program that imports the package finds out.

    func Add(a, b int) int          // add.go
    TEXT ·Add(SB), NOSPLIT, $0-24   // add_amd64.s, so nothing defines Add on arm64

    add.go:3:6: undefined: example.com/m·Add
            func Add(a, b int) int has no body, and no TEXT symbol defines it on linux/arm64
            add.go:9:9: Go uses it here
            hint: add_amd64.s:1 defines ·Add, but the file is left out: its name ends in _amd64

The same is said of a symbol that assembly refers to, in CALL ·helper(SB) or MOVQ ·table(SB), AX, where that
instruction can be reached. The real linker says "relocation target example.com/m.Add not defined", the compiler,
in a package without any assembly, "missing function body".

What to do depends on why:

    the file is left out here        write one for this platform: tsgo stub
    there is no assembly for it      declare the function only where there is (//go:build amd64),
                                     with Go code for the rest: tsgo stub -fallback
    the names differ                 ·add and Add are two symbols; so are add and ·add
    ·add<>(SB) defines it            only its own file sees a symbol with <>
    it is for ABI0 only, or the like declare it in Go, and the compiler makes the wrapper

tsgo matrix shows every platform on which the same is missing. In tsgo vet the same words stand for a Go name
that no file of the package declares.
`,
  },
  {
    code: 'missing-body',
    title: 'a function that must have a body in Go',
    text: `
Assembly can define an ordinary function or method. It cannot define an init function, which has no name to
refer to, nor a generic one, which is compiled anew for each of its types.

    func init()                 // func init must have a body
    func Max[T any](a, b T) T   // generic function is missing function body

Declare a function with a name of its own, define that in assembly, and call it.

In a package that has nothing but Go files on a platform no function can do without: "missing function body".
tsgo vet says so of packages that others import, since those cannot be compiled then.

    func Sqrt(x float32) float32   // sqrt.go; sqrt_amd64.s is left out on 386
`,
  },
  {
    code: 'unused-declaration',
    title: 'a function without a body that nobody could call',
    text: `
A warning. Nothing defines the function on this platform; but it is not exported, and nothing in the package
names it, so no program can fail for it. Code generators leave such declarations behind.

    func addAVX2(a, b *byte)    // on a platform where no file calls it

Remove it, or move it to the files for the platforms on which assembly defines it.
`,
  },
  {
    code: 'duplicate',
    title: 'one symbol, defined twice',
    text: `
Two TEXT of one name, two GLOBL with data, a Go function with a body that assembly defines too, or packages of
one program that define a symbol of the same linker name.

    func Sum(x []int) int { … }     // sum.go, without a constraint
    TEXT ·Sub(SB), NOSPLIT, $0-8    // a_amd64.s
    TEXT ·Sub(SB), NOSPLIT, $0-8    // b_amd64.s: duplicated definition of symbol

The usual cause is a fallback in Go whose constraint does not exclude the platforms with assembly. Each half
must say the opposite of the other:

    //go:build !amd64               // sum_generic.go, beside sum_amd64.s
    //go:build amd64 && !purego     // sum_amd64.go, sum_amd64.s: with purego both halves change
    //go:build !amd64 || purego     // sum_generic.go

Definitions that may be there more than once are marked DUPOK. A symbol that only its own file needs gets <>.
`,
  },
  {
    code: 'redeclared',
    title: 'one name, declared twice in a package',
    text: `
What the compiler says: two files of the build declare the same function, variable, constant or type. On other
platforms only one of them may be in the build.

    func Add(a, b int) int                      // add_decl.go, no constraint
    func Add(a, b int) int { return a + b }     // add_generic.go, //go:build !amd64

A function has one declaration on each platform: without a body where assembly defines it, with one elsewhere.
tsgo explain add_decl.go says on which platforms a file is in the build.
`,
  },
  {
    code: 'orphan',
    title: 'TEXT that nothing declares or refers to',
    text: `
A warning of tsgo matrix. The function is assembled and linked for nobody: no Go file of the package (tests
included) declares it, no assembly calls it, no linkname names it.

    TEXT ·subb(SB), NOSPLIT, $0-24      // declared is: func sub(a, b int) int

Often it is the other half of something undefined: a name that was changed in Go, or mistyped. Else declare
it in a Go file that is built where the assembly is, or remove it.
`,
  },
];
