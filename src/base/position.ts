/** A place in a source file: line and column count from 1, the column in bytes; 0 where it is not known. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
