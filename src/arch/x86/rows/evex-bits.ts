/** AVX-512 extensions for bits, bytes and dot products. 128- and 256-bit forms need AVX512VL too. */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

export const AVX512CD: readonly Form[] = [
  form('VPBROADCASTMB2Q', 'rm:K, reg:V', 'EVEX.{128,256,512}.F3.0F38.W1 2A /r'),
  form('VPBROADCASTMW2D', 'rm:K, reg:V', 'EVEX.{128,256,512}.F3.0F38.W0 3A /r'),
  form('VPCONFLICTD', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 C4 /r NV bcst4 z'),
  form('VPCONFLICTQ', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 C4 /r NV bcst8 z'),
  form('VPLZCNTD', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 44 /r NV bcst4 z'),
  form('VPLZCNTQ', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 44 /r NV bcst8 z'),
];

export const AVX512_VBMI: readonly Form[] = [
  form('VPERMB', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 8D /r NV z'),
  form('VPERMI2B', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 75 /r NV z'),
  form('VPERMT2B', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 7D /r NV z'),
  form('VPMULTISHIFTQB', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 83 /r NV bcst8 z'),
];

export const AVX512_VBMI2: readonly Form[] = [
  form('VPCOMPRESSB', 'reg:V, k:k?, rm:VM', 'EVEX.{128,256,512}.66.0F38.W0 63 /r N1 z'),
  form('VPCOMPRESSW', 'reg:V, k:k?, rm:VM', 'EVEX.{128,256,512}.66.0F38.W1 63 /r N2 z'),
  form('VPEXPANDB', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 62 /r N1 z'),
  form('VPEXPANDW', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 62 /r N2 z'),
  form('VPSHLDD', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W0 71 /r ib NV bcst4 z'),
  form('VPSHLDQ', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W1 71 /r ib NV bcst8 z'),
  form('VPSHLDVD', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 71 /r NV bcst4 z'),
  form('VPSHLDVQ', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 71 /r NV bcst8 z'),
  form('VPSHLDVW', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 70 /r NV z'),
  form('VPSHLDW', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W1 70 /r ib NV z'),
  form('VPSHRDD', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W0 73 /r ib NV bcst4 z'),
  form('VPSHRDQ', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W1 73 /r ib NV bcst8 z'),
  form('VPSHRDVD', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 73 /r NV bcst4 z'),
  form('VPSHRDVQ', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 73 /r NV bcst8 z'),
  form('VPSHRDVW', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 72 /r NV z'),
  form('VPSHRDW', 'imm:imm8u, rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F3A.W1 72 /r ib NV z'),
];

export const AVX512_BITALG: readonly Form[] = [
  form('VPOPCNTB', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 54 /r NV z'),
  form('VPOPCNTW', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 54 /r NV z'),
  form('VPSHUFBITQMB', 'rm:VM, vvvv:V, k:k?, reg:K', 'EVEX.{128,256,512}.66.0F38.W0 8F /r NV'),
];

export const AVX512_VPOPCNTDQ: readonly Form[] = [
  form('VPOPCNTD', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 55 /r NV bcst4 z'),
  form('VPOPCNTQ', 'rm:VM, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 55 /r NV bcst8 z'),
];

export const AVX512_IFMA: readonly Form[] = [
  form('VPMADD52HUQ', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 B5 /r NV bcst8 z'),
  form('VPMADD52LUQ', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W1 B4 /r NV bcst8 z'),
];

export const AVX512_VNNI: readonly Form[] = [
  form('VPDPBUSD', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 50 /r NV bcst4 z'),
  form('VPDPBUSDS', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 51 /r NV bcst4 z'),
  form('VPDPWSSD', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 52 /r NV bcst4 z'),
  form('VPDPWSSDS', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F38.W0 53 /r NV bcst4 z'),
];
