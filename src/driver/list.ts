import { listLoadRequest, printFailure, printListing, type Listed } from '../load/listing.ts';
import { LoadFailure } from '../load/problem.ts';
import { loadWithModules } from './modules.ts';
import { overlayOf } from './overlay.ts';
import type { Io, ListRequest } from './requests.ts';
import { Workspace } from './workspace.ts';

/** `tsgo list`: what `go list` prints. */
export async function runList(request: ListRequest, io: Io): Promise<number> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const { cache } = new Workspace(overlay);
  const { stdout, stderr, status } = await list({ ...request, cwd: io.cwd, env: io.env, cache }, io);
  io.stdout(stdout);
  io.stderr(stderr);
  return status;
}

async function list(listing: Parameters<typeof listLoadRequest>[0], io: Io): Promise<Listed> {
  const request = listLoadRequest(listing);
  if ('status' in request) return request;
  const loaded = await loadWithModules(request, io);
  return loaded instanceof LoadFailure ? printFailure(loaded) : printListing(listing, loaded);
}
