import { dirname, join } from 'node:path';
import { readGoEnv } from '../load/goenv.ts';
import { platformKey } from '../load/platforms.ts';
import type { Matrix } from '../report/matrix/model.ts';
import { cacheFolder, resultStore } from './cache-folder.ts';
import { checkInputs, recordInputs, type Reading } from './cache-inputs.ts';
import { sha256 } from './cache-store.ts';
import type { Io, MatrixRequest } from './requests.ts';
import type { Workspace } from './workspace.ts';

interface Entry {
  readonly inputs: NonNullable<ReturnType<typeof recordInputs>>;
  readonly matrix: Matrix;
}

/**
 * The matrix of a request as it was made before, if nothing that went into it has changed; else it is made, and remembered.
 *
 * @param program tells one build of tsgo from another
 */
export async function cachedMatrix(
  request: MatrixRequest,
  io: Pick<Io, 'cwd' | 'env'>,
  program: string,
  make: () => Promise<{ matrix: Matrix; workspace: Workspace }>,
): Promise<Matrix> {
  const folder = cacheFolder(io.env);
  if (folder === '') return (await make()).matrix;
  const store = resultStore(folder);
  const key = keyOf(request, io, program);
  const known = parse(store.get(key));
  const verdict = known === undefined ? 'changed' : checkInputs(known.inputs);
  if (known !== undefined && verdict === 'same') return known.matrix;
  const started = Date.now();
  const restamped = known !== undefined && verdict === 'restamped';
  const { matrix, reading } = restamped ? { matrix: known.matrix, reading: readingOf(known) } : await made(make, io.cwd);
  const inputs = isLasting(matrix) ? recordInputs(reading, started) : undefined;
  if (inputs !== undefined) store.put(key, JSON.stringify({ inputs, matrix } satisfies Entry));
  return matrix;
}

/** A package that could not be loaded may be there the next time, when a module proxy answers. */
function isLasting({ findings }: Matrix): boolean {
  return !findings.some(({ code }) => code === 'package' || code === 'module-missing' || code === 'module-sum');
}

async function made(make: () => Promise<{ matrix: Matrix; workspace: Workspace }>, cwd: string): Promise<{ matrix: Matrix; reading: Reading }> {
  const { matrix, workspace } = await make();
  const { files, directories, looked } = workspace.cache.reading;
  return { matrix, reading: { files, directories, looked: new Set([...looked, ...modulePlaces(cwd)]) } };
}

/** Where the files that make a module or a workspace may stand. */
function modulePlaces(cwd: string): string[] {
  const places: string[] = [];
  for (let dir = cwd; ; dir = dirname(dir)) {
    for (const name of ['go.mod', 'go.work', 'vendor']) places.push(join(dir, name));
    if (dirname(dir) === dir) return places;
  }
}

function readingOf({ inputs }: Entry): Reading {
  const of = (wanted: string): string[] => inputs.filter(([, look]) => look === wanted).map(([path]) => path);
  return { files: of('f'), directories: of('d'), looked: of('k') };
}

function parse(text: string | undefined): Entry | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return undefined;
  }
}

function keyOf(request: MatrixRequest, { cwd, env }: Pick<Io, 'cwd' | 'env'>, program: string): string {
  const { get, ...goEnv } = readGoEnv(env);
  const platforms = request.platforms.map(platformKey);
  const { patterns, mod, modfile, toolVersion } = request;
  return sha256(JSON.stringify(['matrix', program, toolVersion, cwd, goEnv, get('GOFLAGS'), platforms, patterns, mod, modfile]));
}
