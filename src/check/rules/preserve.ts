import type { Machine } from '../../asm/machine.ts';
import type { AssemblyFunction } from '../../asm/prog.ts';
import type { Platform } from '../../base/platform.ts';
import { Abi, TextFlag } from '../../base/symbol.ts';
import { Flow, type EffectReader } from '../flow/effect.ts';
import { effectReader } from '../flow/readers.ts';
import { Transfer } from '../flow/state.ts';
import { FlowGraph } from '../flow/walk.ts';
import { progPosition, type RuleContext, type TextFunction } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';

/** A register that a function must leave as it found it. */
interface Preserved {
  readonly register: string;
  /** What Go keeps in it. */
  readonly role: string;
  /** The assembler saves it in functions that have a frame or make calls. */
  readonly framePointer?: boolean;
  /** It holds 0, which may be put there again. */
  readonly zero?: boolean;
  readonly when?: (platform: Platform, abi: Abi) => boolean;
}

const internal = (_: Platform, abi: Abi): boolean => abi === Abi.ABIInternal;
/** Go's ABI documents and the assembler's register names (src/cmd/compile/abi-internal.md, doc/asm.html). */
const AMD64: readonly Preserved[] = [
  { register: 'BP', role: 'the frame pointer', framePointer: true },
  { register: 'R14', role: 'g, the current goroutine', when: internal },
  { register: 'X15', role: 'zero', zero: true, when: internal },
];
const ARM64: readonly Preserved[] = [
  { register: 'R29', role: 'the frame pointer', framePointer: true },
  { register: 'g', role: 'the current goroutine' },
  { register: 'R18_PLATFORM', role: "the platform's own", when: ({ goos }) => ['darwin', 'ios', 'windows', 'android'].includes(goos) },
];
const G: Preserved = { register: 'g', role: 'the current goroutine' };
const PPC64: readonly Preserved[] = [
  G,
  { register: 'R0', role: 'zero', zero: true },
  { register: 'R2', role: 'the TOC pointer' },
  { register: 'R13', role: 'the thread pointer' },
];
const MIPS: readonly Preserved[] = [G, { register: 'RSB', role: 'the static base' }];

const PRESERVED: Readonly<Record<string, readonly Preserved[]>> = {
  386: [],
  amd64: AMD64,
  arm64: ARM64,
  arm: [G],
  loong64: [G],
  s390x: [G],
  riscv64: [G, { register: 'TP', role: 'the thread pointer' }, { register: 'GP', role: 'the global pointer' }],
  ppc64: PPC64,
  ppc64le: PPC64,
  mips: MIPS,
  mipsle: MIPS,
  mips64: MIPS,
  mips64le: MIPS,
};

/** A function returns with something else in a register that its caller relies on, or with the stack pointer moved. */
export const preserve: Rule = {
  code: 'preserve',
  severity: 'warning',
  check(context) {
    const { machine, importPath, platform } = context.pkg;
    const rows = PRESERVED[platform.goarch];
    const reader = machine === null ? null : effectReader(machine);
    if (machine === null || reader === null || rows === undefined || isRuntime(importPath)) return [];
    return context.texts.flatMap((text) => {
      if (text.code === null) return [];
      const kept = new Map<number, Preserved>();
      for (const row of rows) {
        const register = machine.register(row.register);
        if (register === 0 || row.when?.(platform, text.abi) === false) continue;
        if (!row.framePointer || !savesFramePointer(text, reader)) kept.set(register, row);
      }
      return new Judge(context, text, text.code, machine, reader, kept).findings();
    });
  },
};

/** The packages that keep the rules for everybody else. */
export function isRuntime(importPath: string): boolean {
  return importPath === 'runtime' || importPath.startsWith('runtime/') || importPath.startsWith('internal/runtime/');
}

