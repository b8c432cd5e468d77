import { addendOf, addToOffset, Kind, Name } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import { withArgs, type Prog } from '../../asm/prog.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { layOutFixed } from '../common/fixed-layout.ts';
import type { FixedLayout, FixedWidth, WordBuffer } from '../common/fixed-layout.ts';
import type { Literal } from '../common/literal-pool.ts';
import { copyOperand } from '../common/operands.ts';
import { branchIndex, progAt } from '../common/progs.ts';
import { symbolAlignment } from './alignment.ts';
import { Encoder } from './encode.ts';
import type { Row } from './form.ts';
import type { Frame } from './frame.ts';
import { classesOf, frameBase, illegalCombination, PAIRS, MOVE_SIZE } from './operand-class.ts';
import { describe } from './print.ts';
import { Reg } from './registers.ts';
import { sequenceFor } from './sequence-table.ts';
import type { Sequence, Sink } from './sequences.ts';
import { canonicalSuffix } from './suffix.ts';
import { Relocate } from './words.ts';

/** How a Prog is encoded: one word by a row, several by a sequence, or not at all. */
interface Plan {
  /** The Prog with its operands in the function's frame resolved. */
  readonly prog: Prog;
  readonly row: Row | null;
  readonly sequence: Sequence | null;
  readonly bytes: number;
}

/** What takes no word of its own; the operands that it may have, null where the parser sees to them. A constant is one of 32 bits. */
const CONSTANT = 'ZCON|A[BDM]+CON[02]?|MBCON|MOVCON|BITCON|LCON';
const PSEUDO: ReadonlyMap<string, RegExp | null> = new Map([
  ['TEXT', null],
  ['FUNCDATA', null],
  ['PCDATA', null],
  ['NOP', new RegExp(`^(NONE|Z?REG|VREG|${CONSTANT}) NONE NONE NONE NONE$`)],
  ['PCALIGN', new RegExp(`^(${CONSTANT}) NONE NONE NONE NONE$`)],
  ['PCALIGNMAX', new RegExp(`^(${CONSTANT}) NONE NONE (${CONSTANT}) NONE$`)],
]);
/** Others that may address x-8(SP) and x+8(FP), at offset 0. */
const isAtomic = /^(LD(ADD|CLR|EOR|OR)|SWP|CAS)/;

function isInFrame({ name }: Operand): boolean {
  return name === Name.Auto || name === Name.Param;
}

/** True if the instruction may have operands in the frame. */
function mayUseFrame({ op, suffix }: Prog): boolean {
  return suffix === '' && (MOVE_SIZE.has(op) || PAIRS.has(op) || op === 'DWORD' || isAtomic.test(op));
}

/**
 * Operands in the function's frame as offsets from RSP, on a copy of the Prog. (The real assembler forgets the base of
 * atomics, and encodes R0.)
 */
function resolve(prog: Prog, frame: Frame): Prog {
  const base = isAtomic.test(prog.op) ? Reg.R0 : Reg.RSP;
  return withArgs(prog, prog.args.map((operand) => resolveOperand(operand, base, frame)));
}

function resolveOperand(operand: Operand, base: number, frame: Frame): Operand {
  if (!isInFrame(operand)) return operand;
  const copy = copyOperand(operand);
  copy.name = Name.None;
  copy.sym = null;
  copy.reg = base;
  addToOffset(copy, frameBase(operand, frame));
  return copy;
}

/** The operand whose offset a sequence takes from the literal pool. */
function literalOf({ op, args }: Prog): Literal {
  const operand = args[0].kind === Kind.Mem || args[0].kind === Kind.Addr ? args[0] : args[1];
  const { lo, hi } = operand;
  // 32 bits are enough for a number that sign and zero extension make the same of.
  const isWide = (op === 'MOVD' && operand.kind !== Kind.Mem) || hi !== 0 || lo < 0;
  return { lo, hi, op: isWide ? 'DWORD' : 'WORD' };
}

