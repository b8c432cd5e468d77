/**
 * Turns an object back into what an ObjectBuilder takes, to write it again. The code is taken as it is; Progs are made up from
 * the object's tables, so that the tables made of them must be the same.
 */
import type { AssembledFunction, MadeSymbol } from '../../src/arch/architecture.ts';
import { Kind, Operand, setOffset } from '../../src/asm/operand.ts';
import { PosFlag, Prog } from '../../src/asm/prog.ts';
import type { DataDirective, GlobalDirective } from '../../src/asm/prog.ts';
import type { Platform } from '../../src/base/platform.ts';
import { Abi, SymbolTable, TextFlag } from '../../src/base/symbol.ts';
import type { Addend } from '../../src/base/addend.ts';
import type { SymbolRef } from '../../src/base/symbol.ts';
import { BUILTINS } from '../../src/obj/builtins.ts';
import { AuxType, Block, PkgIndex, SYMBOL_SIZE, SymKind, SymbolFlag, SymbolFlag2, isText } from '../../src/obj/format.ts';
import type { SymRefIndex } from '../../src/obj/format.ts';
import { readFuncInfo } from '../../src/obj/funcinfo.ts';
import { SymbolFinder } from '../../src/obj/names.ts';
import { readPcTable } from '../../src/obj/pctable.ts';
import type { PcRow } from '../../src/obj/pctable.ts';
import { readObject } from '../../src/obj/read.ts';
import type { GoObject, ObjectSymbol } from '../../src/obj/read.ts';
import { targetOf } from '../../src/obj/target.ts';
import type { Target } from '../../src/obj/target.ts';
import { ObjectBuilder } from '../../src/obj/write.ts';
import { decodeLineProgram } from './line-program.ts';

/** The platform that an object's header line names. */
export function platformOf({ header, goos, goarch, version }: GoObject): Platform {
  const words = header.split('\n')[0].split(' ');
  const experiments = words.at(-1)!.slice('X:'.length);
  return {
    goos,
    goarch,
    feature: words.length === 7 ? words[5].split('=')[1] : '',
    experiments: { enabled: experiments.split(','), header: experiments },
    cgo: false,
    race: false,
    tags: [],
    goVersion: version.slice('go'.length),
  };
}

const KIND_FLAGS: ReadonlyMap<number, number> = new Map([
  [SymKind.SRODATA, TextFlag.RODATA],
  [SymKind.SRODATAFIPS, TextFlag.RODATA],
  [SymKind.SNOPTRDATA, TextFlag.NOPTR],
  [SymKind.SNOPTRDATAFIPS, TextFlag.NOPTR],
  [SymKind.SNOPTRBSS, TextFlag.NOPTR],
  [SymKind.STLSBSS, TextFlag.TLSBSS],
]);

function constant(value: number): Operand {
  const operand = new Operand();
  operand.kind = Kind.Const;
  setOffset(operand, value);
  return operand;
}

function address(sym: SymbolRef | null, add: Addend = 0): Operand {
  const operand = new Operand();
  operand.kind = Kind.Addr;
  operand.sym = sym;
  operand.lo = Number(BigInt.asIntN(32, BigInt(add)));
  operand.hi = Number(BigInt(add) >> 32n);
  return operand;
}

function valueAt(rows: readonly PcRow[], pc: number): number {
  return rows.find((row) => pc >= row.pc && pc < row.end)?.value ?? -1;
}

class Rebuilder {
  readonly #file: Uint8Array;
  readonly #object: GoObject;
  readonly #finder: SymbolFinder;
  readonly #target: Target;
  readonly #symbols = new SymbolTable();
  #sequence = 0;

  constructor(file: Uint8Array) {
    this.#file = file;
    this.#object = readObject(file);
    this.#finder = new SymbolFinder(this.#object);
    this.#target = targetOf(this.#object.goarch)!;
  }

