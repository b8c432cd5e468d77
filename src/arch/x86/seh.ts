import { Kind } from '../../asm/operand.ts';
import { PosFlag } from '../../asm/prog.ts';
import type { Prog } from '../../asm/prog.ts';
import { TextFlag } from '../../base/symbol.ts';
import type { AssembleContext, AssembledFunction, MadeSymbol } from '../architecture.ts';
import { describe } from './print.ts';
import { Reg } from './registers.ts';

/**
 * Windows unwind data (UNWIND_INFO, "x64 exception handling" in Microsoft's documentation): a function that saves the
 * frame pointer says where its prologue does so.
 */

const SSEHUNWINDINFO = 25;
const R_PEIMAGEOFF = 98;
const VERSION = 1;
const UNW_FLAG_EHANDLER = 1 << 3;
const UWOP_PUSH_NONVOL = 0;
const UWOP_SET_FPREG = 3;
const FRAME_REGISTER = 5;
/** Prologues are described with byte offsets. */
const LONGEST_PROLOGUE = 255;

function isRegister(prog: Prog, i: number, reg: number): boolean {
  const operand = prog.args[i];
  return operand !== undefined && operand.kind === Kind.Reg && operand.reg === reg;
}

function isPush(prog: Prog): boolean {
  return prog.op === 'PUSHQ' && isRegister(prog, 0, Reg.BP);
}

function isSet(prog: Prog): boolean {
  return prog.op === 'MOVQ' && prog.args.length === 2 && isRegister(prog, 0, Reg.SP) && isRegister(prog, 1, Reg.BP);
}

function findPush(progs: readonly Prog[]): number {
  for (let i = 0; i < progs.length; i++) {
    if (isPush(progs[i])) return i;
    if ((progs[i].posFlags & PosFlag.PrologueEnd) !== 0) return -1;
  }
  return -1;
}

function unwindInfo(flags: number, pushEnd: number, setEnd: number): Uint8Array {
  const codes = 2;
  // prettier-ignore
  return Uint8Array.of(
    flags | VERSION, setEnd, codes, FRAME_REGISTER,
    setEnd, UWOP_SET_FPREG,
    pushEnd, (FRAME_REGISTER << 4) | UWOP_PUSH_NONVOL,
    0, 0, 0, 0,
  );
}

/** True if a function has a frame that an unwind symbol could describe. */
export function hasFrame({ progs: [text] }: AssembledFunction): boolean {
  return (text.args[1].lo & TextFlag.NOFRAME) === 0;
}

/** The unwind symbol of a function, shared by all whose prologue has the same shape; null if it has none. */
export function sehUnwind(fn: AssembledFunction, context: AssembleContext): MadeSymbol | null {
  const { progs } = fn;
  const [text] = progs;
  if (!hasFrame(fn)) return null;
  const push = findPush(progs);
  if (push < 0) {
    context.error(text, 'missing frame pointer instruction: PUSHQ BP');
    return null;
  }
  const set = progs[push + 1];
  if (set === undefined) {
    context.error(text, 'missing frame pointer instruction: MOVQ SP, BP');
    return null;
  }
  if (!isSet(set)) {
    context.error(set, `unexpected frame pointer instruction\n${describe(set, context)}`);
    return null;
  }
  const setEnd = progs[push + 2].pc;
  if (setEnd > LONGEST_PROLOGUE) return null;

  // Calls into C go through this function: exceptions that come back are caught there.
  const handles = fn.source.symbol.name === 'runtime.asmcgocall_landingpad';
  const data = unwindInfo(handles ? UNW_FLAG_EHANDLER : 0, set.pc, setEnd);
  const handler = { offset: data.length - 4, size: 4, type: R_PEIMAGEOFF, target: context.lookup('runtime.sehtramp'), add: 0 };
  return {
    ref: context.lookup(`go:sehuw.${data.length}.${Buffer.from(data).toString('base64')}`),
    kind: SSEHUNWINDINFO,
    align: 0,
    data,
    relocations: handles ? [handler] : [],
    contentAddressable: true,
    dupok: true,
    local: true,
  };
}
