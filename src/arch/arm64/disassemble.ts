/** Words → Go syntax as `go tool objdump` prints it, by the rows that the encoder uses, read backwards. */
import type { Decoded, NameAt } from '../architecture.ts';
import { fieldValues, RowFinder } from '../fixed/decode.ts';
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
const NEVER = /^(MOVP|UBFM|SBFM|BFM|MOVWU \S+:(?!mem|R)|HINT$|VDUP \S+:[BHSD]\[|VDUP \S+:R)/;

function isReadable({ form, errors, base }: Row): boolean {
  return errors.length === 0 && base !== 0 && !form.args.includes('mem.uxtx') && form.custom === undefined && !NEVER.test(`${form.op} ${form.args}`);
}

/** The rows that words are read by: of those with operands that may be left out the ones with all operands. */
function readableRows(): Row[] {
  return [...formTable().all()].flatMap((form) => {
    const rows = compileForm(form).filter(isReadable);
    const most = Math.max(0, ...rows.map(({ classes }) => classes.length));
    return rows.filter(({ classes }) => classes.length === most);
  });
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
  [/^(SVC|BRK|HVC|SMC|HLT) \$0$/, '$1 $0'],
  [/^CLREX \$15$/, 'CLREX'],
  [/^(TBN?Z) \$(\d+), ZR/, '$1 $$$2, ZR'],
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
    if (found === null || values === null) return null;
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
    let line = `${op}${texts.length === 0 ? '' : ` ${texts.join(', ')}`}`;
    for (const [pattern, by] of PREFERRED) line = line.replace(pattern, by);
    return line;
  }
}
