import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from './problem.ts';

/**
 * Reads the file that -overlay names: a JSON object whose Replace maps paths to the files to read in their place, ''
 * for one that is to be taken for absent. The result has absolute paths. Throws LoadFailure.
 */
export function readOverlay(file: string, cwd: string): Map<string, string> {
  let parsed: { Replace?: Record<string, string> };
  try {
    parsed = JSON.parse(readFileSync(resolve(cwd, file), 'utf8')) as { Replace?: Record<string, string> };
  } catch (error) {
    throw failure('overlay', `reading overlay: ${(error as Error).message}`);
  }
  const overlay = new Map<string, string>();
  for (const [from, to] of Object.entries(parsed.Replace ?? {})) {
    if (from === '') throw failure('overlay', 'duplicate paths and  in overlay map');
    overlay.set(resolve(cwd, from), to === '' ? '' : resolve(cwd, to));
  }
  return overlay;
}
