import { dirname, join } from 'node:path';
import { readGoEnv } from '../load/goenv.ts';
import { platformKey } from '../load/platforms.ts';
import type { Matrix } from '../report/matrix/model.ts';
import { cacheFolder, resultStore } from './cache-folder.ts';
import { checkInputs, recordInputs, type Change, type Input, type Reading } from './cache-inputs.ts';
import { sha256 } from './cache-store.ts';
import type { PackageFacts } from './matrix-facts.ts';
import { inputsAfter, packagesToRemake, withRemade } from './matrix-update.ts';
import type { MadeMatrix } from './matrix.ts';
import type { Io, MatrixRequest } from './requests.ts';
import type { Workspace } from './workspace.ts';

interface Entry extends MadeMatrix {
  readonly inputs: readonly Input[];
}

/** Makes the matrix, or, of all packages, that of some. */
export type Make = (only?: readonly PackageFacts[]) => Promise<{ made: MadeMatrix; workspace: Workspace }>;

/**
 * The matrix of a request as it was made before, if nothing that went into it has changed; if files of some packages
 * have, these alone are made anew; else all of it is, and remembered.
 *
 * @param program tells one build of tsgo from another
 */
export async function cachedMatrix(request: MatrixRequest, io: Pick<Io, 'cwd' | 'env'>, program: string, make: Make): Promise<Matrix> {
  const folder = cacheFolder(io.env);
  if (folder === '') return (await make()).made.matrix;
  const store = resultStore(folder);
  const key = keyOf(request, io, program);
  const known = parse(store.get(key));
  const started = Date.now();
  const remember = ({ matrix, facts }: MadeMatrix, inputs: readonly Input[] | undefined): Matrix => {
    if (inputs !== undefined && isLasting(matrix)) store.put(key, JSON.stringify({ inputs, matrix, facts } satisfies Entry));
    return matrix;
  };
  if (known !== undefined) {
    const { restamped, changed } = checkInputs(known.inputs);
    if (changed.length === 0) return restamped ? remember(known, recordInputs(readingOf(known), started)) : known.matrix;
    const updated = await update(known, changed, make, io.cwd, started);
    if (updated !== undefined) return remember(updated, updated.inputs);
  }
  const { made, workspace } = await make();
  return remember(made, recordInputs(readingIn(workspace, io.cwd), started));
}

/** A package that could not be loaded may be there the next time, when a module proxy answers. */
function isLasting({ findings }: Matrix): boolean {
  return !findings.some(({ code, message }) => code === 'module-missing' || code === 'module-sum' || (code === 'package' && !message.includes('build constraints exclude all Go files')));
}

async function update(
  known: Entry, changed: readonly Change[], make: Make, cwd: string, started: number,
): Promise<(MadeMatrix & { inputs: readonly Input[] | undefined }) | undefined> {
  const remade = packagesToRemake(known, changed);
  if (remade === undefined) return undefined;
  const { made, workspace } = await make(remade);
  const updated = withRemade(known, remade, made);
  if (updated === undefined) return undefined;
  const read = recordInputs(readingIn(workspace, cwd), started);
  return { ...updated, inputs: read && inputsAfter(known.inputs, changed, remade, read) };
}

function readingIn({ cache }: Workspace, cwd: string): Reading {
  const { files, directories, looked } = cache.reading;
  return { files, directories, looked: new Set([...looked, ...modulePlaces(cwd)]) };
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
