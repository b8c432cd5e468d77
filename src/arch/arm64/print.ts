import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { instructionText, progText } from '../common/print.ts';
import type { PrintStyle } from '../common/print.ts';
import { unresolved } from '../common/targets.ts';
import { Arm64Machine } from './machine.ts';
import { registerName } from './registers.ts';

const machine = new Arm64Machine();

const STYLE: PrintStyle = {
  registerName,
  registerList: (operand) => machine.formatOperand(operand),
  shift: (operand) => machine.formatOperand(operand),
  special: (operand) => machine.formatOperand(operand),
};

/** A Prog as `-S` prints it after the address column. */
export function print(prog: Prog): string {
  return instructionText(prog, STYLE);
}

/** A Prog as error texts contain it, with pc, file and line. */
export function describe(prog: Prog, context: AssembleContext): string {
  return progText(prog, context, STYLE);
}

/** A Prog as error texts contain it before numbers of instructions are resolved. */
export function describeUnresolved(prog: Prog, context: AssembleContext): string {
  return describe(unresolved(prog), context);
}
