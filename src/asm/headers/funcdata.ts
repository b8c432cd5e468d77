import { defines } from './define.ts';

/** Numbers of PCDATA and FUNCDATA tables, and the statements that name them. */
export const funcdata = defines({
  PCDATA_UnsafePoint: 0,
  PCDATA_StackMapIndex: 1,
  PCDATA_InlTreeIndex: 2,
  PCDATA_ArgLiveIndex: 3,
  PCDATA_PanicBounds: 4,
  FUNCDATA_ArgsPointerMaps: 0,
  FUNCDATA_LocalsPointerMaps: 1,
  FUNCDATA_StackObjects: 2,
  FUNCDATA_InlTree: 3,
  FUNCDATA_OpenCodedDeferInfo: 4,
  FUNCDATA_ArgInfo: 5,
  FUNCDATA_ArgLiveInfo: 6,
  FUNCDATA_WrapInfo: 7,
  GO_ARGS: 'FUNCDATA $FUNCDATA_ArgsPointerMaps, go_args_stackmap(SB)',
  GO_RESULTS_INITIALIZED: 'PCDATA $PCDATA_StackMapIndex, $1',
  NO_LOCAL_POINTERS: 'FUNCDATA $FUNCDATA_LocalsPointerMaps, no_pointers_stackmap(SB)',
  ArgsSizeUnknown: '0x80000000',
});
