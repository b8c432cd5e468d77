import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nm } from '../obj/nm.ts';
import { openProblem } from './open-problem.ts';
import type { Io, NmRequest } from './requests.ts';

/** `tsgo nm`: the symbols of each file, in order; a file that cannot be read or understood doesn't stop it. */
export async function runNm(request: NmRequest, io: Io): Promise<number> {
  let status = 0;
  for (const file of request.files) {
    const { stdout, stderr } = listing(file, request, io.cwd);
    io.stdout(stdout);
    if (stderr === '') continue;
    io.stderr(stderr);
    status = 1;
  }
  return status;
}

function listing(file: string, request: NmRequest, cwd: string): { stdout: string; stderr: string } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, file));
  } catch (error) {
    return { stdout: '', stderr: `open ${file}: ${openProblem(error as NodeJS.ErrnoException)}\n` };
  }
  return nm(file, bytes, request, request.files.length > 1);
}
