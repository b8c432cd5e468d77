/** What the parser must know of arm64. */
import { quoteBytes } from '../../base/quote.ts';
import type { Machine, RegisterExtension } from '../../asm/machine.ts';
import { formatOperand } from '../../asm/format.ts';
import { Kind, type Operand } from '../../asm/operand.ts';
import { formTable } from './match.ts';
import { composeRegister, forgetIndex, isGeneral, isVector, Mod, MOD_NAMES, modOf, numOf, Reg, registerName, registerNumber } from './registers.ts';
import { specialName, specialNumber } from './special.ts';
import { canonicalSuffix } from './suffix.ts';

/** Mnemonics that no row encodes: pseudo-instructions, what lowering makes other instructions of, and names that are known but refused. */
const ROWLESS: readonly string[] =
  `XXX CALL DUFFCOPY DUFFZERO END FUNCDATA JMP NOP PCALIGN PCALIGNMAX PCDATA RET GETCALLERPC TEXT UNDEF
  B BL WORD DWORD REM REMW UREM UREMW VMOVS VMOVD VMOVQ LAST
  MOVP MOVPD MOVPQ MOVPS MOVPSW MOVPW PRFUM`.split(/\s+/);

const JUMPS: ReadonlySet<string> = new Set(
  `B BL BEQ BNE BCS BHS BCC BLO BMI BPL BVS BVC BHI BLS BGE BLT BGT BLE CALL CBZ CBZW CBNZ CBNZW JMP TBNZ TBZ ADR ADRP`.split(' '),
);
const COMPARES: ReadonlySet<string> = new Set('CMN CMP TST CMNW CMPW TSTW FCMPS FCMPD FCMPES FCMPED'.split(' '));
/** One operand stored, or stored and loaded, through memory, and a register that results. */
const TWO_RESULTS = /^(STL?X[RP][BHW]?|(LD(ADD|CLR|EOR|OR)|SWP|CAS)(A|AL|L)?[BHWD])$/;
const TABLE_LOOKUPS: ReadonlySet<string> = new Set(['VTBL', 'VTBX', 'VMOVQ']);
const PAIR_SWAPS: ReadonlySet<string> = new Set(['CASPD', 'CASPW']);

let known: Set<string> | undefined;

function knownMnemonics(): Set<string> {
  return (known ??= new Set([...[...formTable().ops()].map((op) => op.split('.')[0]), ...ROWLESS]));
}

/** Shift operators of R1<<2, by the instruction's two bits. */
const OPERATORS: readonly string[] = ['<<', '>>', '->', '@>'];
const LIST_LENGTHS: ReadonlyMap<number, number> = new Map([
  [0x7, 1],
  [0xa, 2],
  [0x6, 3],
  [0x2, 4],
]);
const ARRANGEMENTS: readonly string[] = ['B8', 'H4', 'S2', 'D1', 'B16', 'H8', 'S4', 'D2'];

function listText({ lo }: Operand): string {
  const arrangement = ARRANGEMENTS[(((lo >>> 30) & 1) << 2) | ((lo >> 10) & 3)];
  const length = LIST_LENGTHS.get((lo >> 12) & 15) ?? 0;
  const names = Array.from({ length }, (_, i) => `V${((lo & 31) + i) & 31}.${arrangement}`);
  return `${length === 0 ? '' : '['}${names.join(',')}]`;
}

function shiftText({ lo }: Operand): string {
  const number = (lo >> 16) & 31;
  return `${registerName(Reg.R0 + number)}${OPERATORS[(lo >> 22) & 3]}${(lo >> 10) & 63}`;
}

export class Arm64Machine implements Machine {
  readonly goarch = 'arm64';
  readonly family = 'ARM64';
  readonly ptrSize = 8;
  readonly bigEndian = false;
  readonly sp: number = Reg.RSP;
  readonly pseudoRegisters: readonly string[] = ['SB', 'FP', 'PC', 'SP'];
  readonly maxOperands = 4;
  readonly registerBase = 8160;

  register(name: string): number {
    return registerNumber(name);
  }

  numberedRegister(prefix: string, n: number): number {
    if (n < 0 || n > 31) return 0;
    if (prefix === 'F') return Reg.F0 + n;
    if (prefix === 'V') return Reg.V0 + n;
    return prefix === 'R' && n !== 31 ? Reg.R0 + n : 0;
  }

  isRegisterPrefix(prefix: string): boolean {
    return prefix === 'F' || prefix === 'R' || prefix === 'V';
  }

  isInstruction(op: string): boolean {
    return knownMnemonics().has(op);
  }

  isJump(op: string): boolean {
    return JUMPS.has(op);
  }

  canonicalName(op: string): string {
    return op === 'B' ? 'JMP' : op === 'BL' ? 'CALL' : op;
  }

  mnemonics(): Iterable<string> {
    return knownMnemonics();
  }

  registerName(reg: number): string {
    return registerName(reg);
  }

  checkSuffix(_op: string, suffix: string): string {
    return canonicalSuffix(suffix) === null ? `unrecognized suffix .${quoteBytes(suffix)}` : '';
  }

  special(name: string): number {
    return specialNumber(name);
  }

  branchOperand(op: string, count: number): number {
    if (count === 2 && (op === 'ADR' || op === 'ADRP')) return 0;
    return count >= 1 && count <= 3 ? count - 1 : -1;
  }

