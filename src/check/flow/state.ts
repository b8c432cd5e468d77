import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import type { Effect, EffectReader } from './effect.ts';
import { sameValue, type StackBase, type Value } from './value.ts';

const UNKNOWN: Value = { kind: 'other' };

/** What registers and stack slots hold at one place of a function. What is in no map is as it was at entry, or unknown. */
export class State {
  readonly registers: Map<number, Value>;
  /** Index of the Prog that wrote a register last, on some path. */
  readonly writers: Map<number, number>;
  readonly slots: Map<string, Value>;
  /** A register's entry value went to memory that is not followed: a load from such memory may bring it back. */
  readonly lost: Set<number>;

  constructor(
    registers: Map<number, Value> = new Map(),
    writers: Map<number, number> = new Map(),
    slots: Map<string, Value> = new Map(),
    lost: Set<number> = new Set(),
  ) {
    this.registers = registers;
    this.writers = writers;
    this.slots = slots;
    this.lost = lost;
  }

  copy(): State {
    return new State(new Map(this.registers), new Map(this.writers), new Map(this.slots), new Set(this.lost));
  }

  register(register: number): Value {
    return this.registers.get(register) ?? { kind: 'entry', register };
  }

  set(register: number, value: Value, at: number): void {
    this.registers.set(register, value);
    this.writers.set(register, at);
  }

  /**
   * Takes over what another path knows; true if that changes anything. What differs becomes `other`.
   */
  join(path: State): boolean {
    let changed = false;
    for (const register of new Set([...this.registers.keys(), ...path.registers.keys()])) {
      const mine = this.register(register);
      const theirs = path.register(register);
      if (mine.kind === 'other' || sameValue(mine, theirs)) continue;
      const restored = theirs.kind === 'entry' && theirs.register === register;
      this.registers.set(register, UNKNOWN);
      const writer = restored ? undefined : path.writers.get(register);
      if (writer !== undefined) this.writers.set(register, writer);
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
    if (moveBase?.before) this.#move(state, moveBase.register, moveBase.amount, at);
    if (store !== undefined) this.#store(state, store.from, store.memory);
    if (load !== undefined) this.#load(state, load.to, load.memory, at);
    if (copy !== undefined) state.set(copy[1], state.register(copy[0]), at);
    if (zero !== undefined) state.set(zero, { kind: 'zero' }, at);
    if (address !== undefined) state.set(address.to, this.#address(state, address.memory) ?? UNKNOWN, at);
    if (add !== undefined) {
      const from = state.register(add.from);
      state.set(add.to, from.kind === 'stack' ? { ...from, offset: from.offset + add.amount } : from.kind === 'argument' ? from : UNKNOWN, at);
    }
    if (align !== undefined) this.#align(state, align.register, align.to, at);
    if (effect.push !== undefined) this.#push(state, effect.push, effect.bytes!, at);
    if (effect.pop !== undefined) this.#pop(state, effect.pop, effect.bytes!, at);
    if (moveBase?.before === false) this.#move(state, moveBase.register, moveBase.amount, at);
    if (writes !== undefined) for (const register of writes) state.set(register, UNKNOWN, at);
    if (effect.call) {
      for (const register of registers.keys()) if (!this.#kept.has(register)) state.set(register, UNKNOWN, at);
    }
  }

  #move(state: State, register: number, amount: number, at: number): void {
    const value = state.register(register);
    state.set(register, value.kind === 'stack' ? { ...value, offset: value.offset + amount } : value.kind === 'argument' ? value : UNKNOWN, at);
  }

  #align(state: State, register: number, to: number, at: number): void {
    const value = state.register(register);
    if (value.kind !== 'stack') state.set(register, value.kind === 'argument' ? value : UNKNOWN, at);
    else state.set(register, { kind: 'stack', base: { made: at, alignment: to }, offset: 0 }, at);
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
      return slot === undefined && state.lost.has(register) ? { kind: 'entry', register } : UNKNOWN;
    });
    to.forEach((register, i) => state.set(register, values[i], at));
  }

  #push(state: State, register: number, bytes: number, at: number): void {
    const { sp } = this.#reader;
    const stack = state.register(sp);
    if (stack.kind !== 'stack') return;
    const offset = stack.offset - bytes;
    const slot = `${stack.base.made} ${offset}`;
    if (register === 0) state.slots.set(slot, UNKNOWN);
    else state.slots.set(slot, state.register(register));
    state.set(sp, { ...stack, offset }, at);
  }

  #pop(state: State, register: number, bytes: number, at: number): void {
    const { sp } = this.#reader;
    const stack = state.register(sp);
        const value = stack.kind === 'stack' ? (state.slots.get(`${stack.base.made} ${stack.offset}`) ?? UNKNOWN) : UNKNOWN;
    if (stack.kind === 'stack') state.set(sp, { ...stack, offset: stack.offset + bytes }, at);
    if (register !== 0) state.set(register, value, at);
  }
}
