import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { Severity } from '../../base/diagnostic.ts';
import { Abi } from '../../base/symbol.ts';
import type { DeclArch } from '../asmdecl/arch.ts';
import { asmDecl } from '../asmdecl/asmdecl.ts';
import type { Frame } from '../asmdecl/frame.ts';
import { misuse } from '../asmdecl/variable.ts';
import { progPosition, type RuleContext, type TextFunction } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';

/** A use of an argument that is wrong, with the function that it is in. */
interface Misuse {
  readonly finding: Finding;
  readonly problem: string;
  readonly name: string;
}

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
      return onePerMacro(found.filter(({ finding: { position } }) => !lines.has(`${position!.file}:${position!.line}`)));
    });
  },
};

/** A macro that stands in many functions is wrong once. */
function onePerMacro(found: readonly Misuse[]): Finding[] {
  const groups = new Map<string, Misuse[]>();
  for (const misuse of found) {
    const group = groups.get(misuse.problem);
    if (group === undefined) groups.set(misuse.problem, [misuse]);
    else group.push(misuse);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const names = others.slice(0, 3).map(({ name }) => name).join(', ');
    const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
    return others.length === 0 ? first.finding : { ...first.finding, notes: [`the same in ${names}${more}`] };
  });
}

function argumentUses(text: TextFunction, context: RuleContext): Misuse[] {
  const { declared, code, view } = text;
  const { arch, pkg } = context;
  const frame = context.frame(text);
  if (declared === undefined || code === null || frame === undefined || arch === undefined) return [];
  const found = new Map<string, Misuse>();
  const { wordSize } = pkg.declarations.sizes(arch);
  const { name } = declared.declaration;
  for (const prog of code.body) {
    prog.args.forEach((operand, i) => {
      if (operand.name !== Name.Param || (operand.kind !== Kind.Mem && operand.kind !== Kind.Addr)) return;
      const judged = judge(prog, operand, i === 0, frame, arch, wordSize);
      if (judged === null) return;
      const position = { ...progPosition(view.unit!, prog), column: 1 };
      const finding = { position, severity: judged.severity, message: `[${arch.goarch}] ${name}: ${judged.problem}` };
      found.set(`${position.line} ${judged.problem}`, { finding, problem: judged.problem, name });
    });
  }
  return [...found.values()];
}

function judge(
  prog: Prog, operand: Operand, first: boolean, frame: Frame, arch: DeclArch, wordSize: number,
): { problem: string; severity: Severity } | null {
  const name = operand.sym?.name ?? '';
  const offset = offsetOf(operand);
  // $ret-8(FP) is the caller's stack pointer, whatever the name.
  if (offset < 0) return null;
  const variable = frame.named(name);
  const there = frame.at(offset);
  const address = operand.kind === Kind.Addr;
  const use = { op: prog.op, expression: `${address ? '$' : ''}${name}+${offset}(FP)`, offset, first, address };
  // The name is only for people: what is there is read all the same, if it begins there and is as wide.
  const harmless = there !== undefined && misuse({ ...use, expression: '' }, there, arch, wordSize) === '';
  const severity = harmless ? 'note' : 'error';
  if (variable !== undefined) {
    const problem = misuse(use, variable, arch, wordSize);
    return problem === '' ? null : { problem, severity };
  }
  if (name === 'argframe' && offset === 0) return null;
  const known = there === undefined ? '' : `; offset ${offset} is ${there.name}+${there.offset}(FP)`;
  return { problem: `unknown variable ${name}${known}`, severity };
}
