/** Encodes one instruction by its row. */
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { emitWord } from '../fixed/form.ts';
import { CHECKS } from './checks.ts';
import { CUSTOM } from './custom.ts';
import type { Row } from './form.ts';
import { findRow } from './match.ts';
import { canonicalSuffix } from './suffix.ts';

/** A constant as 64 unsigned bits. */
function hexadecimal({ lo, hi }: Operand): string {
  if (hi === 0) return `0x${(lo >>> 0).toString(16)}`;
  return `0x${(hi >>> 0).toString(16)}${(lo >>> 0).toString(16).padStart(8, '0')}`;
}

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

  /** The word of an instruction whose row `match` found; 0 after an error, which shows the Prog as it was `written`. Needs prog.pc and its target's where the row is pc-relative. */
  word(prog: Prog, row: Row, written = prog): number {
    const { check } = row.form;
    if (check !== undefined) for (const message of CHECKS[check](prog)) this.#report(written, message);
    for (const message of row.errors) this.#report(written, message);
    if (row.errors.length > 0) return 0;
    const word = emitWord(row, prog);
    return row.form.custom === undefined ? word : CUSTOM[row.form.custom](word, prog);
  }

  #report(prog: Prog, message: string): void {
    this.#hooks.error(prog, message.replace('%#x', () => hexadecimal(prog.args[0])).replace('%v', () => this.#hooks.describe(prog)));
  }
}
