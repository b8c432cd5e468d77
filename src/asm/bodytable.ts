import type { SymbolRef } from '../base/symbol.ts';
import type { Body } from './body.ts';
import type { TextHeader } from './functions.ts';

interface Known {
  readonly header: TextHeader;
  readonly body: Body;
  readonly likeness: object;
}

/** The functions of all readings of a source: equal ones have their likeness in common. */
export class BodyTable {
  readonly #bySymbol = new Map<SymbolRef, Known[]>();

  /** What is the same object for functions of the same text, at the same lines, of the same instructions. */
  likenessOf(header: TextHeader, body: Body): object {
    let known = this.#bySymbol.get(header.symbol);
    if (known === undefined) this.#bySymbol.set(header.symbol, (known = []));
    const same = known.find((other) => areAlike(header, other.header) && body.isLike(other.body));
    if (same !== undefined) return same.likeness;
    const likeness = {};
    known.push({ header, body, likeness });
    return likeness;
  }
}

function areAlike(a: TextHeader, b: TextHeader): boolean {
  return (
    a.flags === b.flags &&
    a.frameSize === b.frameSize &&
    a.argSize === b.argSize &&
    a.text.file === b.text.file &&
    a.text.line === b.text.line &&
    a.text.column === b.text.column
  );
}
