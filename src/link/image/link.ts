import { Abi } from '../../base/symbol.ts';
import type { GoObject } from '../../obj/read.ts';
import { relocTypeName } from '../../obj/reloctype.ts';
import type { Segment } from './elf.ts';
import { layOut, type PlacedSymbol } from './layout.ts';
import { ObjectSet, type Defined, type Outside, type Reference } from './reachable-symbols.ts';
import { patchesOf } from './relocate.ts';

export interface ImageInput {
  readonly goarch: string;
  readonly objects: readonly GoObject[];
  /** Linker names of ABI0 functions: they and what they refer to are in the image. */
  readonly roots: readonly string[];
  /** Where the first segment starts. */
  readonly base: number;
  /** Address of what no object defines; undefined if nobody does. */
  readonly addressOf: (outside: Outside, reference: Reference) => number | undefined;
}

/** Why there is no image. */
export interface ImageProblem {
  /** The reference that is to blame; absent where a root is missing. */
  readonly reference?: Reference;
  readonly name: string;
  readonly kind: 'undefined' | 'unsupported';
  /** Name of the relocation's type. */
  readonly type: string;
}

export interface Image {
  readonly segments: readonly Segment[];
  /** In the order of their addresses. */
  readonly symbols: readonly PlacedSymbol[];
  /** Address of a function or variable by its linker name. */
  readonly addressOf: (name: string) => number | undefined;
}

/** Lays out what the roots need, and applies the relocations. */
export function linkImage(input: ImageInput): Image | readonly ImageProblem[] {
  const set = new ObjectSet(input.objects);
  const roots: Defined[] = [];
  const problems: ImageProblem[] = [];
  for (const name of input.roots) {
    const root = set.find(name, Abi.ABI0);
    if (root === undefined) problems.push({ name, kind: 'undefined', type: '' });
    else roots.push(root);
  }
  const { symbols, references } = set.reach(roots);
  const { placed, segments } = layOut(symbols, input.base);
  const patches = patchesOf(input.goarch);
  for (const reference of references) {
    const { from, relocation, target } = reference;
    const { offset, size, type, add } = relocation;
    if (size === 0) continue;
    const place = placed.get(from);
    const name = target === null ? '' : 'symbol' in target ? target.symbol.name : target.name;
    const blame = (kind: ImageProblem['kind']): void => void problems.push({ reference, name, kind, type: relocTypeName(type) });
    const segment = place && segments.find(({ address, size: length }) => place.address >= address && place.address < address + length);
    const patch = patches.get(type);
    if (segment === undefined || place === undefined || patch === undefined) {
      blame('unsupported');
      continue;
    }
    const start = target === null ? 0 : 'symbol' in target ? placed.get(target)?.address : input.addressOf(target, reference);
    if (start === undefined) {
      blame('undefined');
      continue;
    }
    const view = new DataView(segment.bytes.buffer);
    const address = place.address + offset;
    if (!patch({ view, offset: address - segment.address, address, size, target: start + Number(add) })) blame('unsupported');
  }
  if (problems.length > 0) return problems;
  const list = [...placed.values()].sort((a, b) => a.address - b.address);
  return { segments, symbols: list, addressOf: (name) => list.find(({ symbol }) => symbol.name === name && symbol.abi === Abi.ABI0)?.address };
}
