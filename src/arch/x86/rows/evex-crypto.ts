/** VAES, GFNI and VPCLMULQDQ, EVEX-encoded. 128- and 256-bit forms need AVX512VL too. */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

export const EVEX_VAES: readonly Form[] = [
  form('VAESDEC', 'rm:VM, vvvv:V, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 DE /r NV'),
  form('VAESDECLAST', 'rm:VM, vvvv:V, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 DF /r NV'),
  form('VAESENC', 'rm:VM, vvvv:V, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 DC /r NV'),
  form('VAESENCLAST', 'rm:VM, vvvv:V, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 DD /r NV'),
];

export const EVEX_GFNI: readonly Form[] = [
  form('VGF2P8AFFINEINVQB', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W1 CF /r ib NV bcst8 z'),
  form('VGF2P8AFFINEQB', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W1 CE /r ib NV bcst8 z'),
  form('VGF2P8MULB', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 CF /r NV z'),
];

export const EVEX_VPCLMULQDQ: readonly Form[] = [
  form('VPCLMULQDQ', 'imm:imm8u, rm:VM, vvvv:V, reg:V', 'EVEX.{128,256,512}.66.0F3A.W0 44 /r ib NV'),
];
