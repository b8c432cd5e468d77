import { listPackages } from '../load/listing.ts';
import { overlayOf } from './overlay.ts';
import type { Io, ListRequest } from './requests.ts';
import { Workspace } from './workspace.ts';

/** `tsgo list`: what `go list` prints. */
export async function runList(request: ListRequest, io: Io): Promise<number> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const { cache } = new Workspace(overlay);
  const { stdout, stderr, status } = listPackages({ ...request, cwd: io.cwd, env: io.env, cache });
  io.stdout(stdout);
  io.stderr(stderr);
  return status;
}
