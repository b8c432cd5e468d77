/** Encoders of the few forms that no row describes, by the name that the row's `custom` gives; each says why. */
import { Name, Operand, Kind } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Trait } from '../../base/traits.ts';
import { Reloc } from './emit.ts';
import type { Encoder } from './encode.ts';
import { HARDWARE, registerName } from './registers.ts';

export type CustomEncoder = (encoder: Encoder, prog: Prog) => void;

/** What the real assembler's table says of FLDENV addresses an operand that is not there. */
function misplaced(encoder: Encoder, prog: Prog): void {
  encoder.sink.error(prog, 'asmand: bad address ');
}

/** DUFFZERO and DUFFCOPY call into the middle of a function, whose address is an operand, not a branch target. */
function duff(encoder: Encoder, prog: Prog): void {
  const [target] = prog.args;
  if (target.sym === null) return encoder.sink.error(prog, 'call without target');
  if (encoder.model.dynlink) encoder.sink.error(prog, 'directly calling duff when dynamically linking Go');
  encoder.out.u8(0xe8);
  encoder.relocate(Reloc.Call, 4, target.sym, target.lo);
  encoder.out.u32(0);
}

/** MOVL TLS, r and MOVQ TLS, r: where the base of thread-local storage is depends on the system and on -shared. */
function loadTls(encoder: Encoder, prog: Prog): void {
  const { model, sink } = encoder;
  const { reg } = prog.args[1];
  if (prog.op !== model.mov) sink.error(prog, `invalid load of TLS: ${sink.describe(prog)}`);
  if (model.is(Trait.Plan9)) return loadPlan9(encoder, prog, reg);
  if (model.is(Trait.Linux) || model.is(Trait.Freebsd)) {
    if (model.is64 && !model.shared) sink.fatal(prog, 'unknown TLS base location for linux/freebsd without -shared');
    if (model.is64) loadInitialExec64(encoder, reg);
    else if (model.shared) loadInitialExec32(encoder, reg);
    else {
      encoder.out.u8(0x65);
      encoder.out.u8(0x8b);
      encoder.out.u8(((HARDWARE[reg] & 7) << 3) | 5);
      encoder.out.u32(0);
    }
    return;
  }
  if (model.is64 && model.is(Trait.Solaris)) {
    encoder.out.u8(0x64);
    rexMove(encoder, reg);
    encoder.out.u8(((HARDWARE[reg] & 7) << 3) | 4);
    encoder.out.u8(0x25);
    return encoder.out.u32(0);
  }
  sink.fatal(prog, `unknown TLS base location for ${model.system}`);
}

function rexMove(encoder: Encoder, reg: number): void {
  encoder.out.u8(0x48 | ((HARDWARE[reg] >> 3) << 2));
  encoder.out.u8(0x8b);
}

function loadPlan9(encoder: Encoder, prog: Prog, reg: number): void {
  const privates = new Operand();
  privates.kind = Kind.Mem;
  privates.name = Name.Extern;
  privates.sym = encoder.hooks.lookup('_privates');
  if (encoder.model.is64) rexMove(encoder, reg);
  else encoder.out.u8(0x8b);
  encoder.memory(prog, privates, HARDWARE[reg] & 7, 1, false);
}

function loadInitialExec64(encoder: Encoder, reg: number): void {
  rexMove(encoder, reg);
  encoder.out.u8(((HARDWARE[reg] & 7) << 3) | 5);
  encoder.relocate(Reloc.TlsIe, 4, null, -4);
  encoder.out.u32(0);
}

function loadInitialExec32(encoder: Encoder, reg: number): void {
  const low = HARDWARE[reg] & 7;
  encoder.out.u8(0xe8);
  encoder.relocate(Reloc.Call, 4, encoder.hooks.lookup(`__x86.get_pc_thunk.${registerName(reg).toLowerCase()}`), 0);
  encoder.out.u32(0);
  encoder.out.u8(0x8b);
  encoder.out.u8(0x80 | (low << 3) | low);
  encoder.relocate(Reloc.TlsIe, 4, null, 2);
  encoder.out.u32(0);
}

export const CUSTOM: Readonly<Record<string, CustomEncoder>> = { misplaced, duff, loadTls };