  checkOperands(op: string, args: Operand[]): string {
    const error = JUMPS.has(op) ? this.#checkJump(op, args) : this.#checkInstruction(op, args);
    if (error === '') forgetIndices(op, args);
    return error;
  }

  #mustBeRegister(op: string, operand: Operand): string {
    const isRegister = operand.kind === Kind.Reg && operand.index === 0 && !isIndexed(operand.reg);
    return isRegister ? '' : `${this.canonicalName(op)}: expected register; found ${this.#text(operand)}`;
  }

  #checkJump(op: string, args: Operand[]): string {
    if (args.length !== 3) return '';
    if (args[0].kind === Kind.Const) return this.#mustBeRegister(op, args[1]);
    return `${this.canonicalName(op)}: expected immediate constant; found ${this.#text(args[0])}`;
  }

  #checkInstruction(op: string, args: Operand[]): string {
    const count = args.length;
    if (count === 3 && TWO_RESULTS.test(op)) {
      return args[2].kind === Kind.Reg ? '' : `invalid addressing modes for third operand to ${op} instruction, must be register`;
    }
    if (count === 3 && PAIR_SWAPS.has(op)) {
      const arePairs = args[0].kind === Kind.RegPair && args[2].kind === Kind.RegPair;
      return arePairs ? '' : `invalid addressing modes for 1st or 3rd operand to ${op} instruction, must be register pair`;
    }
    return hasSecondRegister(op, count) ? this.#mustBeRegister(op, args[1]) : '';
  }

  #text(operand: Operand): string {
    return formatOperand(this, operand);
  }

  /** Packs register, operator and amount as the instruction has them: bits 16 to 20, 22 and 23, 10 to 15. */
  registerShift(out: Operand, reg: number, operator: number, count: number): string {
    if (!isGeneral(reg)) return 'invalid register for shift operation';
    out.lo = ((reg & 31) << 16) | (operator << 22) | (count << 10);
    out.hi = 0;
    return '';
  }

  registerExtension(out: Operand, { reg, extension, num, element }: RegisterExtension): string {
    const isAmount = !element;
    if (isAmount && (num < 0 || num > 7)) return 'index shift amount is out of range';
    const mod = MOD_NAMES.indexOf(extension) as Mod;
    if (isGeneral(reg)) return extendGeneral(out, reg, mod, extension, num, isAmount);
    if (isVector(reg)) return arrangeVector(out, reg, mod, extension, num, element);
    return 'invalid register and extension combination';
  }

  /** The list as LD1 has it: Q in bit 30, opcode (the length) in bits 12 to 15, size in bits 10 and 11, the first register. */
  registerList(registers: readonly number[], out: Operand, arrangement = ''): string {
    const place = ARRANGEMENTS.indexOf(arrangement);
    let opcode = 0;
    for (const [code, length] of LIST_LENGTHS) if (length === registers.length) opcode = code;
    out.lo = ((place >> 2) << 30) | (opcode << 12) | ((place & 3) << 10) | (registers[0] & 31);
    out.hi = 0;
    return '';
  }

  packedList({ lo }: Operand): string {
    return String((1n << 60n) | BigInt(lo >>> 0));
  }

  formatOperand(operand: Operand): string {
    if (operand.kind === Kind.RegList) return listText(operand);
    return operand.kind === Kind.Shift ? shiftText(operand) : specialName(operand.lo);
  }
}

/** True if the second operand is nothing but a register: the real assembler keeps no more of it. */
function hasSecondRegister(op: string, count: number): boolean {
  if (count === 2) return COMPARES.has(op);
  if (count === 3) return !TABLE_LOOKUPS.has(op) && !TWO_RESULTS.test(op) && !PAIR_SWAPS.has(op);
  return count === 4;
}

/** Where only a register is kept of an operand, V1.B[0] has become V1.B, and what is no register is gone. */
function forgetIndices(op: string, args: Operand[]): void {
  const at = args.length === 3 && TWO_RESULTS.test(op) ? 2 : hasSecondRegister(op, args.length) ? 1 : -1;
  if (at < 0) return;
  if (args[at].reg === 0 && args.length < 4) args.splice(at, 1);
  else args[at].reg = forgetIndex(args[at].reg);
}

/** V1.B[3]; V1.B[0] passes for a register. */
function isIndexed(reg: number): boolean {
  return modOf(reg) >= Mod.B && numOf(reg) !== 0;
}

function extendGeneral(out: Operand, reg: number, mod: Mod, extension: string, num: number, isAmount: boolean): string {
  if (!isAmount) return 'invalid register extension';
  if (mod < Mod.UXTB || mod > Mod.LSL) return `unsupported general register extension type: ${extension}`;
  const extended = composeRegister(reg, mod, num);
  if (mod === Mod.LSL) out.index = extended;
  else if (out.kind !== Kind.Mem) out.reg = extended;
  else if (mod === Mod.UXTW || mod === Mod.SXTW || mod === Mod.SXTX) out.index = extended;
  else return 'invalid shift for the register offset addressing mode';
  return '';
}

function arrangeVector(out: Operand, reg: number, mod: Mod, extension: string, num: number, element: boolean): string {
  if (mod < Mod.B8) return `unsupported simd register extension type: ${extension}`;
  if (element && mod < Mod.B) return 'invalid register extension';
  // V1.B without an index is no register at all to the real assembler, which says nothing of it here.
  if (!element && mod >= Mod.B) return '';
  out.reg = composeRegister(reg, mod, element ? num : 0);
  return '';
}
