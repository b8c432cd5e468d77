import { Kind, Name, Operand, setOffset } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { SymbolRef } from '../../base/symbol.ts';

/** Makers of the operands that lowering needs. */

export function register(reg: number): Operand {
  const operand = new Operand();
  operand.kind = Kind.Reg;
  operand.reg = reg;
  return operand;
}

/** (first, second) */
export function registerPair(first: number, second: number): Operand {
  const operand = register(first);
  operand.kind = Kind.RegPair;
  operand.index = second;
  return operand;
}

/** off(base) */
export function memory(base: number, offset = 0): Operand {
  const operand = new Operand();
  operand.kind = Kind.Mem;
  operand.reg = base;
  setOffset(operand, offset);
  return operand;
}

/** sym(SB), or with another `name` the form that addresses it: Name.Static, Name.GotRef. */
export function global(sym: SymbolRef, name: Name = Name.Extern): Operand {
  const operand = new Operand();
  operand.kind = Kind.Mem;
  operand.name = name;
  operand.sym = sym;
  return operand;
}

/** $value */
export function constant(value: number): Operand {
  const operand = new Operand();
  operand.kind = Kind.Const;
  setOffset(operand, value);
  return operand;
}

/** A branch to a Prog of the same function. */
export function branchTo(target: Prog | null): Operand {
  const operand = new Operand();
  operand.kind = Kind.Branch;
  operand.target = target;
  return operand;
}

/** A call of or a jump to a symbol. */
export function branchToSymbol(sym: SymbolRef): Operand {
  const operand = new Operand();
  operand.kind = Kind.Branch;
  operand.name = Name.Extern;
  operand.sym = sym;
  return operand;
}

export function copyOperand(source: Operand): Operand {
  const copy = new Operand();
  copy.kind = source.kind;
  copy.name = source.name;
  copy.reg = source.reg;
  copy.index = source.index;
  copy.scale = source.scale;
  copy.lo = source.lo;
  copy.hi = source.hi;
  copy.sym = source.sym;
  copy.target = source.target;
  copy.boxed = source.boxed;
  copy.text = source.text;
  copy.column = source.column;
  return copy;
}
