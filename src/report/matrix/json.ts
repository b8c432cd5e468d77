import { goJson } from '../json.ts';
import { shownPath } from '../paths.ts';
import type { Matrix } from './model.ts';

const FORMAT = 'tsgo matrix 1';

/** The matrix as JSON, its paths shortened against `cwd`; parts of a matrix are put together again by reading them back. */
export function matrixJson(matrix: Matrix, cwd: string): string {
  const shorten = (key: string, value: unknown): unknown => (key === 'file' && typeof value === 'string' ? shownPath(value, cwd) : value);
  return `${goJson(JSON.parse(JSON.stringify({ format: FORMAT, ...matrix }, shorten)), '\t')}\n`;
}

/** Reads what matrixJson wrote; undefined for anything else. */
export function parseMatrix(text: string): Matrix | undefined {
  try {
    const { format, ...matrix } = JSON.parse(text) as Matrix & { format?: string };
    return format === FORMAT && [matrix.platforms, matrix.packages, matrix.findings].every(Array.isArray) ? matrix : undefined;
  } catch {
    return undefined;
  }
}