function savesFramePointer({ flags, frameSize, code }: TextFunction, reader: EffectReader): boolean {
  if (flags & TextFlag.NOFRAME) return false;
  return frameSize > 0 || code!.body.some((prog) => reader.read(prog).call === true);
}

class Judge {
  readonly #context: RuleContext;
  readonly #text: TextFunction;
  readonly #code: AssemblyFunction;
  readonly #machine: Machine;
  readonly #reader: EffectReader;
  readonly #kept: ReadonlyMap<number, Preserved>;
  readonly #found = new Map<string, Finding>();

  constructor(
    context: RuleContext, text: TextFunction, code: AssemblyFunction, machine: Machine, reader: EffectReader, kept: ReadonlyMap<number, Preserved>,
  ) {
    this.#context = context;
    this.#text = text;
    this.#code = code;
    this.#machine = machine;
    this.#reader = reader;
    this.#kept = kept;
  }

  findings(): Finding[] {
    if (!this.#concerned()) return [];
    const { sp, wordSize } = this.#reader;
    const graph = new FlowGraph(this.#code, this.#reader);
    const transfer = new Transfer(this.#reader, new Set([...this.#kept.keys(), sp]), () => undefined, wordSize);
    graph.walk(transfer, (index, state) => {
      const { flow } = graph.effects[index];
      if (flow !== Flow.Return && flow !== Flow.Tail) return;
      for (const [register, row] of this.#kept) {
        const value = state.register(register);
        if ((value.kind === 'entry' && value.register === register) || (row.zero && value.kind === 'zero')) continue;
        this.#report(graph, index, state.writers.get(register) ?? index, register, row.role);
      }
      const stack = state.register(sp);
      if (stack.kind !== 'stack' || stack.base.made >= 0 || stack.offset === 0) return;
      // A trampoline that drops its own return address puts another in its place.
      if (!(stack.offset > 0 && state.slots.has(`-1 ${stack.offset}`))) this.#stackMoved(graph, index, stack.offset);
    });
    return [...this.#found.values()];
  }

  /** Whether anything here can change a register that matters: most functions are done with after this. */
  #concerned(): boolean {
    const { sp } = this.#reader;
    const matters = (register: number): boolean => register === sp || this.#kept.has(register);
    return this.#code.body.some((prog) => {
      const { writes, copy, load, address, add, align, zero, push, pop, moveBase } = this.#reader.read(prog);
      if (push !== undefined || pop !== undefined) return true;
      if (writes?.some(matters) || load?.to.some(matters)) return true;
      return [copy?.[1], address?.to, add?.to, align?.register, zero, moveBase?.register].some((register) => register !== undefined && matters(register));
    });
  }

  #report(graph: FlowGraph, index: number, writer: number, register: number, role: string): void {
    const unit = this.#text.view.unit!;
    const name = this.#machine.registerName(register);
    const key = `${name} ${writer}`;
    if (this.#found.has(key)) return;
    const related = [{ position: progPosition(unit, graph.progs[index]), message: 'returns here' }];
    this.#found.set(key, {
      position: progPosition(unit, graph.progs[writer]),
      message: `${this.#name()} overwrites ${name} (${role}) and returns without restoring it`,
      hint: `save ${name} before, and restore it on every path to a return`,
      related,
    });
  }

  #stackMoved(graph: FlowGraph, index: number, offset: number): void {
    const key = `stack ${graph.progs[index].line}`;
    if (this.#found.has(key)) return;
    const where = offset < 0 ? `${-offset} bytes below` : `${offset} bytes above`;
    this.#found.set(key, {
      position: progPosition(this.#text.view.unit!, graph.progs[index]),
      message: `${this.#name()} returns with the stack pointer ${where} where it was at entry`,
      hint: 'undo every change of the stack pointer before a return',
    });
  }

  #name(): string {
    const { goName, symbol } = this.#text;
    return goName !== '' ? goName : symbol.slice(symbol.lastIndexOf('.', symbol.length) + 1) || this.#context.pkg.importPath;
  }
}
