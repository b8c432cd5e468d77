import { quote } from '../base/quote.ts';
import type { Machine } from './machine.ts';
import { Kind, Name, offsetOf, type Operand } from './operand.ts';
import { decodeText } from './text.ts';

/** Pseudo-registers have negative numbers, and no names. */
function registerName(machine: Machine, register: number): string {
  if (register === 0) return 'NONE';
  return register < 0 ? `R???${register}` : machine.registerName(register);
}

function signed(operand: Operand): string {
  const value = exactOffset(operand);
  return value === '0' ? '' : value.startsWith('-') ? value : '+' + value;
}

/** The 64-bit offset in decimal. */
export function exactOffset(operand: Operand): string {
  const value = offsetOf(operand);
  if (Number.isSafeInteger(value)) return String(value);
  return String((BigInt(operand.hi) << 32n) | BigInt(operand.lo >>> 0));
}

/** Base register and static mark of each way to address a symbol. */
const bases = new Map<Name, readonly [base: string, mark: string]>([
  [Name.Extern, ['SB', '']],
  [Name.Static, ['SB', '<>']],
  [Name.Auto, ['SP', '']],
  [Name.Param, ['FP', '']],
  [Name.TocRef, ['SB', '']],
]);

function address(machine: Machine, operand: Operand): string {
  const base = bases.get(operand.name);
  if (base === undefined) {
    const offset = exactOffset(operand);
    if (operand.reg === 0) return offset;
    return `${offset === '0' ? '' : offset}(${registerName(machine, operand.reg)})`;
  }
  const register = operand.reg === 0 ? base[0] : registerName(machine, operand.reg);
  const mark = operand.sym === null && operand.name !== Name.Static ? '' : base[1];
  return `${operand.sym?.name ?? ''}${mark}${signed(operand)}(${register})`;
}

/** A double as %.17g prints it. */
function general(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  const exponent = value === 0 ? 0 : Number(value.toExponential(16).split('e')[1]);
  const scientific = exponent < -4 || exponent >= 17;
  let [digits, power] = (scientific ? value.toExponential(16) : value.toFixed(16 - exponent)).split('e');
  if (digits.includes('.')) digits = digits.replace(/0+$/, '').replace(/\.$/, '');
  if (Object.is(value, -0)) digits = '-' + digits;
  if (!scientific) return digits;
  const magnitude = power.slice(1).padStart(2, '0');
  return `${digits}e${power[0]}${magnitude}`;
}

type Format = (machine: Machine, operand: Operand) => string;

const byMachine: Format = (machine, operand) => machine.formatOperand?.(operand) ?? '';

const formats = new Map<Kind, Format>([
  [Kind.None, () => ''],
  [Kind.Reg, (machine, operand) => registerName(machine, operand.reg)],
  [Kind.Branch, (_, operand) => (operand.sym === null ? `${exactOffset(operand)}(PC)` : `${operand.sym.name}(SB)`)],
  [Kind.Indirect, (machine, operand) => '*' + address(machine, operand)],
  [Kind.Addr, (machine, operand) => '$' + address(machine, operand)],
  [Kind.Const, (_, operand) => '$' + exactOffset(operand)],
  [Kind.Mem, memory],
  [Kind.Float, (_, operand) => `$(${/[.e]/.test(general(operand.float)) ? general(operand.float) : general(operand.float) + '.0'})`],
  [Kind.String, (_, operand) => '$' + quote(decodeText(operand.text))],
  [Kind.RegPair, (machine, operand) => `(${registerName(machine, operand.reg)}, ${registerName(machine, operand.index)})`],
  [Kind.TextSize, (_, operand) => `$${operand.lo}` + (operand.hi === -0x80000000 ? '' : `-${operand.hi}`)],
  [Kind.RegList, byMachine],
  [Kind.Shift, byMachine],
  [Kind.Special, byMachine],
]);

function memory(machine: Machine, operand: Operand): string {
  const text = address(machine, operand);
  if (operand.index === 0) return text;
  const scale = operand.scale === 0 ? '' : `*${operand.scale}`;
  return `${text}(${registerName(machine, operand.index)}${scale})`;
}

/** An operand as the real assembler's messages and listings print it (obj.Dconv). */
export function formatOperand(machine: Machine, operand: Operand): string {
  return formats.get(operand.kind)!(machine, operand);
}
