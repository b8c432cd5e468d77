VPCLMULQDQ.BCST.Z $3, 16(SP), Z0, Z5 // ERROR "unsupported zeroing" "mask register must be specified for .Z instructions" "unsupported broadcast"
NOP.BCST // ERROR "invalid instruction"
JOS $0, 0(PC) // 70fe
JOS $1, 0(PC) // 70fe
JOS $2, 0(PC) // ERROR "invalid instruction"
SHLL $1, AX, BX, CX, DX // 0fa4c201
SHRQ.BCST $4, DI, $127, DI, -512(SP) // 480facbc2400feffff04
MOVL.Z CR0, AX // 0f20c0
IMUL3L $sym(SB), AX, CX // ERROR "invalid instruction"
PADDB AX, M1 // 0ffcc8
STOSL SPB // ab
INSB CR9 // 6c
MOVL $8(AX), SI // 8d7008
MOVL $sym(SB) // ERROR "invalid instruction"
VGATHERDPS.BCST.Z X0, [X5-X8], CR4 // ERROR "mask, index, and destination registers should be distinct"
CALL 512(R8)(DS*2) // 3e41ff9000020000
CALL AX, BX // ffd3
ADDB $1, AX // 80c001
MOVB SI, DI // 4088f7
CRC32B SI, AX // f20f38f0c6
MOVQ $-32769, AX // 48c7c0ff7fffff
MOVQ $0x80000000, AX // b800000080
MOVQ $0x8000000000000000, AX // 48b80000000000000080
LEAL 0x99999999(AX), AX // 8d8099999999
ENTER $1, $2 // ERROR "invalid instruction"
VFPCLASSPD X0 // ERROR "asmins: missing op"
VPGATHERQQ [Y27-Y30], K3, Y30 // ERROR "invalid instruction"
SHLL $8(AX), CX, DX // ERROR "invalid instruction"
SHRW $8(TLS), CX, DX // ERROR "invalid instruction"
PSHUFD $8(TLS), X0, X1 // 660f70c808
PINSRW $8(AX), AX, X1 // 660fc4c808
VPSLLD $8(TLS), X0, X1 // c5f172f008
IMULL $3, AX // 6bc003
FXCHD F0, F3 // d9cb
FSTSW AX // dfe0
BSWAPL CX // 0fc9
