import type { Platform } from '../base/platform.ts';
import { Trait, type Traits } from '../base/traits.ts';
import { subprogramEntry, type SubprogramInput } from './dwarf/info.ts';
import { ObjectFlag } from './format.ts';
import { objectHeader } from './header.ts';
import { FLAGS_OFFSET, writeObject, type WriteInput } from './serialize.ts';
import type { LinkSymbol } from './symbol.ts';

/** The entry of a function in .debug_info, which depends on the version of DWARF. */
export interface Subprogram {
  readonly entry: LinkSymbol;
  readonly input: SubprogramInput;
}

/** Gives a function's entry in .debug_info its contents. */
export function fillSubprogram({ entry, input }: Subprogram, dwarf5: boolean): void {
  const { data, relocations } = subprogramEntry(input, dwarf5);
  entry.data = data;
  entry.size = data.length;
  entry.relocations = relocations;
}

/** An object without what comes from the platform alone: its header, the mark of -shared, and the version of its DWARF. */
export class FinishedObject {
  #input: WriteInput | null;
  #subprograms: readonly Subprogram[];
  #dwarf5: boolean;
  /** The binary part by version: DWARF 4, DWARF 5. */
  readonly #bodies: (Uint8Array | undefined)[] = [];

  /** `dwarf5` is what the subprograms' contents are. */
  constructor(input: WriteInput, subprograms: readonly Subprogram[], dwarf5: boolean) {
    this.#input = input;
    this.#subprograms = subprograms;
    this.#dwarf5 = dwarf5;
  }

  /** Bytes that it keeps, roughly. */
  get size(): number {
    const bodies = this.#bodies.reduce((sum, body) => sum + (body?.length ?? 0), 0);
    return this.#input === null ? bodies : 4 * bodies;
  }

  /** The whole file for a platform, which agrees with the first one on all traits that were asked for. */
  write(platform: Platform, traits: Traits): Uint8Array {
    const header = Buffer.from(objectHeader(platform));
    const body = this.#body(traits.peek(Trait.Dwarf5));
    const file = new Uint8Array(header.length + body.length);
    file.set(header);
    file.set(body, header.length);
    if (traits.peek(Trait.Shared)) file[header.length + FLAGS_OFFSET] |= ObjectFlag.Shared;
    return file;
  }

  #body(dwarf5: boolean): Uint8Array {
    const version = Number(dwarf5);
    return (this.#bodies[version] ??= this.#make(dwarf5));
  }

  #make(dwarf5: boolean): Uint8Array {
    if (this.#dwarf5 !== dwarf5) for (const subprogram of this.#subprograms) fillSubprogram(subprogram, dwarf5);
    this.#dwarf5 = dwarf5;
    const body = writeObject(this.#input!);
    if (this.#bodies.length > 0) {
      this.#input = null;
      this.#subprograms = [];
    }
    return body;
  }
}
