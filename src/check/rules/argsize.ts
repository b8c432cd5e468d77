import { ARGS_UNKNOWN } from '../../asm/operand.ts';
import { Abi, TextFlag } from '../../base/symbol.ts';
import type { Frame } from '../asmdecl/frame.ts';
import { SourceText, withoutComment } from '../source-text.ts';
import type { RuleContext, TextFunction } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';

/** `$frame-args` of TEXT that is not as large as the arguments and results that Go declares. */
export const argsize: Rule = {
  code: 'argsize',
  severity: 'error',
  check: (context) => context.texts.flatMap((text) => judge(text, context)),
};

function judge(text: TextFunction, context: RuleContext): Finding[] {
  const { argSize, flags, position, abi, declared } = text;
  if (declared === undefined || argSize === ARGS_UNKNOWN || abi !== Abi.ABI0) return [];
  const frame = context.frame(text);
  if (frame === undefined || frame.size === argSize) return [];
  // A stub that never returns to here itself says $0-0, and nothing ever looks at its arguments.
  if (argSize === 0 && flags & TextFlag.NOSPLIT) return [];
  return [
    {
      position: { ...position, column: 1 },
      message: `[${context.pkg.platform.goarch}] ${declared.declaration.name}: wrong argument size ${argSize}; expected $...-${frame.size}`,
      notes: layout(frame),
      hint: correctedLine(text, frame.size),
    },
  ];
}

/** The argument frame as a table: offset, size, name and type of each argument and result. */
export function layout(frame: Frame): string[] {
  const rows = frame.variables.filter(({ whole }) => whole);
  const width = (cells: readonly string[]): number => Math.max(0, ...cells.map((cell) => cell.length));
  const offsets = rows.map(({ offset }) => `${offset}(FP)`);
  const names = rows.map(({ name }) => name);
  const lines = rows.map(({ size, type, result }, i) => {
    const bytes = `${size} byte${size === 1 ? '' : 's'}`.padEnd(9);
    return `${offsets[i].padStart(width(offsets))}  ${bytes}  ${names[i].padEnd(width(names))}  ${type}${result ? ' (result)' : ''}`;
  });
  return [...lines, `${frame.size} bytes in all`];
}

function correctedLine({ view, position }: TextFunction, size: number): string {
  const line = withoutComment(SourceText.of(view.bytes).lines[position.line - 1] ?? '').trim();
  const fixed = line.replace(/(\$[^,]*)-[ \t]*[0-9]+$/, `$1-${size}`);
  return fixed !== line && fixed.includes('TEXT') ? fixed : `make the size of the arguments ${size}: $...-${size}`;
}
