/**
 * VEX rows, and the shorthand that VEX and EVEX rows share: one line for all the lengths of a vector instruction.
 *
 *   form('VADDPD', 'rm:VM, vvvv:V, k:k?, reg:V', 'EVEX.{128,256,512}.66.0F.W1 58 /r NV bcst8 er z')
 *
 * code
 *   {128,256,512}     a row for each of these lengths
 *   NV NV/2 NV/4 NV/8 disp8's unit is the vector's bytes, or that part of them
 *   er sae            at 512 bits only, as the rounding bits stand where the length does
 * args
 *   V  VM  vmV        X, Y or Z by the row's length
 *   H  HM  vmH        the register that holds half of it; X at 128 bits
 *   k:k?              a mask (K1-K7) that may be left out
 */
import type { Form } from '../table/form.ts';
import { parseArgs } from '../table/form.ts';
import { AVX, F16C } from './rows/vex-avx.ts';
import { AVX2 } from './rows/vex-avx2.ts';
import { BMI1, BMI2 } from './rows/vex-bmi.ts';
import { AES, GFNI, PCLMULQDQ } from './rows/vex-crypto.ts';
import { FMA } from './rows/vex-fma.ts';
import { MASK_AVX512BW, MASK_AVX512DQ, MASK_AVX512F } from './rows/vex-mask.ts';

/** All VEX rows. They go before the EVEX rows: what both can encode is VEX-encoded. */
export const VEX_FORMS: readonly (readonly Form[])[] = [
  AVX,
  F16C,
  AVX2,
  FMA,
  AES,
  PCLMULQDQ,
  GFNI,
  BMI1,
  BMI2,
  MASK_AVX512F,
  MASK_AVX512DQ,
  MASK_AVX512BW,
];

const LENGTHS = ['128', '256', '512'];

function register(letter: string, length: number): string {
  return 'XYZ'[letter === 'V' ? length : Math.max(length - 1, 0)];
}

function argsAt(args: string, length: number): string {
  return parseArgs(args)
    .map(({ slot, cls }) => `${slot}:${cls.replace(/^(vm)?([VH])(M?)$/, (_, vm = '', letter, m) => vm + register(letter, length) + m)}`)
    .join(', ');
}

function codeAt(code: string, length: number): string {
  const unit = 16 << length;
  return code
    .replace(/\{.*?\}/, LENGTHS[length])
    .replace(/ NV(?:\/(\d))?/, (_, part = '1') => ` N${unit / Number(part)}`)
    .replace(/ (?:er|sae)\b/g, (word) => (length === 2 ? word : ''));
}

function expandLengths(row: Form): Form[] {
  const list = /\{(.*?)\}/.exec(row.code);
  if (list === null) return [row];
  return list[1].split(',').map((bits) => {
    const length = LENGTHS.indexOf(bits);
    return { ...row, args: argsAt(row.args, length), code: codeAt(row.code, length) };
  });
}

/** The plain rows that a VEX or EVEX row stands for. */
export function expandVectorForm(row: Form): Form[] {
  return expandLengths(row).flatMap((plain) =>
    plain.args.includes('k:k?')
      ? [
          { ...plain, args: plain.args.replace(/k:k\?(?:, )?/, '') },
          { ...plain, args: plain.args.replace('k:k?', 'k:k') },
        ]
      : [plain],
  );
}
