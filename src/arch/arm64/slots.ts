import { Kind, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';

/**
 * Which of an instruction's operands is its first source, second source register, third source, destination and second
 * destination. The real assembler keeps them apart so; several of its rules and its error texts speak of them.
 */
export interface Slots {
  readonly from: number;
  readonly reg: number;
  readonly third: number;
  readonly to: number;
  readonly second: number;
}

/** Slots as indices of Prog.args, -1 for one that is empty. */
const slots = (from: number, reg: number, third: number, to: number, second = -1): Slots => ({ from, reg, third, to, second });

const EMPTY = slots(-1, -1, -1, -1);
/** By number of operands. */
const USUAL: readonly Slots[] = [
  EMPTY,
  slots(0, -1, -1, -1),
  slots(0, -1, -1, 1),
  slots(0, 1, -1, 2),
  slots(0, 1, 2, 3),
];

const DESTINATION_ONLY = slots(-1, -1, -1, 0);
const COMPARE = slots(0, 1, -1, -1);
const TWO_DESTINATIONS = slots(0, -1, -1, 1, 2);
const TABLE = slots(0, -1, 1, 2);

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Their only operand is a destination: data words, branches, and what has none else. */
const ONE_DESTINATION = names(
  'WORD DWORD CALL JMP CLREX RET GETCALLERPC BEQ BNE BCS BHS BCC BLO BMI BPL BVS BVC BHI BLS BGE BLT BGT BLE ' +
    'CBZ CBZW CBNZ CBNZW TBZ TBNZ ADR ADRP',
);
const COMPARISONS = names('CMN CMP TST CMNW CMPW TSTW FCMPS FCMPD FCMPES FCMPED');
const TABLE_LOOKUPS = names('VTBL VTBX VMOVQ');
const STORE_EXCLUSIVE = /^(STL?X[RP]|CASPD|CASPW)/;
const ATOMIC = /^(LD(ADD|CLR|EOR|OR)|SWP|CAS)(A|AL|L)?[BDHW]$/;

const isTwoDestinations = new Map<string, boolean>();

/** True if the third operand of a mnemonic is a second destination: exclusive stores and atomics. */
function hasTwoDestinations(op: string): boolean {
  let known = isTwoDestinations.get(op);
  if (known === undefined) {
    known = STORE_EXCLUSIVE.test(op) || ATOMIC.test(op);
    isTwoDestinations.set(op, known);
  }
  return known;
}

export function slotsOf(prog: Prog): Slots {
  const { op, args } = prog;
  switch (args.length) {
    case 1:
      return ONE_DESTINATION.has(op) ? DESTINATION_ONLY : USUAL[1];
    case 2:
      return COMPARISONS.has(op) ? COMPARE : USUAL[2];
    case 3:
      if (TABLE_LOOKUPS.has(op)) return TABLE;
      return hasTwoDestinations(op) || args[0].kind === Kind.None ? TWO_DESTINATIONS : USUAL[3];
    default:
      return USUAL[args.length] ?? EMPTY;
  }
}

/** The index of an instruction's destination, -1 if it has none. */
export function destination(prog: Prog): number {
  return slotsOf(prog).to;
}

/** The operand in a slot, null if it is empty. */
export function inSlot(prog: Prog, slot: number): Operand | null {
  return slot < 0 ? null : prog.args[slot];
}
