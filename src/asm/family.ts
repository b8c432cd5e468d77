/** Instruction-set family of each GOARCH, as cmd/internal/sys names it. */
const families: Readonly<Record<string, string>> = {
  386: 'I386',
  amd64: 'AMD64',
  arm: 'ARM',
  arm64: 'ARM64',
  loong64: 'Loong64',
  mips: 'MIPS',
  mipsle: 'MIPS',
  mips64: 'MIPS64',
  mips64le: 'MIPS64',
  ppc64: 'PPC64',
  ppc64le: 'PPC64',
  riscv64: 'RISCV64',
  s390x: 'S390X',
  wasm: 'Wasm',
};

/** The family of a GOARCH; '' if there is no assembly for it. */
export function familyOf(goarch: string): string {
  return families[goarch] ?? '';
}
