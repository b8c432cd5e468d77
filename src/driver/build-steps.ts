import { join } from 'node:path';
import type { Package } from '../load/package.ts';
import { hostGoarch, hostGoos } from '../load/platforms.ts';
import { packageFlags } from './asm-flags.ts';
import { buildmodeFlag, featureDefines, systemDefines } from './asmargs.ts';
import { toolPackagePath } from './assembly-sources.ts';
import type { Build, BuiltPackage } from './build.ts';
import type { BuildRequest } from './requests.ts';
import { StepShell } from './step-shell.ts';

/** First release whose assembler is told with -std that it assembles the standard library. */
const STD_FLAG_SINCE = 27;

/**
 * The steps of a build that concern assembly, as `go build -n` prints them: for each package with assembly its work
 * folder, the list of symbols, the compilation that reads it and writes go_asm.h, the assembly, and the packing. Of the
 * compiler's command line the build ID and -c are left out, which depend on every input and on the machine.
 */
export class BuildSteps {
  readonly #request: BuildRequest;
  readonly #goroot: string;
  readonly #shell: StepShell;
  readonly #cwd: string;
  readonly #numbers: ReadonlyMap<Package, number>;

  constructor({ named, goroot }: Build, request: BuildRequest, cwd: string) {
    this.#request = request;
    this.#goroot = goroot === '' ? '$GOROOT' : goroot;
    this.#cwd = cwd;
    this.#numbers = workNumbers(named);
    this.#shell = new StepShell();
  }

  /** The text for one package, '' if it has no assembly for the assembler of Go. */
  of({ pkg }: BuiltPackage): string {
    const included = pkg.files.filter(({ included: isIn }) => isIn);
    const names = (category: string): string[] => included.filter((file) => file.category === category).map(({ name }) => name);
    const sources = names('s');
    if (sources.length === 0 || names('cgo').length > 0) return '';
    const work = `$WORK/b${String(this.#numbers.get(pkg) ?? 0).padStart(3, '0')}/`;
    const assembler = [...this.#assembler(pkg), ...this.#asmFlags(pkg, work)];
    const objects = sources.map((name) => `${work}${name.slice(0, -'.s'.length)}.o`);
    const shell = this.#shell;
    shell.show('', ['mkdir', '-p', work]);
    shell.banner(pkg.importPath);
    shell.show('', ['echo', '-n', '>', `${work}go_asm.h`], ' # internal');
    shell.show(pkg.dir, [...assembler, '-gensymabis', '-o', `${work}symabis`, ...sources.map((name) => join(pkg.dir, name))]);
    shell.show(this.#cwd, [...this.#compiler(pkg, work), ...names('go').map((name) => join(pkg.dir, name))]);
    for (const name of names('h')) {
      const copy = this.#neutralName(name);
      if (copy !== name) shell.show('', ['cp', join(pkg.dir, name), `${work}${copy}`]);
    }
    sources.forEach((name, i) => shell.show(pkg.dir, [...assembler, '-o', objects[i], join(pkg.dir, name)]));
    shell.show(pkg.dir, ['go', 'tool', 'pack', 'r', `${work}_pkg_.a`, ...objects, ...names('syso').map((name) => join(pkg.dir, name))], ' # internal');
    return shell.take();
  }

  #tool(name: string): string {
    const exe = hostGoos() === 'windows' ? '.exe' : '';
    return join(this.#goroot, 'pkg', 'tool', `${hostGoos()}_${hostGoarch()}`, `${name}${exe}`);
  }

  #trimpath(pkg: Package, work: string): string {
    const { version = '', path = '' } = pkg.module ?? {};
    const recorded = version === '' ? pkg.importPath : `${path}@${version}${pkg.importPath.slice(path.length)}`;
    return `${this.#request.trimpath ? `${pkg.dir}=>${recorded};` : ''}${work.slice(0, -1)}=>`;
  }

  #assembler(pkg: Package): string[] {
    return [this.#tool('asm'), '-p', toolPackagePath(pkg)];
  }

  #asmFlags(pkg: Package, work: string): string[] {
    const { platform, buildmode, asmflags } = this.#request;
    const forced = [buildmodeFlag(buildmode, platform) ?? ''].filter((flag) => flag !== '');
    const define = (name: string): string[] => ['-D', name];
    return [
      '-trimpath',
      this.#trimpath(pkg, work),
      '-I',
      work,
      '-I',
      join(this.#goroot, 'pkg', 'include'),
      ...systemDefines(platform).flatMap(define),
      ...forced,
      ...(packageFlags(pkg, asmflags)?.flags ?? []),
      ...(pkg.importPath === 'runtime' && platform.goarch === '386' && forced.includes('-dynlink') ? ['-D=GOBUILDMODE_shared=1'] : []),
      ...(pkg.standard && minorOf(platform.goVersion) >= STD_FLAG_SINCE ? ['-std'] : []),
      ...featureDefines(platform).flatMap(define),
    ];
  }

  #compiler(pkg: Package, work: string): string[] {
    const { platform, buildmode } = this.#request;
    const code = buildmodeFlag(buildmode, platform) ?? '';
    const language = pkg.module?.goVersion || (pkg.module === undefined ? platform.goVersion : '1.16');
    return [
      this.#tool('compile'),
      '-o',
      `${work}_pkg_.a`,
      '-trimpath',
      this.#trimpath(pkg, work),
      '-p',
      toolPackagePath(pkg),
      `-lang=go${language.split('.').slice(0, 2).join('.').replace(/[a-z].*/, '')}`,
      ...(pkg.standard ? ['-std'] : []),
      ...(code === '' || buildmode === 'default' ? [] : ['-installsuffix', code.slice(1)]),
      ...(platform.goos === 'plan9' || platform.goarch === 'wasm' ? ['-dwarf=false'] : []),
      '-goversion',
      `go${platform.goVersion}`,
      '-symabis',
      `${work}symabis`,
      ...[code, platform.race ? '-race' : ''].filter((flag) => flag !== ''),
      '-nolocalimports',
      '-importcfg',
      `${work}importcfg`,
      ...(pkg.source?.embeds.size ? ['-embedcfg', `${work}embedcfg`] : []),
      '-pack',
      '-asmhdr',
      `${work}go_asm.h`,
    ];
  }

  /** The name under which assembly of every platform finds a header of this one: x_amd64.h is x_GOARCH.h too. */
  #neutralName(name: string): string {
    const { goos, goarch } = this.#request.platform;
    const dot = name.lastIndexOf('.');
    const [stem, extension] = [name.slice(0, dot), name.slice(dot)];
    for (const [end, neutral] of [[`_${goos}_${goarch}`, '_GOOS_GOARCH'], [`_${goarch}`, '_GOARCH'], [`_${goos}`, '_GOOS']]) {
      if (stem.endsWith(end)) return `${stem.slice(0, -end.length)}${neutral}${extension}`;
    }
    return name;
  }
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

/** A package of nothing but tests is not built. */
function isGo({ included, category }: Package['files'][number]): boolean {
  return included && (category === 'go' || category === 'cgo');
}

/** The go command numbers work folders depth first, each package before what it imports. */
function workNumbers(named: readonly Package[]): Map<Package, number> {
  const numbers = new Map<Package, number>();
  const visit = (pkg: Package): void => {
    if (numbers.has(pkg)) return;
    numbers.set(pkg, numbers.size + 1);
    for (const dependency of pkg.dependencies) visit(dependency);
  };
  for (const pkg of named) if (pkg.files.some(isGo)) visit(pkg);
  return numbers;
}
