import { CONTROL_BASE, STACK_BASE, STACK_SIZE } from './memory-map.ts';
import { ENTRY_PACKAGE, SIGINFO_SIZE, type EntryMachine } from './entry/entry.ts';

/** One call, ready for the machine. */
export interface PreparedCall {
  /** Linker name of the function. */
  readonly symbol: string;
  /** Argument block, results included. */
  readonly frame: Uint8Array;
  /** Memory to look at after the call. */
  readonly watched: readonly Range[];
  /** The program's variables are to be looked at too, as the results may lead there. */
  readonly watchesVariables: boolean;
}

/** Called before all others: its answer says that signals are handled from now on. */
export const READY: PreparedCall = { symbol: `${ENTRY_PACKAGE}.ready`, frame: new Uint8Array(0), watched: [], watchesVariables: false };

export interface Range {
  readonly address: number;
  readonly size: number;
}

/** What the first word of a record says. */
export const enum RecordTag {
  Answer = 0x6f67_7374,
  Crash = 0x7461_6c66,
}

/** SIGILL SIGTRAP SIGBUS SIGFPE SIGSEGV SIGALRM SIGSYS */
const SIGNALS = [4, 5, 7, 8, 11, 14, 31];
const SA_SIGINFO = 0x4;
const SA_ONSTACK = 0x0800_0000;
const SIGNAL_STACK_SIZE = 0x1_0000;
/** What the runtime keeps below a stack's guard (internal/abi's StackNosplitBase and more). */
const GUARD = 0x3a0;
/** 32-bit code segment, limit in pages, usable (Linux's struct user_desc). */
const THREAD_AREA_FLAGS = 0x51;

/** Offsets of what entries name, from CONTROL_BASE. */
const OFFSETS = {
  g: 0x000,
  /** The word before it is the goroutine's thread-local slot. */
  tlsBase: 0x210,
  threadArea: 0x220,
  current: 0x240,
  sp: 0x248,
  overflow: 0x250,
  answerTag: 0x258,
  crashTag: 0x260,
  action: 0x268,
  signals: 0x290,
  signalStack: 0x2b0,
  crash: 0x2d0,
  calls: 0x320,
} as const;

/** Room above the arguments, which a function must leave alone. */
const ABOVE_ARGUMENTS = 0x1000;

/** The memory that entries work with, for a number of calls. */
export class ControlBlock {
  readonly #machine: EntryMachine;
  readonly #arguments: number;

  /** @param largest size of the largest argument block */
  constructor(machine: EntryMachine, largest: number) {
    this.#machine = machine;
    const top = STACK_BASE + STACK_SIZE - ABOVE_ARGUMENTS - largest;
    this.#arguments = Math.floor(top / 64) * 64 + machine.argumentOffset;
  }

  /** Address of the first argument. */
  get arguments(): number {
    return this.#arguments;
  }

  /** SP as it must be after a call. */
  get stackPointer(): number {
    return this.#arguments - this.#machine.argumentOffset;
  }

  /** Address of a symbol that the entry's code names, undefined if there is none. */
  addressOf(name: string): number | undefined {
    const local = name.startsWith(`${ENTRY_PACKAGE}.`) ? name.slice(ENTRY_PACKAGE.length + 1) : '';
    const { wordSize } = this.#machine;
    if (local === 'arguments') return this.#arguments;
    if (local === 'crashInfo') return CONTROL_BASE + OFFSETS.crash + 2 * wordSize;
    if (local === 'crashContext') return CONTROL_BASE + OFFSETS.crash + 4 * wordSize;
    return Object.hasOwn(OFFSETS, local) ? CONTROL_BASE + OFFSETS[local as keyof typeof OFFSETS] : undefined;
  }

  /** The bytes from CONTROL_BASE on. `addressOf`: of functions. */
  bytes(asked: readonly PreparedCall[], addressOf: (symbol: string) => number): Uint8Array {
    const { wordSize, actionFlags, context } = this.#machine;
    const calls = [READY, ...asked];
    const rowSize = 6 * wordSize;
    const vectorSize = 2 * wordSize;
    const vectors = OFFSETS.calls + (calls.length + 1) * rowSize;
    const count = calls.reduce((sum, { watched }) => sum + 3 + watched.length, 0);
    const frames = vectors + count * vectorSize;
    const size = frames + calls.reduce((sum, { frame }) => sum + frame.length, 0) + SIGNAL_STACK_SIZE;
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    const words = (offset: number, ...values: number[]): void => {
      values.forEach((value, index) => view.setUint32(offset + index * wordSize, value, true));
    };
    const at = (name: keyof typeof OFFSETS): number => CONTROL_BASE + OFFSETS[name];
    words(OFFSETS.g, STACK_BASE, STACK_BASE + STACK_SIZE, STACK_BASE + GUARD, STACK_BASE + GUARD);
    words(OFFSETS.tlsBase - wordSize, at('g'), at('tlsBase'));
    [0xffff_ffff, at('tlsBase'), 0xfffff, THREAD_AREA_FLAGS].forEach((value, index) => view.setUint32(OFFSETS.threadArea + 4 * index, value, true));
    words(OFFSETS.current, at('calls'));
    words(OFFSETS.answerTag, RecordTag.Answer);
    words(OFFSETS.crashTag, RecordTag.Crash);
    const handler = addressOf(`${ENTRY_PACKAGE}.handler`);
    words(OFFSETS.action, handler, SA_SIGINFO | SA_ONSTACK | actionFlags, handler);
    SIGNALS.forEach((signal, index) => view.setUint32(OFFSETS.signals + 4 * index, signal, true));
    words(OFFSETS.signalStack, CONTROL_BASE + size - SIGNAL_STACK_SIZE, 0, SIGNAL_STACK_SIZE);
    words(OFFSETS.crash, at('crashTag'), wordSize, 0, SIGINFO_SIZE, 0, context.size, at('overflow'), wordSize);
    let vector = vectors;
    let block = frames;
    calls.forEach(({ symbol, frame, watched }, index) => {
      const ranges = [
        { address: at('answerTag'), size: wordSize },
        { address: at('sp'), size: wordSize },
        { address: this.#arguments, size: frame.length },
        ...watched,
      ];
      const total = ranges.reduce((sum, range) => sum + range.size, 0);
      words(OFFSETS.calls + index * rowSize, addressOf(symbol), CONTROL_BASE + block, frame.length, CONTROL_BASE + vector, ranges.length, total);
      for (const range of ranges) {
        words(vector, range.address, range.size);
        vector += vectorSize;
      }
      bytes.set(frame, block);
      block += frame.length;
    });
    return bytes;
  }
}
