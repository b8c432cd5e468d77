import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, timed } from './tools.mjs';

export const title = 'growth: time for each of 1,000,000 generated lines, beside each of 10,000';

const SIZES = [10_000, 1_000_000];
const REGISTERS = ['AX', 'BX', 'CX', 'DX', 'SI', 'DI', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13'];
let tmp;

/** Functions of 200 lines in which hardly any line is there twice. */
function source(lines) {
  let text = '';
  let seed = 1;
  const random = (n) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const register = () => REGISTERS[random(REGISTERS.length)];
  const shapes = [
    () => `ADDQ $${random(1 << 30)}, ${register()}`,
    () => `MOVQ ${random(1 << 20)}(${register()}), ${register()}`,
    () => `LEAQ ${random(1 << 16)}(${register()})(${register()}*${1 << random(4)}), ${register()}`,
    () => `VPADDD ${random(1 << 16)}(${register()}), Y${random(16)}, Y${random(16)}`,
    () => `XORL ${register()}, ${register()}`,
  ];
  for (let i = 0; i < lines; i++) {
    text += i % 200 === 0 ? `TEXT ·f${i}(SB), 4, $0-0\n` : i % 200 === 199 ? '\tRET\n' : `\t${shapes[random(shapes.length)]()}\n`;
  }
  return text;
}

export function prepare() {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  for (const size of SIZES) writeFileSync(join(tmp, `${size}.s`), source(size));
}

export function once() {
  const empty = timed(process.execPath, [bin, 'version']);
  const [small, large] = SIZES.map((size) => {
    const args = [bin, 'asm', '-goos', 'linux', '-goarch', 'amd64', '-p', 'p', '-o', join(tmp, 'out.o'), join(tmp, `${size}.s`)];
    return (timed(process.execPath, args) - empty) / size;
  });
  return { ours: large, theirs: small, note: 'start-up not counted' };
}

export const cleanUp = () => rmSync(tmp, { recursive: true, force: true });
