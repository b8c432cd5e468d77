import type { IsEncoded } from '../../asm/body.ts';
import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { Trait } from '../../base/traits.ts';
import type { Architecture, AssembleContext, AssembledFunction, Decoded, MadeSymbol, NameAt } from '../architecture.ts';
import { traitsOf } from '../common/traits.ts';
import { assemble } from './assemble.ts';
import { Disassembler } from './disassemble.ts';
import { X86Machine } from './machine.ts';
import { print } from './print.ts';
import { hasFrame, sehUnwind } from './seh.ts';
import { hasFailed, sessionOf } from './session.ts';

/** 386 and amd64: one instruction set in two word sizes. */
class X86Architecture extends X86Machine implements Architecture {
  readonly minInstructionSize = 1;
  #disassembler: Disassembler | undefined;

  assemble(fn: AssemblyFunction, context: AssembleContext): AssembledFunction | null {
    return assemble(fn, context);
  }

  isEncoded(context: AssembleContext): IsEncoded {
    return sessionOf(context).encoder.isEncoded;
  }

  unwind(fn: AssembledFunction, context: AssembleContext): MadeSymbol | null {
    if (this.goarch !== 'amd64' || !hasFrame(fn) || !traitsOf(context).has(Trait.Windows) || hasFailed(context)) return null;
    return sehUnwind(fn, context);
  }

  print(prog: Prog): string {
    return print(prog);
  }

  disassemble(code: Uint8Array, pc: number, nameAt: NameAt): Decoded {
    this.#disassembler ??= new Disassembler(this.ptrSize === 8 ? 64 : 32);
    return this.#disassembler.decode(code, pc, nameAt);
  }
}

export const i386: Architecture = new X86Architecture('386');
export const amd64: Architecture = new X86Architecture('amd64');
