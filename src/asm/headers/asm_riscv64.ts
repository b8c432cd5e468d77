import { definesIf } from './define.ts';

/** Extensions that a GORISCV64 profile guarantees. */
export const asmRiscv64 =
  definesIf('GORISCV64_rva22u64', ['hasZba', 'hasZbb', 'hasZbs']) +
  definesIf('GORISCV64_rva23u64', ['hasV', 'hasZba', 'hasZbb', 'hasZbs', 'hasZfa', 'hasZicond']);
