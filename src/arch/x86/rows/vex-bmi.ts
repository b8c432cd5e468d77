/** BMI1 and BMI2: bit manipulation of general registers, VEX-encoded. */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

export const BMI1: readonly Form[] = [
  form('ANDNL', 'rm:rm32, vvvv:r32, reg:r32', 'VEX.LZ.NP.0F38.W0 F2 /r'),
  form('ANDNQ', 'rm:rm64, vvvv:r64, reg:r64', 'VEX.LZ.NP.0F38.W1 F2 /r'),
  form('BEXTRL', 'vvvv:r32, rm:rm32, reg:r32', 'VEX.LZ.NP.0F38.W0 F7 /r'),
  form('BEXTRQ', 'vvvv:r64, rm:rm64, reg:r64', 'VEX.LZ.NP.0F38.W1 F7 /r'),
  form('BLSIL', 'rm:rm32, vvvv:r32', 'VEX.LZ.NP.0F38.W0 F3 /3'),
  form('BLSIQ', 'rm:rm64, vvvv:r64', 'VEX.LZ.NP.0F38.W1 F3 /3'),
  form('BLSMSKL', 'rm:rm32, vvvv:r32', 'VEX.LZ.NP.0F38.W0 F3 /2'),
  form('BLSMSKQ', 'rm:rm64, vvvv:r64', 'VEX.LZ.NP.0F38.W1 F3 /2'),
  form('BLSRL', 'rm:rm32, vvvv:r32', 'VEX.LZ.NP.0F38.W0 F3 /1'),
  form('BLSRQ', 'rm:rm64, vvvv:r64', 'VEX.LZ.NP.0F38.W1 F3 /1'),
];

export const BMI2: readonly Form[] = [
  form('BZHIL', 'vvvv:r32, rm:rm32, reg:r32', 'VEX.LZ.NP.0F38.W0 F5 /r'),
  form('BZHIQ', 'vvvv:r64, rm:rm64, reg:r64', 'VEX.LZ.NP.0F38.W1 F5 /r'),
  form('MULXL', 'rm:rm32, vvvv:r32, reg:r32', 'VEX.LZ.F2.0F38.W0 F6 /r'),
  form('MULXQ', 'rm:rm64, vvvv:r64, reg:r64', 'VEX.LZ.F2.0F38.W1 F6 /r'),
  form('PDEPL', 'rm:rm32, vvvv:r32, reg:r32', 'VEX.LZ.F2.0F38.W0 F5 /r'),
  form('PDEPQ', 'rm:rm64, vvvv:r64, reg:r64', 'VEX.LZ.F2.0F38.W1 F5 /r'),
  form('PEXTL', 'rm:rm32, vvvv:r32, reg:r32', 'VEX.LZ.F3.0F38.W0 F5 /r'),
  form('PEXTQ', 'rm:rm64, vvvv:r64, reg:r64', 'VEX.LZ.F3.0F38.W1 F5 /r'),
  form('RORXL', 'imm:imm8, rm:rm32, reg:r32', 'VEX.LZ.F2.0F3A.W0 F0 /r ib'),
  form('RORXQ', 'imm:imm8, rm:rm64, reg:r64', 'VEX.LZ.F2.0F3A.W1 F0 /r ib'),
  form('SARXL', 'vvvv:r32, rm:rm32, reg:r32', 'VEX.LZ.F3.0F38.W0 F7 /r'),
  form('SARXQ', 'vvvv:r64, rm:rm64, reg:r64', 'VEX.LZ.F3.0F38.W1 F7 /r'),
  form('SHLXL', 'vvvv:r32, rm:rm32, reg:r32', 'VEX.LZ.66.0F38.W0 F7 /r'),
  form('SHLXQ', 'vvvv:r64, rm:rm64, reg:r64', 'VEX.LZ.66.0F38.W1 F7 /r'),
  form('SHRXL', 'vvvv:r32, rm:rm32, reg:r32', 'VEX.LZ.F2.0F38.W0 F7 /r'),
  form('SHRXQ', 'vvvv:r64, rm:rm64, reg:r64', 'VEX.LZ.F2.0F38.W1 F7 /r'),
];
