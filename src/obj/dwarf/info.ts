import { ByteBuffer } from '../../base/bytes.ts';
import { relocType } from '../reloctype.ts';
import type { LinkRelocation, LinkSymbol } from '../symbol.ts';
import type { Target } from '../target.ts';

/** Numbers in Go's own table of abbreviations (cmd/internal/dwarf). */
const ABBREV_FUNCTION = 3;
const ABBREV_WRAPPER = 4;
const OP_CALL_FRAME_CFA = 0x9c;

const R_ADDR = relocType('R_ADDR');
const R_DWTXTADDR_U4 = relocType('R_DWTXTADDR_U4');

/** Room for any index into .debug_addr: the assembler can't know how many functions the package has. */
const ADDRX_SIZE = 4;

export interface SubprogramInput {
  readonly symbol: LinkSymbol;
  /** Bytes of code. */
  readonly size: number;
  readonly isWrapper: boolean;
  /** Number of TEXT's file, from 0. */
  readonly file: number;
  readonly line: number;
  readonly target: Target;
}

const out = new ByteBuffer();

/** Room for an address, and what fills it. */
function addressOf(target: LinkSymbol, add: number, type: number, size: number): LinkRelocation {
  const offset = out.length;
  out.zeros(size);
  return { offset, size, type, target, add };
}

/** Those of a function's start and end. */
function fullAddresses({ symbol, size, target }: SubprogramInput): LinkRelocation[] {
  return [addressOf(symbol, 0, R_ADDR, target.ptrSize), addressOf(symbol, size, R_ADDR, target.ptrSize)];
}

/**
 * The subprogram entry of a function in .debug_info: its attributes in the order of Go's abbreviation, and no children.
 * DWARF 5 has addresses by index, DWARF 4 in full.
 */
export function subprogramEntry(input: SubprogramInput, dwarf5: boolean): { data: Uint8Array; relocations: LinkRelocation[] } {
  const { symbol, size, isWrapper, file, line, target } = input;
  out.truncate(0);
  out.uleb(isWrapper ? ABBREV_WRAPPER : ABBREV_FUNCTION);
  out.utf8(symbol.name);
  out.u8(0);
  const relocations = dwarf5 ? [addressOf(symbol, 0, R_DWTXTADDR_U4, ADDRX_SIZE)] : fullAddresses(input);
  if (dwarf5) out.uleb(size);
  out.u8(1);
  out.u8(OP_CALL_FRAME_CFA);
  if (isWrapper) {
    out.u8(1);
  } else {
    if (target.bigEndian) out.u32be(file + 1);
    else out.u32(file + 1);
    out.uleb(line);
    out.u8(symbol.isStatic ? 0 : 1);
  }
  out.u8(0);
  return { data: out.take(), relocations };
}
