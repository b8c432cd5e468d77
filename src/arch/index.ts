import type { Architecture } from './architecture.ts';

type Load = () => Promise<Architecture>;

/** One line an architecture: its code is loaded when it is asked for. */
const ARCHITECTURES: Readonly<Record<string, Load>> = {
  386: async () => (await import('./x86/index.ts')).i386,
  amd64: async () => (await import('./x86/index.ts')).amd64,
  arm64: async () => (await import('./arm64/index.ts')).arm64,
};

/** To import one again takes its time. */
const loaded = new Map<string, Architecture>();

/** The architecture of a GOARCH; null if there is none of that name, or no encoder for it. */
export async function loadArchitecture(goarch: string): Promise<Architecture | null> {
  const known = loaded.get(goarch);
  if (known !== undefined || !hasEncoder(goarch)) return known ?? null;
  const architecture = await ARCHITECTURES[goarch]();
  loaded.set(goarch, architecture);
  return architecture;
}

/** Whether loadArchitecture finds one. */
export function hasEncoder(goarch: string): boolean {
  return Object.hasOwn(ARCHITECTURES, goarch);
}
