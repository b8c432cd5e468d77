import { Trait, type Traits } from '../base/traits.ts';
import { isText, kindName, SymKind } from './format.ts';
import { relocType, relocTypeName } from './reloctype.ts';
import type { LinkSymbol } from './symbol.ts';

const FIPS_PACKAGE = 'crypto/internal/fips140';

/** Kinds that have a counterpart in the verified module. */
const FIPS_KIND: ReadonlyMap<SymKind, SymKind> = new Map([
  [SymKind.STEXT, SymKind.STEXTFIPS],
  [SymKind.SDATA, SymKind.SDATAFIPS],
  [SymKind.SRODATA, SymKind.SRODATAFIPS],
  [SymKind.SNOPTRDATA, SymKind.SNOPTRDATAFIPS],
]);

const FIPS_KINDS: ReadonlySet<SymKind> = new Set(FIPS_KIND.values());

/** Data of the runtime about a FIPS package, which stays outside. */
const METADATA_INFIX = ['.inittask', '.dict', '.typeAssert'];
const METADATA_SUFFIX = ['.arginfo0', '.arginfo1', '.argliveinfo', '.args_stackmap', '.opendefer', '.stkobj', '·f'];

/** Relocations in FIPS code that need nothing at load time: relative to pc, to the thread, or to a section (-shared only). */
const RELATIVE = new Set(
  (
    'R_INITORDER R_KEEP R_USEIFACE R_USEIFACEMETHOD R_USENAMEDMETHOD ' +
    'R_ADDRARM64 R_ADDRMIPS R_ADDRMIPSU R_ADDRMIPSTLS R_ADDROFF R_ADDRPOWER_GOT R_ADDRPOWER_GOT_PCREL34 ' +
    'R_ADDRPOWER_PCREL R_ADDRPOWER_TOCREL R_ADDRPOWER_TOCREL_DS R_ADDRPOWER_PCREL34 R_ARM64_TLS_LE ' +
    'R_ARM64_TLS_IE R_ARM64_GOTPCREL R_ARM64_GOT R_ARM64_PCREL R_ARM64_PCREL_LDST8 R_ARM64_PCREL_LDST16 ' +
    'R_ARM64_PCREL_LDST32 R_ARM64_PCREL_LDST64 R_CALL R_CALLARM R_CALLARM64 R_CALLIND R_CALLLOONG64 R_CALLPOWER ' +
    'R_GOTPCREL R_LOONG64_ADDR_LO R_LOONG64_ADDR_HI R_LOONG64_ADDR_PCREL20_S2 R_LOONG64_CALL36 ' +
    'R_LOONG64_TLS_LE_HI R_LOONG64_TLS_LE_LO R_LOONG64_TLS_IE_HI R_LOONG64_TLS_IE_LO R_LOONG64_GOT_HI ' +
    'R_LOONG64_GOT_LO R_JMP16LOONG64 R_JMP21LOONG64 R_JMPLOONG64 R_PCREL R_PCRELDBL R_POWER_TLS_LE ' +
    'R_POWER_TLS_IE R_POWER_TLS R_POWER_TLS_IE_PCREL34 R_POWER_TLS_LE_TPREL34 R_RISCV_JAL R_RISCV_PCREL_ITYPE ' +
    'R_RISCV_PCREL_STYPE R_RISCV_TLS_IE R_RISCV_TLS_LE R_RISCV_GOT_HI20 R_RISCV_GOT_PCREL_ITYPE ' +
    'R_RISCV_PCREL_HI20 R_RISCV_PCREL_LO12_I R_RISCV_PCREL_LO12_S R_RISCV_BRANCH R_RISCV_RVC_BRANCH ' +
    'R_RISCV_RVC_JUMP R_TLS_IE R_TLS_LE'
  )
    .split(' ')
    .map(relocType),
);

/** Relocations that mark something for the linker and leave the bytes alone: fine in data too. */
const MARKERS = new Set(
  ['R_INITORDER', 'R_KEEP', 'R_USEIFACE', 'R_USEIFACEMETHOD', 'R_USENAMEDMETHOD'].map(relocType),
);

function isFipsName(name: string): boolean {
  return name.startsWith(FIPS_PACKAGE) && (name[FIPS_PACKAGE.length] === '.' || name[FIPS_PACKAGE.length] === '/');
}

function isMetadata(name: string): boolean {
  return (
    METADATA_INFIX.some((infix) => name.includes(infix)) ||
    METADATA_SUFFIX.some((suffix) => name.endsWith(suffix)) ||
    name === `${FIPS_PACKAGE}/check.linkinfo`
  );
}

/** The rule of FIPS 140 for one object: which symbols belong to the verified module, and what they may not contain. */
export class FipsRule {
  readonly #enabled: boolean;
  readonly #traits: Traits;
  readonly #inPackage: boolean;

  constructor(traits: Traits, pkgPath: string) {
    this.#traits = traits;
    this.#enabled = !pkgPath.endsWith('_test');
    this.#inPackage = pkgPath === FIPS_PACKAGE || pkgPath.startsWith(`${FIPS_PACKAGE}/`);
  }

  /** Call it whenever a symbol's kind was set: moves the symbol into the verified module if it belongs there. */
  settle(symbol: LinkSymbol): void {
    if (!this.#enabled) return;
    if (symbol.isStatic) {
      if (!this.#inPackage) return;
    } else {
      if (!isFipsName(symbol.name)) return;
      if (!isText(symbol.kind) && isMetadata(symbol.name)) return;
    }
    const kind = FIPS_KIND.get(symbol.kind);
    if (kind !== undefined && this.#traits.has(Trait.Fips)) symbol.kind = kind;
  }

  /** What is wrong with a symbol's relocations, from the `from`-th on. */
  problems({ name, kind, relocations }: LinkSymbol, from: number): string[] {
    if (!FIPS_KINDS.has(kind)) return [];
    const problems: string[] = [];
    for (let i = from; i < relocations.length; i++) {
      const { type } = relocations[i];
      if (MARKERS.has(type) || !this.#traits.has(Trait.Shared)) continue;
      const relocation = `${name}: invalid relocation ${relocTypeName(type)}`;
      if (kind !== SymKind.STEXTFIPS) problems.push(`${relocation} in fips data (${kindName(kind)})`);
      else if (!RELATIVE.has(type)) problems.push(`${relocation} in fips code`);
    }
    return problems;
  }
}
