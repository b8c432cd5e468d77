// Assembles for every GOARCH: a frame with a call, tables, a file-local function, a wrapper, lines of another file.
DATA ·table+0(SB)/4, $1
DATA ·table+4(SB)/4, $2.5
GLOBL ·table(SB), 8, $8
GLOBL local<>(SB), 16, $24
DATA ·text+0(SB)/8, $"hello\n"
GLOBL ·text(SB), 10, $8

TEXT ·frame(SB), 0, $32-16
	FUNCDATA $1, no_pointers_stackmap(SB)
	PCDATA $1, $0
	CALL ·callee(SB)
	PCDATA $1, $-1
	CALL local2<>(SB)
	RET

TEXT local2<>(SB), 4, $0
	PCDATA $0, $-2
	PCDATA $2, $3
	CALL runtime·panicdivide(SB)
	RET

#line 100 "other.go"
TEXT ·wrapper(SB), 36, $0-8
	RET
#line 70000 "generic.y"
	RET
#line 5 "other.go"
	RET

TEXT runtime·rt0_go(SB), 2052, $0
	FUNCDATA $0, go_args_stackmap(SB)
	RET

TEXT ·empty(SB), 6, $0
	RET
