import { tagsOf, type Expr } from '../../load/constraint.ts';
import type { SelectedFile } from '../../load/directory.ts';
import type { Rule } from '../rule.ts';
import { isUserTag } from '../user-tags.ts';

/** Assembly that no tag can switch off, beside assembly of the same package that one can. */
export const purego: Rule = {
  code: 'purego',
  severity: 'note',
  check({ pkg }) {
    const assembly = pkg.files.filter(({ name }) => name.endsWith('.s'));
    const switches = new Map<string, string>();
    for (const file of assembly) for (const tag of offSwitches(file)) if (!switches.has(tag)) switches.set(tag, file.name);
    for (const tag of switches.keys()) if (!pkg.files.some((file) => isFallback(file, tag))) switches.delete(tag);
    if (switches.size === 0) return [];
    return assembly.flatMap((file) => {
      if (!file.included || userTags(file).length > 0) return [];
      const [tag, sibling] = [...switches][0];
      return [
        {
          position: { file: file.path, line: 1, column: 1 },
          message: `no tag switches this file off, while ${sibling} heeds ${tag}`,
          hint: `add //go:build !${tag}, if the package is to build without assembly`,
        },
      ];
    });
  },
};

function expressions({ header }: SelectedFile): Expr[] {
  return (header?.build.constraints ?? []).map(({ expr }) => expr);
}

function userTags(file: SelectedFile): string[] {
  return expressions(file).flatMap((expr) => tagsOf(expr)).filter(isUserTag);
}

/** A Go file that is built for the tag just as it is for other machines: the package does without assembly then. */
function isFallback(file: SelectedFile, tag: string): boolean {
  const alternatives = (expr: Expr): Expr[] => (expr.kind === 'or' ? [...alternatives(expr.x), ...alternatives(expr.y)] : [expr]);
  return (
    file.name.endsWith('.go') &&
    expressions(file).some((expr) => {
      const all = alternatives(expr);
      return all.length > 1 && all.some((one) => one.kind === 'tag' && one.tag === tag);
    })
  );
}

/** Tags that must be absent for the file to be built. */
function offSwitches(file: SelectedFile): string[] {
  const conjuncts = (expr: Expr): Expr[] => (expr.kind === 'and' ? [...conjuncts(expr.x), ...conjuncts(expr.y)] : [expr]);
  return expressions(file)
    .flatMap(conjuncts)
    .flatMap((expr) => (expr.kind === 'not' && expr.x.kind === 'tag' && isUserTag(expr.x.tag) ? [expr.x.tag] : []));
}
