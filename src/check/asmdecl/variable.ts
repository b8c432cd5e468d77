import type { DeclArch } from './arch.ts';
import type { FrameVariable } from './frame.ts';
import { widthsOf } from './operand-width.ts';

/** A use of a named argument: name+offset(FP). */
export interface Use {
  readonly op: string;
  /** As written. */
  readonly expression: string;
  readonly offset: number;
  /** Stands where the first operand does. */
  readonly first: boolean;
  /** $name+offset(FP): the address, not what is there. */
  readonly address: boolean;
}

const COMPOSED = new Set(['interface', 'string', 'slice']);

/** What is wrong with a use of `variable`, '' if nothing. */
export function misuse(use: Use, variable: FrameVariable, arch: DeclArch, ptrSize: number): string {
  const { op, expression, offset } = use;
  if (offset !== variable.offset) {
    return `invalid offset ${expression}; expected ${place(variable)}${listed(variable.words, 1, 'or')}`;
  }
  const widths = widthsOf(arch.goarch, op);
  const width = use.first ? widths.first : widths.other;
  if (width === 0) return '';
  let { type, size } = variable;
  let fits = variable.kind === 'scalar' && width === size;
  if (COMPOSED.has(variable.kind)) {
    // A bare name may stand for the first word.
    ({ type, size } = variable.words[0]);
    fits = width === size;
  } else if (variable.kind === 'complex') fits = width === size;
  if (use.address || widths.address) {
    type = 'address';
    size = ptrSize;
    // An instruction as wide as all of a complex counts as one that takes all of it.
    fits = width === ptrSize && !(variable.kind === 'complex' && width === variable.size);
  }
  if (fits) return '';
  const containing = variable.words.length === 0 ? '' : ` containing${listed(variable.words, 2, 'and')}`;
  return `invalid ${op} of ${expression}; ${type} is ${size}-byte value${containing}`;
}

function place({ name, offset }: FrameVariable): string {
  return `${name}+${offset}(FP)`;
}

/**
 * The words of a variable: `or` introduces the last one always and commas precede each; `and` joins it to others, with
 * commas from three on.
 */
function listed(words: readonly FrameVariable[], fewest: number, conjunction: 'or' | 'and'): string {
  const last = words.length - 1;
  return words
    .map((word, i) => {
      const comma = words.length > fewest && (conjunction === 'or' || i > 0) ? ',' : '';
      const joined = i === last && (conjunction === 'or' || i > 0) ? `${conjunction} ` : '';
      return `${comma} ${joined}${place(word)}`;
    })
    .join('');
}
