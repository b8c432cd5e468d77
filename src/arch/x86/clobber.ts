import { Kind } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { branchIndex } from '../common/progs.ts';
import { isGlobal } from './dynlink.ts';
import { describe } from './print.ts';
import { Reg } from './registers.ts';
import { destination, middle, source, WRITE_ONLY } from './traits.ts';

/** With -dynlink an access to global data overwrites R15: code that reads R15 after it is refused. */

/** Instructions that leave R15 alone, or after which nobody reads it. */
const KEEPS_R15: ReadonlySet<string> = new Set(['CALL', 'TEXT', 'FUNCDATA', 'RET', 'JMP', 'LEAQ']);

function isR15(reg: number): boolean {
  return reg === Reg.R15 || reg === Reg.R15B;
}

function mentions(operand: Operand | null): boolean {
  return operand !== null && (isR15(operand.reg) || isR15(operand.index));
}

function isR15Register(operand: Operand | null): boolean {
  return operand !== null && operand.kind === Kind.Reg && isR15(operand.reg);
}

function isR15Address(operand: Operand | null): boolean {
  return operand !== null && operand.kind === Kind.Mem && mentions(operand);
}

function usesGlobal(prog: Prog): boolean {
  if (KEEPS_R15.has(prog.op)) return false;
  return isGlobal(source(prog)) || isGlobal(destination(prog)) || isGlobal(middle(prog));
}

function isMultiplication(prog: Prog): boolean {
  return prog.op === 'MULXL' || prog.op === 'MULXQ';
}

/** XORL R15, R15 clears whatever was there. */
function clears(prog: Prog, from: Operand | null, to: Operand | null): boolean {
  if (prog.op !== 'XORL' && prog.op !== 'XORQ') return false;
  return from?.kind === Kind.Reg && to?.kind === Kind.Reg && from.reg === to.reg;
}

function readsDestination(prog: Prog): boolean {
  return !(prog.op.startsWith('MOV') || prog.op.startsWith('PMOV') || WRITE_ONLY.has(prog.op) || isMultiplication(prog));
}

function readsR15(prog: Prog): boolean {
  const from = source(prog);
  const to = destination(prog);
  const second = middle(prog);
  if (!clears(prog, from, to)) {
    if (isR15Register(from)) return true;
    if (readsDestination(prog) && isR15Register(to)) return true;
  }
  if (!isMultiplication(prog) && isR15Register(second)) return true;
  return isR15Address(from) || isR15Address(to) || isR15Address(second);
}

function writesR15(prog: Prog): boolean {
  return isR15Register(destination(prog)) || (isMultiplication(prog) && isR15Register(middle(prog)));
}

function endsFlow(prog: Prog): boolean {
  return prog.op === 'JMP' || prog.op === 'RET';
}

/** Reports the first use of R15 that may come after an access to global data. */
export function checkR15(progs: readonly Prog[], context: AssembleContext): void {
  const anyR15 = progs.some((prog) => mentions(source(prog)) || mentions(destination(prog)) || mentions(middle(prog)));
  if (!anyR15) return;
  const places = new Map(progs.map((prog, i) => [prog, i]));
  const work: number[] = [];
  const seen = new Uint8Array(progs.length);
  const visit = (i: number): void => {
    if (seen[i] !== 0) return;
    seen[i] = 1;
    work.push(i);
  };
  progs.forEach((prog, i) => {
    if (usesGlobal(prog)) visit(i);
  });
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    const prog = progs[at];
    if (readsR15(prog)) {
      const file = context.fileName(prog.file).replace(/^.*\//, '');
      const what = 'when dynamic linking, R15 is clobbered by a global variable access and is used here';
      context.error(prog, `${file}:${prog.line}: ${what}: ${describe(prog, context)}`);
      return;
    }
    if (writesR15(prog)) continue;
    const branch = branchIndex(prog);
    const target = branch < 0 ? undefined : places.get(prog.args[branch].target as Prog);
    if (target !== undefined) visit(target);
    if (!endsFlow(prog) && at + 1 < progs.length) visit(at + 1);
  }
}
