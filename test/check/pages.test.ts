import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPLAINED, pageOf } from '../../src/check/pages.ts';
import { RULE_CODES } from '../../src/check/rules.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** The ways in which the sources give a diagnostic its code. */
const WRITTEN = [/\bcode: '([\w-]+\+?)'/g, /\bfailure\(\s*'([\w-]+)'/g, /'(asm-[a-z-]+)'/g, /\bcode = '([\w-]+)'/g];
/** Files in which `code` is something else: a letter of nm, an error of the system. */
const OTHER = /^(obj|check\/pages)\/|^driver\/(file-store|call-package)\.ts$/;

/** Codes, each with a file that uses it. */
function usedCodes(): Map<string, string> {
  const used = new Map<string, string>();
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    if (!path.endsWith('.ts') || OTHER.test(path)) continue;
    const text = readFileSync(join(src, name), 'utf8');
    for (const pattern of WRITTEN) for (const [, code] of text.matchAll(pattern)) used.set(code, path);
  }
  return used;
}

describe('the pages of tsgo explain', () => {
  const used = usedCodes();

  it.each([...used])('there is one about %s (%s)', (code) => {
    expect(pageOf(code)).toBeDefined();
  });

  it.each(EXPLAINED.map(({ code }) => code))('something is called %s', (code) => {
    expect(used.has(code) || RULE_CODES.includes(code)).toBe(true);
    expect(EXPLAINED.filter((page) => page.code === code)).toHaveLength(1);
  });

  it.each(EXPLAINED.map((page) => [page.code, page] as const))('%s: what happens, and an example', (_, { title, text }) => {
    expect(title).toMatch(/^\S.*[^.]$/);
    expect(text).toMatch(/^\n[^\n]/);
    expect(text).toMatch(/\S\n$/);
    expect(text).toMatch(/\n {4}\S/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
