/** All row lists. A mnemonic's rows are tried in the order of the lists, then of the rows; VEX before EVEX. */
import type { Form } from '../../table/form.ts';
import { EVEX_FORMS } from '../evex.ts';
import { VEX_FORMS } from '../vex.ts';
import { CONTROL } from './legacy-control.ts';
import { INTEGER } from './legacy-integer.ts';
import { SSE } from './legacy-sse.ts';
import { SSE4 } from './legacy-sse4.ts';
import { SYSTEM } from './legacy-system.ts';
import { X87 } from './legacy-x87.ts';

export const ROWS: readonly (readonly Form[])[] = [
  CONTROL,
  INTEGER,
  X87,
  SSE,
  SSE4,
  SYSTEM,
  ...VEX_FORMS,
  ...EVEX_FORMS,
];
