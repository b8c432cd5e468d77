import type { Machine } from '../../asm/machine.ts';
import { Kind, Name, offsetOf, Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Flow, NO_EFFECT, type Effect, type EffectReader } from './effect.ts';

/** How an architecture whose destinations stand last spells what the flow analysis follows. */
interface Spelling {
  /** Full-width move between registers and memory. */
  readonly move: string;
  readonly add: readonly string[];
  readonly sub: readonly string[];
  readonly and: readonly string[];
  /** Their last operand is read. */
  readonly readsAll: RegExp;
  readonly calls: readonly string[];
  readonly jumps: readonly string[];
  readonly loadPair?: string;
  readonly storePair?: string;
}

const CALLS = ['CALL', 'BL', 'JAL'];
const JUMPS = ['JMP', 'B', 'BR'];

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  arm64: {
    move: 'MOVD', add: ['ADD'], sub: ['SUB'], and: ['AND'], calls: CALLS, jumps: JUMPS, loadPair: 'LDP', storePair: 'STP',
    readsAll: /^(?:CMPW?|CMNW?|TSTW?|CCM[NP]W?|FCMPE?[SD]|FCCMPE?[SD]|PRFM|MSR|DC|IC|TLBI|SYS|HINT|TBN?Z|CBN?ZW?)$/,
  },
  arm: {
    move: 'MOVW', add: ['ADD'], sub: ['SUB'], and: ['AND', 'BIC'], calls: CALLS, jumps: JUMPS,
    readsAll: /^(?:CMP|CMN|TST|TEQ|CMP[FD]|PLD|MCR)$/,
  },
  loong64: { move: 'MOVV', add: ['ADDV', 'ADDVU'], sub: ['SUBV', 'SUBVU'], and: ['AND'], calls: CALLS, jumps: JUMPS, readsAll: /^(?:CMP|DBAR|PRELD)/ },
  mips: { move: 'MOVW', add: ['ADD', 'ADDU'], sub: ['SUB', 'SUBU'], and: ['AND'], calls: CALLS, jumps: JUMPS, readsAll: /^(?:CMP|TEQ|TNE|MULU?$|DIVU?$)/ },
  mips64: { move: 'MOVV', add: ['ADDV', 'ADDVU'], sub: ['SUBV', 'SUBVU'], and: ['AND'], calls: CALLS, jumps: JUMPS, readsAll: /^(?:CMP|TEQ|TNE|MULVU?$|DIVVU?$|MULU?$|DIVU?$)/ },
  ppc64: { move: 'MOVD', add: ['ADD'], sub: ['SUB'], and: ['AND', 'ANDCC'], calls: CALLS, jumps: JUMPS, readsAll: /^(?:CMP|FCMP|TW|TD|DCB|ICB|BC$|ST)/ },
  riscv64: { move: 'MOV', add: ['ADD', 'ADDI'], sub: ['SUB'], and: ['AND', 'ANDI'], calls: CALLS, jumps: JUMPS, readsAll: /^(?:FENCE|ECALL|EBREAK)$/ },
  s390x: { move: 'MOVD', add: ['ADD'], sub: ['SUB'], and: ['AND'], calls: CALLS, jumps: JUMPS, readsAll: /^(?:CMP|FCMP|CEBR|CMPU|STM|ST|TM|CS|CLC|MVC|XC|NC|OC)/ },
};

const ALIASES: Readonly<Record<string, string>> = { mipsle: 'mips', mips64le: 'mips64', ppc64le: 'ppc64' };
const RETURNS = new Set(['RET', 'RETURN', 'ERET']);
const STOPS = new Set(['UNDEF', 'BRK', 'EBREAK', 'TW']);

/** Architectures with fixed-width instructions; null for a GOARCH that is none. */
export function riscEffects(machine: Machine): EffectReader | null {
  const spelling = SPELLINGS[ALIASES[machine.goarch] ?? machine.goarch];
  return spelling === undefined ? null : new RiscReader(machine, spelling);
}

