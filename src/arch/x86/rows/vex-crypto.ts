/** AES, PCLMULQDQ and GFNI, VEX-encoded; the 256-bit forms of the first two are VAES and VPCLMULQDQ. */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

export const AES: readonly Form[] = [
  form('VAESDEC', 'rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F38.WIG DE /r'),
  form('VAESDECLAST', 'rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F38.WIG DF /r'),
  form('VAESENC', 'rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F38.WIG DC /r'),
  form('VAESENCLAST', 'rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F38.WIG DD /r'),
  form('VAESIMC', 'rm:XM, reg:X', 'VEX.128.66.0F38.WIG DB /r'),
  form('VAESKEYGENASSIST', 'imm:imm8, rm:XM, reg:X', 'VEX.128.66.0F3A.WIG DF /r ib'),
];

export const PCLMULQDQ: readonly Form[] = [
  form('VPCLMULQDQ', 'imm:imm8u, rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F3A.WIG 44 /r ib'),
];

export const GFNI: readonly Form[] = [
  form('VGF2P8AFFINEINVQB', 'imm:imm8u, rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F3A.W1 CF /r ib'),
  form('VGF2P8AFFINEQB', 'imm:imm8u, rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F3A.W1 CE /r ib'),
  form('VGF2P8MULB', 'rm:VM, vvvv:V, reg:V', 'VEX.{128,256}.66.0F38.W0 CF /r'),
];
