/** What the tables of an object need to know of its GOARCH, when only the object is there. */
export interface Target {
  readonly ptrSize: 4 | 8;
  readonly bigEndian: boolean;
  /** Bytes of the smallest instruction: the unit of pc tables. */
  readonly minInstructionSize: number;
}

const target = (ptrSize: 4 | 8, minInstructionSize: number, bigEndian = false): Target => ({
  ptrSize,
  bigEndian,
  minInstructionSize,
});

const TARGETS: Readonly<Record<string, Target>> = {
  '386': target(4, 1),
  amd64: target(8, 1),
  arm: target(4, 4),
  arm64: target(8, 4),
  loong64: target(8, 4),
  mips: target(4, 4, true),
  mipsle: target(4, 4),
  mips64: target(8, 4, true),
  mips64le: target(8, 4),
  ppc64: target(8, 4, true),
  ppc64le: target(8, 4),
  riscv64: target(8, 2),
  s390x: target(8, 2, true),
  wasm: target(8, 1),
};

/** The target of a GOARCH; undefined if Go has none of that name. */
export function targetOf(goarch: string): Target | undefined {
  return TARGETS[goarch];
}
