import type { Diagnostic } from '../base/diagnostic.ts';

/** Findings that are known, without their lines, which move. */
interface Entry {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

const keyOf = ({ file, code, message }: Omit<Entry, 'count'>): string => `${file}\0${code}\0${message}`;

/** A list of findings about which nobody wants to hear again. */
export class Baseline {
  readonly #left: Map<string, number>;

  private constructor(entries: readonly Entry[]) {
    this.#left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  }

  /** Reads what `write` wrote; null if the text is something else. */
  static read(text: string): Baseline | null {
    try {
      const { findings } = JSON.parse(text) as { findings?: Entry[] };
      return Array.isArray(findings) ? new Baseline(findings) : null;
    } catch {
      return null;
    }
  }

  /** Whether a finding is known; each entry covers as many as it counts. */
  covers(finding: Diagnostic, pathOf: (file: string) => string): boolean {
    const key = keyOf({ file: pathOf(finding.position?.file ?? ''), code: finding.code, message: finding.message });
    const left = this.#left.get(key) ?? 0;
    if (left > 0) this.#left.set(key, left - 1);
    return left > 0;
  }

  /** The text of a baseline file for findings, in a stable order. */
  static write(findings: readonly Diagnostic[], pathOf: (file: string) => string): string {
    const entries = new Map<string, Entry>();
    for (const { position, code, message } of findings) {
      const entry = { file: pathOf(position?.file ?? ''), code, message };
      const key = keyOf(entry);
      entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
    }
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
    return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`;
  }
}
