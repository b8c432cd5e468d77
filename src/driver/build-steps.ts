import { packageFlags } from './asm-flags.ts';
import { buildmodeFlag, platformDefines } from './asmargs.ts';
import { OBJECT_DIR, toolPackagePath } from './assembly-sources.ts';
import type { BuiltPackage } from './build.ts';
import { trimRules } from './package-objects.ts';
import type { BuildRequest } from './requests.ts';

/** The steps that build the assembly of a package, as the go command prints them. */
export function packageSteps({ pkg }: BuiltPackage, request: BuildRequest): string {
  const files = pkg.files.filter(({ included, category }) => included && category === 's');
  if (files.length === 0) return '';
  const { platform } = request;
  const shared = [
    `-p ${toolPackagePath(pkg)}`,
    `-trimpath "${trimRules(pkg, request.trimpath)}"`,
    `-I ${OBJECT_DIR}`,
    ...platformDefines(platform).map((define) => `-D ${define}`),
    ...[buildmodeFlag(request.buildmode, platform) ?? ''].filter((flag) => flag !== ''),
    ...(packageFlags(pkg, request.asmflags)?.flags ?? []),
  ].join(' ');
  const command = `tsgo asm -goos ${platform.goos} -goarch ${platform.goarch} ${shared}`;
  const lines = [
    '',
    '#',
    `# ${pkg.importPath}`,
    '#',
    '',
    `mkdir -p ${OBJECT_DIR}`,
    `cd ${pkg.dir}`,
    `${command} -gensymabis -o ${OBJECT_DIR}symabis ${files.map(({ name }) => `./${name}`).join(' ')}`,
    ...files.map(({ name }) => `${command} -o ${OBJECT_DIR}${name.slice(0, -'.s'.length)}.o ./${name}`),
  ];
  return `${lines.join('\n')}\n`;
}
