import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { instructionText, operandText, progText } from '../common/print.ts';
import type { PrintStyle } from '../common/print.ts';
import { unresolved } from '../common/targets.ts';
import { registerName } from './registers.ts';
import { Mark } from './traits.ts';

/** Pseudo-registers, where an index register is expected, are negative numbers. */
function nameOf(reg: number): string {
  return reg < 0 ? `R???${reg}` : registerName(reg);
}

/** First and last of a register list [X0-X3]: as packed by Machine.registerList. */
function listText(operand: Operand): string {
  return `[${registerName(operand.reg)}-${registerName(operand.index)}]`;
}

const STYLE: PrintStyle = {
  registerName: nameOf,
  registerList: listText,
  // The real assembler marks such a Prog with a second destination register that does not exist.
  trailer: (prog) => ((prog.mark & Mark.Expanded) === 0 ? '' : 'R???1'),
};

/** A Prog as `-S` prints it after the address column. */
export function print(prog: Prog): string {
  return instructionText(prog, STYLE);
}

export function printOperand(operand: Operand): string {
  return operandText(operand, STYLE);
}

/** A Prog as error texts contain it, with pc, file and line. */
export function describe(prog: Prog, context: AssembleContext): string {
  return progText(prog, context, STYLE);
}

/** A Prog as error texts contain it before numbers of instructions are resolved. */
export function describeUnresolved(prog: Prog, context: AssembleContext): string {
  return describe(unresolved(prog), context);
}
