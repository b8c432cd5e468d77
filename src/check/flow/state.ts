import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import type { Effect, EffectReader } from './effect.ts';
import { sameValue, type StackBase, type Value } from './value.ts';

/** What registers and stack slots hold at one place of a function. What is in no map is as it was at entry, or unknown. */
export class State {
  readonly registers: Map<number, Value>;
  readonly slots: Map<string, Value>;
  /** A register's entry value went to memory that is not followed: a load from such memory may bring it back. */
  readonly lost: Set<number>;

  constructor(registers: Map<number, Value> = new Map(), slots: Map<string, Value> = new Map(), lost: Set<number> = new Set()) {
    this.registers = registers;
    this.slots = slots;
    this.lost = lost;
  }

  copy(): State {
    return new State(new Map(this.registers), new Map(this.slots), new Set(this.lost));
  }

  register(register: number): Value {
    return this.registers.get(register) ?? { kind: 'entry', register };
  }

  /**
   * Takes over what another path knows; true if that changes anything. What differs becomes `other`, and keeps the
   * writer that is known.
   */
  join(path: State): boolean {
    let changed = false;
    for (const register of new Set([...this.registers.keys(), ...path.registers.keys()])) {
      const mine = this.register(register);
      const theirs = path.register(register);
      if (mine.kind === 'other' || sameValue(mine, theirs)) continue;
      this.registers.set(register, theirs.kind === 'other' ? theirs : { kind: 'other', writer: -1 });
      changed = true;
    }
    for (const [slot, value] of this.slots) {
      const theirs = path.slots.get(slot);
      if (theirs !== undefined && sameValue(value, theirs)) continue;
      this.slots.delete(slot);
      changed = true;
    }
    for (const register of path.lost) {
      if (!this.lost.has(register)) changed = true;
      this.lost.add(register);
    }
    return changed;
  }
}

/** Names the slot that an operand addresses; undefined for memory that is not followed. */
export function slotOf(memory: Operand, state: State, shift = 0): string | undefined {
  if (memory.index !== 0) return undefined;
  if (memory.name === Name.Auto) return `auto ${offsetOf(memory) + shift}`;
  if (memory.name === Name.Param) return `argument ${offsetOf(memory) + shift}`;
  if (memory.name !== Name.None || memory.reg === 0) return undefined;
  const base = state.register(memory.reg);
  return base.kind === 'stack' ? `${base.base.made} ${base.offset + offsetOf(memory) + shift}` : undefined;
}

/** What the value of an argument word is when it is loaded. */
export type ArgumentValue = (memory: Operand) => Value | undefined;

/** Applies one instruction to a state. */
export class Transfer {
  readonly #reader: EffectReader;
  readonly #kept: ReadonlySet<number>;
  readonly #argument: ArgumentValue;
  readonly #entry: StackBase;

  /** `kept` are the registers that survive a call. */
  constructor(reader: EffectReader, kept: ReadonlySet<number>, argument: ArgumentValue, entryAlignment: number) {
    this.#reader = reader;
    this.#kept = kept;
    this.#argument = argument;
    this.#entry = { made: -1, alignment: entryAlignment };
  }

