import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import { asmHeader } from '../golang/asm-header.ts';
import { TypeWorld } from '../golang/type-world.ts';
import { loadPackages } from '../load/load.ts';
import type { FetchFailures } from '../load/missing.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Resolver } from '../load/resolve.ts';
import { diagnosticText } from '../report/text.ts';
import { missingTypes, unknownTypes, withModules } from './modules.ts';
import { overlayOf } from './overlay.ts';
import type { AsmhdrRequest, Io } from './requests.ts';
import { typeImporter } from './type-importer.ts';
import { Workspace } from './workspace.ts';

/** `tsgo asmhdr`: go_asm.h of the package that the given Go files make, as `compile -asmhdr` writes it. */
export async function runAsmhdr(request: AsmhdrRequest, io: Io): Promise<number> {
  const { platform, pkgPath } = request;
  const overlay = overlayOf({ overlay: request.overlay ?? '' }, io);
  if (overlay === null) return 1;
  const workspace = new Workspace(overlay);
  const paths = request.files.map((file) => resolve(io.cwd, file));
  const files = paths.flatMap((path) => workspace.goFile(path) ?? []);
  if (files.length < paths.length) {
    const unread = paths.find((path) => workspace.goFile(path) === null);
    io.stderr(`tsgo: cannot read ${unread}\n`);
    return 1;
  }
  const attempt = (fetchFailures: FetchFailures): Header => {
    const cwd = dirname(paths[0]);
    const { resolver } = loadPackages({ cwd, env: io.env, platform, patterns: ['.'], cache: workspace.cache, ignoreImports: true, fetchFailures });
    const world = new TypeWorld(platform.goarch, typeImporter(resolver, workspace, platform, new Map([[pkgPath, files]])));
    return { ...asmHeader(world, pkgPath, files), resolver };
  };
  const made = await withModules({ env: io.env, cache: workspace.cache }, io, attempt, ({ resolver }) => missingTypes(resolver));
  if (made instanceof LoadFailure) {
    io.stderr(`go: ${made.message}\n`);
    return 1;
  }
  const all = [...files.flatMap(({ errors }) => errors), ...unknownTypes(made.resolver), ...made.diagnostics];
  for (const diagnostic of all) io.stderr(diagnosticText(diagnostic, { cwd: io.cwd }));
  if (hasErrors(all)) return 1;
  writeFileSync(resolve(io.cwd, request.output), made.text);
  return 0;
}

interface Header {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly resolver: Resolver;
}
