import { Trait, type Traits } from '../../base/traits.ts';
import type { AssembleContext } from '../architecture.ts';
import { traitsOf } from '../common/traits.ts';
import { Reg } from './registers.ts';

/** What the passes around the instructions depend on: word size, operating system, flags. */
export class Model {
  readonly is64: boolean;
  readonly ptrSize: 4 | 8;
  readonly dynlink: boolean;
  readonly retpoline: boolean;
  /** -d=maymorestack, '' if not given. */
  readonly mayMoreStack: string;
  /** The register that reads and writes of global data go through with -dynlink. */
  readonly globalBase: number;
  readonly mov: string;
  readonly lea: string;
  readonly cmp: string;
  readonly add: string;
  readonly sub: string;
  readonly push: string;
  readonly pop: string;
  readonly #traits: Traits;

  constructor(context: AssembleContext) {
    const { flags } = context;
    const traits = traitsOf(context);
    const is64 = traits.goarch === 'amd64';
    const size = is64 ? 'Q' : 'L';
    this.#traits = traits;
    this.is64 = is64;
    this.ptrSize = is64 ? 8 : 4;
    this.dynlink = flags.dynlink;
    this.retpoline = flags.retpoline;
    this.mayMoreStack = flags.mayMoreStack;
    this.globalBase = is64 ? Reg.R15 : Reg.CX;
    this.mov = `MOV${size}`;
    this.lea = `LEA${size}`;
    this.cmp = `CMP${size}`;
    this.add = `ADD${size}`;
    this.sub = `SUB${size}`;
    this.push = `PUSH${size}`;
    this.pop = `POP${size}`;
  }

  /** Whether the platform has a trait: asked where code depends on it, and nowhere else. */
  is(trait: Trait): boolean {
    return this.#traits.has(trait);
  }

  /** GOOS as the object format names it, for messages: android is linux, ios is darwin, illumos is solaris. */
  get system(): string {
    return this.#traits.system;
  }

  /** -shared or -dynlink. */
  get shared(): boolean {
    return this.#traits.has(Trait.Shared);
  }

  /** True if a thread-local variable is reached by one instruction: off(TLS). */
  get directTls(): boolean {
    return this.#traits.has(Trait.DirectTls);
  }

  /** True if thread-local storage was met so far. */
  get metTls(): boolean {
    return this.#traits.wasAsked(Trait.DirectTls);
  }
}
