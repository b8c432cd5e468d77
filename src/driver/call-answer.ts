import { underlying, type Type } from '../golang/types.ts';
import { SegmentFlag } from '../link/image/elf.ts';
import type { BoundCall, Root } from '../run/bind.ts';
import type { PreparedCall } from '../run/control.ts';
import type { Answer } from '../run/records.ts';
import type { Memory } from '../run/values/memory.ts';
import { ValuePrinter, type Contents } from '../run/values/print.ts';
import { typeText } from '../run/values/type-text.ts';
import type { CallProgram, LinkedCalls } from './call-image.ts';
import type { CallShow } from './requests.ts';

/** A value as Go writes it. */
export interface NamedValue {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

export interface CallAnswer {
  readonly results: readonly NamedValue[];
  /** Arguments and variables whose memory was changed, or all of them. */
  readonly arguments: readonly NamedValue[];
  /** Names of those behind whose memory something was written that belongs to nobody. */
  readonly overruns: readonly string[];
}

/** Whether a value of the type leads to other memory. */
export function hasPointers(type: Type): boolean {
  const base = underlying(type);
  if (base.kind === 'struct') return base.fields.some((field) => hasPointers(field.type));
  if (base.kind === 'array') return hasPointers(base.element);
  return base.kind !== 'basic' || base.name === 'string';
}

/** Puts an answer into words. `memory` holds what was there before the call. */
export function answerOf(call: BoundCall, prepared: PreparedCall, answer: Answer, linked: LinkedCalls, program: CallProgram, memory: Memory, show: CallShow): CallAnswer {
  const { sizes } = program.callee.world;
  const path = program.callee.scope.path;
  const contents = contentsAfter(prepared, answer, linked, program, memory);
  const printer = new ValuePrinter(sizes, path, contents);
  const results = call.layout.arguments.filter(({ isResult }) => isResult);
  const isShown = ({ start, end }: Root): boolean => {
    if (end <= start || show === 'none') return false;
    const after = contents.read(start, end - start);
    return show === 'all' || (after !== undefined && Buffer.compare(after, memory.at(start, end - start)) !== 0);
  };
  return {
    results: results.map(({ name, type, offset, size }) => ({
      name,
      type: typeText(type, path),
      value: printer.print(type, answer.frame.subarray(offset, offset + size)),
    })),
    arguments: call.roots.filter(isShown).map(({ name, type, bytes, address }) => ({
      name,
      type: typeText(type, path),
      value: printer.print(type, bytes ?? contents.read(address!, sizes.sizeOf(type))!),
    })),
    overruns: overrunsOf(call, contents, memory, (type) => sizes.sizeOf(type)),
  };
}

function overrunsOf({ start, end, roots }: BoundCall, contents: Contents, memory: Memory, sizeOf: (type: Type) => number): string[] {
  const extents = memory.extents.slice(memory.indexFrom(start)).filter(({ address }) => address < end);
  const found = new Set<string>();
  extents.forEach(({ address, element, count }, index) => {
    const from = address + count * sizeOf(element);
    const size = (extents.at(index + 1)?.address ?? end) - from;
    const after = contents.read(from, size);
    if (after === undefined || Buffer.compare(after, memory.at(from, size)) === 0) return;
    found.add(roots.find((root) => address >= root.start && address < root.end)?.name ?? 'an argument');
  });
  return [...found];
}

function contentsAfter({ watched }: PreparedCall, answer: Answer, { image }: LinkedCalls, program: CallProgram, memory: Memory): Contents {
  const known = watched.map(({ address }, index) => ({ address, bytes: answer.watched[index] }));
  const constants = image.segments.filter(({ flags }) => (flags & SegmentFlag.Write) === 0);
  const regions = [...known, ...constants];
  return {
    read(address, size) {
      const region = regions.find((one) => address >= one.address && address + size <= one.address + one.bytes.length);
      return region?.bytes.subarray(address - region.address, address - region.address + size);
    },
    extentAt: (address) => [memory, program.globals.memory].find((one) => one.holds(address, 0))?.extentAt(address),
  };
}

/** One line: results, then what was changed. */
export function answerText({ results, arguments: changed }: CallAnswer): string {
  const parts = results.length > 0 ? [results.map(({ value }) => value).join(', ')] : [];
  parts.push(...changed.map(({ name, value }) => `${name} = ${value}`));
  return parts.length === 0 ? '()' : parts.join('; ');
}
