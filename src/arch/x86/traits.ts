import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Reg } from './registers.ts';

/** Facts of single mnemonics that the passes around the instructions ask for; one line a fact. */

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Instructions whose only operand is a destination. */
const UNARY_DESTINATION: ReadonlySet<string> = new Set(
  words(`
  BSWAPL BSWAPQ CLDEMOTE CLFLUSH CLFLUSHOPT CLWB CMPXCHG16B CMPXCHG8B
  DECB DECL DECQ DECW INCB INCL INCQ INCW NEGB NEGL NEGQ NEGW NOTB NOTL NOTQ NOTW
  FBSTP FFREE FLDENV FSAVE FSTCW FSTENV FSTSW FXSAVE64 FXSAVE
  POPL POPQ POPW RDFSBASEL RDFSBASEQ RDGSBASEL RDGSBASEQ RDPID RDRANDL RDRANDQ RDRANDW RDSEEDL RDSEEDQ RDSEEDW
  SETCC SETCS SETEQ SETGE SETGT SETHI SETLE SETLS SETLT SETMI SETNE SETOC SETOS SETPC SETPL SETPS
  SGDT SIDT SLDTL SLDTQ SLDTW SMSWL SMSWQ SMSWW STMXCSR STRL STRQ STRW
  XSAVE64 XSAVE XSAVEC64 XSAVEC XSAVEOPT64 XSAVEOPT XSAVES64 XSAVES
  RET GETCALLERPC
  `),
);

/** A mnemonic whose operand is where execution goes: J…, CALL, LOOP…, XBEGIN. */
export function isJump(op: string): boolean {
  return op.charCodeAt(0) === 0x4a /* J */ || op === 'CALL' || op === 'XBEGIN' || op.startsWith('LOOP');
}

/** True if the only operand of this mnemonic is a destination. */
export function isUnaryDestination(op: string): boolean {
  return UNARY_DESTINATION.has(op);
}

/** Place of the last operand if it is a destination, -1 if there is none. */
export function destinationIndex(prog: Prog): number {
  const count = prog.args.length;
  if (count !== 1) return count - 1;
  return UNARY_DESTINATION.has(prog.op) || isJump(prog.op) ? 0 : -1;
}

/** The operand written last, if the mnemonic has a destination. */
export function destination(prog: Prog): Operand | null {
  const i = destinationIndex(prog);
  return i < 0 ? null : prog.args[i];
}

/** The operand written first, if it is a source. */
export function source(prog: Prog): Operand | null {
  const args = prog.args;
  return args.length > 1 || (args.length === 1 && destinationIndex(prog) < 0) ? args[0] : null;
}

/** The second of three or more operands. */
export function middle(prog: Prog): Operand | null {
  return prog.args.length > 2 ? prog.args[1] : null;
}

/** What an instruction takes from the stack pointer, in bytes. */
export const PUSHED: ReadonlyMap<string, number> = new Map([
  ['PUSHW', 2],
  ['PUSHFW', 2],
  ['PUSHL', 4],
  ['PUSHFL', 4],
  ['PUSHQ', 8],
  ['PUSHFQ', 8],
  ['POPW', -2],
  ['POPFW', -2],
  ['POPL', -4],
  ['POPFL', -4],
  ['POPQ', -8],
  ['POPFQ', -8],
]);

/** Instructions that take a floating-point constant from memory, and its size. */
export const FLOAT_SIZE: ReadonlyMap<string, 4 | 8> = new Map([
  ...words(`MOVSS VMOVSS FMOVF FADDF FSUBF FSUBRF FMULF FDIVF FDIVRF FCOMF FCOMFP
    ADDSS SUBSS MULSS DIVSS COMISS UCOMISS`).map((op) => [op, 4] as const),
  ...words(`MOVSD VMOVSD FMOVD FADDD FSUBD FSUBRD FMULD FDIVD FDIVRD FCOMD FCOMDP
    ADDSD SUBSD MULSD DIVSD COMISD UCOMISD`).map((op) => [op, 8] as const),
]);

/** Scalar moves that clear a register when the constant is +0. */
export const FLOAT_MOVE: ReadonlySet<string> = new Set(words('MOVSS VMOVSS MOVSD VMOVSD'));

/** Instructions that write their destination without reading it, besides all whose name begins with MOV or PMOV. */
export const WRITE_ONLY: ReadonlySet<string> = new Set(
  words(`
  POPW POPL POPQ LEAL LEAQ IMUL3W IMUL3L IMUL3Q
  PEXTRB PEXTRW PEXTRD PEXTRQ VPEXTRB VPEXTRW VPEXTRD VPEXTRQ EXTRACTPS
  BSFW BSFL BSFQ BSRW BSRL BSRQ POPCNTW POPCNTL POPCNTQ LZCNTW LZCNTL LZCNTQ
  SHLXL SHLXQ SHRXL SHRXQ SARXL SARXQ
  `),
);

/** Runtime functions without arguments that a leaf function may call. */
export const ZERO_ARGUMENT_CALLS: ReadonlySet<string> = new Set(
  words('runtime.panicdivide runtime.panicwrap runtime.panicshift runtime.panicBounds runtime.panicExtend'),
);

/** AX … R15 */
export function isGeneral(reg: number): boolean {
  return reg >= Reg.AX && reg <= Reg.R15;
}

/** Bits of Prog.mark. */
export const enum Mark {
  /** Made by a rewriting for position-independent code; not to be rewritten again. */
  Expanded = 1,
  /** The same instruction was encoded before, and concerns no pass but that. */
  Plain = 2,
}
