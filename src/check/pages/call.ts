import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'call',
  title: 'a function that tsgo call cannot run, or that ran badly',
  text: `
tsgo call links one assembly function into a program without Go, so all that it reaches must be assembly of its own
package. What only Go code defines is refused by name; a Go variable whose value is computed at start is zero there,
with a warning.

    f_amd64.s:7:7: ·f needs runtime·memmove, which the Go runtime defines: it cannot be called without Go

After the call it tells of a crash, with the instruction and its source line, of a stack pointer that RET left wrong,
and of writes behind the end of an argument. Give such variables a value with -set name=value.
`,
};
