/**
 * x86 rows: their notation, and their compilation to integers.
 *
 *   form(op, args, code)
 *   form("ADCL",   "imm:imm8s, rm:rm32",         "83 /2 ib")
 *   form("VADDPD", "rm:XM, vvvv:X, reg:X",       "VEX.128.66.0F.WIG 58 /r")
 *   form("VADDPD", "rm:ZM, vvvv:Z, k:k, reg:Z",  "EVEX.512.66.0F.W1 58 /r N64 bcst8 er z")
 *
 * args, in Go's operand order: slot:class.
 *   reg ModRM.reg · rm ModRM.rm · regrm one register in both · vvvv · k EVEX.aaa · imm immediate · is4 imm8[7:4] ·
 *   op opcode bits 2..0 ("+r") · rel branch target · _ matched, not encoded.
 *   Classes: classes.ts.
 *
 * code, in the manual's notation:
 *   legacy  prefixes (66 F2 F3 67) in the order of emission, REX.W, opcode bytes, "+r", "/r" or "/0".."/7", ib iw id iq;
 *           branches "73 cb | 0F 83 cd": the short and the long form, of which layout chooses.
 *   VEX.{128|256|LIG|LZ|L0|L1}.{NP|66|F3|F2}.{0F|0F38|0F3A}.{W0|W1|WIG} op /r|/n [ib] [is4]
 *   EVEX.{128|256|512|LIG}.pp.map.W op /r|/n [ib] N<bytes of disp8's unit> [bcst4|bcst8] [er] [sae] [z]
 * and what isn't in the manual:
 *   no386   386 reports "illegal 64" (rows with REX.W do so without saying it, unless they say "w386")
 *   only64  386 reports "illegal in 32-bit mode"; only32: amd64 reports "illegal in 64-bit mode"
 *   skip64  amd64 does not try the row
 *   byte    on amd64 a general register in the first or last operand is renamed to its byte register; byte0: the first, on both
 *   callind the call site is marked with R_CALLIND
 *   raw     an address as immediate is its offset alone, without a relocation
 *   const   an address as immediate is refused
 *   anysuffix  a suffix such as .Z is accepted, and ignored; surplus operands are not (see OpTable)
 */
import type { Form } from '../table/form.ts';
import { parseArgs } from '../table/form.ts';
import { Atom, classAtoms } from './classes.ts';

export const enum Encoding {
  Legacy,
  Vex,
  Evex,
}

export const enum RowFlag {
  None = 0,
  No386 = 1,
  Only64 = 2,
  Only32 = 4,
  Skip64 = 8,
  Byte = 16,
  Byte0 = 32,
  CallInd = 64,
  Raw = 128,
  AnySuffix = 256,
  Constant = 512,
}

/** A compiled row. Slots are indices into the Prog's args, -1 where the row has no such slot. */
export interface Row {
  readonly form: Form;
  readonly encoding: Encoding;
  readonly flags: number;
  /** For each argument, by Atom: 1 if accepted. */
  readonly accepts: readonly Uint8Array[];
  readonly reg: number;
  readonly rm: number;
  readonly vvvv: number;
  readonly k: number;
  readonly imm: number;
  readonly is4: number;
  readonly op: number;
  readonly rel: number;
  /** Legacy: mandatory and operand-size prefixes before REX. */
  readonly prefixes: readonly number[];
  readonly rexW: boolean;
  /** Opcode bytes; VEX and EVEX: one. */
  readonly opcode: readonly number[];
  readonly modrm: boolean;
  /** ModRM.reg as an opcode extension, -1 if a register is there. */
  readonly digit: number;
  /** Bytes of the immediate, 0 if none. */
  readonly immSize: number;
  /** Opcode bytes of a branch with an 8-bit and with a 32-bit displacement, null where there is none. */
  readonly short: readonly number[] | null;
  readonly long: readonly number[] | null;
  /** L'L: 0 = 128, 1 = 256, 2 = 512. */
  readonly length: number;
  /** 0 NP, 1 66, 2 F3, 3 F2. */
  readonly pp: number;
  /** 1 0F, 2 0F38, 3 0F3A. */
  readonly map: number;
  readonly w: number;
  /** Unit of an EVEX disp8 in bytes, without and with broadcast. */
  readonly n: number;
  readonly broadcast: number;
  readonly rounding: boolean;
  readonly sae: boolean;
  readonly zeroing: boolean;
}

