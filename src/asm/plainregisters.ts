import type { Machine } from './machine.ts';
import { Kind, Operand } from './operand.ts';

/** Columns up to this one have operands in common. */
const MAX_COLUMN = 0x1ff;

/** Operands that are a register and nothing else: most are, and there are few different ones. */
export class PlainRegisters {
  readonly #known = new Map<number, Operand>();

  /** The operand of a register at a column. */
  operand(register: number, column: number): Operand {
    if (column > MAX_COLUMN) return registerAt(register, column);
    const key = register * (MAX_COLUMN + 1) + column;
    let operand = this.#known.get(key);
    if (operand === undefined) this.#known.set(key, (operand = registerAt(register, column)));
    return operand;
  }
}

function registerAt(register: number, column: number): Operand {
  const operand = new Operand();
  operand.kind = Kind.Reg;
  operand.reg = register;
  operand.column = column;
  return operand;
}

const byMachine = new WeakMap<Machine, PlainRegisters>();

export function plainRegistersOf(machine: Machine): PlainRegisters {
  let registers = byMachine.get(machine);
  if (registers === undefined) byMachine.set(machine, (registers = new PlainRegisters()));
  return registers;
}
