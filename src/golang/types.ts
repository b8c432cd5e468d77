import type { Node } from './syntax.ts';

/** Kinds of basic types. Those from UntypedBool on are of constants without a type. */
export const enum BasicKind {
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  String,
  UnsafePointer,
  UntypedBool,
  UntypedInt,
  UntypedRune,
  UntypedFloat,
  UntypedComplex,
  UntypedString,
  UntypedNil,
}

export type Type =
  | BasicType | NamedType | PointerType | ArrayType | SliceType | StructType | MapType | ChanType | FunctionType | InterfaceType | TypeParameter;

export interface BasicType {
  readonly kind: 'basic';
  readonly basic: BasicKind;
  readonly name: string;
}
export interface NamedType {
  readonly kind: 'named';
  readonly name: string;
  readonly packagePath: string;
  readonly typeArguments: readonly Type[];
  /** Resolved when it is first asked for. */
  readonly underlying: () => Type;
}
export interface PointerType {
  readonly kind: 'pointer';
  readonly element: Type;
}
export interface ArrayType {
  readonly kind: 'array';
  readonly length: number;
  readonly element: Type;
}
export interface SliceType {
  readonly kind: 'slice';
  readonly element: Type;
}
export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly embedded: boolean;
}
export interface StructType {
  readonly kind: 'struct';
  readonly fields: readonly Field[];
}
export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly value: Type;
}
export interface ChanType {
  readonly kind: 'chan';
  readonly element: Type;
}
/** Parameters and results stay as written until somebody needs them. */
export interface FunctionType {
  readonly kind: 'function';
  readonly parameters: () => readonly Type[];
  readonly results: () => readonly Type[];
}
export interface InterfaceType {
  readonly kind: 'interface';
}
/** A type parameter that nothing has been put in place of. */
export interface TypeParameter {
  readonly kind: 'parameter';
  readonly name: string;
}

const basicNames =
  'bool int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128 string unsafe.Pointer ' +
  'untyped-bool untyped-int untyped-rune untyped-float untyped-complex untyped-string untyped-nil';

/** Every basic type, by kind. */
export const basicTypes: readonly BasicType[] = basicNames.split(' ').map((name, basic) => ({ kind: 'basic', basic, name }));

export const emptyInterface: InterfaceType = { kind: 'interface' };

/** The types that every file knows. */
export const universe: ReadonlyMap<string, Type> = new Map<string, Type>([
  ...basicTypes.slice(0, BasicKind.UnsafePointer).map((type): [string, Type] => [type.name, type]),
  ['byte', basicTypes[BasicKind.Uint8]],
  ['rune', basicTypes[BasicKind.Int32]],
  ['any', emptyInterface],
  ['error', { kind: 'named', name: 'error', packagePath: '', typeArguments: [], underlying: () => emptyInterface }],
  ['comparable', emptyInterface],
]);

export function underlying(type: Type): Type {
  while (type.kind === 'named') type = type.underlying();
  return type;
}

export function basicKind(type: Type): BasicKind | -1 {
  const base = underlying(type);
  return base.kind === 'basic' ? base.basic : -1;
}

export function isUntyped(type: Type): boolean {
  return type.kind === 'basic' && type.basic >= BasicKind.UntypedBool;
}

export function isInteger(type: Type): boolean {
  const kind = basicKind(type);
  return (kind >= BasicKind.Int && kind <= BasicKind.Uintptr) || kind === BasicKind.UntypedInt || kind === BasicKind.UntypedRune;
}

export function isUnsigned(type: Type): boolean {
  const kind = basicKind(type);
  return kind >= BasicKind.Uint && kind <= BasicKind.Uintptr;
}

export function isFloat(type: Type): boolean {
  const kind = basicKind(type);
  return kind === BasicKind.Float32 || kind === BasicKind.Float64 || kind === BasicKind.UntypedFloat;
}

export function isComplexType(type: Type): boolean {
  const kind = basicKind(type);
  return kind === BasicKind.Complex64 || kind === BasicKind.Complex128 || kind === BasicKind.UntypedComplex;
}

export function isString(type: Type): boolean {
  const kind = basicKind(type);
  return kind === BasicKind.String || kind === BasicKind.UntypedString;
}

export function isBoolean(type: Type): boolean {
  const kind = basicKind(type);
  return kind === BasicKind.Bool || kind === BasicKind.UntypedBool;
}

/** The type that a variable gets from a constant without a type. */
export function defaultType(type: Type): Type {
  if (!isUntyped(type)) return type;
  switch (basicKind(type)) {
    case BasicKind.UntypedBool:
      return basicTypes[BasicKind.Bool];
    case BasicKind.UntypedRune:
      return basicTypes[BasicKind.Int32];
    case BasicKind.UntypedFloat:
      return basicTypes[BasicKind.Float64];
    case BasicKind.UntypedComplex:
      return basicTypes[BasicKind.Complex128];
    case BasicKind.UntypedString:
      return basicTypes[BasicKind.String];
    case BasicKind.UntypedNil:
      return basicTypes[BasicKind.UnsafePointer];
    default:
      return basicTypes[BasicKind.Int];
  }
}

/** Identity of a type as text, for instantiations. */
export function typeKey(type: Type): string {
  switch (type.kind) {
    case 'basic':
    case 'parameter':
      return type.name;
    case 'named':
      return `${type.packagePath}.${type.name}${type.typeArguments.length > 0 ? `[${type.typeArguments.map(typeKey).join(',')}]` : ''}`;
    case 'pointer':
      return `*${typeKey(type.element)}`;
    case 'array':
      return `[${type.length}]${typeKey(type.element)}`;
    case 'slice':
      return `[]${typeKey(type.element)}`;
    case 'struct':
      return `struct{${type.fields.map((field) => `${field.name} ${typeKey(field.type)}`).join(';')}}`;
    case 'map':
      return `map[${typeKey(type.key)}]${typeKey(type.value)}`;
    case 'chan':
      return `chan ${typeKey(type.element)}`;
    default:
      return type.kind;
  }
}

/** What can't be understood, and where if that is known; the rooms' entries turn it into a diagnostic. */
export class TypeFault {
  readonly node: Node | null;
  readonly message: string;

  constructor(node: Node | null, message: string) {
    this.node = node;
    this.message = message;
  }
}
