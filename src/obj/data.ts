import { addendOf, Kind, type Operand } from '../asm/operand.ts';
import type { AssemblyUnit, DataDirective, GlobalDirective } from '../asm/prog.ts';
import { TextFlag } from '../base/symbol.ts';
import { SymKind, SymbolFlag } from './format.ts';
import type { FipsRule } from './fips.ts';
import { relocType } from './reloctype.ts';
import type { LinkSymbol, LinkSymbols } from './symbol.ts';
import type { Target } from './target.ts';

const R_ADDR = relocType('R_ADDR');

/** What a symbol without contents becomes when it is given some. */
const WITH_CONTENTS: ReadonlyMap<SymKind, SymKind> = new Map([
  [SymKind.Sxxx, SymKind.SDATA],
  [SymKind.SBSS, SymKind.SDATA],
  [SymKind.SNOPTRBSS, SymKind.SNOPTRDATA],
]);

/** GLOBL and DATA of a unit in the order of the source: whether contents come before or after the GLOBL changes the kind. */
export function directivesInOrder(unit: AssemblyUnit): (GlobalDirective | DataDirective)[] {
  const place = (directive: GlobalDirective | DataDirective): number => directive.sequence ?? directive.line;
  return [...unit.globals, ...unit.data].sort((a, b) => place(a) - place(b));
}

/** A symbol's contents while they grow. */
class Contents {
  readonly symbol: LinkSymbol;
  view: DataView;
  #bytes: Uint8Array;
  #length: number;

  constructor(symbol: LinkSymbol) {
    const { data } = symbol;
    this.symbol = symbol;
    this.#bytes = new Uint8Array(Math.max(MIN_ROOM, data.length));
    this.#bytes.set(data);
    this.#length = data.length;
    this.view = new DataView(this.#bytes.buffer);
  }

  /** Makes them at least so long; what is new is zeros. */
  extend(end: number): void {
    if (end <= this.#length) return;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#length));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    this.#length = end;
  }

  settle(): void {
    this.symbol.data = this.#bytes.subarray(0, this.#length);
  }
}

const MIN_ROOM = 64;

/** Applies GLOBL and DATA to symbols. What the parser refuses never gets here. */
export class DataWriter {
  readonly #symbols: LinkSymbols;
  readonly #target: Target;
  readonly #fips: FipsRule;
  /** What symbols were given since they last were settled. */
  readonly #growing = new Map<LinkSymbol, Contents>();
  /** The last of them: the next DATA is often for the same. */
  #last: Contents | null = null;

  constructor(symbols: LinkSymbols, target: Target, fips: FipsRule) {
    this.#symbols = symbols;
    this.#target = target;
    this.#fips = fips;
  }

  global({ symbol: ref, flags, size }: GlobalDirective): LinkSymbol {
    const symbol = this.#symbols.of(ref);
    symbol.size = size;
    if ((flags & TextFlag.DUPOK) !== 0) symbol.flags |= SymbolFlag.Dupok;
    symbol.kind = globalKind(symbol.kind, flags);
    this.#fips.settle(symbol);
    return symbol;
  }

  /** Notes what a DATA says; the symbol has it once settled. */
  data({ symbol: ref, offset, width, value }: DataDirective): void {
    const symbol = this.#symbols.of(ref);
    const { view } = this.#room(symbol, offset, width);
    const little = !this.#target.bigEndian;
    switch (value.kind) {
      case Kind.Const:
        this.#integer(view, offset, width, value);
        break;
      case Kind.Float:
        if (width === 4) view.setFloat32(offset, value.float, little);
        else view.setFloat64(offset, value.float, little);
        break;
      case Kind.String:
        for (let i = 0; i < value.text.length && i < width; i++) view.setUint8(offset + i, value.text.charCodeAt(i));
        break;
      default:
        symbol.addRelocation({
          offset,
          size: width,
          type: R_ADDR,
          target: value.sym === null ? null : this.#symbols.of(value.sym),
          add: addendOf(value),
        });
    }
  }

  /** Gives the symbols of all DATA so far their contents. */
  settle(): void {
    for (const contents of this.#growing.values()) contents.settle();
    this.#growing.clear();
    this.#last = null;
  }

  /** The symbol's contents, with `width` bytes at `offset`: zeros where it had none yet. */
  #room(symbol: LinkSymbol, offset: number, width: number): Contents {
    const kind = WITH_CONTENTS.get(symbol.kind);
    if (kind !== undefined) {
      symbol.kind = kind;
      this.#fips.settle(symbol);
    }
    const end = offset + width;
    const contents = this.#contentsOf(symbol);
    contents.extend(end);
    if (end > symbol.size) symbol.size = end;
    return contents;
  }

  #contentsOf(symbol: LinkSymbol): Contents {
    if (this.#last?.symbol === symbol) return this.#last;
    let contents = this.#growing.get(symbol);
    if (contents === undefined) this.#growing.set(symbol, (contents = new Contents(symbol)));
    this.#last = contents;
    return contents;
  }

  /** The low `width` bytes of a 64-bit number. */
  #integer(view: DataView, offset: number, width: number, { lo, hi }: Operand): void {
    const little = !this.#target.bigEndian;
    switch (width) {
      case 1:
        view.setUint8(offset, lo);
        break;
      case 2:
        view.setUint16(offset, lo, little);
        break;
      case 4:
        view.setUint32(offset, lo, little);
        break;
      default:
        view.setInt32(little ? offset : offset + 4, lo, little);
        view.setInt32(little ? offset + 4 : offset, hi, little);
    }
  }
}

function globalKind(kind: SymKind, flags: number): SymKind {
  const before = kind === SymKind.Sxxx ? SymKind.SBSS : kind;
  if ((flags & TextFlag.RODATA) !== 0) return SymKind.SRODATA;
  if ((flags & TextFlag.NOPTR) !== 0) {
    return before === SymKind.SDATA || before === SymKind.SDATAFIPS ? SymKind.SNOPTRDATA : SymKind.SNOPTRBSS;
  }
  return (flags & TextFlag.TLSBSS) !== 0 ? SymKind.STLSBSS : before;
}
