import { ByteBuffer } from '../base/bytes.ts';

/** What the FuncInfo symbol of a function says (cmd/internal/goobj's FuncInfo); the inlining tree is empty in assembly. */
export interface FuncInfo {
  /** Bytes of arguments and results; ARGS_UNKNOWN if the TEXT has none. */
  readonly args: number;
  readonly locals: number;
  readonly funcId: number;
  /** FuncFlag bits. */
  readonly funcFlag: number;
  /** Line of TEXT. */
  readonly startLine: number;
  /** Indexes of the files that its instructions come from, rising. */
  readonly files: readonly number[];
}

const NODE_SIZE = 24;

const out = new ByteBuffer();

export function writeFuncInfo(info: FuncInfo): Uint8Array {
  out.truncate(0);
  out.u32(info.args);
  out.u32(info.locals);
  out.u8(info.funcId);
  out.u8(info.funcFlag);
  out.u16(0);
  out.u32(info.startLine);
  out.u32(info.files.length);
  for (const file of info.files) out.u32(file);
  out.u32(0);
  return out.take();
}

/** Reads a FuncInfo symbol and how many inlined calls it lists; null if its counts and its size disagree. */
export function readFuncInfo(data: Uint8Array): { info: FuncInfo; inlined: number } | null {
  if (data.length < 24) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const fileCount = view.getUint32(16, true);
  const treeAt = 20 + 4 * fileCount;
  if (treeAt + 4 > data.length) return null;
  const inlined = view.getUint32(treeAt, true);
  if (treeAt + 4 + inlined * NODE_SIZE !== data.length) return null;
  const info = {
    args: view.getInt32(0, true),
    locals: view.getInt32(4, true),
    funcId: data[8],
    funcFlag: data[9],
    startLine: view.getInt32(12, true),
    files: Array.from({ length: fileCount }, (_, i) => view.getUint32(20 + 4 * i, true)),
  };
  return { info, inlined };
}

/**
 * Functions of package runtime that tracebacks treat specially; the place is the FuncID (internal/abi, cmd/internal/objabi).
 * 0 is any other function, and the number after the last a wrapper.
 */
const SPECIAL = (
  '- abort asmcgocall asyncPreempt cgocallback corostart debugCallV2 gcBgMarkWorker goexit gogo gopanic ' +
  'handleAsyncEvent mcall morestack mstart panicwrap rt0_go main runFinalizers runCleanups sigpanic ' +
  'systemstack systemstack_switch'
).split(' ');

const FUNC_IDS = new Map(SPECIAL.map((name, id) => [`runtime.${name}`, id]));
const WRAPPER_ID = SPECIAL.length;
FUNC_IDS.set('runtime.deferreturn', WRAPPER_ID);

export function funcId(name: string, isWrapper: boolean): number {
  return isWrapper ? WRAPPER_ID : (FUNC_IDS.get(name) ?? 0);
}