class RiscReader implements EffectReader {
  readonly wordSize: number;
  readonly sp: number;
  readonly #is: Spelling;

  constructor(machine: Machine, spelling: Spelling) {
    this.wordSize = machine.ptrSize;
    this.sp = machine.sp;
    this.#is = spelling;
  }

  read(prog: Prog): Effect {
    const { op, args } = prog;
    const is = this.#is;
    if (RETURNS.has(op)) return { flow: args.length > 0 && args[0].sym !== null ? Flow.Tail : Flow.Return };
    if (STOPS.has(op)) return { flow: Flow.Stop };
    if (is.calls.includes(op)) return { call: true };
    const last = args[args.length - 1];
    if (is.jumps.includes(op) && prog.suffix === '' && args.length === 1) return { flow: jumpOf(last) };
    if (args.some(({ kind }) => kind === Kind.Branch)) return { flow: Flow.Branch };
    if (op === is.move && args.length === 2) return this.#move(prog, args[0], last);
    if (op === is.loadPair && last.kind === Kind.RegPair) return indexed(prog, args[0], (memory) => ({ load: { to: [last.reg, last.index], memory } }));
    if (op === is.storePair && args[0].kind === Kind.RegPair) return indexed(prog, last, (memory) => ({ store: { from: [args[0].reg, args[0].index], memory } }));
    if (args.length === 0 || is.readsAll.test(op)) return NO_EFFECT;
    if (last.kind === Kind.Reg && (args.length === 2 || args.length === 3) && args[0].kind === Kind.Const) {
      const from = args.length === 3 ? args[1].reg : last.reg;
      const amount = offsetOf(args[0]);
      if (is.add.includes(op)) return { add: { from, to: last.reg, amount } };
      if (is.sub.includes(op)) return { add: { from, to: last.reg, amount: -amount } };
      if (is.and.includes(op) && from === last.reg && amount < 0) return { align: { register: from, to: -amount } };
    }
    return { writes: writtenBy(args) };
  }

  #move(prog: Prog, from: Operand, to: Operand): Effect {
    if (to.kind === Kind.Mem) return from.kind === Kind.Reg ? indexed(prog, to, (memory) => ({ store: { from: [from.reg], memory } })) : NO_EFFECT;
    if (to.kind !== Kind.Reg) return NO_EFFECT;
    switch (from.kind) {
      case Kind.Reg:
        return { copy: [from.reg, to.reg] };
      case Kind.Mem:
        return indexed(prog, from, (memory) => ({ load: { to: [to.reg], memory } }));
      case Kind.Addr:
        return { address: { to: to.reg, memory: from } };
      default:
        return from.kind === Kind.Const && offsetOf(from) === 0 ? { zero: to.reg } : { writes: [to.reg] };
    }
  }
}

function jumpOf(target: Operand): Flow {
  if (target.kind === Kind.Branch && target.target !== null) return Flow.Jump;
  return target.name === Name.Extern || target.name === Name.Static || target.sym !== null ? Flow.Tail : Flow.Unknown;
}

function writtenBy(args: readonly Operand[]): number[] {
  const last = args[args.length - 1];
  if (last.kind === Kind.Reg) return [last.reg];
  return last.kind === Kind.RegPair ? [last.reg, last.index] : [];
}

/** Pre- and post-indexed access: .W moves the base first, .P after an access without the offset. */
function indexed(prog: Prog, memory: Operand, access: (memory: Operand) => Effect): Effect {
  const before = prog.suffix.includes('.W');
  if (!before && !prog.suffix.includes('.P')) return access(memory);
  const plain = Object.assign(new Operand(), memory, { lo: 0, hi: 0 });
  return { ...access(plain), moveBase: { register: memory.reg, amount: offsetOf(memory), before } };
}
