import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { Abi } from '../base/symbol.ts';
import type { PackageScope } from '../golang/package-scope.ts';
import { positionAt } from '../golang/position.ts';
import { TypeFault } from '../golang/types.ts';
import { linkImage, type Image, type ImageProblem } from '../link/image/link.ts';
import { SegmentFlag, writeElf, type Segment } from '../link/image/elf.ts';
import type { Reference } from '../link/image/reachable-symbols.ts';
import { display, packageOf, written } from '../link/names.ts';
import { SymbolFinder } from '../obj/names.ts';
import { lineRows } from '../obj/pclines.ts';
import type { ObjectSymbol } from '../obj/read.ts';
import { READY, type ControlBlock, type PreparedCall } from '../run/control.ts';
import { ENTRY_PACKAGE, type EntryMachine } from '../run/entry/entry.ts';
import { ARGUMENTS_BASE, CONTROL_BASE, GLOBALS_BASE, IMAGE_BASE, STACK_BASE, STACK_SIZE } from '../run/memory-map.ts';
import type { Globals } from '../run/values/globals.ts';
import type { Memory } from '../run/values/memory.ts';
import type { CalleeObject, CalleePackage } from './call-package.ts';

/** What is linked for a number of calls. */
export interface LinkedCalls {
  readonly image: Image;
  /** With all that is looked at after them. */
  readonly calls: readonly PreparedCall[];
  /** The executable. */
  readonly program: Uint8Array;
}

export interface CallProgram {
  readonly callee: CalleePackage;
  readonly entry: CalleeObject;
  readonly machine: EntryMachine;
  readonly globals: Globals;
}

/** Links what functions need; why it can't be is returned. */
export function linkFunctions(program: CallProgram, control: ControlBlock, functions: Iterable<string>): Image | Diagnostic[] {
  const { callee, entry, globals } = program;
  const image = linkImage({
    goarch: entry.object.goarch,
    objects: [entry, ...callee.objects].map(({ object }) => object),
    roots: [`${ENTRY_PACKAGE}.start`, `${ENTRY_PACKAGE}.handler`, READY.symbol, ...functions],
    base: IMAGE_BASE,
    addressOf: ({ name }) => control.addressOf(name) ?? variableAddress(name, callee, globals),
  });
  return 'segments' in image ? image : problemTexts(image, program);
}

const VARIABLE = SegmentFlag.Read | SegmentFlag.Write;

/** An executable that makes the calls. */
export function linkCalls(program: CallProgram, control: ControlBlock, calls: readonly PreparedCall[], memory: Memory): LinkedCalls | Diagnostic[] {
  const image = linkFunctions(program, control, new Set(calls.map(({ symbol }) => symbol)));
  if (!('segments' in image)) return image;
  const { goarch } = program.entry.object;
  const globals: Segment = { address: GLOBALS_BASE, ...contents(program.globals.memory), flags: VARIABLE };
  const variables = [...image.segments, globals].filter(({ flags, size }) => flags === VARIABLE && size > 0);
  const complete = calls.map((call) => (call.watchesVariables ? { ...call, watched: [...call.watched, ...variables] } : call));
  const table = control.bytes(complete, (symbol) => image.addressOf(symbol) ?? 0);
  const segments: Segment[] = [
    ...image.segments,
    { address: STACK_BASE, size: STACK_SIZE, bytes: new Uint8Array(0), flags: VARIABLE },
    { address: CONTROL_BASE, size: table.length, bytes: table, flags: VARIABLE },
    globals,
    { address: ARGUMENTS_BASE, ...contents(memory), flags: VARIABLE },
  ];
  return { image, calls: complete, program: writeElf(goarch, image.addressOf(`${ENTRY_PACKAGE}.start`)!, segments) };
}

function contents(memory: Memory): { size: number; bytes: Uint8Array } {
  const size = memory.end - memory.base;
  return { size, bytes: memory.at(memory.base, size) };
}

