import type { Matrix } from '../report/matrix/model.ts';
import { MatrixCollector } from './matrix-collect.ts';
import { SymbolsMemo } from './matrix-memo.ts';
import { judgePlatform } from './matrix-platform.ts';
import type { Io, MatrixRequest } from './requests.ts';
import { Workspace } from './workspace.ts';

/** The matrix of a request's packages and platforms. `step` is told before each platform, and at the end. */
export async function makeMatrix(
  request: MatrixRequest,
  io: Pick<Io, 'cwd' | 'env'>,
  workspace: Workspace,
  step: (done: number, platform: string) => void = () => {},
): Promise<Matrix> {
  const collector = new MatrixCollector(request.platforms);
  const memo = new SymbolsMemo();
  for (const [index, platform] of request.platforms.entries()) {
    step(index, `${platform.goos}/${platform.goarch}`);
    collector.add(index, await judgePlatform(request, platform, io, workspace, memo));
  }
  step(request.platforms.length, '');
  return collector.finish();
}
