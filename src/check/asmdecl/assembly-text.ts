import { SourceText, withoutComment } from '../source-text.ts';

/** What a line holds that go vet's asmdecl looks at. */
export const enum Mark {
  Text = 1,
  Return = 2,
  Data = 4,
  Argument = 8,
  /** number(REGISTER) */
  Indirect = 16,
}

export interface AssemblyLine {
  /** From 1. */
  readonly number: number;
  /** Without comment. */
  readonly text: string;
  readonly marks: number;
}

/** `TEXT pkg·name(SB), FLAGS, $frame-args` as one line says it. */
export interface TextLine {
  /** What stands between TEXT and the middle dot. */
  readonly pkg: string;
  /** With ABI selector or <>. */
  readonly name: string;
  readonly flags: string;
  readonly frame: number;
  readonly args: number;
}

/** name+offset(FP), or the bare number(FP). */
export interface ArgumentUse {
  readonly name: string;
  readonly offset: number;
  readonly expression: string;
}

const texts = new WeakMap<SourceText, AssemblyText>();

/** The lines of an assembly file as they stand, macros and all, marked once. */
export class AssemblyText {
  /** Lines that are not blank. */
  readonly lines: readonly AssemblyLine[];
  /** The words of each `// +build` comment, wherever it stands. */
  readonly plusBuild: readonly { readonly line: number; readonly words: readonly string[] }[];

  private constructor({ lines }: SourceText) {
    const kept: AssemblyLine[] = [];
    const plusBuild: { line: number; words: string[] }[] = [];
    lines.forEach((line, i) => {
      if (line.includes('+build')) {
        const words = /\/\/[\t\n\f\r ]+\+build[\t\n\f\r ]+([^\n]+)/.exec(line);
        if (words !== null) plusBuild.push({ line: i + 1, words: words[1].trim().split(/\s+/) });
      }
      const text = withoutComment(line);
      if (text.trim() !== '') kept.push({ number: i + 1, text, marks: marksOf(text) });
    });
    this.lines = kept;
    this.plusBuild = plusBuild;
  }

  static of(bytes: Uint8Array): AssemblyText {
    const source = SourceText.of(bytes);
    let known = texts.get(source);
    if (known === undefined) texts.set(source, (known = new AssemblyText(source)));
    return known;
  }
}

function marksOf(text: string): number {
  let marks = 0;
  if (text.includes('TEXT')) marks |= Mark.Text;
  if (text.includes('RET') && !text.includes('(SB)')) marks |= Mark.Return;
  if (/\b(?:DATA|GLOBL)\b/.test(text)) marks |= Mark.Data;
  if (text.includes('(FP)')) marks |= Mark.Argument;
  if (/[0-9]\(/.test(text)) marks |= Mark.Indirect;
  return marks;
}

const DIRECTIVE = /\bTEXT\b/g;
const FLAGS = /[\t\n\f\r ]*,[\t\n\f\r ]*([0-9A-Z|+()]+)/y;
const SIZES = /[\t\n\f\r ]*,[\t\n\f\r ]*\$(-?[0-9]+)(?:-([0-9]+))?/y;

/** Null for a line that defines no function that Go can see. */
export function textLine(text: string): TextLine | null {
  DIRECTIVE.lastIndex = 0;
  if (!DIRECTIVE.test(text)) return null;
  const start = DIRECTIVE.lastIndex;
  for (let dot = text.lastIndexOf('·'); dot >= start; dot = dot === 0 ? -1 : text.lastIndexOf('·', dot - 1)) {
    const open = text.indexOf('(', dot);
    if (open <= dot + 1 || !text.startsWith('(SB)', open)) continue;
    FLAGS.lastIndex = open + 4;
    const flags = FLAGS.exec(text);
    SIZES.lastIndex = flags === null ? open + 4 : FLAGS.lastIndex;
    const sizes = SIZES.exec(text);
    return {
      pkg: text.slice(start, dot),
      name: text.slice(dot + 1, open),
      flags: flags?.[1] ?? '',
      frame: Number(sizes?.[1] ?? 0),
      args: Number(sizes?.[2] ?? 0),
    };
  }
  return null;
}

const NAMED = /\$?([a-zA-Z0-9_\xff-\u{10ffff}]+)\+([0-9]+)\(FP\)/gu;
const UNNAMED = /[^+\-0-9](([0-9]+)\(FP\))/gu;

export function namedArguments(text: string): ArgumentUse[] {
  return Array.from(text.matchAll(NAMED), ([expression, name, offset]) => ({ expression, name, offset: Number(offset) }));
}

export function unnamedArguments(text: string): ArgumentUse[] {
  return Array.from(text.matchAll(UNNAMED), ([, expression, offset]) => ({ expression, name: '', offset: Number(offset) }));
}

const INDIRECT = /[^+\-0-9](([0-9]+)\(([A-Z0-9]+)\))/gu;

/** Uses of number(register) without a symbol. */
export function indirectUses(text: string, register: string): ArgumentUse[] {
  const found: ArgumentUse[] = [];
  for (const [, expression, offset, name] of text.matchAll(INDIRECT)) {
    if (name === register) found.push({ expression, name, offset: Number(offset) });
  }
  return found;
}

/** The mnemonic of a line, '' if it has none. */
export function mnemonicOf(text: string): string {
  return /^[\t\n\f\r ]*(?:[A-Z0-9a-z_]+:)?[\t\n\f\r ]*([A-Z]+)/.exec(text)?.[1] ?? '';
}
