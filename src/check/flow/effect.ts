import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';

/** Where control goes after an instruction. */
export const enum Flow {
  Next,
  /** To the target, and nowhere else. */
  Jump,
  /** To the target or on. */
  Branch,
  Return,
  /** Out of the function, to a symbol: as good as a return. */
  Tail,
  /** To a place that nobody can tell. */
  Unknown,
  /** Nowhere. */
  Stop,
}

/** What an instruction does to the registers and slots that the flow analysis follows. All fields are optional. */
export interface Effect {
  /** Registers that get a value which nothing is known of. */
  readonly writes?: readonly number[];
  /** Registers copied at full width, `from` → `to`. */
  readonly copy?: readonly [from: number, to: number];
  readonly zero?: number;
  /** Full-width loads; consecutive words for a pair. */
  readonly load?: { readonly to: readonly number[]; readonly memory: Operand };
  /** Full-width stores. */
  readonly store?: { readonly from: readonly number[]; readonly memory: Operand };
  /** `to` = address of `memory`. */
  readonly address?: { readonly to: number; readonly memory: Operand };
  /** `to` = `from` + `amount`. */
  readonly add?: { readonly from: number; readonly to: number; readonly amount: number };
  /** The register is rounded down to a multiple. */
  readonly align?: { readonly register: number; readonly to: number };
  /** The register pushed, 0 for anything else; null for no push. `bytes` says how much. */
  readonly push?: number;
  /** The register popped into, 0 for anything else. */
  readonly pop?: number;
  readonly bytes?: number;
  /** The base register of a load or store moves by so much, before or after the access. */
  readonly moveBase?: { readonly register: number; readonly amount: number; readonly before: boolean };
  /** A call: only what the callee must preserve survives. */
  readonly call?: boolean;
  readonly flow?: Flow;
}

/** Reads instructions of one architecture. */
export interface EffectReader {
  readonly wordSize: number;
  readonly sp: number;
  read(prog: Prog): Effect;
}

export const NO_EFFECT: Effect = {};
