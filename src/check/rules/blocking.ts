import { effectReader } from '../flow/readers.ts';
import { progPosition } from '../package-view.ts';
import type { Rule } from '../rule.ts';
import { CallGraph } from './calls.ts';
import { isRuntime } from './preserve.ts';

/** Instructions that enter the kernel. */
const TRAPS = /^(?:SYSCALL|SYSENTER|SVC|SWI|ECALL)$/;

/** A system call that the scheduler is not told about: while it blocks, it keeps its P. */
export const blocking: Rule = {
  code: 'blocking',
  severity: 'note',
  check(context) {
    const { machine, importPath } = context.pkg;
    const reader = machine === null ? null : effectReader(machine);
    if (reader === null || isRuntime(importPath)) return [];
    const calls = new CallGraph(context, reader);
    return context.texts.flatMap(({ code, view }) => {
      if (code === null) return [];
      const trap = code.body.find(({ op, args }) => TRAPS.test(op) || (op === 'INT' && args[0]?.lo === 0x80));
      if (trap === undefined || code.body.some((prog) => calls.callee(prog)?.name === 'runtime.entersyscall')) return [];
      return [
        {
          position: progPosition(view.unit!, trap),
          message: `${trap.op} outside of runtime·entersyscall and runtime·exitsyscall: a call that blocks keeps its P`,
          hint: 'go through syscall.Syscall for calls that may block',
        },
      ];
    });
  },
};
