import type { Instruction } from './body.ts';
import { Prog } from './prog.ts';

/** The mnemonic of an InstructionRun, which no source can have. */
export const RUN = '(run)';

/** A Prog that stands for instructions one after the other, of one file, whose encoding is known: none is a branch or a branch's target. */
export class InstructionRun extends Prog {
  readonly #instructions: readonly Instruction[];
  readonly #lines: readonly number[];
  readonly #from: number;
  #to: number;

  /** Begins with the instruction at `from` of a function's instructions and their lines. */
  constructor(instructions: readonly Instruction[], lines: readonly number[], from: number, file: number) {
    super(RUN, '', [], file, lines[from], 0);
    this.#instructions = instructions;
    this.#lines = lines;
    this.#from = from;
    this.#to = from + 1;
  }

  /** Goes on with the next instruction. */
  extend(): void {
    this.#to++;
  }

  get length(): number {
    return this.#to - this.#from;
  }

  instruction(i: number): Instruction {
    return this.#instructions[this.#from + i];
  }

  lineOf(i: number): number {
    return this.#lines[this.#from + i];
  }
}
