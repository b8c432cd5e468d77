import type { AssemblyUnit, Prog } from '../asm/prog.ts';
import { recordedPath } from './paths.ts';

/** The files of an object, numbered as a TEXT, an instruction (outside of functions too) or a GLOBL first uses them; two names for one path are one file. */
export class FileTable {
  /** Paths for line tables, by number. */
  readonly paths: string[] = [];
  /** Those paths by the absolute ones. */
  readonly recorded = new Map<string, string>();
  readonly #numbers = new Map<string, number>();
  readonly #trimPath: string;
  readonly #goroot: string;
  #unit: AssemblyUnit | null = null;
  /** Numbers of the current unit's files, -1 before their first use. */
  #ofUnit: number[] = [];

  constructor(trimPath: string, goroot: string) {
    this.#trimPath = trimPath;
    this.#goroot = goroot;
  }

  /** Makes a unit the current one and numbers its files in the order of their use. */
  enter(unit: AssemblyUnit): void {
    this.#unit = unit;
    this.#ofUnit = unit.files.map(() => -1);
    const place = (directive: { sequence?: number; line: number }): number => directive.sequence ?? directive.line;
    const { functions, globals, strays = [] } = unit;
    let next = 0;
    let passed = 0;
    const passStrays = (count: number): void => {
      while (passed < count) this.number(strays[passed++].file);
    };
    const numberGlobal = ({ file, strays: before = 0 }: AssemblyUnit['globals'][number]): void => {
      passStrays(before);
      this.number(file);
    };
    for (const fn of functions) {
      const { text, sequence } = fn;
      const here = place({ sequence, line: text.line });
      while (next < globals.length && place(globals[next]) < here) numberGlobal(globals[next++]);
      passStrays(strays.length);
      this.number(text.file);
      for (const file of fn.files ?? filesOf(fn.body)) this.number(file);
    }
    while (next < globals.length) numberGlobal(globals[next++]);
    passStrays(strays.length);
  }

  /** The object's number of a file of the current unit. */
  number(file: number): number {
    const known = this.#ofUnit[file];
    if (known >= 0) return known;
    const absolute = this.#unit!.files[file].path;
    const path = recordedPath(absolute, this.#trimPath, this.#goroot);
    this.recorded.set(absolute, path);
    let number = this.#numbers.get(path);
    if (number === undefined) {
      number = this.paths.length;
      this.paths.push(path);
      this.#numbers.set(path, number);
    }
    this.#ofUnit[file] = number;
    return number;
  }
}

function filesOf(body: readonly Prog[]): number[] {
  return body.filter((prog) => prog.line !== 0).map((prog) => prog.file);
}
