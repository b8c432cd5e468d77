import type { Platform } from '../base/platform.ts';

const DEFAULT_PIE_OS = new Set(['android', 'ios', 'darwin', 'windows']);
const INTERNAL_PIE = new Set(
  (
    'android/arm64 darwin/amd64 darwin/arm64 linux/amd64 linux/arm64 linux/loong64 linux/ppc64 linux/ppc64le ' +
    'linux/riscv64 linux/s390x windows/386 windows/amd64 windows/arm64'
  ).split(' '),
);

/** What makes the system's linker necessary on a platform; undefined if Go's own can do. */
function externalLinking({ goos, goarch, race }: Platform, buildmode: string): string | undefined {
  const pair = `${goos}/${goarch}`;
  if ((goos === 'android' && goarch !== 'arm64') || (goos === 'ios' && goarch === 'arm64')) return pair;
  if ((buildmode === 'c-shared' && goarch !== 'wasm') || buildmode === 'plugin') return `-buildmode=${buildmode}`;
  const byDefault = buildmode === 'default' && DEFAULT_PIE_OS.has(goos) && !(goos === 'windows' && race);
  if ((buildmode === 'pie' || byDefault) && !INTERNAL_PIE.has(pair)) {
    return buildmode === 'pie' ? '-buildmode=pie' : 'default PIE binary';
  }
  return undefined;
}

/** Packages that every program is linked with; the go command's words if it cannot be linked. */
export function linkerDependencies(platform: Platform, buildmode: string): string[] | string {
  const dependencies = ['runtime'];
  const external = externalLinking(platform, buildmode);
  if (external !== undefined) {
    if (!platform.cgo) return `${external} requires external (cgo) linking, but cgo is not enabled`;
    dependencies.push('runtime/cgo');
  }
  if (platform.goarch === 'arm') dependencies.push('math');
  if (platform.race) dependencies.push('runtime/race');
  return dependencies;
}
