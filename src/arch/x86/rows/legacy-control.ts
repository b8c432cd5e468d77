/** Branches, calls, returns; data in the instruction stream (Intel SDM vol. 2). */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

/** A double shift of which all but the first, second and last operand are ignored: the real assembler takes up to five. */
function doubleShift(op: string, size: number, opcode: string): Form[] {
  const prefix = size === 64 ? 'REX.W ' : size === 16 ? '66 ' : '';
  const byImmediate = Number.parseInt(opcode, 16);
  const byCount = (byImmediate + 1).toString(16).toUpperCase();
  return ['', '_:any, ', '_:any, _:any, '].flatMap((ignored) => [
    form(op, `imm:imm8s, reg:r${size}, ${ignored}rm:rm${size}`, `${prefix}0F ${opcode} /r ib anysuffix`),
    form(op, `_:CL/CX, reg:r${size}, ${ignored}rm:rm${size}`, `${prefix}0F ${byCount} /r anysuffix`),
  ]);
}

export const CONTROL: readonly Form[] = [
  form('CALL', 'rel:rel', 'E8 cd'),
  form('CALL', 'rm:rm64', 'FF /2 callind'),
  form('CALL', '_:DX/BX, rm:DX/BX', 'FF /2 callind'),
  form('CALL', 'rm:indirect', 'FF /2'),
  form('CALL', 'imm:imm32', 'E8 cd'),
  form('JMP', 'rel:rel', 'EB cb | E9 cd'),
  form('JMP', 'rm:rm64', 'FF /4'),
  form('JMP', 'imm:imm32', 'E9 cd'),
  form('DUFFCOPY', '_:imm32', '', { custom: 'duff' }),
  form('DUFFZERO', '_:imm32', '', { custom: 'duff' }),
  form('RET', '', 'C3'),
  form('UNDEF', '', '0F 0B'),
  form('NOP', '', ''),
  form('NOP', '_:ignored', ''),

  form('JOS', 'rel:rel', '70 cb | 0F 80 cd'),
  form('JOC', 'rel:rel', '71 cb | 0F 81 cd'),
  form('JCS', 'rel:rel', '72 cb | 0F 82 cd'),
  form('JCC', 'rel:rel', '73 cb | 0F 83 cd'),
  form('JEQ', 'rel:rel', '74 cb | 0F 84 cd'),
  form('JNE', 'rel:rel', '75 cb | 0F 85 cd'),
  form('JLS', 'rel:rel', '76 cb | 0F 86 cd'),
  form('JHI', 'rel:rel', '77 cb | 0F 87 cd'),
  form('JMI', 'rel:rel', '78 cb | 0F 88 cd'),
  form('JPL', 'rel:rel', '79 cb | 0F 89 cd'),
  form('JPS', 'rel:rel', '7A cb | 0F 8A cd'),
  form('JPC', 'rel:rel', '7B cb | 0F 8B cd'),
  form('JLT', 'rel:rel', '7C cb | 0F 8C cd'),
  form('JGE', 'rel:rel', '7D cb | 0F 8D cd'),
  form('JLE', 'rel:rel', '7E cb | 0F 8E cd'),
  form('JGT', 'rel:rel', '7F cb | 0F 8F cd'),
  form('JCXZW', 'rel:rel', 'E3 cb'),
  form('JCXZL', 'rel:rel', '67 E3 cb'),
  form('JCXZQ', 'rel:rel', 'E3 cb'),
  form('LOOPNE', 'rel:rel', 'E0 cb'),
  form('LOOPEQ', 'rel:rel', 'E1 cb'),
  form('LOOP', 'rel:rel', 'E2 cb'),
  form('XBEGIN', 'rel:rel', 'C7 F8 cd'),

  form('BYTE', 'imm:imm64', 'ib'),
  form('WORD', 'imm:imm64', 'iw'),
  form('LONG', 'imm:imm64', 'id'),
  form('QUAD', 'imm:imm64', 'iq'),

  ...doubleShift('SHLW', 16, 'A4'),
  ...doubleShift('SHLL', 32, 'A4'),
  ...doubleShift('SHLQ', 64, 'A4'),
  ...doubleShift('SHRW', 16, 'AC'),
  ...doubleShift('SHRL', 32, 'AC'),
  ...doubleShift('SHRQ', 64, 'AC'),
];
