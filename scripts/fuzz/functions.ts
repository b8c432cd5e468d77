/** Whole functions: frames of every size with every flag, and code that is long enough for far branches and literals. */
import type { Random } from './random.ts';

/** What functions need of an architecture's syntax. */
interface Dialect {
  readonly sp: string;
  /** Frame sizes that something changes at. */
  readonly sizes: readonly number[];
  /** Instructions that make the body, besides those of every architecture. */
  readonly plain: readonly string[];
  readonly calls: readonly string[];
  readonly returns: readonly string[];
  /** Loads and stores with {frame} and {arg} where offsets from the pseudo-registers stand. */
  readonly memory: readonly string[];
  /** SP moved, and moved back. */
  readonly moves: readonly (readonly [string, string])[];
  readonly nothing: string;
  /** Branches to {label}. */
  readonly branches: readonly string[];
  /** Instructions that keep a constant beside the code, or have several forms. */
  readonly constants: readonly string[];
  /** Lengths of code, in bytes, that something changes at. */
  readonly distances: readonly number[];
  readonly alignments: readonly number[];
}

function around(step: number, ...sizes: readonly number[]): number[] {
  return sizes.flatMap((size) => [-3, -2, -1, 0, 1, 2, 3].map((n) => size + n * step)).filter((size) => size >= 0);
}

const ARM64: Dialect = {
  sp: 'RSP',
  sizes: [...around(8, 0, 16, 96, 112, 128, 224, 240, 256, 496, 504, 512, 4072, 4088, 4096, 8192, 0x7ff8, 0x8000, 0xfff0, 0x10000, 0x100000, 0x1000000), 0xfff000, 0x2000000, 0x7fff0000, 4, 20, -8, -16],
  plain: ['ADD $1, R0, R0', 'MOVD R1, R2', 'GETCALLERPC R3', 'MOVD RSP, R4', 'MOVD R4, RSP', 'UNDEF', 'NOP', 'CMP R0, R1', 'MOVD LR, R5', 'MOVD R30, R27', 'PCALIGN $16', 'PCDATA $0, $-2', 'PCDATA $0, $-1'],
  calls: ['CALL ·f(SB)', 'CALL (R1)', 'CALL R1', 'BL other(SB)', 'CALL runtime·duffzero(SB)', 'DUFFZERO $32', 'DUFFCOPY $64', 'CALL runtime·morestack(SB)'],
  returns: ['RET', 'RET', 'RET ·f(SB)', 'RET (R5)', 'RET R6', 'JMP ·f(SB)', 'JMP (R1)', 'B other(SB)', 'UNDEF', 'B 0(PC)'],
  memory: ['MOVD x-{frame}(SP), R1', 'MOVD R1, x-{frame}(SP)', 'MOVD y+{arg}(FP), R1', 'MOVB R2, y+{arg}(FP)', 'MOVD $x-{frame}(SP), R3', 'MOVD $y+{arg}(FP), R3', 'LDP y+{arg}(FP), (R1, R2)', 'STP (R1, R2), x-{frame}(SP)', 'FMOVD F1, x-{frame}(SP)', 'MOVD {arg}(RSP), R1', 'FMOVQ x-{frame}(SP), F2'],
  moves: [['SUB $16, RSP', 'ADD $16, RSP'], ['SUB $32, RSP, RSP', 'ADD $32, RSP, RSP'], ['MOVD.W R1, -16(RSP)', 'MOVD.P 16(RSP), R1'], ['STP.W (R1, R2), -32(RSP)', 'LDP.P 32(RSP), (R1, R2)'], ['SUB $4096, RSP', 'ADD $4096, RSP'], ['SUB R1, RSP', 'ADD R1, RSP']],
  nothing: 'NOOP',
  branches: ['B {label}', 'BEQ {label}', 'BGT {label}', 'CBZ R0, {label}', 'CBNZW R3, {label}', 'TBZ $3, R1, {label}', 'TBNZ $40, R9, {label}', 'TBZ $3, R1, {label}', 'ADR {label}, R1', 'ADRP {label}, R2', 'CALL {label}'],
  constants: ['MOVD 0x12345678(R1), R2', 'MOVD R2, -0x12345678(R1)', 'MOVD $0x12345678(R1), R2', 'MOVW $0x12345678, R2', 'MOVD $0x123456789abcdef0, R3', 'LDP 0x12345678(R1), (R2, R3)', 'FMOVD 0x7654321(R1), F2', 'ADD $0x123456789, R1', 'FMOVQ 0x1234560(R1), F1', 'MOVD 0x100000008(R1), R2', 'MOVD $-0x100000008(R1), R2', 'FMOVD $3.14, F1', 'MOVD sym(SB), R1', 'REM R1, R2, R3'],
  distances: [32 << 10, 32 << 10, 64 << 10, 1 << 20, 512 << 10, 2 << 20],
  alignments: [8, 16, 32, 64, 128, 256, 512, 1024, 2048],
};

