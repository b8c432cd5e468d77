import { Abi } from '../base/symbol.ts';

/**
 * Symbols that objects refer to by a fixed number, not by name: of package runtime in the format's order, `<0>` after the
 * ABI0 ones, then the type descriptors of the predeclared types, each followed by its pointer type's (cmd/internal/goobj, go1.26).
 */
const RUNTIME = (
  'newobject mallocgc panicdivide panicshift panicmakeslicelen panicmakeslicecap throwinit panicwrap gopanic ' +
  'gorecover goschedguarded goPanicIndex goPanicIndexU goPanicSliceAlen goPanicSliceAlenU goPanicSliceAcap ' +
  'goPanicSliceAcapU goPanicSliceB goPanicSliceBU goPanicSlice3Alen goPanicSlice3AlenU goPanicSlice3Acap ' +
  'goPanicSlice3AcapU goPanicSlice3B goPanicSlice3BU goPanicSlice3C goPanicSlice3CU goPanicSliceConvert ' +
  'printbool printfloat64 printfloat32 printint printhex printuint printcomplex128 printcomplex64 printstring ' +
  'printquoted printpointer printuintptr printiface printeface printslice printnl printsp printlock printunlock ' +
  'concatstring2 concatstring3 concatstring4 concatstring5 concatstrings concatbyte2 concatbyte3 concatbyte4 ' +
  'concatbyte5 concatbytes cmpstring intstring slicebytetostring slicebytetostringtmp slicerunetostring ' +
  'stringtoslicebyte stringtoslicerune slicecopy decoderune countrunes convT convTnoptr convT16 convT32 convT64 ' +
  'convTstring convTslice assertE2I assertE2I2 panicdottypeE panicdottypeI panicnildottype typeAssert ' +
  'interfaceSwitch ifaceeq efaceeq panicrangestate deferrangefunc rand rand32 makemap64 makemap makemap_small ' +
  'mapaccess1 mapaccess1_fast32 mapaccess1_fast64 mapaccess1_faststr mapaccess1_fat mapaccess2 ' +
  'mapaccess2_fast32 mapaccess2_fast64 mapaccess2_faststr mapaccess2_fat mapassign mapassign_fast32 ' +
  'mapassign_fast32ptr mapassign_fast64 mapassign_fast64ptr mapassign_faststr mapIterStart mapdelete ' +
  'mapdelete_fast32 mapdelete_fast64 mapdelete_faststr mapIterNext mapclear makechan64 makechan chanrecv1 ' +
  'chanrecv2 chansend1 closechan chanlen chancap writeBarrier<0> typedmemmove typedmemclr typedslicecopy ' +
  'selectnbsend selectnbrecv selectsetpc selectgo block makeslice makeslice64 makeslicecopy growslice ' +
  'unsafeslicecheckptr panicunsafeslicelen panicunsafeslicenilptr unsafestringcheckptr panicunsafestringlen ' +
  'panicunsafestringnilptr memmove memclrNoHeapPointers memclrHasPointers memequal memequal0 memequal8 ' +
  'memequal16 memequal32 memequal64 memequal128 f32equal f64equal c64equal c128equal strequal interequal ' +
  'nilinterequal memhash memhash0 memhash8 memhash16 memhash32 memhash64 memhash128 f32hash f64hash c64hash ' +
  'c128hash strhash interhash nilinterhash int64div uint64div int64mod uint64mod float64toint64 float64touint64 ' +
  'float64touint32 int64tofloat64 int64tofloat32 uint64tofloat64 uint64tofloat32 uint32tofloat64 complex128div ' +
  'racefuncenter racefuncexit raceread racewrite racereadrange racewriterange msanread msanwrite msanmove ' +
  'asanread asanwrite checkptrAlignment checkptrArithmetic libfuzzerTraceCmp1 libfuzzerTraceCmp2 ' +
  'libfuzzerTraceCmp4 libfuzzerTraceCmp8 libfuzzerTraceConstCmp1 libfuzzerTraceConstCmp2 ' +
  'libfuzzerTraceConstCmp4 libfuzzerTraceConstCmp8 libfuzzerHookStrCmp libfuzzerHookEqualFold addCovMeta ' +
  'x86HasPOPCNT<0> x86HasSSE41<0> x86HasFMA<0> armHasVFPv4<0> arm64HasATOMICS<0> loong64HasLAMCAS<0> ' +
  'loong64HasLAM_BH<0> loong64HasLSX<0> riscv64HasZbb<0> asanregisterglobals deferproc deferprocStack ' +
  'deferreturn newproc panicoverflow sigpanic gcWriteBarrier duffzero duffcopy morestack<0> morestackc<0> ' +
  'morestack_noctxt<0>'
).split(' ');

const TYPES = [
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'float32',
  'float64',
  'complex64',
  'complex128',
  'unsafe.Pointer',
  'uintptr',
  'bool',
  'string',
  'error',
  'func(error) string',
];

interface Builtin {
  readonly name: string;
  readonly abi: Abi;
}

export const BUILTINS: readonly Builtin[] = [
  ...RUNTIME.map((name) =>
    name.endsWith('<0>')
      ? { name: `runtime.${name.slice(0, -3)}`, abi: Abi.ABI0 }
      : { name: `runtime.${name}`, abi: Abi.ABIInternal },
  ),
  ...TYPES.flatMap((type) => [
    { name: `type:${type}`, abi: Abi.ABI0 },
    { name: `type:*${type}`, abi: Abi.ABI0 },
  ]),
];

const INDEX = new Map(BUILTINS.map(({ name }, index) => [name, index]));

/**
 * Number of the builtin symbol, -1 if it is none. Without ABI wrappers (386, arm, mips …) any ABI of the name is meant;
 * a file-local name is looked for as ABI0.
 */
export function builtinIndex(name: string, abi: Abi, abiWrappers: () => boolean): number {
  const index = INDEX.get(name);
  if (index === undefined) return -1;
  return BUILTINS[index].abi !== (abi === Abi.Static ? Abi.ABI0 : abi) && abiWrappers() ? -1 : index;
}
