import type { GoFile, FunctionDeclaration } from '../../golang/declarations.ts';
import type { PackageScope } from '../../golang/package-scope.ts';
import { parseSignature } from '../../golang/parser.ts';
import type { Sizes } from '../../golang/sizes.ts';
import type { ParameterNode } from '../../golang/syntax.ts';
import { BasicKind, basicKind } from '../../golang/types.ts';
import type { DeclArch } from './arch.ts';
import type { TypeView, TypeViews } from './type-view.ts';

/** What a variable of an argument frame is; a scalar is as wide as an instruction that reads all of it. */
export type FrameKind = 'scalar' | 'string' | 'slice' | 'interface' | 'complex' | 'struct' | 'array';

/** A name that assembly may use before +offset(FP): an argument or result, or a part of one. */
export interface FrameVariable {
  readonly name: string;
  readonly kind: FrameKind;
  /** As go/types prints it, or what a part is: "slice base". */
  readonly type: string;
  /** From the first argument, in bytes. */
  readonly offset: number;
  readonly size: number;
  /** Words that a string, slice, interface, complex or, on 32 bits, 64-bit integer consists of. */
  readonly words: FrameVariable[];
  /** Declared as such, no part of another. */
  readonly whole: boolean;
  readonly result: boolean;
}

/** The argument frame that ABI0 gives a function. */
export class Frame {
  readonly variables: readonly FrameVariable[];
  /** Bytes of arguments and results. */
  readonly size: number;
  readonly #byName = new Map<string, FrameVariable>();

  constructor(variables: readonly FrameVariable[], size: number) {
    this.variables = variables;
    this.size = size;
    for (const variable of variables) this.#byName.set(variable.name, variable);
  }

  named(name: string): FrameVariable | undefined {
    return this.#byName.get(name);
  }

  /** The innermost variable that a byte belongs to. */
  at(offset: number): FrameVariable | undefined {
    for (let i = this.variables.length - 1; i >= 0; i--) {
      const variable = this.variables[i];
      if (offset >= variable.offset && offset < variable.offset + variable.size) return variable;
    }
    return undefined;
  }
}

interface Word {
  readonly suffix: string;
  readonly type: string;
}

const word = (suffix: string, type: string): Word => ({ suffix, type });

/** The words of the types that consist of pointer-sized ones. */
const WORDS = {
  string: [word('_base', 'string base'), word('_len', 'string len')],
  slice: [word('_base', 'slice base'), word('_len', 'slice len'), word('_cap', 'slice cap')],
  empty: [word('_type', 'interface type'), word('_data', 'interface data')],
  interface: [word('_itable', 'interface itable'), word('_data', 'interface data')],
};

/** Lays out the frame of a function without a body. Throws TypeFault and SyntaxFault. */
export function frameOf(views: TypeViews, sizes: Sizes, arch: DeclArch, scope: PackageScope, file: GoFile, declaration: FunctionDeclaration): Frame {
  return new FrameBuilder(views, sizes, arch).build(scope, file, declaration);
}

class FrameBuilder {
  readonly #views: TypeViews;
  readonly #sizes: Sizes;
  readonly #arch: DeclArch;
  readonly #variables: FrameVariable[] = [];
  readonly #byName = new Map<string, FrameVariable>();
  #offset = 0;
  #result = false;

  constructor(views: TypeViews, sizes: Sizes, arch: DeclArch) {
    this.#views = views;
    this.#sizes = sizes;
    this.#arch = arch;
  }

