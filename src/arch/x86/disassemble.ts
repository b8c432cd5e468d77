/** Bytes → Go syntax, by the rows that the encoder uses, read backwards. */
import type { Decoded, NameAt } from '../architecture.ts';
import { Atom } from './classes.ts';
import { Encoding, type Row } from './form.ts';
import { HARDWARE, Reg, registerName } from './registers.ts';
import { type Entry, isSegmentPrefix, legacyKey, PREFIX_BIT, RowIndex, vectorKey } from './row-index.ts';

/** What is known of an instruction before its operands. */
interface Head {
  /** Where ModRM or what follows the opcode begins. */
  at: number;
  segment: string;
  /** Register number bits beyond three, as they are to be added: 0, 8, 16, 24. */
  reg: number;
  rm: number;
  index: number;
  /** EVEX: added to the index register of a vector. */
  vectorIndex: number;
  /** Whether byte registers 4..7 are SPB..DIB. */
  rex: boolean;
  vvvv: number;
  mask: number;
  /** Bytes that an 8-bit displacement counts. */
  unit: number;
}

/** A place that cannot be read as the row at hand. */
class Mismatch extends Error {}

const MISMATCH = new Mismatch();
const UNKNOWN: Decoded = { text: '?', size: 1 };
const SEGMENTS: Readonly<Record<number, string>> = { 0x2e: 'CS', 0x36: 'SS', 0x3e: 'DS', 0x26: 'ES', 0x64: 'FS', 0x65: 'GS' };
const SEGMENT_REGISTERS = [Reg.ES, Reg.CS, Reg.SS, Reg.DS, Reg.FS, Reg.GS];
const ROUNDINGS = ['.RN_SAE', '.RD_SAE', '.RU_SAE', '.RZ_SAE'];
/** Banks by an atom of theirs, with their first register. */
const BANKS: readonly (readonly [Atom, Reg])[] = [
  [Atom.M, Reg.M0],
  [Atom.X, Reg.X0],
  [Atom.Y, Reg.Y0],
  [Atom.Z, Reg.Z0],
  [Atom.K, Reg.K0],
  [Atom.F, Reg.F0],
  [Atom.X0, Reg.X0],
  [Atom.F0, Reg.F0],
  [Atom.AX, Reg.AX],
  [Atom.CR0, Reg.CR0],
  [Atom.DR0, Reg.DR0],
  [Atom.TR6, Reg.TR0],
  [Atom.XList, Reg.X0],
  [Atom.YList, Reg.Y0],
  [Atom.ZList, Reg.Z0],
];
const VECTOR_INDEXES: readonly (readonly [Atom, Reg])[] = [
  [Atom.VmX, Reg.X0],
  [Atom.VmY, Reg.Y0],
  [Atom.VmZ, Reg.Z0],
];
/** Mnemonics whose operand the encoder takes for a byte register, which it isn't. */
const NAMED_WIDE = /^(NEG|NOT)[WLQ]$/;
/** What a class of an argument that isn't encoded stands for, where that isn't its name. */
const IMPLIED: Readonly<Record<string, string>> = { one: '$0x1', zero: '$0x0', 'CL/CX': 'CL', ST0: 'F0', S: 'GS' };

