import type { Rule } from './rule.ts';
import { alignment } from './rules/alignment.ts';
import { argsize } from './rules/argsize.ts';
import { asmdeclPlus } from './rules/asmdecl-plus.ts';
import { blocking } from './rules/blocking.ts';
import { buildtag } from './rules/buildtag.ts';
import { casing } from './rules/casing.ts';
import { dataBounds } from './rules/data-bounds.ts';
import { encoding } from './rules/encoding.ts';
import { noescape } from './rules/noescape.ts';
import { nosplit } from './rules/nosplit.ts';
import { preserve } from './rules/preserve.ts';
import { purego } from './rules/purego.ts';
import { stackmap } from './rules/stackmap.ts';
import { unreachable } from './rules/unreachable.ts';

/** tsgo's own rules, by code, in the order in which they report. */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  [
    asmdeclPlus, argsize, nosplit, casing, encoding, buildtag, alignment, preserve, stackmap, noescape, dataBounds, blocking, unreachable, purego,
  ].map((rule) => [rule.code, rule]),
);

export const RULE_CODES: readonly string[] = [...RULES.keys()];