  builder(pkgPath: string, linkshared: boolean): ObjectBuilder {
    const object = this.#object;
    const builder = new ObjectBuilder({
      platform: platformOf(object),
      machine: this.#target,
      pkgPath,
      trimPath: '',
      goroot: '',
      shared: (object.flags & 1) !== 0,
      linkshared,
      symbols: this.#symbols,
      error(message) {
        throw new Error(message);
      },
    });
    const definitions = object.symbols.slice(0, object.definitions);
    const functions = definitions
      .filter(({ kind }) => isText(kind))
      .sort((a, b) => a.aux[0].target.index - b.aux[0].target.index)
      .map((symbol) => ({ fn: this.#function(symbol), unwind: this.#auxSymbols(symbol, AuxType.SehUnwindInfo)[0] }));
    const { globals, data } = this.#data(definitions);
    const files = object.files.map((name) => ({ name, path: name }));
    builder.addUnit({ files, functions: functions.map(({ fn }) => fn.source), globals, data });
    for (const symbol of definitions) {
      const hashed = symbol.space === Block.HashedDef || symbol.space === Block.Hashed64Def;
      if (hashed && symbol.name !== '' && symbol.kind !== SymKind.SSEHUNWINDINFO) builder.define(this.#made(symbol));
    }
    for (const symbol of object.symbols.slice(object.definitions)) {
      if ((symbol.flag & SymbolFlag.Local) !== 0) builder.define(this.#made(symbol));
    }
    for (const { fn, unwind } of functions) builder.addFunction(fn, unwind === undefined ? null : this.#made(unwind));
    return builder;
  }

  #ref(ref: SymRefIndex): SymbolRef | null {
    if (ref.pkg === PkgIndex.Invalid) return null;
    const { name, abi } = ref.pkg === PkgIndex.Builtin ? BUILTINS[ref.index] : this.#finder.find(ref)!;
    const anyAbi = ref.pkg === PkgIndex.Builtin && !this.#object.header.includes('regabiwrappers');
    return this.#symbols.lookup(name, anyAbi ? Abi.ABI0 : abi);
  }

  #made(symbol: ObjectSymbol): MadeSymbol {
    return {
      ref: this.#symbols.lookup(symbol.name, symbol.abi),
      kind: symbol.kind,
      align: symbol.align,
      data: symbol.data,
      relocations: symbol.relocations.map((each) => ({ ...each, target: this.#ref(each.target) })),
      contentAddressable: symbol.space === Block.HashedDef || symbol.space === Block.Hashed64Def,
      dupok: (symbol.flag & SymbolFlag.Dupok) !== 0,
      local: (symbol.flag & SymbolFlag.Local) !== 0,
    };
  }

  #auxSymbols(symbol: ObjectSymbol, type: AuxType): ObjectSymbol[] {
    return symbol.aux.filter((aux) => aux.type === type).map(({ target }) => this.#finder.find(target)!);
  }

  /** Where a symbol's name stands in the string table: names stand in the order in which they were first met. */
  #nameOffset(symbol: ObjectSymbol): number {
    const { start, offsets } = this.#object;
    const view = new DataView(this.#file.buffer, this.#file.byteOffset + start);
    return view.getUint32(offsets[symbol.space] + SYMBOL_SIZE * symbol.ref.index + 4, true);
  }

  /** GLOBLs of both kinds of index, merged by the order in which the string table has those that no code refers to. */
  #data(definitions: readonly ObjectSymbol[]): { globals: GlobalDirective[]; data: DataDirective[] } {
    const met = new Set<string>();
    for (const { name, kind, relocations, aux } of definitions) {
      if (!isText(kind)) continue;
      met.add(name);
      for (const { target } of [...relocations, ...aux]) met.add(this.#finder.find(target)?.name ?? '');
    }
    const keyed = [Block.SymDef, Block.NonPkgDef].flatMap((space) => {
      let key = -1;
      return definitions
        .filter((symbol) => symbol.space === space && symbol.name !== '' && !isText(symbol.kind))
        .map((symbol) => {
          if (!met.has(symbol.name)) key = Math.max(key, this.#nameOffset(symbol));
          return { symbol, key };
        });
    });
    const globals: GlobalDirective[] = [];
    const data: DataDirective[] = [];
    for (const { symbol } of keyed.sort((a, b) => a.key - b.key)) {
      data.push(...this.#contents(symbol));
      const dupok = (symbol.flag & SymbolFlag.Dupok) !== 0 ? TextFlag.DUPOK : 0;
      globals.push({
        symbol: this.#symbols.lookup(symbol.name, symbol.abi),
        flags: (KIND_FLAGS.get(symbol.kind) ?? 0) | dupok,
        size: symbol.size,
        ...this.#place(),
      });
    }
    return { globals, data };
  }

  #place(): { sequence: number; file: number; line: number; column: number } {
    return { sequence: this.#sequence++, file: 0, line: 1, column: 1 };
  }

  #contents(symbol: ObjectSymbol): DataDirective[] {
    if (symbol.data.length === 0) return [];
    const ref = this.#symbols.lookup(symbol.name, symbol.abi);
    const text = new Operand();
    text.kind = Kind.String;
    text.text = Buffer.from(symbol.data).toString('latin1');
    return [
      { symbol: ref, offset: 0, width: symbol.data.length, value: text, ...this.#place() },
      ...symbol.relocations.map(({ offset, size, target, add }) => ({
        symbol: ref,
        offset,
        width: size,
        value: address(this.#ref(target), add),
        ...this.#place(),
      })),
    ];
  }

  #function(symbol: ObjectSymbol): AssembledFunction {
    const { info } = readFuncInfo(this.#auxSymbols(symbol, AuxType.FuncInfo)[0].data)!;
    const entry = this.#auxSymbols(symbol, AuxType.DwarfInfo)[0];
    const isWrapper = entry.data[0] === 4;
    const text = new Prog('TEXT', '', [], isWrapper ? info.files[0] : this.#declaredFile(entry), info.startLine, 1);
    const progs = [text, ...this.#funcdata(symbol), ...this.#instructions(symbol)];
    const flags =
      (isWrapper ? TextFlag.WRAPPER : 0) |
      ((symbol.flag & SymbolFlag.Dupok) !== 0 ? TextFlag.DUPOK : 0) |
      ((symbol.flag & SymbolFlag.ReflectMethod) !== 0 ? TextFlag.REFLECTMETHOD : 0) |
      ((symbol.flag2 & SymbolFlag2.AbiWrapper) !== 0 ? TextFlag.ABIWRAPPER : 0);
    return {
      source: {
        symbol: this.#symbols.lookup(symbol.name, symbol.abi),
        text,
        flags,
        frameSize: info.locals,
        argSize: info.args,
        sequence: this.#sequence++,
        body: progs.slice(1),
      },
      progs,
      code: symbol.data,
      size: symbol.size,
      relocations: symbol.relocations.map((each) => ({ ...each, target: this.#ref(each.target) })),
      locals: info.locals,
      args: info.args,
      align: symbol.align,
      attributes: {
        leaf: (symbol.flag & SymbolFlag.Leaf) !== 0,
        noSplit: (symbol.flag & SymbolFlag.NoSplit) !== 0,
        funcFlag: info.funcFlag,
      },
    };
  }

  /** DW_AT_decl_file of a subprogram: before a line of one or two bytes, DW_AT_external and the end of the children. */
  #declaredFile({ data }: ObjectSymbol): number {
    let at = data.length - 3;
    while (data[at - 1] >= 0x80) at--;
    return new DataView(data.buffer, data.byteOffset + at - 4).getUint32(0, !this.#target.bigEndian) - 1;
  }

  #funcdata(symbol: ObjectSymbol): Prog[] {
    return symbol.aux
      .filter(({ type }) => type === AuxType.Funcdata)
      .flatMap(({ target }, table) => {
        const sym = this.#ref(target);
        return sym === null ? [] : [new Prog('FUNCDATA', '', [constant(table), address(sym)], 0, 0, 0)];
      });
  }

  /** A Prog wherever some table says something new. */
  #instructions(symbol: ObjectSymbol): Prog[] {
    const table = (type: AuxType): PcRow[][] =>
      this.#auxSymbols(symbol, type).map(({ data }) => readPcTable(data, this.#target.minInstructionSize) ?? []);
    const [[pcsp], [pcfile], [pcline], pcdata] = [AuxType.Pcsp, AuxType.Pcfile, AuxType.Pcline, AuxType.Pcdata].map(table);
    const program = this.#auxSymbols(symbol, AuxType.DwarfLines)[0].data;
    const { rows } = decodeLineProgram(program, this.#target.bigEndian);
    const pcs = new Set([pcsp, pcfile, pcline, ...pcdata, rows].flatMap((each: readonly { pc: number }[]) => each.map(({ pc }) => pc)));
    const progs: Prog[] = [];
    const held = pcdata.map(() => -1);
    let previous: Prog | null = null;
    for (const pc of [...pcs].filter((each) => each < symbol.size).sort((a, b) => a - b)) {
      pcdata.forEach((each, number) => {
        const value = valueAt(each, pc);
        if (value === held[number]) return;
        held[number] = value;
        const prog = new Prog('PCDATA', '', [constant(number), constant(value)], 0, 0, 0);
        prog.pc = pc;
        progs.push(prog);
      });
      const row = rows.findLast((each) => each.pc <= pc)!;
      const [file, line] = [valueAt(pcfile, pc), valueAt(pcline, pc)];
      const sameInTables = row.line === line && row.file === file + 1;
      if (!sameInTables) progs.push(at(new Prog('X', '', [], file, line, 1), pc));
      const prog = at(new Prog(sameInTables ? 'X' : 'NOP', '', [], row.file - 1, row.line, 1), pc);
      if (row.pc === pc && row.prologueEnd) prog.posFlags |= PosFlag.PrologueEnd;
      if (!row.isStmt) prog.posFlags |= PosFlag.NotStmt;
      progs.push(prog);
      if (previous !== null) previous.spadj = valueAt(pcsp, pc) - valueAt(pcsp, previous.pc);
      previous = prog;
    }
    return progs;
  }
}

function at(prog: Prog, pc: number): Prog {
  prog.pc = pc;
  return prog;
}

/** A builder that holds what the object file says. */
export function rebuild(file: Uint8Array, pkgPath: string, linkshared: boolean): ObjectBuilder {
  return new Rebuilder(file).builder(pkgPath, linkshared);
}
