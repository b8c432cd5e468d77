import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { Kind } from '../../asm/operand.ts';
import { Flow, type Effect, type EffectReader } from './effect.ts';
import type { State, Transfer } from './state.ts';

/** A function's Progs with their effects, and the places where paths begin. */
export class FlowGraph {
  readonly progs: readonly Prog[];
  readonly effects: readonly Effect[];
  readonly #index = new Map<Prog, number>();
  readonly #starts = new Set<number>();

  constructor(fn: AssemblyFunction, reader: EffectReader) {
    this.progs = fn.body;
    this.effects = fn.body.map((prog) => reader.read(prog));
    fn.body.forEach((prog, i) => this.#index.set(prog, i));
    for (const prog of fn.body) {
      const target = this.#target(prog);
      if (target >= 0) this.#starts.add(target);
    }
  }

  #target(prog: Prog): number {
    for (const operand of prog.args) {
      if (operand.kind === Kind.Branch && operand.target !== null) return this.#index.get(operand.target) ?? -1;
    }
    return -1;
  }

  /** Follows every path from the entry; `visit` sees the state before each Prog, with what all paths agree on. */
  walk(transfer: Transfer, visit: (index: number, state: State) => void): void {
    const entries = new Map<number, State>([[0, transfer.start()]]);
    const pending = [0];
    const reach = (index: number, state: State): void => {
      const known = entries.get(index);
      if (known === undefined) entries.set(index, state.copy());
      else if (!known.join(state)) return;
      pending.push(index);
    };
    let steps = 0;
    while (pending.length > 0 && steps++ < 20_000) this.#run(pending.pop()!, entries, transfer, reach);
    for (const index of [...entries.keys()].sort((a, b) => a - b)) this.#run(index, entries, transfer, () => {}, visit);
  }

  /** One run of Progs up to the next place where a path begins. */
  #run(
    start: number,
    entries: ReadonlyMap<number, State>,
    transfer: Transfer,
    reach: (index: number, state: State) => void,
    visit?: (index: number, state: State) => void,
  ): void {
    const state = entries.get(start)!.copy();
    for (let i = start; i < this.progs.length; i++) {
      if (i > start && this.#starts.has(i)) return reach(i, state);
      visit?.(i, state);
      const effect = this.effects[i];
      transfer.apply(state, effect, i);
      const flow = effect.flow ?? Flow.Next;
      if (flow === Flow.Jump || flow === Flow.Branch) {
        const target = this.#target(this.progs[i]);
        if (target >= 0) reach(target, state);
      }
      if (flow !== Flow.Next && flow !== Flow.Branch) return;
    }
  }
}
