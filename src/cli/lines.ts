const NEWLINE = 0x0a;

/** Cuts the bytes of a stream into lines. A line is decoded whole, wherever its bytes were parted. */
export class Lines {
  readonly #take: (line: string) => void;
  #parts: Buffer[] = [];

  /** @param take gets each line that isn't blank, without its newline */
  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  /** The buffer may be written over afterwards. */
  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#finish(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) this.#parts.push(Buffer.from(chunk.subarray(start)));
  }

  /** Takes what stands behind the last newline. */
  end(): void {
    this.#finish(Buffer.alloc(0));
  }

  #finish(last: Buffer): void {
    const bytes = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
    this.#parts = [];
    const line = bytes.toString();
    if (line.trim() !== '') this.#take(line);
  }
}
