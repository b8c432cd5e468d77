import type { Position } from '../base/position.ts';
import type { GoFile } from './declarations.ts';

const lineTables = new WeakMap<Uint8Array, Uint32Array>();

/** Byte offsets at which the lines of a source start. */
function lineStarts(source: Uint8Array): Uint32Array {
  let table = lineTables.get(source);
  if (table === undefined) {
    const starts = [0];
    for (let i = source.indexOf(10); i >= 0; i = source.indexOf(10, i + 1)) starts.push(i + 1);
    table = Uint32Array.from(starts);
    lineTables.set(source, table);
  }
  return table;
}

/** Line and byte column of an offset, both from 1. */
export function positionIn(file: string, source: Uint8Array, offset: number): Position {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return { file, line: low + 1, column: offset - starts[low] + 1 };
}

export function positionAt(file: Pick<GoFile, 'path' | 'source'>, offset: number): Position {
  return positionIn(file.path, file.source, offset);
}
