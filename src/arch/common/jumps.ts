import type { Prog } from '../../asm/prog.ts';
import { branchIndex } from './progs.ts';
import { type Destination, lastOperand } from './targets.ts';

/** Longer chains of jumps are taken to be endless. */
const LONGEST_CHAIN = 5000;

/** Where a chain of unconditional jumps that begins at `prog` ends; null if it never does. */
function endOfChain(prog: Prog, jump: string): Prog | null {
  let at = prog;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    if (at.op !== jump) return at;
    const branch = branchIndex(at);
    if (branch < 0) return at;
    at = at.args[branch].target as Prog;
  }
  return null;
}

/**
 * Lets branches to jumps lead to where the jump leads, in program order; an endless loop of jumps loses its target.
 * `jump` is the mnemonic of the unconditional jump. The branch operands must be the Progs' own.
 */
export function collapseJumps(progs: readonly Prog[], jump = 'JMP', destination: Destination = lastOperand): void {
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    const branch = branchIndex(prog);
    // A label that isn't the destination is an address (arm64's ADR), not a branch.
    if (branch < 0 || branch !== destination(prog)) continue;
    const operand = prog.args[branch];
    operand.target = endOfChain(operand.target as Prog, jump);
  }
}
