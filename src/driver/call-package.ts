import type { AssembledFunction, Architecture } from '../arch/architecture.ts';
import { loadArchitecture } from '../arch/index.ts';
import type { AssemblyUnit } from '../asm/prog.ts';
import type { SymbolScan } from '../asm/symbols.ts';
import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import type { PackageScope } from '../golang/package-scope.ts';
import type { TypeWorld } from '../golang/type-world.ts';
import type { LeftOutDefinition } from '../link/input.ts';
import { symbolPrefix } from '../link/names.ts';
import type { Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import { readObject, type GoObject } from '../obj/read.ts';
import { ENTRY_PACKAGE } from '../run/entry/entry.ts';
import { codeFlags, DEFAULT_SETTINGS, packageSettings } from './asm-flags.ts';
import { platformDefines } from './asmargs.ts';
import { assemble, type AssembleJob } from './assemble.ts';
import { packageSourceOptions } from './assembly-sources.ts';
import { GoAsmHeaders } from './go-asm-headers.ts';
import { PackageReader } from './link-packages.ts';
import { loadWithModules } from './modules.ts';
import { plainDiagnostic } from './plain-diagnostic.ts';
import type { CallRequest, Io } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** One object of a program that calls functions. */
export interface CalleeObject {
  readonly object: GoObject;
  readonly unit: AssemblyUnit;
  readonly functions: readonly AssembledFunction[];
}

/** A package whose functions can be called. */
export interface CalleePackage {
  readonly pkg: Package;
  /** What stands before the dot in its symbols. */
  readonly prefix: string;
  readonly machine: Architecture;
  readonly world: TypeWorld;
  readonly scope: PackageScope;
  /** The packages that symbols of others belong to, by what stands before their dot; undefined if nothing is known. */
  scopeOf(prefix: string): PackageScope | undefined;
  readonly scans: readonly SymbolScan[];
  readonly platform: Platform;
  /** What files define that are left out. */
  leftOut(): readonly LeftOutDefinition[];
  readonly objects: readonly CalleeObject[];
}

/** Loads the one package of a request and assembles it; what is wrong with it is returned. */
export async function readCallee(request: CallRequest, io: Io, workspace: Workspace): Promise<CalleePackage | readonly Diagnostic[]> {
  const { platform } = request;
  const place = { cwd: io.cwd, env: io.env, cache: workspace.cache, shallowStd: true };
  const loaded = await loadWithModules({ ...request, ...place }, io);
  if (loaded instanceof LoadFailure) return loaded.diagnostics;
  if (hasErrors(loaded.diagnostics)) return loaded.diagnostics;
  const [pkg] = loaded.packages;
  if (loaded.packages.length !== 1) return [problem(`one package is needed, and ${request.patterns.join(' ')} names ${loaded.packages.length}`)];
  const machine = await loadArchitecture(platform.goarch);
  if (machine === null) return [problem(`there is no encoder for ${platform.goarch}`)];
  const { goroot } = loaded.goEnv;
  const settingsOf = (one: Package) => packageSettings(one, platform, 'default', request.asmflags);
  const reader = new PackageReader(workspace, platform, goroot, settingsOf);
  const headers = new GoAsmHeaders([pkg], loaded.resolver, workspace, platform, reader);
  const { link, scans } = reader.read(pkg, true);
  const wrong = link.goFiles.flatMap(({ errors }) => errors);
  if (hasErrors(wrong)) return wrong;
  const settings = settingsOf(pkg);
  const source = packageSourceOptions(pkg, platform, workspace, goroot, settings, () => headers.text(pkg));
  const job = { ...source, platform, flags: codeFlags(settings), allErrors: settings.allErrors, trimPath: '', goroot: '' };
  const objects: CalleeObject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { file } of scans) {
    const outcome = assembleOne({ ...job, files: [file.path] }, machine);
    if ('object' in outcome) objects.push(outcome);
    else diagnostics.push(...outcome.errors);
  }
  if (hasErrors(diagnostics)) return diagnostics;
  const scope = headers.world.package(pkg.importPath, link.goFiles);
  return {
    pkg,
    prefix: symbolPrefix(pkg.importPath, pkg.name),
    machine,
    world: headers.world,
    scope,
    scopeOf: (prefix) => headers.imported(pathOf(prefix), pkg.importPath),
    scans: scans.map(({ scan }) => scan),
    platform,
    leftOut: () => link.leftOut?.() ?? [],
    objects,
  };
}

function problem(message: string): Diagnostic {
  return { severity: 'error', code: 'call', message };
}

/** The import path that a linker prefix stands for: the linker writes some characters as %xx. */
function pathOf(prefix: string): string {
  return prefix.replaceAll(/%([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function assembleOne(job: AssembleJob, machine: Architecture): CalleeObject | { readonly errors: readonly Diagnostic[] } {
  const functions: AssembledFunction[] = [];
  const { object, units, diagnostics } = assemble({ ...job, assembled: (fn) => void functions.push(fn) }, machine);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (object === null || errors.length > 0) return { errors: errors.map(plainDiagnostic) };
  return { object: readObject(object), unit: units[0], functions };
}

/** The object of the code that makes the calls. */
export function entryObject(text: string, platform: Platform, machine: Architecture): CalleeObject {
  const name = 'entry.s';
  const bytes = Buffer.from(text);
  const made = assembleOne(
    {
      pkgPath: ENTRY_PACKAGE,
      defines: platformDefines(platform),
      includeDirs: [],
      builtinHeaders: true,
      workingDir: '/',
      readFile(path) {
        if (path === name) return bytes;
        throw Object.assign(new Error(`open ${path}: no such file or directory`), { code: 'ENOENT' });
      },
      platform,
      files: [name],
      flags: codeFlags(DEFAULT_SETTINGS),
      trimPath: '',
      goroot: '',
    },
    machine,
  );
  if ('object' in made) return made;
  throw new Error(made.errors.map(({ position, message }) => `${position?.line}: ${message}`).join('\n'));
}
