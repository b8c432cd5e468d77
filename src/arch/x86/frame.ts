import { ARGS_UNKNOWN } from '../../asm/operand.ts';
import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { TextFlag } from '../../base/symbol.ts';
import { SMALL_FRAME } from '../common/frame.ts';
import type { Model } from './model.ts';
import { destination, ZERO_ARGUMENT_CALLS } from './traits.ts';

/** The stack frame of a function, and the flags of TEXT that follow from it. */
export interface Frame {
  /** Bytes from the return address down to SP: locals and the saved frame pointer. */
  readonly size: number;
  /** Bytes of the saved frame pointer, 0 if it is not saved. */
  readonly savedPointer: number;
  /** TextFlag bits: as written, with NOSPLIT and NOFRAME as found out. */
  readonly flags: number;
  /** The frame size that TEXT shows, and locals and arguments for the runtime. */
  readonly written: number;
  readonly locals: number;
  readonly args: number;
}

function makesCall(prog: Prog): boolean {
  return prog.op === 'CALL' || prog.op === 'DUFFCOPY' || prog.op === 'DUFFZERO';
}

/** A function with a small frame that calls nothing that uses stack runs within the stack guard's reserve. */
function isLeaf(progs: readonly Prog[], size: number): boolean {
  for (const prog of progs) {
    if (!makesCall(prog)) continue;
    if (prog.op === 'CALL') {
      const callee = destination(prog)?.sym ?? null;
      if (callee === null || !ZERO_ARGUMENT_CALLS.has(callee.name)) return false;
    }
    if (size >= SMALL_FRAME - 8) return false;
  }
  return true;
}

/** `progs` are those that concern more than encoding; a bodyless function is TEXT and nothing else. */
export function frameOf(fn: AssemblyFunction, progs: readonly Prog[], isBodyless: boolean, model: Model): Frame {
  let flags = fn.flags;
  if (isBodyless) {
    return { size: 0, savedPointer: 0, flags, written: fn.frameSize, locals: 0, args: 0 };
  }
  let size = Math.max(0, fn.frameSize | 0);
  let savedPointer = 0;
  if (model.is64 && (flags & TextFlag.NOFRAME) === 0 && (size !== 0 || progs.some(makesCall))) savedPointer = model.ptrSize;
  else flags |= TextFlag.NOFRAME;
  size += savedPointer;
  if (model.is64 && size < SMALL_FRAME && (flags & TextFlag.NOSPLIT) === 0 && isLeaf(progs, size)) flags |= TextFlag.NOSPLIT;
  const written = fn.frameSize + savedPointer;
  const locals = model.is64 ? written | 0 : Math.max(0, written | 0);
  return { size, savedPointer, flags, written, locals, args: fn.argSize === ARGS_UNKNOWN ? ARGS_UNKNOWN : fn.argSize | 0 };
}
