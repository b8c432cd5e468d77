/** Words → Go syntax as `go tool objdump` prints it, by the rows that the encoder uses, read backwards. */
import type { Decoded, NameAt } from '../architecture.ts';
import { fieldValues, RowFinder } from '../fixed/decode.ts';
import { form, type Form } from '../table/form.ts';
import { compileForm, type Row } from './form.ts';
import { formTable } from './match.ts';
import { type Fields, type Read, readerOf } from './read-operands.ts';

/** How one operand of a row is read. */
interface Reader {
  readonly read: Read;
  /** Index of the operand's first value. */
  readonly at: number;
  /** Names of its fields. */
  readonly names: readonly string[];
}

/** Rows that stand for others: what real code means is another row of the same words. */
const NEVER = /^((MOV[BH]U?|[SU]XT[BHW]W?) Rm:ZR|UBFM|SBFM|BFM|BHS|BLO|MOVWU \S+:(?!mem|rel|R)|MOV[DW] imm:addmask|MOVD .*sys|HINT$|VDUP \S+:[BHSD]\[|VMOV Rn:R, Vd:[BHSD]\d)/;

function isReadable({ form, errors, template }: Row): boolean {
  return errors.length === 0 && template.base !== 0 && !form.args.includes('mem.uxtx') && form.custom === undefined && !NEVER.test(`${form.op} ${form.args}`);
}

/** Loads from the literal pool, which sequences of the assembler make: nobody writes one. */
const LITERAL_LOADS: readonly Form[] = [
  form('MOVWU', 'rel:rel, Rt:R', '00011000|rel:19|Rt:5'),
  form('MOVD', 'rel:rel, Rt:R', '01011000|rel:19|Rt:5'),
  form('MOVW', 'rel:rel, Rt:R', '10011000|rel:19|Rt:5'),
  form('FMOVS', 'rel:rel, Rt:F', '00011100|rel:19|Rt:5'),
  form('FMOVD', 'rel:rel, Rt:F', '01011100|rel:19|Rt:5'),
  form('FMOVQ', 'rel:rel, Rt:F', '10011100|rel:19|Rt:5'),
];

/** The rows that words are read by: of those with operands that may be left out the ones with all operands. */
function readableRows(): Row[] {
  const rows = [...formTable().all(), ...LITERAL_LOADS].flatMap((of) => {
    const variants = compileForm(of).filter(isReadable);
    const most = Math.max(0, ...variants.map(({ classes }) => classes.length));
    return variants.filter(({ classes }) => classes.length === most);
  });
  // What tells the arrangement comes first.
  const plainVectors = ({ classNames }: Row): number => classNames.filter((name) => name === 'V').length;
  return rows.sort((a, b) => plainVectors(a) - plainVectors(b));
}

/** Rows whose words go by another name if `immr` and `imms` are so. */
const BITFIELDS: readonly (readonly [RegExp, (immr: number, imms: number) => boolean])[] = [
  [/^UBFIZ/, (immr, imms) => imms >= immr || imms + 1 === immr],
  [/^(SBFIZ|BFI)W?$/, (immr, imms) => imms >= immr],
  [/^(UBFX|SBFX|BFXIL)/, (immr, imms) => imms < immr],
];

function goesByAnother({ form: { op, args } }: Row, word: number): boolean {
  // A move that has to do with SP, else an addition of nothing.
  if (op === 'MOVD' && args === 'Rn:RSP, Rd:RSP') return (word & 31) !== 31 && ((word >> 5) & 31) !== 31;
  const bitfield = BITFIELDS.find(([name]) => name.test(op));
  return bitfield !== undefined && bitfield[1]((word >> 16) & 63, (word >> 10) & 63);
}

/** Loads with an unscaled offset. */
const UNSCALED: Readonly<Record<string, string>> = { MOVBU: 'LDURBW', MOVHU: 'LDURHW', MOVB: 'LDURSB', MOVH: 'LDURSH', MOVW: 'LDURSW' };

function nameOf({ form, classNames }: Row): string {
  return classNames[0] === 'mem.s9' ? (UNSCALED[form.op] ?? form.op) : form.op;
}

const readers = new Map<Row, readonly Reader[] | null>();

/** Null if a class of the row can't be read. */
function readersOf(row: Row): readonly Reader[] | null {
  let found = readers.get(row);
  if (found === undefined) {
    const all = row.classes.map(({ fields }, i) => {
      const read = readerOf(row.classNames[i], row.branchBits);
      return read === null ? null : { read, at: row.at[i], names: fields.map((name) => name.replace(/\?$/, '')) };
    });
    found = all.includes(null) ? null : (all as Reader[]);
    readers.set(row, found);
  }
  return found;
}

/** What the real one prints of instructions that have more than one name or form. */
const PREFERRED: readonly (readonly [RegExp, string])[] = [
  [/^RET \(R30\)$/, 'RET'],
  [/^RET \((R\d+)\)$/, 'RET $1'],
  [/^CLREX \$15$/, 'CLREX'],
  [/^MOVWU (?=(R\d+|ZR), )/, 'MOVW '],
];

export class Disassembler {
  #finder: RowFinder<Row> | undefined;

  /** The instruction at the start of `code`, which stands at the address `pc`; "?" if it is none. */
  decode(code: Uint8Array, pc: number, nameAt: NameAt): Decoded {
    if (code.length < 4) return { text: '?', size: code.length };
    const word = code[0] | (code[1] << 8) | (code[2] << 16) | (code[3] << 24);
    this.#finder ??= new RowFinder(readableRows());
    for (const row of this.#finder.find(word)) {
      const text = this.#read(row, word, pc, nameAt);
      if (text !== null) return { text, size: 4 };
    }
    return { text: '?', size: 4 };
  }

  #read(row: Row, word: number, pc: number, nameAt: NameAt): string | null {
    const found = readersOf(row);
    const values = fieldValues(row, word);
    if (found === null || values === null || goesByAnother(row, word)) return null;
    const { op } = row.form;
    const target = (distance: number): string => {
      if (op === 'ADR' || op === 'ADRP') return `${distance}(PC)`;
      const name = nameAt(pc + distance);
      return name === '' ? `${distance / 4}(PC)` : `${name}(SB)`;
    };
    const texts: string[] = [];
    for (const { read, at, names } of found) {
      const fields: Record<string, number> = {};
      names.forEach((name, i) => {
        const value = values[at + i];
        if (value !== undefined) fields[name] = value;
      });
      const text = read(fields as Fields, { op, word, target });
      if (text === null) return null;
      texts.push(text);
    }
    let line = `${nameOf(row)}${texts.length === 0 ? '' : ` ${texts.join(', ')}`}`;
    for (const [pattern, by] of PREFERRED) line = line.replace(pattern, by);
    return line;
  }
}
