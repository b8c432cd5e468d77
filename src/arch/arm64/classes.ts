/**
 * Operand classes of arm64 rows, with the names of what they give to the word (beside the slot itself, if anything).
 *
 * Registers (register-classes.ts)
 *   R general or ZR · G general, not ZR · RSP general or RSP · SP, ZR these alone · F, V
 *   B8 … D2, Q1 a vector with that arrangement, VT with any · B[] H[] S[] D[] an element (+imm5, +imm4, +i), B[any] … with any
 *   index, EL of any kind; E.B16 an element of any kind, taken as one of that arrangement
 *   sh64, sh32 shifted, not by ROR; shr64, shr32 by any operator (shift, imm6) · ext, extw extended (option, imm3)
 *   pair, fpair two general or floating-point registers, anypair (+2) · list (Q, opcode, size, len)
 * Memory (memory-classes.ts)
 *   mem a base alone · mem.s9, mem.u12x8, mem.s7x4 base and signed or unsigned offset of that many bits, scaled (imm)
 *   mem.=8 that offset alone · mem.r3 base and index, which is scaled by 8 or not at all (Rm, option, S) · mem.index (Rm)
 * Constants (constant-classes.ts)
 *   u5, 0..63 ranges · add12, add24 for ADD · movz64, movn64 (hw) · mask64, notmask64 bitmasks; …32 and …w see 32 bits only
 *   lsl64 (immr, imms) · shl.B8, shll.B8, shr.B8 immh:immb of vector shifts · float8 for FMOV · const any
 * Others (special-classes.ts)
 *   sysreg.r, sysreg.w · cond, cond.not its inverse · prfop, pstate, target · tlbi.r, dc.r (op1, CRm, op2) · rel, adr, adrp
 */
import { ClassRegistry, type OperandClass } from '../fixed/class.ts';
import { CONSTANT_CLASSES, CONSTANT_PATTERNS } from './constant-classes.ts';
import { MEMORY_CLASSES, MEMORY_PATTERNS } from './memory-classes.ts';
import { REGISTER_CLASSES, REGISTER_PATTERNS } from './register-classes.ts';
import { SPECIAL_CLASSES, SPECIAL_PATTERNS } from './special-classes.ts';

const registry = new ClassRegistry(
  [REGISTER_CLASSES, MEMORY_CLASSES, CONSTANT_CLASSES, SPECIAL_CLASSES],
  [...REGISTER_PATTERNS, ...MEMORY_PATTERNS, ...CONSTANT_PATTERNS, ...SPECIAL_PATTERNS],
);

export function classOf(name: string): OperandClass {
  return registry.get(name);
}
