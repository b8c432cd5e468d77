import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { RuleContext } from './package-view.ts';

/** What a rule reports; its code and severity are the rule's. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'>;

/** One of tsgo's own rules. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  check(context: RuleContext): Finding[];
}
