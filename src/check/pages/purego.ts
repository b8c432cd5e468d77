import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'purego',
  title: 'assembly that no tag can switch off',
  text: `
A note. Other assembly of the package is left out with a tag (purego by convention, sometimes noasm or
appengine), and the package has Go code to take its place; this file knows no such tag. Users who build with
the tag, to audit, fuzz or port, get this assembly all the same, or duplicate definitions.

    //go:build !purego
`,
};
