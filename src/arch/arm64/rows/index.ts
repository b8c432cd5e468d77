/** All rows of arm64. Row order is priority among the rows of one mnemonic. */
import type { Form } from '../../table/form.ts';
import { ATOMIC } from './atomic.ts';
import { BRANCH } from './branch.ts';
import { CRYPTO } from './crypto.ts';
import { FLOAT } from './float.ts';
import { INTEGER } from './integer.ts';
import { MOVE } from './move.ts';
import { SIMD } from './simd.ts';
import { SYSTEM } from './system.ts';

export const ROWS: readonly (readonly Form[])[] = [INTEGER, MOVE, ATOMIC, BRANCH, SYSTEM, FLOAT, SIMD, CRYPTO];
