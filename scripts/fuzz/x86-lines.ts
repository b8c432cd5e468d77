/** Source lines for x86 rows. */
import { parseArgs, type Form } from '../../src/arch/table/form.ts';
import { Atom, classAtoms } from '../../src/arch/x86/classes.ts';
import { formTable } from '../../src/arch/x86/match.ts';
import { isJump } from '../../src/arch/x86/traits.ts';
import { expandVectorForm } from '../../src/arch/x86/vex.ts';
import type { Random } from './random.ts';
import { existsIn, operandText } from './x86-operands.ts';

/** A row with the atoms that each of its arguments accepts. */
export interface Shape {
  readonly form: Form;
  readonly args: readonly (readonly Atom[])[];
}

function isEvex(form: Form): boolean {
  return form.code.startsWith('EVEX');
}

/** The rows of a mnemonic in order. */
export function shapesOf(op: string): Shape[] {
  return (formTable().rows(op) ?? []).flatMap(expandVectorForm).map((form) => ({
    form,
    args: parseArgs(form.args).map(({ cls }) => classAtoms(cls, isEvex(form))),
  }));
}

function accepts(shape: Shape, atoms: readonly Atom[]): boolean {
  return shape.args.length === atoms.length && shape.args.every((set, i) => set.includes(atoms[i]));
}

/** At an address where a byte, a word or a target is wanted the real assembler stops; so rows of these get numbers only. */
function wants(form: Form, atom: Atom): boolean {
  return atom !== Atom.AddrAbs || !/ (i[bw]|cd)\b/.test(form.code);
}

/** The atoms of a mode for each argument of a row. */
function choicesOf({ form, args }: Shape, mode: 32 | 64): Atom[][] {
  return args.map((set) => set.filter((atom) => existsIn(atom, mode) && wants(form, atom)));
}

/** Atoms that `shape` accepts and no shape before it; null if none were found in a number of tries. */
export function ownAtoms(random: Random, shapes: readonly Shape[], shape: Shape, mode: 32 | 64): Atom[] | null {
  const choices = choicesOf(shape, mode).map((set) => set.filter((atom) => atom !== Atom.Bad));
  if (choices.some((set) => set.length === 0)) return null;
  const before = shapes.slice(0, shapes.indexOf(shape));
  for (let tries = 0; tries < 60; tries++) {
    const atoms = choices.map((set) => random.pick(set));
    if (!before.some((other) => accepts(other, atoms))) return atoms;
  }
  return null;
}

const ROUNDINGS = ['.RN_SAE', '.RD_SAE', '.RU_SAE', '.RZ_SAE'];
const SUFFIXES = ['.Z', '.BCST', '.BCST.Z', '.SAE', '.SAE.Z', ...ROUNDINGS, '.RZ_SAE.Z', '.Z.SAE', '.FOO'];

function fittingSuffix(random: Random, { code, args }: Form, hasMemory: boolean): string {
  const can = (word: string) => code.includes(` ${word}`);
  let suffix = '';
  if (hasMemory && can('bcst') && random.chance(40)) suffix = '.BCST';
  if (!hasMemory && can('er') && random.chance(40)) suffix = random.pick(ROUNDINGS);
  if (!hasMemory && can('sae') && random.chance(40)) suffix = '.SAE';
  if (can('z') && args.includes('k:k') && random.chance(40)) suffix += '.Z';
  return suffix;
}

export function lineOf(random: Random, form: Form, atoms: readonly Atom[], mode: 32 | 64): string {
  const suffix = isEvex(form) ? fittingSuffix(random, form, atoms.some((atom) => atom >= Atom.Mem && atom <= Atom.VmZ)) : '';
  return `${form.op}${suffix} ${operandTexts(random, form.op, atoms, mode).join(', ')}`.trimEnd();
}

/** A call of a label is no call to the real assembler: it takes a symbol. */
function operandTexts(random: Random, op: string, atoms: readonly Atom[], mode: 32 | 64): string[] {
  return atoms.map((atom) => (op === 'CALL' && atom === Atom.Branch ? 'sym(SB)' : operandText(random, atom, mode)));
}

