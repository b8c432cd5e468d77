/** What an object and a file selection depend on. A plain value: compare its `key`, never its identity. */
export interface Platform {
  readonly goos: string;
  readonly goarch: string;
  /** Value of the feature variable of this GOARCH (GOAMD64=v1, GOARM=7, GO386=sse2, …), as the real tool normalises it; '' if none. */
  readonly feature: string;
  /** The experiments that are on, as buildcfg computes them from the platform's baseline and GOEXPERIMENT. */
  readonly experiments: Experiments;
  readonly cgo: boolean;
  readonly race: boolean;
  /** -tags, in the order given. */
  readonly tags: readonly string[];
  /** Release, without "go": 1.26.8. */
  readonly goVersion: string;
}

export interface Experiments {
  /** Every enabled experiment, sorted: they become goexperiment.X tags and GOEXPERIMENT_X macros. */
  readonly enabled: readonly string[];
  /** What follows "X:" in an object header: the enabled experiments in the toolchain's own order, with commas. */
  readonly header: string;
}
