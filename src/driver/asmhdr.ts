import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hasErrors } from '../base/diagnostic.ts';
import { asmHeader } from '../golang/asm-header.ts';
import { TypeWorld } from '../golang/type-world.ts';
import { loadPackages } from '../load/load.ts';
import { LoadFailure } from '../load/problem.ts';
import { diagnosticText } from '../report/text.ts';
import type { AsmhdrRequest, Io } from './requests.ts';
import { typeImporter } from './type-importer.ts';
import { Workspace } from './workspace.ts';

/** `tsgo asmhdr`: go_asm.h of the package that the given Go files make, as `compile -asmhdr` writes it. */
export async function runAsmhdr(request: AsmhdrRequest, io: Io): Promise<number> {
  const { platform, pkgPath } = request;
  const workspace = new Workspace(new Map());
  const paths = request.files.map((file) => resolve(io.cwd, file));
  const files = paths.flatMap((path) => workspace.goFile(path) ?? []);
  if (files.length < paths.length) {
    const unread = paths.find((path) => workspace.goFile(path) === null);
    io.stderr(`tsgo: cannot read ${unread}\n`);
    return 1;
  }
  try {
    const { resolver } = loadPackages({
      cwd: dirname(paths[0]),
      env: io.env,
      platform,
      patterns: ['.'],
      cache: workspace.cache,
      ignoreImports: true,
    });
    const world = new TypeWorld(
      platform.goarch,
      typeImporter(resolver, workspace, platform, new Map([[pkgPath, files]])),
    );
    const { text, diagnostics } = asmHeader(world, pkgPath, files);
    const all = [...files.flatMap(({ errors }) => errors), ...diagnostics];
    for (const diagnostic of all) io.stderr(diagnosticText(diagnostic, { cwd: io.cwd }));
    if (hasErrors(all)) return 1;
    writeFileSync(resolve(io.cwd, request.output), text);
    return 0;
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    io.stderr(`go: ${error.message}\n`);
    return 1;
  }
}
