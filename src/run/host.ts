import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Node's names of the processors on which Linux runs a GOARCH's programs as they are. */
const NATIVE: Readonly<Record<string, readonly string[]>> = { 386: ['x64', 'ia32'], amd64: ['x64'], arm64: ['arm64'] };

/** What the user-mode emulator of a GOARCH is called. */
const EMULATOR: Readonly<Record<string, string | undefined>> = { 386: 'qemu-i386', amd64: 'qemu-x86_64', arm64: 'qemu-aarch64' };

/** The words to put before a program so that it runs: none where the processor runs it. A text says why it can't. */
export function runner(goarch: string, env: Env, host: { readonly platform: string; readonly arch: string } = process): readonly string[] | string {
  if (host.platform !== 'linux') return `functions run under Linux, and this is ${host.platform}`;
  if (NATIVE[goarch]?.includes(host.arch)) return [];
  const name = EMULATOR[goarch];
  if (name === undefined) return `nothing is known of linux/${goarch} programs`;
  for (const dir of (env.PATH ?? '').split(delimiter)) {
    for (const file of [`${name}-static`, name]) {
      const path = join(dir, file);
      if (dir !== '' && statSync(path, { throwIfNoEntry: false })?.isFile()) return [path];
    }
  }
  return `this machine cannot run linux/${goarch} programs, and neither ${name}-static nor ${name} is on PATH`;
}
