import { Kind, Name, offsetOf, type Operand } from '../../asm/operand.ts';
import { positionAt } from '../../golang/position.ts';
import type { Frame, FrameVariable } from '../asmdecl/frame.ts';
import { effectReader } from '../flow/readers.ts';
import { slotOf, Transfer, type State } from '../flow/state.ts';
import { FlowGraph } from '../flow/walk.ts';
import { progPosition, type RuleContext, type TextFunction } from '../package-view.ts';
import type { Finding, Rule } from '../rule.ts';
import { isRuntime } from './preserve.ts';

/**
 * `//go:noescape` on a function that puts a pointer argument where it outlives the call. The runtime is
 * left alone: the objects that it hands around so (g, m, stacks) are not the garbage collector's.
 */
export const noescape: Rule = {
  code: 'noescape',
  severity: 'warning',
  check: (context) => (isRuntime(context.pkg.importPath) ? [] : context.texts.flatMap((text) => judge(text, context))),
};

function judge(text: TextFunction, context: RuleContext): Finding[] {
  const { declared, code, view } = text;
  const { machine } = context.pkg;
  const reader = machine === null ? null : effectReader(machine);
  if (declared === undefined || code === null || reader === null || !declared.declaration.pragmas.includes('go:noescape')) return [];
  const frame = context.frame(text);
  if (frame === undefined || !frame.variables.some((variable) => isPointer(variable) && !variable.result)) return [];
  const found = new Map<number, Finding>();
  const graph = new FlowGraph(code, reader);
  const argument = (memory: Operand) => {
    const variable = memory.name === Name.Param ? frame.named(memory.sym?.name ?? '') ?? frame.at(offsetOf(memory)) : undefined;
    return variable !== undefined && !variable.result && isPointerWord(variable, frame) ? { kind: 'argument' as const, name: variable.name } : undefined;
  };
  graph.walk(new Transfer(reader, new Set([reader.sp]), argument, machine!.ptrSize), (index, state) => {
    const { store } = graph.effects[index];
    if (store === undefined) return;
    const value = state.register(store.from[0]);
    const where = value.kind === 'argument' ? destination(store.memory, state, frame) : '';
    if (value.kind !== 'argument' || where === '') return;
    const prog = graph.progs[index];
    found.set(index, {
      position: progPosition(view.unit!, prog),
      message: `${declared.declaration.name} is //go:noescape, but stores its argument ${value.name} ${where}`,
      hint: 'remove //go:noescape: the compiler may have put what the argument points to on a stack that is gone by then',
      related: [{ position: positionAt(declared.file, declared.declaration.offset), message: 'declared here' }],
    });
  });
  return [...found.values()];
}

/** Where a store outlives the call, '' where it does not. */
function destination(memory: Operand, state: State, frame: Frame): string {
  if (memory.name === Name.Extern || memory.name === Name.Static) return `in ${memory.sym?.name ?? 'a variable'}`;
  if (memory.name === Name.Param) {
    const variable = frame.at(offsetOf(memory));
    return variable?.result === true ? `in its result ${variable.name}` : '';
  }
  if (memory.kind !== Kind.Mem || slotOf(memory, state) !== undefined || memory.name !== Name.None) return '';
  const base = state.register(memory.reg);
  return base.kind === 'argument' ? `through its argument ${base.name}` : '';
}

const POINTER = /^(?:\*|unsafe\.Pointer$|map\[|chan |<-chan |chan<- |func\()/;
const POINTER_WORDS = new Set(['slice base', 'string base', 'interface data']);

function isPointer({ kind, type, words }: FrameVariable): boolean {
  return (kind === 'scalar' && (POINTER.test(type) || POINTER_WORDS.has(type))) || words.some((word) => POINTER_WORDS.has(word.type));
}

/** Whether the variable is one pointer, so that loading it loads a pointer; a bare name means the first word. */
function isPointerWord(variable: FrameVariable, frame: Frame): boolean {
  if (variable.kind === 'scalar') return isPointer(variable);
  const [first] = variable.words;
  return first !== undefined && frame.named(first.name) === first && POINTER_WORDS.has(first.type);
}
