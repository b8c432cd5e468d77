import type { Architecture } from '../arch/architecture.ts';
import { Surroundings, type Reading } from '../asm/reading.ts';
import { Traits } from '../base/traits.ts';
import type { FinishedObject } from '../obj/finished.ts';
import { recordedPath } from '../obj/paths.ts';
import { assemble, type AssembleJob, type AssembleOutcome } from './assemble.ts';

/** An object without a word of complaint, and what it depends on. */
interface Entry {
  /** Of each source file. */
  readonly readings: readonly Reading[];
  readonly traits: Traits;
  /** Absolute paths and what line tables have of them. */
  readonly recorded: ReadonlyMap<string, string>;
  readonly object: FinishedObject;
}

const MAX_BYTES = 1 << 27;

/**
 * Objects of a process: platforms that read a file alike, and agree on whatever else its code asked about, share one. Only
 * what no listing or trace is asked of is shared.
 */
export class ObjectCache {
  readonly #entries = new Map<string, Entry[]>();
  #bytes = 0;

  /** As assemble(); `units` is empty where the object was there already. */
  assemble(job: AssembleJob, machine: Architecture): AssembleOutcome {
    if (job.listing || job.log !== undefined || job.parsed !== undefined || job.assembled !== undefined) return assemble(job, machine);
    const surroundings = job.files.map((file) => new Surroundings(file, job));
    const traits = new Traits(job.platform, job.flags.shared || job.flags.dynlink);
    const key = keyOf(job, machine);
    const entries = this.#entries.get(key);
    const known = entries?.find((entry) => isFor(entry, job, traits, surroundings));
    if (known !== undefined) {
      const object = known.object.write(job.platform, traits);
      return { object, diagnostics: [], failedFile: '', ranToEnd: true, units: [], listing: '', sources: null };
    }
    const outcome = assemble(job, machine, traits, surroundings);
    const { sources } = outcome;
    if (sources === null || outcome.diagnostics.length > 0 || job.isRemarkable?.(outcome.units)) return outcome;
    this.#add(key, { ...sources, traits }, outcome.object!.length);
    return outcome;
  }

  #add(key: string, entry: Entry, size: number): void {
    this.#bytes += 4 * size;
    if (this.#bytes > MAX_BYTES) {
      this.#entries.clear();
      this.#bytes = 4 * size;
    }
    const entries = this.#entries.get(key);
    if (entries === undefined) this.#entries.set(key, [entry]);
    else entries.unshift(entry);
  }
}

function isFor(entry: Entry, job: AssembleJob, traits: Traits, surroundings: readonly Surroundings[]): boolean {
  if (!entry.traits.agrees(traits)) return false;
  for (const [path, recorded] of entry.recorded) if (recordedPath(path, job.trimPath, job.goroot) !== recorded) return false;
  return entry.readings.every((reading, i) => reading.isSame(surroundings[i]));
}

/** What is compared as it is. */
function keyOf({ files, pkgPath, workingDir, flags, allErrors, builtinHeaders }: AssembleJob, { goarch }: Architecture): string {
  const { dynlink, linkshared, retpoline, mayMoreStack, compressInstructions } = flags;
  return JSON.stringify([
    goarch,
    workingDir,
    files,
    pkgPath,
    dynlink,
    linkshared,
    retpoline,
    mayMoreStack,
    compressInstructions,
    allErrors === true,
    builtinHeaders !== false,
  ]);
}
