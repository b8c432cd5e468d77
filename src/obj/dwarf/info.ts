import { ByteBuffer } from '../../base/bytes.ts';
import { relocType } from '../reloctype.ts';
import type { LinkRelocation, LinkSymbol } from '../symbol.ts';
import type { Target } from '../target.ts';

/** Numbers in Go's own table of abbreviations (cmd/internal/dwarf). */
const ABBREV_FUNCTION = 3;
const ABBREV_WRAPPER = 4;
const OP_CALL_FRAME_CFA = 0x9c;

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
  /** DWARF 5: addresses by index; DWARF 4: addresses in full. */
  readonly dwarf5: boolean;
}

/** The subprogram entry of a function in .debug_info: its attributes in the order of Go's abbreviation, and no children. */
export function subprogramEntry(input: SubprogramInput): { data: Uint8Array; relocations: LinkRelocation[] } {
  const { symbol, size, isWrapper, file, line, target, dwarf5 } = input;
  const out = new ByteBuffer(64);
  const relocations: LinkRelocation[] = [];
  const address = (type: string, bytes: number, add: number): void => {
    relocations.push({ offset: out.length, size: bytes, type: relocType(type), target: symbol, add });
    out.zeros(bytes);
  };
  out.uleb(isWrapper ? ABBREV_WRAPPER : ABBREV_FUNCTION);
  out.utf8(symbol.name);
  out.u8(0);
  if (dwarf5) {
    address('R_DWTXTADDR_U4', ADDRX_SIZE, 0);
    out.uleb(size);
  } else {
    address('R_ADDR', target.ptrSize, 0);
    address('R_ADDR', target.ptrSize, size);
  }
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
  out.uleb(0);
  return { data: out.take(), relocations };
}
