/** Narrowest column, and the width of a tab, both in characters. */
const MIN_WIDTH = 18;
const TAB_WIDTH = 8;

function width(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Lines of cells aligned with tabs, as Go's tabwriter does it: a column is a stretch of lines that have a cell there, and
 * is as wide as the widest. The last cell of a line belongs to no column.
 */
export function alignColumns(lines: readonly (readonly string[])[]): string {
  const out: string[] = [];
  const write = (from: number, to: number, widths: readonly number[]): void => {
    for (const cells of lines.slice(from, to)) {
      let text = '';
      cells.forEach((cell, column) => {
        text += cell;
        if (column >= widths.length) return;
        const full = Math.ceil(widths[column] / TAB_WIDTH) * TAB_WIDTH;
        text += '\t'.repeat(Math.ceil((full - width(cell)) / TAB_WIDTH));
      });
      out.push(text);
    }
  };
  const format = (from: number, to: number, widths: readonly number[]): void => {
    const column = widths.length;
    let start = from;
    for (let i = from; i < to; i++) {
      if (column >= lines[i].length - 1) continue;
      write(start, i, widths);
      start = i;
      let widest = MIN_WIDTH;
      for (; i < to && column < lines[i].length - 1; i++) widest = Math.max(widest, width(lines[i][column]) + 1);
      format(start, i, [...widths, widest]);
      start = i;
    }
    write(start, to, widths);
  };
  format(0, lines.length, []);
  return out.map((line) => `${line}\n`).join('');
}
