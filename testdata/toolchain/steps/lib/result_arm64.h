#define RESULT(n) \
	MOVD $n, R0; \
	MOVD R0, ret+0(FP)
