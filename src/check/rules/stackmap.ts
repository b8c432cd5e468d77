import { ARGS_UNKNOWN, offsetOf } from '../../asm/operand.ts';
import type { AssemblyFunction } from '../../asm/prog.ts';
import { Abi } from '../../base/symbol.ts';
import { effectReader } from '../flow/readers.ts';
import { progPosition } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';
import { CallGraph } from './calls.ts';
import { isRuntime } from './preserve.ts';

/** Indexes of FUNCDATA (internal/abi). */
const ARGS_POINTER_MAPS = 0;
const LOCALS_POINTER_MAPS = 1;

/** A frame that the runtime may have to read during a call, and nothing says where its pointers are. */
export const stackmap: Rule = {
  code: 'stackmap',
  severity: 'warning',
  check(context) {
    const { machine, importPath } = context.pkg;
    const reader = machine === null ? null : effectReader(machine);
    if (reader === null || isRuntime(importPath)) return [];
    const calls = new CallGraph(context, reader);
    return context.texts.flatMap((text): Finding[] => {
      const { code, frameSize, argSize, abi, declared, view, position } = text;
      const call = code === null ? undefined : calls.growingCall(text);
      if (code === null || call === undefined) return [];
      const related = [{ position: progPosition(view.unit!, call), message: 'this call may grow the stack, or let the garbage collector run' }];
      const found: Finding[] = [];
      if (frameSize > 0 && !hasFuncdata(code, LOCALS_POINTER_MAPS)) {
        found.push({
          position,
          message: `a frame of ${frameSize} bytes and a call, and no NO_LOCAL_POINTERS: the runtime stops with "missing stackmap" when it meets the frame`,
          hint: 'put NO_LOCAL_POINTERS (from funcdata.h) first in the function, and keep no pointers in its frame over the call',
          related,
        });
      }
      if (argSize !== ARGS_UNKNOWN && argSize > 0 && abi !== Abi.Static && declared === undefined && !hasFuncdata(code, ARGS_POINTER_MAPS)) {
        found.push({
          position,
          message: `${argSize} bytes of arguments and a call, and neither a Go declaration nor GO_ARGS says which of them are pointers`,
          hint: 'declare the function in Go, or add GO_ARGS and the args_stackmap that it refers to',
          related,
        });
      }
      return found;
    });
  },
};

function hasFuncdata({ body }: AssemblyFunction, index: number): boolean {
  return body.some(({ op, args }) => op === 'FUNCDATA' && args.length > 0 && offsetOf(args[0]) === index);
}
