import type { Machine } from '../../asm/machine.ts';
import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Flow, NO_EFFECT, type Effect, type EffectReader } from './effect.ts';

/** With two or more operands the last one is written, but not by these. */
const READS_ALL = /^(?:CMP[BWLQ]|TEST[BWLQ]|BT[WLQ]|V?U?COMIS[SD]|V?PTEST|VTESTP[SD]|V?PCMP[EI]STR[IM]|K(?:OR)?TEST[BWDQ]|OUT[BWL]|BOUND[WL])$/;
/** With one operand it is read, but written by these. */
const WRITES_ONE = /^(?:NEG|NOT|INC|DEC|SET|BSWAP|RDRAND|RDSEED|RDFSBASE|RDGSBASE|STR|SMSW|SLDT|RDPID)/;
const WRITES_BOTH = /^(?:XCHG|XADD)[BWLQ]$/;
const STOPS = new Set(['UNDEF', 'UD1', 'UD2', 'HLT']);

/** 386 and amd64. */
export function x86Effects(machine: Machine): EffectReader {
  const wordSize = machine.ptrSize;
  const letter = wordSize === 8 ? 'Q' : 'L';
  const bp = machine.register('BP');
  const sp = machine.sp;
  const whole = partsOf(machine);

  const move = (from: Operand, to: Operand): Effect => {
    if (to.kind === Kind.Reg) {
      if (from.kind === Kind.Reg) return { copy: [from.reg, to.reg] };
      if (from.kind === Kind.Mem) return { load: { to: [to.reg], memory: from } };
      if (from.kind === Kind.Addr) return { address: { to: to.reg, memory: from } };
      return from.kind === Kind.Const && offsetOf(from) === 0 ? { zero: to.reg } : { writes: [to.reg] };
    }
    return to.kind === Kind.Mem && from.kind === Kind.Reg ? { store: { from: [from.reg], memory: to } } : NO_EFFECT;
  };

  const jump = (prog: Prog): Effect => {
    const [target] = prog.args;
    if (target?.kind === Kind.Branch && target.target !== null) return { flow: Flow.Jump };
    const symbol = target !== undefined && (target.name === Name.Extern || target.name === Name.Static) && target.kind !== Kind.Indirect;
    return { flow: symbol ? Flow.Tail : Flow.Unknown };
  };

  const clearedBy = ({ args: [from, to] }: Prog): Effect | undefined =>
    to?.kind === Kind.Reg && from.kind === Kind.Const && offsetOf(from) === 0 ? { zero: to.reg } : undefined;

  const special: Readonly<Record<string, (prog: Prog) => Effect>> = {
    [`MOV${letter}`]: ({ args }) => (args.length === 2 ? move(args[0], args[1]) : NO_EFFECT),
    [`LEA${letter}`]: ({ args: [from, to] }) => ({ address: { to: to.reg, memory: from } }),
    [`PUSH${letter}`]: ({ args: [what] }) => ({ push: what?.kind === Kind.Reg ? what.reg : 0, bytes: wordSize }),
    [`POP${letter}`]: ({ args: [what] }) => ({ pop: what?.kind === Kind.Reg ? what.reg : 0, bytes: wordSize }),
    [`PUSHF${letter}`]: () => ({ push: 0, bytes: wordSize }),
    [`POPF${letter}`]: () => ({ pop: 0, bytes: wordSize }),
    PUSHW: () => ({ push: 0, bytes: 2 }),
    POPW: ({ args: [what] }) => ({ pop: 0, bytes: 2, writes: what?.kind === Kind.Reg ? [what.reg] : [] }),
    PUSHAL: () => ({ push: 0, bytes: 32 }),
    POPAL: () => ({ writes: [sp, bp] }),
    [`LEAVE${letter}`]: () => ({ copy: [bp, sp], pop: bp, bytes: wordSize }),
    ADJSP: ({ args: [by] }) => ({ add: { from: sp, to: sp, amount: -offsetOf(by) } }),
    JMP: jump,
    CALL: () => ({ call: true }),
    RET: ({ args }) => ({ flow: args.length === 0 || args[0].sym === null ? Flow.Return : Flow.Tail }),
    INT: ({ args: [number] }) => (number?.kind === Kind.Const && number.lo === 3 ? { flow: Flow.Stop } : NO_EFFECT),
  };
  const sum = (sign: 1 | -1) => ({ args: [by, to] }: Prog): Effect => {
    if (to.kind !== Kind.Reg) return NO_EFFECT;
    return by.kind === Kind.Const ? { add: { from: to.reg, to: to.reg, amount: sign * offsetOf(by) } } : { writes: [to.reg] };
  };
  const clear = ({ args: [by, to] }: Prog): Effect => {
    if (to.kind !== Kind.Reg) return NO_EFFECT;
    return by.kind === Kind.Reg && by.reg === to.reg ? { zero: to.reg } : { writes: [to.reg] };
  };
  const table: Readonly<Record<string, (prog: Prog) => Effect>> = {
    ...special,
    [`ADD${letter}`]: sum(1),
    [`SUB${letter}`]: sum(-1),
    [`AND${letter}`]: ({ args: [by, to] }) => {
      const alignment = by.kind === Kind.Const ? -offsetOf(by) : 0;
      if (to.kind !== Kind.Reg) return NO_EFFECT;
      const power = alignment > 0 && Number.isInteger(Math.log2(alignment));
      return power ? { align: { register: to.reg, to: alignment } } : { writes: [to.reg] };
    },
    // Writing the low half of a 64-bit register clears the other one.
    MOVL: (prog) => (letter === 'L' ? move(prog.args[0], prog.args[1]) : clearedBy(prog) ?? other(prog)),
    XORL: clear,
    [`XOR${letter}`]: clear,
    XORPS: clear,
    PXOR: clear,
  };

  function other({ op, args }: Prog): Effect {
    if (STOPS.has(op)) return { flow: Flow.Stop };
    if (args.length === 0) return NO_EFFECT;
    const last = args[args.length - 1];
    if (last.kind === Kind.Branch) return { flow: last.target === null ? Flow.Unknown : Flow.Branch };
    if (args.length === 1) return last.kind === Kind.Reg && WRITES_ONE.test(op) ? { writes: [last.reg] } : NO_EFFECT;
    if (READS_ALL.test(op)) return NO_EFFECT;
    const written = op.startsWith('MULX') ? args.slice(1) : WRITES_BOTH.test(op) ? args : [last];
    const registers = written.filter(({ kind }) => kind === Kind.Reg).map(({ reg }) => reg);
    return registers.length === 0 ? NO_EFFECT : { writes: registers };
  }

  return {
    wordSize,
    sp,
    read(prog) {
      const effect = (Object.hasOwn(table, prog.op) ? table[prog.op] : other)(prog);
      return effect.writes === undefined ? effect : { ...effect, writes: effect.writes.map((register) => whole.get(register) ?? register) };
    },
  };
}

/** Registers that are parts of others which functions must preserve. */
function partsOf(machine: Machine): Map<number, number> {
  const parts = { BPB: 'BP', SPB: 'SP', Y15: 'X15', Z15: 'X15' };
  const found = new Map<number, number>();
  for (const [part, of] of Object.entries(parts)) if (machine.register(part) !== 0) found.set(machine.register(part), machine.register(of));
  return found;
}
