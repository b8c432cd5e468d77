/** EVEX rows. Their shorthand: vex.ts. */
import type { Form } from '../table/form.ts';
import {
  AVX512CD,
  AVX512_BITALG,
  AVX512_IFMA,
  AVX512_VBMI,
  AVX512_VBMI2,
  AVX512_VNNI,
  AVX512_VPOPCNTDQ,
} from './rows/evex-bits.ts';
import { AVX512BW } from './rows/evex-bw.ts';
import { EVEX_GFNI, EVEX_VAES, EVEX_VPCLMULQDQ } from './rows/evex-crypto.ts';
import { AVX512DQ } from './rows/evex-dq.ts';
import { AVX512F_FLOAT } from './rows/evex-f-float.ts';
import { AVX512F_INTEGER } from './rows/evex-f-integer.ts';
import { AVX512ER, AVX512PF, AVX512_4FMAPS, AVX512_4VNNIW } from './rows/evex-phi.ts';

export const EVEX_FORMS: readonly (readonly Form[])[] = [
  AVX512F_FLOAT,
  AVX512F_INTEGER,
  AVX512BW,
  AVX512DQ,
  AVX512CD,
  AVX512ER,
  AVX512PF,
  AVX512_4FMAPS,
  AVX512_4VNNIW,
  AVX512_VBMI,
  AVX512_VBMI2,
  AVX512_BITALG,
  AVX512_VPOPCNTDQ,
  AVX512_IFMA,
  AVX512_VNNI,
  EVEX_VAES,
  EVEX_GFNI,
  EVEX_VPCLMULQDQ,
];
