/** What the parser must know of 386 and amd64. */
import type { Machine } from '../../asm/machine.ts';
import { Kind, type Operand } from '../../asm/operand.ts';
import { formTable } from './match.ts';
import { aliases, canonicalName, ROWLESS } from './mnemonics.ts';
import { Reg, registerName, registerNumber } from './registers.ts';
import { suffixError } from './suffix.ts';
import { isJump } from './traits.ts';

let known: Set<string> | undefined;

function knownMnemonics(): Set<string> {
  return (known ??= new Set([...formTable().ops(), ...ROWLESS, ...aliases()]));
}

export class X86Machine implements Machine {
  readonly goarch: string;
  readonly family: string;
  readonly ptrSize: 4 | 8;
  readonly bigEndian = false;
  readonly sp: number = Reg.SP;
  readonly maxOperands: number;
  readonly registerBase = 2047;

  constructor(goarch: '386' | 'amd64') {
    this.goarch = goarch;
    this.family = goarch === 'amd64' ? 'AMD64' : 'I386';
    this.ptrSize = goarch === 'amd64' ? 8 : 4;
    this.maxOperands = goarch === 'amd64' ? 5 : 3;
  }

  register(name: string): number {
    if (name === 'g' && this.ptrSize === 8) return Reg.R14;
    return registerNumber(name);
  }

  numberedRegister(): number {
    return 0;
  }

  isRegisterPrefix(): boolean {
    return false;
  }

  isInstruction(op: string): boolean {
    return knownMnemonics().has(op);
  }

  isJump(op: string): boolean {
    return isJump(op);
  }

  canonicalName(op: string): string {
    return canonicalName(op);
  }

  mnemonics(): Iterable<string> {
    return knownMnemonics();
  }

  registerName(reg: number): string {
    return registerName(reg);
  }

  checkSuffix(_op: string, suffix: string): string {
    return suffixError(suffix);
  }

  special(): number {
    return -1;
  }

  /** [Z0-Z3]: `out` gets the two ends in reg and index. */
  registerList(registers: readonly number[], out: Operand): string {
    out.kind = Kind.RegList;
    out.reg = registers[0];
    out.index = registers[1];
    return '';
  }

  /** The ends of the list in 16 bits each, and bit 61 (cmd/internal/obj/x86.EncodeRegisterRange). */
  packedList({ reg, index }: Operand): string {
    return String((1n << 61n) | (BigInt(index + this.registerBase) << 16n) | BigInt(reg + this.registerBase));
  }
}
