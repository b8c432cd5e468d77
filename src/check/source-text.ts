const texts = new WeakMap<Uint8Array, SourceText>();

/** A file as text, cut into lines once, however many rules and platforms read it. */
export class SourceText {
  readonly text: string;
  /** Line terminators included; the last one is empty if the file ends in a newline. */
  readonly lines: readonly string[];

  private constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const lines = this.text.split('\n');
    for (let i = 0; i < lines.length - 1; i++) lines[i] += '\n';
    this.lines = lines;
  }

  static of(bytes: Uint8Array): SourceText {
    let known = texts.get(bytes);
    if (known === undefined) texts.set(bytes, (known = new SourceText(bytes)));
    return known;
  }
}

/** A line without the `//` comment at its end. */
export function withoutComment(line: string): string {
  const at = line.indexOf('//');
  return at < 0 ? line : line.slice(0, at);
}
