/** Tries made before a reduction is given up as good enough. */
const MOST_TRIES = 3000;

/**
 * A smallest part of `lines` for which `shows` still holds, as it does for all of them: no line can be left out of it
 * any more. Halves are left out first, then ever smaller runs of lines.
 */
export async function reduceLines(lines: readonly string[], shows: (lines: readonly string[]) => Promise<boolean>): Promise<string[]> {
  let left = [...lines];
  let tries = 0;
  let run = Math.max(1, left.length >> 1);
  for (;;) {
    let shrunk = false;
    for (let at = 0; at < left.length && tries < MOST_TRIES; ) {
      const without = [...left.slice(0, at), ...left.slice(at + run)];
      tries++;
      if (without.length < left.length && (await shows(without))) {
        left = without;
        shrunk = true;
      } else at += run;
    }
    if (tries >= MOST_TRIES || (run === 1 && !shrunk)) return left;
    if (run > 1) run >>= 1;
  }
}
