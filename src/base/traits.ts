import type { Platform } from './platform.ts';

/** What an object may depend on of its platform beyond GOARCH, and -shared. */
export const enum Trait {
  Windows = 1 << 0,
  Plan9 = 1 << 1,
  /** solaris or illumos */
  Solaris = 1 << 2,
  /** darwin or ios */
  Darwin = 1 << 3,
  /** linux or android */
  Linux = 1 << 4,
  Freebsd = 1 << 5,
  Android = 1 << 6,
  Ios = 1 << 7,
  Aix = 1 << 8,
  /** -shared or -dynlink */
  Shared = 1 << 9,
  /** x86: a thread-local variable is reached by one instruction. */
  DirectTls = 1 << 10,
  Dwarf5 = 1 << 11,
  /** GOEXPERIMENT=regabiwrappers */
  AbiWrappers = 1 << 12,
  /** The linker makes the verified module of FIPS 140. */
  Fips = 1 << 13,
}

/** In `asked`: the whole platform. */
const EVERYTHING = 1 << 30;

/** GOOS as the object format names it. */
const SYSTEM: Readonly<Record<string, string>> = { android: 'linux', ios: 'darwin', illumos: 'solaris' };

/** Systems whose 386 or amd64 code loads the thread-local base into a register first. */
const INDIRECT_TLS: Readonly<Record<string, ReadonlySet<string>>> = {
  386: new Set(['linux', 'plan9', 'windows']),
  amd64: new Set(['plan9', 'windows']),
};
/** Systems whose amd64 code does so when it is position independent. */
const INDIRECT_SHARED_TLS = new Set(['linux', 'freebsd']);

function hasDirectTls(goos: string, goarch: string, system: string, shared: boolean): boolean {
  if (goos === 'android' || INDIRECT_TLS[goarch]?.has(system)) return false;
  return !(goarch === 'amd64' && shared && INDIRECT_SHARED_TLS.has(system));
}

function hasFips(goos: string, goarch: string): boolean {
  return goarch !== 'wasm' && goos !== 'aix' && !(goos === 'windows' && goarch === '386');
}

/**
 * The traits of one platform, and which of them were asked for: two platforms of one GOARCH that agree on those get the
 * same object, but for its header.
 */
export class Traits {
  readonly goarch: string;
  readonly #answers: number;
  readonly #platform: Platform;
  #asked = 0;

  constructor(platform: Platform, shared: boolean) {
    const { goos, goarch, experiments } = platform;
    this.#platform = platform;
    const system = SYSTEM[goos] ?? goos;
    this.goarch = goarch;
    this.#answers =
      (system === 'windows' ? Trait.Windows : 0) |
      (system === 'plan9' ? Trait.Plan9 : 0) |
      (system === 'solaris' ? Trait.Solaris : 0) |
      (system === 'darwin' ? Trait.Darwin : 0) |
      (system === 'linux' ? Trait.Linux : 0) |
      (system === 'freebsd' ? Trait.Freebsd : 0) |
      (goos === 'android' ? Trait.Android : 0) |
      (goos === 'ios' ? Trait.Ios : 0) |
      (goos === 'aix' ? Trait.Aix : 0) |
      (shared ? Trait.Shared : 0) |
      (hasDirectTls(goos, goarch, system, shared) ? Trait.DirectTls : 0) |
      (experiments.enabled.includes('dwarf5') ? Trait.Dwarf5 : 0) |
      (experiments.enabled.includes('regabiwrappers') ? Trait.AbiWrappers : 0) |
      (hasFips(goos, goarch) ? Trait.Fips : 0);
  }

  /** GOOS as the object format names it: android is linux, ios is darwin, illumos is solaris. */
  get system(): string {
    const { goos } = this.platform;
    return SYSTEM[goos] ?? goos;
  }

  /** The platform itself: whoever asks for it depends on all of it. */
  get platform(): Platform {
    this.#asked |= EVERYTHING;
    return this.#platform;
  }

  has(trait: Trait): boolean {
    this.#asked |= trait;
    return (this.#answers & trait) !== 0;
  }

  /** The answer for what no code depends on: it isn't noted. */
  peek(trait: Trait): boolean {
    return (this.#answers & trait) !== 0;
  }

  /** True if that trait was asked for before, of the same part. */
  wasAsked(trait: Trait): boolean {
    return (this.#asked & trait) !== 0;
  }

  /** True if `other` has the same answers to what was asked of this. */
  agrees(other: Traits): boolean {
    return this.agreeOn(this.#asked, other);
  }

  /** True if `other` has the same answers to what a part of the object asked. */
  agreeOn(asked: number, other: Traits): boolean {
    if ((asked & EVERYTHING) !== 0 && !areEqual(this.#platform, other.#platform)) return false;
    return ((this.#answers ^ other.#answers) & asked) === 0;
  }

  /** Begins to note anew what is asked; the result is for `endPart`. */
  beginPart(): number {
    const before = this.#asked;
    this.#asked = 0;
    return before;
  }

  /** What was asked since `beginPart`, for `agreeOn` and `ask`. */
  endPart(before: number): number {
    const asked = this.#asked;
    this.#asked |= before;
    return asked;
  }

  /** Notes what a part of the object asked when it was made for another platform. */
  ask(asked: number): void {
    this.#asked |= asked;
  }
}

function areEqual(a: Platform, b: Platform): boolean {
  return a.goos === b.goos && a.feature === b.feature && a.goVersion === b.goVersion && a.experiments.header === b.experiments.header;
}
