/** Encodes one lowered Prog into bytes and relocations, by its row. */
import type { Operand } from '../../asm/operand.ts';
import { addendOf, Kind } from '../../asm/operand.ts';
import { copyOperand } from '../common/operands.ts';
import type { Prog } from '../../asm/prog.ts';
import type { ByteBuffer } from '../../base/bytes.ts';
import { addendPlus } from '../../base/addend.ts';
import type { Relocation, SymbolRef } from '../../base/symbol.ts';
import { swapByteRegister } from './byte-swap.ts';
import { CHECKS } from './checks.ts';
import { Atom, atomOf, REAL_KIND } from './classes.ts';
import { CUSTOM } from './custom.ts';
import { Emitter, isAbsolute, isLiteral, Reloc, type ErrorSink, type OpenRelocation } from './emit.ts';
import { Encoding, RowFlag, type Row } from './form.ts';
import { opTable } from './match.ts';
import { INVALID } from './mnemonics.ts';
import type { Model } from './model.ts';
import { HARDWARE, NEEDS_REX, Reg } from './registers.ts';
import { suffixBits } from './suffix.ts';
import { destinationIndex, isJump, isUnaryDestination } from './traits.ts';
import { displacementUnit, emitEvex, emitVex, suffixErrors, type EvexRegisters } from './vector.ts';

/** What layout knows of a branch when it is encoded. */
export const enum Branch {
  Forward = 0,
  /** The target lies behind: its pc is final, and the displacement is written; else it is 0, for layout to patch. */
  Backward = 1,
  /** The short form may be tried. */
  Short = 2,
}

export interface EncoderHooks extends ErrorSink {
  lookup(name: string): SymbolRef;
}

const MAX_ARGS = 8;

export class Encoder extends Emitter {
  readonly hooks: EncoderHooks;
  readonly #mode: 32 | 64;
  readonly #atoms = new Uint8Array(MAX_ARGS);
  readonly #registers: EvexRegisters = { reg: 0, rm: 0, rmIsMemory: false, index: 0, vvvv: 0, mask: -1 };
  #functionName = '';
  #rex = 0;
  /** True after encode() renamed a register of the Prog's operands: encoding it again may give another form. */
  renamed = false;

  constructor(model: Model, hooks: EncoderHooks) {
    super(model, hooks);
    this.hooks = hooks;
    this.#mode = model.is64 ? 64 : 32;
  }

  /** Begins a function: bytes go to `out` from its present end, relocations to `relocations` with offsets from there. */
  begin(functionName: string, out: ByteBuffer, relocations: Relocation[]): void {
    this.#functionName = functionName;
    this.out = out;
    this.relocations = relocations as OpenRelocation[];
    this.start = out.length;
  }

  /**
   * Appends the encoding of `prog`, whose pc must be set; what is wrong goes to the error sink. A branch's displacement is the last
   * byte of the short, the last four bytes of the long form.
   */
  encode(prog: Prog, branch: number): void {
    const pc = this.out.length;
    const relocs = this.relocations.length;
    this.renamed = false;
    this.#rex = 0;
    const written = prog.args[0];
    this.assemble(prog, branch);
    if (this.#rex !== 0 && this.#mode === 32) {
      const [from, to] = this.#realKinds(prog, written);
      this.sink.error(prog, `asmins: illegal in mode 32: ${this.sink.describe(prog)} (${from} ${to})`);
    }
    if (this.relocations.length > relocs) this.#settle(prog, pc, relocs);
  }

