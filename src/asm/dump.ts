import { exactOffset } from './format.ts';
import type { Machine } from './machine.ts';
import { Kind, type Operand } from './operand.ts';
import { decodeText } from './text.ts';

const typeNames = new Map<Kind, string>([
  [Kind.Mem, 'MEM'],
  [Kind.Addr, 'ADDR'],
  [Kind.Const, 'CONST'],
  [Kind.Float, 'FCONST'],
  [Kind.String, 'SCONST'],
  [Kind.Indirect, 'INDIR'],
  [Kind.RegPair, 'REGREG'],
  [Kind.RegList, 'REGLIST'],
  [Kind.Shift, 'SHIFT'],
  [Kind.Special, 'SPECIAL'],
]);

/** A double as %v prints it. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : value < 0 ? '-Inf' : 'NaN';
  if (Object.is(value, -0)) return '-0';
  const [digits, power] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  return `${digits}e${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** What Val holds. */
function valueText(operand: Operand): string {
  if (operand.kind === Kind.Float) return floatText(operand.float);
  return operand.kind === Kind.String ? decodeText(operand.text) : '<nil>';
}

/** An operand as the real assembler prints the structure that it keeps it in (%+v of an obj.Addr). */
export function dumpOperand(machine: Machine, operand: Operand): string {
  const real = (reg: number): number => (reg > 0 ? reg + (machine.registerBase ?? 0) : reg);
  const isPair = operand.kind === Kind.RegPair;
  const isList = operand.kind === Kind.RegList;
  const packed = isPair ? String(real(operand.index)) : isList ? machine.packedList?.(operand) : undefined;
  const fields: [string, string | number][] = [
    ['Reg', real(operand.reg)],
    ['Index', isList || isPair ? 0 : real(operand.index)],
    ['Scale', operand.scale],
    ['Type', `TYPE_${typeNames.get(operand.kind) ?? operand.kind}`],
    ['Name', operand.name],
    ['Class', 0],
    ['Offset', packed ?? exactOffset(operand)],
    ['Sym', operand.sym?.name ?? '<nil>'],
    ['Val', valueText(operand)],
  ];
  return `&{${fields.map(([name, value]) => `${name}:${value}`).join(' ')}}`;
}
