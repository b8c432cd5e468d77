import type { NmRow } from '../nm.ts';
import type { Executable } from './executable.ts';
import { FileView } from './view.ts';

/*
 * WebAssembly modules as the core specification's "Binary Format" and its appendix on custom sections lay them out:
 * sections of a number, a size and contents; functions have their code in section 10 and their names in the custom
 * section "name". Addresses are offsets of bodies in the file, where other tools' listings have them too.
 */

const IMPORT = 2;
const CODE = 10;
const CUSTOM = 0;
const LAST_SECTION = 13;
const FUNCTION_NAMES = 1;

export function isWasm(file: Uint8Array): boolean {
  return file[0] === 0 && file[1] === 0x61 && file[2] === 0x73 && file[3] === 0x6d;
}

/** Reads numbers in LEB128. */
class Cursor {
  readonly view: FileView;
  at = 0;

  constructor(view: FileView) {
    this.view = view;
  }

  get done(): boolean {
    return this.at >= this.view.length;
  }

  number(what: string): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      this.view.need(this.at, 1, what);
      const byte = this.view.u8(this.at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return this.view.fail(`${what}: a number of more than 32 bits`, this.at);
  }

  part(what: string): Cursor {
    const size = this.number(what);
    const part = this.view.part(this.at, size, what);
    this.at += size;
    return new Cursor(part);
  }

  text(what: string): string {
    return new TextDecoder().decode(this.part(what).view.bytes);
  }
}

interface Body {
  readonly offset: number;
  readonly size: number;
}

/** Throws ObjectError. */
export function readWasm(file: Uint8Array): Executable {
  const view = new FileView(file, true);
  view.need(0, 8, 'the header');
  if (view.u32(4) !== 1) view.fail(`version ${view.u32(4)} of the format is not known`, 4);
  const cursor = new Cursor(view);
  cursor.at = 8;
  const bodies: Body[] = [];
  let imported: string[] = [];
  let names: Map<number, string> | null = null;
  const seen = new Set<number>();
  while (!cursor.done) {
    const start = cursor.at;
    const id = cursor.number('the number of a section');
    if (id > LAST_SECTION) view.fail(`section ${id} is not known`, start);
    if (id !== CUSTOM && seen.has(id)) view.fail(`a second section ${id}`, start);
    seen.add(id);
    const section = cursor.part(`section ${id}`);
    if (id === IMPORT) imported = readImports(section);
    else if (id === CODE) bodies.push(...readBodies(section));
    else if (id === CUSTOM && section.text('the name of a section') === 'name') names = readNames(section);
  }
  const sections = [{ name: 'file', address: 0, bytes: file }];
  return { format: 'wasm', goarch: 'wasm', symbols: names === null ? null : rowsOf(imported, bodies, names, view), sections };
}

function rowsOf(imported: readonly string[], bodies: readonly Body[], names: ReadonlyMap<number, string>, view: FileView): NmRow[] {
  const rows: NmRow[] = imported.map((name) => ({ name, address: 0, size: 0, code: 'U' }));
  for (const [index, name] of names) {
    if (index < imported.length) continue;
    const body = bodies[index - imported.length];
    if (body === undefined) view.fail(`function ${index} has a name and no body`, 0);
    rows.push({ name, address: body.offset, size: body.size, code: 'T' });
  }
  return rows;
}

/** Names of the functions that are imported, "module.name"; other imports have no place among functions. */
function readImports(section: Cursor): string[] {
  const names: string[] = [];
  for (let left = section.number('the count of imports'); left > 0; left--) {
    const name = `${section.text('an import')}.${section.text('an import')}`;
    const kind = section.number('the kind of an import');
    if (kind === 0) {
      section.number('a type');
      names.push(name);
    } else if (kind === 3) section.at += 2;
    else {
      if (kind === 1) section.at++;
      const limits = section.number('limits');
      section.number('limits');
      if ((limits & 1) !== 0) section.number('limits');
    }
  }
  return names;
}

function readBodies(section: Cursor): Body[] {
  const count = section.number('the count of functions');
  const bodies: Body[] = [];
  for (let i = 0; i < count; i++) {
    const { view } = section.part(`the body of function ${i}`);
    bodies.push({ offset: view.base, size: view.length });
  }
  if (!section.done) section.view.fail('bytes after the last function', section.at);
  return bodies;
}

function readNames(section: Cursor): Map<number, string> {
  const names = new Map<number, string>();
  while (!section.done) {
    const kind = section.number('the kind of names');
    const part = section.part('names');
    if (kind !== FUNCTION_NAMES) continue;
    for (let left = part.number('the count of names'); left > 0; left--) {
      const index = part.number('the index of a function');
      names.set(index, part.text('the name of a function'));
    }
  }
  return names;
}