  /** Appends the encoding of `prog`: encode() without what surrounds a whole instruction. */
  assemble(prog: Prog, branch: number = Branch.Forward): void {
    const table = opTable(prog.op, this.#mode);
    if (table === null && !INVALID.has(prog.op)) {
      this.sink.error(prog, `asmins: missing op ${this.sink.describe(prog)}`);
      return;
    }
    const args = prog.args;
    const arity = args.length;
    if (arity > 0) {
      const first = this.segmentPrefix(prog, args[0]);
      if (first !== 0) this.out.u8(first);
      const last = arity > 1 ? this.segmentPrefix(prog, args[arity - 1]) : 0;
      if (last !== 0) this.out.u8(last);
    }
    if (table !== null && table.check !== '') {
      const message = CHECKS[table.check](prog);
      if (message !== '') {
        this.sink.error(prog, message + this.sink.describe(prog));
        return;
      }
    }
    let literals = false;
    for (let i = 0; i < arity; i++) {
      const a = args[i];
      this.#atoms[i] = this.#atom(a);
      if (isLiteral(a)) literals = true;
    }
    if (literals) this.#refuseLiterals(prog);
    const row = table !== null && arity <= MAX_ARGS ? table.find(this.#atoms, arity, prog.suffix !== '') : null;
    if (row === null) {
      if (literals && arity > 2) this.#refuseLiteral(prog, args[1]);
      return this.#refuse(prog);
    }
    if (row.flags !== 0) this.#applyFlags(prog, row);
    const own = row.accepts.length < arity ? withoutSurplus(prog, row.accepts.length) : prog.args;
    if (own !== prog.args && row.rm >= 0 && leadsNowhere(prog)) return this.#noAddress(prog, row);
    if (row.form.custom !== undefined) CUSTOM[row.form.custom](this, prog);
    else if (row.short !== null || row.long !== null) this.#branch(prog, own, row, branch);
    else if (row.encoding === Encoding.Legacy) this.#legacy(prog, own, row);
    else if (row.encoding === Encoding.Vex) this.#vex(prog, own, row);
    else this.#evex(prog, own, row);
  }

  #noAddress(prog: Prog, { opcode }: Row): void {
    for (let i = 0; i < opcode.length; i++) this.out.u8(opcode[i]);
    this.sink.error(prog, 'asmand: bad address ');
  }

  /** Floating-point and string constants are no operands; the real assembler looks at the ends before what is between. */
  #refuseLiterals(prog: Prog): void {
    const { args } = prog;
    const last = args.length - 1;
    this.#refuseLiteral(prog, args[0]);
    if (last > 0) this.#refuseLiteral(prog, args[last]);
    for (let i = 1; i < last; i++) this.#refuseLiteral(prog, args[i]);
  }

