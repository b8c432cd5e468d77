// run linux/amd64
// run linux/386
TEXT ·f(SB), 4, $0-8
	NOTL    AX, $1.5
	SMSWL   AX, $1.5
	INCL    (AX), $"a"
	SHLL    $1, AX, $2.5
	ADDL    AX, BX, $1.5
	RET
