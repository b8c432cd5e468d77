import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import type { Architecture, AssembleContext, AssembledFunction } from '../architecture.ts';
import { assemble } from './assemble.ts';
import { Arm64Machine } from './machine.ts';
import { print } from './print.ts';

class Arm64Architecture extends Arm64Machine implements Architecture {
  readonly minInstructionSize = 4;

  assemble(fn: AssemblyFunction, context: AssembleContext): AssembledFunction | null {
    return assemble(fn, context);
  }

  print(prog: Prog): string {
    return print(prog);
  }
}

export const arm64: Architecture = new Arm64Architecture();
