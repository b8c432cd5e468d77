/**
 * 386: BP, SI and DI have no byte registers. The real assembler lets byte instructions name them all the same: it exchanges
 * the register with one that has, encodes the instruction on that, and exchanges them back.
 */
import { Kind, Name, type Operand } from '../../asm/operand.ts';
import { withArgs, type Prog } from '../../asm/prog.ts';
import { copyOperand } from '../common/operands.ts';
import type { Encoder } from './encode.ts';
import { HARDWARE, Reg } from './registers.ts';
import { destinationIndex } from './traits.ts';

/** The registers that may stand in, in order of preference. */
const CANDIDATES = [Reg.AX, Reg.BX, Reg.CX, Reg.DX] as const;

function hasNoByte(a: Operand | undefined): a is Operand {
  return a !== undefined && a.kind === Kind.Reg && a.reg >= Reg.BP && a.reg <= Reg.DI;
}

/** The word register of which `reg` is a part, or `reg`. */
function whole(reg: number): number {
  if (reg >= Reg.AL && reg <= Reg.BL) return reg + Reg.AX - Reg.AL;
  if (reg >= Reg.AH && reg <= Reg.BH) return reg + Reg.AX - Reg.AH;
  return reg;
}

/** A register that the other operand does not use; without one, AX and DX may be used silently (MUL, DIV). */
function standIn(other: Operand | undefined): number {
  const taken = new Set<number>();
  const isMemory = other !== undefined && (other.kind === Kind.Mem || other.kind === Kind.Addr);
  if (other === undefined) {
    taken.add(Reg.AX).add(Reg.DX);
  } else if (other.kind === Kind.Reg || (isMemory && other.name === Name.None)) {
    if (other.reg === 0) taken.add(Reg.AX).add(Reg.DX);
    else taken.add(whole(other.reg));
  }
  if (isMemory) taken.add(other.index);
  return CANDIDATES.find((reg) => !taken.has(reg)) ?? Reg.AX;
}

function exchange(encoder: Encoder, reg: number, by: number): void {
  if (by === Reg.AX) encoder.out.u8(0x90 + HARDWARE[reg]);
  else {
    encoder.out.u8(0x87);
    encoder.out.u8(0xc0 | (HARDWARE[by] << 3) | HARDWARE[reg]);
  }
}

/** The operand as a word register, with `from` replaced by `to`. */
function substitute(a: Operand, from: number, to: number): Operand {
  const copy = copyOperand(a);
  if (copy.kind === Kind.Reg && copy.reg >= Reg.AL && copy.reg <= Reg.R15B) copy.reg += Reg.AX - Reg.AL;
  if (copy.reg === from) copy.reg = to;
  if (copy.index === from) copy.index = to;
  return copy;
}

/** Encodes `prog` by an exchange of registers; false if it has no operand to exchange. */
export function swapByteRegister(encoder: Encoder, prog: Prog): boolean {
  const { args } = prog;
  const to = destinationIndex(prog);
  const from = args.length > 1 ? 0 : args.length === 1 && to < 0 ? 0 : -1;
  const source = args[from] as Operand | undefined;
  const destination = args[to] as Operand | undefined;
  const first = hasNoByte(source);
  const target = first ? source : destination;
  if (!hasNoByte(target)) return false;
  const by = standIn(first ? destination : source);
  const copy = withArgs(prog, args.slice());
  copy.mark = prog.mark;
  if (from >= 0) copy.args[from] = substitute(args[from], target.reg, by);
  if (to >= 0) copy.args[to] = substitute(args[to], target.reg, by);
  exchange(encoder, target.reg, by);
  encoder.assemble(copy);
  exchange(encoder, target.reg, by);
  return true;
}
