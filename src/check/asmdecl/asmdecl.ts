import type { Diagnostic } from '../../base/diagnostic.ts';
import { declArch, DECL_ARCHS, type DeclArch } from './arch.ts';
import {
  AssemblyText, indirectUses, Mark, mnemonicOf, namedArguments, textLine, unnamedArguments, type AssemblyLine, type TextLine,
} from './assembly-text.ts';
import type { Declarations } from './declarations.ts';
import type { Frame } from './frame.ts';
import { misuse } from './variable.ts';

/** go vet's asmdecl, word for word, on the lines of a file as they stand: it sees neither macros nor #ifdef. */
export function asmDecl(path: string, bytes: Uint8Array, goarch: string, pkgPath: string, declarations: Declarations): Diagnostic[] {
  const text = AssemblyText.of(bytes);
  const fromName = DECL_ARCHS.find((known) => path.endsWith(`_${known.goarch}.s`));
  const judge = new FileJudge(path, goarch, pkgPath, declarations);
  let plusBuild = 0;
  judge.arch = fromName;
  for (const line of text.lines) {
    while (judge.arch === undefined && plusBuild < text.plusBuild.length && text.plusBuild[plusBuild].line <= line.number) {
      judge.arch = archOf(text.plusBuild[plusBuild++].words, goarch);
    }
    judge.line(line);
  }
  judge.finish();
  return judge.found;
}

/** The architecture that a `// +build` line names: this one if it is among them, or else the first. */
function archOf(words: readonly string[], goarch: string): DeclArch | undefined {
  return words.includes(goarch) ? declArch(goarch) : words.map(declArch).find((known) => known !== undefined);
}

class FileJudge {
  readonly found: Diagnostic[] = [];
  arch: DeclArch | undefined;
  readonly #path: string;
  readonly #goarch: string;
  readonly #pkgPath: string;
  readonly #declarations: Declarations;
  /** The declaration of the function that the line is in, if there is one. */
  #frame: Frame | undefined;
  #name = '';
  #abiInternal = false;
  /** Offset of the first argument from the stack pointer. */
  #localSize = 0;
  #argSize = 0;
  #noFrame = false;
  #movedStack = false;
  #wroteResult = false;
  #returns: number[] = [];

  constructor(path: string, goarch: string, pkgPath: string, declarations: Declarations) {
    this.#path = path;
    this.#goarch = goarch;
    this.#pkgPath = pkgPath;
    this.#declarations = declarations;
  }

  #report(line: number, message: string): void {
    const position = { file: this.#path, line, column: 1 };
    this.found.push({ severity: 'error', code: 'asmdecl', position, message: `[${this.arch?.goarch ?? ''}] ${this.#name}: ${message}` });
  }

  line(line: AssemblyLine): void {
    const { text, marks, number } = line;
    if (marks & Mark.Text) {
      const directive = textLine(text);
      if (directive !== null) return this.#text(directive, number);
      if (text.includes('SB')) return this.#leave();
    }
    if (marks & Mark.Return) this.#returns.push(number);
    if (this.#name === '') return;
    if (marks & Mark.Data) this.#frame = undefined;
    this.#code(line, this.arch!);
  }

  finish(): void {
    const result = this.#frame?.named('ret');
    if (result !== undefined && !this.#wroteResult) {
      const what = this.#abiInternal ? 'result register' : `${result.size}-byte ret+${result.offset}(FP)`;
      for (const line of this.#returns) this.#report(line, `RET without writing to ${what}`);
    }
    this.#returns = [];
  }

  /** From here on, up to the next TEXT, nothing is known. */
  #leave(): void {
    this.finish();
    this.#frame = undefined;
    this.#name = '';
    this.#abiInternal = false;
  }

  #text({ pkg, name, flags, frame, args }: TextLine, line: number): void {
    this.finish();
    this.arch ??= declArch(this.#goarch);
    const { arch } = this;
    if (arch === undefined) return;
    const path = pkg.trim().replaceAll('∕', '/');
    if (path !== '' && path !== this.#pkgPath) return this.#leave();
    const abi = /^(.+)<(ABI.+)>$/.exec(name);
    this.#name = abi?.[1] ?? name;
    this.#abiInternal = abi?.[2] === 'ABIInternal';
    this.#frame = this.#declarations.frame(this.#name, arch);
    const { wordSize } = this.#declarations.sizes(arch);
    this.#noFrame = flags.includes('NOFRAME');
    this.#localSize = frame + wordSize + (arch.linkRegister && !this.#noFrame ? wordSize : 0);
    this.#argSize = args;
    this.#movedStack = false;
    this.#wroteResult = false;
    if (this.#frame !== undefined) {
      const sizeless = args === 0 && (flags === '7' || flags.includes('NOSPLIT'));
      if (args !== this.#frame.size && !sizeless) this.#report(line, `wrong argument size ${args}; expected $...-${this.#frame.size}`);
    } else if (!this.#declarations.functions.has(this.#name) && !this.#name.includes('<>') && !this.#noFrame) this.#report(line, `function ${this.#name} missing Go declaration`);
  }

  #code({ text, marks, number }: AssemblyLine, arch: DeclArch): void {
    const { stack } = arch;
    if (text.includes(stack) && [', ', ',\t', 'NOP ', 'NOP\t'].some((before) => text.includes(before + stack))) {
      this.#movedStack = true;
      return;
    }
    if (arch.goarch === 'wasm' && text.includes('CallImport')) this.#wroteResult = true;
    if (this.#abiInternal && !this.#wroteResult) {
      this.#wroteResult = [...arch.writesResult, ...arch.resultRegisters].some((word) => text.includes(word));
    }
    if (marks & Mark.Indirect && !this.#movedStack && !this.#noFrame) this.#stackUses(text, number, stack);
    if (marks & Mark.Argument && this.#frame !== undefined) this.#argumentUses(text, number, arch, this.#frame);
  }

  #stackUses(text: string, line: number, stack: string): void {
    for (const { expression, offset } of indirectUses(text, stack)) {
      const beyond = offset - this.#localSize;
      if (beyond < 0) continue;
      const variable = this.#frame?.at(beyond);
      if (variable !== undefined) this.#report(line, `${expression} should be ${variable.name}+${beyond}(FP)`);
      else if (beyond >= this.#argSize) this.#report(line, `use of ${expression} points beyond argument frame`);
      else this.#report(line, `use of ${expression} to access argument frame`);
    }
  }

  #argumentUses(text: string, line: number, arch: DeclArch, frame: Frame): void {
    for (const { expression, offset } of unnamedArguments(text)) {
      const variable = frame.at(offset);
      const known = variable === undefined ? '' : `; offset ${offset} is ${variable.name}+${variable.offset}(FP)`;
      this.#report(line, `use of unnamed argument ${expression}${known}`);
    }
    for (const { expression, name, offset } of namedArguments(text)) {
      if (name === 'ret' || name.startsWith('ret_')) this.#wroteResult = true;
      const variable = frame.named(name);
      if (variable === undefined) {
        const there = name === 'argframe' && offset === 0 ? null : frame.at(offset);
        if (there !== null) this.#report(line, `unknown variable ${name}${there ? `; offset ${offset} is ${there.name}+${there.offset}(FP)` : ''}`);
        continue;
      }
      const op = mnemonicOf(text);
      const first = text.indexOf(expression) <= text.indexOf(',');
      const use = { op, expression, offset, first, address: expression.startsWith('$') };
      const problem = op === '' ? 'cannot find assembly opcode' : misuse(use, variable, arch, this.#declarations.sizes(arch).wordSize);
      if (problem !== '') this.#report(line, problem);
    }
  }
}
