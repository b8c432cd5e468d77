MOVB SI, (BX) // 96880396
ADDB SI, DI // 9687df00c387df96
MOVB $1, SI // 96b00196
MULB SI // 87def6e387de
XCHGB SI, DI // 9687df86c387df96
CALL SI, BX // 96ffd396
CMPXCHGB BP, (AX)(BX*2) // 87cd0fb00c5887cd
NOTQ SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBQZX SI, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBQZX CX, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBQSX DI, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PINSRQ $4, SP, X0 // ERROR "asmins: illegal in mode 32"
CMPXCHG16B SP // ERROR "invalid instruction"
FCMOVCC F4, F0, R8 // dbc4
SHLL $4, CX, R15 // ERROR "asmins: illegal in mode 32"
IMULQ AX, R15 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULW 8128(R11), R9 // ERROR "asmins: illegal in mode 32"
INW R13 // 66ed
MOVQ $0x80000000, AX // ERROR "asmins: illegal 64"
MOVQ $-129, SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVL (R8), AX // ERROR "asmins: illegal in mode 32"
LEAL 0x99999999(AX), AX // 8d8099999999
BYTE $sym(SB) // 00
QUAD $sym+4(SB) // 0000000000000000
IMUL3W $sym+3(SB), AX, CX // 6669c80300
PADDB M1, M2 // ERROR "asmins: illegal in 32-bit mode"
JCXZQ 0(PC) // e3fe
SHLL $8(AX), CX, DX // ERROR "invalid instruction"
SHRW $8(TLS), CX, DX // ERROR "invalid instruction"
PSHUFD $8(TLS), X0, X1 // 660f70c808
PINSRW $8(AX), AX, X1 // 660fc4c808
VPSLLD $8(TLS), X0, X1 // c5f172f008
IMULL $3, AX // 6bc003
FXCHD F0, F3 // d9cb
FSTSW AX // dfe0
BSWAPL CX // 0fc9
SHRW $8(TLS), BX, BP // ERROR "invalid instruction"
