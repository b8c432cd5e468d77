import { definesIf } from './define.ts';

/** Features that a GOAMD64 level guarantees. */
export const asmAmd64 =
  definesIf('GOAMD64_v2', ['hasPOPCNT', 'hasSSE42']) +
  definesIf('GOAMD64_v3', ['hasAVX', 'hasAVX2', 'hasPOPCNT', 'hasSSE42']) +
  definesIf('GOAMD64_v4', ['hasAVX', 'hasAVX2', 'hasAVX512F', 'hasAVX512BW', 'hasAVX512VL', 'hasPOPCNT', 'hasSSE42']);
