import type { Explanation } from '../explanations.ts';

/** What stands between a command line and its packages, in the go command's words. */
export const pages: readonly Explanation[] = [
  {
    code: 'package',
    title: 'a package that cannot be built',
    text: `
What the go command says of a package before it compiles anything: no file of it is built on this platform, its
files belong to two packages, an import is not found or not allowed.

    main.go:3:8: package example.com/m/nonesuch is not in std
    found packages a (a.go) and b (b.go) in m

tsgo list -e -json shows the package and its files; tsgo explain file.go says why a file is left out.
`,
  },
  {
    code: 'pattern',
    title: 'a pattern that names no package',
    text: `
A warning, as the go command gives it: nothing below the folder is a package on this platform.

    $ tsgo build ./nonesuch/...
    warning: "./nonesuch/..." matched no packages

The exit status is 0. Folders called testdata, those whose names start with _ or ., and nested modules are not
searched.
`,
  },
  {
    code: 'symlink',
    title: 'a link to a folder, which patterns do not follow',
    text: `
A warning: ./... does not look into folders that are symbolic links.

    ignoring symlink m/linked

Name the folder itself, or put the files there.
`,
  },
  {
    code: 'ignored',
    title: 'a folder that go.mod ignores',
    text: `
A note for those who ask for every step: an ignore directive of go.mod keeps patterns out of the folder.

    ignore ./node_modules
`,
  },
  {
    code: 'import-cycle',
    title: 'packages that import each other',
    text: `
A package cannot import, directly or through others, a package that imports it. The notes name the way around.

    a/a.go:3:8: import cycle not allowed
            package example.com/m/a
            imports example.com/m/b from a.go
            imports example.com/m/a from b.go

Move what both need into a third package.
`,
  },
  {
    code: 'no-module',
    title: 'no go.mod here',
    text: `
Packages are found by way of a module, and neither this folder nor one above it has a go.mod.

    $ go mod init example.com/m

Or change to the module's folder: tsgo build -C ../m ./...
`,
  },
  {
    code: 'gomod',
    title: 'a go.mod that cannot be read, or asks for what cannot be',
    text: `
A syntax error, an unknown directive, a version that is none, or requirements that need go mod tidy first.

    go.mod:3: unknown directive: requires

The message is the go command's own.
`,
  },
  {
    code: 'gowork',
    title: 'a go.work that cannot be read, or contradicts a module',
    text: `
The workspace file above the folder has an error, names a folder without a go.mod, or a module twice.

    go 1.24

    use ./a

GOWORK=off leaves it out of the build.
`,
  },
  {
    code: 'gosum',
    title: 'a module without its checksum in go.sum',
    text: `
Every module outside the main one is checked against go.sum, which does not list this one.

    $ go mod download example.com/dep

Or go mod tidy, which adds what is missing.
`,
  },
  {
    code: 'module-missing',
    title: 'a module that is not in the module cache',
    text: `
The build needs a module that is neither there nor could be fetched.

    example.com/dep@v1.2.0: module is not in the module cache

With GOPROXY=off, or without a network, go mod download must have run before, or the module be vendored.
`,
  },
  {
    code: 'module-sum',
    title: 'a module that could not be fetched as go.sum knows it',
    text: `
The download failed, or what came is not what go.sum says. In the second case somebody has changed a published
version, or the way to it is not to be trusted: do not just remove the line from go.sum.

    verifying example.com/dep@v1.2.0: checksum mismatch
`,
  },
  {
    code: 'vendor',
    title: 'a vendor folder that does not fit go.mod',
    text: `
vendor/modules.txt says which versions were copied, and go.mod asks for others.

    $ go mod vendor

-mod=mod leaves the vendor folder out of the build.
`,
  },
  {
    code: 'overlay',
    title: 'an overlay file that cannot be read',
    text: `
-overlay takes a JSON file that maps paths to files to read in their place; '' stands for a file that is not there.

    {"Replace": {"a.go": "b.go", "b.s": ""}}
`,
  },
  {
    code: 'files',
    title: 'files on the command line that do not make a package',
    text: `
Files named one by one must be Go files of one folder, and stand alone, without packages beside them.

    $ tsgo build a.go b.go
`,
  },
  {
    code: 'flag',
    title: 'a flag that does not fit the build',
    text: `
A value that a flag does not take, or flags that contradict each other or the workspace.

    -mod=none not supported (can be '', 'mod', 'readonly', or 'vendor')
    -modfile cannot be used in workspace mode
`,
  },
  {
    code: 'load',
    title: 'a folder or file that stands in the way',
    text: `
A go.mod or go.work is there and cannot be read: no permission, or a folder of that name.

    open m/go.mod: permission denied
`,
  },
  {
    code: 'file-trap',
    title: 'a file that is likely not built where it is meant to be',
    text: `
What tsgo explain FILE says of a file's name and constraint together: a suffix that is no platform, a constraint
that never holds, a suffix and a constraint that exclude each other, a name that ends in a platform by accident.

    add_x64.s                       // no GOARCH is called x64: built everywhere
    sum_arm.s with //go:build arm64 // never built
    plan_windows.go                 // about windows, and so built on windows alone

Rename the file, or change the constraint.
`,
  },
  {
    code: 'go-syntax',
    title: 'a Go file that cannot be parsed',
    text: `
tsgo reads the declarations of Go files and passes over bodies; what it cannot read the compiler cannot either.

    a.go:3:1: syntax error: non-declaration statement outside function body
`,
  },
  {
    code: 'asmhdr',
    title: 'a constant or type that go_asm.h cannot hold',
    text: `
go_asm.h gives assembly the constants of the package and the sizes and offsets of its types. The value of this
one could not be worked out, because something that it is made of is not declared, or not valid.

    const Size = unknownName + 1    // go_asm.h: cannot work out Size

The compiler refuses the same declaration.
`,
  },
];
