import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { RuleContext } from './package-view.ts';

/** What a rule reports; the code is the rule's, and so is the severity unless the finding has one of its own. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/** One of tsgo's own rules. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  check(context: RuleContext): Finding[];
}
