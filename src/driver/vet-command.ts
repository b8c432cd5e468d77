import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import { diagnosticText } from '../report/text.ts';
import { overlayOf } from './overlay.ts';
import { ParsedAssembly } from './parsed-assembly.ts';
import type { Io, VetRequest } from './requests.ts';
import { vet, type Vetting } from './vet.ts';
import { CheckMemo } from './vet-compiler.ts';
import { vetText } from './vet-output.ts';
import { Workspace } from './workspace.ts';

/** `tsgo vet`: what go vet's assembly analyzers and tsgo's own rules say, for all platforms of the request together. */
export async function runVet(request: VetRequest, io: Io): Promise<number> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const workspace = new Workspace(overlay);
  const shared = { workspace, parsed: new ParsedAssembly(), checks: new CheckMemo() };
  const vettings: Vetting[] = [];
  for (const platform of request.platforms) vettings.push(await vet(request, platform, io, shared));
  const loading = unique(vettings.flatMap(({ diagnostics }) => diagnostics.filter(isWorthSaying)), io.cwd);
  const broken = unique(vettings.flatMap((vetting) => vetting.broken), io.cwd);
  const unchecked = unique(vettings.flatMap((vetting) => vetting.unchecked), io.cwd);
  for (const text of [...loading, ...broken]) io.stderr(text);
  for (const text of unchecked) io.stderr(`vet: ${text}`);
  const { stdout, stderr, status } = vetText(vettings, request, io, workspace);
  io.stderr(stderr);
  io.stdout(stdout);
  return broken.size + unchecked.size > 0 || vettings.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : status;
}

/** Warnings about files are for the build to say: here the analyzers speak about them. */
function isWorthSaying({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || code === 'pattern';
}

/** Texts of diagnostics, each once. */
function unique(diagnostics: readonly Diagnostic[], cwd: string): Set<string> {
  return new Set(diagnostics.map((diagnostic) => {
    const text = diagnosticText(diagnostic, { cwd });
    return diagnostic.position === undefined && diagnostic.code !== 'package' ? `go: ${text}` : text;
  }));
}
