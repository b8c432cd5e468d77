/** What checks of declarations must know of an architecture: facts of its ABI, as go vet's asmdecl has them. */
export interface DeclArch {
  readonly goarch: string;
  readonly bigEndian: boolean;
  /** The hardware stack pointer, as assembly writes it. */
  readonly stack: string;
  /** The return address is in a register, and saved at the bottom of a frame. */
  readonly linkRegister: boolean;
  /** First integer and floating-point result register of ABIInternal, where Go uses it. */
  readonly resultRegisters: readonly string[];
  /** Instructions that write a result register without naming it. */
  readonly writesResult: readonly string[];
}

function arch(goarch: string, stack: string, ...rest: [bigEndian?: boolean, link?: boolean, results?: string, writes?: string]): DeclArch {
  const [bigEndian = false, linkRegister = true, results = '', writes = ''] = rest;
  const words = (text: string): string[] => (text === '' ? [] : text.split(' '));
  return { goarch, stack, bigEndian, linkRegister, resultRegisters: words(results), writesResult: words(writes) };
}

/** Every GOARCH with assembly. */
export const DECL_ARCHS: readonly DeclArch[] = [
  arch('386', 'SP', false, false),
  arch('arm', 'R13'),
  arch('arm64', 'RSP', false, true, 'R0 F0', 'SVC'),
  arch('amd64', 'SP', false, false, 'AX X0', 'SYSCALL'),
  arch('mips', 'R29', true),
  arch('mipsle', 'R29'),
  arch('mips64', 'R29', true),
  arch('mips64le', 'R29'),
  arch('ppc64', 'R1', true, true, 'R3 F1', 'SYSCALL'),
  arch('ppc64le', 'R1', false, true, 'R3 F1', 'SYSCALL'),
  arch('riscv64', 'SP', false, true, 'X10 F10', 'ECALL'),
  arch('s390x', 'R15', true),
  arch('wasm', 'SP', false, false),
  arch('loong64', 'R3', false, true, 'R4 F0', 'SYSCALL'),
];

const byName = new Map(DECL_ARCHS.map((known) => [known.goarch, known]));

export function declArch(goarch: string): DeclArch | undefined {
  return byName.get(goarch);
}
