/**
 * One instruction form: a row of a family's table. Neutral between families: what `args` and `code` mean in detail is the
 * family's business, that an argument is `slot:class` and that rows of one mnemonic are tried in order is everybody's.
 */
export interface Form {
  /** Go mnemonic. */
  readonly op: string;
  /** In Go's operand order, comma separated: "slot:class". */
  readonly args: string;
  /** The encoding in the notation of the architecture's manual. */
  readonly code: string;
  /** Name of an escape hatch: the family's encoder of that name emits the form. Counted by a test. */
  readonly custom?: string;
  /** Name of a check on the operands. When the family makes it is the family's business: x86 before any row of this mnemonic is tried, arm64 when the row has matched. */
  readonly check?: string;
}

export interface FormExtra {
  readonly custom?: string;
  readonly check?: string;
}

/** A row; `extra` holds what isn't plain. */
export function form(op: string, args: string, code: string, extra?: FormExtra): Form {
  return { op, args, code, custom: extra?.custom, check: extra?.check };
}

/** One argument of a row. */
export interface FormArg {
  readonly slot: string;
  readonly cls: string;
}

/** Splits "slot:class, slot:class"; throws on anything else, as rows are program text. */
export function parseArgs(args: string): FormArg[] {
  if (args === '') return [];
  return args.split(',').map((part) => {
    const text = part.trim();
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1) throw new Error(`bad argument "${text}" in "${args}"`);
    return { slot: text.slice(0, colon), cls: text.slice(colon + 1) };
  });
}

/** The rows of one mnemonic, in order of priority, indexed once over all of a family's row lists. */
export class FormTable {
  readonly #byOp = new Map<string, Form[]>();

  constructor(lists: readonly (readonly Form[])[]) {
    for (const list of lists) {
      for (const row of list) {
        const rows = this.#byOp.get(row.op);
        if (rows === undefined) this.#byOp.set(row.op, [row]);
        else rows.push(row);
      }
    }
  }

  rows(op: string): readonly Form[] | undefined {
    return this.#byOp.get(op);
  }

  ops(): Iterable<string> {
    return this.#byOp.keys();
  }

  *all(): Iterable<Form> {
    for (const rows of this.#byOp.values()) yield* rows;
  }
}
