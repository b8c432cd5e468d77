import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Abi } from '../../base/symbol.ts';
import { asmDecl } from '../asmdecl/asmdecl.ts';
import { misuse } from '../asmdecl/variable.ts';
import { progPosition, type RuleContext, type TextFunction } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';

/** What asmdecl would say of uses of arguments that it doesn't see: those that macros write. */
export const asmdeclPlus: Rule = {
  code: 'asmdecl+',
  severity: 'error',
  check(context) {
    const { pkg } = context;
    return pkg.assembly.flatMap((view) => {
      const texts = context.texts.filter((text) => text.view === view && text.abi === Abi.ABI0);
      const found = texts.flatMap((text) => argumentUses(text, context));
      if (found.length === 0) return [];
      const seen = asmDecl(view.path, view.bytes, pkg.platform.goarch, pkg.importPath, pkg.declarations);
      const lines = new Set(seen.map(({ position }) => `${position!.file}:${position!.line}`));
      return found.filter(({ position }) => !lines.has(`${position!.file}:${position!.line}`));
    });
  },
};

function argumentUses(text: TextFunction, context: RuleContext): Finding[] {
  const { declared, code, view } = text;
  const { arch, pkg } = context;
  const frame = context.frame(text);
  if (declared === undefined || code === null || frame === undefined || arch === undefined) return [];
  const found = new Map<string, Finding>();
  const ptrSize = pkg.declarations.sizes(arch).wordSize;
  for (const prog of code.body) {
    prog.args.forEach((operand, i) => {
      if (operand.name !== Name.Param || (operand.kind !== Kind.Mem && operand.kind !== Kind.Addr)) return;
      const problem = judge(prog, operand, i === 0);
      if (problem === '') return;
      const position = { ...progPosition(view.unit!, prog), column: 1 };
      found.set(`${position.line} ${problem}`, { position, message: `[${arch.goarch}] ${declared.declaration.name}: ${problem}` });
    });
  }
  return [...found.values()];

  function judge(prog: Prog, operand: Operand, first: boolean): string {
    const name = operand.sym?.name ?? '';
    const offset = offsetOf(operand);
    const there = frame!.at(offset);
    const variable = frame!.named(name);
    if (variable === undefined) {
      if (name === 'argframe' && offset === 0) return '';
      return `unknown variable ${name}${there === undefined ? '' : `; offset ${offset} is ${there.name}+${there.offset}(FP)`}`;
    }
    const address = operand.kind === Kind.Addr;
    const use = { op: prog.op, expression: `${address ? '$' : ''}${name}+${offset}(FP)`, offset, first, address };
    return misuse(use, variable, arch!, ptrSize);
  }
}
