import { Abi } from '../../base/symbol.ts';
import { isAskedForByLinker } from '../../link/linker-made.ts';
import { display } from '../../link/names.ts';
import type { Rule } from '../rule.ts';

/** TEXT without a Go declaration, in tests either, that nothing in the package refers to. */
export const unreachable: Rule = {
  code: 'unreachable',
  severity: 'note',
  check({ pkg, texts, bodyless }) {
    if (texts.length === 0) return [];
    const goFiles = [...pkg.goFiles, ...pkg.outsideTests];
    const linked = new Set(goFiles.flatMap(({ linknames }) => linknames.flatMap(({ local, target }) => [local, target])));
    const declared = new Set(goFiles.flatMap(({ functions }) => functions.map(({ name }) => name)));
    const referred = new Set<string>();
    const local = new Set<string>();
    for (const { scan, path } of pkg.assembly) {
      for (const { name, abi, from, fromAbi } of scan.references) {
        if (from === name && fromAbi === abi) continue;
        if (abi === Abi.Static) local.add(`${path} ${name}`);
        else referred.add(name);
      }
    }
    return texts.flatMap(({ symbol, abi, goName, position, view }) => {
      if (abi === Abi.Static) {
        if (local.has(`${view.path} ${symbol}`)) return [];
      } else if (goName === '' || isAskedForByLinker(symbol) || referred.has(symbol) || bodyless.has(symbol) || declared.has(goName) || linked.has(goName) || linked.has(symbol)) return [];
      const name = abi === Abi.Static ? `${display(symbol)}<>` : `·${goName}`;
      return [{ position, message: `${name} is declared in no Go file, and no assembly of the package refers to it`, hint: 'declare it, or remove it' }];
    });
  },
};