/** The variable of a package that a linker name means. */
function variableAddress(name: string, callee: CalleePackage, globals: Globals): number | undefined {
  const prefix = packageOf(name);
  const scope: PackageScope | undefined = prefix === callee.prefix ? callee.scope : prefix === '' ? undefined : callee.scopeOf(prefix);
  const entity = scope?.lookup(name.slice(prefix.length + 1));
  if (entity?.kind !== 'var') return undefined;
  try {
    return globals.place(entity).address;
  } catch (fault) {
    if (fault instanceof TypeFault) return undefined;
    throw fault;
  }
}

function problemTexts(problems: readonly ImageProblem[], { callee, entry }: CallProgram): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { reference, name, kind, type } of problems) {
    if (reference === undefined) {
      found.push(missing(name, callee));
      continue;
    }
    const from = reference.from.symbol.name;
    const position = positionOf(reference, name, [entry, ...callee.objects], callee);
    const key = `${from} ${name} ${kind} ${type}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const what = name === '' ? '' : written(name, callee.prefix);
    const message =
      kind === 'undefined'
        ? `${symbolText(reference.from.symbol, callee.prefix)} needs ${what}, which ${whoDefines(name, callee)}: it cannot be called without Go`
        : `${symbolText(reference.from.symbol, callee.prefix)} has a relocation ${type}${what === '' ? '' : ` to ${what}`}, which cannot be applied here`;
    found.push({ severity: 'error', code: 'call', symbol: name, position, message });
  }
  return found;
}

function missing(name: string, callee: CalleePackage): Diagnostic {
  const declared = callee.scope.lookup(name.slice(callee.prefix.length + 1));
  const position = declared?.kind === 'func' ? positionAt(declared.file, declared.declaration.offset) : undefined;
  const error = { severity: 'error', code: 'call', symbol: name, position } as const;
  const texts = callee.scans.flatMap(({ definitions }) => definitions.filter(({ kind }) => kind === 'TEXT'));
  if (texts.some((text) => text.name === name)) {
    return { ...error, message: `${display(name)} is ABIInternal: only functions that take their arguments on the stack can be called` };
  }
  const { goos, goarch } = callee.platform;
  const message = `undefined: ${display(name)}: no TEXT symbol of the package defines it on ${goos}/${goarch}`;
  const elsewhere = callee.leftOut().find((one) => one.name === name);
  if (elsewhere === undefined) return { ...error, message };
  const { file, line } = elsewhere.position;
  return { ...error, message, hint: `${file}:${line} defines it, but the file is left out: ${elsewhere.reason}` };
}

/** A symbol as assembly in the package writes it. */
export function symbolText({ name, abi }: ObjectSymbol, prefix: string): string {
  return abi === Abi.Static ? `${name}<>` : written(name, prefix);
}

/** Who it is that defines a symbol, as far as declarations say. */
function whoDefines(name: string, callee: CalleePackage): string {
  const prefix = packageOf(name);
  const scope = prefix === callee.prefix ? callee.scope : prefix === '' ? undefined : callee.scopeOf(prefix);
  const entity = scope?.lookup(name.slice(prefix.length + 1));
  if (entity?.kind === 'func') {
    const { line, file } = positionAt(entity.file, entity.declaration.offset);
    if (entity.declaration.body !== null) return `is Go code (${file}:${line})`;
  }
  if (prefix === 'runtime') return 'the Go runtime defines';
  return prefix === callee.prefix || prefix === '' ? 'nothing defines' : 'another package defines';
}

/** Where a reference stands in the sources: as written if it is written there, else by the line table. */
function positionOf({ from, relocation }: Reference, name: string, objects: readonly CalleeObject[], callee: CalleePackage): Position | undefined {
  for (const { references } of callee.scans) {
    const found = references.find((one) => one.name === name && one.from === from.symbol.name);
    if (found !== undefined) return found.position;
  }
  const { object } = objects[from.object];
  const row = lineRows(object, new SymbolFinder(object), from.symbol).find(({ pc, end }) => relocation.offset >= pc && relocation.offset < end);
  return row && { file: row.file, line: row.line, column: 0 };
}
