#define RESULT(n) \
	MOVQ $n, AX; \
	MOVQ AX, ret+0(FP)
