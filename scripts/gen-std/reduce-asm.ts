import { readOtherHeader } from '../../src/load/header.ts';
import type { Reduced } from './reduce-go.ts';

const DEFINES = /^\s*(TEXT|GLOBL)\b/;
/** A symbol that other files can see. */
const GLOBAL = /(?<!<>)\(SB\)/;

/** Source without comments; strings and line ends stay. */
function withoutComments(source: string): string {
  return source.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (found) => {
    if (found[0] !== '/') return found;
    return found.startsWith('/*') && found.includes('\n') ? '\n' : '';
  });
}

/** Lines, those joined that end in a backslash. */
function logicalLines(source: string): string[] {
  return source.replaceAll(/[ \t]*\\\r?\n[ \t]*/g, ' \\\n').split(/(?<!\\)\n/);
}

/** A line without needless blanks; a backslash at its end, which continues with an empty line, still does. */
function tidy(line: string): string {
  return line.trim().replaceAll(/[ \t]+/g, ' ').replace(/(?:\s*\\)+$/, ' \\\n');
}

/** Macros that name symbols, themselves or through others. */
function macrosWithSymbols(lines: readonly string[]): Set<string> {
  const bodies = new Map<string, string>();
  for (const line of lines) {
    const macro = /^\s*#\s*define\s+(\w+)([\s\S]*)/.exec(line);
    if (macro !== null) bodies.set(macro[1], `${bodies.get(macro[1]) ?? ''}\n${macro[2]}`);
  }
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, text] of bodies) {
      if (/\bSB\b|\bTEXT\b/.test(text) || [...text.matchAll(/\w+/g)].some(([word]) => found.has(word))) found.add(name);
    }
  }
  return found;
}

/**
 * What is kept of assembly: its constraints; what the preprocessor reads; definitions of symbols; and of the
 * instructions those that name a symbol which can be another file's, or that are macros.
 */
export function reduceAssembly(path: string, source: Uint8Array): Reduced {
  const header = readOtherHeader(source)!;
  const constraints = header.build.constraints.map(({ style, text }) => (style === '//go:build' ? `//go:build ${text}` : `// +build ${text}`));
  const lines = logicalLines(withoutComments(Buffer.from(source).toString())).map(tidy).filter((line) => line !== '');
  if (path.endsWith('.h')) return { header: head(constraints), declarations: body(lines) };
  const macros = macrosWithSymbols(lines);
  const ownHeaders = lines.some((line) => /^\s*#\s*include\s+"(?!textflag|go_asm|funcdata|go_tls)/.test(line));
  const kept: string[] = [];
  let seen = new Set<string>();
  for (const line of lines) {
    if (line.startsWith('#') || DEFINES.test(line)) {
      if (/^#\s*(if|el|end|undef)/.test(line)) seen = new Set();
      kept.push(line);
      continue;
    }
    for (const statement of line.split(';')) {
      const word = /^(?:\w+:\s*)*([\w.]+)/.exec(statement.trim())?.[1];
      if (word === undefined) continue;
      const isMacro = macros.has(word) || (ownHeaders && /^[A-Z]\w*_\w+$/.test(word));
      const usesMacro = [...statement.matchAll(/\w+/g)].some(([each]) => macros.has(each));
      const instruction = statement.trim().replace(/^(?:\w+:\s*)+/, '').replace(/\s*\\$/, '');
      if (!(isMacro || usesMacro || (GLOBAL.test(instruction) && !/^DATA\b[^,]*,[^$]*(\$[^(]*)?$/.test(instruction)))) continue;
      if (seen.has(instruction)) continue;
      seen.add(instruction);
      kept.push(instruction);
    }
  }
  return { header: head(constraints), declarations: body(kept) };
}

const head = (constraints: readonly string[]): string => constraints.map((line) => `${line}\n`).join('');
const body = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
