//go:build amd64 || arm64 || ppc64le

#include "textflag.h"
#ifdef GOARCH_amd64
#include "result_amd64.h"
#endif
#ifdef GOARCH_arm64
#include "result_arm64.h"
#endif
#ifdef GOARCH_ppc64le
#include "result_ppc64le.h"
#endif

TEXT ·One(SB), NOSPLIT, $0-8
	RESULT(1)
	RET
