import { describe, expect, it } from 'vitest';
import type { AssembledFunction } from '../../src/arch/architecture.ts';
import { Kind, Operand, offsetOf, setOffset } from '../../src/asm/operand.ts';
import { Prog } from '../../src/asm/prog.ts';
import type { AssemblyFunction } from '../../src/asm/prog.ts';
import { Abi, SymbolTable } from '../../src/base/symbol.ts';
import { relocType } from '../../src/obj/reloctype.ts';
import { readObject } from '../../src/obj/read.ts';
import { ObjectBuilder } from '../../src/obj/write.ts';
import { platformOf } from './rebuild.ts';
import { cases, recordedObject } from './recorded.ts';

const platform = platformOf(readObject(recordedObject(cases[0])));

function setUp({ pkgPath = 'p', shared = false, bigEndian = false } = {}) {
  const symbols = new SymbolTable();
  const errors: string[] = [];
  const builder = new ObjectBuilder({
    platform,
    machine: { ptrSize: 8, bigEndian, minInstructionSize: 1 },
    pkgPath,
    trimPath: '',
    goroot: '',
    shared,
    linkshared: false,
    symbols,
    error: (message, position) => errors.push(`${position ? `${position.file}:${position.line}: ` : ''}${message}`),
  });
  return { symbols, errors, builder };
}

function prog(op: string, line: number, ...numbers: number[]): Prog {
  const args = numbers.map((number) => {
    const operand = new Operand();
    operand.kind = Kind.Const;
    setOffset(operand, number);
    return operand;
  });
  return new Prog(op, '', args, 0, line, 1);
}

function funcdata(symbols: SymbolTable, line: number, table: number, name: string): Prog {
  const result = prog('FUNCDATA', line, table, 0);
  result.args[1].kind = Kind.Mem;
  result.args[1].sym = symbols.lookup(name);
  return result;
}

function functionOf(symbols: SymbolTable, name: string, abi: Abi, body: Prog[]): AssemblyFunction {
  const symbol = symbols.lookup(name, abi);
  return { symbol, text: prog('TEXT', 1), flags: 0, frameSize: 0, argSize: 0, body };
}

function shown({ body }: AssemblyFunction): string[] {
  return body.map(({ op, args }) => `${op} ${args.map((arg) => arg.sym?.name ?? offsetOf(arg)).join(' ')}`);
}

const unitOf = (functions: AssemblyFunction[]) => ({ files: [{ name: 'x.s', path: '/w/x.s' }], functions, globals: [], data: [] });

describe('prepare', () => {
  it('gives a function of the package the tables of its arguments', () => {
    const { symbols, builder } = setUp({ pkgPath: 'a.b/c.d' });
    const fn = functionOf(symbols, 'a.b/c%2ed.f', Abi.ABI0, [prog('RET', 2)]);
    expect(shown(builder.prepare(fn))).toEqual([
      'FUNCDATA 5 a.b/c%2ed.f.arginfo0',
      'FUNCDATA 0 a.b/c%2ed.f.args_stackmap',
      'RET ',
    ]);
  });

  it.each([
    ['of another package', 'q.f', Abi.ABI0],
    ['with the compiler’s calling convention', 'p.f', Abi.ABIInternal],
  ])('leaves a function %s alone', (_, name, abi) => {
    const { symbols, builder } = setUp();
    const fn = functionOf(symbols, name, abi, [prog('RET', 2)]);
    expect(builder.prepare(fn)).toEqual(fn);
  });

  it('replaces stand-ins, and adds nothing twice', () => {
    const { symbols, builder } = setUp();
    const standIns = [
      funcdata(symbols, 2, 0, 'go_args_stackmap'),
      funcdata(symbols, 3, 1, 'no_pointers_stackmap'),
      funcdata(symbols, 4, 5, 'mine'),
    ];
    const once = builder.prepare(functionOf(symbols, 'p.f', Abi.Static, standIns));
    expect(shown(once)).toEqual([
      'FUNCDATA 0 p.f.args_stackmap',
      'FUNCDATA 1 gclocals·J26BEvPExEQhJvjp9E8Whg==',
      'FUNCDATA 5 mine',
    ]);
    expect(once.body[0].args[1].sym?.abi).toBe(Abi.Static);
    expect(shown(builder.prepare(once))).toEqual(shown(once));
  });

  it('refuses a stand-in with the wrong table', () => {
    const { symbols, builder, errors } = setUp();
    const fn = functionOf(symbols, 'p.f', Abi.ABI0, [funcdata(symbols, 2, 1, 'go_args_stackmap')]);
    fn.body[0].pc = 2;
    builder.addUnit(unitOf([fn]));
    builder.prepare(fn);
    expect(errors).toEqual([
      '00002 (x.s:2)\tFUNCDATA\t$1, go_args_stackmap(SB): FUNCDATA use of go_args_stackmap(SB) without FUNCDATA_ArgsPointerMaps',
    ]);
  });
});

describe('addFunction refuses', () => {
  function assembled(fn: AssemblyFunction, parts: Partial<AssembledFunction> = {}): AssembledFunction {
    return {
      source: fn,
      progs: [fn.text, ...fn.body],
      code: Uint8Array.of(0xc3),
      relocations: [],
      locals: 0,
      args: 0,
      align: 0,
      attributes: { leaf: true, noSplit: true, funcFlag: 0 },
      ...parts,
    };
  }

  it.each([
    ['two FUNCDATAs of one number', [['FUNCDATA', 2, 0], ['FUNCDATA', 2, 0]], 'x.s:3: multiple definitions for FUNCDATA $2'],
    ['a table number that is out of range', [['PCDATA', -1, 0]], 'x.s:2: PCDATA table number -1 is out of range'],
    ['a PCDATA beyond 32 bits', [['PCDATA', 0, 2 ** 40]], 'x.s:2: overflow in PCDATA instruction: 1099511627776'],
  ] as const)('%s', (_, lines, message) => {
    const { symbols, builder, errors } = setUp();
    const body = lines.map(([op, ...numbers], i) => prog(op, i + 2, ...numbers));
    const fn = functionOf(symbols, 'f', Abi.ABI0, body);
    builder.addUnit(unitOf([fn]));
    builder.addFunction(assembled(fn));
    expect(errors).toEqual([message]);
  });

  it('addresses in the verified module that are only known at load time', () => {
    const { symbols, builder, errors } = setUp({ pkgPath: 'crypto/internal/fips140/x', shared: true });
    const fn = functionOf(symbols, 'crypto/internal/fips140/x.f', Abi.ABI0, [prog('RET', 2)]);
    builder.addUnit(unitOf([fn]));
    const target = symbols.lookup('q');
    const relocations = ['R_CALL', 'R_ADDR'].map((type, i) => ({ offset: 4 * i, size: 4, type: relocType(type), target, add: 0 }));
    builder.addFunction(assembled(fn, { relocations }));
    expect(errors).toEqual(['crypto/internal/fips140/x.f: invalid relocation R_ADDR in fips code']);
  });
});

describe('write', () => {
  it('refuses a symbol that the linker would refuse', () => {
    const { symbols, builder, errors } = setUp();
    const large = { symbol: symbols.lookup('p.x'), flags: 0, size: 3e9, file: 0, line: 1, column: 1 };
    builder.addUnit({ ...unitOf([]), globals: [large] });
    expect(builder.write()).toBeNull();
    expect(errors).toEqual(['p.x: symbol too large (3000000000 bytes > 2000000000 bytes)']);
  });
});
