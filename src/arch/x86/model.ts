import type { AssembleContext } from '../architecture.ts';
import { Reg } from './registers.ts';

/** What the passes around the instructions depend on: word size, operating system, flags. */
export interface Model {
  readonly is64: boolean;
  readonly ptrSize: 4 | 8;
  /** GOOS as the object format names it: android is linux, ios is darwin, illumos is solaris. */
  readonly system: string;
  readonly android: boolean;
  /** -shared or -dynlink. */
  readonly shared: boolean;
  readonly dynlink: boolean;
  readonly retpoline: boolean;
  /** -d=maymorestack, '' if not given. */
  readonly mayMoreStack: string;
  /** True if a thread-local variable is reached by one instruction: off(TLS). */
  readonly directTls: boolean;
  /** The register that reads and writes of global data go through with -dynlink. */
  readonly globalBase: number;
  readonly mov: string;
  readonly lea: string;
  readonly cmp: string;
  readonly add: string;
  readonly sub: string;
  readonly push: string;
  readonly pop: string;
}

const SYSTEM: Record<string, string> = { android: 'linux', ios: 'darwin', illumos: 'solaris' };

/** Systems whose 386 or amd64 code loads the thread-local base into a register first. */
const INDIRECT_TLS = {
  386: new Set(['linux', 'plan9', 'windows']),
  amd64: new Set(['plan9', 'windows']),
};
/** Systems whose amd64 code does so when it is position independent. */
const INDIRECT_SHARED_TLS = new Set(['linux', 'freebsd']);

function hasDirectTls(is64: boolean, system: string, android: boolean, shared: boolean): boolean {
  if (android) return false;
  if (!is64) return !INDIRECT_TLS[386].has(system);
  return !INDIRECT_TLS.amd64.has(system) && !(shared && INDIRECT_SHARED_TLS.has(system));
}

export function modelOf({ platform, flags }: AssembleContext): Model {
  const is64 = platform.goarch === 'amd64';
  const system = SYSTEM[platform.goos] ?? platform.goos;
  const android = platform.goos === 'android';
  const shared = flags.shared || flags.dynlink;
  const size = is64 ? 'Q' : 'L';
  return {
    is64,
    ptrSize: is64 ? 8 : 4,
    system,
    android,
    shared,
    dynlink: flags.dynlink,
    retpoline: flags.retpoline,
    mayMoreStack: flags.mayMoreStack,
    directTls: hasDirectTls(is64, system, android, shared),
    globalBase: is64 ? Reg.R15 : Reg.CX,
    mov: `MOV${size}`,
    lea: `LEA${size}`,
    cmp: `CMP${size}`,
    add: `ADD${size}`,
    sub: `SUB${size}`,
    push: `PUSH${size}`,
    pop: `POP${size}`,
  };
}
