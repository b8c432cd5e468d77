/** Emits what follows an opcode: ModRM, SIB, displacements, immediates, and the relocations of these. */
import type { Operand } from '../../asm/operand.ts';
import { addendOf, Kind, Name } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { ByteBuffer } from '../../base/bytes.ts';
import type { Addend } from '../../base/addend.ts';
import type { Relocation, SymbolRef } from '../../base/symbol.ts';
import { Trait } from '../../base/traits.ts';
import type { Model } from './model.ts';
import { HARDWARE, Reg, registerName } from './registers.ts';

/** Numbers of the relocations of these architectures (cmd/internal/objabi.RelocType). */
export const enum Reloc {
  Addr = 1,
  Call = 7,
  CallInd = 10,
  PcRel = 14,
  TlsLe = 15,
  TlsIe = 16,
  GotPcRel = 29,
}

export type OpenRelocation = { -readonly [P in keyof Relocation]: Relocation[P] };

/** How errors reach the caller: messages contain Progs and operands in the real assembler's print. */
export interface ErrorSink {
  error(prog: Prog, message: string): void;
  /** error(), where the real assembler exits at once. */
  fatal(prog: Prog, message: string): never;
  /** A Prog as messages contain it, with number and position. */
  describe(prog: Prog): string;
  describeOperand(prog: Prog, operand: Operand): string;
}

/** A floating-point or string constant, which is no operand of an instruction. */
export function isLiteral({ kind }: Operand): boolean {
  return kind === Kind.Float || kind === Kind.String;
}

const SEGMENT_PREFIX: Readonly<Record<number, number>> = {
  [Reg.CS]: 0x2e,
  [Reg.DS]: 0x3e,
  [Reg.ES]: 0x26,
  [Reg.FS]: 0x64,
  [Reg.GS]: 0x65,
};

function isSegment(reg: number): boolean {
  return reg >= Reg.CS && reg <= Reg.GS;
}

/** True if the symbol is addressed by its absolute 32-bit address. */
export function isAbsolute(model: Model, sym: SymbolRef | null): boolean {
  if (sym !== null && sym.name.startsWith('libc_') && model.is(Trait.Solaris)) return true;
  if (model.is64) return false;
  return !model.shared && !model.is(Trait.Solaris);
}

export class Emitter {
  readonly model: Model;
  out!: ByteBuffer;
  relocations!: OpenRelocation[];
  /** Where the function begins in `out`: relocations count from there. */
  start = 0;
  readonly sink: ErrorSink;

  constructor(model: Model, sink: ErrorSink) {
    this.model = model;
    this.sink = sink;
  }

  /** The segment prefix that a memory operand needs, 0 if none. */
  segmentPrefix(prog: Prog, a: Operand): number {
    if (a.reg < Reg.CS && a.index < Reg.CS) return 0;
    const { model } = this;
    if (a.kind === Kind.Mem && a.name === Name.None) {
      if (a.reg === Reg.TLS) return this.#threadLocalPrefix(prog);
      const prefix = SEGMENT_PREFIX[a.reg];
      if (prefix !== undefined) return prefix;
    }
    if (a.index === Reg.TLS) {
      if (!model.shared || model.is(Trait.Windows)) return 0;
      return model.is64 ? 0x64 : 0x65;
    }
    return SEGMENT_PREFIX[a.index] ?? 0;
  }

