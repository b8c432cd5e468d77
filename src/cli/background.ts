import { readdirSync } from 'node:fs';
import { availableParallelism, setPriority } from 'node:os';

/** V8's threads, which optimise code and collect garbage; with more processors than those none has to wait. */
const BACKGROUND_THREADS = 4;
/**
 * What they are nicer by than the thread that does the work: a quarter of its share where both want a processor. With 13 or 19 a
 * worker on a machine that has nothing else to do is some 5 % faster, and on one that is busy a third to a half slower.
 */
const NICENESS = 7;

/**
 * Has the threads of this process but the calling one give way to it. Linux keeps a priority for each thread (setpriority(2));
 * elsewhere, and where there are processors enough, nothing is done.
 */
export function giveWayInBackground(): void {
  if (process.platform !== 'linux' || availableParallelism() > BACKGROUND_THREADS) return;
  try {
    for (const thread of readdirSync('/proc/self/task')) if (Number(thread) !== process.pid) setPriority(Number(thread), NICENESS);
  } catch {
    // It is a matter of speed alone.
  }
}
