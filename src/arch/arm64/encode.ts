/** Encodes one instruction by its row. */
import type { Prog } from '../../asm/prog.ts';
import { emitWord } from '../fixed/form.ts';
import { CHECKS } from './checks.ts';
import type { Row } from './form.ts';
import { findRow } from './match.ts';
import { canonicalSuffix } from './suffix.ts';

export interface EncoderHooks {
  error(prog: Prog, message: string): void;
  /** The Prog as messages show it. */
  describe(prog: Prog): string;
}

export class Encoder {
  readonly #hooks: EncoderHooks;

  constructor(hooks: EncoderHooks) {
    this.#hooks = hooks;
  }

  /** The row of an instruction that is one word; null if there is none. Reports nothing. */
  match(prog: Prog): Row | null {
    return findRow(prog.suffix === '' ? prog.op : prog.op + canonicalSuffix(prog.suffix), prog.args);
  }

  /** The word of an instruction whose row `match` found; 0 after an error. Needs prog.pc and its target's where the row is pc-relative. */
  word(prog: Prog, row: Row): number {
    const { check } = row.form;
    if (check !== undefined) for (const message of CHECKS[check](prog)) this.#report(prog, message);
    for (const message of row.errors) this.#report(prog, message);
    return row.errors.length > 0 ? 0 : emitWord(row, prog);
  }

  #report(prog: Prog, message: string): void {
    this.#hooks.error(prog, message.replace('%op', prog.op).replace('%v', () => this.#hooks.describe(prog)));
  }
}
