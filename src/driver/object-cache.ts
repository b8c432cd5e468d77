import type { Architecture } from '../arch/architecture.ts';
import { Surroundings, type Reading } from '../asm/reading.ts';
import { Traits } from '../base/traits.ts';
import { recordedPath } from '../obj/paths.ts';
import { assemble, AssemblyMemory, isWatched, type AssembleJob, type AssembleOutcome, type ObjectSources, type ParsedSource } from './assemble.ts';

/** An object without a word of complaint, and what it depends on. */
interface Entry extends ObjectSources {
  readonly traits: Traits;
}

/** What command lines have made that differ in platform, -D, -I, -shared and -trimpath alone. */
class Shelf {
  readonly entries: Entry[] = [];
  readonly parsed: ParsedSource[] = [];
  readonly memory = new AssemblyMemory();
}

const MAX_BYTES = 1 << 27;
/** An object's symbols, and the Progs of its source, take so many times the room of its bytes. */
const ROOM = 8;

/**
 * Objects of a process: platforms that read a file alike, and agree on whatever else its code asked about, share one. Those
 * that only read it alike share its Progs. What a listing or a trace is asked of is not shared.
 */
export class ObjectCache {
  readonly #shelves = new Map<string, Shelf>();
  #bytes = 0;

  /** As assemble(); `units` is empty where the object was there already. */
  assemble(job: AssembleJob, machine: Architecture): AssembleOutcome {
    if (isWatched(job)) return assemble(job, machine);
    const traits = new Traits(job.platform, job.flags.shared || job.flags.dynlink);
    const surroundings = job.files.map((file) => new Surroundings(file, job));
    const shelf = this.#shelf(keyOf(job, machine));
    const compared = new Map<Reading, boolean>();
    const isSame = (reading: Reading, i = 0): boolean => {
      let same = compared.get(reading);
      if (same === undefined) compared.set(reading, (same = reading.isSame(surroundings[i])));
      return same;
    };
    const entry = shelf.entries.find(
      (known) => known.traits.agrees(traits) && known.readings.every(isSame) && areRecordedAlike(known.recorded, job),
    );
    if (entry !== undefined) {
      const object = entry.object.write(job.platform, traits);
      return { object, diagnostics: [], failedFile: '', ranToEnd: true, units: [], listing: '', sources: entry };
    }
    const parsed = shelf.parsed.find(({ reading }) => isSame(reading)) ?? null;
    const outcome = assemble(job, machine, traits, surroundings, parsed, job.flags.dynlink ? undefined : shelf.memory);
    this.#keep(shelf, outcome, traits, job);
    return outcome;
  }

  #shelf(key: string): Shelf {
    let shelf = this.#shelves.get(key);
    if (shelf === undefined) this.#shelves.set(key, (shelf = new Shelf()));
    return shelf;
  }

  #keep(shelf: Shelf, { sources, diagnostics, units, object }: AssembleOutcome, traits: Traits, job: AssembleJob): void {
    if (sources === null || diagnostics.length > 0 || job.isRemarkable?.(units)) return;
    this.#bytes += ROOM * object!.length;
    if (this.#bytes > MAX_BYTES) {
      this.#shelves.clear();
      this.#bytes = 0;
      return;
    }
    shelf.entries.unshift({ ...sources, traits });
    if (sources.parsed !== null && !shelf.parsed.includes(sources.parsed)) shelf.parsed.push(sources.parsed);
  }
}

function areRecordedAlike(recorded: ReadonlyMap<string, string>, { trimPath, goroot }: AssembleJob): boolean {
  for (const [path, before] of recorded) if (recordedPath(path, trimPath, goroot) !== before) return false;
  return true;
}

/** What is compared as it is. */
function keyOf({ files, pkgPath, workingDir, flags, allErrors, builtinHeaders }: AssembleJob, { goarch }: Architecture): string {
  const { dynlink, linkshared, retpoline, mayMoreStack, compressInstructions } = flags;
  const settings = [dynlink, linkshared, retpoline, mayMoreStack, compressInstructions, allErrors === true, builtinHeaders !== false];
  return JSON.stringify([goarch, workingDir, files, pkgPath, settings]);
}
