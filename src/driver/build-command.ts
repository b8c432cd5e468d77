import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import { buildEvents } from '../report/json.ts';
import { compareDiagnostics, diagnosticText } from '../report/text.ts';
import { build, type BuiltPackage } from './build.ts';
import { buildProgram, programOf } from './build-program.ts';
import { packageRecords } from './build-records.ts';
import { writeObjects } from './build-output.ts';
import { BuildSteps } from './build-steps.ts';
import { crosscheck } from './crosscheck.ts';
import { overlayOf } from './overlay.ts';
import type { BuildRequest, Io } from './requests.ts';
import { SameGaps } from './same-gaps.ts';
import { Workspace } from './workspace.ts';

/** `tsgo build`: the verdict about every package on every platform asked for, in the go command's form. */
export async function runBuild(request: BuildRequest, io: Io): Promise<number> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const workspace = new Workspace(overlay, true, request.platforms.length > 1);
  const gaps = new SameGaps(request.platforms);
  let status = 0;
  for (const platform of request.platforms) {
    const said: string[] = [];
    const own = { ...io, stderr: (text: string) => void said.push(text) };
    status = Math.max(status, await buildOne(workspace, { ...request, platform, platforms: [platform] }, own, (packages) => gaps.add(platform, packages)));
    const text = said.join('');
    if (text !== '' && request.platforms.length > 1) io.stderr(`# ${platform.goos}/${platform.goarch}\n`);
    io.stderr(text);
  }
  io.stderr(gaps.text());
  return status;
}

async function buildOne(workspace: Workspace, request: BuildRequest, io: Io, built: (packages: readonly BuiltPackage[]) => void): Promise<number> {
  if (request.crosscheck) return await crosscheck(request, io);
  const result = await build(request, io, workspace);
  built(result.packages);
  for (const diagnostic of result.failure) io.stderr(failureText(diagnostic, io.cwd));
  for (const diagnostic of result.diagnostics) io.stderr(loadText(diagnostic, io.cwd));
  let failed = result.failure.length > 0 || hasErrors(result.diagnostics);
  const steps = request.printSteps || request.dryRun ? new BuildSteps(result, request, io.cwd) : undefined;
  for (const one of result.packages) {
    if (request.verbose) io.stderr(`${one.pkg.importPath}${one.symbolsOnly ? ' (symbols only)' : ''}\n`);
    io.stderr(steps?.of(one) ?? '');
    if (hasErrors(one.diagnostics)) failed = true;
    if (request.records) for (const line of packageRecords(one, request.platform, io.cwd)) io.stdout(line);
    tell(one, request, io);
  }
  if (!failed && request.output !== '' && !request.dryRun) {
    const program = programOf(result.packages, request, io);
    failed = !(program === undefined ? writeObjects(result.packages, request, io) : await buildProgram(program, request, io));
  }
  return failed ? 1 : 0;
}

function failureText(diagnostic: Diagnostic, cwd: string): string {
  const text = diagnosticText(diagnostic, { cwd });
  return diagnostic.position === undefined ? `go: ${text}` : text;
}

/** The go command puts its name before warnings about patterns, and before nothing else that has no position. */
function loadText(diagnostic: Diagnostic, cwd: string): string {
  const text = diagnosticText(diagnostic, { cwd });
  return diagnostic.code === 'pattern' ? `go: ${text}` : text;
}

function tell(built: BuiltPackage, request: BuildRequest, io: Io): void {
  const sorted = [...built.diagnostics].sort(compareDiagnostics);
  const text = sorted.map((diagnostic) => diagnosticText(diagnostic, { cwd: io.cwd })).join('');
  if (!request.json) io.stderr(text);
  else if (text !== '') io.stdout(buildEvents(built.pkg.importPath, text, hasErrors(sorted)));
}
