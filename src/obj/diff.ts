import { dumpObject } from './dump.ts';
import type { DumpSection } from './dump.ts';
import type { GoObject } from './read.ts';

/** Longest stretch of differing lines that is aligned; beyond it lines are compared place by place. */
const ALIGN_LIMIT = 600;

/** Lines of `a` and `b` that differ, "- " before a's and "+ " before b's, with unchanged neighbours after two spaces. */
export function diffLines(a: readonly string[], b: readonly string[], context = 1): string[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length === 0 && right.length === 0) return [];
  const middle = left.length * right.length <= ALIGN_LIMIT * ALIGN_LIMIT ? align(left, right) : pairwise(left, right);
  const before = a.slice(Math.max(0, head - context), head).map((line) => `  ${line}`);
  const after = a.slice(a.length - tail, a.length - tail + context).map((line) => `  ${line}`);
  return [...before, ...squeeze(middle, context), ...after];
}

/** Drops unchanged lines that are further than `context` from a change. */
function squeeze(lines: readonly string[], context: number): string[] {
  const near = new Set<number>();
  lines.forEach((line, i) => {
    if (!line.startsWith('  ')) for (let j = i - context; j <= i + context; j++) near.add(j);
  });
  return lines.filter((_, i) => near.has(i));
}

function pairwise(a: readonly string[], b: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] === b[i]) {
      out.push(`  ${a[i]}`);
      continue;
    }
    if (i < a.length) out.push(`- ${a[i]}`);
    if (i < b.length) out.push(`+ ${b[i]}`);
  }
  return out;
}

/** Longest common subsequence of the two. */
function align(a: readonly string[], b: readonly string[]): string[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const out: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push(`  ${a[i]}`);
      i++;
      j++;
    } else if (i < a.length && (j === b.length || longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      out.push(`- ${a[i++]}`);
    } else {
      out.push(`+ ${b[j++]}`);
    }
  }
  return out;
}

/**
 * What differs between two objects, as text: a heading a section (the header, an order, a symbol), then the lines of the
 * first ("- ") and the second ("+ "). At most `limit` lines a section. Empty if both say the same.
 */
export function diffObjects(a: GoObject, b: GoObject, limit = 40): string[] {
  const left = dumpObject(a);
  const right = new Map(dumpObject(b).map((section) => [section.title, section]));
  const out: string[] = [];
  const report = (title: string, lines: readonly string[]): void => {
    out.push(`== ${title}`, ...lines.slice(0, limit));
    if (lines.length > limit) out.push(`  … and ${lines.length - limit} more lines`);
  };
  for (const section of left) {
    const other = right.get(section.title);
    right.delete(section.title);
    if (other === undefined) report(`${section.title}: only in the first`, section.lines.map((line) => `- ${line}`));
    else compare(section, other, report);
  }
  for (const section of right.values()) report(`${section.title}: only in the second`, section.lines.map((line) => `+ ${line}`));
  return out;
}

function compare(a: DumpSection, b: DumpSection, report: (title: string, lines: readonly string[]) => void): void {
  const lines = diffLines(a.lines, b.lines);
  if (lines.length > 0) report(a.title, lines);
}
