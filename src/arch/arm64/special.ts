/** Named operands that are no registers: prefetch and cache operations, PSTATE fields, conditions, branch targets. */

/** The prfop that a prefetch names (Arm ARM, PRFM): type, target level, policy. */
const PREFETCH: readonly string[] = ['PLD', 'PLI', 'PST'].flatMap((type) => ['L1', 'L2', 'L3'].flatMap((level) => [`${type}${level}KEEP`, `${type}${level}STRM`]));

/** TLBI and DC operations (Arm ARM, C5.3 "A64 System instructions"): name, whether they take a register, op1, CRn, CRm, op2. */
const SYSTEM_OPERATIONS = `
VMALLE1IS - 0 8 3 0
VAE1IS Xt 0 8 3 1
ASIDE1IS Xt 0 8 3 2
VAAE1IS Xt 0 8 3 3
VALE1IS Xt 0 8 3 5
VAALE1IS Xt 0 8 3 7
VMALLE1 - 0 8 7 0
VAE1 Xt 0 8 7 1
ASIDE1 Xt 0 8 7 2
VAAE1 Xt 0 8 7 3
VALE1 Xt 0 8 7 5
VAALE1 Xt 0 8 7 7
IPAS2E1IS Xt 4 8 0 1
IPAS2LE1IS Xt 4 8 0 5
ALLE2IS - 4 8 3 0
VAE2IS Xt 4 8 3 1
ALLE1IS - 4 8 3 4
VALE2IS Xt 4 8 3 5
VMALLS12E1IS - 4 8 3 6
IPAS2E1 Xt 4 8 4 1
IPAS2LE1 Xt 4 8 4 5
ALLE2 - 4 8 7 0
VAE2 Xt 4 8 7 1
ALLE1 - 4 8 7 4
VALE2 Xt 4 8 7 5
VMALLS12E1 - 4 8 7 6
ALLE3IS - 6 8 3 0
VAE3IS Xt 6 8 3 1
VALE3IS Xt 6 8 3 5
ALLE3 - 6 8 7 0
VAE3 Xt 6 8 7 1
VALE3 Xt 6 8 7 5
VMALLE1OS - 0 8 1 0
VAE1OS Xt 0 8 1 1
ASIDE1OS Xt 0 8 1 2
VAAE1OS Xt 0 8 1 3
VALE1OS Xt 0 8 1 5
VAALE1OS Xt 0 8 1 7
RVAE1IS Xt 0 8 2 1
RVAAE1IS Xt 0 8 2 3
RVALE1IS Xt 0 8 2 5
RVAALE1IS Xt 0 8 2 7
RVAE1OS Xt 0 8 5 1
RVAAE1OS Xt 0 8 5 3
RVALE1OS Xt 0 8 5 5
RVAALE1OS Xt 0 8 5 7
RVAE1 Xt 0 8 6 1
RVAAE1 Xt 0 8 6 3
RVALE1 Xt 0 8 6 5
RVAALE1 Xt 0 8 6 7
RIPAS2E1IS Xt 4 8 0 2
RIPAS2LE1IS Xt 4 8 0 6
ALLE2OS - 4 8 1 0
VAE2OS Xt 4 8 1 1
ALLE1OS - 4 8 1 4
VALE2OS Xt 4 8 1 5
VMALLS12E1OS - 4 8 1 6
RVAE2IS Xt 4 8 2 1
RVALE2IS Xt 4 8 2 5
IPAS2E1OS Xt 4 8 4 0
RIPAS2E1 Xt 4 8 4 2
RIPAS2E1OS Xt 4 8 4 3
IPAS2LE1OS Xt 4 8 4 4
RIPAS2LE1 Xt 4 8 4 6
RIPAS2LE1OS Xt 4 8 4 7
RVAE2OS Xt 4 8 5 1
RVALE2OS Xt 4 8 5 5
RVAE2 Xt 4 8 6 1
RVALE2 Xt 4 8 6 5
ALLE3OS - 6 8 1 0
VAE3OS Xt 6 8 1 1
VALE3OS Xt 6 8 1 5
RVAE3IS Xt 6 8 2 1
RVALE3IS Xt 6 8 2 5
RVAE3OS Xt 6 8 5 1
RVALE3OS Xt 6 8 5 5
RVAE3 Xt 6 8 6 1
RVALE3 Xt 6 8 6 5
IVAC Xt 0 7 6 1
ISW Xt 0 7 6 2
CSW Xt 0 7 10 2
CISW Xt 0 7 14 2
ZVA Xt 3 7 4 1
CVAC Xt 3 7 10 1
CVAU Xt 3 7 11 1
CIVAC Xt 3 7 14 1
IGVAC Xt 0 7 6 3
IGSW Xt 0 7 6 4
IGDVAC Xt 0 7 6 5
IGDSW Xt 0 7 6 6
CGSW Xt 0 7 10 4
CGDSW Xt 0 7 10 6
CIGSW Xt 0 7 14 4
CIGDSW Xt 0 7 14 6
GVA Xt 3 7 4 3
GZVA Xt 3 7 4 4
CGVAC Xt 3 7 10 3
CGDVAC Xt 3 7 10 5
CGVAP Xt 3 7 12 3
CGDVAP Xt 3 7 12 5
CGVADP Xt 3 7 13 3
CGDVADP Xt 3 7 13 5
CIGVAC Xt 3 7 14 3
CIGDVAC Xt 3 7 14 5
CVAP Xt 3 7 12 1
CVADP Xt 3 7 13 1`;

