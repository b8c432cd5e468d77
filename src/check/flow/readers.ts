import type { Machine } from '../../asm/machine.ts';
import type { EffectReader } from './effect.ts';
import { riscEffects } from './risc.ts';
import { x86Effects } from './x86.ts';

const readers = new WeakMap<Machine, EffectReader | null>();

/** The reader of a machine's instructions; null for one whose code is not followed. */
export function effectReader(machine: Machine): EffectReader | null {
  let reader = readers.get(machine);
  if (reader === undefined) {
    const { goarch } = machine;
    reader = goarch === 'amd64' || goarch === '386' ? x86Effects(machine) : riscEffects(machine);
    readers.set(machine, reader);
  }
  return reader;
}
