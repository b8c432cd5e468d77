import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Abi } from '../base/symbol.ts';
import type { Platform } from '../base/platform.ts';
import { symbolPrefix } from '../link/names.ts';
import type { Package } from '../load/package.ts';
import type { GoInstallation } from '../toolchain/find.ts';
import { runTool, type GoOutput } from '../toolchain/go.ts';
import { packageSettings } from './asm-flags.ts';
import { packageSourceOptions } from './assembly-sources.ts';
import type { BuildRequest, Io } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** Functions of a package that a program has to name before the linker looks at its assembly, without the package's path. */
export interface UsedFunctions {
  /** Declared in Go, without a body. */
  readonly declared: readonly string[];
  /** Those of them that assembly defines. */
  readonly defined: readonly string[];
  /** Of assembly alone. */
  readonly undeclared: readonly string[];
}

const NAME = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;
const TEST_FILE = 'zz_tsgo_test.go';

export function usedFunctions(pkg: Package, request: BuildRequest, goroot: string, workspace: Workspace): UsedFunctions {
  const { platform } = request;
  const included = pkg.files.filter((file) => file.included);
  const functions = included
    .filter(({ category }) => category === 'go')
    .flatMap(({ path }) => workspace.goFile(path)?.functions ?? [])
    .filter(({ receiver }) => receiver === null);
  const known = new Set(functions.map(({ name }) => name));
  const prefix = `${symbolPrefix(pkg.importPath, pkg.name)}.`;
  const options = packageSourceOptions(pkg, platform, workspace, goroot, packageSettings(pkg, platform, request.buildmode, request.asmflags), () => '');
  const texts = included
    .filter(({ category }) => category === 's')
    .flatMap(({ path }) => workspace.symbols(path, { ...options, goarch: platform.goarch }).definitions)
    .filter(({ kind, abi, name }) => kind === 'TEXT' && abi === Abi.ABI0 && name.startsWith(prefix))
    .map(({ name }) => name.slice(prefix.length));
  const isUsable = (name: string): boolean => NAME.test(name) && name !== '_' && name !== 'init' && name !== 'main';
  const declared = functions.filter(({ body, name }) => body === null && isUsable(name)).map(({ name }) => name);
  const inAssembly = new Set(texts);
  return {
    declared,
    defined: declared.filter((name) => inAssembly.has(name)),
    undeclared: [...inAssembly].filter((name) => isUsable(name) && !known.has(name)),
  };
}

function testText(name: string, { declared, undeclared }: UsedFunctions): string {
  const declarations = undeclared.map((each) => `func ${each}()\n`).join('');
  return `package ${name}

import "testing"

${declarations}
var tsgoUses = []interface{}{${[...declared, ...undeclared].join(', ')}}

func TestTsgoUses(t *testing.T) {
	for _, f := range tsgoUses {
		t.Log(f)
	}
}
`;
}

/**
 * Has the real Go link a test binary of a package that names every one of the functions, in place of its own tests;
 * the executable is `output` if that worked. `replaced`: contents in place of files, as -overlay has them.
 */
export async function linkTestBinary(
  go: GoInstallation,
  pkg: Package,
  functions: UsedFunctions,
  place: { readonly folder: string; readonly output: string; readonly goFlags: readonly string[]; readonly platform: Platform },
  io: Pick<Io, 'cwd' | 'env'>,
  replaced: ReadonlyMap<string, string> = new Map(),
): Promise<GoOutput> {
  const { folder, output, goFlags, platform } = place;
  const test = join(folder, TEST_FILE);
  writeFileSync(test, testText(pkg.name, functions));
  const overlay: Record<string, string> = Object.fromEntries(replaced);
  for (const { name, path, category } of pkg.files) {
    if (category === 'testgo' || category === 'xtestgo' || name.endsWith('_test.go')) overlay[path] = '';
  }
  overlay[join(pkg.dir, TEST_FILE)] = test;
  const overlayFile = join(folder, 'test-overlay.json');
  writeFileSync(overlayFile, JSON.stringify({ Replace: overlay }));
  const flags = goFlags.filter((flag) => !/^-(overlay|a|o)=/.test(flag));
  const env = { ...io.env, GOOS: platform.goos, GOARCH: platform.goarch };
  return await runTool(go.command, ['test', '-c', '-vet=off', ...flags, `-overlay=${overlayFile}`, '-o', output, pkg.importPath], { cwd: io.cwd, env });
}
