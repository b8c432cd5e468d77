import type { Constraint } from './buildlines.ts';
import { evaluate, failedTerm, formatExpr } from './constraint.ts';

/** Why a file is in a build or out of it. */
export type Reason =
  /** Nothing speaks against it; the constraint and suffix that hold, if it has any. */
  | { readonly kind: 'included'; readonly constraint?: string; readonly suffix?: string }
  | { readonly kind: 'suffix'; readonly suffix: string; readonly failed: string }
  /** `term` is the smallest part of the constraint that fails. */
  | { readonly kind: 'constraint'; readonly constraint: string; readonly term: string; readonly line: number }
  | { readonly kind: 'prefix'; readonly prefix: '_' | '.' }
  | { readonly kind: 'test' }
  | { readonly kind: 'cgo-off' }
  | { readonly kind: 'documentation' }
  /** A .S or .sx file, which only the C compiler reads, in a package without cgo. */
  | { readonly kind: 'needs-cgo'; readonly extension: string }
  | { readonly kind: 'not-source' }
  | { readonly kind: 'problem'; readonly message: string };

/** A clause that goes after "the file is left out: " or "in: ". */
export function formatReason(reason: Reason): string {
  switch (reason.kind) {
    case 'included': {
      const why: string[] = [];
      if (reason.suffix !== undefined) why.push(`its name ends in ${reason.suffix}`);
      if (reason.constraint !== undefined) why.push(`${reason.constraint} holds`);
      return why.length === 0 ? 'nothing constrains it' : why.join(' and ');
    }
    case 'suffix':
      return `its name ends in ${reason.suffix}`;
    case 'constraint': {
      const of = reason.constraint.endsWith(` ${reason.term}`) ? '' : `, so ${reason.constraint} does not hold`;
      return `its constraint asks for ${reason.term}${of}`;
    }
    case 'prefix':
      return `its name starts with ${reason.prefix}`;
    case 'test':
      return 'its name ends in _test.go';
    case 'cgo-off':
      return 'it imports "C" and cgo is off';
    case 'documentation':
      return 'its package clause says documentation';
    case 'needs-cgo':
      return `${reason.extension} files are read only in packages that use cgo`;
    case 'not-source':
      return 'it is no source file of a package';
    case 'problem':
      return reason.message;
  }
}

/** A constraint that does not hold; the term that fails is looked for when somebody asks. */
class FailedConstraint {
  readonly kind = 'constraint';
  readonly #constraint: Constraint;
  readonly #tags: ReadonlySet<string>;

  constructor(constraint: Constraint, tags: ReadonlySet<string>) {
    this.#constraint = constraint;
    this.#tags = tags;
  }

  get constraint(): string {
    return `${this.#constraint.style} ${this.#constraint.text}`;
  }

  get term(): string {
    return formatExpr(failedTerm(this.#constraint.expr, (tag) => this.#tags.has(tag))!);
  }

  get line(): number {
    return this.#constraint.line;
  }
}

/** The reason for a file whose constraints do not all hold; undefined if they do. */
export function constraintReason(constraints: readonly Constraint[], tags: ReadonlySet<string>): Reason | undefined {
  if (constraints.length === 0) return undefined;
  const has = (tag: string): boolean => tags.has(tag);
  const failed = constraints.find(({ expr }) => !evaluate(expr, has));
  return failed && new FailedConstraint(failed, tags);
}
