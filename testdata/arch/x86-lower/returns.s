// run linux/amd64 -e
// run linux/386 -e
TEXT ·f(SB), 4, $4088-24
	RET foo(SB), foo(SB)
	RET $foo(SB), AX
	RET x+8(FP), foo(SB)
	RET CX, foo(SB)
	RET (CX)(DX*4), AX
	RET $5, CX, foo(SB)
	RET 88(CX), DX, foo(SB)
	RET (CX)(DX*4), DX, BX
	RET y-8(SP), SI
	RET
TEXT ·g(SB), 4, $128-8
	RET CX, DX, foo(SB)
	RET
