import type { Position } from '../../base/position.ts';
import type { SymbolState } from '../../link/classify.ts';

/** '' where the platform's build has no such function. */
export type CellState = SymbolState | '';

/** Which function comes from where, on every platform of a set. */
export interface Matrix {
  readonly platforms: readonly MatrixPlatform[];
  /** Packages with assembly on some platform, or with a gap; sorted. */
  readonly packages: readonly MatrixPackage[];
  /** What is wrong, each thing once with all its platforms. */
  readonly findings: readonly Finding[];
}

export interface MatrixPlatform {
  /** "linux/amd64", followed by the tags of its set. */
  readonly name: string;
  readonly goos: string;
  readonly goarch: string;
  readonly tags: readonly string[];
}

export interface MatrixPackage {
  readonly importPath: string;
  readonly symbols: readonly MatrixSymbol[];
}

export interface MatrixSymbol {
  /** As its package's assembly writes it, without the middle dot; the whole name if it has another package's. */
  readonly name: string;
  /** A state a platform, in the order of the matrix's platforms. */
  readonly states: readonly CellState[];
}

/** Stands in notes and advice for the platforms that they are for. */
export const PLATFORM = '{platforms}';

/** A gap (an error) or an oddity (a warning). */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** MISSING, DUPLICATE, ORPHAN; '' for what concerns no single function. */
  readonly state: CellState;
  readonly importPath: string;
  readonly position?: Position;
  readonly message: string;
  /** What it means, with PLATFORM in it. */
  readonly notes: readonly string[];
  readonly related: readonly { readonly position: Position; readonly message: string }[];
  /** Indexes of platforms, ascending. */
  readonly platforms: readonly number[];
  /** What to do, with PLATFORM in it; where that differs between platforms once for each kind of them. */
  readonly advice: readonly { readonly text: string; readonly platforms: readonly number[] }[];
}

/** True for a state that makes a program fail to link. */
export function isGap(state: CellState): boolean {
  return state === 'MISSING' || state === 'DUPLICATE';
}
