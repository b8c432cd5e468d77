/** How fuzzed units — lines, or whole functions — become one file. */

export interface Source {
  readonly text: string;
  /** For each line of the text, from 0, the index of the unit that it belongs to; -1 for others. */
  readonly origin: readonly number[];
}

export type Arrange = (units: readonly string[]) => Source;

const LINES_PER_FUNCTION = 25;

/** Lines in functions whose TEXT says `header` behind the symbol; `data` stands behind the last function. */
export function linesIn(header: string, data: string): Arrange {
  return (lines) => {
    const text: string[] = [];
    const origin: number[] = [];
    const push = (line: string, of: number): void => {
      text.push(line);
      origin.push(of);
    };
    lines.forEach((line, i) => {
      if (i % LINES_PER_FUNCTION === 0) push(`TEXT ·f${i / LINES_PER_FUNCTION}(SB), ${header}`, -1);
      push(`\t${line}`, i);
    });
    // What branches from the last line lead to.
    push('\tRET', -1);
    return { text: `${text.join('\n')}\n${data}`, origin };
  };
}

/** Whole functions, which get names in the place of NAME. */
export function functions(units: readonly string[]): Source {
  const text: string[] = [];
  const origin: number[] = [];
  units.forEach((unit, i) => {
    for (const line of unit.replace('NAME', `·f${i}`).split('\n')) {
      text.push(line);
      origin.push(i);
    }
  });
  return { text: `${text.join('\n')}\n`, origin };
}