/** An encoder of instructions that a Prog stands for: error texts show that Prog. */
export class PartEncoder {
  readonly #encoder: Encoder;
  #whole!: Prog;

  constructor(context: AssembleContext) {
    this.#encoder = new Encoder({
      error: (_, message) => context.error(this.#whole, message.trimEnd()),
      describe: () => describe(this.#whole, context),
    });
  }

  /** The word of a part of `whole`; null if there is no such instruction. */
  word(part: Prog, whole: Prog): number | null {
    this.#whole = whole;
    const row = this.#encoder.match(part);
    return row === null ? null : this.#encoder.word(part, row);
  }
}

function hexadecimal(value: number): string {
  return `${value < 0 ? '-' : ''}0x${Math.abs(value).toString(16)}`;
}

/** What all functions of a unit share. */
export interface Tools {
  readonly encoder: Encoder;
  /** Encodes the instructions of sequences; what it reports concerns the whole Prog. */
  readonly parts: PartEncoder;
  readonly context: AssembleContext;
}

class FunctionLayout implements FixedWidth {
  readonly bigEndian = false;
  readonly codeAlignment = 16;
  readonly nop = 0xd503201f;
  readonly jump = 'JMP';
  readonly terminators: ReadonlySet<string> = new Set(['JMP', 'RET', 'ERET']);
  readonly poolReach = 512 * 1024;
  /** By Prog.aux; the first is nobody's. */
  readonly #plans: (Plan | null)[] = [null];
  readonly #frame: Frame;
  readonly #encoder: Encoder;
  readonly #parts: PartEncoder;
  readonly #context: AssembleContext;
  readonly #alignmentOf: (symbol: SymbolRef) => number;

  constructor(frame: Frame, { encoder, parts, context }: Tools) {
    this.#frame = frame;
    this.#parts = parts;
    this.#encoder = encoder;
    this.#context = context;
    this.#alignmentOf = (symbol) => symbolAlignment(symbol, context);
  }

