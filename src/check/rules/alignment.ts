import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { Machine } from '../../asm/machine.ts';
import { effectReader } from '../flow/readers.ts';
import { Transfer, type State } from '../flow/state.ts';
import { FlowGraph } from '../flow/walk.ts';
import { progPosition } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';

/** SSE moves that fault unless their memory operand is aligned to its size, and those with a fixed alignment. */
const ALIGNED_MOVES = /^(?:MOVAPS|MOVAPD|MOVO|MOVOA|MOVDQA|MOVNT(?:DQ|DQA|O|PS|PD)|VMOVAP[SD]|VMOVDQA(?:32|64)?|VMOVNT(?:DQA?|P[SD]))$/;
const FIXED: Readonly<Record<string, number>> = { FXSAVE: 16, FXSAVE64: 16, FXRSTOR: 16, FXRSTOR64: 16, XSAVE: 64, XSAVE64: 64, XRSTOR: 64, XRSTOR64: 64, CMPXCHG16B: 16 };
/** Other SSE instructions of 16 bytes, which read memory only if it is aligned (not their VEX forms). */
const SSE_SOURCE =
  /^(?:P(?:ADD|SUB)[BWLQ]|P(?:ADD|SUB)U?S[BW]|PXOR|POR|PAND|PANDN|PSHUF(?:B|D|L|HW|LW)|PCMP(?:EQ|GT)[BWLQ]|PUNPCK\w+|PACK\w+|PMUL\w+|PMADD\w+|PS(?:LL|RL|RA)[WLQ]|AES(?:ENC|DEC|IMC)\w*|PCLMULQDQ|XORPS|XORPD|ANDPS|ANDPD|ORPS|ORPD|ADDPS|ADDPD|MULPS|MULPD|SUBPS|SUBPD|SHA(?:1|256)\w+)$/;

/** Memory relative to the stack pointer, in an instruction that faults unless it is aligned, and nobody has aligned it. */
export const alignment: Rule = {
  code: 'alignment',
  severity: 'warning',
  check({ texts, pkg }) {
    const { machine } = pkg;
    if (machine === null || (machine.goarch !== 'amd64' && machine.goarch !== '386')) return [];
    const reader = effectReader(machine)!;
    return texts.flatMap(({ code, view }) => {
      if (code === null || !code.body.some((prog) => needs(prog, machine) > 0)) return [];
      const found: Finding[] = [];
      const graph = new FlowGraph(code, reader);
      const transfer = new Transfer(reader, new Set([reader.sp]), () => undefined, machine.ptrSize);
      graph.walk(transfer, (index, state) => {
        const prog = graph.progs[index];
        const wanted = needs(prog, machine);
        const memory = wanted === 0 ? undefined : prog.args.find(({ kind }) => kind === Kind.Mem);
        if (memory === undefined || !misaligned(memory, state, wanted)) return;
        found.push({
          position: progPosition(view.unit!, prog),
          message: `${prog.op} needs memory aligned to ${wanted} bytes, and Go aligns the stack to ${machine.ptrSize}`,
          hint: `use ${unaligned(prog.op)}, or align the stack pointer first: ANDQ $~${wanted - 1}, SP`,
        });
      });
      return found;
    });
  },
};

/** Bytes to which the memory operand of an instruction must be aligned, 0 if it need not. */
function needs({ op, args }: Prog, machine: Machine): number {
  const memory = args.find(({ kind }) => kind === Kind.Mem);
  if (memory === undefined) return 0;
  if (Object.hasOwn(FIXED, op)) return FIXED[op];
  if (ALIGNED_MOVES.test(op)) {
    const vector = args.find(({ kind }) => kind === Kind.Reg);
    const letter = vector === undefined ? 'X' : machine.registerName(vector.reg)[0];
    return letter === 'Z' ? 64 : letter === 'Y' ? 32 : 16;
  }
  const last = args[args.length - 1];
  const isVector = last.kind === Kind.Reg && machine.registerName(last.reg).startsWith('X');
  return isVector && SSE_SOURCE.test(op) ? 16 : 0;
}

function misaligned(memory: Operand, state: State, wanted: number): boolean {
  if (memory.index !== 0) return false;
  // Names stand for places between the frame's ends, of which only the word alignment is known.
  if (memory.name === Name.Auto || memory.name === Name.Param) return true;
  if (memory.name !== Name.None || memory.reg === 0) return false;
  const base = state.register(memory.reg);
  if (base.kind !== 'stack') return false;
  return base.base.alignment % wanted !== 0 || (base.offset + offsetOf(memory)) % wanted !== 0;
}

function unaligned(op: string): string {
  if (op.startsWith('VMOVDQA')) return op.length > 7 ? op.replace('VMOVDQA', 'VMOVDQU') : 'VMOVDQU';
  if (/^V?MOVAP/.test(op)) return op.replace('MOVAP', 'MOVUP');
  return op === 'MOVO' || op === 'MOVOA' || op === 'MOVDQA' ? 'MOVOU' : 'an unaligned move';
}