const COMMON: readonly Atom[] = [Atom.Imm1, Atom.ImmU8, Atom.ImmS8, Atom.ImmU32, Atom.AX, Atom.CX, Atom.CL, Atom.Byte, Atom.Word].concat(
  [Atom.Word386, Atom.Mem, Atom.Mem, Atom.X0, Atom.X, Atom.X16, Atom.Y, Atom.Z, Atom.K, Atom.M, Atom.F],
);

/** A random row, and atoms that each of its arguments accepts. */
function randomRow(random: Random, mnemonics: readonly string[], mode: 32 | 64): { form: Form; atoms: Atom[] } {
  const shapes = shapesOf(random.pick(mnemonics));
  if (shapes.length === 0) return randomRow(random, mnemonics, mode);
  const shape = random.pick(shapes);
  const choices = choicesOf(shape, mode);
  if (choices.some((set) => set.length === 0)) return randomRow(random, mnemonics, mode);
  return { form: shape.form, atoms: choices.map((set) => random.pick(set)) };
}

/** A line for a random row: mostly one it takes; else with an operand changed, dropped or added, or another suffix. */
export function randomLine(random: Random, mnemonics: readonly string[], mode: 32 | 64): string {
  const { form, atoms } = randomRow(random, mnemonics, mode);
  const stray = () => random.pick(random.chance(70) ? COMMON : ALL_ATOMS);
  let suffix = '';
  switch (random.below(14)) {
    case 0:
      if (atoms.length > 0) atoms[random.below(atoms.length)] = stray();
      break;
    case 1:
      atoms.splice(random.below(atoms.length + 1), 0, stray());
      break;
    case 2:
      atoms.splice(random.below(atoms.length + 1), 1);
      break;
    case 3:
      if (isEvex(form) || random.chance(10)) suffix = random.pick(SUFFIXES);
      break;
    default:
      return lineOf(random, form, atoms, mode);
  }
  const known = atoms.filter((atom) => existsIn(atom, mode) && (isJump(form.op) || atom !== Atom.Branch));
  while (known.at(-1) === Atom.Bad) known.pop();
  if (isJump(form.op) && known.some((atom, i) => atom === Atom.AddrAbs || (atom === Atom.Branch && i < known.length - 1))) {
    return randomLine(random, mnemonics, mode);
  }
  return `${form.op}${suffix} ${operandTexts(random, form.op, known, mode).join(', ')}`.trimEnd();
}

const ALL_ATOMS: readonly Atom[] = Array.from({ length: Atom.Count }, (_, i) => i as Atom).filter((atom) => atom !== Atom.AddrAbs);

/** Operands that hardly anybody writes; at some of them the real assembler exits at once. */
const ODD = ['8(TLS)', '(TLS)', '$8(TLS)', '(CX)(TLS*1)', '-8(DX)(TLS*2)', '$sym(SB)', '$sym+8(SB)', '$8(AX)', '*8(AX)'];
const LITERALS = ['$1.5', '$"odd"'];

/** A line for a random row with such an operand in the place of another, or beside the others. */
export function oddLine(random: Random, mnemonics: readonly string[], mode: 32 | 64): string {
  const { form, atoms } = randomRow(random, mnemonics, mode);
  const { op } = form;
  const texts = operandTexts(random, op, atoms, mode);
  // What becomes of a literal where the flow leaves shows in the numbers of later messages alone.
  const odd = isJump(op) || op.startsWith('RETF') ? ODD : ODD.concat(LITERALS);
  texts.splice(random.below(texts.length + 1), random.chance(80) ? 1 : 0, random.pick(odd));
  return `${op} ${texts.join(', ')}`;
}

/** Mnemonics whose lines can be compared in bulk: at these the real assembler crashes, or says nothing of where. */
const APART = new Set(['DUFFCOPY', 'DUFFZERO', 'FLDENV']);

export function mnemonicsOf(): string[] {
  return [...formTable().ops()].filter((op) => !APART.has(op));
}