  #isThreadLocalAddress({ kind, name, sym }: Operand): boolean {
    if (kind !== Kind.Addr || sym === null || (name !== Name.Extern && name !== Name.Static)) return false;
    return this.#context.dataOf?.(sym).threadLocal === true;
  }

  #makePlan(original: Prog): Plan | null {
    let prog = original;
    for (let i = 0; i < prog.args.length; i++) {
      const operand = prog.args[i];
      if (this.#isThreadLocalAddress(operand)) this.#context.error(prog, 'taking address of TLS variable is not supported');
    }
    const operands = PSEUDO.get(prog.op);
    if (operands !== undefined) {
      const fits = operands === null || (canonicalSuffix(prog.suffix) === '' && operands.test(classesOf(prog, this.#frame, this.#context).join(' ')));
      return fits ? { prog, row: null, sequence: null, bytes: 0 } : null;
    }
    if (prog.args.some(isInFrame)) {
      if (!mayUseFrame(prog)) return null;
      // An address in the frame as data is taken for one of a symbol of that name.
      if (prog.op !== 'DWORD') prog = resolve(prog, this.#frame);
    }
    const row = this.#encoder.match(prog);
    if (row !== null) return { prog, row, sequence: null, bytes: 4 };
    const sequence = sequenceFor(prog, classesOf(original, this.#frame, this.#context));
    if (sequence === null) return null;
    const words = sequence.size?.(prog, this.#alignmentOf) ?? sequence.words;
    return { prog, row: null, sequence, bytes: 4 * words };
  }

  /** The Prog's plan; null, and an error, if it can't be encoded. */
  #planOf(prog: Prog): Plan | null {
    if (prog.aux === 0) {
      prog.aux = this.#plans.length;
      this.#plans.push(this.#makePlan(prog));
    }
    const plan = this.#plans[prog.aux];
    if (plan === null) this.#refuse(prog);
    return plan;
  }

  #refuse(prog: Prog): void {
    this.#context.error(prog, illegalCombination(prog, describe(prog, this.#context), this.#frame, this.#context));
  }

  size(prog: Prog): number {
    if (PSEUDO.has(prog.op)) return 0;
    return this.#planOf(prog)?.bytes ?? 4;
  }

  reach(prog: Prog): number {
    const bits = this.#planOf(prog)?.row?.branchBits ?? 0;
    // The field counts words, and has a sign.
    return bits === 14 || bits === 19 ? (1 << (bits + 1)) - MARGIN : 0;
  }

  literal(prog: Prog): Literal | null {
    const plan = this.#planOf(prog);
    return plan?.sequence?.literal ? literalOf(plan.prog) : null;
  }

  /** True if preemption within the Prog's words must resume at the first of them. */
  isRestartable(prog: Prog): boolean {
    const plan = this.#planOf(prog);
    return plan !== null && plan.bytes > 4 && plan.sequence !== null && plan.sequence.scratch;
  }

  emit(original: Prog, literal: Prog | null, out: WordBuffer): void {
    if (PSEUDO.has(original.op)) return;
    const plan = this.#planOf(original);
    if (plan === null) return out.word(0);
    const { prog, row, sequence, bytes } = plan;
    prog.pc = original.pc;
    if (row !== null) {
      if (row.branchBits !== 0) this.#checkDistance(prog, row.branchBits);
      this.#relocateBranch(prog, out);
      out.word(this.#encoder.word(prog, row, original));
      return;
    }
    const end = out.pc + bytes;
    sequence?.emit(prog, this.#sink(original, literal, out));
    while (out.pc < end) out.word(0);
  }

  /** Branch fields count words, that of ADR bytes, that of ADRP pages. */
  #checkDistance(prog: Prog, bits: number): void {
    const target = branchIndex(prog) < 0 ? null : prog.args[branchIndex(prog)].target;
    if (target === null) return;
    const distance =
      prog.op === 'ADRP' ? (target.pc >> 12) - (prog.pc >> 12) : prog.op === 'ADR' ? target.pc - prog.pc : (target.pc - prog.pc) >> 2;
    const reach = 2 ** (bits - 1);
    if (distance >= -reach && distance < reach) return;
    const [instruction, label] = [prog, target].map((at) => describe(at, this.#context));
    this.#context.error(prog, `branch too far ${hexadecimal(distance)} vs ${hexadecimal(reach)} [0x0]\n${instruction}\n${label}`);
  }

  #relocateBranch({ op, args }: Prog, out: WordBuffer): void {
    if (op !== 'CALL' && op !== 'JMP') return;
    const [target] = args;
    if (target.kind !== Kind.Branch) {
      if (op === 'CALL') out.relocate(Relocate.IndirectCall, 0, null);
    } else if (target.sym !== null) {
      out.relocate(Relocate.Call, 4, target.sym, addendOf(target));
    }
  }

  #sink(original: Prog, literal: Prog | null, out: WordBuffer): Sink {
    return {
      literal,
      pc: original.pc,
      alignmentOf: this.#alignmentOf,
      word: (word) => out.word(word),
      relocate: (type, size, target, add) => out.relocate(type, size, target, add),
      error: (message) => this.#context.error(original, message.replace('%v', () => describe(original, this.#context))),
      instruction: (op, ...operands) => {
        const word = this.#parts.word(progAt(original, op, ...operands), original);
        if (word === null) this.#refuse(original);
        out.word(word ?? 0);
      },
    };
  }
}

/** Bytes by which the real assembler stays below a branch's reach. */
const MARGIN = 10;

export interface Layout extends FixedLayout {
  isRestartable(prog: Prog): boolean;
}

/** Gives every Prog its pc, and the function its code. Progs' `aux` is used, and must be 0. */
export function layOut(progs: readonly Prog[], frame: Frame, tools: Tools): Layout {
  const machine = new FunctionLayout(frame, tools);
  const { progs: laidOut, code, relocations, align } = layOutFixed(progs, machine, tools.context);
  return { progs: laidOut, code, relocations, align, isRestartable: (prog) => machine.isRestartable(prog) };
}
