import { Kind, Name } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';

const IS_CONSTANT = 'argument is TYPE_CONST, should be TYPE_ADDR, in ';
const IS_ADDRESS = 'argument is TYPE_ADDR, should be TYPE_CONST, in ';
const INVALID = 'invalid encoding for argument ';

function hasParts(o: Operand): boolean {
  return o.reg !== 0 || o.index !== 0 || o.scale !== 0 || o.name !== Name.None;
}

/**
 * What is wrong with the shape of an operand, whatever the machine: the start of the error text, which the Prog follows;
 * '' if it is well-formed.
 */
export function malformed(o: Operand): string {
  switch (o.kind) {
    case Kind.Branch:
      return hasParts(o) && o.sym === null ? INVALID : '';
    case Kind.TextSize:
      return hasParts(o) ? INVALID : '';
    case Kind.Const:
      if (o.name !== Name.None || o.sym !== null || o.reg !== 0) return IS_CONSTANT;
      return o.scale !== 0 ? INVALID : '';
    case Kind.Float:
    case Kind.String:
      return hasParts(o) || o.lo !== 0 || o.hi !== 0 || o.sym !== null ? INVALID : '';
    case Kind.Reg:
      return o.scale !== 0 || o.name !== Name.None || o.sym !== null ? INVALID : '';
    case Kind.Addr:
      return hasParts(o) || o.sym !== null ? '' : IS_ADDRESS;
    case Kind.Indirect:
      return o.reg !== 0 || o.index !== 0 || o.scale !== 0 || o.name === Name.None || o.lo !== 0 || o.hi !== 0 || o.sym === null
        ? INVALID
        : '';
    case Kind.Special:
      return hasParts(o) || o.sym !== null ? INVALID : '';
    default:
      return '';
  }
}
