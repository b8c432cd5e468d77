import type { Cursor } from './cursor.ts';
import type { Machine } from './machine.ts';
import { Kind, type Operand } from './operand.ts';
import { Tok, tokenName } from './token.ts';

const CLOSE = 0x5d;
const DASH = 0x2d;

/** Reads the rest of a register that begins with a name; 0 after an error. */
type Reference = (name: string) => number;
/** Names that the real parser takes for registers in an x86 list, too: what they stand for is refused later. */
const pseudoNames: ReadonlySet<string> = new Set(['SB', 'FP', 'PC']);

type ListParser = (cursor: Cursor, machine: Machine, operand: Operand, reference: Reference) => void;

const listParsers = new Map<string, ListParser>([
  ['I386', parseRange],
  ['AMD64', parseRange],
  ['ARM', parseRanges],
  ['ARM64', parseArranged],
]);

/** The list of registers whose `[` has been read. */
export function parseRegisterList(cursor: Cursor, machine: Machine, operand: Operand, reference: Reference): void {
  const parse = listParsers.get(machine.family);
  if (parse === undefined) cursor.error('unexpected register list');
  else parse(cursor, machine, operand, reference);
}

function finish(cursor: Cursor, machine: Machine, operand: Operand, registers: readonly number[], arrangement?: string): void {
  operand.kind = Kind.RegList;
  const error = machine.registerList(registers, operand, arrangement);
  if (error !== '') cursor.error(error);
}

/** x86: [Z0-Z3] */
function parseRange(cursor: Cursor, machine: Machine, operand: Operand): void {
  const bad = (message: string): void => cursor.error(`register list: ${message}`);
  const isRegister = (name: string): boolean => machine.register(name) !== 0 || pseudoNames.has(name);
  let kind = cursor.next();
  const low = cursor.text;
  if (!isRegister(low)) {
    return bad(kind === Tok.EOF ? "expected ']', found EOF" : `bad low register in \`[${low}\``);
  }
  kind = cursor.next();
  if (kind !== DASH) return bad(`expected '-' after \`[${low}\`, found ${tokenName(kind)}`);
  cursor.next();
  const high = cursor.text;
  if (!isRegister(high)) return bad(`bad high register in \`[${low}-${high}\``);
  kind = cursor.next();
  if (kind !== CLOSE) bad(`expected ']' after \`[${low}-${high}\`, found ${tokenName(kind)}`);
  finish(cursor, machine, operand, [machine.register(low), machine.register(high)]);
}

/** Goes over each element of a list up to its `]`; false if that is missing. */
function eachElement(cursor: Cursor, read: (name: string) => void): boolean {
  for (;;) {
    const kind = cursor.next();
    if (kind === CLOSE) return true;
    if (kind === Tok.EOF) {
      cursor.error("missing ']' in register list");
      return false;
    }
    read(cursor.text);
    if (cursor.peek() !== CLOSE) cursor.get(0x2c);
  }
}

/** Number of an integer register of arm in a list; 0 after an error. */
function armNumber(cursor: Cursor, machine: Machine, name: string, reference: Reference): number {
  if (name === 'g') return 10;
  if (name[0] !== 'R') {
    cursor.error(`expected g or R0 through R15; found ${name}`);
    return 0;
  }
  const register = reference(name);
  return register === 0 ? 0 : register - machine.numberedRegister('R', 0);
}

/** arm: [R0,R3-R7] */
function parseRanges(cursor: Cursor, machine: Machine, operand: Operand, reference: Reference): void {
  const numbers = new Set<number>();
  const closed = eachElement(cursor, (name) => {
    let low = armNumber(cursor, machine, name, reference);
    let high = low;
    if (cursor.peek() === DASH) {
      cursor.next();
      cursor.next();
      high = armNumber(cursor, machine, cursor.text, reference);
    }
    if (high < low) [low, high] = [high, low];
    for (; low <= high; low++) {
      if (numbers.has(low)) cursor.error(`register R${low} already in list`);
      numbers.add(low);
    }
  });
  if (!closed) return;
  finish(cursor, machine, operand, [...numbers].map((number) => machine.numberedRegister('R', number)));
}

const arrangements: ReadonlySet<string> = new Set(['B8', 'B16', 'H4', 'H8', 'S2', 'S4', 'D1', 'D2']);

/** arm64: [V1.S4, V2.S4, V3.S4] */
function parseArranged(cursor: Cursor, machine: Machine, operand: Operand, reference: Reference): void {
  const registers: number[] = [];
  let arrangement = '';
  let previous = -1;
  const closed = eachElement(cursor, (name) => {
    const register = reference(name);
    cursor.get(0x2e);
    cursor.next();
    const own = cursor.text;
    const number = register - machine.numberedRegister('V', 0);
    if (name[0] !== 'V') cursor.error(`expect V0 through V31; found: ${name}`);
    else if (!arrangements.has(own)) cursor.error('invalid arrangement in ARM64 register list');
    if (registers.length === 0) arrangement = own;
    else if (own !== arrangement) cursor.error('inconsistent arrangement in ARM64 register list');
    else if (number !== (previous + 1) % 32) cursor.error(`incontiguous register in ARM64 register list: ${name}`);
    previous = number;
    registers.push(register);
  });
  if (!closed) return;
  if (registers.length < 1 || registers.length > 4) {
    operand.kind = Kind.RegList;
    return cursor.error('invalid register numbers in ARM64 register list');
  }
  finish(cursor, machine, operand, registers, arrangement);
}
