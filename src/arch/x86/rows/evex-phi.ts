/** AVX-512 extensions of Xeon Phi: ER, PF, 4FMAPS, 4VNNIW. 128- and 256-bit forms need AVX512VL too. */
import type { Form } from '../../table/form.ts';
import { form } from '../../table/form.ts';

export const AVX512ER: readonly Form[] = [
  form('VEXP2PD', 'rm:ZM, k:k?, reg:Z', 'EVEX.512.66.0F38.W1 C8 /r N64 bcst8 sae z'),
  form('VEXP2PS', 'rm:ZM, k:k?, reg:Z', 'EVEX.512.66.0F38.W0 C8 /r N64 bcst4 sae z'),
  form('VRCP28PD', 'rm:ZM, k:k?, reg:Z', 'EVEX.512.66.0F38.W1 CA /r N64 bcst8 sae z'),
  form('VRCP28PS', 'rm:ZM, k:k?, reg:Z', 'EVEX.512.66.0F38.W0 CA /r N64 bcst4 sae z'),
  form('VRCP28SD', 'rm:XM, vvvv:X, k:k?, reg:X', 'EVEX.LIG.66.0F38.W1 CB /r N8 sae z'),
  form('VRCP28SS', 'rm:XM, vvvv:X, k:k?, reg:X', 'EVEX.LIG.66.0F38.W0 CB /r N4 sae z'),
  form('VRSQRT28PD', 'rm:ZM, k:k?, reg:Z', 'EVEX.512.66.0F38.W1 CC /r N64 bcst8 sae z'),
  form('VRSQRT28PS', 'rm:ZM, k:k?, reg:Z', 'EVEX.512.66.0F38.W0 CC /r N64 bcst4 sae z'),
  form('VRSQRT28SD', 'rm:XM, vvvv:X, k:k?, reg:X', 'EVEX.LIG.66.0F38.W1 CD /r N8 sae z'),
  form('VRSQRT28SS', 'rm:XM, vvvv:X, k:k?, reg:X', 'EVEX.LIG.66.0F38.W0 CD /r N4 sae z'),
];

export const AVX512PF: readonly Form[] = [
  form('VGATHERPF0DPD', 'k:k, rm:vmY', 'EVEX.512.66.0F38.W1 C6 /1 N8'),
  form('VGATHERPF0DPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C6 /1 N4'),
  form('VGATHERPF0QPD', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W1 C7 /1 N8'),
  form('VGATHERPF0QPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C7 /1 N4'),
  form('VGATHERPF1DPD', 'k:k, rm:vmY', 'EVEX.512.66.0F38.W1 C6 /2 N8'),
  form('VGATHERPF1DPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C6 /2 N4'),
  form('VGATHERPF1QPD', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W1 C7 /2 N8'),
  form('VGATHERPF1QPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C7 /2 N4'),
  form('VSCATTERPF0DPD', 'k:k, rm:vmY', 'EVEX.512.66.0F38.W1 C6 /5 N8'),
  form('VSCATTERPF0DPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C6 /5 N4'),
  form('VSCATTERPF0QPD', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W1 C7 /5 N8'),
  form('VSCATTERPF0QPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C7 /5 N4'),
  form('VSCATTERPF1DPD', 'k:k, rm:vmY', 'EVEX.512.66.0F38.W1 C6 /6 N8'),
  form('VSCATTERPF1DPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C6 /6 N4'),
  form('VSCATTERPF1QPD', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W1 C7 /6 N8'),
  form('VSCATTERPF1QPS', 'k:k, rm:vmZ', 'EVEX.512.66.0F38.W0 C7 /6 N4'),
];

export const AVX512_4FMAPS: readonly Form[] = [
  form('V4FMADDPS', 'rm:m, vvvv:Z4, k:k?, reg:Z', 'EVEX.512.F2.0F38.W0 9A /r N16 z'),
  form('V4FMADDSS', 'rm:m, vvvv:X4, k:k?, reg:X', 'EVEX.LIG.F2.0F38.W0 9B /r N16 z'),
  form('V4FNMADDPS', 'rm:m, vvvv:Z4, k:k?, reg:Z', 'EVEX.512.F2.0F38.W0 AA /r N16 z'),
  form('V4FNMADDSS', 'rm:m, vvvv:X4, k:k?, reg:X', 'EVEX.LIG.F2.0F38.W0 AB /r N16 z'),
];

export const AVX512_4VNNIW: readonly Form[] = [
  form('VP4DPWSSD', 'rm:m, vvvv:Z4, k:k?, reg:Z', 'EVEX.512.F2.0F38.W0 52 /r N16 z'),
  form('VP4DPWSSDS', 'rm:m, vvvv:Z4, k:k?, reg:Z', 'EVEX.512.F2.0F38.W0 53 /r N16 z'),
];