interface Draft {
  encoding: Encoding;
  flags: number;
  prefixes: number[];
  rexW: boolean;
  opcode: number[];
  modrm: boolean;
  digit: number;
  opPlus: boolean;
  immSize: number;
  is4: boolean;
  short: number[] | null;
  long: number[] | null;
  length: number;
  pp: number;
  map: number;
  w: number;
  n: number;
  broadcast: number;
  rounding: boolean;
  sae: boolean;
  zeroing: boolean;
}

const FLAGS: Readonly<Record<string, RowFlag>> = {
  no386: RowFlag.No386,
  only64: RowFlag.Only64,
  only32: RowFlag.Only32,
  skip64: RowFlag.Skip64,
  byte: RowFlag.Byte,
  byte0: RowFlag.Byte0,
  callind: RowFlag.CallInd,
  raw: RowFlag.Raw,
  anysuffix: RowFlag.AnySuffix,
  const: RowFlag.Constant,
};

const IMM_SIZES: Readonly<Record<string, number>> = { ib: 1, iw: 2, id: 4, iq: 8 };
const LENGTHS: Readonly<Record<string, number>> = { 128: 0, LIG: 0, LZ: 0, L0: 0, 256: 1, L1: 1, 512: 2 };
const PPS: Readonly<Record<string, number>> = { NP: 0, 66: 1, F3: 2, F2: 3 };
const MAPS: Readonly<Record<string, number>> = { '0F': 1, '0F38': 2, '0F3A': 3 };
const WS: Readonly<Record<string, number>> = { W0: 0, WIG: 0, W1: 1 };

function lookup(table: Readonly<Record<string, number>>, key: string, code: string): number {
  const value = table[key];
  if (value === undefined) throw new Error(`unknown "${key}" in "${code}"`);
  return value;
}

function isHexByte(token: string): boolean {
  return /^[0-9A-F]{2}$/.test(token);
}

function newDraft(): Draft {
  return {
    encoding: Encoding.Legacy,
    flags: 0,
    prefixes: [],
    rexW: false,
    opcode: [],
    modrm: false,
    digit: -1,
    opPlus: false,
    immSize: 0,
    is4: false,
    short: null,
    long: null,
    length: 0,
    pp: 0,
    map: 0,
    w: 0,
    n: 1,
    broadcast: 0,
    rounding: false,
    sae: false,
    zeroing: false,
  };
}

function parseVector(token: string, d: Draft, code: string): void {
  const [kind, length, pp, map, w] = token.split('.');
  d.encoding = kind === 'EVEX' ? Encoding.Evex : Encoding.Vex;
  d.length = lookup(LENGTHS, length, code);
  d.pp = lookup(PPS, pp, code);
  d.map = lookup(MAPS, map, code);
  d.w = lookup(WS, w, code);
}

/** Capabilities that are one word. */
function parseWord(token: string, d: Draft): boolean {
  switch (token) {
    case 'REX.W':
      d.rexW = true;
      d.flags |= RowFlag.No386;
      return true;
    case 'w386':
      d.flags &= ~RowFlag.No386;
      return true;
    case '/r':
      d.modrm = true;
      return true;
    case '+r':
      d.opPlus = true;
      return true;
    case 'is4':
      d.is4 = true;
      return true;
    case 'cb':
      d.short = [...d.prefixes.splice(0), ...d.opcode.splice(0)];
      return true;
    case 'cd':
      d.long = [...d.prefixes.splice(0), ...d.opcode.splice(0)];
      return true;
    case '|':
      return true;
    case 'er':
      d.rounding = true;
      return true;
    case 'sae':
      d.sae = true;
      return true;
    case 'z':
      d.zeroing = true;
      return true;
    default:
      return false;
  }
}

function parseCode(code: string): Draft {
  const d = newDraft();
  if (code === '') return d;
  for (const token of code.split(/\s+/)) {
    if (parseWord(token, d)) continue;
    if (token in FLAGS) d.flags |= FLAGS[token];
    else if (token in IMM_SIZES) d.immSize = IMM_SIZES[token];
    else if (isHexByte(token)) {
      const byte = Number.parseInt(token, 16);
      const prefix = byte === 0x66 || byte === 0xf2 || byte === 0xf3 || byte === 0x67;
      if (prefix && d.encoding === Encoding.Legacy && d.opcode.length === 0 && !d.rexW) d.prefixes.push(byte);
      else d.opcode.push(byte);
    } else if (/^[0-9A-F]{2}\+r$/.test(token)) {
      d.opcode.push(Number.parseInt(token, 16));
      d.opPlus = true;
    } else if (/^\/[0-7]$/.test(token)) {
      d.modrm = true;
      d.digit = Number(token[1]);
    } else if (/^E?VEX\./.test(token)) parseVector(token, d, code);
    else if (/^N\d+$/.test(token)) d.n = Number(token.slice(1));
    else if (/^bcst[248]$/.test(token)) d.broadcast = Number(token[4]);
    else throw new Error(`unknown "${token}" in "${code}"`);
  }
  return d;
}

