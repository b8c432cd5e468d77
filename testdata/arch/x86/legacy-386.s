CALL sym(SB) // e800000000
CALL AX // ffd0
CALL AX, AX // ffd0
CALL *sym(SB) // ff1500000000
CALL $7 // e800000000
JMP 0(PC) // ebfe
JMP SP // ffe4
JMP $0 // e900000000
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
BYTE $-128 // 80
WORD $1 // 0100
LONG $-128 // 80ffffff
QUAD $-128 // 80ffffffffffffff
SHLW $7, DX, BX // 660fa4d307
SHLW CX, BX, AX // 660fa5d8
SHLW $-77, AX, X0, BP // ERROR "can't handle SHLW instruction with 4 operands"
SHLW CL, AX, CR2, BP // ERROR "can't handle SHLW instruction with 4 operands"
SHLW $0, AX, [X4-X7], DR1, 127(BX) // ERROR "can't handle SHLW instruction with 5 operands"
SHLW CL, AX, X25, -8192(DX)(X7*2), local<>(SB) // ERROR "can't handle SHLW instruction with 5 operands"
SHLW CL, AX // 66d3e0
SHLW $1, 16(DX) // 66d16210
SHLW $2, SP // 66c1e402
SHLL $2, BP, CX // 0fa4e902
SHLL CL, BX, 2147483647(SI) // 0fa59effffff7f
SHLL $1, BX, $0, BP // ERROR "can't handle SHLL instruction with 4 operands"
SHLL CL, BX, M7, BX // ERROR "can't handle SHLL instruction with 4 operands"
SHLL $7, CX, TR1, $0, CX // ERROR "can't handle SHLL instruction with 5 operands"
SHLL CL, AX, $0, X23, CX // ERROR "can't handle SHLL instruction with 5 operands"
SHLL CL, CX // d3e1
SHLL $1, CX // d1e1
SHLL $0, CX // c1e100
SHLQ $2, BP, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ CL, BP, 8128(SI)(CX*4) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ $0, CX, $0x80000000, AX // ERROR "can't handle SHLQ instruction with 4 operands"
SHLQ CL, DI, Y26, 1024(BX) // ERROR "can't handle SHLQ instruction with 4 operands"
SHLQ $127, DI, DR7, SP, -2147483647(CX) // ERROR "can't handle SHLQ instruction with 5 operands"
SHLQ CX, CX, CX, BX, DX // ERROR "can't handle SHLQ instruction with 5 operands"
SHLQ CL, 1(SP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLQ $4, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRW $7, SI, SP // 660facf407
SHRW CX, CX, local<>(SB) // 660fad0d00000000
SHRW $3, DI, X11, DX // ERROR "can't handle SHRW instruction with 4 operands"
SHRW CL, BX, $255, SI // ERROR "can't handle SHRW instruction with 4 operands"
SHRW $7, DX, 1(BP)(X6*4), TR1, DI // ERROR "can't handle SHRW instruction with 5 operands"
SHRW CL, BX, CR6, AX, local<>-4(SB) // ERROR "can't handle SHRW instruction with 5 operands"
SHRW CX, CX // 66d3e9
SHRW $1, BP // 66d1ed
SHRW $3, CX // 66c1e903
SHRL $0, CX, 2147483647(BX) // 0fac8bffffff7f00
SHRL CX, CX, DI // 0fadcf
SHRL $127, DI, BX, AX // ERROR "can't handle SHRL instruction with 4 operands"
SHRL CL, CX, CR2, CX // ERROR "can't handle SHRL instruction with 4 operands"
SHRL $0, BX, DR0, K4, -4 // ERROR "can't handle SHRL instruction with 5 operands"
SHRL CX, AX, TR6, SS, CX // ERROR "can't handle SHRL instruction with 5 operands"
SHRL CL, AX // d3e8
SHRL $1, DI // d1ef
SHRL $0, AX // c1e800
SHRQ $-77, CX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ CX, DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ $1, AX, ES, CX // ERROR "can't handle SHRQ instruction with 4 operands"
SHRQ CX, BX, Z3, -8192(BX)(FS*1) // ERROR "can't handle SHRQ instruction with 4 operands"
SHRQ $0, AX, K0, [Y2-Y5], DX // ERROR "can't handle SHRQ instruction with 5 operands"
SHRQ CL, BP, DR3, F2, AX // ERROR "can't handle SHRQ instruction with 5 operands"
SHRQ CL, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHRQ $0, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
AAA // 37
AAD // d50a
AAM // d40a
AAS // 3f
ADCB AX, DX // 10c2
ADCB $2, AL // 1402
ADCB $-128, tmp-16(SP) // 805424f080
ADCB 305419896, DL // 121578563412
ADCL $1, CX // 83d101
ADCL CX, BX // 11cb
ADCL -8(DX)(AX*8), CX // 134cc2f8
ADCL $0x7fffffff, AX // 15ffffff7f
ADCL $local<>(SB), 16(BX) // 81531000000000
ADCQ $0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ CX, -128(DI)(DI*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ 2147483647(SP)(CX*1), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ $local<>(SB), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCQ $200, -8(BP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADCW $-77, AX // 6683d0b3
ADCW DX, CX // 6611d1
ADCW -64(SP)(GS*1), AX // 6566134424c0
ADCW $255, AX // 6615ff00
ADCW $255, CX // 6681d1ff00
ADCXL AX, DX // 660f38f6d0
ADCXQ CX, CX // ERROR "asmins: illegal in mode 32"
ADDB CL, BL // 00cb
ADDB $2, AL // 0402
ADDB $0x80000000, CX // 80c100
ADDB local<>(SB), BH // 023d00000000
ADDL $2, DX // 83c202
ADDL SI, CX // 01f1
ADDL 305419896(DX), AX // 038278563412
ADDL $-0x80000000, AX // 0500000080
ADDL $sym+8(SB), BP // 81c500000000
ADDQ $127, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ AX, -128(CX)(AX*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ 512(SI)(SI*2), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ $-32769, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDQ $sym+8(SB), BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADDW $0, AX // 6683c000
ADDW BX, -2147483647(SP) // 66019c2401000080
ADDW local<>-4(SB), AX // 66030500000000
ADDW $128, AX // 66058000
ADDW $255, 512(BX)(BP*1) // 6681842b00020000ff00
ADOXL AX, AX // f30f38f6c0
ADOXQ AX, BX // ERROR "asmins: illegal in mode 32"
ANDB BX, AL // 20d8
ANDB $0, AL // 2400
ANDB $-77, CL // 80e1b3
ANDB 4(CX*2), CX // 220c4d04000000
ANDL $0, DX // 83e200
ANDL SP, CX // 21e1
ANDL 8(DI), CX // 234f08
ANDL $local<>(SB), AX // 2500000000
ANDL $local<>(SB), BP // 81e500000000
ANDQ $3, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ -512(DS), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ $-32769, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDQ $255, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ANDW $64, CX // 6683e140
ANDW AX, AX // 6621c0
ANDW -8192(CX)(AX*4), DI // 6623bc8100e0ffff
ANDW $0x80000000, AX // 66250000
ANDW $256, DX // 6681e20001
BOUNDL AX, 512(AX)(FS*1) // 64628000020000
BOUNDW AX, local<>-4(SB) // 66620500000000
BSFL BP, CX // 0fbccd
BSFQ DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BSFW 64(CX*8), DX // 660fbc14cd40000000
BSRL CX, BX // 0fbdd9
BSRQ CX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BSRW AX, BX // 660fbdd8
BSWAPL CX // 0fc9
BSWAPQ AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTCL $-128, 8128(CX)(FS*1) // 640fbab9c01f000080
BTCL BP, DI // 0fbbef
BTCQ $0, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTCQ DX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTCW $3, CX // 660fbaf903
BTCW BP, AX // 660fbbe8
BTL $0, BX // 0fbae300
BTL AX, 8(SI) // 0fa34608
BTQ $2, 305419896 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTQ AX, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRL $1, arg+8(FP) // 0fba74240c01
BTRL AX, -128(CS) // 2e0fb30580ffffff
BTRQ $-1, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRQ AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRW $1, 4(SP)(BP*4) // 660fba74ac0401
BTRW CX, DI // 660fb3cf
BTSL $-128, SP // 0fbaec80
BTSL BX, BP // 0fabdd
BTSQ $7, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTSQ DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTSW $1, DX // 660fbaea01
BTSW BP, CX // 660fabe9
BTW $-77, DX // 660fbae2b3
BTW SP, local<>-4(SB) // 660fa32500000000
CBW // 6698
CDQ // 99
CDQE // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CLC // f8
CLD // fc
CMC // f5
CMOVLCC AX, AX // 0f43c0
CMOVLCS BX, CX // 0f42cb
CMOVLEQ 8(CX)(FS*1), DX // 640f445108
CMOVLGE sym(SB), CX // 0f4d0d00000000
CMOVLGT SP, CX // 0f4fcc
CMOVLHI AX, BP // 0f47e8
CMOVLLE -2147483647(CS), AX // 2e0f4e0501000080
CMOVLLS BX, AX // 0f46c3
CMOVLLT CX, AX // 0f4cc1
CMOVLMI AX, CX // 0f48c8
CMOVLNE CX, CX // 0f45c9
CMOVLOC AX, CX // 0f41c8
CMOVLOS local<>(SB), DX // 0f401500000000
CMOVLPC CX, AX // 0f4bc1
CMOVLPL CX, CX // 0f49c9
CMOVLPS AX, CX // 0f4ac8
CMOVQCC CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQCS BP, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQEQ SI, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQGE 8128(AX*2), SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQGT SP, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQHI 8, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQLE 8, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQLS 512(SI)(AX*8), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQLT CX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQMI -4, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
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
CMOVWHI -4, DI // 660f473dfcffffff
CMOVWLE CX, BP // 660f4ee9
CMOVWLS CX, AX // 660f46c1
CMOVWLT -2147483647(DI), BX // 660f4c9f01000080
CMOVWMI sym+8(SB), AX // 660f480500000000
CMOVWNE CX, CX // 660f45c9
CMOVWOC AX, SP // 660f41e0
CMOVWOS BX, AX // 660f40c3
CMOVWPC AX, BX // 660f4bd8
CMOVWPL CX, AX // 660f49c1
CMOVWPS AX, DX // 660f4ad0
CMPB BL, CX // 38cb
CMPB AL, $0x7fffffff // 3cff
CMPB AH, $64 // 80fc40
CMPB AX, -129(AX*1) // 3a04057fffffff
CMPL 64(AX), $64 // 83784040
CMPL AX, CX // 39c8
CMPL BP, -4 // 3b2dfcffffff
CMPL AX, $-0x80000000 // 3d00000080
CMPL BX, $200 // 81fbc8000000
CMPQ AX, $0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ SI, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ CX, -512(SP)(GS*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ AX, $-32769 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPQ BX, $-32769 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPSB // a6
CMPSL // a7
CMPSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPSW // 66a7
CMPW -512(BX*1), $0 // 66833c1d00feffff00
CMPW CX, CX // 6639c9
CMPW CX, 127(DI)(DI*4) // 663b4cbf7f
CMPW AX, $-0x80000000 // 663d0000
CMPW DI, $-32769 // 6681ffff7f
CMPXCHG16B DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPXCHG8B CH // 0fc7cd
CMPXCHGB CH, AX // 0fb0e8
CMPXCHGL CX, AX // 0fb1c8
CMPXCHGQ AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMPXCHGW AX, BP // 660fb1c5
CQO // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CRC32B AL, CX // f20f38f0c8
CRC32L BX, DX // f20f38f1d3
CRC32Q 64(CX), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CRC32W DI, BP // 66f20f38f1ef
CWD // 6699
CWDE // 98
DAA // 27
DAS // 2f
DECB AL // fec8
DECL CX // 49
DECL -2147483647(AX)(DX*8) // ff8cd001000080
DECQ -128(BP)(BX*8) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DECW BX // 66ffcb
DIVB CX // f6f1
DIVL BX // f7f3
DIVQ DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DIVW -128(AX)(SI*8) // 66f774f080
ENDBR64 // f30f1efa
IDIVB AX // f6f8
IDIVL SI // f7fe
IDIVQ sym(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IDIVW CX // 66f7f9
IMUL3L $1, DX, BX // 6bda01
IMUL3L $128, -2147483647(AX), SI // 69b00100008080000000
IMUL3Q $-1, CX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMUL3Q $-129, CX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMUL3W $64, AX, SP // 666be040
IMUL3W $-0x80000000, -512(SP)(CX*8), SI // 6669b4cc00feffff0000
IMULB AX // f6e8
IMULL CX // f7e9
IMULL SP, SI // 0faff4
IMULL $64, SI // 6bf640
IMULL $sym+8(SB), SP // 69e400000000
IMULQ AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULQ -8(DI)(FS*1), DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULQ $-0x80000000, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IMULW (BP)(AX*4) // 66f76c8500
IMULW CX, DX // 660fafd1
IMULW $2, DI // 666bff02
IMULW $0x80000000, BX // 6669db0000
INCB AL // fec0
INCL BX // 43
INCL -129(CX*2) // ff044d7fffffff
INCQ 64(BX*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INCW BP // 66ffc5
LAHF // 9f
LEAL (CX)(CX*2), BP // 8d2c49
LEAQ (SP)(AX*4), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LEAVEL // c9
LEAVEQ // ERROR "asmins: illegal in 32-bit mode"
LEAVEW // 66c9
LEAW 305419896(GS), AX // 65668d0578563412
LOCK // f0
LODSB // ac
LODSL // ad
LODSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LODSW // 66ad
LZCNTL CX, DI // f30fbdf9
LZCNTQ SP, DX // ERROR "asmins: illegal in mode 32"
LZCNTW local<>(SB), BP // 66f30fbd2d00000000
MOVB $128, BX // b380
MOVB BX, AL // 88d8
MOVB $64, 1024(CX)(BX*8) // c684d90004000040
MOVB 16(SP)(BX*8), CL // 8a4cdc10
MOVBEL DI, 1(SI)(FS*1) // 640f38f17e01
MOVBEL 128(BX*8), BX // 0f38f01cdd80000000
MOVBEQ CX, 512(SI) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBEQ 8128(AX), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBEW AX, 512(DI*4) // 660f38f104bd00020000
MOVBEW 127(BP)(CX*4), BX // 660f38f05c8d7f
MOVBLSX CX, BX // 0fbed9
MOVBLZX AL, CX // 0fb6c8
MOVBQSX AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBQZX DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBWSX DX, AX // 660fbec2
MOVBWZX 127(SP)(SI*4), SP // 660fb664b47f
MOVL $200, DX // bac8000000
MOVL DX, CX // 89d1
MOVL CR0, SI // 0f20c6
MOVL AX, CR4 // 0f22e0
MOVL DR6, AX // 0f21f0
MOVL BX, DR6 // 0f23f3
MOVL 1024(DI*4), X0 // 660f6e04bd00040000
MOVL X0, CX // 660f7ec1
MOVL TR7, CX // 0f24f9
MOVL SP, TR7 // 0f26fc
MOVL $64, 64(SP) // c744244040000000
MOVL AX, M4 // 0f6ee0
MOVL M1, CX // 0f7ec9
MOVL (AX), BP // 8b28
MOVL GDTR, (DI)(BP*2) // 0f01046f
MOVL -4, GDTR // 0f0115fcffffff
MOVL IDTR, arg+8(FP) // 0f014c240c
MOVL -1(BP), IDTR // 0f015dff
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
MOVQ $0x80000000, AX // ERROR "asmins: illegal 64"
MOVQ -128(SP)(DI*1), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ CX, M5 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ M4, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ X0, arg+8(FP) // 660fd644240c
MOVQ X8, M6 // ERROR "asmins: illegal in mode 32"
MOVQ M3, 512(GS) // 650f7f1d00020000
MOVQ sym(SB), M1 // 0f6f0d00000000
MOVQ M1, M0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ GDTR, -64(CX)(BX*1) // 0f014419c0
MOVQ sym(SB), GDTR // 0f011500000000
MOVQ IDTR, 127(SP) // 0f014c247f
MOVQ sym+8(SB), IDTR // 0f011d00000000
MOVQ $arg+8(FP), BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQL BX, 4(BX)(BX*2) // 895c5b04
MOVSB // a4
MOVSL // a5
MOVSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVSW // 66a5
MOVSWW 8, AX // 660fbf0508000000
MOVW $0, AX // 66b80000
MOVW FS, CX // 8ce1
MOVW BX, SS // 8ed3
MOVW AX, AX // 6689c0
MOVW $-77, 8 // 66c70508000000b3ff
MOVW LDTR, BP // 0f00c5
MOVW AX, LDTR // 0f00d0
MOVW MSW, BX // 0f01e3
MOVW AX, MSW // 0f01f0
MOVW TASK, local<>-4(SB) // 0f000d00000000
MOVW CX, TASK // 0f00d9
MOVW 127(SI), SP // 668b667f
MOVW $tmp-16(SP), BP // 668d6c24f0
MOVWLSX CX, AX // 0fbfc1
MOVWLZX DI, CX // 0fb7cf
MOVWQSX BP, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVWQZX CX, SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVZWW BL, AX // 660fb7c3
MULB CX // f6e1
MULL sym+8(SB) // f72500000000
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
ORB $1, AL // 0c01
ORB $-0x80000000, CL // 80c900
ORB 305419896, BH // 0a3d78563412
ORL $-77, BX // 83cbb3
ORL BP, 4(DI)(FS*1) // 64096f04
ORL -128(DX)(GS*1), AX // 650b4280
ORL $-129, AX // 0d7fffffff
ORL $0x7fffffff, -129(DI)(GS*1) // 65818f7fffffffffffff7f
ORQ $127, local<>-4(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ DX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ -8192(BP), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ $200, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORQ $-32769, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ORW $4, 512(BX)(GS*1) // 6566838b0002000004
ORW CX, DX // 6609ca
ORW 305419896(AX)(CX*1), AX // 660b840878563412
ORW $-129, AX // 660d7fff
ORW $-0x80000000, 64(AX*8) // 66810cc5400000000000
PAUSE // f390
POPAL // 61
POPAW // 6661
POPCNTL 305419896, DX // f30fb81578563412
POPCNTQ 4(SP), CX // ERROR "asmins: illegal in mode 32"
POPCNTW CX, AX // 66f30fb8c1
POPFL // 9d
POPFQ // ERROR "asmins: illegal in 32-bit mode"
POPFW // 669d
POPL CX // 59
POPL -128(BX) // 8f4380
POPL SS // 17
POPL DS // 1f
POPL ES // 07
POPL FS // 0fa1
POPL GS // 0fa9
POPQ AX // ERROR "asmins: illegal in 32-bit mode"
POPQ 305419896 // ERROR "asmins: illegal in 32-bit mode"
POPQ FS // 0fa1
POPQ GS // 0fa9
POPW BX // 665b
POPW -64(CX) // 668f41c0
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
PUSHL $local<>(SB) // 6800000000
PUSHL 1(AX) // ff7001
PUSHL CS // 0e
PUSHL SS // 16
PUSHL DS // 1e
PUSHL ES // 06
PUSHL FS // 0fa0
PUSHL GS // 0fa8
PUSHQ $-1 // ERROR "asmins: illegal in 32-bit mode"
PUSHQ BX // ERROR "asmins: illegal in 32-bit mode"
PUSHQ $sym+8(SB) // ERROR "asmins: illegal in 32-bit mode"
PUSHQ -4 // ERROR "asmins: illegal in 32-bit mode"
PUSHQ FS // 0fa0
PUSHQ GS // 0fa8
PUSHW $1 // 666a01
PUSHW SI // 6656
PUSHW $0xffffff00 // 666800ff
PUSHW sym+8(SB) // 66ff3500000000
PUSHW CS // 660e
PUSHW SS // 6616
PUSHW DS // 661e
PUSHW ES // 6606
PUSHW FS // 660fa0
PUSHW GS // 660fa8
RCLB CX, AX // d2d0
RCLB $1, CX // d0d1
RCLB $128, CX // c0d180
RCLL CX, -64(SP)(FS*1) // 64d35424c0
RCLL $1, AX // d1d0
RCLL $255, -8(BX)(GS*1) // 65c153f8ff
RCLQ CL, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLQ $1, -4 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLQ $0, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLW CL, AX // 66d3d0
RCLW $1, AX // 66d1d0
RCLW $128, AX // 66c1d080
RCRB CL, CX // d2d9
RCRB $1, CL // d0d9
RCRB $255, AX // c0d8ff
RCRL CL, CX // d3d9
RCRL $1, BX // d1db
RCRL $0, -2147483647(BP) // c19d0100008000
RCRQ CX, -129(DX)(DI*8) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRQ $1, 64(SP)(BX*2) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRQ $0, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRW CX, CX // 66d3d9
RCRW $1, 4(BP) // 66d15d04
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
RETFW $200 // 66cac800
ROLB CL, AX // d2c0
ROLB $1, AL // d0c0
ROLB $0, CX // c0c100
ROLL CX, CX // d3c1
ROLL $1, BX // d1c3
ROLL $2, CX // c1c102
ROLQ CL, 1(BX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLQ $1, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLQ $0, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLW CL, 305419896 // 66d30578563412
ROLW $1, local<>(SB) // 66d10500000000
ROLW $7, SI // 66c1c607
RORB CL, BH // d2cf
RORB $1, 1(SI)(CX*1) // d04c0e01
RORB $2, CL // c0c902
RORL CX, 127(DX*8) // d30cd57f000000
RORL $1, SI // d1ce
RORL $2, sym(SB) // c10d0000000002
RORQ CL, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RORQ $1, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RORQ $0, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RORW CX, DI // 66d3cf
RORW $1, -128(SP)(AX*2) // 66d14c4480
RORW $64, CX // 66c1c940
SAHF // 9e
SALB CX, DX // d2e2
SALB $1, CX // d0e1
SALB $64, BL // c0e340
SALL CL, AX // d3e0
SALL $1, DI // d1e7
SALL $3, DX // c1e203
SALQ CL, -2147483647(BP)(AX*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALQ $1, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALQ $0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALW CL, BX // 66d3e3
SALW $1, CX // 66d1e1
SALW $2, DI // 66c1e702
SARB CX, AX // d2f8
SARB $1, arg+8(FP) // d07c241e
SARB $128, BX // c0fb80
SARL CX, 1(BP)(DI*2) // d37c7d01
SARL $1, SP // d1fc
SARL $200, AX // c1f8c8
SARQ CX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SARQ $1, 1024(AX)(SI*4) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SARQ $4, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SARW CL, CX // 66d3f9
SARW $1, CX // 66d1f9
SARW $0, AX // 66c1f800
SBBB AL, BX // 18c3
SBBB $7, AL // 1c07
SBBB $1, AX // 80d801
SBBB 128(DI)(BX*4), CL // 1a8c9f80000000
SBBL $1, CX // 83d901
SBBL CX, AX // 19c8
SBBL 127(GS), DI // 651b3d7f000000
SBBL $sym+8(SB), AX // 1d00000000
SBBL $sym(SB), CX // 81d900000000
SBBQ $1, 512(BP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ DX, tmp-16(SP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ -1(BP), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ $sym(SB), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBQ $0x80000000, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBW $64, CX // 6683d940
SBBW AX, tmp-16(SP) // 6619442402
SBBW -129(DI), BX // 661b9f7fffffff
SBBW $-32769, AX // 661dff7f
SBBW $0xffffff00, CX // 6681d900ff
SCASB // ae
SCASL // af
SCASQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SCASW // 66af
SETCC DH // 0f93c6
SETCS 8 // 0f920508000000
SETEQ CL // 0f94c1
SETGE AX // 0f9dc0
SETGT BL // 0f9fc3
SETHI BL // 0f97c3
SETLE CL // 0f9ec1
SETLS sym(SB) // 0f960500000000
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
SUBB $128, AL // 2c80
SUBB $-129, CX // 80e97f
SUBB -64(DI*8), AL // 2a04fdc0ffffff
SUBL $-128, 305419896(DI*2) // 832c7d7856341280
SUBL DX, 4(DI) // 295704
SUBL local<>(SB), DI // 2b3d00000000
SUBL $255, AX // 2dff000000
SUBL $255, DI // 81efff000000
SUBQ $3, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ 128(DI), BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ $255, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBQ $sym(SB), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SUBW $0, AX // 6683e800
SUBW AX, AX // 6629c0
SUBW 8(DX)(CX*2), DX // 662b544a08
SUBW $-0x80000000, AX // 662d0000
SUBW $256, DI // 6681ef0001
TESTB DH, CX // 84f1
TESTB $0x80000000, AL // a800
TESTB $127, CL // f6c17f
TESTB 2147483647(SI*8), AX // 8404f5ffffff7f
TESTL CX, SI // 85ce
TESTL $-129, AX // a97fffffff
TESTL $2, CX // f7c102000000
TESTL 1(DI), SP // 856701
TESTQ CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ $0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ $sym(SB), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ 128(AX), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTW CX, BX // 6685cb
TESTW $0x7fffffff, AX // 66a9ffff
TESTW $3, (BP)(CX*8) // 66f744cd000300
TESTW 8, CX // 66850d08000000
TZCNTL 64(AX)(GS*1), AX // 65f30fbc4040
TZCNTQ DX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TZCNTW AX, CX // 66f30fbcc8
UD1 // 0fb9
UD2 // 0f0b
WAIT // 9b
XABORT $1 // c6f801
XACQUIRE // f2
XADDB CL, 305419896 // 0fc00d78563412
XADDL DX, SP // 0fc1d4
XADDQ SI, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XADDW SP, CX // 660fc1e1
XCHGB CL, CX // 86c9
XCHGB -8192(DI*2), BX // 861c7d00e0ffff
XCHGL (SP)(GS*1), AX // 65870424
XCHGL BX, AX // 93
XCHGL AX, CX // 91
XCHGL CX, CX // 87c9
XCHGQ -64(CX)(FS*1), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGQ CX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGQ AX, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGQ CX, -8192(BX) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XCHGW 4(CX)(BX*4), SI // 6687749904
XCHGW CX, AX // 6691
XCHGW AX, DI // 6697
XCHGW AX, 512(BP)(BP*8) // 668784ed00020000
XEND // 0f01d5
XLAT // d7
XORB BH, AL // 30f8
XORB $1, AL // 3401
XORB $0, 8 // 80350800000000
XORB 512(SP)(BX*1), AL // 32841c00020000
XORL $0, DX // 83f200
XORL DX, BP // 31d5
XORL 8128(ES), DX // 263315c01f0000
XORL $-0x80000000, AX // 3500000080
XORL $local<>(SB), SP // 81f400000000
XORQ $-77, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ DX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ -512(AX)(BP*4), SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ $-32769, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORQ $256, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XORW $1, DX // 6683f201
XORW DX, DX // 6631d2
XORW tmp-16(SP), AX // 6633442402
XORW $200, AX // 6635c800
XORW $255, BX // 6681f3ff00
XRELEASE // f3
XTEST // 0f01d6
F2XM1 // d9f0
FABS // d9e1
FADDD F5, F0 // d8c5
FADDD F0, F4 // dcc4
FADDD -4, F0 // dc05fcffffff
FADDDP F0, F0 // dec0
FADDF tmp-16(SP), F0 // d8442402
FADDL -129(SP), F0 // da84247fffffff
FADDW -8192(DS), F0 // 3ede0500e0ffff
FBLD 305419896 // df2578563412
FBSTP 512(BP) // dfb500020000
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
FCOMD 512(CX)(CX*4), F0 // dc948900020000
FCOMDP F3, F0 // d8db
FCOMDP F0, F2 // dcda
FCOMDP 512(AX), F0 // dc9800020000
FCOMDPP F0, F0 // ded8
FCOMF 305419896(AX)(FS*1), F0 // 64d89078563412
FCOMFP arg+8(FP), F0 // d85c241e
FCOMI F0, F0 // dbf0
FCOMIP F0, F0 // dff0
FCOML sym+8(SB), F0 // da1500000000
FCOMLP -4, F0 // da1dfcffffff
FCOMW 64(BX*8), F0 // de14dd40000000
FCOMWP local<>(SB), F0 // de1d00000000
FCOS // d9ff
FDECSTP // d9f6
FDIVD F7, F0 // d8f7
FDIVD F0, F4 // dcfc
FDIVD 64(ES), F0 // 26dc3540000000
FDIVDP F0, F3 // defb
FDIVF 305419896(BP*4), F0 // d834ad78563412
FDIVL 305419896(FS), F0 // 64da3578563412
FDIVRD F2, F0 // d8fa
FDIVRD F0, F5 // dcf5
FDIVRD 512(BP), F0 // dcbd00020000
FDIVRDP F0, F2 // def2
FDIVRF -1(SI)(AX*4), F0 // d87c86ff
FDIVRL -1(SP)(DX*8), F0 // da7cd4ff
FDIVRW tmp-16(SP), F0 // de7c2402
FDIVW 8128(BP)(FS*1), F0 // 64deb5c01f0000
FINCSTP // d9f7
FINIT // dbe3
FLD1 // d9e8
FLDCW 4(AX*8) // d92cc504000000
FLDL2E // d9ea
FLDL2T // d9e9
FLDLG2 // d9ec
FLDLN2 // d9ed
FLDPI // d9eb
FLDZ // d9ee
FMOVB 64(AX)(GS*1), F0 // 65df6040
FMOVBP F0, 305419896 // df3578563412
FMOVD F0, F0 // d9c0
FMOVD 128(DI)(BP*4), F0 // dd84af80000000
FMOVD F0, F7 // ddd7
FMOVD F0, 64(CX)(AX*1) // dd540140
FMOVDP F0, F0 // ddd8
FMOVDP F0, 4(SP) // dd5c2404
FMOVF -512(SP)(SI*2), F0 // d9847400feffff
FMOVF F0, -1(CS) // 2ed915ffffffff
FMOVFP F0, -128(SP) // d95c2480
FMOVL (DX)(GS*1), F0 // 65db02
FMOVL F0, 8(BP)(CX*1) // db540d08
FMOVLP F0, 4(DS) // 3edb1d04000000
FMOVV local<>(SB), F0 // df2d00000000
FMOVVP F0, 64(AX)(AX*8) // df7cc040
FMOVW 4(SP)(BX*4), F0 // df449c04
FMOVW F0, 8(GS) // 65df1508000000
FMOVWP F0, local<>(SB) // df1d00000000
FMOVX 305419896, F0 // db2d78563412
FMOVXP F0, 305419896(BP*2) // db3c6d78563412
FMULD F0, F0 // d8c8
FMULD F0, F7 // dccf
FMULD (DX)(CX*4), F0 // dc0c8a
FMULDP F0, F7 // decf
FMULF 4(DX)(GS*1), F0 // 65d84a04
FMULL -8192(CX), F0 // da8900e0ffff
FMULW 512(SP), F0 // de8c2400020000
FNOP // d9d0
FPATAN // d9f3
FPREM // d9f8
FPREM1 // d9f5
FPTAN // d9f2
FRNDINT // d9fc
FRSTOR 512(CX) // dda100020000
FSAVE 128(CX) // ddb180000000
FSCALE // d9fd
FSIN // d9fe
FSINCOS // d9fb
FSQRT // d9fa
FSTCW 1(BX)(DX*1) // d97c1301
FSTENV 8128(CX) // d9b1c01f0000
FSTSW AX // dfe0
FSTSW (ES) // 26dd3d00000000
FSUBD F3, F0 // d8e3
FSUBD F0, F1 // dce9
FSUBD 16(BX), F0 // dc6310
FSUBDP F0, F6 // deee
FSUBF -4, F0 // d825fcffffff
FSUBL tmp-16(SP), F0 // da642402
FSUBRD F2, F0 // d8ea
FSUBRD F0, F2 // dce2
FSUBRD -128(SI), F0 // dc6e80
FSUBRDP F0, F6 // dee6
FSUBRF 8128(DI), F0 // d8afc01f0000
FSUBRL -64(DI)(AX*2), F0 // da6c47c0
FSUBRW 4(BX), F0 // de6b04
FSUBW sym(SB), F0 // de2500000000
FTST // d9e4
FUCOM F0, F1 // dde1
FUCOMI F0, F5 // dbed
FUCOMIP F0, F0 // dfe8
FUCOMP F0, F0 // dde8
FUCOMPP F0, F3 // daeb
FXAM // d9e5
FXCHD F0, F0 // d9c8
FXCHD F0, F7 // d9cf
FXTRACT // d9f4
FYL2X // d9f1
FYL2XP1 // d9f9
ADDPD X0, X0 // 660f58c0
ADDPS X0, X1 // 0f58c8
ADDSD X6, X0 // f20f58c6
ADDSS X0, X0 // f30f58c0
ADDSUBPD -8(SP)(BP*8), X0 // 660fd044ecf8
ADDSUBPS X12, X0 // ERROR "asmins: illegal in mode 32"
ANDNPD X0, X2 // 660f55d0
ANDNPS X0, X12 // ERROR "asmins: illegal in mode 32"
ANDPD -4, X0 // 660f5405fcffffff
ANDPS X14, X0 // ERROR "asmins: illegal in mode 32"
CMPPD X0, X0, $1 // 660fc2c001
CMPPS X0, X0, $-1 // 0fc2c0ff
CMPSD X0, X0, $1 // f20fc2c001
CMPSS X0, X2, $0 // f30fc2d000
COMISD X13, X0 // ERROR "asmins: illegal in mode 32"
COMISS X0, X0 // 0f2fc0
CVTPD2PL 16(ES), X0 // 26f20fe60510000000
CVTPD2PL X0, M0 // 660f2dc0
CVTPD2PS X10, X1 // ERROR "asmins: illegal in mode 32"
CVTPL2PD AX, X0 // 660f2ac0
CVTPL2PD sym(SB), X7 // f30fe63d00000000
CVTPL2PD M0, X7 // 660f2af8
CVTPL2PS SP, X0 // 0f2ac4
CVTPL2PS -1(BX)(DX*4), X0 // 0f5b4493ff
CVTPL2PS M0, X3 // 0f2ad8
CVTPS2PD 305419896(CX), X15 // ERROR "asmins: illegal in mode 32"
CVTPS2PL X4, X9 // ERROR "asmins: illegal in mode 32"
CVTPS2PL X7, M0 // 0f2dc7
CVTSD2SL X9, SI // ERROR "asmins: illegal in mode 32"
CVTSD2SQ local<>-4(SB), DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSD2SS X0, X0 // f20f5ac0
CVTSL2SD DX, X0 // f20f2ac2
CVTSL2SS 8(DS), X0 // 3ef30f2a0508000000
CVTSQ2SD SI, X0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSQ2SS CX, X10 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSS2SD 4(AX)(DX*1), X10 // ERROR "asmins: illegal in mode 32"
CVTSS2SL X0, DX // f30f2dd0
CVTSS2SQ X11, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTTPD2PL X4, X0 // 660fe6c4
CVTTPD2PL -2147483647(DI)(BX*8), M5 // 660f2cacdf01000080
CVTTPS2PL 64(AX)(FS*1), X0 // 64f30f5b4040
CVTTPS2PL -129(CX)(CX*2), M0 // 0f2c84497fffffff
CVTTSD2SL X0, CX // f20f2cc8
CVTTSD2SQ X0, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTTSS2SL (BX*4), AX // f30f2c049d00000000
CVTTSS2SQ X0, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DIVPD X10, X0 // ERROR "asmins: illegal in mode 32"
DIVPS 64(BP), X8 // ERROR "asmins: illegal in mode 32"
DIVSD X2, X10 // ERROR "asmins: illegal in mode 32"
DIVSS 1024(DI)(CX*1), X6 // f30f5eb40f00040000
EMMS // 0f77
FXRSTOR 8 // 0fae0d08000000
FXRSTOR64 sym(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FXSAVE 2147483647(BP)(GS*1) // 650fae85ffffff7f
FXSAVE64 (SI) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
HADDPD X0, X3 // 660f7cd8
HADDPS 8128(SI)(BX*2), X15 // ERROR "asmins: illegal in mode 32"
HSUBPD X2, X0 // 660f7dc2
HSUBPS 16(CX*1), X0 // f20f7d040d10000000
LDDQU -1(DX)(DX*1), X0 // f20ff04412ff
LDMXCSR 305419896(DI*4) // 0fae14bd78563412
LFENCE // 0faee8
MASKMOVOU X0, X12 // ERROR "asmins: illegal in mode 32"
MASKMOVQ M2, M7 // 0ff7fa
MAXPD X0, X12 // ERROR "asmins: illegal in mode 32"
MAXPS 305419896, X0 // 0f5f0578563412
MAXSD -129(SI), X5 // f20f5fae7fffffff
MAXSS arg+8(FP), X0 // f30f5f44241e
MFENCE // 0faef0
MINPD X0, X0 // 660f5dc0
MINPS X3, X0 // 0f5dc3
MINSD X0, X0 // f20f5dc0
MINSS (BP*2), X15 // ERROR "asmins: illegal in mode 32"
MOVAPD X4, X0 // 660f28c4
MOVAPD X15, 128(CX*8) // ERROR "asmins: illegal in mode 32"
MOVAPS X0, X5 // 0f28e8
MOVAPS X0, 8 // 0f290508000000
MOVDDUP tmp-16(SP), X0 // f20f12442402
MOVHLPS X9, X0 // ERROR "asmins: illegal in mode 32"
MOVHPD X14, X0 // ERROR "asmins: illegal in mode 32"
MOVHPD X7, 2147483647(DI)(BX*8) // 660f17bcdfffffff7f
MOVHPS X0, X0 // 0f16c0
MOVHPS X6, -2147483647(ES) // 260f173501000080
MOVLHPS X6, X15 // ERROR "asmins: illegal in mode 32"
MOVLPD X0, X2 // 660f12d0
MOVLPD X11, 128(BP)(BX*1) // ERROR "asmins: illegal in mode 32"
MOVLPS 128(CS), X4 // 2e0f122580000000
MOVLPS X2, tmp-16(SP) // 0f13542402
MOVMSKPD X0, AX // 660f50c0
MOVMSKPS X6, CX // 0f50ce
MOVNTIL AX, SI // 0fc3c6
MOVNTIQ BX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVNTO X3, -512(AX)(CX*2) // 660fe79c4800feffff
MOVNTPD X14, CX // ERROR "asmins: illegal in mode 32"
MOVNTPS X0, AX // 0f2bc0
MOVNTQ M1, CX // 0fe7c9
MOVO X1, X0 // 660f6fc1
MOVO X1, sym+8(SB) // 660f7f0d00000000
MOVOU X15, X0 // ERROR "asmins: illegal in mode 32"
MOVOU X13, 8128(SP)(FS*1) // ERROR "asmins: illegal in mode 32"
MOVQOZX X0, X2 // f30f7ed0
MOVQOZX M1, X0 // f30fd6c1
MOVSD 1024(ES), X9 // ERROR "asmins: illegal in mode 32"
MOVSD X14, 4(BP) // ERROR "asmins: illegal in mode 32"
MOVSHDUP X0, X1 // f30f16c8
MOVSLDUP X0, X2 // f30f12d0
MOVSS X0, X10 // ERROR "asmins: illegal in mode 32"
MOVSS X15, 2147483647(SI*2) // ERROR "asmins: illegal in mode 32"
MOVUPD X0, X0 // 660f10c0
MOVUPD X1, -129(SI)(BP*8) // 660f118cee7fffffff
MOVUPS -8(DX)(AX*2), X0 // 0f104442f8
MOVUPS X0, 128(GS) // 650f110580000000
MULPD X0, X0 // 660f59c0
MULPS 4(DI)(FS*1), X0 // 640f594704
MULSD X8, X0 // ERROR "asmins: illegal in mode 32"
MULSS 305419896, X0 // f30f590578563412
ORPD X0, X14 // ERROR "asmins: illegal in mode 32"
ORPS X0, X12 // ERROR "asmins: illegal in mode 32"
PACKSSLW X0, X3 // 660f6bd8
PACKSSLW CX, M6 // ERROR "asmins: illegal in 32-bit mode"
PACKSSWB -4, X3 // 660f631dfcffffff
PACKSSWB M3, M6 // ERROR "asmins: illegal in 32-bit mode"
PACKUSWB X0, X4 // 660f67e0
PACKUSWB (BX)(CX*8), M7 // ERROR "asmins: illegal in 32-bit mode"
PADDB 16(CX), X3 // 660ffc5910
PADDB local<>-4(SB), M5 // ERROR "asmins: illegal in 32-bit mode"
PADDL X15, X5 // ERROR "asmins: illegal in mode 32"
PADDL M0, M3 // ERROR "asmins: illegal in 32-bit mode"
PADDQ X12, X5 // ERROR "asmins: illegal in mode 32"
PADDSB 4(DI)(GS*1), X0 // 65660fec4704
PADDSB (BX), M5 // ERROR "asmins: illegal in 32-bit mode"
PADDSW X0, X8 // ERROR "asmins: illegal in mode 32"
PADDSW SP, M3 // ERROR "asmins: illegal in 32-bit mode"
PADDUSB -4, X13 // ERROR "asmins: illegal in mode 32"
PADDUSB BP, M6 // ERROR "asmins: illegal in 32-bit mode"
PADDUSW 64(SI)(CX*1), X7 // 660fdd7c0e40
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
PCMPEQL -512(DX)(DI*4), X7 // 660f76bcba00feffff
PCMPEQL CX, M7 // ERROR "asmins: illegal in 32-bit mode"
PCMPEQW X0, X0 // 660f75c0
PCMPEQW 1(DX)(SI*4), M7 // ERROR "asmins: illegal in 32-bit mode"
PCMPGTB X0, X0 // 660f64c0
PCMPGTB M5, M5 // ERROR "asmins: illegal in 32-bit mode"
PCMPGTL 127(SP), X9 // ERROR "asmins: illegal in mode 32"
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
PMULLW 1(AX), X0 // 660fd54001
PMULLW DI, M5 // ERROR "asmins: illegal in 32-bit mode"
PMULULQ 127(SI), X0 // 660ff4467f
PMULULQ SI, M5 // ERROR "asmins: illegal in 32-bit mode"
POR X3, X13 // ERROR "asmins: illegal in mode 32"
POR 16(SP), M3 // ERROR "asmins: illegal in 32-bit mode"
PREFETCHNTA -129(BP)(SI*1) // 0f1884357fffffff
PREFETCHT0 local<>-4(SB) // 0f180d00000000
PREFETCHT1 -128(AX) // 0f185080
PREFETCHT2 8128(DX)(CX*4) // 0f189c8ac01f0000
PSADBW X2, X0 // 660ff6c2
PSHUFD $255, -512(DI)(SI*4), X0 // 660f7084b700feffffff
PSHUFHW $2, 127(FS), X3 // f30f701d7f00000002
PSHUFL $0, X8, X7 // ERROR "asmins: illegal in mode 32"
PSHUFLW $3, X1, X0 // f20f70c103
PSHUFW $-128, AX, M4 // 0f70e080
PSLLL $3, X10 // ERROR "asmins: illegal in mode 32"
PSLLL 2147483647(DX), X12 // ERROR "asmins: illegal in mode 32"
PSLLL SI, M1 // ERROR "asmins: illegal in 32-bit mode"
PSLLL $0, M7 // ERROR "asmins: illegal in 32-bit mode"
PSLLO $-77, X0 // 660f73f8b3
PSLLQ $-1, X14 // ERROR "asmins: illegal in mode 32"
PSLLQ 2147483647(SI), X12 // ERROR "asmins: illegal in mode 32"
PSLLQ BP, M6 // ERROR "asmins: illegal in 32-bit mode"
PSLLQ $3, M4 // ERROR "asmins: illegal in 32-bit mode"
PSLLW $7, X12 // ERROR "asmins: illegal in mode 32"
PSLLW X0, X0 // 660ff1c0
PSLLW CX, M0 // ERROR "asmins: illegal in 32-bit mode"
PSLLW $7, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRAL $2, X0 // 660f72e002
PSRAL X12, X0 // ERROR "asmins: illegal in mode 32"
PSRAL sym+8(SB), M0 // ERROR "asmins: illegal in 32-bit mode"
PSRAL $0, M4 // ERROR "asmins: illegal in 32-bit mode"
PSRAW $0, X12 // ERROR "asmins: illegal in mode 32"
PSRAW 305419896(BX), X0 // 660fe18378563412
PSRAW AX, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRAW $1, M4 // ERROR "asmins: illegal in 32-bit mode"
PSRLL $3, X1 // 660f72d103
PSRLL -8192(AX*1), X10 // ERROR "asmins: illegal in mode 32"
PSRLL SI, M7 // ERROR "asmins: illegal in 32-bit mode"
PSRLL $2, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRLO $0, X8 // ERROR "asmins: illegal in mode 32"
PSRLQ $-1, X0 // 660f73d0ff
PSRLQ sym+8(SB), X0 // 660fd30500000000
PSRLQ SI, M0 // ERROR "asmins: illegal in 32-bit mode"
PSRLQ $1, M4 // ERROR "asmins: illegal in 32-bit mode"
PSRLW $2, X0 // 660f71d002
PSRLW -64(BX), X0 // 660fd143c0
PSRLW BP, M5 // ERROR "asmins: illegal in 32-bit mode"
PSRLW $1, M6 // ERROR "asmins: illegal in 32-bit mode"
PSUBB X10, X9 // ERROR "asmins: illegal in mode 32"
PSUBL X5, X7 // 660ffafd
PSUBQ 16(CX)(GS*1), X0 // 65660ffb4110
PSUBSB -1(AX)(DX*1), X0 // 660fe84410ff
PSUBSW X0, X10 // ERROR "asmins: illegal in mode 32"
PSUBUSB X1, X2 // 660fd8d1
PSUBUSW 305419896, X0 // 660fd90578563412
PSUBW X13, X0 // ERROR "asmins: illegal in mode 32"
PUNPCKHBW X0, X0 // 660f68c0
PUNPCKHBW AX, M6 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKHLQ -4, X2 // 660f6a15fcffffff
PUNPCKHLQ AX, M2 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKHQDQ X2, X0 // 660f6dc2
PUNPCKHWL -1(SP)(DX*1), X14 // ERROR "asmins: illegal in mode 32"
PUNPCKHWL M2, M7 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKLBW X7, X15 // ERROR "asmins: illegal in mode 32"
PUNPCKLBW AX, M4 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKLLQ X0, X0 // 660f62c0
PUNPCKLLQ AX, M0 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKLQDQ -129(SI), X0 // 660f6c867fffffff
PUNPCKLWL X0, X2 // 660f61d0
PUNPCKLWL local<>(SB), M4 // ERROR "asmins: illegal in 32-bit mode"
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
SQRTSS -2147483647(GS), X14 // ERROR "asmins: illegal in mode 32"
STMXCSR -8(BX)(CX*8) // 0fae5ccbf8
SUBPD X0, X0 // 660f5cc0
SUBPS X0, X0 // 0f5cc0
SUBSD -8(AX)(AX*2), X1 // f20f5c4c40f8
SUBSS X6, X0 // f30f5cc6
UCOMISD -4, X1 // 660f2e0dfcffffff
UCOMISS X0, X0 // 0f2ec0
UNPCKHPD X0, X11 // ERROR "asmins: illegal in mode 32"
UNPCKHPS 1(DX), X0 // 0f154201
UNPCKLPD X14, X0 // ERROR "asmins: illegal in mode 32"
UNPCKLPS -129(DI), X0 // 0f14877fffffff
XORPD local<>(SB), X6 // 660f573500000000
XORPS X5, X0 // 0f57c5
XRSTOR DX // 0faeea
XRSTOR64 CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XRSTORS -4 // 0fc71dfcffffff
XRSTORS64 AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVE -4 // 0fae25fcffffff
XSAVE64 16(ES) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVEC -1(FS) // 640fc725ffffffff
XSAVEC64 -8192(CX)(FS*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVEOPT 127(AX*1) // 0fae34057f000000
XSAVEOPT64 (BX)(BP*8) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVES sym(SB) // 0fc72d00000000
XSAVES64 sym(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
AESDEC arg+8(FP), X11 // ERROR "asmins: illegal in mode 32"
AESDECLAST X1, X0 // 660f38dfc1
AESENC X0, X0 // 660f38dcc0
AESENCLAST X3, X0 // 660f38ddc3
AESIMC X0, X6 // 660f38dbf0
AESKEYGENASSIST $0, sym+8(SB), X0 // 660f3adf050000000000
BLENDPD $128, X8, X0 // ERROR "asmins: illegal in mode 32"
BLENDPS $200, X0, X0 // 660f3a0cc0c8
BLENDVPD X0, X0, X6 // 660f3815f0
BLENDVPS X0, 16(CX*4), X5 // 660f38142c8d10000000
DPPD $127, X0, X0 // 660f3a41c07f
DPPS $2, sym(SB), X0 // 660f3a40050000000002
EXTRACTPS $0, X15, CX // ERROR "asmins: illegal in mode 32"
INSERTPS $3, X7, X4 // 660f3a21e703
MOVNTDQA sym(SB), X2 // 660f382a1500000000
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
PCMPESTRM $127, -8(DX)(BX*8), X0 // 660f3a6044daf87f
PCMPGTQ X6, X8 // ERROR "asmins: illegal in mode 32"
PCMPISTRI $7, X0, X0 // 660f3a63c007
PCMPISTRM $127, -128(CX)(DI*8), X0 // 660f3a6244f9807f
PEXTRB $0, X0, CX // 660f3a14c100
PEXTRD $200, X0, 512(CS) // 2e660f3a160500020000c8
PEXTRQ $1, X0, DX // ERROR "asmins: illegal in mode 32"
PEXTRW $3, X2, AX // 660fc5c203
PEXTRW $3, X1, -128(CS) // 2e660f3a150d80ffffff03
PHADDD arg+8(FP), X0 // 660f380244241e
PHADDD 305419896, M6 // 0f38023578563412
PHADDSW X14, X0 // ERROR "asmins: illegal in mode 32"
PHADDW X0, X13 // ERROR "asmins: illegal in mode 32"
PHMINPOSUW -4, X9 // ERROR "asmins: illegal in mode 32"
PHSUBD X0, X2 // 660f3806d0
PHSUBSW X2, X0 // 660f3807c2
PHSUBW X2, X10 // ERROR "asmins: illegal in mode 32"
PINSRB $128, CX, X0 // 660f3a20c180
PINSRD $64, 2147483647(CX)(SI*2), X0 // 660f3a228471ffffff7f40
PINSRQ $128, CX, X0 // ERROR "asmins: illegal in mode 32"
PMADDUBSW X14, X3 // ERROR "asmins: illegal in mode 32"
PMAXSB -128(SI), X0 // 660f383c4680
PMAXSD X0, X0 // 660f383dc0
PMAXUD X1, X0 // 660f383fc1
PMAXUW X0, X3 // 660f383ed8
PMINSB X10, X12 // ERROR "asmins: illegal in mode 32"
PMINSD -8192(DI)(AX*4), X4 // 660f3839a48700e0ffff
PMINUD 512(BX), X6 // 660f383bb300020000
PMINUW X0, X1 // 660f383ac8
PMOVSXBD 4(CX), X0 // 660f38214104
PMOVSXBQ 305419896(DX), X9 // ERROR "asmins: illegal in mode 32"
PMOVSXBW 128(SI), X0 // 660f38208680000000
PMOVSXDQ X11, X8 // ERROR "asmins: illegal in mode 32"
PMOVSXWD 305419896(BX), X0 // 660f38238378563412
PMOVSXWQ X2, X1 // 660f3824ca
PMOVZXBD X0, X15 // ERROR "asmins: illegal in mode 32"
PMOVZXBQ X7, X5 // 660f3832ef
PMOVZXBW X9, X5 // ERROR "asmins: illegal in mode 32"
PMOVZXDQ X15, X0 // ERROR "asmins: illegal in mode 32"
PMOVZXWD X0, X13 // ERROR "asmins: illegal in mode 32"
PMOVZXWQ 128(DX)(DI*4), X0 // 660f383484ba80000000
PMULDQ X0, X1 // 660f3828c8
PMULHRSW (BX), X0 // 660f380b03
PMULLD 1(DI), X0 // 660f38404701
PSHUFB X10, X0 // ERROR "asmins: illegal in mode 32"
PSIGNB X0, X0 // 660f3808c0
PSIGND X9, X10 // ERROR "asmins: illegal in mode 32"
PSIGNW 305419896, X0 // 660f38090578563412
PTEST -8192(SI), X14 // ERROR "asmins: illegal in mode 32"
ROUNDPD $200, 127(SP), X13 // ERROR "asmins: illegal in mode 32"
ROUNDPS $2, -8192(DI), X6 // 660f3a08b700e0ffff02
ROUNDSD $0, X0, X0 // 660f3a0bc000
ROUNDSS $4, X3, X0 // 660f3a0ac304
SHA1MSG1 X9, X11 // ERROR "asmins: illegal in mode 32"
SHA1MSG2 (CX), X0 // 0f38ca01
SHA1NEXTE -129(BX)(SI*8), X0 // 0f38c884f37fffffff
SHA1RNDS4 $2, X0, X0 // 0f3accc002
SHA256MSG1 X0, X15 // ERROR "asmins: illegal in mode 32"
SHA256MSG2 X0, X0 // 0f38cdc0
SHA256RNDS2 X0, X0, X0 // 0f38cbc0
ARPL SI, AX // 63f0
CLAC // 0f01ca
CLDEMOTE (AX*8) // 0f1c04c500000000
CLFLUSH 512(BP)(BX*1) // 0faebc1d00020000
CLFLUSHOPT 8 // 660fae3d08000000
CLI // fa
CLTS // 0f06
CLWB -4 // 660fae35fcffffff
CPUID // 0fa2
HLT // f4
ICEBP // f1
INB // ec
INB $128 // e480
INL // ed
INL $0 // e500
INSB // 6c
INSL // 6d
INSW // 666d
INT $0 // cd00
INTO // ce
INVD // 0f08
INVLPG AL // 0f01f8
INVPCID DI, BX // 660f3882df
INW // 66ed
INW $-129 // 66e57f
IRETL // cf
IRETQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IRETW // 66cf
LARL SI, BX // 0f02de
LARQ 16(DI)(AX*2), BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LARW BX, SP // 660f02e3
LFSL 8, AX // 0fb40508000000
LFSQ 1024(CX)(BP*4), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LFSW 2147483647(DS), DX // 3e660fb415ffffff7f
LGDT 8128(DI)(DX*2) // 0f019457c01f0000
LGSL 64(AX)(FS*1), SP // 640fb56040
LGSQ -2147483647(GS), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LGSW -64(DI)(DI*2), CX // 660fb54c7fc0
LIDT -129(CX)(BP*1) // 0f019c297fffffff
LLDT 8(FS) // 640f001508000000
LMSW AX // 0f01f0
LSLL local<>-4(SB), SI // 0f033500000000
LSLQ AX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LSLW -2147483647(DX), DX // 660f039201000080
LSSL 16(SP), CX // 0fb24c2410
LSSQ (BP), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LSSW -512(BP), SI // 660fb2b500feffff
LTR 512(SI)(GS*1) // 650f009e00020000
MONITOR // 0f01c8
MWAIT // 0f01c9
OUTB // ee
OUTB $0 // e600
OUTL // ef
OUTL $0 // e700
OUTSB // 6e
OUTSL // 6f
OUTSW // 666f
OUTW // 66ef
OUTW $-77 // 66e7b3
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
SGDT 1024(BX) // 0f018300040000
SIDT 1(SP)(DI*8) // 0f014cfc01
SLDTL AX // 0f00c0
SLDTQ DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SLDTW CX // 660f00c1
SMSWL CX // 0f01e1
SMSWQ SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SMSWW sym+8(SB) // 660f012500000000
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
VERR (BX)(BP*1) // 0f00242b
VERW local<>-4(SB) // 0f002d00000000
WBINVD // 0f09
WRFSBASEL CX // f30faed1
WRFSBASEQ AX // ERROR "asmins: illegal in mode 32"
WRGSBASEL BX // f30faedb
WRGSBASEQ BX // ERROR "asmins: illegal in mode 32"
WRMSR // 0f30
WRPKRU // 0f01ef
XGETBV // 0f01d0
XSETBV // 0f01d1