  /** off(TLS) can be encoded where a segment register holds the base: elsewhere only the moves that lowering split reach it. */
  #threadLocalPrefix(prog: Prog): number {
    const { model } = this;
    if (!model.directTls && !model.is(Trait.Android) && !(model.is64 && model.is(Trait.Freebsd))) {
      const isShared = model.is64 && model.system === 'linux';
      this.sink.fatal(prog, `unknown TLS base register for ${model.system}${isShared ? ' with -shared' : ''}`);
    }
    return model.is64 && !model.is(Trait.Darwin) ? 0x64 : 0x65;
  }

  /** The base register that is encoded: SP for the frame, none for a symbol. */
  baseOf(a: Operand): number {
    switch (a.name) {
      case Name.Extern:
      case Name.Static:
      case Name.GotRef:
        return !this.model.is64 && this.model.shared ? a.reg : 0;
      case Name.Auto:
      case Name.Param:
        return Reg.SP;
      default:
        return a.reg;
    }
  }

  relocate(type: Reloc, size: number, target: SymbolRef | null, add: Addend): void {
    this.relocations.push({ offset: this.out.length - this.start, size, type, target, add });
  }

  /** The relocation type of an operand's address, 0 if its value is a plain number. */
  #addressType(a: Operand): Reloc | 0 {
    switch (a.name) {
      case Name.GotRef:
        return Reloc.GotPcRel;
      case Name.Extern:
      case Name.Static:
        return isAbsolute(this.model, a.sym) ? Reloc.Addr : Reloc.PcRel;
      default:
        return 0;
    }
  }

  /** True if the operand is an offset from the thread-local base, which takes the place of its value. */
  #isThreadLocal(a: Operand): boolean {
    return (a.kind === Kind.Mem || a.kind === Kind.Addr) && a.reg === Reg.TLS;
  }

  #localExec(): boolean {
    const { model } = this;
    return !model.shared || model.is(Trait.Android) || model.is(Trait.Darwin);
  }

  /** Emits a register operand's ModRM; `reg` is the three bits of ModRM.reg. */
  register(prog: Prog, a: Operand, reg: number): void {
    if (a.reg > Reg.Z31 || a.lo !== 0 || a.hi !== 0) return this.#badAddress(prog, a);
    this.out.u8(0xc0 | (reg << 3) | (HARDWARE[a.reg] & 7));
  }

  /**
   * Emits ModRM, SIB and displacement of a memory operand. `reg` is the three bits of ModRM.reg, `unit` what an 8-bit displacement
   * counts in bytes.
   */
  memory(prog: Prog, a: Operand, reg: number, unit: number, rexW: boolean): void {
    if (isLiteral(a)) return this.#badAddress(prog, a);
    if (a.hi !== a.lo >> 31) {
      const fine = this.model.is64 ? prog.op === 'LEAL' : a.hi === 0 && !rexW;
      if (!fine) this.sink.error(prog, `offset too large in ${this.sink.describe(prog)}`);
    }
    if (a.kind === Kind.Indirect) {
      if (a.name === Name.None) return this.#badAddress(prog, a);
      this.out.u8((reg << 3) | 5);
      this.relocate(this.model.is64 ? Reloc.PcRel : Reloc.Addr, 4, a.sym, addendOf(a));
      this.out.u32(0);
      return;
    }
    if (a.index !== 0 && a.index !== Reg.TLS && !isSegment(a.index)) this.#indexed(prog, a, reg, unit);
    else this.#plain(prog, a, reg, unit);
  }

  #indexed(prog: Prog, a: Operand, reg: number, unit: number): void {
    const out = this.out;
    const type = this.#addressType(a);
    if (type !== 0 && this.model.is64 && !isAbsolute(this.model, a.sym)) return this.#badAddress(prog, a);
    const base = this.baseOf(a);
    const disp = type === 0 ? a.lo : 0;
    if (base === 0) {
      out.u8((reg << 3) | 4);
      this.#sib(prog, a.scale, a.index, 0);
      return this.#displacement(a, type, disp);
    }
    if (type === 0) {
      if (disp === 0 && base !== Reg.BP && base !== Reg.R13) {
        out.u8((reg << 3) | 4);
        return this.#sib(prog, a.scale, a.index, base);
      }
      if (fitsByte(disp, unit)) {
        out.u8(0x44 | (reg << 3));
        this.#sib(prog, a.scale, a.index, base);
        return out.u8((disp / unit) & 255);
      }
    }
    out.u8(0x84 | (reg << 3));
    this.#sib(prog, a.scale, a.index, base);
    this.#displacement(a, type, disp);
  }

  #plain(prog: Prog, a: Operand, reg: number, unit: number): void {
    const out = this.out;
    const base = this.baseOf(a);
    let type = this.#addressType(a);
    if (base === 0 || base === Reg.TLS || isSegment(base)) {
      const ripRelative = base === 0 && type !== 0 && !isAbsolute(this.model, a.sym);
      if (ripRelative || !this.model.is64) {
        if (a.name === Name.GotRef && (a.lo !== 0 || a.hi !== 0 || a.index !== 0 || a.scale !== 0)) {
          this.sink.error(prog, `${this.sink.describe(prog)} has offset against gotref`);
        }
        out.u8((reg << 3) | 5);
      } else {
        out.u8((reg << 3) | 4);
        out.u8(0x25);
      }
      if (base === Reg.TLS && type === 0) return this.#threadLocal(a);
      return this.#displacement(a, type, type === 0 ? a.lo : 0);
    }
    if (base < Reg.AX || base > Reg.R15) return this.#badAddress(prog, a);
    let disp = type === 0 ? a.lo : 0;
    const sib = base === Reg.SP || base === Reg.R12;
    const { model } = this;
    if (!sib && a.index === Reg.TLS && !model.shared && !model.is(Trait.Android) && !model.is(Trait.Windows)) {
      type = Reloc.TlsLe;
      disp = 0;
    }
    const low = HARDWARE[base] & 7;
    let mod = 2;
    if (type === 0 || sib) {
      if (disp === 0 && base !== Reg.BP && base !== Reg.R13) mod = 0;
      else if (fitsByte(disp, unit)) mod = 1;
    }
    out.u8((mod << 6) | (reg << 3) | low);
    if (sib) this.#sib(prog, a.scale, 0, base);
    if (mod === 1) out.u8((disp / unit) & 255);
    else if (mod === 2) {
      if (type === Reloc.TlsLe) this.relocate(Reloc.TlsLe, 4, null, a.lo);
      else if (type !== 0) this.relocate(type, 4, a.sym, addendOf(a));
      out.u32(disp);
    }
  }

  #displacement(a: Operand, type: Reloc | 0, disp: number): void {
    if (type !== 0) this.relocate(type, 4, a.sym, addendOf(a));
    this.out.u32(disp);
  }

  #threadLocal(a: Operand): void {
    if (this.#localExec()) this.relocate(Reloc.TlsLe, 4, null, addendOf(a));
    this.out.u32(0);
  }

  #sib(prog: Prog, scale: number, index: number, base: number): void {
    const log = scale === 8 ? 3 : scale === 4 ? 2 : scale === 2 ? 1 : 0;
    const limit = this.model.is64 ? Reg.R15 : Reg.DI;
    const goodBase = base === 0 || (base >= Reg.AX && base <= limit);
    if (index === 0 && goodBase) return this.out.u8(0x20 | (base === 0 ? 5 : HARDWARE[base] & 7));
    if (!goodBase || !this.#goodIndex(index) || (log === 0 && scale !== 1)) {
      this.sink.error(prog, `asmidx: bad address ${scale}/${registerText(index)}/${registerText(base)}`);
      return this.out.u8(0);
    }
    this.out.u8((log << 6) | ((HARDWARE[index] & 7) << 3) | (base === 0 ? 5 : HARDWARE[base] & 7));
  }

  #goodIndex(index: number): boolean {
    const general = index >= Reg.AX && index <= Reg.R15 && index !== Reg.SP;
    if (!general && (index < Reg.X0 || index > Reg.Z31)) return false;
    return this.model.is64 || HARDWARE[index] < 8;
  }

  #badAddress(prog: Prog, a: Operand): void {
    this.sink.error(prog, `asmand: bad address ${this.sink.describeOperand(prog, a)}`);
  }

  /** Emits an immediate of `size` bytes; an address leaves a relocation. `data`: the instruction is nothing but the immediate. */
  immediate(prog: Prog, a: Operand, size: number, data: boolean): void {
    const type = this.#addressType(a);
    if (size < 4 && !data && (type !== 0 || this.#isThreadLocal(a))) {
      this.sink.error(prog, `need reloc for ${this.sink.describeOperand(prog, a)}`);
      this.sink.fatal(prog, 'reloc');
    }
    if (type !== 0) {
      this.relocate(type, size, a.sym, addendOf(a));
      return this.out.zeros(size);
    }
    if (this.#isThreadLocal(a)) {
      if (this.#localExec()) this.relocate(Reloc.TlsLe, size, null, addendOf(a));
      return this.out.zeros(size);
    }
    if (size === 1) this.out.u8(a.lo & 255);
    else if (size === 2) this.out.u16(a.lo & 0xffff);
    else if (size === 4) this.out.u32(a.lo);
    else this.out.u64(a.lo, a.hi);
  }
}

/** A register in a message about an address, as the real assembler numbers what has no name. */
function registerText(reg: number): string {
  return reg === 0 ? 'Rgok(-2048)' : registerName(reg);
}

function fitsByte(disp: number, unit: number): boolean {
  return disp % unit === 0 && disp >= -128 * unit && disp <= 127 * unit;
}