const X86: Dialect = {
  sp: 'SP',
  sizes: [...around(8, 0, 16, 40, 104, 112, 128, 256, 512, 4072, 4088, 4096, 0x7ff8, 0x8000, 0x10000, 0x100000, 0x1000000), ...around(4, 128, 4096), 0x7ffffff0, 4, 12, 20, -8, -16],
  plain: ['ADDL $1, AX', 'MOVL AX, BX', 'NOP', 'UNDEF', 'CMPL AX, BX', 'MOVL BP, AX', 'PCALIGN $16', 'PCDATA $0, $-2', 'PCDATA $0, $-1', 'XORL CX, CX', 'PUSHFQ', 'POPFQ', 'LOCK', 'GETCALLERPC AX'],
  calls: ['CALL ·f(SB)', 'CALL AX', 'CALL (BX)', 'CALL 8(BX)(AX*4)', 'CALL other(SB)', 'DUFFZERO $32', 'DUFFCOPY $64', 'CALL *sym(SB)', 'CALL runtime·duffzero(SB)'],
  returns: ['RET', 'RET', 'RET ·f(SB)', 'JMP ·f(SB)', 'JMP AX', 'JMP (BX)', 'JMP other(SB)', 'UNDEF', 'JMP 0(PC)', 'RET $8'],
  memory: ['MOVL x-{frame}(SP), AX', 'MOVL AX, x-{frame}(SP)', 'MOVL y+{arg}(FP), AX', 'MOVB AX, y+{arg}(FP)', 'LEAL x-{frame}(SP), CX', 'LEAL y+{arg}(FP), CX', 'MOVL {arg}(SP), DX', 'ADDL $300, y+{arg}(FP)', 'MOVL $y+{arg}(FP), SI', 'MOVL sym(SB), AX', 'MOVL $sym(SB), AX'],
  moves: [['PUSHL AX', 'POPL AX'], ['SUBL $16, SP', 'ADDL $16, SP'], ['ADJSP $16', 'ADJSP $-16'], ['PUSHQ AX', 'POPQ AX'], ['PUSHFQ', 'POPFQ'], ['PUSHW AX', 'POPW AX'], ['SUBQ $128, SP', 'ADDQ $128, SP'], ['LEAQ -16(SP), SP', 'LEAQ 16(SP), SP'], ['ANDQ $-16, SP', 'MOVQ BP, SP']],
  nothing: 'CLD',
  branches: ['JMP {label}', 'JEQ {label}', 'JGT {label}', 'JCS {label}', 'JMP {label}', 'JNE $0, {label}', 'JCC $1, {label}'],
  constants: ['MOVL $0x12345678, AX', 'MOVL 0x12345678(AX), BX', 'ADDL $127, CX', 'ADDL $128, CX', 'MOVSD $(3.14), X0', 'MOVSS $(2.5), X1', 'BYTE $0x90', 'MOVL sym(SB), AX'],
  distances: [64, 120, 124, 126, 127, 128, 129, 130, 132, 140, 256, 1000, 40000],
  alignments: [8, 16, 32, 64, 128, 256, 512, 1024, 2048],
};

function dialectOf(goarch: string): Dialect {
  return goarch === 'arm64' ? ARM64 : X86;
}

const FLAGS = [2, 4, 32, 64, 512, 1024, 2048];

