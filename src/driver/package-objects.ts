import type { Architecture } from '../arch/architecture.ts';
import type { AsmDiagnostic } from '../asm/diagnostics.ts';
import type { AssemblyUnit } from '../asm/prog.ts';
import type { SourceOptions } from '../asm/source.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { dataPastGlobal } from '../check/data-bounds.ts';
import type { SelectedFile } from '../load/directory.ts';
import type { Package } from '../load/package.ts';
import { codeFlags } from './asm-flags.ts';
import { assemble } from './assemble.ts';
import { OBJECT_DIR } from './assembly-sources.ts';
import type { ObjectCache } from './object-cache.ts';
import { plainDiagnostic } from './plain-diagnostic.ts';
import type { AsmSettings } from './requests.ts';

/** One .s file of a package, assembled; `object` is null after an error. */
export interface PackageObject {
  readonly file: SelectedFile;
  readonly object: Uint8Array | null;
}

export interface PackageObjects {
  readonly objects: readonly PackageObject[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Assembles the .s files of a package with the flags that `go build` would give; `shared` has what other platforms have made. */
export function assemblePackage(
  pkg: Package,
  platform: Platform,
  machine: Architecture,
  source: SourceOptions,
  settings: AsmSettings,
  trimpath: boolean,
  shared: ObjectCache | null = null,
): PackageObjects {
  const objects: PackageObject[] = [];
  const diagnostics: Diagnostic[] = [];
  const job = {
    ...source,
    platform,
    flags: codeFlags(settings),
    allErrors: settings.allErrors,
    trimPath: trimRules(pkg, trimpath),
    goroot: '',
    isRemarkable: (units: readonly AssemblyUnit[]) => units.some((unit) => dataPastGlobal(unit).length > 0),
  };
  for (const file of pkg.files) {
    if (!file.included || file.category !== 's') continue;
    const one = { ...job, files: [file.path] };
    const outcome = shared === null ? assemble(one, machine) : shared.assemble(one, machine);
    diagnostics.push(...withoutConsequences(outcome.diagnostics).map(plainDiagnostic));
    for (const unit of outcome.units) diagnostics.push(...dataPastGlobal(unit));
    objects.push({ file, object: outcome.object });
  }
  return { objects, diagnostics };
}

/** What the encoder says of a line that the parser has refused already is the same mistake. */
function withoutConsequences(diagnostics: readonly AsmDiagnostic[]): AsmDiagnostic[] {
  const place = ({ position }: AsmDiagnostic): string => `${position?.file}:${position?.line}`;
  const refused = new Set(diagnostics.filter(({ phase }) => phase !== 'code').map(place));
  return diagnostics.filter((each) => each.phase !== 'code' || !refused.has(place(each)));
}

/** -trimpath of the assembler as cmd/go writes it: from=>to, joined by semicolons. */
export function trimRules(pkg: Package, trimpath: boolean): string {
  const work = `${OBJECT_DIR.slice(0, -1)}=>`;
  if (!trimpath) return work;
  const { module } = pkg;
  const path = module === undefined || module.version === '' ? pkg.importPath : `${module.path}@${module.version}${pkg.importPath.slice(module.path.length)}`;
  return `${work};${pkg.dir}=>${path}`;
}
