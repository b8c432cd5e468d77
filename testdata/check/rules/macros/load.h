#define LOAD_N(r) MOVQ n+0(FP), r
#define LOAD_LONG MOVQ n+0(FP), AX
#define LOAD_Q MOVQ q+0(FP), AX
