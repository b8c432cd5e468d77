import type { Machine } from '../../src/asm/machine.ts';
import type { Operand } from '../../src/asm/operand.ts';
import { familyOf } from '../../src/asm/family.ts';
import { registersOf } from '../../src/asm/registers.ts';

const mnemonics: Readonly<Record<string, string>> = {
  amd64: 'MOVQ MOVL MOVSD ADDQ JMP JZ JEQ JNE CALL RET NOP END VP4DPWSSDS LEAQ',
  386: 'MOVL ADDL JMP RET',
  arm: 'MOVW ADD B BL MOVM RET',
  arm64: 'MOVD ADD B CBZ RET VLD1 PRFM',
  loong64: 'MOVV ADDV JMP RET',
  ppc64le: 'MOVD ADD BR RET',
  riscv64: 'MOV ADD JMP RET',
  s390x: 'MOVD ADD BR RET',
};
const jumps = new Set('JMP JZ JEQ JNE CALL B BL CBZ BR'.split(' '));
const suffixes = new Set(['.Z', '.P', '.W', '.EQ']);

/** A machine with a handful of mnemonics and the registers of a GOARCH, for tests of the parser alone. */
export function fakeMachine(goarch: string): Machine {
  let machine = machines.get(goarch);
  if (machine === undefined) machines.set(goarch, (machine = makeMachine(goarch)));
  return machine;
}

const machines = new Map<string, Machine>();

function makeMachine(goarch: string): Machine {
  const registers = registersOf(goarch);
  const arm = goarch === 'arm' || goarch === 'arm64';
  const pseudo = arm ? ['SB', 'FP', 'PC', 'SP'] : ['SB', 'FP', 'PC'];
  const names = [''];
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    let known = numbers.get(name);
    if (known === undefined) {
      known = names.length;
      numbers.set(name, known);
      names.push(name);
    }
    return known;
  };
  for (const prefix of ['R', 'F', 'V']) for (let i = 0; i < 32; i++) number(prefix + i);
  const known = new Set((mnemonics[goarch] ?? '').split(' '));
  const listText = (operand: Operand): string => operand.text;
  return {
    goarch,
    family: familyOf(goarch),
    ptrSize: goarch === '386' || goarch === 'arm' ? 4 : 8,
    bigEndian: goarch === 's390x',
    pseudoRegisters: pseudo,
    sp: number('SP'),
    register: (name) => (registers.has(name) && !pseudo.includes(name) ? number(name) : 0),
    numberedRegister: (prefix, n) => (n < 32 ? number(prefix + n) : 0),
    isRegisterPrefix: (name) => registers.isPrefix(name),
    isInstruction: (op) => known.has(op),
    isJump: (op) => jumps.has(op),
    mnemonics: () => known,
    registerName: (register) => names[register],
    checkSuffix: (_, suffix) => (suffixes.has(suffix) ? '' : `unrecognized suffix .${JSON.stringify(suffix)}`),
    special: (name) => (goarch === 'arm64' && name === 'PLDL1KEEP' ? 1 : -1),
    registerList(list, out, arrangement = '') {
      out.text = `[${list.map((register) => names[register] + (arrangement && '.' + arrangement)).join(',')}]`;
      return '';
    },
    formatOperand: listText,
    ...(arm && {
      registerShift(out: Operand, reg: number, operator: number, count: number, countRegister: number) {
        const right = countRegister === 0 ? String(count) : names[countRegister];
        out.text = names[reg] + ['<<', '>>', '->', '@>'][operator] + right;
        return '';
      },
    }),
    ...(goarch === 'arm64' && {
      registerExtension(out, { reg }) {
        if (out.kind === 1) out.reg = reg;
        else out.index = reg;
        return '';
      },
    }),
  } satisfies Machine;
}
