import type { Matrix } from '../report/matrix/model.ts';
import { MatrixCollector } from './matrix-collect.ts';
import { SymbolsMemo } from './matrix-memo.ts';
import { FactsCollector, type PackageFacts } from './matrix-facts.ts';
import { judgePlatform, type PackagePlace } from './matrix-platform.ts';
import type { Io, MatrixRequest } from './requests.ts';
import { Workspace } from './workspace.ts';

/** Told before each platform, and at the end. */
export type Step = (done: number, platform: string) => void;

export interface MadeMatrix {
  readonly matrix: Matrix;
  /** Of its packages; undefined where none can be judged without the others. */
  readonly facts: readonly PackageFacts[] | undefined;
}

/** The matrix of a request's packages and platforms; `only` as in judgePlatform. */
export async function makeMatrix(
  request: MatrixRequest,
  io: Pick<Io, 'cwd' | 'env'>,
  workspace: Workspace,
  step: Step = () => {},
  only?: readonly PackagePlace[],
): Promise<MadeMatrix> {
  const collector = new MatrixCollector(request.platforms);
  const facts = new FactsCollector();
  const memo = new SymbolsMemo();
  for (const [index, platform] of request.platforms.entries()) {
    step(index, `${platform.goos}/${platform.goarch}`);
    const judged = await judgePlatform(request, platform, io, workspace, memo, only);
    collector.add(index, judged);
    facts.add(judged.packages);
  }
  step(request.platforms.length, '');
  return { matrix: collector.finish(), facts: facts.finish() };
}
