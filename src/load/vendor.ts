import { dirname, join } from 'node:path';
import type { MainModules } from './mainmodules.ts';
import type { ModuleVersion } from './modfile.ts';
import { failure } from './problem.ts';
import { compareGoVersions } from './semver.ts';
import { isProblem, type SourceCache } from './sourcecache.ts';
import { decode } from './text.ts';

/** What vendor/modules.txt says. */
export interface VendorList {
  /** Module of each vendored package. */
  readonly packages: ReadonlyMap<string, VendoredModule>;
  /** Modules in the order of the file; with no version where a replacement holds for all of them. */
  readonly modules: readonly VendoredModule[];
}

export interface VendoredModule extends ModuleVersion {
  readonly replacement: ModuleVersion | undefined;
  readonly explicit: boolean;
  readonly goVersion: string;
}

/** Reads vendor/modules.txt; empty if it isn't there. */
export function readVendorList(cache: SourceCache, vendorDir: string): VendorList {
  const packages = new Map<string, VendoredModule>();
  const modules: VendoredModule[] = [];
  const bytes = cache.read(join(vendorDir, 'modules.txt'));
  const source = isProblem(bytes) ? '' : decode(bytes);
  let current: { -readonly [K in keyof VendoredModule]: VendoredModule[K] } | undefined;
  for (const line of source.split('\n')) {
    if (line.startsWith('# ')) {
      const words = line.trim().split(/\s+/).slice(1);
      const arrow = words.indexOf('=>');
      const [path, version = ''] = arrow < 0 ? words : words.slice(0, arrow);
      const target = arrow < 0 ? undefined : words.slice(arrow + 1);
      const replacement = target && { path: target[0] ?? '', version: target[1] ?? '' };
      current = { path, version, replacement, explicit: false, goVersion: '' };
      modules.push(current);
    } else if (line.startsWith('## ') && current !== undefined) {
      for (const entry of line.slice(3).split(';')) {
        const word = entry.trim();
        if (word === 'explicit') current.explicit = true;
        else if (word.startsWith('go ')) current.goVersion = word.slice(3);
      }
    } else if (current !== undefined && line.trim() !== '' && !line.startsWith('#')) {
      packages.set(line.trim(), current);
    }
  }
  return { packages, modules };
}

function same(a: ModuleVersion, b: ModuleVersion): boolean {
  return a.path === b.path && a.version === b.version;
}

function describe({ path, version }: ModuleVersion): string {
  return version === '' ? path : `${path}@${version}`;
}

/** Throws LoadFailure when vendor/modules.txt contradicts the go.mod files. Does nothing outside vendor mode. */
export function checkVendor(main: MainModules, cache: SourceCache): void {
  const { modules, work, replace } = main;
  if (main.mode !== 'vendor') return;
  const old = work === undefined && compareGoVersions(modules[0].file.go ?? '1.16', '1.14') < 0;
  const list = readVendorList(cache, main.vendorDir).modules;
  const problems: string[] = [];
  const report = (module: ModuleVersion, detail: string): void => {
    problems.push(`\n\t${describe(module)}: ${detail}`);
  };
  const source = work === undefined ? 'go.mod' : 'the workspace';

  for (const require of modules.flatMap(({ file }) => file.require)) {
    if (list.some((each) => same(each, require) && each.explicit)) continue;
    const vendored = list.find(({ path }) => path === require.path);
    if (!old) report(require, 'is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt');
    else if (vendored !== undefined && vendored.version !== require.version) {
      report(require, `is explicitly required in go.mod, but vendor/modules.txt indicates ${describe(vendored)}`);
    }
  }
  for (const { old: from, new: to } of replace) {
    if (work !== undefined && modules.some(({ path }) => path === from.path)) continue;
    const vendored = list.find((each) => same(each, from));
    if (vendored?.replacement === undefined) {
      const omitted = from.version === '' || list.find(({ path }) => path === from.path)?.version !== from.version;
      if (!old || !omitted) {
        report(from, 'is replaced in go.mod, but not marked as replaced in vendor/modules.txt');
      }
    } else if (!same(vendored.replacement, to)) {
      const marked = describe(vendored.replacement);
      report(from, `is replaced by ${describe(to)} in go.mod, but marked as replaced by ${marked} in vendor/modules.txt`);
    }
  }
  for (const vendored of list) {
    if (!vendored.explicit || modules.some(({ file }) => file.require.some((each) => same(each, vendored)))) continue;
    const article = work === undefined ? '' : 'a ';
    report(vendored, `is marked as explicit in vendor/modules.txt, but not explicitly required in ${article}go.mod`);
  }
  for (const vendored of list) {
    if (vendored.replacement === undefined) continue;
    const applies = replace.some(
      ({ old: { path, version } }) => path === vendored.path && (version === '' || version === vendored.version),
    );
    if (!applies) report(vendored, `is marked as replaced in vendor/modules.txt, but not replaced in ${source}`);
  }
  if (problems.length === 0) return;
  throw failure(
    'vendor',
    `inconsistent vendoring in ${dirname(main.vendorDir)}:${problems.join('')}\n\n` +
      '\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n' +
      `\tTo sync the vendor directory, run:\n\t\tgo ${work === undefined ? 'mod' : 'work'} vendor`,
  );
}