/** A function with a frame: its text, NAME where the name stands. */
export function frameFunction(random: Random, goarch: string, mayNameAbi: boolean): string {
  const dialect = dialectOf(goarch);
  const size = random.pick(dialect.sizes);
  const flags = FLAGS.reduce((sum, flag) => sum + (random.chance(25) ? flag : 0), 0);
  const args = random.pick(['', '', '-0', '-8', '-24', '-80']);
  const abi = mayNameAbi && random.chance(40) ? '<ABIInternal>' : random.chance(10) ? '<>' : '';
  const fill = (text: string): string =>
    text
      .replace('{frame}', String(random.pick([8, 16, 24, 4, 1, Math.max(size, 8)])))
      .replace('{arg}', String(random.pick([0, 8, 16, 4, 1])));
  const body: string[] = [];
  const isLeaf = random.chance(45);
  const count = random.below(6);
  for (let i = 0; i < count; i++) {
    const list = random.pick([dialect.plain, dialect.memory, ...(isLeaf ? [] : [dialect.calls])]);
    body.push(fill(random.pick(list)));
  }
  if (random.chance(35)) {
    const [before, after] = random.pick(dialect.moves);
    const at = random.below(body.length + 1);
    body.splice(at, 0, before);
    if (random.chance(85)) body.splice(at + 1 + random.below(body.length - at), 0, after);
  }
  if (random.chance(30)) body.splice(random.below(body.length + 1), 0, random.pick(dialect.returns));
  if (random.chance(25)) {
    body.splice(random.below(body.length + 1), 0, random.pick(dialect.branches).replace('{label}', 'end'));
    body.push('end:');
    body.push(random.pick(dialect.returns));
  } else if (random.chance(92)) body.push(random.pick(dialect.returns));
  return [`TEXT NAME${abi}(SB), ${flags}, $${size}${args}`, ...body.map((line) => `\t${line}`)].join('\n');
}

/** About that many bytes of nothing: large parts as alignment. */
function filling(random: Random, dialect: Dialect, bytes: number): string[] {
  const lines: string[] = [];
  const unit = dialect.nothing === 'NOOP' ? 4 : 1;
  let left = bytes;
  for (; left >= 4096; left -= 2048) lines.push('PCALIGN $2048', dialect.nothing);
  const rest = Math.floor(left / unit);
  if (random.chance(60) && unit === 4) for (let i = 0; i < rest; i++) lines.push('NOOP');
  else for (let i = 0; i < rest; i++) lines.push(unit === 4 ? 'WORD $0' : 'BYTE $0x90');
  return lines;
}

/** A long function: branches, literals and alignment, with distances near what something changes at. */
export function longFunction(random: Random, goarch: string): string {
  const dialect = dialectOf(goarch);
  const labels = 2 + random.below(5);
  const body: string[] = [];
  const distance = random.pick(dialect.distances);
  for (let i = 0; i < labels; i++) {
    body.push(`l${i}:`);
    const count = 1 + random.below(6);
    for (let j = 0; j < count; j++) {
      const kind = random.below(10);
      if (kind < 6) body.push(random.pick(dialect.branches).replace('{label}', `l${random.below(labels)}`));
      else if (kind < 8) body.push(random.pick(dialect.constants));
      else if (kind < 9) body.push(`PCALIGN $${random.pick(dialect.alignments)}`);
      else body.push(`PCALIGNMAX $${random.pick([16, 32, 64, 2048])}, $${random.pick([0, 4, 7, 8, 12, 15, 28, 31])}`);
    }
    const part = Math.max(0, distance + random.pick([0, 4, 8, -4, -8, -12, -16, 16, 64, -64, 200, -200, -2000]) - 4 * random.below(12));
    if (random.chance(60)) body.push(...filling(random, dialect, random.chance(60) ? part : Math.floor(part / 2)));
  }
  body.push('RET');
  const size = random.pick([0, 0, 8, 24, 4088, 0x10000]);
  return [`TEXT NAME(SB), ${random.pick([0, 4, 4, 516])}, $${size}`, ...body.map((line) => (line.endsWith(':') ? line : `\t${line}`))].join('\n');
}
