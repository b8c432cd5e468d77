import { READY, RecordTag, type ControlBlock, type PreparedCall } from './control.ts';
import { SIGINFO_SIZE, type EntryMachine } from './entry/entry.ts';

/** What is in memory after a call. */
export interface Answer {
  /** The argument block, results included. */
  readonly frame: Uint8Array;
  /** Contents of the call's `watched`, in their order. */
  readonly watched: readonly Uint8Array[];
  /** How far SP is from where it was, in bytes. */
  readonly stackShift: number;
}

/** Where and why a signal stopped a function. */
export interface Crash {
  readonly signal: number;
  /** si_addr: what could not be reached, or the instruction. */
  readonly address: number;
  /** si_code; above 0 where the processor found it, 0 and below where a process sent the signal. */
  readonly code: number;
  readonly pc: number;
  /** Return address of the call of morestack, 0 if it wasn't called. */
  readonly overflow: number;
  readonly registers: readonly (readonly [string, bigint])[];
}

export interface Records {
  /** Of the first calls, in order. */
  readonly answers: readonly Answer[];
  /** What became of the one after them, null if nothing is known. */
  readonly crash: Crash | null;
}

/** Reads what a program wrote; what is cut off at the end is left out. */
export function readRecords(bytes: Uint8Array, machine: EntryMachine, control: ControlBlock, calls: readonly PreparedCall[]): Records {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { wordSize } = machine;
  const word = (offset: number): number => view.getUint32(offset, true);
  const answers: Answer[] = [];
  let at = 0;
  for (const { frame, watched } of [READY, ...calls]) {
    const size = 2 * wordSize + frame.length + watched.reduce((sum, range) => sum + range.size, 0);
    if (at + wordSize > bytes.length || word(at) !== RecordTag.Answer || at + size > bytes.length) break;
    const stackShift = word(at + wordSize) - control.stackPointer;
    at += 2 * wordSize;
    const take = (length: number): Uint8Array => bytes.slice(at, (at += length));
    answers.push({ stackShift, frame: take(frame.length), watched: watched.map((range) => take(range.size)) });
  }
  const needed = wordSize + SIGINFO_SIZE + machine.context.size + wordSize;
  const isCrash = at + needed <= bytes.length && word(at) === RecordTag.Crash;
  return { answers: answers.slice(1), crash: isCrash ? readCrash(view, at + wordSize, machine) : null };
}

function readCrash(view: DataView, info: number, { wordSize, context }: EntryMachine): Crash {
  const ucontext = info + SIGINFO_SIZE;
  const wide = (offset: number): bigint => (wordSize === 8 ? view.getBigUint64(offset, true) : BigInt(view.getUint32(offset, true)));
  return {
    signal: view.getInt32(info, true),
    code: view.getInt32(info + 8, true),
    address: Number(wide(info + context.faultAddress)),
    pc: Number(wide(ucontext + context.pc)),
    overflow: Number(wide(ucontext + context.size)),
    registers: context.registers.map(([name, offset]) => [name, wide(ucontext + offset)] as const),
  };
}
