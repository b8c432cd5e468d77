import { Kind, offsetOf } from '../asm/operand.ts';
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

/** Applies GLOBL and DATA to symbols. What the parser refuses never gets here. */
export class DataWriter {
  readonly #symbols: LinkSymbols;
  readonly #target: Target;
  readonly #fips: FipsRule;

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

  data(directive: DataDirective): void {
    const { offset, width, value } = directive;
    const symbol = this.#symbols.of(directive.symbol);
    const view = this.#room(symbol, offset, width);
    switch (value.kind) {
      case Kind.Const:
        this.#integer(view, value.lo, value.hi);
        break;
      case Kind.Float:
        if (width === 4) view.setFloat32(0, value.float, !this.#target.bigEndian);
        else view.setFloat64(0, value.float, !this.#target.bigEndian);
        break;
      case Kind.String:
        for (let i = 0; i < value.text.length && i < width; i++) view.setUint8(i, value.text.charCodeAt(i));
        break;
      default:
        symbol.relocations.push({
          offset,
          size: width,
          type: R_ADDR,
          target: value.sym === null ? null : this.#symbols.of(value.sym),
          add: offsetOf(value),
        });
    }
  }

  /** The `width` bytes at `offset`, zeros where the symbol had none yet. */
  #room(symbol: LinkSymbol, offset: number, width: number): DataView {
    const kind = WITH_CONTENTS.get(symbol.kind);
    if (kind !== undefined) {
      symbol.kind = kind;
      this.#fips.settle(symbol);
    }
    const end = offset + width;
    if (end > symbol.data.length) {
      if (end > symbol.data.buffer.byteLength) {
        const grown = new Uint8Array(Math.max(end, 2 * symbol.data.length));
        grown.set(symbol.data);
        symbol.data = grown;
      }
      symbol.data = new Uint8Array(symbol.data.buffer, 0, end);
    }
    symbol.size = Math.max(symbol.size, end);
    return new DataView(symbol.data.buffer, offset, width);
  }

  /** The low bytes of a 64-bit number, as many as there is room for. */
  #integer(view: DataView, lo: number, hi: number): void {
    const little = !this.#target.bigEndian;
    switch (view.byteLength) {
      case 1:
        view.setUint8(0, lo);
        break;
      case 2:
        view.setUint16(0, lo, little);
        break;
      case 4:
        view.setUint32(0, lo, little);
        break;
      default:
        view.setInt32(little ? 0 : 4, lo, little);
        view.setInt32(little ? 4 : 0, hi, little);
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