const PSTATE_FIELDS: readonly string[] = ['DAIFSet', 'DAIFClr'];
const CONDITIONS: readonly string[] = 'EQ NE HS LO MI PL VS VC HI LS GE LT GT LE AL NV'.split(' ');
const BRANCH_TARGETS: readonly string[] = ['C', 'J', 'JC'];

/** What SYS needs of a named operation. */
export interface SystemOperation {
  readonly takesRegister: boolean;
  readonly op1: number;
  readonly crn: number;
  readonly crm: number;
  readonly op2: number;
}

const names: string[] = [];
const numbers = new Map<string, number>();

function addAll(list: readonly string[]): number {
  const first = names.length;
  for (const name of list) {
    numbers.set(name, names.length);
    names.push(name);
  }
  return first;
}

const operations = SYSTEM_OPERATIONS.trim().split('\n').map((line) => line.split(' '));
addAll(PREFETCH);
const FIRST_OPERATION = addAll(operations.map(([name]) => name));
const FIRST_PSTATE = addAll(PSTATE_FIELDS);
const FIRST_CONDITION = addAll(CONDITIONS);
const FIRST_TARGET = addAll(BRANCH_TARGETS);
numbers.set('CS', FIRST_CONDITION + 2).set('CC', FIRST_CONDITION + 3);

const systemOperations: readonly SystemOperation[] = operations.map(([, register, op1, crn, crm, op2]) => ({
  takesRegister: register === 'Xt',
  op1: Number(op1),
  crn: Number(crn),
  crm: Number(crm),
  op2: Number(op2),
}));

/** All names, in the order of their numbers. */
export const SPECIAL_NAMES: readonly string[] = names;

/** -1 if there is none of that name. */
export function specialNumber(name: string): number {
  return numbers.get(name) ?? -1;
}

export function specialName(special: number): string {
  return names[special] ?? 'SPC_??';
}

/** The five bits of a prefetch operation, -1 for any other special operand. */
export function prefetchOperation(special: number): number {
  if (special >= PREFETCH.length) return -1;
  return (Math.floor(special / 6) << 3) | special % 6;
}

/** Undefined for any other special operand. */
export function systemOperation(special: number): SystemOperation | undefined {
  return systemOperations[special - FIRST_OPERATION];
}

/** op2 of MSR (immediate) to DAIFSet, DAIFClr; -1 for any other special operand. */
export function pstateField(special: number): number {
  return special >= FIRST_PSTATE && special < FIRST_CONDITION ? 6 + special - FIRST_PSTATE : -1;
}

/** EQ 0 to NV 15; -1 for any other special operand. */
export function conditionNumber(special: number): number {
  return special >= FIRST_CONDITION && special < FIRST_TARGET ? special - FIRST_CONDITION : -1;
}

/** BTI's C 1, J 2, JC 3; -1 for any other special operand. */
export function branchTarget(special: number): number {
  return special >= FIRST_TARGET ? special - FIRST_TARGET + 1 : -1;
}

// Backwards, for a disassembler: names by what is encoded, null where there is none.

export function specialOfPrefetch(bits: number): string | null {
  return (bits & 7) < 6 ? (PREFETCH[(bits >> 3) * 6 + (bits & 7)] ?? null) : null;
}

export function specialOfPstate(op2: number): string | null {
  return PSTATE_FIELDS[op2 - 6] ?? null;
}

export function specialOfCondition(condition: number): string | null {
  return CONDITIONS[condition] ?? null;
}

export function specialOfBranchTarget(target: number): string | null {
  return BRANCH_TARGETS[target - 1] ?? null;
}

export function systemOperationName(crn: number, op1: number, crm: number, op2: number, takesRegister: boolean): string | null {
  const at = systemOperations.findIndex((o) => o.crn === crn && o.op1 === op1 && o.crm === crm && o.op2 === op2 && o.takesRegister === takesRegister);
  return at < 0 ? null : specialName(FIRST_OPERATION + at);
}
