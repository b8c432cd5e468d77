/** Operand classes of arm64: system registers, named operands, branch targets. */
import { Kind, type Operand } from '../../asm/operand.ts';
import { type ClassPatterns, type ClassTable, cls, matched, type OperandClass, SLOT } from '../fixed/class.ts';
import { isSystemRegister, systemIndex, systemRegister } from './registers.ts';
import { branchTarget, conditionNumber, prefetchOperation, pstateField, systemOperation } from './special.ts';
import { SYSTEM_REGISTERS } from './system-registers.ts';

function special(numberOf: (special: number) => number): OperandClass {
  return cls((o) => o.kind === Kind.Special && numberOf(o.lo) >= 0, SLOT, (o, values, at) => {
    values[at] = numberOf(o.lo);
  });
}

function systemOperationClass(crn: number, takesRegister: boolean): OperandClass {
  const find = (o: Operand) => (o.kind === Kind.Special ? systemOperation(o.lo) : undefined);
  const accepts = (o: Operand): boolean => {
    const operation = find(o);
    return operation !== undefined && operation.crn === crn && operation.takesRegister === takesRegister;
  };
  return cls(accepts, ['op1', 'CRm', 'op2'], (o, values, at) => {
    const operation = find(o)!;
    values[at] = operation.op1;
    values[at + 1] = operation.crm;
    values[at + 2] = operation.op2;
  });
}

function system(isOne: (index: number) => boolean): OperandClass {
  return cls((o) => o.kind === Kind.Reg && isSystemRegister(o.reg) && isOne(systemIndex(o.reg)), SLOT, (o, values, at) => {
    values[at] = SYSTEM_REGISTERS[systemIndex(o.reg)].encoding;
  });
}

// Branches.

/** Distance in units of 2^shift bytes, between the units that the two addresses lie in; 0 to a symbol. */
function relative(shift: number): OperandClass {
  return cls((o) => o.kind === Kind.Branch, SLOT, (o, values, at, prog) => {
    values[at] = o.target === null ? 0 : (o.target.pc >> shift) - (prog.pc >> shift);
  });
}

export const SPECIAL_CLASSES: ClassTable = {
  sysreg: () => system(() => true),
  'sysreg.r': () => system((i) => SYSTEM_REGISTERS[i].readable),
  'sysreg.w': () => system((i) => SYSTEM_REGISTERS[i].writable),
  cond: () => special(conditionNumber),
  'cond.not': () =>
    cls((o) => o.kind === Kind.Special && conditionNumber(o.lo) >= 0 && conditionNumber(o.lo) < 14, SLOT, (o, values, at) => {
      values[at] = conditionNumber(o.lo) ^ 1;
    }),
  spop: () => matched((o) => o.kind === Kind.Special && conditionNumber(o.lo) < 0),
  prfop: () => special(prefetchOperation),
  pstate: () => special(pstateField),
  target: () => special(branchTarget),
  tlbi: () => systemOperationClass(8, false),
  'tlbi.r': () => systemOperationClass(8, true),
  'dc.r': () => systemOperationClass(7, true),
  rel: () => relative(2),
  adr: () => relative(0),
  adrp: () => relative(12),

};

export const SPECIAL_PATTERNS: ClassPatterns = [
  [/^sys\.(\w+)$/, (m) => matched((o) => o.kind === Kind.Reg && o.reg === systemRegister(m[1]))],
];