  #refuseLiteral(prog: Prog, a: Operand): void {
    if (!isLiteral(a)) return;
    this.sink.error(prog, `unexpected addr1: type=${a.kind === Kind.Float ? 5 : 6} ${this.sink.describeOperand(prog, a)}`);
  }

  /** On 386 the real assembler tries once more with the bytes of other registers. */
  #refuse(prog: Prog): void {
    if (this.#mode === 64 || !swapByteRegister(this, prog)) this.invalid(prog);
  }

  invalid(prog: Prog): void {
    this.sink.error(prog, `${this.#functionName}: invalid instruction: ${this.sink.describe(prog)}`);
  }

  #atom(a: Operand): Atom {
    return atomOf(a, this.#mode, a.kind === Kind.Addr && isAbsolute(this.model, a.sym));
  }

  #applyFlags(prog: Prog, row: Row): void {
    const { flags } = row;
    if (this.#mode === 32) {
      if ((flags & RowFlag.No386) !== 0) this.sink.error(prog, `asmins: illegal 64: ${this.sink.describe(prog)}`);
      if ((flags & RowFlag.Only64) !== 0) this.sink.error(prog, `asmins: illegal in 32-bit mode: ${this.sink.describe(prog)}`);
    } else if ((flags & RowFlag.Only32) !== 0) {
      this.sink.error(prog, `asmins: illegal in 64-bit mode: ${this.sink.describe(prog)}`);
    }
    if ((flags & RowFlag.Byte) !== 0 && this.#mode === 64) {
      this.#renameByte(prog, 0);
      this.#renameByte(prog, prog.args.length - 1);
    }
    if ((flags & RowFlag.Byte0) !== 0) this.#renameByte(prog, 0);
    if ((flags & RowFlag.CallInd) !== 0) this.relocate(Reloc.CallInd, 0, null, 0);
  }

  /** AX becomes AL, as listings show it. */
  #renameByte(prog: Prog, i: number): void {
    const a = prog.args[i];
    if (a.kind !== Kind.Reg || a.reg < Reg.AX || a.reg > Reg.R15) return;
    const renamed = copyOperand(a);
    renamed.reg -= Reg.AX - Reg.AL;
    prog.args = prog.args.slice();
    prog.args[i] = renamed;
    this.renamed = true;
  }

  #legacy(prog: Prog, args: readonly Operand[], row: Row): void {
    const out = this.out;
    const rm = row.rm < 0 ? null : args[row.rm];
    // In the place of a surplus operand: the real assembler makes another instruction of it.
    if (row.op >= 0 && isMissingControl(args[row.op].reg)) return this.invalid(prog);
    const isRefused = (row.flags & RowFlag.Constant) !== 0 && args[row.imm].kind !== Kind.Const;
    const rex = (row.rexW ? 0x48 : 0) | (isRefused ? 0 : this.#operandRex(args, row, rm));
    for (const prefix of row.prefixes) out.u8(prefix);
    if (rex !== 0) {
      this.#rex = rex;
      out.u8(0x40 | rex);
    }
    if (isRefused) return this.#refuse(prog);
    const { opcode } = row;
    if (row.op >= 0) {
      const last = opcode.length - 1;
      for (let i = 0; i < last; i++) out.u8(opcode[i]);
      out.u8(opcode[last] + (HARDWARE[args[row.op].reg] & 7));
    } else for (let i = 0; i < opcode.length; i++) out.u8(opcode[i]);
    if (rm !== null) this.#modrm(prog, args, row, rm, 1);
    if (row.immSize > 0) this.#legacyImmediate(prog, row, args[row.imm]);
  }

  /** REX bits of a row's operands: none beside what is no address (a bad one, as #modrm says). */
  #operandRex(args: readonly Operand[], row: Row, rm: Operand | null): number {
    let rex = row.op >= 0 ? rexOf(args[row.op].reg, 1) : 0;
    if (rm !== null) {
      if (isLiteral(rm)) return rex;
      if (rm.kind === Kind.Reg) rex |= rm.reg < Reg.CR0 ? rexOf(rm.reg, 1) : 0;
      else {
        rex |= rexOf(this.baseOf(rm), 1);
        if (rm.index !== 0) rex |= rexOf(rm.index, 2);
      }
    }
    return row.reg >= 0 ? rex | rexOf(args[row.reg].reg, 4) : rex;
  }

  #legacyImmediate(prog: Prog, row: Row, a: Operand): void {
    // A byte beside two other operands is an address' offset alone.
    if (row.immSize === 1 && row.reg >= 0 && row.rm >= 0 && row.reg !== row.rm) this.out.u8(a.lo & 255);
    else if ((row.flags & RowFlag.Raw) === 0) this.immediate(prog, a, row.immSize, row.opcode.length === 0);
    else if (row.immSize === 2) this.out.u16(a.lo & 0xffff);
    else this.out.u32(a.lo);
  }

  #modrm(prog: Prog, args: readonly Operand[], row: Row, rm: Operand, unit: number): void {
    const reg = row.digit >= 0 ? row.digit : HARDWARE[args[row.reg].reg] & 7;
    if (rm.kind === Kind.Reg) this.register(prog, rm, reg);
    else this.memory(prog, rm, reg, unit, row.rexW);
  }

  #vex(prog: Prog, args: readonly Operand[], row: Row): void {
    const rm = row.rm < 0 ? null : args[row.rm];
    emitVex(
      this.out,
      row,
      row.reg < 0 ? 0 : HARDWARE[args[row.reg].reg],
      rm === null ? 0 : this.#rmHardware(rm),
      rm === null || rm.kind === Kind.Reg ? 0 : this.#indexHardware(rm),
      row.vvvv < 0 ? 0 : HARDWARE[args[row.vvvv].reg],
    );
    if (rm !== null) this.#modrm(prog, args, row, rm, 1);
    this.#vectorImmediate(args, row);
  }

  #evex(prog: Prog, args: readonly Operand[], row: Row): void {
    const rm = args[row.rm];
    const rmIsMemory = rm.kind !== Kind.Reg;
    const suffix = prog.suffix === '' ? 0 : suffixBits(prog.suffix);
    if (suffix !== 0) {
      for (const message of suffixErrors(row, suffix, rmIsMemory, row.k >= 0)) this.sink.error(prog, message + this.sink.describe(prog));
    }
    const registers = this.#registers;
    registers.reg = row.reg < 0 ? 0 : HARDWARE[args[row.reg].reg];
    registers.rm = this.#rmHardware(rm);
    registers.rmIsMemory = rmIsMemory;
    registers.index = rmIsMemory ? this.#indexHardware(rm) : 0;
    registers.vvvv = row.vvvv < 0 ? 0 : HARDWARE[args[row.vvvv].reg];
    registers.mask = row.k < 0 ? -1 : HARDWARE[args[row.k].reg];
    emitEvex(this.out, row, suffix, registers);
    this.#modrm(prog, args, row, rm, displacementUnit(row, suffix));
    this.#vectorImmediate(args, row);
  }

  #vectorImmediate(args: readonly Operand[], row: Row): void {
    if (row.immSize > 0) this.out.u8(args[row.imm].lo & 255);
    else if (row.is4 >= 0) this.out.u8((HARDWARE[args[row.is4].reg] << 4) & 255);
  }

  /** Number of the rm register or of the memory operand's base, as written: prefixes count it even where ModRM doesn't. */
  #rmHardware(rm: Operand): number {
    return rm.reg <= Reg.Z31 ? HARDWARE[rm.reg] : 0;
  }

  #indexHardware(rm: Operand): number {
    return rm.index <= Reg.Z31 ? HARDWARE[rm.index] : 0;
  }

  #branch(prog: Prog, args: readonly Operand[], row: Row, branch: number): void {
    const out = this.out;
    const target = args[row.rel < 0 ? row.imm : row.rel];
    if (row.rel < 0) {
      // A displacement from the end of the instruction, given as a number.
      this.#opcode(row.long);
      this.relocate(Reloc.PcRel, 4, null, addendOf(target));
      return out.u32(0);
    }
    if (target.sym !== null) {
      if (prog.op !== 'JMP' && row.short !== null) return this.sink.error(prog, 'branch to ATEXT');
      this.#opcode(row.long);
      this.relocate(Reloc.Call, 4, target.sym, row.short === null ? addendOf(target) : 0);
      return out.u32(0);
    }
    if (target.target === null) {
      return this.sink.error(prog, row.short === null ? 'call without target' : 'jmp/branch/loop without target');
    }
    const backward = (branch & Branch.Backward) !== 0;
    // The real assembler reckons the short displacement as if every short branch were two bytes long.
    const near = target.target.pc - (prog.pc + 2);
    if (row.short !== null && (backward ? near >= -128 : (branch & Branch.Short) !== 0)) {
      this.#opcode(row.short);
      return out.u8(backward ? near & 255 : 0);
    }
    if (row.long === null) return this.sink.error(prog, `loop too far: ${this.sink.describe(prog)}`);
    this.#opcode(row.long);
    out.u32(backward ? target.target.pc - (prog.pc + row.long.length + 4) : 0);
  }

  #opcode(bytes: readonly number[] | null): void {
    if (bytes !== null) for (let i = 0; i < bytes.length; i++) this.out.u8(bytes[i]);
  }

  /** Relocations of pc-relative operands count from the end of their own bytes, the processor from the end of the instruction. */
  #settle(prog: Prog, pc: number, first: number): void {
    const end = this.out.length - this.start;
    const begin = pc - this.start;
    const relocations = this.relocations;
    const fromEnd = this.#mode === 64 || prog.op === 'JMP' || prog.op === 'CALL';
    for (let i = first; i < relocations.length; i++) {
      const r = relocations[i];
      if (r.type === Reloc.CallInd) r.offset = this.#rex === 0 ? begin : begin + 1;
      const after = r.offset + r.size;
      if (r.type === Reloc.PcRel && fromEnd) r.add = addendPlus(r.add, after - end);
      else if (this.#mode === 32 && (r.type === Reloc.PcRel || r.type === Reloc.GotPcRel)) r.add = addendPlus(r.add, after - begin);
    }
  }

  /** Kinds of the source and the destination as an error text gives them; 0 where a register was renamed. */
  #realKinds(prog: Prog, written: Operand): [number, number] {
    const args = prog.args;
    const none = 1;
    if (args.length === 0) return [none, none];
    const kind = (a: Operand) => REAL_KIND[this.#atom(a)];
    if (args.length > 1) return [args[0] === written ? kind(written) : 0, kind(args[args.length - 1])];
    return destinationIndex(prog) === 0 ? [none, kind(args[0])] : [kind(args[0]), none];
  }
}

/** True for JMP AX, label where there is no such label: the real assembler takes what is not there for the address. */
function leadsNowhere({ args }: Prog): boolean {
  return args[args.length - 1].kind === Kind.None && args[0].kind !== Kind.Indirect;
}

/** As many operands as the row has: the last one stays the last, as the real assembler finds it there. */
function withoutSurplus(prog: Prog, count: number): Operand[] {
  const args = prog.args.slice(0, count);
  if (count > 1 || isUnaryDestination(prog.op) || isJump(prog.op)) args[count - 1] = prog.args[prog.args.length - 1];
  return args;
}

/** True for CR9 to CR15, which no processor has. */
function isMissingControl(reg: number): boolean {
  return reg > Reg.CR8 && reg <= Reg.CR15;
}

/** REX bits of a register whose fourth bit goes to `bit` (1 B, 2 X, 4 R). */
function rexOf(reg: number, bit: number): number {
  if (reg > Reg.CR15) return 0;
  if (NEEDS_REX[reg] !== 0) return 0x40;
  return (HARDWARE[reg] & 8) !== 0 && reg !== 0 ? 0x40 | bit : 0;
}
