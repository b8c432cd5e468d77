/** Branches, calls, returns; data in the instruction stream (Intel SDM vol. 2). */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

/** A double shift of which all but the first, second and last operand are ignored: the real assembler takes up to five. */
function doubleShift(op: string, size: number, opcode: string): Form[] {
  const prefix = size === 64 ? 'REX.W ' : size === 16 ? '66 ' : '';
  const byImmediate = Number.parseInt(opcode, 16);
  const byCount = (byImmediate + 1).toString(16).toUpperCase();
  return ['', '_:any, ', '_:any, _:any, '].flatMap((ignored) => [
    form(op, `imm:imm8s, reg:r${size}, ${ignored}rm:rm${size}`, `${prefix}0F ${opcode} /r ib const anysuffix`),
    form(op, `_:CL/CX, reg:r${size}, ${ignored}rm:rm${size}`, `${prefix}0F ${byCount} /r anysuffix`),
  ]);
}

/** A conditional jump; before its target it takes a hint ($0 unlikely, $1 likely) that is not encoded. */
function conditional(op: string, condition: string): Form[] {
  const code = `7${condition} cb | 0F 8${condition} cd`;
  return [form(op, 'rel:rel', code), form(op, '_:zero, rel:rel', code), form(op, '_:one, rel:rel', code)];
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

  ...conditional('JOS', '0'),
  ...conditional('JOC', '1'),
  ...conditional('JCS', '2'),
  ...conditional('JCC', '3'),
  ...conditional('JEQ', '4'),
  ...conditional('JNE', '5'),
  ...conditional('JLS', '6'),
  ...conditional('JHI', '7'),
  ...conditional('JMI', '8'),
  ...conditional('JPL', '9'),
  ...conditional('JPS', 'A'),
  ...conditional('JPC', 'B'),
  ...conditional('JLT', 'C'),
  ...conditional('JGE', 'D'),
  ...conditional('JLE', 'E'),
  ...conditional('JGT', 'F'),
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
