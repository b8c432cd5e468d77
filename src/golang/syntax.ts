import type { Span } from './declarations.ts';
import type { Token } from './tokens.ts';

/** A type or an expression, as written; Go's grammar tells the two apart only by meaning. Offsets are bytes in the file. */
export type Node =
  | Name | Literal | Selector | Index | SliceExpression | Call | Assertion | Unary | Binary | Composite | FunctionLiteral
  | ArrayNode | StructNode | FunctionNode | InterfaceNode | MapNode | ChanNode;

interface At {
  readonly offset: number;
}
export interface Name extends At {
  readonly kind: 'name';
  readonly name: string;
}
export interface Literal extends At {
  readonly kind: 'literal';
  readonly token: Token;
  readonly text: string;
}
export interface Selector extends At {
  readonly kind: 'selector';
  readonly x: Node;
  readonly name: string;
}
/** x[i], or an instantiation with several arguments. */
export interface Index extends At {
  readonly kind: 'index';
  readonly x: Node;
  readonly indices: readonly Node[];
}
/** x[a:b:c] */
export interface SliceExpression extends At {
  readonly kind: 'slice';
  readonly x: Node;
  /** One for each place between the colons, null where nothing stands. */
  readonly bounds: readonly (Node | null)[];
}
/** A call or a conversion. */
export interface Call extends At {
  readonly kind: 'call';
  readonly fn: Node;
  readonly args: readonly Node[];
}
export interface Assertion extends At {
  readonly kind: 'assertion';
  readonly type: Node;
}
/** `op` is a prefix operator; `*` is a dereference or a pointer type. */
export interface Unary extends At {
  readonly kind: 'unary';
  readonly op: string;
  readonly x: Node;
}
export interface Binary extends At {
  readonly kind: 'binary';
  readonly op: string;
  readonly x: Node;
  readonly y: Node;
}
export interface Composite extends At {
  readonly kind: 'composite';
  readonly type: Node;
  /** Keys of the elements, null for those without. */
  readonly keys: readonly (Node | null)[];
  /** The elements themselves; a composite whose type is left out has the type `_`. */
  readonly values: readonly Node[];
}
export interface FunctionLiteral extends At {
  readonly kind: 'function literal';
  readonly type: FunctionNode;
}
export interface ArrayNode extends At {
  readonly kind: 'array';
  /** null for a slice, '...' for a length that the elements decide. */
  readonly length: Node | null | '...';
  readonly element: Node;
}
export interface StructNode extends At {
  readonly kind: 'struct';
  readonly fields: readonly FieldNode[];
}
export interface FieldNode {
  /** Of an embedded field the name of its type. */
  readonly name: string;
  readonly offset: number;
  readonly type: Node;
  readonly embedded: boolean;
}
export interface FunctionNode extends At {
  readonly kind: 'function';
  readonly parameters: readonly ParameterNode[];
  readonly results: readonly ParameterNode[];
}
export interface ParameterNode {
  /** '' if it has none. */
  readonly name: string;
  readonly type: Node;
  readonly variadic: boolean;
}
export interface InterfaceNode extends At {
  readonly kind: 'interface';
  readonly span: Span;
}
export interface MapNode extends At {
  readonly kind: 'map';
  readonly key: Node;
  readonly value: Node;
}
export interface ChanNode extends At {
  readonly kind: 'chan';
  readonly element: Node;
}

/** What stands after the name in a type declaration. */
export interface TypeDefinition {
  readonly parameters: readonly string[];
  readonly alias: boolean;
  readonly type: Node;
}

/** What stands after the names in a const or var declaration. */
export interface ValueDefinition {
  readonly type: Node | null;
  readonly values: readonly Node[];
}

/** `name := value` */
export interface ShortVariable extends At {
  readonly name: string;
  readonly value: Node;
}

/** `a := x; b := y; f(a, b)` */
export interface Script {
  readonly variables: readonly ShortVariable[];
  readonly result: Node;
}
