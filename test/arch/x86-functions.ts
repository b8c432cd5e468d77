import fc from 'fast-check';

/** Random functions that say little but exercise all that surrounds an instruction: frames, branches, padding, symbols. */

interface Vocabulary {
  readonly size: 'Q' | 'L';
  readonly registers: readonly string[];
}

const VOCABULARY: Readonly<Record<'386' | 'amd64', Vocabulary>> = {
  386: { size: 'L', registers: 'AX BX CX DX SI DI'.split(' ') },
  amd64: { size: 'Q', registers: 'AX BX CX DX SI DI R8 R11 R12 R13 R14 BP'.split(' ') },
};

const FLAGS = ['0', 'NOSPLIT', 'NOSPLIT|NOFRAME', 'WRAPPER', 'NEEDCTXT', 'TOPFRAME|NOSPLIT', 'DUPOK'];
const FRAMES = [0, 8, 16, 64, 112, 120, 128, 136, 4000, 4088, 4096, 40000, 100000];

function line(arch: '386' | 'amd64', labels: number): fc.Arbitrary<string[]> {
  const { size, registers } = VOCABULARY[arch];
  const reg = fc.constantFrom(...registers);
  const label = fc.nat(labels - 1).map((n) => `label${n}`);
  const number = fc.integer({ min: -200, max: 200 });
  const slot = fc.nat(7).map((n) => n * 8);
  const symbol = fc.tuple(fc.constantFrom('glob', 'stat<>'), fc.constantFrom('', '+8')).map(([name, off]) => `${name}${off}`);
  const memory = fc.oneof(
    slot.map((n) => `x+${n}(FP)`),
    slot.map((n) => `l-${n + 8}(SP)`),
    fc.tuple(number, reg).map(([n, r]) => `${n}(${r})`),
    symbol.map((s) => `${s}(SB)`),
  );
  const one = (text: fc.Arbitrary<string>): fc.Arbitrary<string[]> => text.map((t) => [`\t${t}`]);
  // prettier-ignore
  return fc.oneof(
    { weight: 6, arbitrary: one(fc.tuple(fc.constantFrom('JMP', 'JNE', 'JHI', 'XBEGIN'), label).map(([op, to]) => `${op} ${to}`)) },
    { weight: 8, arbitrary: one(fc.tuple(memory, reg).map(([m, r]) => `ADD${size} ${m}, ${r}`)) },
    one(fc.tuple(reg, memory).map(([r, m]) => `MOV${size} ${r}, ${m}`)),
    one(fc.tuple(symbol, reg).map(([s, r]) => `MOV${size} $${s}(SB), ${r}`)),
    one(fc.tuple(memory, reg).map(([m, r]) => `LEA${size} ${m}, ${r}`)),
    one(fc.constantFrom('CALL other·f(SB)', 'CALL stat<>(SB)', 'CALL runtime·panicdivide(SB)', 'CALL AX', 'JMP (BX)', 'JMP ·tail(SB)')),
    one(fc.constantFrom('PCALIGN $16', 'PCALIGN $64', 'PCALIGNMAX $32, $7', 'PCDATA $1, $2', 'UNDEF', 'NOP', 'RET', 'RET ·tail(SB)')),
    one(fc.constantFrom('MOVSD $(1.5), X0', 'MOVSD $(0.0), X1', 'MOVSS $(0.1), X2', 'ADDB $61, AX', 'ADDL $8, SP')),
    fc.nat(18).map((count) => Array.from({ length: count }, () => '\tQUAD $0x1234')),
    fc.tuple(slot, reg).map(([n, r]) => [`\tMOV${size} TLS, CX`, `\tMOV${size} ${n}(CX)(TLS*1), ${r}`]),
    memory.map((m) => ['\tADJSP $16', `\tMOV${size} ${m}, AX`, '\tADJSP $-16']),
    memory.map((m) => [`\tPUSH${size} AX`, `\tCMP${size} ${m}, $7`, `\tPOP${size} BX`]),
  );
}

function body(arch: '386' | 'amd64', labels: number): fc.Arbitrary<string[]> {
  // The real assembler never ends if a padding directive is the target of a forward branch: a byte stands before each.
  const block = fc.array(line(arch, labels), { maxLength: 12 });
  return fc.tuple(...Array.from({ length: labels }, () => block)).map((blocks) => [
    ...blocks.flatMap((lines, i) => [...lines.flat(), `label${i}:`, '\tBYTE $0x90']),
    '\tRET',
  ]);
}

/** A source file of one to four functions. */
export function functionsSource(arch: '386' | 'amd64'): fc.Arbitrary<string> {
  const head = fc.tuple(fc.constantFrom(...FLAGS), fc.constantFrom(...FRAMES), fc.constantFrom('', '-0', '-24'));
  const fn = fc.tuple(head, fc.integer({ min: 1, max: 8 }).chain((labels) => body(arch, labels)));
  return fc.array(fn, { minLength: 1, maxLength: 4 }).map((functions) =>
    [
      '#include "textflag.h"',
      ...functions.flatMap(([[flags, frame, args], lines], i) => ['', `TEXT ·f${i}(SB), ${flags}, $${frame}${args}`, ...lines]),
      '',
    ].join('\n'),
  );
}
