import { readOverlay } from '../load/overlay.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Io, LoadOptions } from './requests.ts';

/** The files that -overlay replaces; null after saying what is wrong with it. */
export function overlayOf({ overlay }: Pick<LoadOptions, 'overlay'>, io: Io): ReadonlyMap<string, string> | null {
  if (overlay === '') return new Map();
  try {
    return readOverlay(overlay, io.cwd);
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    io.stderr(`go: ${error.message}\n`);
    return null;
  }
}
