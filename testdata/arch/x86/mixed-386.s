FADDW -8192(FS), F0, BH // ERROR "invalid instruction"
CMPXCHGB CL, AX // 0fb0c8
INSERTPS $0, X15, X0 // ERROR "asmins: illegal in mode 32"
SHLL $2, BX // c1e302
OUTB $-0x80000000 // e600
JMI $0, 0(PC) // 78fe
DECL CX // 49
SUBB CX, AX // 28c8
FDECSTP // d9f6
FCOMWP 64(DS), F0 // 3ede1d40000000
BTRL $64, DX // 0fbaf240
FMULW 128(SI)(BP*2), $1, F0 // ERROR "invalid instruction"
NOTL CL // f7d1
CMOVLEQ CX, AX // 0f44c1
CMPXCHGB CX, CL // 0fb0c9
STOSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHA1NEXTE X4 // ERROR "invalid instruction"
RSM // 0faa
REPN // f2
FXRSTOR 2147483647(BP) // 0fae8dffffff7f
RDSEEDW SI // 660fc7fe
MOVBLZX AL, BP // 0fb6e8
FSUBDP F0, F7 // deef
WRGSBASEL SP, BX // ERROR "invalid instruction"
MOVBLZX AL, CX // 0fb6c8
JCS 0(PC) // 72fe
SALQ $1, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
IDIVB CH // f6fd
ORL $0x123456789abcdef0, AX // 0df0debc9a
RCRW $127, AX // 66c1d87f
FCMOVBE F6, F0 // dad6
MULSD X0, X0 // f20f59c0
PADDUSB 8(BX)(BX*2), X0 // 660fdc445b08
ADDSUBPS X13, X0 // ERROR "asmins: illegal in mode 32"
FDIVF 8(DX), F0 // d87208
PAND CX, M6 // ERROR "asmins: illegal in 32-bit mode"
PUNPCKHQDQ X4, X0 // 660f6dc4
ROUNDSS $2, X0, X5 // 660f3a0ae802
FMOVF F0, -8(AX)(AX*4) // d95480f8
UD2 // 0f0b
PSUBB X6, X0 // 660ff8c6
MOVHLPS X0, X15 // ERROR "asmins: illegal in mode 32"
MOVSD X11, -128(BX)(CX*1) // ERROR "asmins: illegal in mode 32"
OUTSL // 6f
BSFQ -129(DX*2), SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SLDTL DX // 0f00c2
PSRLQ X8, X7 // ERROR "asmins: illegal in mode 32"
RDMSR $1 // ERROR "invalid instruction"
PINSRQ $1, AX, X1 // ERROR "asmins: illegal in mode 32"
MOVHLPS X10, $-77, X5 // ERROR "invalid instruction"
ADDW DI, AX // 6601f8
MPSADBW $0, X7, X13 // ERROR "asmins: illegal in mode 32"
PINSRB $0, BX, X8 // ERROR "asmins: illegal in mode 32"
LEAVEL // c9
PADDQ X15, X9 // ERROR "asmins: illegal in mode 32"
SETPC CL // 0f9bc1
RDMSR // 0f32
ROUNDPD $1, TASK, X12 // ERROR "invalid instruction"
COMISD X3, X11 // ERROR "asmins: illegal in mode 32"
RCLB $1, AL // d0d0
FCMOVBE X8, F0 // ERROR "invalid instruction"
MULQ SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FUCOMPP X20, F0 // ERROR "invalid instruction"
CMPB AX, $-1 // 80f8ff
PHSUBW X0, X0 // 660f3805c0
LEAW -2147483647(BX)(GS*1), DX // 65668d9301000080
PAVGW 4(SP)(DI*4), M5 // ERROR "asmins: illegal in 32-bit mode"
PMAXUW tmp-16(SP), X6 // 660f383e7424f0
FNOP // d9d0
FLDPI // d9eb
SUBQ CX, local<>-4(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROUNDPS $127, X0, X6 // 660f3a08f07f
MOVQL X17, CX // ERROR "invalid instruction"
PEXTRD $64, X5, sym(SB) // 660f3a162d0000000040
FUCOMPP.Z F0, F5 // ERROR "invalid instruction"
FSUBF F0 // ERROR "invalid instruction"
PHSUBD X0, X0 // 660f3806c0
FLD1 // d9e8
IDIVB // ERROR "invalid instruction"
RDTSCP // 0f01f9
LSLW CX, CX // 660f03c9
MOVBEL -64(DI), CX // 0f38f04fc0
FINCSTP // d9f7
SUBB X0, AL // ERROR "invalid instruction"
FUCOMI F0, F0 // dbe8
MOVNTIL AX, DR3 // ERROR "invalid instruction"
PSLLW CX, M2 // ERROR "asmins: illegal in 32-bit mode"
CLI // fa
JMI 0(PC) // 78fe
FCMOVE F0 // ERROR "invalid instruction"
CMOVQHI AX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
JCS $1, 0(PC) // 72fe
SARL CX, SI // d3fe
CMPXCHGB AL, BX // 0fb0c3
SQRTSD X0, X2 // f20f51d0
INVLPG CH // 0f01fd
FCMOVNE CX, F4, F0 // ERROR "invalid instruction"
XSAVES -2147483647(CX*1) // 0fc72c0d01000080
PUNPCKLWL M3, M1 // ERROR "asmins: illegal in 32-bit mode"
MOVZWW tmp-16(SP), AX // 660fb74424f0
SETLS CL // 0f96c1
PUNPCKLWL AX, M7 // ERROR "asmins: illegal in 32-bit mode"
INCL DX // 42
CVTTSS2SL X0, AX // f30f2cc0
POPQ FS // 0fa1
MOVUPD 305419896, X0 // 660f100578563412
CMOVLMI BX, AX // 0f48c3
LZCNTQ F0, BX // ERROR "invalid instruction"
PINSRW $1, AX, X0 // 660fc4c001
LMSW 512(FS) // 640f013500020000
PMOVSXWQ X8, X6 // ERROR "asmins: illegal in mode 32"
XORW SP, BX // 6631e3
FCMOVCS F1, F0 // dac1
UNPCKLPS 16(DI)(BP*1), X0 // 0f14442f10
CRC32B CL, AX, K7 // ERROR "invalid instruction"
PMULHUW CL, -2147483647(CX), X11 // ERROR "invalid instruction"
SHLL CX, AX, BX // 0fa5c3
MULSD X3, X2 // f20f59d3
BOUNDL SP, 305419896(CX)(AX*2) // 62a44178563412
OUTL // ef
MOVSB // a4
RCLL $255, (BX)(GS*1) // 65c113ff
POPFQ MSW // ERROR "invalid instruction"
XRSTORS CX, CL // ERROR "invalid instruction"
MOVWQSX -1(AX)(CX*1), DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
STRQ AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVWNE AX // ERROR "invalid instruction"
INSL // 6d
MAXPS X7, X14 // ERROR "asmins: illegal in mode 32"
FCOMWP CX, 16(AX)(FS*1), F0 // ERROR "invalid instruction"
SETLE CX // 0f9ec1
LZCNTQ AX, CX // ERROR "asmins: illegal in mode 32"
MOVBEL CX, 8128(DX)(SI*2) // 0f38f18c72c01f0000
PMULLD X0, X5 // 660f3840e8
CMOVWPC BX, CX // 660f4bcb
MINSS 1024(FS), X0 // 64f30f5d0500040000
FMOVB 1(SI*4), X24 // ERROR "invalid instruction"
BSFL AX, SP // 0fbce0
ORPD X14, X3 // ERROR "asmins: illegal in mode 32"
MAXPS sym+8(SB), X8 // ERROR "asmins: illegal in mode 32"
DIVPS X12, X15 // ERROR "asmins: illegal in mode 32"
WBINVD // 0f09
FCMOVLS F5, F0 // dad5
DPPD $128, X0 // ERROR "invalid instruction"
PADDUSW -128(SP), X14 // ERROR "asmins: illegal in mode 32"
CMOVQGT DI, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BOUNDW CX, tmp-16(SP) // 66624c24e8
ADDSS X0, X15, X0 // ERROR "invalid instruction"
INVLPG CL // 0f01f9
SCASL // af
PAVGB M2, M3 // ERROR "asmins: illegal in 32-bit mode"
MOVQOZX $-128, X0 // ERROR "invalid instruction"
FDIVD F3, F0 // d8f3
CMOVWHI sym(SB), CX // 660f470d00000000
CVTSS2SQ X7 // ERROR "invalid instruction"
SYSEXIT64 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADOXL BP // ERROR "invalid instruction"
FMOVD BH, F5 // ERROR "invalid instruction"
MOVNTPS X15, AX // ERROR "asmins: illegal in mode 32"
FCMOVE F4, F0 // dacc
FBLD 1(DX) // df6201
SHA256MSG2 X0, $128 // ERROR "invalid instruction"
XSAVEC64 local<>(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FCLEX // dbe2
LODSB // ac
ADDSS X11 // ERROR "invalid instruction"
PEXTRB $128, X14, AX // ERROR "asmins: illegal in mode 32"
FSIN // d9fe
MOVLQSX DI, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INSB // 6c
XSAVE CL // ERROR "invalid instruction"
WRFSBASEL BX // f30faed3
LIDT -128(AX)(GS*1) // 650f015880
TESTL BX, BX, BL // ERROR "invalid instruction"
POR X0, X8 // ERROR "asmins: illegal in mode 32"
CVTSL2SD CX, M1 // ERROR "invalid instruction"
FUCOMPP F0, F3 // daeb
FDIVRDP F0, AX // ERROR "invalid instruction"
IMULL $1, AX // 6bc001
MOVLQZX CX, AX, DX // ERROR "invalid instruction"
TZCNTL M2, BX // ERROR "invalid instruction"
POPQ AX // ERROR "asmins: illegal in 32-bit mode"
FCMOVHI F3, F0 // dbd3
BTSW 512(BP), $1, BX // ERROR "invalid instruction"
JGT $1, 0(PC) // 7ffe
BTCL CX, CX // 0fbbc9
PMULHW -8192(CX)(CX*4), X0, DR7 // ERROR "invalid instruction"
MOVAPD X0, X0 // 660f28c0
TZCNTQ AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVOU X0, (SP)(AX*2) // f30f7f0444
VERW CX // 0f00e9
SMSWW 4(DI)(FS*1) // 64660f016704
FSUBW 127(BX)(BP*1), F0 // de642b7f
LFENCE // 0faee8
FYL2X CL // ERROR "invalid instruction"
LARL CX, BX // 0f02d9
INCQ $256 // ERROR "invalid instruction"
ADDSD X0, X0 // f20f58c0
FDIVRF -2147483647(SP)(AX*1), F0 // d8bc0401000080
IDIVB BL // f6fb
FCOS // d9ff
PACKSSWB AX, M3 // ERROR "asmins: illegal in 32-bit mode"
CMOVWMI AX, BX // 660f48d8
SHLL CL, CX, DR2, 1024(BX*1) // ERROR "can't handle SHLL instruction with 4 operands"
PMOVZXBQ X0, X10 // ERROR "asmins: illegal in mode 32"
CMPL SP, DX // 39d4
RDFSBASEL BX // f30faec3
CLC // f8
BTRW $127, 1(CS) // 2e660fba35010000007f
IMUL3Q F7, $3, CX, AX // ERROR "can't handle IMUL3Q instruction with 4 operands"
CMPXCHGW AX, CX // 660fb1c1
MOVZWW AX, CX // 660fb7c8
PMOVSXBQ X3, X13 // ERROR "asmins: illegal in mode 32"
UNPCKLPD X12, X0 // ERROR "asmins: illegal in mode 32"
SYSEXIT $1 // ERROR "invalid instruction"
CWD // 6699
BSRL DX, CX // 0fbdca
FLDZ // d9ee
LGSL 64(SI)(SI*4), CX // 0fb54cb640
JEQ $1, 0(PC) // 74fe
BLENDPD $200, 305419896(SP)(AX*2), $0x80000000 // ERROR "invalid instruction"
FXRSTOR64 CS // ERROR "invalid instruction"
MOVLHPS X0, F4, X0 // ERROR "invalid instruction"
BTCL CX, SI // 0fbbce
INVD // 0f08
OUTSB // 6e
MOVBEQ CX, 305419896 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INL // ed
XGETBV // 0f01d0
PMULULQ -8(CX)(BX*8), X11 // ERROR "asmins: illegal in mode 32"
RDRANDQ CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FMULL F0 // ERROR "invalid instruction"
ANDNPS -512(DI), X0 // 0f558700feffff
FMULW 4(CX), F0 // de4904
LARW BX, BL // ERROR "invalid instruction"
XACQUIRE // f2
FPTAN // d9f2
ADDSD X12, X5 // ERROR "asmins: illegal in mode 32"
PCMPESTRM $0, X2, X0 // 660f3a60c200
XCHGB BL, BX // 86db
PSLLO $7, X0 // 660f73f807
LZCNTQ $-77, CX // ERROR "invalid instruction"
FUCOMIP F0, F7 // dfef
PMULLW X0, X1 // 660fd5c8
BLENDVPD X0, X14, X5 // ERROR "asmins: illegal in mode 32"
SUBPS X0, X0 // 0f5cc0
ADCXQ AX, CX // ERROR "asmins: illegal in mode 32"
CVTPD2PS X0 // ERROR "invalid instruction"
MOVWLSX -1(AX), X0 // ERROR "invalid instruction"
FCMOVB F4, F0 // dac4
FXCHD F0, F0, $255 // ERROR "invalid instruction"
XORB $1, $2, 4(CX)(DI*8) // ERROR "invalid instruction"
HLT // f4
INVPCID AX, SI, AX // ERROR "invalid instruction"
ANDNPS X0, X0 // 0f55c0
SETLT CX // 0f9cc1
CMPW SI, CX // 6639ce
SHA256MSG2 305419896, X0 // 0f38cd0578563412
CVTSS2SL X12, X0, BX // ERROR "invalid instruction"
HADDPD X8, X9 // ERROR "asmins: illegal in mode 32"
TESTB AL, CX // 84c1
SCASL.SAE // ERROR "invalid instruction"
SYSRET // 0f07
CMPSL // a7
UNPCKHPS 4(CX), X0 // 0f154104
PUNPCKHLQ 8128(AX), X0 // 660f6a80c01f0000
FUCOMP F0, F0 // dde8
CVTSD2SL -1(SP), AX // f20f2d4424ff
FPREM // d9f8
NOTW K7 // ERROR "invalid instruction"
TESTW $-129, AX // 66a97fff
CRC32W DI // ERROR "invalid instruction"
LDDQU arg+8(FP), X0 // f20ff0442404
BTRW $0, local<>(SB) // 660fba350000000000
FCMOVEQ F7, F0 // dacf
XRSTOR 305419896 // 0fae2d78563412
CMOVLLE CX, AX // 0f4ec1
AAA // 37
PADDW (CX)(GS*1), X0 // 65660ffd01
PHSUBSW X14, X5 // ERROR "asmins: illegal in mode 32"
CMOVWMI BX // ERROR "invalid instruction"
COMISD X0, X0 // 660f2fc0
PSHUFB X0, X0 // 660f3800c0
XSAVEOPT64 2147483647(CX)(DX*8), $128 // ERROR "invalid instruction"
MOVNTO X2 // ERROR "invalid instruction"
IRETQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INW $4 // 66e504
SHA1MSG2.SAE tmp-16(SP), X0 // ERROR "invalid instruction"
MOVNTIQ CX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LSSL -4, CX // 0fb20dfcffffff
SUBL $1, AX // 83e801
LIDT 305419896(DX)(GS*1) // 650f019a78563412
CMOVQEQ AX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTPS2PL local<>-4(SB), X0 // 660f5b0500000000
JCC 0(PC) // 73fe
MULSD X0, X10 // ERROR "asmins: illegal in mode 32"
MAXPS X14, X0 // ERROR "asmins: illegal in mode 32"
MULPD X0, X1 // 660f59c8
XSAVES -64(CX)(SI*4) // 0fc76cb1c0
FSCALE // d9fd
CLFLUSH arg+8(FP) // 0fae7c2404
PAVGW TR0, M1 // ERROR "invalid instruction"
PUNPCKLWL -512(DI)(SI*4), X6 // 660f61b4b700feffff
FADDF 8(BX)(GS*1), F0 // 65d84308
SUBW $255, CX // 6681e9ff00
JGT $0, 0(PC) // 7ffe
BTRL DI, -129(BX)(AX*8) // 0fb3bcc37fffffff
PMAXUB X12, X15 // ERROR "asmins: illegal in mode 32"
SYSCALL // 0f05
DECL // ERROR "invalid instruction"
NOTB -8(DI)(BP*2), DX // ERROR "invalid instruction"
PINSRW BX, X12 // ERROR "invalid instruction"
PMOVZXWD X15, X4 // ERROR "asmins: illegal in mode 32"
FSUBDP F0, Y11, F4 // ERROR "invalid instruction"
DIVPD local<>-4(SB), X0 // 660f5e0500000000
PSADBW X0, X6 // 660ff6f0
PHSUBD X4, X9 // ERROR "asmins: illegal in mode 32"
CMPXCHGW DX // ERROR "invalid instruction"
PSLLQ $0, M3 // ERROR "asmins: illegal in 32-bit mode"
STAC // 0f01cb
DECL 16(SP)(FS*1), (CX)(DX*4) // ERROR "invalid instruction"
AAM // d40a
ORQ BP, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVNTDQA sym+8(SB), X14 // ERROR "asmins: illegal in mode 32"
CRC32W 127(AX)(DI*4), SP // 66f20f38f164b87f
MOVBLSX AL, BX // 0fbed8
SWAPGS // 0f01f8
SHLQ $1, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSQ2SD BX, X0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LZCNTW (CS), AX // 2e66f30fbd0500000000
PSLLQ $-77, M2 // ERROR "asmins: illegal in 32-bit mode"
CBW // 6698
OUTW // 66ef
INVLPG 305419896 // 0f013d78563412
CRC32W AX, CX // 66f20f38f1c8
POPFL // 9d
RDTSC // 0f31
SUBSS 305419896, X7 // f30f5c3d78563412
STOSW // 66ab
SETPL BH // 0f99c7
NEGQ CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FADDD F6, F0 // d8c6
FADDDP F0, F0 // dec0
UD1 // 0fb9
POPAW F7 // ERROR "invalid instruction"
CMOVQPC SI, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTQ CX // ERROR "invalid instruction"
XRELEASE // f3
PMOVZXWQ X14, X8 // ERROR "asmins: illegal in mode 32"
WRPKRU // 0f01ef
SMSWW AX // 660f01e0
PCLMULQDQ $7, local<>(SB), X1 // 660f3a440d0000000007
PMINUB (SI)(DI*2), X0 // 660fda047e
LOOPEQ 0(PC) // e1fe
FMOVX 8128(CS), F0 // 2edb2dc01f0000
PMINSW X3, X0 // 660feac3
FDIVL -4, F0 // da35fcffffff
RETFQ $0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FDIVRL (DX), F0 // da3a
XADDB TASK, CX, 512(SP) // ERROR "invalid instruction"
ORB BH, AL // 08f8
TESTQ sym+8(SB), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLL $1, CX // d1e1
PHADDSW X2, X0 // 660f3803c2
DECW -8192(BP)(CX*4) // 66ff8c8d00e0ffff
PSRLO $3, X0 // 660f73d803
CMPW local<>(SB), $1 // 66833d0000000001
PMOVSXBQ X0, X2 // 660f3822d0
INTO // ce
CMOVLCC BX, DX // 0f43d3
CDQE // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PACKSSWB X2, X0 // 660f63c2
UCOMISS X0, X6 // 0f2ef0
MASKMOVQ M1, M4 // 0ff7e1
MOVOU X0, X6 // f30f6ff0
PSUBQ (SP)(DI*2), X8 // ERROR "asmins: illegal in mode 32"
MOVO X0, X5 // 660f6fe8
DPPS $0, X5, X9 // ERROR "asmins: illegal in mode 32"
SGDT M0 // ERROR "invalid instruction"
RDSEEDL DI // 0fc7ff
CMOVWPL AX, SP // 660f49e0
PALIGNR $0, X22, X0 // ERROR "invalid instruction"
MOVSS X6, X0 // f30f10c6
PMOVSXDQ X5, X0 // 660f3825c5
SYSENTER64 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INT $3 // cd03
RDPID AX // f30fc7f8
PADDSB sym(SB), X0 // 660fec0500000000
CVTPD2PS TASK, X0 // ERROR "invalid instruction"
XEND // 0f01d5
ADDW SI, BP // 6601f5
ADCXQ BP, CX // ERROR "asmins: illegal in mode 32"
MOVLPD X0, -8192(DI) // 660f138700e0ffff
SHA256MSG2 X2, X6 // 0f38cdf2
PSIGNB X0, X7 // 660f3808f8
FCMOVNE F0, F0 // dbc8
MOVNTDQA 64(CX*4), X4, $200 // ERROR "invalid instruction"
HSUBPS (SI)(CX*4), X0 // f20f7d048e
CLAC // 0f01ca
PHADDD arg+8(FP), M7 // 0f38023c24
MOVSL // a5
PADDSW BX, M1 // ERROR "asmins: illegal in 32-bit mode"
CVTSS2SD X0, X0 // f30f5ac0
CVTTSD2SQ 128(BP*4), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
HSUBPS -8(CX)(BX*2), F5 // ERROR "invalid instruction"
RSQRTPS tmp-16(SP), X0 // 0f524424e4
IMULQ $3, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RDRANDL DX // 0fc7f2
TZCNTL AX, CX // f30fbcc8
XADDL.SAE.Z CX, AX // ERROR "invalid instruction"
HADDPD tmp-16(SP), X0 // 660f7c4424e4
BSWAPL BP // 0fcd
FMULL -1(DI), F0 // da4fff
XORPD -4, X0 // 660f5705fcffffff
UNPCKLPS -8(DS), X0 // 3e0f1405f8ffffff
CMOVWCC CX, SP // 660f43e1
FDIVW 128(SP)(DX*2), F0 // deb45480000000
PHMINPOSUW 128(CS), X0 // 2e660f38410580000000
CMOVQHI sym(SB), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
AAS X29 // ERROR "invalid instruction"
PUNPCKHQDQ X13, AX // ERROR "invalid instruction"
CVTSL2SS DX, X9 // ERROR "asmins: illegal in mode 32"
LEAVEW // 66c9
ADOXQ CX, SI // ERROR "asmins: illegal in mode 32"
SHA1MSG1 X0, X0 // 0f38c9c0
FYL2X // d9f1
STD // fd
FCMOVBE F0, F0 // dad0
WORD $1 // 0100
CMOVLNE SP, F5, DX // ERROR "invalid instruction"
MOVL TLS, BX // 658b1d00000000
MOVBEL 127(CX)(DI*8), AX // 0f38f044f97f
ANDNPD -8192(DI), X12 // ERROR "asmins: illegal in mode 32"
PMOVZXBW -64(CX)(BP*2), X0 // 660f38304469c0
TESTL DX, AX // 85d0
DIVL BX // f7f3
CMOVWLT -8192(DI), BX // 660f4c9f00e0ffff
CVTTSD2SL 16(SP)(FS*1), SI // 64f20f2c742410
ADDPD -1(AX)(FS*1), X10 // ERROR "asmins: illegal in mode 32"
FADDF arg+8(FP), F0 // d80424
MOVZWW AH, CX // 660fb7cc
XSAVE64 sym(SB) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FCMOVNB F0, F0 // dbc0
CMOVWGT BX, AX // 660f4fc3
FMOVF F0, -2147483647(SP)(DX*1) // d9941401000080
MOVHPD X10, X0 // ERROR "asmins: illegal in mode 32"
LEAL -512(BP)(BX*8), DX // 8d94dd00feffff
CVTTSD2SQ X0, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FLDLN2 // d9ed
SYSENTER // 0f34
CVTSQ2SS DX, X5 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLW $1, 4(DX)(SI*4), SI // ERROR "invalid instruction"
DECL AX // 48
INSW // 666d
SARL CX, BX // d3fb
FCOMIP F0, F0 // dff0
AAS // 3f
RCRQ $0, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVE local<>(SB) // 0fae2500000000
SMSWL CX // 0f01e1
LFSL DL, DI // ERROR "invalid instruction"
EXTRACTPS $2, X4, 16(BP)(AX*4) // 660f3a1764851002
BTQ BP, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BLENDPD $2, X1, X0 // 660f3a0dc102
FSUBDP F0, F1 // dee9
LFSQ -1(BX), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PADDB M5, M2 // ERROR "asmins: illegal in 32-bit mode"
LSSL sym+8(SB), AX // 0fb20500000000
CVTTSD2SQ 8, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTSQ2SS (GS), X14 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
XSAVEC64 arg+8(FP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DIVSS X0, X0 // f30f5ec0
IRETL // cf
FCMOVCC F0 // ERROR "invalid instruction"
ADDSS Z5, X0, X9 // ERROR "invalid instruction"
BSRL AX, AX // 0fbdc0
SARB $1, (BP)(DI*2) // d07c7d00
BLENDPD $255, X0, X0 // 660f3a0dc0ff
MOVQOZX X4, X11 // ERROR "asmins: illegal in mode 32"
SUBB BL, -8192(CX) // 289900e0ffff
PSIGNB X2, Z6 // ERROR "invalid instruction"
SHA1MSG2 X6, X8 // ERROR "asmins: illegal in mode 32"
MOVAPS X0, 512(DI)(CX*1), CH // ERROR "invalid instruction"
PMINSB X15, X1 // ERROR "asmins: illegal in mode 32"
FUCOM F0, F4 // dde4
PAVGB CX, M4 // ERROR "asmins: illegal in 32-bit mode"
CMOVLNE -8192(BP) // ERROR "invalid instruction"
FBLD 305419896 // df2578563412
SHRB CX, DX // d2ea
PXOR DX, M2 // ERROR "asmins: illegal in 32-bit mode"
CVTSQ2SS BX, X0 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FCMOVHI F3 // ERROR "invalid instruction"
PSLLQ DX, M1 // ERROR "asmins: illegal in 32-bit mode"
RDFSBASEL DX // f30faec2
STOSB // aa
ORW $-0x7123456789abcdef, SP // 6681cc1132
FSUBDP F0, F2 // deea
PMADDUBSW 8, X0 // 660f38040508000000
LSLL local<>-4(SB), CX // 0f030d00000000
CMOVLOS -1(DX)(FS*1), DI // 640f407aff
CMOVWCC -512(SP)(GS*1), AX // 65660f43842400feffff
BTW SP, DX // 660fa3e2
PADDUSW M5, M0 // ERROR "asmins: illegal in 32-bit mode"
JLE 0(PC) // 7efe
CMOVLOC SP, AX // 0f41c4
PMOVZXBQ Z3, X4 // ERROR "invalid instruction"
MULB DX // f6e2
FCMOVLS F3, F0 // dad3
PSUBUSW X0, X2 // 660fd9d0
EMMS // 0f77
FXAM // d9e5
JOC $1, 0(PC) // 71fe
MINSS -8(DX*4), X11 // ERROR "asmins: illegal in mode 32"
FSUBD F4, F0 // d8e4
COMISD X8, X0 // ERROR "asmins: illegal in mode 32"
DIVPS X7, X0 // 0f5ec7
CMPXCHGW CX, 8 // 660fb10d08000000
NEGB BX // f6db
BTCL $1, CX, AX // ERROR "invalid instruction"
PUSHFL // 9c
INW // 66ed
FMOVDP F0, 8 // dd1d08000000
PAVGW X4, X0 // 660fe3c4
SFENCE // 0faef8
CVTPL2PS M1, X2 // 0f2ad1
PCMPESTRI $2, 128(CS), X0 // 660f3a61058000000002
XSAVEC64 8128(SP)(DI*2) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHLL $1, tmp-16(SP) // d16424e8
PSIGNB X0, X4 // 660f3808e0
PSHUFL $1, X12, X11 // ERROR "asmins: illegal in mode 32"
XABORT $200 // c6f8c8
CMPSW // 66a7
ICEBP // f1
SHA1MSG2 X0, $-0x80000001, X9 // ERROR "invalid instruction"
CMOVQCC AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LDDQU 8(DX), X15 // ERROR "asmins: illegal in mode 32"
JLS 0(PC) // 76fe
MOVBEL DI, CX // ERROR "invalid instruction"
RCLL CX, CX // d3d1
MINPD 1024(AX*4), X15 // ERROR "asmins: illegal in mode 32"
FSTSW AX // dfe0
PADDW X15, X0 // ERROR "asmins: illegal in mode 32"
CMPL DX, $-32769 // 81faff7fffff
LOOPNE 0(PC) // e0fe
CDQ // 99
FCMOVNB F3, F0 // dbc3
AESIMC X0, X0 // 660f38dbc0
LIDT 1024(SI)(FS*1) // 640f019e00040000
BSFW SI, BX // 660fbcde
ROLQ $0, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVQ.RN_SAE DX, BX // ERROR "invalid instruction"
ADDQ $3, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
