import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'encoding',
  title: 'a middle dot that is not one',
  text: `
Assembly writes · (U+00B7, in UTF-8 the bytes c2 b7) between package and name. An editor, terminal or web
page that reads UTF-8 as something else turns it into two characters, and what was ·add becomes a symbol of
a package called Â or Β; some input methods give a character that only looks like the dot.

    Â·add       read as Latin-1 or Windows-1252
    Β·add       read as Greek (ISO 8859-7)
    •add        a bullet

Where the letters are letters to the assembler nothing is said until the linker misses the function. Replace
the characters by ·, and save the file as UTF-8. The slash in symbol names is ∕ (U+2215), and suffers alike.
`,
};
