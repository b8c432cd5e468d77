// run linux/amd64
// run linux/amd64 -shared
// run linux/386
// run linux/386 -shared
// run android/amd64
// run android/amd64 -shared
// run android/386
// run android/386 -shared
// run windows/amd64
// run windows/386
// run plan9/amd64
// run plan9/386
// run darwin/amd64
// run freebsd/amd64
// run freebsd/amd64 -shared
// run freebsd/386
// run netbsd/amd64
// run openbsd/386
// run dragonfly/amd64
// run solaris/amd64
// run illumos/amd64
TEXT ·one(SB), 4, $0
#ifdef GOARCH_amd64
	MOVQ TLS, BX
	MOVQ 0(BX)(TLS*1), CX
	MOVQ 8(BX)(TLS*1), CX
	MOVQ CX, 8(BX)(TLS*1)
	MOVQ TLS, R12
	CMPQ AX, 0(R12)(TLS*1)
	MOVQ (TLS), R13
	MOVQ 16(TLS), R13
#else
	MOVL TLS, BX
	MOVL 0(BX)(TLS*1), CX
	MOVL 8(BX)(TLS*1), CX
	MOVL CX, 8(BX)(TLS*1)
	MOVL TLS, DI
	CMPL AX, 0(DI)(TLS*1)
	MOVL (TLS), BX
	MOVL 16(TLS), BX
#endif
	RET
