import type { Addend } from '../base/addend.ts';
import { Abi } from '../base/symbol.ts';
import { AUX_NAMES, AuxType, BLOCK_NAMES, isText, kindName } from './format.ts';
import { readFuncInfo } from './funcinfo.ts';
import { SymbolFinder, flagNames, spaceName } from './names.ts';
import { readPcTable } from './pctable.ts';
import type { GoObject, ObjectAux, ObjectSymbol } from './read.ts';
import { relocTypeName } from './reloctype.ts';
import { targetOf } from './target.ts';

/** A part of an object as lines of text: the header, or a symbol with all that hangs on it. */
export interface DumpSection {
  /** Unique in the object; the same part of another object has the same title. */
  readonly title: string;
  readonly lines: readonly string[];
}

const PC_TABLES: readonly number[] = [
  AuxType.Pcsp,
  AuxType.Pcfile,
  AuxType.Pcline,
  AuxType.Pcinline,
  AuxType.Pcdata,
];
const DWARF: readonly number[] = [AuxType.DwarfInfo, AuxType.DwarfLoc, AuxType.DwarfRanges, AuxType.DwarfLines];

function abiName(abi: number): string {
  if (abi === Abi.Static) return 'static';
  return abi === Abi.ABI0 ? 'ABI0' : abi === Abi.ABIInternal ? 'ABIInternal' : `ABI ${abi}`;
}

function hexLines(data: Uint8Array, prefix: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < data.length; at += 16) {
    const hex = Buffer.from(data.buffer, data.byteOffset + at, Math.min(16, data.length - at)).toString('hex');
    lines.push(`${prefix}${at.toString(16).padStart(4, '0')}  ${hex.replace(/..(?=.)/g, '$& ')}`);
  }
  return lines;
}

