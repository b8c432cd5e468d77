// run linux/amd64 -spectre=ret
// run linux/amd64 -spectre=all
// run linux/amd64 -spectre=index
// run linux/386 -spectre=ret
TEXT ·f(SB), 4, $8
	CALL AX
	CALL BX
	JMP SI
	CALL ·f(SB)
	RET
TEXT ·g(SB), 4, $8
	CALL CX
	RET
