import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadArchitecture } from '../arch/index.ts';
import { looksLikeObject, readObjects } from '../obj/archive.ts';
import { isDumpable, objdump } from '../obj/objdump.ts';
import { ObjectError } from '../obj/read.ts';
import { openProblem } from './open-problem.ts';
import type { Io, ObjdumpRequest } from './requests.ts';

/** `tsgo objdump`: the instructions of the first object in a file. */
export async function runObjdump(request: ObjdumpRequest, io: Io): Promise<number> {
  const { file, filter, start, end } = request;
  const fail = (message: string): number => {
    io.stderr(`objdump: ${message}\n`);
    return 1;
  };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(io.cwd, file));
  } catch (error) {
    return fail(`open ${file}: ${openProblem(error as NodeJS.ErrnoException)}`);
  }
  if (!looksLikeObject(bytes)) return fail(`open ${file}: unrecognized object file`);
  try {
    const object = readObjects(bytes, file).at(0)?.object;
    if (object === undefined) return fail(`open ${file}: no object in the archive`);
    if (!isDumpable(object.goarch)) return fail(`disassemble ${file}: unsupported architecture ${JSON.stringify(object.goarch)}`);
    const machine = await loadArchitecture(object.goarch);
    const disassemble = machine?.disassemble?.bind(machine) ?? null;
    io.stdout(objdump(object, { filter, start, end, sourceLine: request.source ? sourceLines(io) : null, disassemble }));
    return 0;
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    return fail(`open ${file}: ${error.message}`);
  }
}

/** Lines of Go files: others are not shown. */
function sourceLines(io: Io): (file: string, line: number) => string | null {
  const files = new Map<string, readonly string[] | null>();
  return (file, line) => {
    if (!file.endsWith('.go')) return '';
    let lines = files.get(file);
    if (lines === undefined) {
      try {
        lines = readFileSync(resolve(io.cwd, file.replace(/^\$GOROOT/, io.env.GOROOT ?? '')), 'utf8').split('\n');
      } catch {
        lines = null;
      }
      files.set(file, lines);
    }
    return lines === null ? null : (lines[line - 1] ?? '');
  };
}
