import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'buildtag',
  title: 'build constraints that nobody reads, or that do not mean what they say',
  text: `
buildtag is go vet's analyzer of that name: constraints that are malformed, stand below the package clause,
occur twice, name a Go version wrongly, or differ between //go:build and // +build.

buildtag+ is what go vet does not see: a space between // and go:build.

    // go:build amd64           // a comment like any other: the file is built everywhere
    //go:build amd64            // a constraint

The file then is assembled for every GOARCH, which fails, or, worse, works where it should not. A file name
that ends in _amd64.s constrains the file too, and hides the mistake.
`,
};
