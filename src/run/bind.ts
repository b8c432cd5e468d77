import type { FunctionDeclaration, GoFile } from '../golang/declarations.ts';
import { argumentFrame, type Argument, type ArgumentFrame } from '../golang/frame.ts';
import type { PackageScope } from '../golang/package-scope.ts';
import { parseScript } from '../golang/parser.ts';
import type { Node } from '../golang/syntax.ts';
import { type Type, TypeFault } from '../golang/types.ts';
import type { TypeWorld } from '../golang/type-world.ts';
import { Evaluator } from './values/evaluator.ts';
import type { Globals } from './values/globals.ts';
import type { Memory } from './values/memory.ts';

/** What a call is understood with. */
export interface BindingPlace {
  readonly world: TypeWorld;
  readonly scope: PackageScope;
  readonly globals: Globals;
  /** For what the arguments point to. */
  readonly memory: Memory;
}

/** A parameter, or a variable of the call's own, that leads to memory which the function may change. */
export interface Root {
  readonly name: string;
  readonly type: Type;
  /** A parameter's value. */
  readonly bytes?: Uint8Array;
  /** Where a variable lies. */
  readonly address?: number;
  /** What was made for it: addresses from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

/** A call whose arguments are worked out. */
export interface BoundCall {
  readonly declaration: FunctionDeclaration;
  readonly layout: ArgumentFrame;
  /** The argument block, results zero. */
  readonly frame: Uint8Array;
  readonly roots: readonly Root[];
  /** The addresses of everything that its arguments lead to. */
  readonly start: number;
  readonly end: number;
}

/** What keeps a function from being called is its declaration, not the call. */
export class CallRefused extends Error {
  readonly declaration: { readonly file: GoFile; readonly offset: number };

  constructor(message: string, file: GoFile, offset: number) {
    super(message);
    this.declaration = { file, offset };
  }
}

/** What parameters and results may take on the stack, in bytes. */
const MOST_ARGUMENTS = 1 << 20;

/** Reads a call, with short variable declarations before it if there are any. Throws SyntaxFault, TypeFault and CallRefused. */
export function bindCall(text: string, place: BindingPlace): BoundCall {
  const source = new TextEncoder().encode(text);
  const { variables, result } = parseScript({ source }, { start: 0, end: source.length });
  const { file, declaration, args } = calleeOf(result, place.scope);
  const layout = layoutOf(place, file, declaration);
  if (layout.size > MOST_ARGUMENTS) throw new CallRefused(`${declaration.name} takes ${layout.size} bytes of arguments: more than ${MOST_ARGUMENTS}`, file, declaration.offset);
  const { memory, globals, scope, world } = place;
  const memoryOf = (address: number, size: number): Memory | undefined => [memory, globals.memory].find((one) => one.holds(address, size));
  const around = { world, memory, memoryOf, variable: globals.place.bind(globals) };
  const evaluator = new Evaluator(around, { scope, file, iota: null, bindings: null });
  const start = memory.end;
  const roots: Root[] = [];
  for (const variable of variables) {
    const from = memory.end;
    const { address, type } = evaluator.declare(variable);
    roots.push({ name: variable.name, type, address, start: from, end: memory.end });
  }
  const frame = new Uint8Array(layout.size);
  const parameters = layout.arguments.filter(({ isResult }) => !isResult);
  if (args.length !== parameters.length) throw new TypeFault(args.at(-1) ?? result, countProblem(declaration.name, args.length, parameters, evaluator));
  parameters.forEach(({ name, type, offset }, index) => {
    const from = memory.end;
    const bytes = evaluator.bytes(args[index], type, `argument ${name} of ${declaration.name}`);
    frame.set(bytes, offset);
    roots.push({ name, type, bytes, start: from, end: memory.end });
  });
  return { declaration, layout, frame, roots, start, end: memory.end };
}

function calleeOf(node: Node, scope: PackageScope): { file: GoFile; declaration: FunctionDeclaration; args: readonly Node[] } {
  if (node.kind !== 'call') throw new TypeFault(node, 'expected a call: f(arguments)');
  if (node.fn.kind !== 'name') throw new TypeFault(node.fn, 'expected the name of a function of the package');
  const entity = scope.lookup(node.fn.name);
  if (entity === undefined) throw new TypeFault(node.fn, `undefined: ${node.fn.name}`);
  if (entity.kind !== 'func') throw new TypeFault(node.fn, `${node.fn.name} is not a function`);
  const { file, declaration } = entity;
  if (declaration.body !== null) throw new CallRefused(`${declaration.name} is written in Go: only functions that assembly defines can be called`, file, declaration.offset);
  return { file, declaration, args: node.args };
}

function layoutOf({ world, scope }: BindingPlace, file: GoFile, declaration: FunctionDeclaration): ArgumentFrame {
  try {
    return argumentFrame(world, scope, file, declaration);
  } catch (fault) {
    if (!(fault instanceof TypeFault)) throw fault;
    throw new CallRefused(`the types of ${declaration.name} cannot be understood: ${fault.message}`, file, declaration.offset);
  }
}

function countProblem(name: string, have: number, parameters: readonly Argument[], evaluator: Evaluator): string {
  const want = parameters.map((parameter) => `${parameter.name} ${evaluator.text(parameter.type)}`).join(', ');
  return `${have < parameters.length ? 'not enough' : 'too many'} arguments in call to ${name}: have ${have}, want (${want})`;
}