/** A lone prefix byte (REP, DATA16 …) is an opcode. */
function settlePrefixes(d: Draft): void {
  if (d.opcode.length === 0 && d.short === null && d.long === null && d.prefixes.length > 0) d.opcode = d.prefixes.splice(0);
}

const SLOTS = ['reg', 'rm', 'vvvv', 'k', 'imm', 'is4', 'op', 'rel'] as const;

/** By class, for EVEX and for other encodings. */
const atomSets: readonly Map<string, Uint8Array>[] = [new Map(), new Map()];

/** 1 for each atom that a class accepts, else 0; rows share it. */
function atomSet(cls: string, isEvex: boolean): Uint8Array {
  const sets = atomSets[Number(isEvex)];
  let set = sets.get(cls);
  if (set === undefined) {
    sets.set(cls, (set = new Uint8Array(Atom.Count)));
    for (const atom of classAtoms(cls, isEvex)) set[atom] = 1;
  }
  return set;
}

/** Compiles a row; throws if it is malformed, as rows are program text. */
export function compileRow(form: Form): Row {
  const d = parseCode(form.code);
  settlePrefixes(d);
  const args = parseArgs(form.args);
  const slot: Record<string, number> = { reg: -1, rm: -1, vvvv: -1, k: -1, imm: -1, is4: -1, op: -1, rel: -1 };
  const accepts = args.map(({ slot: name, cls }, i) => {
    for (const s of name === 'regrm' ? ['reg', 'rm'] : [name]) {
      if (s === '_') continue;
      if (!(s in slot) || slot[s] !== -1) throw new Error(`bad slot "${s}" in ${form.op} ${form.args}`);
      slot[s] = i;
    }
    return atomSet(cls, d.encoding === Encoding.Evex);
  });
  checkRow(form, d, slot);
  return {
    form,
    accepts,
    reg: slot.reg,
    rm: slot.rm,
    vvvv: slot.vvvv,
    k: slot.k,
    imm: slot.imm,
    is4: slot.is4,
    op: slot.op,
    rel: slot.rel,
    encoding: d.encoding,
    flags: d.flags,
    prefixes: d.prefixes,
    rexW: d.rexW,
    opcode: d.opcode,
    modrm: d.modrm,
    digit: d.digit,
    immSize: d.immSize,
    short: d.short,
    long: d.long,
    length: d.length,
    pp: d.pp,
    map: d.map,
    w: d.w,
    n: d.n,
    broadcast: d.broadcast,
    rounding: d.rounding,
    sae: d.sae,
    zeroing: d.zeroing,
  };
}

/** Every slot that args names is in code, and back. */
function checkRow(form: Form, d: Draft, slot: Readonly<Record<string, number>>): void {
  if (form.custom !== undefined) return;
  const has = (name: (typeof SLOTS)[number]) => slot[name] !== -1;
  const wrong: string[] = [];
  const want = (name: (typeof SLOTS)[number], expected: boolean) => {
    if (has(name) !== expected) wrong.push(name);
  };
  want('rm', d.modrm);
  want('reg', d.modrm && d.digit === -1);
  want('op', d.opPlus);
  want('is4', d.is4);
  if (has('rel') ? d.short === null && d.long === null : d.short !== null) wrong.push('rel');
  if (d.long !== null && !has('rel')) want('imm', true);
  else want('imm', d.immSize > 0);
  if (d.encoding === Encoding.Legacy && (has('vvvv') || has('k'))) wrong.push('vvvv');
  if (d.encoding === Encoding.Vex && has('k')) wrong.push('k');
  if (d.encoding !== Encoding.Legacy && d.opcode.length !== 1) wrong.push('opcode');
  if (wrong.length > 0) throw new Error(`args and code disagree on ${wrong.join(', ')}: ${form.op} "${form.args}" "${form.code}"`);
}