  start(): State {
    return new State(new Map([[this.#reader.sp, { kind: 'stack', base: this.#entry, offset: 0 }]]));
  }

  apply(state: State, effect: Effect, at: number): void {
    const { registers } = state;
    const { moveBase, writes, copy, zero, load, store, address, add, align } = effect;
    const unknown: Value = { kind: 'other', writer: at };
    if (moveBase?.before) this.#move(state, moveBase.register, moveBase.amount, at);
    if (store !== undefined) this.#store(state, store.from, store.memory);
    if (load !== undefined) this.#load(state, load.to, load.memory, at);
    if (copy !== undefined) registers.set(copy[1], state.register(copy[0]));
    if (zero !== undefined) registers.set(zero, { kind: 'zero' });
    if (address !== undefined) registers.set(address.to, this.#address(state, address.memory) ?? unknown);
    if (add !== undefined) {
      const from = state.register(add.from);
      registers.set(add.to, from.kind === 'stack' ? { ...from, offset: from.offset + add.amount } : from.kind === 'argument' ? from : unknown);
    }
    if (align !== undefined) this.#align(state, align.register, align.to, at);
    if (effect.push !== undefined) this.#push(state, effect.push, effect.bytes!, at);
    if (effect.pop !== undefined) this.#pop(state, effect.pop, effect.bytes!, at);
    if (moveBase?.before === false) this.#move(state, moveBase.register, moveBase.amount, at);
    if (writes !== undefined) for (const register of writes) registers.set(register, unknown);
    if (effect.call) {
      for (const register of [...registers.keys()]) if (!this.#kept.has(register)) registers.set(register, unknown);
    }
  }

  #move(state: State, register: number, amount: number, at: number): void {
    const value = state.register(register);
    state.registers.set(register, value.kind === 'stack' ? { ...value, offset: value.offset + amount } : value.kind === 'argument' ? value : { kind: 'other', writer: at });
  }

  #align(state: State, register: number, to: number, at: number): void {
    const value = state.register(register);
    if (value.kind !== 'stack') state.registers.set(register, value.kind === 'argument' ? value : { kind: 'other', writer: at });
    else state.registers.set(register, { kind: 'stack', base: { made: at, alignment: to }, offset: 0 });
  }

  #address(state: State, memory: Operand): Value | undefined {
    if (memory.name !== Name.None || memory.index !== 0) {
      const base = memory.name === Name.None ? state.register(memory.reg) : undefined;
      return base?.kind === 'argument' ? base : undefined;
    }
    const base = state.register(memory.reg);
    if (base.kind === 'stack') return { ...base, offset: base.offset + offsetOf(memory) };
    return base.kind === 'argument' ? base : undefined;
  }

  #store(state: State, from: readonly number[], memory: Operand): void {
    from.forEach((register, i) => {
      const value = state.register(register);
      const slot = slotOf(memory, state, i * this.#reader.wordSize);
      if (slot !== undefined) state.slots.set(slot, value);
      else if (value.kind === 'entry') state.lost.add(value.register);
    });
  }

  #load(state: State, to: readonly number[], memory: Operand, at: number): void {
    const values = to.map((register, i): Value => {
      const slot = slotOf(memory, state, i * this.#reader.wordSize);
      const known = slot === undefined ? undefined : state.slots.get(slot);
      if (known !== undefined) return known;
      const argument = i === 0 && memory.kind === Kind.Mem ? this.#argument(memory) : undefined;
      if (argument !== undefined) return argument;
      return slot === undefined && state.lost.has(register) ? { kind: 'entry', register } : { kind: 'other', writer: at };
    });
    to.forEach((register, i) => state.registers.set(register, values[i]));
  }

  #push(state: State, register: number, bytes: number, at: number): void {
    const { sp } = this.#reader;
    const stack = state.register(sp);
    if (stack.kind !== 'stack') return;
    const offset = stack.offset - bytes;
    const slot = `${stack.base.made} ${offset}`;
    if (register === 0) state.slots.set(slot, { kind: 'other', writer: at });
    else state.slots.set(slot, state.register(register));
    state.registers.set(sp, { ...stack, offset });
  }

  #pop(state: State, register: number, bytes: number, at: number): void {
    const { sp } = this.#reader;
    const stack = state.register(sp);
    const unknown: Value = { kind: 'other', writer: at };
    const value = stack.kind === 'stack' ? (state.slots.get(`${stack.base.made} ${stack.offset}`) ?? unknown) : unknown;
    if (stack.kind === 'stack') state.registers.set(sp, { ...stack, offset: stack.offset + bytes });
    if (register !== 0) state.registers.set(register, value);
  }
}
