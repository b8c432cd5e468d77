import { quoteBytes } from '../../base/quote.ts';
import { ARGS_UNKNOWN, Kind, Name } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Abi, TextFlag } from '../../base/symbol.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { decimal, formatFloat17, signedDecimal } from './numbers.ts';

/** What printing must know of a machine. */
export interface PrintStyle {
  registerName(reg: number): string;
  registerList(operand: Operand): string;
  shift?(operand: Operand): string;
  special?(operand: Operand): string;
  /** What stands after the last operand; '' for most Progs. */
  trailer?(prog: Prog): string;
}

/** Among the flags of a lowered TEXT, beyond TextFlag: the function calls nothing. */
export const LEAF = 1 << 30;

const TEXT_FLAGS: readonly (readonly [number, string])[] = [
  [TextFlag.DUPOK, 'DUPOK'],
  [TextFlag.NOSPLIT, 'NOSPLIT'],
  [LEAF, 'LEAF'],
  [TextFlag.REFLECTMETHOD, 'REFLECTMETHOD'],
  [TextFlag.WRAPPER, 'WRAPPER'],
  [TextFlag.NEEDCTXT, 'NEEDCTXT'],
  [TextFlag.NOFRAME, 'NOFRAME'],
];

/** The attributes of a function as its TEXT line lists them: NOSPLIT|NOFRAME. */
function textAttributes(symbol: SymbolRef | null, flags: number): string {
  const names: string[] = [];
  for (const [bit, name] of TEXT_FLAGS) if ((flags & bit) !== 0) names.push(name);
  if (symbol?.abi === Abi.Static) names.push('STATIC');
  if ((flags & TextFlag.ABIWRAPPER) !== 0) names.push('ABIWRAPPER');
  if (symbol?.abi === Abi.ABIInternal) names.push('ABIInternal');
  if ((flags & TextFlag.TOPFRAME) !== 0) names.push('TOPFRAME');
  return names.join('|');
}

function offsetSuffix(operand: Operand): string {
  return operand.lo === 0 && operand.hi === 0 ? '' : signedDecimal(operand.lo, operand.hi);
}

function plainName(operand: Operand, style: PrintStyle): string {
  if (operand.reg === 0) return decimal(operand.lo, operand.hi);
  const base = `(${style.registerName(operand.reg)})`;
  return operand.lo === 0 && operand.hi === 0 ? base : decimal(operand.lo, operand.hi) + base;
}

/** The symbolic part of an operand: sym<>+8(SB), x-8(SP), 8(AX). */
export function operandName(operand: Operand, style: PrintStyle): string {
  if (operand.name === Name.None) return plainName(operand, style);
  const symbol = operand.sym?.name ?? '';
  const offset = offsetSuffix(operand);
  const base = (pseudo: string): string => `(${operand.reg === 0 ? pseudo : style.registerName(operand.reg)})`;
  switch (operand.name) {
    case Name.GotRef:
      return `${symbol}${offset}@GOT${base('SB')}`;
    case Name.Static:
      return `${symbol}<>${offset}${base('SB')}`;
    case Name.Auto:
      return symbol + offset + base('SP');
    case Name.Param:
      return symbol + offset + base('FP');
    default:
      return symbol + offset + base('SB');
  }
}

function indexText(operand: Operand, style: PrintStyle): string {
  if (operand.index === 0) return '';
  const index = style.registerName(operand.index);
  return operand.scale === 0 ? `(${index})` : `(${index}*${operand.scale})`;
}

function registerText(operand: Operand, style: PrintStyle): string {
  const reg = style.registerName(operand.reg);
  if (operand.lo !== 0 || operand.hi !== 0) return `$${decimal(operand.lo, operand.hi)},${reg}`;
  if (operand.name !== Name.None || operand.sym !== null) return `${operandName(operand, style)}(${reg})(REG)`;
  return reg;
}

function branchText(operand: Operand): string {
  if (operand.sym !== null) return `${operand.sym.name}(SB)`;
  if (operand.target !== null) return String(operand.target.pc);
  return `${decimal(operand.lo, operand.hi)}(PC)`;
}

function floatText(value: number): string {
  const text = formatFloat17(value);
  return /[.e]/.test(text) ? `$(${text})` : `$(${text}.0)`;
}

function textSizeText(operand: Operand): string {
  return operand.hi === ARGS_UNKNOWN ? `$${operand.lo}` : `$${operand.lo}-${operand.hi}`;
}

/** One operand as listings and error texts show it; '' if there is none. */
export function operandText(operand: Operand, style: PrintStyle): string {
  switch (operand.kind) {
    case Kind.None:
      return '';
    case Kind.Reg:
      return registerText(operand, style);
    case Kind.Mem:
      return operandName(operand, style) + indexText(operand, style);
    case Kind.Addr:
      return `$${operandName(operand, style)}`;
    case Kind.Const:
      return `$${operandName(operand, style)}${operand.reg === 0 ? '' : `(${style.registerName(operand.reg)})`}`;
    case Kind.Float:
      return floatText(operand.float);
    case Kind.String:
      return `$${quoteBytes(operand.text)}`;
    case Kind.Branch:
      return branchText(operand);
    case Kind.TextSize:
      return textSizeText(operand);
    case Kind.Indirect:
      return `*${operandName(operand, style)}`;
    case Kind.RegPair:
      return `(${style.registerName(operand.reg)}, ${style.registerName(operand.index)})`;
    case Kind.RegList:
      return style.registerList(operand);
    case Kind.Shift:
      return style.shift?.(operand) ?? '';
    case Kind.Special:
      return style.special?.(operand) ?? '';
  }
}

/**
 * A Prog as `-S` shows it after its position, mnemonic and operands separated by a tab.
 * A TEXT Prog has three operands: the symbol, its TextFlag bits, the sizes.
 */
export function instructionText(prog: Prog, style: PrintStyle): string {
  const operands: string[] = [];
  const args = prog.args;
  for (let i = 0; i < args.length; i++) {
    const isAttributes = prog.op === 'TEXT' && i === 1 && args.length === 3;
    const text = isAttributes ? textAttributes(args[0].sym, args[1].lo) : operandText(args[i], style);
    if (text !== '') operands.push(text);
  }
  const trailer = style.trailer?.(prog) ?? '';
  if (trailer !== '') operands.push(trailer);
  const mnemonic = prog.op + prog.suffix;
  return operands.length === 0 ? mnemonic : `${mnemonic}\t${operands.join(', ')}`;
}

/** A Prog as error texts show it: 00028 (file.s:36)	MOVQ	R15, AX */
export function progText(prog: Prog, context: AssembleContext, style: PrintStyle): string {
  const place = context.place?.(prog.file, prog.line) ?? `${context.fileName(prog.file)}:${prog.line}`;
  return `${String(prog.pc).padStart(5, '0')} (${place})\t${instructionText(prog, style)}`;
}
