import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'directive',
  title: 'a //go:debug line where the go command does not look for it',
  text: `
go vet's directive: //go:debug in a file that is no Go, below the package clause, or in a package that is
neither main nor a test; and a character after a //go: directive that looks like a space and is none.

    //go:debug panicnil=1       // in x.s, or after "package main": ignored

Move the line above the package clause of a file of package main.
`,
};
