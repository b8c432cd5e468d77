#define RESULT(n) \
	MOVD $n, R3; \
	MOVD R3, ret+0(FP)
