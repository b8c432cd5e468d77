import type { Expr } from '../load/constraint.ts';

/**
 * What the `// +build` lines for a //go:build expression say, as one expression: lines joined by &&, of alternatives
 * of conjunctions. Null if they can't say it.
 */
export function plusBuildExpr(expr: Expr): Expr | null {
  const lines: Expr[][][] = [];
  for (const line of terms('and', negationsInside(expr, false))) {
    const alternatives: Expr[][] = [];
    for (const alternative of terms('or', line)) {
      const literals = terms('and', alternative);
      if (literals.some(({ kind }) => kind === 'or')) return null;
      alternatives.push(literals);
    }
    lines.push(alternatives);
  }
  const joined = lines.every((line) => line.length === 1) ? [[lines.flatMap(([literals]) => literals)]] : lines;
  return join('and', joined.map((line) => join('or', line.map((literals) => join('and', literals)))));
}

function join(kind: 'and' | 'or', parts: readonly Expr[]): Expr {
  return parts.reduce((x, y) => ({ kind, x, y }));
}

/** Operands of a chain of one operator. */
function terms(kind: 'and' | 'or', expr: Expr): Expr[] {
  return expr.kind === kind ? [...terms(kind, expr.x), ...terms(kind, expr.y)] : [expr];
}

/** The same expression, or its opposite, with ! before tags only. */
function negationsInside(expr: Expr, negate: boolean): Expr {
  switch (expr.kind) {
    case 'tag':
      return negate ? { kind: 'not', x: expr } : expr;
    case 'not':
      return negationsInside(expr.x, !negate);
    default: {
      const kind = negate ? (expr.kind === 'and' ? 'or' : 'and') : expr.kind;
      return { kind, x: negationsInside(expr.x, negate), y: negationsInside(expr.y, negate) };
    }
  }
}
