/** A page about a code. */
export interface Explanation {
  readonly code: string;
  readonly title: string;
  /** Paragraphs; indented lines are code. Begins and ends with a newline. */
  readonly text: string;
}