  build(scope: PackageScope, file: GoFile, { signature }: FunctionDeclaration): Frame {
    const { parameters, results } = parseSignature(file, signature);
    const view = (parameter: ParameterNode): TypeView => this.#views.of(parameter.type, scope, file);
    parameters.forEach((parameter, i) => this.#declare(parameter, 'arg', i, view(parameter)));
    if (results.length > 0) {
      this.#align(this.#sizes.wordSize);
      this.#result = true;
      results.forEach((parameter, i) => this.#declare(parameter, 'ret', i, view(parameter)));
    }
    return new Frame(this.#variables, this.#offset);
  }

  #align(unit: number): void {
    this.#offset = Math.ceil(this.#offset / unit) * unit;
  }

  #declare({ name, variadic }: ParameterNode, unnamed: string, index: number, view: TypeView): void {
    const called = name !== '' ? name : index === 0 ? unnamed : `${unnamed}${index}`;
    if (variadic) {
      const { wordSize } = this.#sizes;
      this.#align(wordSize);
      this.#add(called, 'slice', `[]${this.#views.text(view)}`, this.#offset, 3 * wordSize, '');
      this.#words(called, WORDS.slice, this.#offset);
      this.#offset += 3 * wordSize;
      return;
    }
    const type = this.#views.typeOf(view);
    this.#align(this.#sizes.alignOf(type));
    this.#addType(called, view, this.#offset, true);
    this.#offset += this.#sizes.sizeOf(type);
  }

  #add(name: string, kind: FrameKind, type: string, offset: number, size: number, owner: string, whole = true): void {
    const variable: FrameVariable = { name, kind, type, offset, size, words: [], whole: whole && owner === '', result: this.#result };
    if (owner !== '') this.#byName.get(owner)?.words.push(variable);
    this.#byName.set(name, variable);
    this.#variables.push(variable);
  }

  #words(name: string, words: readonly Word[], offset: number, size: number = this.#sizes.wordSize): void {
    words.forEach(({ suffix, type }, i) => this.#add(name + suffix, 'scalar', type, offset + i * size, size, name));
  }

  /** A variable with everything that it consists of. */
  #addType(name: string, view: TypeView, offset: number, whole: boolean): void {
    const views = this.#views;
    const type = views.typeOf(view);
    const size = this.#sizes.sizeOf(type);
    const text = views.text(view);
    const base = views.underlying(view);
    const add = (kind: FrameKind): void => this.#add(name, kind, text, offset, size, '', whole);
    const { node } = base;
    if (node.kind === 'struct') {
      add('struct');
      const struct = views.typeOf(base);
      const offsets = struct.kind === 'struct' ? this.#sizes.offsetsOf(struct) : [];
      node.fields.forEach((field, i) => this.#addType(`${name}_${field.name}`, views.part(base, field.type), offset + offsets[i], false));
      return;
    }
    if (node.kind === 'array' && node.length !== null) {
      add('array');
      const element = views.part(base, node.element);
      const stride = this.#sizes.sizeOf(views.typeOf(element));
      for (let i = 0; i < views.lengthOf(base); i++) this.#addType(`${name}_${i}`, element, offset + i * stride, false);
      return;
    }
    if (node.kind === 'array') {
      add('slice');
      return this.#words(name, WORDS.slice, offset);
    }
    const interfaceWords = interfaceWordsOf(base);
    if (interfaceWords !== null) {
      add('interface');
      return this.#words(name, interfaceWords, offset);
    }
    switch (basicKind(type)) {
      case BasicKind.String:
        add('string');
        return this.#words(name, WORDS.string, offset);
      case BasicKind.Complex64:
      case BasicKind.Complex128:
        add('complex');
        return this.#words(name, [word('_real', `real(complex${size * 8})`), word('_imag', `imag(complex${size * 8})`)], offset, size / 2);
      default:
        add('scalar');
        if (size === 8 && this.#sizes.wordSize === 4) this.#words(name, this.#halves(text), offset);
    }
  }

  #halves(type: string): Word[] {
    const low = word('_lo', `half ${type}`);
    const high = word('_hi', `half ${type}`);
    return this.#arch.bigEndian ? [high, low] : [low, high];
  }
}

function interfaceWordsOf({ node, env }: TypeView): readonly Word[] | null {
  if (node.kind === 'interface') {
    const text = Buffer.from(env.file.source.subarray(node.span.start, node.span.end)).toString();
    return /\{\s*\}$/.test(text) ? WORDS.empty : WORDS.interface;
  }
  if (node.kind !== 'name') return null;
  if (node.name === 'any') return WORDS.empty;
  return node.name === 'error' || node.name === 'comparable' ? WORDS.interface : null;
}
