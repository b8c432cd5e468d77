/** Codes of tsgo's own rules. */
export const RULE_CODES: readonly string[] = ['asmdecl+'];
