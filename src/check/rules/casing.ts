import { positionAt } from '../../golang/position.ts';
import type { Rule } from '../rule.ts';

/** A function that Go declares and a TEXT that nobody declares differ in the case of letters only. */
export const casing: Rule = {
  code: 'casing',
  severity: 'error',
  check(context) {
    const wanted = new Map<string, string>();
    for (const symbol of context.bodyless.keys()) if (context.text(symbol) === undefined) wanted.set(symbol.toLowerCase(), symbol);
    const known = new Set(context.pkg.goFiles.flatMap(({ functions }) => functions.map(({ name }) => name)));
    return context.texts.flatMap(({ symbol, goName, declared, position }) => {
      const meant = wanted.get(symbol.toLowerCase());
      if (goName === '' || declared !== undefined || known.has(goName) || meant === undefined) return [];
      const { file, declaration } = context.bodyless.get(meant)!;
      return [
        {
          position,
          message: `·${goName} is not the function that Go declares as ${declaration.name}: case matters in symbol names`,
          hint: `write TEXT ·${declaration.name}(SB)`,
          related: [{ position: positionAt(file, declaration.offset), message: `${declaration.name} is declared here, and defined nowhere` }],
        },
      ];
    });
  },
};
