import type { FunctionDeclaration, GoFile } from './declarations.ts';
import type { PackageScope } from './package-scope.ts';
import { parseSignature } from './parser.ts';
import type { ParameterNode } from './syntax.ts';
import type { Env, TypeWorld } from './type-world.ts';
import type { Type } from './types.ts';

/** A parameter or result on the stack of an ABI0 call. */
export interface Argument {
  /** As written, or what assembly calls it if it has no name: arg, arg1 …, ret, ret1 … */
  readonly name: string;
  readonly type: Type;
  /** Bytes from FP. */
  readonly offset: number;
  readonly size: number;
  readonly isResult: boolean;
}

/** What a caller leaves room for: n of `TEXT ·f(SB), $0-n` is `size`. */
export interface ArgumentFrame {
  readonly arguments: readonly Argument[];
  readonly size: number;
}

/**
 * Layout of a function's parameters and results under ABI0: each aligned to its type, the results from the next word on.
 * Throws TypeFault or SyntaxFault.
 */
export function argumentFrame(world: TypeWorld, scope: PackageScope, file: GoFile, fn: FunctionDeclaration): ArgumentFrame {
  const { parameters, results } = parseSignature(file, fn.signature);
  const { sizes } = world;
  const env: Env = { scope, file, iota: null, bindings: null };
  const list: Argument[] = [];
  let offset = 0;
  const align = (alignment: number): void => {
    offset = Math.ceil(offset / alignment) * alignment;
  };
  const place = (nodes: readonly ParameterNode[], isResult: boolean): void => {
    nodes.forEach(({ name, type: node, variadic }, index) => {
      const written = world.resolve(node, env);
      const type: Type = variadic ? { kind: 'slice', element: written } : written;
      align(sizes.alignOf(type));
      const size = sizes.sizeOf(type);
      const unnamed = `${isResult ? 'ret' : 'arg'}${index > 0 ? index : ''}`;
      list.push({ name: name === '' ? unnamed : name, type, offset, size, isResult });
      offset += size;
    });
  };
  place(parameters, false);
  if (results.length > 0) {
    align(sizes.wordSize);
    place(results, true);
  }
  return { arguments: list, size: offset };
}