function hex(value: number): string {
  return value < 0 ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

/** Reads instructions of one mode. */
export class Disassembler {
  readonly #mode: 32 | 64;
  readonly #index: RowIndex;
  #code: Uint8Array = new Uint8Array();
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;

  constructor(mode: 32 | 64) {
    this.#mode = mode;
    this.#index = new RowIndex(mode);
  }

  /** The instruction at the start of `code`, which stands at the address `pc`; "?" of one byte if it is none. */
  decode(code: Uint8Array, pc: number, nameAt: NameAt): Decoded {
    this.#code = code;
    this.#view = new DataView(code.buffer, code.byteOffset, code.length);
    return this.#vector(pc, nameAt) ?? this.#legacy(pc, nameAt) ?? UNKNOWN;
  }

  #byte(at: number): number {
    if (at >= this.#code.length) throw MISMATCH;
    return this.#code[at];
  }

  /** The text of an entry's instruction; null if the bytes aren't one. */
  #try(entry: Entry, head: Head, pc: number, nameAt: NameAt, suffix: string): Decoded | null {
    try {
      this.#at = head.at;
      const text = this.#operands(entry, head, pc, nameAt);
      const { op } = entry.row.form;
      return { text: `${op}${suffix}${text === '' ? '' : ` ${text}`}`, size: this.#at };
    } catch (error) {
      if (error instanceof Mismatch || error instanceof RangeError) return null;
      throw error;
    }
  }

  #legacy(pc: number, nameAt: NameAt): Decoded | null {
    const code = this.#code;
    let prefixes = 0;
    let lock = '';
    let segment = '';
    let at = 0;
    for (; at < code.length; at++) {
      const byte = code[at];
      if (byte in PREFIX_BIT) prefixes |= PREFIX_BIT[byte];
      else if (byte === 0xf0) lock = 'LOCK ';
      else if (isSegmentPrefix(byte)) segment = SEGMENTS[byte];
      else break;
    }
    const rex = this.#mode === 64 && (code[at] & 0xf0) === 0x40 ? code[at++] : 0;
    if (at >= code.length) return null;
    const wide = (rex & 8) !== 0;
    const candidates = this.#index
      .find(legacyKey(code, at))
      .filter((entry) => (entry.prefixes & ~prefixes) === 0 && (wide || !entry.row.rexW))
      .map((entry) => ({ entry, rank: entry.opcode.length * 16 + bits(entry.prefixes) * 4 + (entry.row.rexW === wide ? 2 : 0) }))
      .sort((a, b) => b.rank - a.rank);
    for (const { entry } of candidates) {
      if (!entry.opcode.every((byte, i) => code[at + i] === byte)) continue;
      const head: Head = {
        at: at + entry.opcode.length,
        segment,
        reg: (rex & 4) << 1,
        rm: (rex & 1) << 3,
        index: (rex & 2) << 2,
        vectorIndex: 0,
        rex: rex !== 0,
        vvvv: 0,
        mask: 0,
        unit: 1,
      };
      const decoded = this.#try(entry, head, pc, nameAt, '');
      if (decoded === null) continue;
      const rest = prefixes & ~entry.prefixes;
      const repeat = (rest & 4) !== 0 ? 'REP; ' : (rest & 2) !== 0 ? 'REPNE; ' : '';
      return { text: repeat + lock + plainName(decoded.text), size: decoded.size };
    }
    return null;
  }

  #vector(pc: number, nameAt: NameAt): Decoded | null {
    const code = this.#code;
    const first = code[0];
    if ((first !== 0xc4 && first !== 0xc5 && first !== 0x62) || code.length < 3) return null;
    if (this.#mode === 32 && code[1] < 0xc0) return null;
    if (first === 0x62) return this.#evex(pc, nameAt);
    const long = first === 0xc4;
    const last = code[long ? 2 : 1];
    const map = long ? code[1] & 31 : 1;
    const at = long ? 3 : 2;
    const head: Head = {
      at: at + 1,
      segment: '',
      reg: (code[1] & 0x80) === 0 ? 8 : 0,
      rm: long && (code[1] & 0x20) === 0 ? 8 : 0,
      index: long && (code[1] & 0x40) === 0 ? 8 : 0,
      vectorIndex: 0,
      rex: false,
      vvvv: (~last >> 3) & 15,
      mask: 0,
      unit: 1,
    };
    const w = long ? last >> 7 : 0;
    for (const entry of this.#index.find(vectorKey(Encoding.Vex, map, last & 3, code[at]))) {
      if (!fits(entry.row, (last >> 2) & 1, w, head)) continue;
      const decoded = this.#try(entry, head, pc, nameAt, '');
      if (decoded !== null) return decoded;
    }
    return null;
  }

  #evex(pc: number, nameAt: NameAt): Decoded | null {
    const code = this.#code;
    const [, p0, p1, p2, opcode] = code;
    if (code.length < 6 || (p1 & 4) === 0) return null;
    const isMemory = code[5] < 0xc0;
    const special = (p2 & 0x10) !== 0;
    const head: Head = {
      at: 5,
      segment: '',
      reg: ((p0 & 0x80) === 0 ? 8 : 0) + ((p0 & 0x10) === 0 ? 16 : 0),
      rm: ((p0 & 0x20) === 0 ? 8 : 0) + (!isMemory && (p0 & 0x40) === 0 ? 16 : 0),
      index: (p0 & 0x40) === 0 ? 8 : 0,
      vectorIndex: (p2 & 8) === 0 ? 16 : 0,
      rex: false,
      vvvv: ((~p1 >> 3) & 15) + ((p2 & 8) === 0 ? 16 : 0),
      mask: p2 & 7,
      unit: 1,
    };
    const length = (p2 >> 5) & 3;
    for (const entry of this.#index.find(vectorKey(Encoding.Evex, p0 & 3, p1 & 3, opcode))) {
      const { row } = entry;
      const rounds = special && !isMemory && row.rounding;
      if ((row.k >= 0) !== (head.mask !== 0) || !fits(row, rounds ? row.length : length, p1 >> 7, head)) continue;
      if (special && (isMemory ? row.broadcast === 0 : !row.rounding && !row.sae)) continue;
      head.unit = special && isMemory ? row.broadcast : row.n;
      let suffix = '';
      if (special) suffix = isMemory ? '.BCST' : rounds ? ROUNDINGS[length] : '.SAE';
      if ((p2 & 0x80) !== 0) suffix += '.Z';
      const decoded = this.#try(entry, head, pc, nameAt, suffix);
      if (decoded !== null) return decoded;
    }
    return null;
  }

  #operands({ row, relative, classes }: Entry, head: Head, pc: number, nameAt: NameAt): string {
    if (relative !== 0) {
      const offset = relative === 1 ? this.#view.getInt8(this.#at) : this.#view.getInt32(this.#at, true);
      this.#at += relative;
      const target = pc + this.#at + offset;
      const name = nameAt(target);
      return name === '' ? hex(this.#mode === 32 ? target >>> 0 : target) : `${name}(SB)`;
    }
    const texts = classes.map((cls) => IMPLIED[cls] ?? cls);
    const { opcode } = row;
    if (row.op >= 0) texts[row.op] = this.#register(row, row.op, (this.#byte(head.at - 1) - opcode[opcode.length - 1]) | head.rm, head.rex);
    if (row.modrm) this.#modrm(row, head, texts);
    if (row.vvvv >= 0) texts[row.vvvv] = this.#register(row, row.vvvv, head.vvvv, true);
    if (row.k >= 0) texts[row.k] = `K${head.mask}`;
    if (row.is4 >= 0) texts[row.is4] = this.#register(row, row.is4, this.#byte(this.#at++) >> 4, true);
    if (row.immSize > 0) texts[row.imm] = this.#immediate(row.immSize, classes[row.imm].endsWith('u') || row.form.op === 'INT');
    return texts.join(', ');
  }

  #modrm(row: Row, head: Head, texts: string[]): void {
    const modrm = this.#byte(this.#at++);
    const reg = (modrm >> 3) & 7;
    if (row.digit >= 0 ? reg !== row.digit : row.reg < 0) throw MISMATCH;
    if (row.reg >= 0) texts[row.reg] = this.#register(row, row.reg, reg | head.reg, head.rex);
    if (modrm >= 0xc0) {
      const text = this.#register(row, row.rm, (modrm & 7) | head.rm, head.rex);
      if (row.reg === row.rm && row.reg >= 0 && texts[row.reg] !== text) throw MISMATCH;
      texts[row.rm] = text;
    } else texts[row.rm] = this.#memory(row, head, modrm);
  }

  /** The register of that hardware number that an argument of the row accepts. */
  #register({ accepts, vvvv, form }: Row, arg: number, number: number, rex: boolean): string {
    const set = accepts[arg];
    if (set[Atom.AL] !== 0 && !NAMED_WIDE.test(form.op)) {
      if (!rex && number >= 4 && number < 8) return registerName(Reg.AH + number - 4);
      return registerName(Reg.AL + number);
    }
    if (set[Atom.CL] !== 0 && set[Atom.AL] === 0) {
      if (number !== 1) throw MISMATCH;
      return 'CL';
    }
    if (set[Atom.GS] !== 0 && set[Atom.AX] === 0) {
      const segment = SEGMENT_REGISTERS[number & 7];
      if (segment === undefined) throw MISMATCH;
      return registerName(segment);
    }
    const isGeneral = set[Atom.AX] !== 0 && !accepts.some((other) => other[Atom.M] !== 0 && other[Atom.AX] === 0);
    const bank = BANKS.find(([atom]) => set[atom] !== 0 && (!isGeneral || atom === Atom.AX));
    if (bank === undefined) throw MISMATCH;
    const [atom, first] = bank;
    const isVector = atom === Atom.X || atom === Atom.Y || atom === Atom.Z || vvvv === arg;
    const reg = first + (isVector || first === Reg.AX || first === Reg.CR0 ? number : number & 7);
    if (HARDWARE[reg] !== (isVector ? number : HARDWARE[reg])) throw MISMATCH;
    if (atom === Atom.XList || atom === Atom.YList || atom === Atom.ZList) return `[${registerName(reg)}-${registerName(reg + 3)}]`;
    return registerName(reg);
  }

  #memory(row: Row, head: Head, modrm: number): string {
    const set = row.accepts[row.rm];
    const vector = VECTOR_INDEXES.find(([atom]) => set[atom] !== 0);
    if (set[Atom.Mem] === 0 && vector === undefined) throw MISMATCH;
    const mod = modrm >> 6;
    let base = (modrm & 7) | head.rm;
    let index = '';
    let hasBase = true;
    let isRelative = false;
    if ((modrm & 7) === 4) {
      const sib = this.#byte(this.#at++);
      const number = ((sib >> 3) & 7) | head.index;
      const scale = 1 << (sib >> 6);
      if (vector !== undefined) index = `(${registerName(vector[1] + number + head.vectorIndex)}*${scale})`;
      else if (number !== 4) index = `(${registerName(Reg.AX + number)}*${scale})`;
      base = (sib & 7) | head.rm;
      hasBase = !(mod === 0 && (sib & 7) === 5);
    } else if (vector !== undefined) throw MISMATCH;
    else if (mod === 0 && (modrm & 7) === 5) {
      hasBase = false;
      isRelative = this.#mode === 64;
    }
    let offset = 0;
    if (mod === 1) {
      offset = this.#view.getInt8(this.#at) * head.unit;
      this.#at++;
    } else if (mod === 2 || !hasBase) {
      offset = this.#view.getInt32(this.#at, true);
      this.#at += 4;
    }
    const register = hasBase ? `(${registerName(Reg.AX + base)})` : isRelative ? '(IP)' : '';
    return `${head.segment === '' ? '' : `${head.segment}:`}${offset === 0 ? '0' : hex(offset)}${register}${index}`;
  }

  #immediate(size: number, isUnsigned: boolean): string {
    const at = this.#at;
    this.#at += size;
    const view = this.#view;
    if (size === 8) {
      const value = view.getBigInt64(at, true);
      if (value === BigInt(Number(value) | 0)) return `$${hex(Number(value))}`;
      return `$0x${BigInt.asUintN(64, value).toString(16)}`;
    }
    let value: number;
    if (size === 1) value = isUnsigned ? view.getUint8(at) : view.getInt8(at);
    else value = size === 2 ? view.getInt16(at, true) : view.getInt32(at, true);
    return `$${hex(this.#mode === 32 ? value >>> 0 : value)}`;
  }
}

function bits(set: number): number {
  return (set & 1) + ((set >> 1) & 1) + ((set >> 2) & 1) + ((set >> 3) & 1);
}

/** Whether the vector length, W and an unused vvvv are a row's. */
function fits(row: Row, length: number, w: number, head: Head): boolean {
  const { code } = row.form;
  if (length !== row.length && !code.includes('.LIG')) return false;
  if (w !== row.w && !code.includes('.WIG')) return false;
  const isVectorIndexed = row.rm >= 0 && VECTOR_INDEXES.some(([atom]) => row.accepts[row.rm][atom] !== 0);
  return row.vvvv >= 0 || (head.vvvv & (isVectorIndexed ? 15 : 31)) === 0;
}

/** Exchanging AX with itself is how nothing is encoded. */
function plainName(text: string): string {
  return /^XCHG([WL]) AX, AX$/.test(text) ? `NOP${text[4]}` : text;
}
