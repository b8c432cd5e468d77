import { describe, expect, it } from 'vitest';
import { Abi } from '../../src/base/symbol.ts';
import { BUILTINS, builtinIndex } from '../../src/obj/builtins.ts';

describe('builtin symbols', () => {
  const assembly = BUILTINS.findIndex(({ name }) => name === 'runtime.morestack_noctxt');
  const compiled = BUILTINS.findIndex(({ name }) => name === 'runtime.mallocgc');

  it('are known by name and ABI where there are wrappers', () => {
    expect(builtinIndex('runtime.morestack_noctxt', Abi.ABI0, () => true)).toBe(assembly);
    expect(builtinIndex('runtime.mallocgc', Abi.ABIInternal, () => true)).toBe(compiled);
    expect(builtinIndex('runtime.mallocgc', Abi.ABI0, () => true)).toBe(-1);
    expect(builtinIndex('runtime.mallocgc', Abi.ABI0, () => false)).toBe(compiled);
  });

  it('are meant by a file-local name as by an ABI0 one', () => {
    expect(builtinIndex('runtime.morestack_noctxt', Abi.Static, () => true)).toBe(assembly);
    expect(builtinIndex('runtime.mallocgc', Abi.Static, () => true)).toBe(-1);
  });
});