function signedHex(value: Addend): string {
  return value < 0 ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

/** Turns an object into sections of text that two objects can be compared by. */
class Dumper {
  readonly #object: GoObject;
  readonly #finder: SymbolFinder;
  readonly #quantum: number;
  readonly #owned = new Set<ObjectSymbol>();
  readonly #titles = new Map<string, number>();

  constructor(object: GoObject) {
    this.#object = object;
    this.#finder = new SymbolFinder(object);
    this.#quantum = targetOf(object.goarch)?.minInstructionSize ?? 1;
  }

  sections(): DumpSection[] {
    const { symbols } = this.#object;
    const owners = symbols.filter((symbol) => symbol.aux.length > 0);
    const sections = owners.map((symbol) => this.#symbol(symbol));
    for (const symbol of symbols) {
      if (symbol.aux.length === 0 && !this.#owned.has(symbol)) sections.push(this.#symbol(symbol));
    }
    return [this.#header(), ...this.#orders(), ...sections];
  }

  #header(): DumpSection {
    const { header, flags, fingerprint, files, packages, autolib, refFlags, refNames } = this.#object;
    return {
      title: 'header',
      lines: [
        ...header.trimEnd().split('\n'),
        `flags ${flags.toString(16)} fingerprint ${fingerprint}`,
        ...autolib.map(({ pkg, fingerprint: print }) => `autolib ${pkg} ${print}`),
        ...packages.map((name, i) => `package ${i} ${name}`),
        ...files.map((name, i) => `file ${i} ${name}`),
        ...refFlags.map(({ ref, flag, flag2 }) => `ref flags ${this.#finder.describe(ref)} ${flag} ${flag2}`),
        ...refNames.map(({ ref, name }) => `ref name ${spaceName(ref)} ${name}`),
      ],
    };
  }

  /** For each block of symbols the names in their order, and the string table's text. */
  #orders(): DumpSection[] {
    const blocks = new Map<number, string[]>();
    for (const symbol of this.#object.symbols) {
      const names = blocks.get(symbol.space) ?? [];
      blocks.set(symbol.space, names);
      names.push(symbol.name === '' ? `(${kindName(symbol.kind)})` : `${symbol.name} ${abiName(symbol.abi)}`);
    }
    const sections = [...blocks].map(([space, lines]) => ({ title: `order of the ${BLOCK_NAMES[space]} block`, lines }));
    const strings = Buffer.from(this.#object.strings).toString('utf8');
    return [...sections, { title: 'string table', lines: strings.replace(/.{1,100}/gsu, '$&\n').trimEnd().split('\n') }];
  }

  #title(symbol: ObjectSymbol): string {
    const name = symbol.name === '' ? '(nameless)' : symbol.name;
    const title = `${name} ${abiName(symbol.abi)}${symbol.name === '' ? ` ${kindName(symbol.kind)}` : ''}`;
    const seen = (this.#titles.get(title) ?? 0) + 1;
    this.#titles.set(title, seen);
    return seen === 1 ? title : `${title} (${seen})`;
  }

  #symbol(symbol: ObjectSymbol): DumpSection {
    const title = this.#title(symbol);
    const lines = [
      `${BLOCK_NAMES[symbol.space]} ${kindName(symbol.kind)} size ${symbol.size} align ${symbol.align}`,
      `flags ${flagNames(symbol).join(' ')}`,
      ...(symbol.hash === '' ? [] : [`hash ${symbol.hash}`]),
      ...this.#contents(symbol, isText(symbol.kind) ? 'code ' : 'data '),
    ];
    const seen = new Map<number, number>();
    for (const aux of symbol.aux) {
      const nth = seen.get(aux.type) ?? 0;
      seen.set(aux.type, nth + 1);
      const many = aux.type === AuxType.Funcdata || aux.type === AuxType.Pcdata;
      lines.push(...this.#aux(aux, `${AUX_NAMES[aux.type] ?? `aux ${aux.type}`}${many ? ` ${nth}` : ''}`));
    }
    return { title, lines };
  }

  #contents(symbol: ObjectSymbol, prefix: string): string[] {
    return [
      ...hexLines(symbol.data, prefix),
      ...symbol.relocations.map(
        ({ offset, size, type, add, target }) =>
          `${prefix}reloc ${offset.toString(16).padStart(4, '0')}+${size} ${relocTypeName(type)} ${this.#finder.describe(target)}${add === 0 ? '' : ` + ${signedHex(add)}`}`,
      ),
    ];
  }

  #aux(aux: ObjectAux, label: string): string[] {
    const symbol = this.#finder.find(aux.target);
    if (symbol === null || symbol.name !== '') return [`${label}: ${this.#finder.describe(aux.target)}`];
    this.#owned.add(symbol);
    if (PC_TABLES.includes(aux.type)) return this.#pcTable(symbol, label);
    if (aux.type === AuxType.FuncInfo) return this.#funcInfo(symbol, label);
    const kind = DWARF.includes(aux.type) ? '' : ` ${kindName(symbol.kind)}`;
    return [`${label}:${kind} size ${symbol.size}`, ...this.#contents(symbol, `${label} `)];
  }

  #pcTable(symbol: ObjectSymbol, label: string): string[] {
    if (symbol.data.length === 0) return [`${label}: empty`];
    const rows = readPcTable(symbol.data, this.#quantum);
    if (rows === null) return [`${label}: unreadable`, ...hexLines(symbol.data, `${label} `)];
    return rows.map(({ pc, end, value }) => `${label} ${pc.toString(16).padStart(4, '0')}-${end.toString(16).padStart(4, '0')} ${value}`);
  }

  #funcInfo(symbol: ObjectSymbol, label: string): string[] {
    const read = readFuncInfo(symbol.data);
    if (read === null) return [`${label}: unreadable`, ...hexLines(symbol.data, `${label} `)];
    const { args, locals, funcId, funcFlag, startLine, files } = read.info;
    return [
      `${label}: args ${signedHex(args)} locals ${signedHex(locals)} id ${funcId} flag ${funcFlag}`,
      `${label}: line ${startLine} files ${files.join(',')} inlined ${read.inlined}`,
    ];
  }
}

/** An object as text: header, orders, strings, then each symbol that isn't part of another. */
export function dumpObject(object: GoObject): DumpSection[] {
  return new Dumper(object).sections();
}
