import { ARGS_UNKNOWN } from '../../asm/operand.ts';
import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { TextFlag } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { SMALL_FRAME } from '../common/frame.ts';
import { constant } from '../common/operands.ts';
import { progAt } from '../common/progs.ts';
import { describe } from './print.ts';

/**
 * The stack frame, from high to low addresses; SP is a multiple of 16:
 *
 *     8(caller's SP)   arguments
 *     0(caller's SP)   unused: the callee doesn't save LR here, but traceback expects the gap
 *     -8(caller's SP)  caller's FP (R29), in 8 or 16 bytes
 *                      locals as TEXT says
 *     0(SP)            LR
 */
export interface Frame {
  /** Bytes that SP is lowered by; 0 if the function has no frame. */
  readonly size: number;
  /** Bytes of `size` above the locals. */
  readonly top: number;
  /** True if returns may rely on LR: the function calls nothing, or has no frame to save LR in. */
  readonly leaf: boolean;
  /** TextFlag bits: as written, with NOSPLIT and NOFRAME as found out. */
  readonly flags: number;
  /** Locals and arguments for the runtime. */
  readonly locals: number;
  readonly args: number;
}

/** $-8 is how NOFRAME was once written. */
const OLD_NOFRAME = -8;

function alignmentOf(size: number): number {
  return size % 16 === 8 ? 8 : size % 16 === 0 ? 16 : 0;
}

/** TEXT as it is once its flags are an operand. */
function describeText(text: Prog, flags: number, context: AssembleContext): string {
  const shown = progAt(text, text.op, text.args[0], constant(flags), text.args[text.args.length - 1]);
  shown.pc = text.pc;
  return describe(shown, context);
}

export function frameOf(fn: AssemblyFunction, progs: readonly Prog[], context: AssembleContext): Frame {
  const text = progs[0];
  if (progs.length === 1) return { size: 0, top: 0, leaf: false, flags: fn.flags, locals: 0, args: 0 };
  let flags = fn.flags;
  let written = fn.frameSize;
  if (written === OLD_NOFRAME) {
    flags |= TextFlag.NOFRAME;
    written = 0;
  }
  if (written < 0) context.error(text, `negative frame size ${written} - did you mean NOFRAME?`);
  if ((flags & TextFlag.NOFRAME) !== 0 && written !== 0) {
    context.error(text, `NOFRAME functions must have a frame size of 0, not ${written}`);
  }
  const callsNothing = !progs.some((prog) => prog.op === 'CALL');
  let size = written | 0;
  if (callsNothing && size === 0) flags |= TextFlag.NOFRAME;
  if ((flags & TextFlag.NOFRAME) === 0) size += 8;
  const top = size === 0 ? 0 : alignmentOf(size);
  if (size !== 0 && top === 0) {
    context.error(text, `${describeText(text, flags, context)}: unaligned frame size ${size - 8} - must be 16 aligned`);
  }
  size += top;
  const leaf = callsNothing || size === 0;
  if (leaf && (flags & TextFlag.NOFRAME) === 0 && size < SMALL_FRAME) flags |= TextFlag.NOSPLIT;
  const args = fn.argSize === ARGS_UNKNOWN ? ARGS_UNKNOWN : fn.argSize | 0;
  return { size, top, leaf, flags, locals: (written | 0) + top, args };
}
