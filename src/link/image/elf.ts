import { ByteBuffer } from '../../base/bytes.ts';

/*
 * A static executable as the System V ABI's "Object Files" and "Program Loading" chapters lay it out: a header, program
 * headers, and the segments that they name. Nothing needs section headers to run.
 */

export const enum SegmentFlag {
  Execute = 1,
  Write = 2,
  Read = 4,
}

/** Memory of a program: `bytes`, then zeros up to `size`. */
export interface Segment {
  readonly address: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** SegmentFlag bits. */
  readonly flags: number;
}

/** A multiple of every page size that Linux has on these machines: segments of one program start at multiples of it. */
export const SEGMENT_ALIGNMENT = 0x10000;

interface Target {
  /** e_machine. */
  readonly machine: number;
  readonly is64: boolean;
}

const TARGETS: Readonly<Record<string, Target>> = {
  386: { machine: 3, is64: false },
  amd64: { machine: 62, is64: true },
  arm64: { machine: 183, is64: true },
};

const ET_EXEC = 2;
const PT_LOAD = 1;

/** The bytes of an executable for Linux. Addresses are below 2^32 and multiples of SEGMENT_ALIGNMENT. */
export function writeElf(goarch: string, entry: number, segments: readonly Segment[]): Uint8Array {
  const { machine, is64 } = TARGETS[goarch];
  const used = segments.filter(({ size }) => size > 0);
  const headerSize = is64 ? 64 : 52;
  const programHeaderSize = is64 ? 56 : 32;
  const out = new ByteBuffer(0x1000);
  const word = (value: number): void => (is64 ? out.u64(value, 0) : out.u32(value));
  out.bytes(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  out.u16(ET_EXEC);
  out.u16(machine);
  out.u32(1);
  word(entry);
  word(headerSize);
  word(0);
  out.u32(0);
  out.u16(headerSize);
  out.u16(programHeaderSize);
  out.u16(used.length);
  for (let i = 0; i < 3; i++) out.u16(0);
  let offset = roundUp(headerSize + used.length * programHeaderSize, SEGMENT_ALIGNMENT);
  const offsets: number[] = [];
  for (const { address, size, bytes, flags } of used) {
    offsets.push(offset);
    out.u32(PT_LOAD);
    if (is64) out.u32(flags);
    for (const field of [offset, address, address, bytes.length, size]) word(field);
    if (!is64) out.u32(flags);
    word(SEGMENT_ALIGNMENT);
    offset = roundUp(offset + bytes.length, SEGMENT_ALIGNMENT);
  }
  used.forEach(({ bytes }, index) => {
    if (bytes.length === 0) return;
    out.zeros(offsets[index] - out.length);
    out.bytes(bytes);
  });
  return out.take();
}

/** The least multiple of `unit` that is not below `value`. */
export function roundUp(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}
