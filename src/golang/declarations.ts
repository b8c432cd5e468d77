import type { Diagnostic } from '../base/diagnostic.ts';

/**
 * What one Go file declares at its top level. Offsets are byte offsets in `source`; `positionAt` turns one into a
 * Position, and the syntax parser reads types and expressions from their spans when somebody asks for them.
 */
export interface GoFile {
  /** As it was given to the reader; positions repeat it. */
  readonly path: string;
  readonly source: Uint8Array;
  readonly packageName: string;
  readonly packageOffset: number;
  readonly imports: readonly ImportDeclaration[];
  readonly functions: readonly FunctionDeclaration[];
  readonly constants: readonly ConstantSpec[];
  readonly variables: readonly VariableSpec[];
  readonly types: readonly TypeSpec[];
  readonly linknames: readonly Linkname[];
  readonly directives: readonly Directive[];
  /** Syntax errors, with the compiler's texts. */
  readonly errors: readonly Diagnostic[];
}

/** Bytes [start, end) of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ImportDeclaration {
  readonly path: string;
  /** The name given to it: '', '_', '.' or an identifier. */
  readonly name: string;
  readonly offset: number;
}

export interface FunctionDeclaration {
  readonly name: string;
  /** Of the name. */
  readonly offset: number;
  readonly receiver: Receiver | null;
  /** The type parameters, brackets included; null if there are none. */
  readonly typeParameters: Span | null;
  /** From the parameters' opening parenthesis to the end of the results. */
  readonly signature: Span;
  /** Braces included; null for a function that is defined elsewhere. */
  readonly body: Span | null;
  /** Directives between the previous declaration and this one, e.g. "go:nosplit", without their arguments. */
  readonly pragmas: readonly string[];
}

export interface Receiver {
  /** Name of the receiver's base type. */
  readonly typeName: string;
  readonly pointer: boolean;
  /** The type has type parameters. */
  readonly generic: boolean;
  /** Parentheses included. */
  readonly span: Span;
}

export interface DeclaredName {
  readonly name: string;
  readonly offset: number;
}

/** `A, B T = x, y` in a const declaration. A spec without expressions repeats those of the nearest one before that has them. */
export interface ConstantSpec {
  readonly names: readonly DeclaredName[];
  /** The value of iota here: the index of the spec in its declaration. */
  readonly iota: number;
  /** Type and expressions as written, without the names: `T = x, y`; empty for a repetition. */
  readonly definition: Span;
  /** The spec that `definition` is to be taken from: this one, or an earlier one of the same file. */
  readonly source: ConstantSpec | null;
}

export interface VariableSpec {
  readonly names: readonly DeclaredName[];
  /** Type and expressions as written, without the names. */
  readonly definition: Span;
}

export interface TypeSpec {
  readonly name: string;
  readonly offset: number;
  /** What follows the name: type parameters, `=` of an alias, the type. */
  readonly definition: Span;
}

/** `//go:linkname local target`, or `//go:linkname local`, whose target is ''. */
export interface Linkname {
  /** `//go:linknamestd`, since Go 1.27: for the standard library alone. */
  readonly std?: true;
  readonly local: string;
  readonly target: string;
  readonly offset: number;
}

/** Any other `//go:` directive that the compiler reads. */
export interface Directive {
  /** "go:cgo_import_dynamic" */
  readonly name: string;
  /** Blank-separated words after the name, quotes kept. */
  readonly args: readonly string[];
  readonly offset: number;
}
