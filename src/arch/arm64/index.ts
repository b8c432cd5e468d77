import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import type { Architecture, AssembleContext, AssembledFunction, Decoded, NameAt } from '../architecture.ts';
import { assemble } from './assemble.ts';
import { Disassembler } from './disassemble.ts';
import { Arm64Machine } from './machine.ts';
import { print } from './print.ts';

class Arm64Architecture extends Arm64Machine implements Architecture {
  readonly minInstructionSize = 4;
  #disassembler: Disassembler | undefined;

  assemble(fn: AssemblyFunction, context: AssembleContext): AssembledFunction | null {
    return assemble(fn, context);
  }

  print(prog: Prog): string {
    return print(prog);
  }

  disassemble(code: Uint8Array, pc: number, nameAt: NameAt): Decoded {
    return (this.#disassembler ??= new Disassembler()).decode(code, pc, nameAt);
  }
}

export const arm64: Architecture = new Arm64Architecture();
