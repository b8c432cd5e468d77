import type { Architecture } from './architecture.ts';

type Load = () => Promise<Architecture>;

/** One line an architecture: its code is loaded when it is asked for. */
const ARCHITECTURES: Readonly<Record<string, Load>> = {
  386: async () => (await import('./x86/index.ts')).i386,
  amd64: async () => (await import('./x86/index.ts')).amd64,
  arm64: async () => (await import('./arm64/index.ts')).arm64,
};

/** The architecture of a GOARCH; null if there is none of that name, or no encoder for it. */
export async function loadArchitecture(goarch: string): Promise<Architecture | null> {
  return Object.hasOwn(ARCHITECTURES, goarch) ? await ARCHITECTURES[goarch]() : null;
}

/** Whether loadArchitecture finds one. */
export function hasEncoder(goarch: string): boolean {
  return Object.hasOwn(ARCHITECTURES, goarch);
}
