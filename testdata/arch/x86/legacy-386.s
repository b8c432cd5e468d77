CALL sym(SB) // e800000000
CALL AX // ffd0
CALL AX, AX // ffd0
CALL *sym(SB) // ff1500000000
CALL $7 // e800000000
JMP 0(PC) // ebfe
JMP SP // ffe4
JMP $2 // e900000000
UNDEF // 0f0b
JOS 0(PC) // 70fe
JOS $0, 0(PC) // 70fe
JOS $1, 0(PC) // 70fe
JOC 0(PC) // 71fe
JOC $0, 0(PC) // 71fe
JOC $1, 0(PC) // 71fe
JCS 0(PC) // 72fe
JCS $0, 0(PC) // 72fe
JCS $1, 0(PC) // 72fe
JCC 0(PC) // 73fe
JCC $0, 0(PC) // 73fe
JCC $1, 0(PC) // 73fe
JEQ 0(PC) // 74fe
JEQ $0, 0(PC) // 74fe
JEQ $1, 0(PC) // 74fe
JNE 0(PC) // 75fe
JNE $0, 0(PC) // 75fe
JNE $1, 0(PC) // 75fe
JLS 0(PC) // 76fe
JLS $0, 0(PC) // 76fe
JLS $1, 0(PC) // 76fe
JHI 0(PC) // 77fe
JHI $0, 0(PC) // 77fe
JHI $1, 0(PC) // 77fe
JMI 0(PC) // 78fe
JMI $0, 0(PC) // 78fe
JMI $1, 0(PC) // 78fe
JPL 0(PC) // 79fe
JPL $0, 0(PC) // 79fe
JPL $1, 0(PC) // 79fe
JPS 0(PC) // 7afe
JPS $0, 0(PC) // 7afe
JPS $1, 0(PC) // 7afe
JPC 0(PC) // 7bfe
JPC $0, 0(PC) // 7bfe
JPC $1, 0(PC) // 7bfe
JLT 0(PC) // 7cfe
JLT $0, 0(PC) // 7cfe
JLT $1, 0(PC) // 7cfe
JGE 0(PC) // 7dfe
JGE $0, 0(PC) // 7dfe
JGE $1, 0(PC) // 7dfe
JLE 0(PC) // 7efe
JLE $0, 0(PC) // 7efe
JLE $1, 0(PC) // 7efe
JGT 0(PC) // 7ffe
JGT $0, 0(PC) // 7ffe
JGT $1, 0(PC) // 7ffe
JCXZW 0(PC) // e3fe
JCXZL 0(PC) // 67e3fe
JCXZQ 0(PC) // e3fe
LOOPNE 0(PC) // e0fe
LOOPEQ 0(PC) // e1fe
LOOP 0(PC) // e2fe
XBEGIN 0(PC) // c7f8faffffff
BYTE $0x7fffffff // ff
WORD $0xffffff00 // 00ff
LONG $1 // 01000000
QUAD $0 // 0000000000000000
SHLW $0, BP, (AX)(CX*8) // 660fa42cc800
SHLW CX, BX, AX // 660fa5d8
SHLW $1, CX, F0, AX // ERROR "can't handle SHLW instruction with 4 operands"
SHLW CL, AX, LDTR, BP // ERROR "can't handle SHLW instruction with 4 operands"
SHLW $127, BP, GDTR, SS, AX // ERROR "can't handle SHLW instruction with 5 operands"
SHLW CL, AX, TR3, DR7, 64(BX) // ERROR "can't handle SHLW instruction with 5 operands"
SHLW CL, AX // 66d3e0
SHLW $1, 8(AX*2) // 66d1244508000000
SHLW $2, SP // 66c1e402
SHLL $0, DX, AX // 0fa4d000
SHLL CL, BX, tmp-16(SP) // 0fa55c24f0
SHLL $-128, AX, TR7, 8(BX)(GS*1) // ERROR "can't handle SHLL instruction with 4 operands"
SHLL CL, BX, X31, BX // ERROR "can't handle SHLL instruction with 4 operands"
SHLL $0, BP, $1, DR2, AX // ERROR "can't handle SHLL instruction with 5 operands"
SHLL CL, AX, IDTR, LDTR, CX // ERROR "can't handle SHLL instruction with 5 operands"
SHLL CL, CX // d3e1
SHLL $1, CX // d1e1
SHLL $0, CX // c1e100
SHLQ $64, AX, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ CL, BP, -8(BX)(BP*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ $2, BP, CR4, 8 // ERROR "can't handle SHLQ instruction with 4 operands"
SHLQ CL, DI, $0, -8192(BX)(CX*2) // ERROR "can't handle SHLQ instruction with 4 operands"
SHLQ $2, DX, $0, Y31, SP // ERROR "can't handle SHLQ instruction with 5 operands"
SHLQ CX, CX, F6, [X4-X7], DX // ERROR "can't handle SHLQ instruction with 5 operands"
SHLQ CL, 8(SP)(CX*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ $4, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRW $-77, DX, DX // 660facd2b3
SHRW CX, CX, 4(BX) // 660fad4b04
SHRW $127, AX, $0x180000000, AX // ERROR "can't handle SHRW instruction with 4 operands"
SHRW CL, BX, MSW, SI // ERROR "can't handle SHRW instruction with 4 operands"
SHRW $0, BP, CR8, DR6, DX // ERROR "can't handle SHRW instruction with 5 operands"
SHRW CL, BX, AX, DR1, 1024(AX*4) // ERROR "can't handle SHRW instruction with 5 operands"
SHRW CX, CX // 66d3e9
SHRW $1, BP // 66d1ed
SHRW $3, CX // 66c1e903
SHRL $2, DX, arg+8(FP) // 0fac54240c02
SHRL CX, CX, DI // 0fadcf
SHRL $0, DX, $-129, 8(CS) // ERROR "can't handle SHRL instruction with 4 operands"
SHRL CL, CX, DX, CX // ERROR "can't handle SHRL instruction with 4 operands"
SHRL $0, DX, $-1, TLS, CX // ERROR "can't handle SHRL instruction with 5 operands"
SHRL CX, AX, CR1, DR0, CX // ERROR "can't handle SHRL instruction with 5 operands"
SHRL CL, AX // d3e8
SHRL $1, DI // d1ef
SHRL $0, AX // c1e800
SHRQ $0, AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ CX, DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ $127, CX, CR8, AX // ERROR "can't handle SHRQ instruction with 4 operands"
SHRQ CX, BX, CR0, -512(SI)(GS*1) // ERROR "can't handle SHRQ instruction with 4 operands"
SHRQ $-77, AX, [X3-X6], K0, CX // ERROR "can't handle SHRQ instruction with 5 operands"
SHRQ CL, BP, DR1, $1, AX // ERROR "can't handle SHRQ instruction with 5 operands"
SHRQ CL, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ $0, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
AAA // 37
AAD // d50a
AAM // d40a
AAS // 3f
ADCB AX, DX // 10c2
ADCB $-0x80000001, AL // 14ff
ADCB $127, 2147483647(ES) // 268015ffffff7f7f
ADCB (SP), DL // 121424
ADCL $1, CX // 83d101
ADCL CX, BX // 11cb
ADCL 8128(SI)(DI*2), CX // 138c7ec01f0000
ADCL $255, AX // 15ff000000
ADCL $-0x7123456789abcdef, -1(SI) // 8156ff11325476
ADCQ $0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ CX, 8(SP)(AX*4) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ arg+8(FP), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ $0x80000000, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ $-0x100001000, 512(DX*2) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCW $-77, AX // 6683d0b3
ADCW DX, CX // 6611d1
ADCW 305419896(AX*2), AX // 6613044578563412
ADCW $-0x80000001, AX // 6615ffff
ADCW $0x7fffffff, CX // 6681d1ffff
ADCXL AX, DX // 660f38f6d0
ADCXQ CX, CX // ERROR "asmins: illegal in mode 32"
ADDB CL, BL // 00cb
ADDB $4, AL // 0404
ADDB $2, CX // 80c102
ADDB -8(DX), DH // 0272f8
ADDL $2, DX // 83c202
ADDL SI, CX // 01f1
ADDL 16(SP), AX // 03442410
ADDL $200, AX // 05c8000000
ADDL $-32769, DX // 81c2ff7fffff
ADDQ $127, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ AX, -129(DI)(DI*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ -129(BP)(GS*1), DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ $0x123456789abcdef0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ $200, 1(CX*2) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDW $0, AX // 6683c000
ADDW BX, -512(DX)(DI*4) // 66019cba00feffff
ADDW -2147483647(DI)(CX*8), AX // 660384cf01000080
ADDW $255, AX // 6605ff00
ADDW $0x7fffffff, 127(SP)(FS*1) // 64668144247fffff
ADOXL AX, AX // f30f38f6c0
ADOXQ AX, BX // ERROR "asmins: illegal in mode 32"
ANDB BX, AL // 20d8
ANDB $127, AL // 247f
ANDB $4, CL // 80e104
ANDB -64(CX)(SI*8), CX // 224cf1c0
ANDL $0, DX // 83e200
ANDL SP, CX // 21e1
ANDL (SI)(BP*1), CX // 230c2e
ANDL $-0x80000000, AX // 2500000080
ANDL $0x180000000, 128(CX)(CX*4) // 81a4898000000000000080
ANDQ $3, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ sym+8(SB), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ $0x17fffffff, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ $256, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDW $64, CX // 6683e140
ANDW AX, AX // 6621c0
ANDW -2147483647(DI)(SI*2), SI // 6623b47701000080
ANDW $0x180000000, AX // 66250000
ANDW $128, DX // 6681e28000
BOUNDL AX, 512(SP)(BX*1) // 62841c00020000
BOUNDW AX, -64(BX) // 666243c0
BSFL BP, CX // 0fbccd
BSFQ DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BSFW -64(BP)(SI*4), BX // 660fbc5cb5c0
BSRL CX, BX // 0fbdd9
BSRQ CX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BSRW AX, BX // 660fbdd8
BSWAPL CX // 0fc9
BSWAPQ BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTCL $-128, 1024(ES) // 260fba3d0004000080
BTCL BP, DI // 0fbbef
BTCQ $0, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTCQ DX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTCW $3, CX // 660fbaf903
BTCW BP, AX // 660fbbe8
BTL $0, BX // 0fbae300
BTL AX, (CX)(DI*8) // 0fa304f9
BTQ $2, -8(CX)(BX*8) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTQ AX, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRL $1, sym(SB) // 0fba350000000001
BTRL AX, 1(CX)(BX*8) // 0fb344d901
BTRQ $-1, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRQ AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRW $1, 8(BP)(DX*2) // 660fba74550801
BTRW CX, DI // 660fb3cf
BTSL $-128, SP // 0fbaec80
BTSL BX, BP // 0fabdd
BTSQ $7, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTSQ DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTSW $1, DX // 660fbaea01
BTSW BP, CX // 660fabe9
BTW $-77, DX // 660fbae2b3
BTW SP, sym+8(SB) // 660fa32500000000
CBW // 6698
CDQ // 99
CDQE // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CLC // f8
CLD // fc
CMC // f5
CMOVLCC AX, AX // 0f43c0
CMOVLCS BX, CX // 0f42cb
CMOVLEQ local<>(SB), BX // 0f441d00000000
CMOVLGE (DX)(SI*8), CX // 0f4d0cf2
CMOVLGT SP, CX // 0f4fcc
CMOVLHI AX, BP // 0f47e8
CMOVLLE sym+8(SB), AX // 0f4e0500000000
CMOVLLS BX, AX // 0f46c3
CMOVLLT CX, AX // 0f4cc1
CMOVLMI AX, CX // 0f48c8
CMOVLNE CX, CX // 0f45c9
CMOVLOC AX, CX // 0f41c8
CMOVLOS sym+8(SB), BX // 0f401d00000000
CMOVLPC CX, AX // 0f4bc1
CMOVLPL CX, CX // 0f49c9
CMOVLPS AX, CX // 0f4ac8
CMOVQCC CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQCS BP, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQEQ SI, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQGE -1(AX*4), SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQGT SP, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQHI sym(SB), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQLE sym(SB), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQLS (DX)(GS*1), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQLT CX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQMI 1024(AX), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQNE CX, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQOC CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQOS DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQPC BX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQPL CX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQPS BP, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVWCC BP, AX // 660f43c5
CMOVWCS CX, DI // 660f42f9
CMOVWEQ AX, AX // 660f44c0
CMOVWGE DX, AX // 660f4dc2
CMOVWGT AX, DX // 660f4fd0
CMOVWHI 127(SI)(FS*1), SP // 64660f47667f
CMOVWLE CX, BP // 660f4ee9
CMOVWLS CX, AX // 660f46c1
CMOVWLT arg+8(FP), BX // 660f4c5c240c
CMOVWMI 512(CX)(GS*1), AX // 65660f488100020000
CMOVWNE CX, CX // 660f45c9
CMOVWOC AX, SP // 660f41e0
CMOVWOS BX, AX // 660f40c3
CMOVWPC AX, BX // 660f4bd8
CMOVWPL CX, AX // 660f49c1
CMOVWPS AX, DX // 660f4ad0
CMPB BL, CX // 38cb
CMPB AL, $3 // 3c03
CMPB AH, $-0x80000001 // 80fcff
CMPB AX, tmp-16(SP) // 3a4424f0
CMPL -2147483647(AX)(DX*4), $4 // 83bc900100008004
CMPL AX, CX // 39c8
CMPL BP, -129(SP)(FS*1) // 643bac247fffffff
CMPL AX, $-129 // 3d7fffffff
CMPL CX, $-129 // 81f97fffffff
CMPQ AX, $0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ SI, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ CX, -512(AX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ AX, $0x80000000 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ BX, $sym+8(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPSB // a6
CMPSL // a7
CMPSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPSW // 66a7
CMPW 512(AX), $0 // 6683b80002000000
CMPW CX, CX // 6639c9
CMPW CX, -8192(SI*1) // 663b0c3500e0ffff
CMPW AX, $0x80000000 // 663d0000
CMPW 8, $-129 // 66813d080000007fff
CMPXCHG16B DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPXCHG8B CH // 0fc7cd
CMPXCHGB CH, AX // 0fb0e8
CMPXCHGL CX, AX // 0fb1c8
CMPXCHGQ AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPXCHGW AX, BP // 660fb1c5
CQO // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CRC32B AL, CX // f20f38f0c8
CRC32L BX, DX // f20f38f1d3
CRC32Q -4, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CRC32W DI, BP // 66f20f38f1ef
CWD // 6699
CWDE // 98
DAA // 27
DAS // 2f
DECB AL // fec8
DECL CX // 49
DECL 4(BX) // ff4b04
DECQ -4 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DECW BX // 66ffcb
DIVB CX // f6f1
DIVL BX // f7f3
DIVQ DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DIVW local<>-4(SB) // 66f73500000000
ENDBR64 // f30f1efa
IDIVB AX // f6f8
IDIVL SI // f7fe
IDIVQ sym+8(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IDIVW CX // 66f7f9
IMUL3L $1, DX, BX // 6bda01
IMUL3L $0xffffff00, CX, DI // 69f900ffffff
IMUL3Q $-1, CX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMUL3Q $sym(SB), AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMUL3W $64, AX, SP // 666be040
IMUL3W $-0x100001000, AX, AX // 6669c000f0
IMULB AX // f6e8
IMULL CX // f7e9
IMULL SP, SI // 0faff4
IMULL $64, SI // 6bf640
IMULL $200, SP // 69e4c8000000
IMULQ AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULQ -129(BP)(BP*4), SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULQ $sym+8(SB), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULW -128(SP) // 66f76c2480
IMULW CX, DX // 660fafd1
IMULW $2, DI // 666bff02
IMULW $128, CX // 6669c98000
INCB AL // fec0
INCL BX // 43
INCL 16(CS) // 2eff0510000000
INCQ 64(AX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INCW BP // 66ffc5
LAHF // 9f
LEAL 128(DX)(GS*1), SP // 658da280000000
LEAQ 305419896(DI)(SI*4), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LEAVEL // c9
LEAVEQ // ERROR "asmins: illegal in 32-bit mode"
LEAVEW // 66c9
LEAW 128(CX)(CX*1), AX // 668d840980000000
LOCK // f0
LODSB // ac
LODSL // ad
LODSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LODSW // 66ad
LZCNTL CX, DI // f30fbdf9
LZCNTQ SP, DX // ERROR "asmins: illegal in mode 32"
LZCNTW -8192(SI), SP // 66f30fbda600e0ffff
MOVB $0x180000000, BX // b300
MOVB BX, AL // 88d8
MOVB $255, 8 // c60508000000ff
MOVB local<>-4(SB), CL // 8a0d00000000
MOVBEL DI, -64(DX) // 0f38f17ac0
MOVBEL 2147483647(CS), DX // 2e0f38f015ffffff7f
MOVBEQ CX, 8 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBEQ 8(DX*1), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBEW AX, -128(DI)(DI*8) // 660f38f144ff80
MOVBEW 8128(DI)(BX*4), BX // 660f38f09c9fc01f0000
MOVBLSX CX, BX // 0fbed9
MOVBLZX AL, CX // 0fb6c8
MOVBQSX AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBQZX DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBWSX DX, AX // 660fbec2
MOVBWZX 8128(DI)(GS*1), BP // 65660fb6afc01f0000
MOVL $-77, DX // bab3ffffff
MOVL DX, CX // 89d1
MOVL CR0, SI // 0f20c6
MOVL AX, CR4 // 0f22e0
MOVL DR6, AX // 0f21f0
MOVL BX, DR6 // 0f23f3
MOVL -128(AX), X0 // 660f6e4080
MOVL X0, CX // 660f7ec1
MOVL TR7, CX // 0f24f9
MOVL SP, TR7 // 0f26fc
MOVL $-32769, local<>-4(SB) // c70500000000ff7fffff
MOVL AX, M4 // 0f6ee0
MOVL M1, CX // 0f7ec9
MOVL 1024(DX*1), SP // 8b241500040000
MOVL GDTR, sym-0x7123456789abcdef(SB) // ERROR "offset too large in"
MOVL -128(SP)(FS*1), GDTR // 640f01542480
MOVL IDTR, 16(AX)(GS*1) // 650f014810
MOVL local<>-4(SB), IDTR // 0f011d00000000
MOVL $arg+8(FP), BX // 8d5c240c
MOVLQSX DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVLQZX SI, BP // 8bee
MOVQ $0, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ $-129, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ DR7, AX // 0f21f8
MOVQ BP, DR7 // 0f23fd
MOVQ DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ CR2, DX // 0f20d2
MOVQ CX, CR3 // 0f22d9
MOVQ DX, X0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ X0, SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ X6, X15 // ERROR "asmins: illegal in mode 32"
MOVQ $256, CX // ERROR "asmins: illegal 64"
MOVQ -4, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ CX, M5 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ M4, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ X0, 8(DX) // 660fd64208
MOVQ X8, M6 // ERROR "asmins: illegal in mode 32"
MOVQ $-0x100001000, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ $sym(SB), 16(BP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ M3, -4 // 0f7f1dfcffffff
MOVQ -128(AX*1), M6 // 0f6f340580ffffff
MOVQ M1, M0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ GDTR, -64(BX)(DI*4) // 0f0144bbc0
MOVQ sym(SB), GDTR // 0f011500000000
MOVQ IDTR, -4 // 0f010dfcffffff
MOVQ -8192(DI), IDTR // 0f019f00e0ffff
MOVQ $arg+8(FP), BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQL BX, 2147483647(DI)(GS*1) // 65899fffffff7f
MOVSB // a4
MOVSL // a5
MOVSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVSW // 66a5
MOVSWW -512(AX)(CX*1), AX // 660fbf840800feffff
MOVW $1, AX // 66b80100
MOVW FS, CX // 8ce1
MOVW BX, SS // 8ed3
MOVW AX, AX // 6689c0
MOVW $-32769, 8 // 66c70508000000ff7f
MOVW LDTR, BP // 0f00c5
MOVW AX, LDTR // 0f00d0
MOVW MSW, BX // 0f01e3
MOVW AX, MSW // 0f01f0
MOVW TASK, -129(CX) // 0f00897fffffff
MOVW CX, TASK // 0f00d9
MOVW 2147483647(SP)(CX*4), DI // 668bbc8cffffff7f
MOVW $tmp-16(SP), BP // 668d6c24f0
MOVWLSX CX, AX // 0fbfc1
MOVWLZX DI, CX // 0fb7cf
MOVWQSX BP, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVWQZX CX, SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVZWW BL, AX // 660fb7c3
MULB CX // f6e1
MULL 1(BX*2) // f7245d01000000
MULQ SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MULW SI // 66f7e6
NEGB AX // f6d8
NEGL BX // f7db
NEGQ CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
NEGW CX // 66f7d9
NOPL SI // 0f1fc6
NOPW SP // 660f1fc4
NOTB AL // f6d0
NOTL CX // f7d1
NOTQ AL // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
NOTW CL // 66f7d1
ORB CX, AL // 08c8
ORB $256, AL // 0c00
ORB $64, CL // 80c940
ORB -512(SI)(DX*8), CH // 0aacd600feffff
ORL $-77, BX // 83cbb3
ORL BP, -64(AX) // 0968c0
ORL -512(BP)(GS*1), AX // 650b8500feffff
ORL $-32769, AX // 0dff7fffff
ORL $-0x80000000, local<>(SB) // 810d0000000000000080
ORQ $127, -2147483647(SP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ DX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ 127(DI)(FS*1), DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ $256, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ $sym(SB), -8(CS) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORW $4, -128(BP)(FS*1) // 6466834d8004
ORW CX, DX // 6609ca
ORW 305419896(SP), AX // 660b842478563412
ORW $-0x80000001, AX // 660dffff
ORW $-0x7123456789abcdef, SI // 6681ce1132
PAUSE // f390
POPAL // 61
POPAW // 6661
POPCNTL (AX)(BP*8), DX // f30fb814e8
POPCNTQ -128(AX)(GS*1), CX // ERROR "asmins: illegal in mode 32"
POPCNTW CX, AX // 66f30fb8c1
POPFL // 9d
POPFQ // ERROR "asmins: illegal in 32-bit mode"
POPFW // 669d
POPL CX // 59
POPL (DI)(SI*1) // 8f0437
POPL SS // 17
POPL DS // 1f
POPL ES // 07
POPL FS // 0fa1
POPL GS // 0fa9
POPQ AX // ERROR "asmins: illegal in 32-bit mode"
POPQ 1(DX*8) // ERROR "asmins: illegal in 32-bit mode"
POPQ FS // 0fa1
POPQ GS // 0fa9
POPW BX // 665b
POPW (SP) // 668f0424
POPW SS // 6617
POPW DS // 661f
POPW ES // 6607
POPW FS // 660fa1
POPW GS // 660fa9
PUSHAL // 60
PUSHAW // 6660
PUSHFL // 9c
PUSHFQ // ERROR "asmins: illegal in 32-bit mode"
PUSHFW // 669c
PUSHL $-77 // 6ab3
PUSHL AX // 50
PUSHL $-0x80000000 // 6800000080
PUSHL 305419896(DX)(FS*1) // 64ffb278563412
PUSHL CS // 0e
PUSHL SS // 16
PUSHL DS // 1e
PUSHL ES // 06
PUSHL FS // 0fa0
PUSHL GS // 0fa8
PUSHQ $-1 // ERROR "asmins: illegal in 32-bit mode"
PUSHQ BX // ERROR "asmins: illegal in 32-bit mode"
PUSHQ $local<>(SB) // ERROR "asmins: illegal in 32-bit mode"
PUSHQ 512(SI) // ERROR "asmins: illegal in 32-bit mode"
PUSHQ FS // 0fa0
PUSHQ GS // 0fa8
PUSHW $1 // 666a01
PUSHW SI // 6656
PUSHW $0xffffff00 // 666800ff
PUSHW -64(FS) // 6466ff35c0ffffff
PUSHW CS // 660e
PUSHW SS // 6616
PUSHW DS // 661e
PUSHW ES // 6606
PUSHW FS // 660fa0
PUSHW GS // 660fa8
RCLB CX, AX // d2d0
RCLB $1, CX // d0d1
RCLB $128, CX // c0d180
RCLL CX, 127(BX)(SI*8) // d354f37f
RCLL $1, AX // d1d0
RCLL $255, -64(DI) // c157c0ff
RCLQ CL, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLQ $1, 512(CX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLQ $0, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLW CL, AX // 66d3d0
RCLW $1, AX // 66d1d0
RCLW $128, AX // 66c1d080
RCRB CL, CX // d2d9
RCRB $1, CL // d0d9
RCRB $255, AX // c0d8ff
RCRL CL, CX // d3d9
RCRL $1, BX // d1db
RCRL $0, (DI)(CX*2) // c11c4f00
RCRQ CX, -64(DX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRQ $1, 16(AX)(FS*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRQ $0, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRW CX, CX // 66d3d9
RCRW $1, local<>+0x7fffffffffffffff(SP) // ERROR "offset too large in"
RCRW $128, CX // 66c1d980
RDRANDL DX // 0fc7f2
RDRANDQ AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RDRANDW DX // 660fc7f2
RDSEEDL SP // 0fc7fc
RDSEEDQ DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RDSEEDW AX // 660fc7f8
REP // f3
REPN // f2
RETFL // cb
RETFL $2 // ca0200
RETFQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RETFQ $1 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RETFW // 66cb
RETFW $-77 // 66cab3ff
ROLB CL, AX // d2c0
ROLB $1, AL // d0c0
ROLB $0, CX // c0c100
ROLL CX, CX // d3c1
ROLL $1, BX // d1c3
ROLL $2, CX // c1c102
ROLQ CL, -512(BP)(DX*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLQ $1, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLQ $0, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLW CL, sym(SB) // 66d30500000000
ROLW $1, 127(DX)(DI*4) // 66d144ba7f
ROLW $7, SI // 66c1c607
RORB CL, BH // d2cf
RORB $1, -8(SP)(BX*4) // d04c9cf8
RORB $2, CL // c0c902
RORL CX, 2147483647(DI)(BX*1) // d38c1fffffff7f
RORL $1, SI // d1ce
RORL $2, 305419896 // c10d7856341202
RORQ CL, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RORQ $1, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RORQ $0, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RORW CX, DI // 66d3cf
RORW $1, -512(BX) // 66d18b00feffff
RORW $64, CX // 66c1c940
SAHF // 9e
SALB CX, DX // d2e2
SALB $1, CX // d0e1
SALB $64, BL // c0e340
SALL CL, AX // d3e0
SALL $1, DI // d1e7
SALL $3, DX // c1e203
SALQ CL, 305419896 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALQ $1, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALQ $0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALW CL, BX // 66d3e3
SALW $1, CX // 66d1e1
SALW $2, DI // 66c1e702
SARB CX, AX // d2f8
SARB $1, -2147483647(CX*4) // d03c8d01000080
SARB $128, BX // c0fb80
SARL CX, -4 // d33dfcffffff
SARL $1, SP // d1fc
SARL $200, AX // c1f8c8
SARQ CX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SARQ $1, -4 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SARQ $4, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SARW CL, CX // 66d3f9
SARW $1, CX // 66d1f9
SARW $0, AX // 66c1f800
SBBB AL, BX // 18c3
SBBB $-32769, AL // 1cff
SBBB $2, AX // 80d802
SBBB 4(BX*4), CL // 1a0c9d04000000
SBBL $1, CX // 83d901
SBBL CX, AX // 19c8
SBBL 305419896(BP), DI // 1bbd78563412
SBBL $0x17fffffff, AX // 1dffffff7f
SBBL $0x7fffffff, CX // 81d9ffffff7f
SBBQ $1, -128(CX)(AX*8) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ DX, 16(DX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ 8128(BX*8), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ $256, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ $-32769, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBW $64, CX // 6683d940
SBBW AX, (AX) // 661900
SBBW local<>-4(SB), BX // 661b1d00000000
SBBW $-32769, AX // 661dff7f
SBBW $-0x7123456789abcdef, BX // 6681db1132
SCASB // ae
SCASL // af
SCASQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SCASW // 66af
SETCC DH // 0f93c6
SETCS 127(BX)(AX*8) // 0f9244c37f
SETEQ CL // 0f94c1
SETGE AX // 0f9dc0
SETGT BL // 0f9fc3
SETHI BL // 0f97c3
SETLE CL // 0f9ec1
SETLS 64(BP) // 0f964540
SETLT AX // 0f9cc0
SETMI CL // 0f98c1
SETNE AX // 0f95c0
SETOC AH // 0f91c4
SETOS DH // 0f90c6
SETPC CX // 0f9bc1
SETPL DX // 0f99c2
SETPS DX // 0f9ac2
SHLB CX, CL // d2e1
SHLB $1, BH // d0e7
SHLB $3, BX // c0e303
SHRB CX, CL // d2e9
SHRB $1, CL // d0e9
SHRB $64, AX // c0e840
STC // f9
STD // fd
STOSB // aa
STOSL // ab
STOSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
STOSW // 66ab
SUBB AX, CX // 28c1
SUBB $127, AL // 2c7f
SUBB $3, CX // 80e903
SUBB 128(SI), AL // 2a8680000000
SUBL $-128, -1(BP)(DX*1) // 836c15ff80
SUBL DX, 128(BX) // 299380000000
SUBL 64(AX)(CX*1), SI // 2b740840
SUBL $-0x80000001, AX // 2dffffff7f
SUBL $0x7fffffff, DI // 81efffffff7f
SUBQ $3, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ (CX)(SI*1), DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ $-32769, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ $-0x100001000, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBW $0, AX // 6683e800
SUBW AX, AX // 6629c0
SUBW -512(DI)(BP*4), BX // 662b9caf00feffff
SUBW $255, AX // 662dff00
SUBW $0x7fffffff, SP // 6681ecffff
TESTB DH, CX // 84f1
TESTB $1, AL // a801
TESTB $3, CL // f6c103
TESTB -512(ES), AX // 26840500feffff
TESTL CX, SI // 85ce
TESTL $0x180000000, AX // a900000080
TESTL $-1, CX // f7c1ffffffff
TESTL 2147483647(SI)(BP*4), DI // 85bcaeffffff7f
TESTQ CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ $-77, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ $3, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ 4(CX)(FS*1), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTW CX, BX // 6685cb
TESTW $1, AX // 66a90100
TESTW $127, arg+8(FP) // 66f744241e7f00
TESTW sym(SB), CX // 66850d00000000
TZCNTL local<>(SB), AX // f30fbc0500000000
TZCNTQ DX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TZCNTW AX, CX // 66f30fbcc8
UD1 // 0fb9
UD2 // 0f0b
WAIT // 9b
XABORT $1 // c6f801
XACQUIRE // f2
XADDB CL, 8(DX) // 0fc04a08
XADDL DX, SP // 0fc1d4
XADDQ SI, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XADDW SP, CX // 660fc1e1
XCHGB CL, CX // 86c9
XCHGB tmp-16(SP), DX // 86542402
XCHGL (DX)(BP*4), AX // 8704aa
XCHGL BX, AX // 93
XCHGL AX, CX // 91
XCHGL CX, CX // 87c9
XCHGQ -8192(DX), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGQ CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGQ AX, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGQ CX, 8128(DI)(GS*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGW 2147483647(SI)(FS*1), SI // 646687b6ffffff7f
XCHGW CX, AX // 6691
XCHGW AX, DI // 6697
XCHGW AX, 16(SP)(DX*4) // 6687449410
XEND // 0f01d5
XLAT // d7
XORB BH, AL // 30f8
XORB $-77, AL // 34b3
XORB $1, 8128(SP)(DX*1) // 80b414c01f000001
XORB 512(SP)(BP*8), AL // 3284ec00020000
XORL $0, DX // 83f200
XORL DX, BP // 31d5
XORL 1(SP), DX // 33542401
XORL $0x123456789abcdef0, AX // 35f0debc9a
XORL $-0x100001000, CX // 81f100f0ffff
XORQ $-77, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ DX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ -129(SI), SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ $-0x80000001, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ $0x80000000, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORW $1, DX // 6683f201
XORW DX, DX // 6631d2
XORW -8(CX)(CX*1), AX // 66334409f8
XORW $0x17fffffff, AX // 6635ffff
XORW $-0x80000001, BX // 6681f3ffff
XRELEASE // f3
XTEST // 0f01d6
F2XM1 // d9f0
FABS // d9e1
FADDD F5, F0 // d8c5
FADDD F0, F4 // dcc4
FADDD -129(SI)(GS*1), F0 // 65dc867fffffff
FADDDP F0, F0 // dec0
FADDF 8128(ES), F0 // 26d805c01f0000
FADDL (AX)(DI*1), F0 // da0438
FADDW sym+8(SB), F0 // de0500000000
FBLD sym(SB) // df2500000000
FBSTP 305419896(CX) // dfb178563412
FCHS // d9e0
FCLEX // dbe2
FCMOVB F0, F0 // dac0
FCMOVBE F0, F0 // dad0
FCMOVCC F0, F0 // dbc0
FCMOVCS F0, F0 // dac0
FCMOVE F6, F0 // dace
FCMOVEQ F3, F0 // dacb
FCMOVHI F0, F0 // dbd0
FCMOVLS F3, F0 // dad3
FCMOVNB F3, F0 // dbc3
FCMOVNBE F0, F0 // dbd0
FCMOVNE F4, F0 // dbcc
FCMOVNU F4, F0 // dbdc
FCMOVU F4, F0 // dadc
FCMOVUN F0, F0 // dad8
FCOMD F0, F0 // d8d0
FCOMD F0, F2 // dcd2
FCOMD 127(BX), F0 // dc537f
FCOMDP F3, F0 // d8db
FCOMDP F0, F2 // dcda
FCOMDP 127(SI)(GS*1), F0 // 65dc5e7f
FCOMDPP F0, F0 // ded8
FCOMF 305419896(GS), F0 // 65d81578563412
FCOMFP -2147483647(AX)(DI*2), F0 // d89c7801000080
FCOMI F0, F0 // dbf0
FCOMIP F0, F0 // dff0
FCOML 305419896(CX)(DX*4), F0 // da949178563412
FCOMLP -64(BP*2), F0 // da1c6dc0ffffff
FCOMW tmp-16(SP), F0 // de542402
FCOMWP 127(CX)(DI*8), F0 // de5cf97f
FCOS // d9ff
FDECSTP // d9f6
FDIVD F7, F0 // d8f7
FDIVD F0, F4 // dcfc
FDIVD 1(BP)(GS*1), F0 // 65dc7501
FDIVDP F0, F3 // defb
FDIVF -8192(CX*4), F0 // d8348d00e0ffff
FDIVL 8128(DS), F0 // 3eda35c01f0000
FDIVRD F2, F0 // d8fa
FDIVRD F0, F5 // dcf5
FDIVRD -64(SI)(AX*1), F0 // dc7c06c0
FDIVRDP F0, F2 // def2
FDIVRF 127(ES), F0 // 26d83d7f000000
FDIVRL 305419896(CX*4), F0 // da3c8d78563412
FDIVRW 16(CX*1), F0 // de3c0d10000000
FDIVW 8(BP), F0 // de7508
FINCSTP // d9f7
FINIT // dbe3
FLD1 // d9e8
FLDCW tmp-16(SP) // d96c2402
FLDL2E // d9ea
FLDL2T // d9e9
FLDLG2 // d9ec
FLDLN2 // d9ed
FLDPI // d9eb
FLDZ // d9ee
FMOVB -512(BX)(BP*2), F0 // dfa46b00feffff
FMOVBP F0, 305419896(CS) // 2edf3578563412
FMOVD F0, F0 // d9c0
FMOVD -129(BP), F0 // dd857fffffff
FMOVD F0, F7 // ddd7
FMOVD F0, 2147483647(DI) // dd97ffffff7f
FMOVDP F0, F0 // ddd8
FMOVDP F0, -4 // dd1dfcffffff
FMOVF 2147483647(FS), F0 // 64d905ffffff7f
FMOVF F0, 8(SI) // d95608
FMOVFP F0, -8(SP)(CX*1) // d95c0cf8
FMOVL 2147483647(SP)(DX*8), F0 // db84d4ffffff7f
FMOVL F0, -8(DX) // db52f8
FMOVLP F0, -128(DI)(FS*1) // 64db5f80
FMOVV -129(BP*4), F0 // df2cad7fffffff
FMOVVP F0, 305419896 // df3d78563412
FMOVW +0x20000000000001(SP)(DI*4), F0 // ERROR "offset too large in"
FMOVW F0, -512(AX)(BP*8) // df94e800feffff
FMOVWP F0, sym+8(SB) // df1d00000000
FMOVX 512(FS), F0 // 64db2d00020000
FMOVXP F0, tmp-16(SP) // db7c2402
FMULD F0, F0 // d8c8
FMULD F0, F7 // dccf
FMULD 1(SI)(BP*1), F0 // dc4c2e01
FMULDP F0, F7 // decf
FMULF -4, F0 // d80dfcffffff
FMULL 2147483647(AX)(GS*1), F0 // 65da88ffffff7f
FMULW -8(CX)(SI*2), F0 // de4c71f8
FNOP // d9d0
FPATAN // d9f3
FPREM // d9f8
FPREM1 // d9f5
FPTAN // d9f2
FRNDINT // d9fc
FRSTOR 1(CX)(FS*1) // 64dd6101
FSAVE (BX)(DI*8) // dd34fb
FSCALE // d9fd
FSIN // d9fe
FSINCOS // d9fb
FSQRT // d9fa
FSTCW local<>(SB) // d93d00000000
FSTENV tmp-16(SP) // d9742402
FSTSW AX // dfe0
FSTSW -4 // dd3dfcffffff
FSUBD F3, F0 // d8e3
FSUBD F0, F1 // dce9
FSUBD -128(SP), F0 // dc642480
FSUBDP F0, F6 // deee
FSUBF -128(CX), F0 // d86180
FSUBL -8(SP)(BX*4), F0 // da649cf8
FSUBRD F2, F0 // d8ea
FSUBRD F0, F2 // dce2
FSUBRD 8(DI)(AX*8), F0 // dc6cc708
FSUBRDP F0, F6 // dee6
FSUBRF -129(BP)(BX*8), F0 // d8acdd7fffffff
FSUBRL 305419896(AX*2), F0 // da2c4578563412
FSUBRW 305419896, F0 // de2d78563412
FSUBW -8192(DX)(SI*2), F0 // dea47200e0ffff
FTST // d9e4
FUCOM F0, F1 // dde1
FUCOMI F0, F5 // dbed
FUCOMIP F0, F0 // dfe8
FUCOMP F0, F0 // dde8
FUCOMPP F0, F3 // daeb
FXAM // d9e5
FXCHD F0, F7 // d9cf
FXCHD F3, F0 // d9cb
FXTRACT // d9f4
FYL2X // d9f1
FYL2XP1 // d9f9
ADDPD X0, X0 // 660f58c0
ADDPS X0, X1 // 0f58c8
ADDSD X6, X0 // f20f58c6
ADDSS X0, X0 // f30f58c0
ADDSUBPD -129(AX)(AX*8), X0 // 660fd084c07fffffff
ADDSUBPS X12, X0 // ERROR "asmins: illegal in mode 32"
ANDNPD X0, X2 // 660f55d0
ANDNPS X0, X12 // ERROR "asmins: illegal in mode 32"
ANDPD 8128(AX)(FS*1), X0 // 64660f5480c01f0000
ANDPS X14, X0 // ERROR "asmins: illegal in mode 32"
CMPPD X0, X0, $1 // 660fc2c001
CMPPS X0, X0, $-1 // 0fc2c0ff
CMPSD X0, X0, $1 // f20fc2c001
CMPSS X0, X2, $0 // f30fc2d000
COMISD X13, X0 // ERROR "asmins: illegal in mode 32"
COMISS X0, X0 // 0f2fc0
CVTPD2PL sym+8(SB), X0 // f20fe60500000000
CVTPD2PL X0, M0 // 660f2dc0
CVTPD2PS X10, X1 // ERROR "asmins: illegal in mode 32"
CVTPL2PD AX, X0 // 660f2ac0
CVTPL2PD -8192(DI)(CX*4), X6 // f30fe6b48f00e0ffff
CVTPL2PD M0, X7 // 660f2af8
CVTPL2PS SP, X0 // 0f2ac4
CVTPL2PS -8192(SP), X0 // 0f5b842400e0ffff
CVTPL2PS M0, X3 // 0f2ad8
CVTPS2PD 8128(SI*2), X3 // 0f5a1c75c01f0000
CVTPS2PL X4, X9 // ERROR "asmins: illegal in mode 32"
CVTPS2PL X7, M0 // 0f2dc7
CVTSD2SL X9, SI // ERROR "asmins: illegal in mode 32"
CVTSD2SQ -129(DX)(DX*4), DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSD2SS X0, X0 // f20f5ac0
CVTSL2SD DX, X0 // f20f2ac2
CVTSL2SS 127(BX*1), X0 // f30f2a041d7f000000
CVTSQ2SD SI, X0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSQ2SS CX, X10 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSS2SD 1024(SP), X12 // ERROR "asmins: illegal in mode 32"
CVTSS2SL X0, DX // f30f2dd0
CVTSS2SQ X11, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTTPD2PL X4, X0 // 660fe6c4
CVTTPD2PL -64(SP), M3 // 660f2c5c24c0
CVTTPS2PL -8(AX)(CX*8), X0 // f30f5b44c8f8
CVTTPS2PL arg+8(FP), M3 // 0f2c5c241e
CVTTSD2SL X0, CX // f20f2cc8
CVTTSD2SQ X0, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTTSS2SL -2147483647(SP), AX // f30f2c842401000080
CVTTSS2SQ X0, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DIVPD X10, X0 // ERROR "asmins: illegal in mode 32"
DIVPS -129(BX)(DI*4), X3 // 0f5e9cbb7fffffff
DIVSD X2, X10 // ERROR "asmins: illegal in mode 32"
DIVSS 2147483647(AX)(AX*2), X9 // ERROR "asmins: illegal in mode 32"
EMMS // 0f77
FXRSTOR sym(SB) // 0fae0d00000000
FXRSTOR64 128(DI) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FXSAVE local<>(SB) // 0fae0500000000
FXSAVE64 1024(SP)(DI*8) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
HADDPD X0, X3 // 660f7cd8
HADDPS 16(AX), X15 // ERROR "asmins: illegal in mode 32"
HSUBPD X2, X0 // 660f7dc2
HSUBPS 4(ES), X0 // 26f20f7d0504000000
LDDQU (SI), X0 // f20ff006
LDMXCSR tmp-16(SP) // 0fae542402
LFENCE // 0faee8
MASKMOVOU X0, X12 // ERROR "asmins: illegal in mode 32"
MASKMOVQ M2, M7 // 0ff7fa
MAXPD X0, X12 // ERROR "asmins: illegal in mode 32"
MAXPS sym(SB), X0 // 0f5f0500000000
MAXSD 1(BP), X4 // f20f5f6501
MAXSS 2147483647(SP)(DX*4), X0 // f30f5f8494ffffff7f
MFENCE // 0faef0
MINPD X0, X0 // 660f5dc0
MINPS X3, X0 // 0f5dc3
MINSD X0, X0 // f20f5dc0
MINSS 8(AX), X2 // f30f5d5008
MOVAPD X4, X0 // 660f28c4
MOVAPD X15, tmp-16(SP) // ERROR "asmins: illegal in mode 32"
MOVAPS X0, X5 // 0f28e8
MOVAPS X0, sym(SB) // 0f290500000000
MOVDDUP sym(SB), X0 // f20f120500000000
MOVHLPS X9, X0 // ERROR "asmins: illegal in mode 32"
MOVHPD X14, X0 // ERROR "asmins: illegal in mode 32"
MOVHPD X7, -8192(BP) // 660f17bd00e0ffff
MOVHPS X0, X0 // 0f16c0
MOVHPS X6, 16(BX)(FS*1) // 640f177310
MOVLHPS X6, X15 // ERROR "asmins: illegal in mode 32"
MOVLPD X0, X2 // 660f12d0
MOVLPD X11, -128(BX)(CX*8) // ERROR "asmins: illegal in mode 32"
MOVLPS 128(BX), X2 // 0f129380000000
MOVLPS X2, -8(BP)(DX*2) // 0f135455f8
MOVMSKPD X0, AX // 660f50c0
MOVMSKPS X6, CX // 0f50ce
MOVNTIL AX, SI // 0fc3c6
MOVNTIQ BX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVNTO X3, (SI) // 660fe71e
MOVNTPD X14, CX // ERROR "asmins: illegal in mode 32"
MOVNTPS X0, AX // 0f2bc0
MOVNTQ M1, CX // 0fe7c9
MOVO X1, X0 // 660f6fc1
MOVO X1, 64(ES) // 26660f7f0d40000000
MOVOU X15, X0 // ERROR "asmins: illegal in mode 32"
MOVOU X13, (AX) // ERROR "asmins: illegal in mode 32"
MOVQOZX X0, X2 // f30f7ed0
MOVQOZX M1, X0 // f30fd6c1
MOVSD 1(CX)(DX*2), X12 // ERROR "asmins: illegal in mode 32"
MOVSD X14, -4 // ERROR "asmins: illegal in mode 32"
MOVSHDUP X0, X1 // f30f16c8
MOVSLDUP X0, X2 // f30f12d0
MOVSS X0, X10 // ERROR "asmins: illegal in mode 32"
MOVSS X15, -64(SI) // ERROR "asmins: illegal in mode 32"
MOVUPD X0, X0 // 660f10c0
MOVUPD X1, -129(BP*8) // 660f110ced7fffffff
MOVUPS (DI)(DI*8), X0 // 0f1004ff
MOVUPS X0, sym+8(SB) // 0f110500000000
MULPD X0, X0 // 660f59c0
MULPS 8(BX)(GS*1), X0 // 650f594308
MULSD X8, X0 // ERROR "asmins: illegal in mode 32"
MULSS -8(ES), X0 // 26f30f5905f8ffffff
ORPD X0, X14 // ERROR "asmins: illegal in mode 32"
ORPS X0, X12 // ERROR "asmins: illegal in mode 32"
PACKSSLW X0, X3 // 660f6bd8
PACKSSLW CX, M6 // ERROR "asmins: illegal in 32-bit mode"
PACKSSWB 8128(CX*2), X1 // 660f630c4dc01f0000
PACKSSWB M3, M6 // ERROR "asmins: illegal in 32-bit mode"
PACKUSWB X0, X4 // 660f67e0
PACKUSWB 512(CX*8), M7 // ERROR "asmins: illegal in 32-bit mode"
PADDB 2147483647(SI), X10 // ERROR "asmins: illegal in mode 32"
PADDB sym(SB), M7 // ERROR "asmins: illegal in 32-bit mode"
PADDL X15, X5 // ERROR "asmins: illegal in mode 32"
PADDL M0, M3 // ERROR "asmins: illegal in 32-bit mode"
PADDQ X12, X5 // ERROR "asmins: illegal in mode 32"
PADDSB 512(DX)(BX*1), X0 // 660fec841a00020000
PADDSB 305419896, M1 // ERROR "asmins: illegal in 32-bit mode"
PADDSW X0, X8 // ERROR "asmins: illegal in mode 32"
PADDSW SP, M3 // ERROR "asmins: illegal in 32-bit mode"
PADDUSB 1024(BX)(CX*4), X12 // ERROR "asmins: illegal in mode 32"
PADDUSB BP, M6 // ERROR "asmins: illegal in 32-bit mode"
PADDUSW -8(SP)(BX*4), X10 // ERROR "asmins: illegal in mode 32"
PADDUSW SP, M3 // ERROR "asmins: illegal in 32-bit mode"
PADDW X4, X12 // ERROR "asmins: illegal in mode 32"
PADDW BX, M2 // ERROR "asmins: illegal in 32-bit mode"
PAND X0, X0 // 660fdbc0
PAND SP, M6 // ERROR "asmins: illegal in 32-bit mode"
PANDN X3, X15 // ERROR "asmins: illegal in mode 32"
PANDN AX, M0 // ERROR "asmins: illegal in 32-bit mode"
PAVGB X0, X0 // 660fe0c0
PAVGB DX, M0 // ERROR "asmins: illegal in 32-bit mode"
PAVGW X0, X0 // 660fe3c0
PAVGW BP, M1 // ERROR "asmins: illegal in 32-bit mode"
PCMPEQB X6, X1 // 660f74ce
PCMPEQB BX, M3 // ERROR "asmins: illegal in 32-bit mode"
PCMPEQL local<>(SB), X8 // ERROR "asmins: illegal in mode 32"
PCMPEQL CX, M7 // ERROR "asmins: illegal in 32-bit mode"
PCMPEQW X0, X0 // 660f75c0
PCMPEQW 128(CX)(GS*1), M6 // ERROR "asmins: illegal in 32-bit mode"
PCMPGTB X0, X0 // 660f64c0
PCMPGTB M5, M5 // ERROR "asmins: illegal in 32-bit mode"
PCMPGTL -129(DI)(GS*1), X15 // ERROR "asmins: illegal in mode 32"
PCMPGTL M7, M4 // ERROR "asmins: illegal in 32-bit mode"
PCMPGTW X0, X0 // 660f65c0
PCMPGTW CX, M5 // ERROR "asmins: illegal in 32-bit mode"
PINSRW $200, DI, X13 // ERROR "asmins: illegal in mode 32"
PMADDWL X12, X0 // ERROR "asmins: illegal in mode 32"
PMADDWL DI, M3 // ERROR "asmins: illegal in 32-bit mode"
PMAXSW X0, X5 // 660feee8
PMAXUB X0, X14 // ERROR "asmins: illegal in mode 32"
PMINSW X7, X15 // ERROR "asmins: illegal in mode 32"
PMINUB X11, X6 // ERROR "asmins: illegal in mode 32"
PMOVMSKB X14, DI // ERROR "asmins: illegal in mode 32"
PMOVMSKB M5, AX // 0fd7c5
PMULHUW X0, X12 // ERROR "asmins: illegal in mode 32"
PMULHUW M6, M4 // ERROR "asmins: illegal in 32-bit mode"
PMULHW X0, X4 // 660fe5e0
PMULHW DX, M6 // ERROR "asmins: illegal in 32-bit mode"
PMULLW -129(SP), X0 // 660fd584247fffffff
PMULLW DI, M5 // ERROR "asmins: illegal in 32-bit mode"
PMULULQ -1(DX)(AX*8), X0 // 660ff444c2ff
PMULULQ SI, M5 // ERROR "asmins: illegal in 32-bit mode"
POR X3, X13 // ERROR "asmins: illegal in mode 32"
POR local<>-4(SB), M1 // ERROR "asmins: illegal in 32-bit mode"
PREFETCHNTA -2147483647(SI*1) // 0f18043501000080
PREFETCHT0 -1(BP*8) // 0f180cedffffffff
PREFETCHT1 128(BX)(FS*1) // 640f189380000000
PREFETCHT2 8(CX*4) // 0f181c8d08000000
PSADBW X2, X0 // 660ff6c2
PSHUFD $255, (SI*4), X0 // 660f7004b500000000ff
PSHUFHW $2, 8128(CX), X14 // ERROR "asmins: illegal in mode 32"
PSHUFL $0, X8, X7 // ERROR "asmins: illegal in mode 32"
PSHUFLW $3, X1, X0 // f20f70c103
PSHUFW $-128, AX, M4 // 0f70e080
PSLLL $3, X10 // ERROR "asmins: illegal in mode 32"
PSLLL arg+8(FP), X12 // ERROR "asmins: illegal in mode 32"
PSLLL SI, M1 // ERROR "asmins: illegal in 32-bit mode"
PSLLL $0, M7 // ERROR "asmins: illegal in 32-bit mode"
PSLLO $-77, X0 // 660f73f8b3
PSLLQ $-1, X14 // ERROR "asmins: illegal in mode 32"
PSLLQ 8128(BP*8), X15 // ERROR "asmins: illegal in mode 32"
PSLLQ BP, M6 // ERROR "asmins: illegal in 32-bit mode"
PSLLQ $3, M4 // ERROR "asmins: illegal in 32-bit mode"
PSLLW $7, X12 // ERROR "asmins: illegal in mode 32"
PSLLW X0, X0 // 660ff1c0
PSLLW CX, M0 // ERROR "asmins: illegal in 32-bit mode"
PSLLW $7, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRAL $2, X0 // 660f72e002
PSRAL X12, X0 // ERROR "asmins: illegal in mode 32"
PSRAL (AX)(DI*2), M3 // ERROR "asmins: illegal in 32-bit mode"
PSRAL $0, M4 // ERROR "asmins: illegal in 32-bit mode"
PSRAW $0, X12 // ERROR "asmins: illegal in mode 32"
PSRAW local<>-4(SB), X0 // 660fe10500000000
PSRAW AX, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRAW $1, M4 // ERROR "asmins: illegal in 32-bit mode"
PSRLL $3, X1 // 660f72d103
PSRLL (DX), X11 // ERROR "asmins: illegal in mode 32"
PSRLL SI, M7 // ERROR "asmins: illegal in 32-bit mode"
PSRLL $2, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRLO $0, X8 // ERROR "asmins: illegal in mode 32"
PSRLQ $-1, X0 // 660f73d0ff
PSRLQ 127(CX*2), X0 // 660fd3044d7f000000
PSRLQ SI, M0 // ERROR "asmins: illegal in 32-bit mode"
PSRLQ $1, M4 // ERROR "asmins: illegal in 32-bit mode"
PSRLW $2, X0 // 660f71d002
PSRLW tmp-16(SP), X0 // 660fd1442402
PSRLW BP, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRLW $1, M6 // ERROR "asmins: illegal in 32-bit mode"
PSUBB X10, X9 // ERROR "asmins: illegal in mode 32"
PSUBL X5, X7 // 660ffafd
PSUBQ -512(SI), X0 // 660ffb8600feffff
PSUBSB local<>-4(SB), X0 // 660fe80500000000
PSUBSW X0, X10 // ERROR "asmins: illegal in mode 32"
PSUBUSB X1, X2 // 660fd8d1
PSUBUSW 8128(SI), X0 // 660fd986c01f0000
PSUBW X13, X0 // ERROR "asmins: illegal in mode 32"
PUNPCKHBW X0, X0 // 660f68c0
PUNPCKHBW AX, M6 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKHLQ 1(DX)(BP*8), X10 // ERROR "asmins: illegal in mode 32"
PUNPCKHLQ AX, M2 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKHQDQ X2, X0 // 660f6dc2
PUNPCKHWL (CS), X14 // ERROR "asmins: illegal in mode 32"
PUNPCKHWL M2, M7 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKLBW X7, X15 // ERROR "asmins: illegal in mode 32"
PUNPCKLBW AX, M4 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKLLQ X0, X0 // 660f62c0
PUNPCKLLQ AX, M0 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKLQDQ -8192(ES), X0 // 26660f6c0500e0ffff
PUNPCKLWL X0, X2 // 660f61d0
PUNPCKLWL 512(SI)(SI*2), M3 // ERROR "asmins: illegal in 32-bit mode"
PXOR X14, X0 // ERROR "asmins: illegal in mode 32"
PXOR CX, M3 // ERROR "asmins: illegal in 32-bit mode"
RCPPS X0, X0 // 0f53c0
RCPSS X15, X0 // ERROR "asmins: illegal in mode 32"
RSQRTPS X15, X2 // ERROR "asmins: illegal in mode 32"
RSQRTSS X0, X0 // f30f52c0
SFENCE // 0faef8
SHUFPD $0, X3, X0 // 660fc6c300
SHUFPS $4, X0, X0 // 0fc6c004
SQRTPD X12, X0 // ERROR "asmins: illegal in mode 32"
SQRTPS X0, X14 // ERROR "asmins: illegal in mode 32"
SQRTSD X14, X0 // ERROR "asmins: illegal in mode 32"
SQRTSS -2147483647(CX)(DX*1), X13 // ERROR "asmins: illegal in mode 32"
STMXCSR 8(AX)(SI*1) // 0fae5c3008
SUBPD X0, X0 // 660f5cc0
SUBPS X0, X0 // 0f5cc0
SUBSD arg+8(FP), X9 // ERROR "asmins: illegal in mode 32"
SUBSS X6, X0 // f30f5cc6
UCOMISD -129(DX)(FS*1), X6 // 64660f2eb27fffffff
UCOMISS X0, X0 // 0f2ec0
UNPCKHPD X0, X11 // ERROR "asmins: illegal in mode 32"
UNPCKHPS -8192(CX)(BX*1), X0 // 0f15841900e0ffff
UNPCKLPD X14, X0 // ERROR "asmins: illegal in mode 32"
UNPCKLPS -129(BX*1), X0 // 0f14041d7fffffff
XORPD 1(SP)(GS*1), X6 // 65660f57742401
XORPS X5, X0 // 0f57c5
XRSTOR DX // 0faeea
XRSTOR64 CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XRSTORS -129(DI)(DX*2) // 0fc79c577fffffff
XRSTORS64 AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVE (BP) // 0fae6500
XSAVE64 sym+8(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVEC sym+8(SB) // 0fc72500000000
XSAVEC64 local<>(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVEOPT -4 // 0fae35fcffffff
XSAVEOPT64 -129(SP)(DI*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVES 305419896(CX)(BP*4) // 0fc7aca978563412
XSAVES64 -8192(SP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
AESDEC sym+8(SB), X11 // ERROR "asmins: illegal in mode 32"
AESDECLAST X1, X0 // 660f38dfc1
AESENC X0, X0 // 660f38dcc0
AESENCLAST X3, X0 // 660f38ddc3
AESIMC X0, X6 // 660f38dbf0
AESKEYGENASSIST $0, -512(CS), X0 // 660f3adf0500feffff00
BLENDPD $128, X8, X0 // ERROR "asmins: illegal in mode 32"
BLENDPS $200, X0, X0 // 660f3a0cc0c8
BLENDVPD X0, X0, X6 // 660f3815f0
BLENDVPS X0, 512(CX), X8 // ERROR "asmins: illegal in mode 32"
DPPD $127, X0, X0 // 660f3a41c07f
DPPS $2, -1(GS), X0 // 660f3a4005ffffffff02
EXTRACTPS $0, X15, CX // ERROR "asmins: illegal in mode 32"
INSERTPS $3, X7, X4 // 660f3a21e703
MOVNTDQA sym(SB), X12 // ERROR "asmins: illegal in mode 32"
MPSADBW $200, X0, X0 // 660f3a42c0c8
PABSB X15, X3 // ERROR "asmins: illegal in mode 32"
PABSD X9, X13 // ERROR "asmins: illegal in mode 32"
PABSW X0, X0 // 660f381dc0
PACKUSDW X10, X10 // ERROR "asmins: illegal in mode 32"
PALIGNR $128, X0, X0 // 660f3a0fc080
PBLENDVB X0, X0, X0 // 660f3810c0
PBLENDW $1, X0, X0 // 660f3a0ec001
PCLMULQDQ $0, X0, X15 // ERROR "asmins: illegal in mode 32"
PCMPEQQ X3, X0 // 660f3829c3
PCMPESTRI $0, X0, X6 // 660f3a61f000
PCMPESTRM $127, local<>(SB), X0 // 660f3a6005000000007f
PCMPGTQ X6, X8 // ERROR "asmins: illegal in mode 32"
PCMPISTRI $7, X0, X0 // 660f3a63c007
PCMPISTRM $127, 8(AX)(GS*1), X0 // 660f3a6240087f
PEXTRB $0, X0, CX // 660f3a14c100
PEXTRD $200, X0, -4 // 660f3a1605fcffffffc8
PEXTRQ $1, X0, DX // ERROR "asmins: illegal in mode 32"
PEXTRW $3, X2, AX // 660fc5c203
PEXTRW $3, X1, -128(CX)(BX*1) // 660f3a154c198003
PHADDD 8(DI), X0 // 660f38024708
PHADDD -2147483647(GS), M5 // 650f38022d01000080
PHADDSW X14, X0 // ERROR "asmins: illegal in mode 32"
PHADDW X0, X13 // ERROR "asmins: illegal in mode 32"
PHMINPOSUW 4(SI)(DI*2), X13 // ERROR "asmins: illegal in mode 32"
PHSUBD X0, X2 // 660f3806d0
PHSUBSW X2, X0 // 660f3807c2
PHSUBW X2, X10 // ERROR "asmins: illegal in mode 32"
PINSRB $128, CX, X0 // 660f3a20c180
PINSRD $64, -8(SI*2), X0 // 660f3a220475f8ffffff40
PINSRQ $128, CX, X0 // ERROR "asmins: illegal in mode 32"
PMADDUBSW X14, X3 // ERROR "asmins: illegal in mode 32"
PMAXSB 16(BP), X0 // 660f383c4510
PMAXSD X0, X0 // 660f383dc0
PMAXUD X1, X0 // 660f383fc1
PMAXUW X0, X3 // 660f383ed8
PMINSB X10, X12 // ERROR "asmins: illegal in mode 32"
PMINSD 305419896, X11 // ERROR "asmins: illegal in mode 32"
PMINUD 305419896, X1 // 660f383b0d78563412
PMINUW X0, X1 // 660f383ac8
PMOVSXBD 512(SP)(CX*2), X0 // 660f3821844c00020000
PMOVSXBQ 64(DI*8), X14 // ERROR "asmins: illegal in mode 32"
PMOVSXBW -128(BP), X0 // 660f38204580
PMOVSXDQ X11, X8 // ERROR "asmins: illegal in mode 32"
PMOVSXWD 64(DI*4), X0 // 660f382304bd40000000
PMOVSXWQ X2, X1 // 660f3824ca
PMOVZXBD X0, X15 // ERROR "asmins: illegal in mode 32"
PMOVZXBQ X7, X5 // 660f3832ef
PMOVZXBW X9, X5 // ERROR "asmins: illegal in mode 32"
PMOVZXDQ X15, X0 // ERROR "asmins: illegal in mode 32"
PMOVZXWD X0, X13 // ERROR "asmins: illegal in mode 32"
PMOVZXWQ -1(DX), X0 // 660f383442ff
PMULDQ X0, X1 // 660f3828c8
PMULHRSW 305419896(CX)(BX*8), X0 // 660f380b84d978563412
PMULLD local<>-4(SB), X0 // 660f38400500000000
PSHUFB X10, X0 // ERROR "asmins: illegal in mode 32"
PSIGNB X0, X0 // 660f3808c0
PSIGND X9, X10 // ERROR "asmins: illegal in mode 32"
PSIGNW 1024(DI)(SI*1), X0 // 660f3809843700040000
PTEST 8(SI)(BX*1), X4 // 660f3817641e08
ROUNDPD $200, 305419896, X13 // ERROR "asmins: illegal in mode 32"
ROUNDPS $2, local<>-4(SB), X11 // ERROR "asmins: illegal in mode 32"
ROUNDSD $0, X0, X0 // 660f3a0bc000
ROUNDSS $4, X3, X0 // 660f3a0ac304
SHA1MSG1 X9, X11 // ERROR "asmins: illegal in mode 32"
SHA1MSG2 -2147483647(BP)(GS*1), X0 // 650f38ca8501000080
SHA1NEXTE 2147483647(SI*8), X0 // 0f38c804f5ffffff7f
SHA1RNDS4 $2, X0, X0 // 0f3accc002
SHA256MSG1 X0, X15 // ERROR "asmins: illegal in mode 32"
SHA256MSG2 X0, X0 // 0f38cdc0
SHA256RNDS2 X0, X0, X0 // 0f38cbc0
ARPL SI, AX // 63f0
CLAC // 0f01ca
CLDEMOTE 16(BX) // 0f1c4310
CLFLUSH 1024(CX)(BX*4) // 0faebc9900040000
CLFLUSHOPT 127(SI)(BP*2) // 660fae7c6e7f
CLI // fa
CLTS // 0f06
CLWB 4(BX) // 660fae7304
CPUID // 0fa2
HLT // f4
ICEBP // f1
INB // ec
INB $-1 // e4ff
INL // ed
INL $-129 // e57f
INSB // 6c
INSL // 6d
INSW // 666d
INT $-0x80000001 // cdff
INTO // ce
INVD // 0f08
INVLPG AL // 0f01f8
INVPCID DI, BX // 660f3882df
INW // 66ed
INW $0x180000000 // 66e500
IRETL // cf
IRETQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IRETW // 66cf
LARL SI, BX // 0f02de
LARQ -512(AX), BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LARW BX, SP // 660f02e3
LFSL 64(BX), AX // 0fb44340
LFSQ 1(SI)(CX*4), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LFSW 1(CS), BX // 2e660fb41d01000000
LGDT 127(BP) // 0f01557f
LGSL (BP)(CX*8), SI // 0fb574cd00
LGSQ 2147483647(BX)(GS*1), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LGSW -1(DI), CX // 660fb54fff
LIDT 64(CX) // 0f015940
LLDT -8(CX*8) // 0f0014cdf8ffffff
LMSW AX // 0f01f0
LSLL 305419896(DX), SI // 0f03b278563412
LSLQ AX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LSLW -129(BX)(FS*1), DX // 64660f03937fffffff
LSSL arg+8(FP), CX // 0fb24c241e
LSSQ 8(SP)(AX*8), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LSSW -128(SP), DI // 660fb27c2480
LTR 305419896(BX)(BP*1) // 0f009c2b78563412
MONITOR // 0f01c8
MWAIT // 0f01c9
OUTB // ee
OUTB $-77 // e6b3
OUTL // ef
OUTL $-77 // e7b3
OUTSB // 6e
OUTSL // 6f
OUTSW // 666f
OUTW // 66ef
OUTW $64 // 66e740
RDFSBASEL SI // f30faec6
RDFSBASEQ BP // ERROR "asmins: illegal in mode 32"
RDGSBASEL SI // f30faece
RDGSBASEQ CX // ERROR "asmins: illegal in mode 32"
RDMSR // 0f32
RDPID DX // f30fc7fa
RDPKRU // 0f01ee
RDPMC // 0f33
RDTSC // 0f31
RDTSCP // 0f01f9
RSM // 0faa
SGDT -2147483647(DI)(GS*1) // 650f018701000080
SIDT local<>(SB) // 0f010d00000000
SLDTL AX // 0f00c0
SLDTQ DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SLDTW CX // 660f00c1
SMSWL CX // 0f01e1
SMSWQ SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SMSWW 127(SP) // 660f0164247f
STAC // 0f01cb
STI // fb
STRL AX // 0f00c8
STRQ AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
STRW AX // 660f00c8
SWAPGS // 0f01f8
SYSCALL // 0f05
SYSENTER // 0f34
SYSENTER64 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SYSEXIT // 0f35
SYSEXIT64 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SYSRET // 0f07
TPAUSE BX // 660faef3
UMONITOR AX // f30faef0
UMWAIT BX // f20faef3
VERR 8128(SP) // 0f00a424c01f0000
VERW 128(BP)(FS*1) // 640f00ad80000000
WBINVD // 0f09
WRFSBASEL CX // f30faed1
WRFSBASEQ AX // ERROR "asmins: illegal in mode 32"
WRGSBASEL BX // f30faedb
WRGSBASEQ BX // ERROR "asmins: illegal in mode 32"
WRMSR // 0f30
WRPKRU // 0f01ef
XGETBV // 0f01d0
XSETBV // 0f01d1
