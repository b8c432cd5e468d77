FADDW -129(BX)(FS*1), F0, BH // ERROR "invalid instruction"
CMPXCHGB CL, AX // 0fb0c8
INSERTPS $0, X15, X0 // ERROR "asmins: illegal in mode 32"
SHLL $2, BX // c1e302
OUTB $-0x80000000 // e600
JMI $0, 0(PC) // 78fe
DECL CX // 49
SUBB CX, AX // 28c8
FDECSTP // d9f6
FCOMWP local<>(SB), F0 // de1d00000000
MINSD X0, X13, X0 // ERROR "invalid instruction"
FMULW 4(DX*8), $1, F0 // ERROR "invalid instruction"
WRGSBASEQ BX // ERROR "asmins: illegal in mode 32"
RDSEEDL DI // 0fc7ff
CMOVLEQ CX, AX // 0f44c1
CMPXCHGB CX, CL // 0fb0c9
STOSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SHA1NEXTE X4 // ERROR "invalid instruction"
RSM // 0faa
REPN // f2
FXRSTOR 127(BP) // 0fae4d7f
DAS // 2f
SALL CL, 128(SP)(CX*2) // d3a44c80000000
SLDTL CX // 0f00c1
PMAXSW X12, X15 // ERROR "asmins: illegal in mode 32"
MINSS (AX), X15 // ERROR "asmins: illegal in mode 32"
POPW SI, K2 // ERROR "invalid instruction"
JCXZL 0(PC) // 67e3fe
XCHGW 1(AX), CX // 66874801
LEAVEL // c9
XCHGQ AX, SI, CL // ERROR "invalid instruction"
RDSEEDL AX // 0fc7f8
INSERTPS $200, -64(DI)(BP*2) // ERROR "invalid instruction"
INSW // 666d
INVD // 0f08
ADCB $256, AL // 1400
SUBSS X9, X3 // ERROR "asmins: illegal in mode 32"
MINSS X15, X8 // ERROR "asmins: illegal in mode 32"
PSRAL AX, M2 // ERROR "asmins: illegal in 32-bit mode"
ORPS X0, X4 // 0f56e0
CVTSS2SL 1(AX), CX // f30f2d4801
LTR BP // 0f00dd
XCHGB X0, DH // ERROR "invalid instruction"
PADDUSB DX, M7 // ERROR "asmins: illegal in 32-bit mode"
FSUBRDP F0, F0 // dee0
UMONITOR CX, SS // ERROR "invalid instruction"
HADDPD X11, X0 // ERROR "asmins: illegal in mode 32"
MOVNTIQ DI, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
JLE $0, CL, 0(PC) // ERROR "wrong number of arguments to JLE instruction"
PSRLQ X8, X7 // ERROR "asmins: illegal in mode 32"
RDMSR DR6 // ERROR "invalid instruction"
INB $127 // e47f
WBINVD // 0f09
CMOVQLT BX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INCB AL // fec0
FMOVW -64(DX) // ERROR "invalid instruction"
LOCK // f0
PUNPCKLQDQ X0, Y8, X6 // ERROR "invalid instruction"
IDIVB CX // f6f9
SUBPS X12, X0 // ERROR "asmins: illegal in mode 32"
CMOVQNE BX, 305419896(CX), CX // ERROR "invalid instruction"
CLAC K6 // ERROR "invalid instruction"
COMISD X3, X11 // ERROR "asmins: illegal in mode 32"
RCLB $1, AL // d0d0
FCMOVBE X8, F0 // ERROR "invalid instruction"
MULQ SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FUCOMPP X20, F0 // ERROR "invalid instruction"
CMPB AX, $3 // 80f803
PHSUBW X0, X0 // 660f3805c0
LEAW local<>(SB), DX // 668d1500000000
LSSL tmp-16(SP), DX, F5 // ERROR "invalid instruction"
PSRAW X12, X0 // ERROR "asmins: illegal in mode 32"
PMOVZXDQ Y5, X7, X14 // ERROR "invalid instruction"
CMOVQOC BP, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SMSWQ DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVBLSX AX, CX // 0fbec8
MWAIT // 0f01c9
SALB $128, 305419896(GS) // 65c0257856341280
RCLW $1, SP // 66d1d4
CMOVLNE BX, DI // 0f45fb
CMPSS 1024(SP)(GS*1), X0, $0 // 65f30fc284240004000000
ORQ $sym+8(SB), CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTTPS2PL X4, X0 // f30f5bc4
RDTSCP // 0f01f9
LSLW CX, CX // 660f03c9
MOVBEL sym(SB), CX // 0f38f00d00000000
AESDEC arg+8(FP), X14 // ERROR "asmins: illegal in mode 32"
ADDPS -128(BX)(DX*1), X2 // 0f58541380
NEGW BX // 66f7db
BSFW (CX), CX // 660fbc09
INCW DX // 66ffc2
JMI 0(PC) // 78fe
FCMOVE F0 // ERROR "invalid instruction"
CMOVQHI AX, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
JCS $1, 0(PC) // 72fe
SARL CX, SI // d3fe
CMPXCHGB AL, BX // 0fb0c3
SQRTSD X0, X2 // f20f51d0
INVLPG CH // 0f01fd
FCMOVNE CX, F4, F0 // ERROR "invalid instruction"
XSAVES local<>(SB) // 0fc72d00000000
FBLD 8(SI)(SI*8) // df64f608
CMPPD 8128(SI*2), X3, $1 // 660fc21c75c01f000001
PMOVZXBW sym+8(SB), X0 // 660f38300500000000
PSUBL 8128(SP), X0 // 660ffa8424c01f0000
XSAVES TLS // ERROR "invalid instruction"
MOVUPD 512(CX*8), X0 // 660f1004cd00020000
NOTL AL // f7d0
MOVLQSX AX // ERROR "invalid instruction"
LOOP 0(PC) // e2fe
SARL $1, DX, X14 // ERROR "invalid instruction"
CMOVQEQ SP, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PMOVSXWQ X8, X6 // ERROR "asmins: illegal in mode 32"
XORW SP, BX // 6631e3
FCMOVCS F1, F0 // dac1
UNPCKLPS 127(BX)(AX*2), X0 // 0f1444437f
CVTTPS2PL X0, M1 // 0f2cc8
PHADDSW local<>-4(SB), X0 // 660f38030500000000
PMINUW X0, X11 // ERROR "asmins: illegal in mode 32"
ORQ $0x7fffffff, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
TESTQ SI, BP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RSQRTPS X0, X0 // 0f52c0
DPPS $1, X0, X3 // 660f3a40d801
FCMOVBE F0, F0 // dad0
MAXPD X0, X0 // 660f5fc0
RDRANDQ // ERROR "invalid instruction"
STAC // 0f01cb
LEAVEQ // ERROR "asmins: illegal in 32-bit mode"
SHLB $1, BX // d0e3
FNOP // d9d0
FXCHD F0, F7 // d9cf
MOVQOZX M1, X0 // f30fd6c1
RSM M1 // ERROR "invalid instruction"
IMUL3L $1, AX, BX // 6bd801
CVTSQ2SD AX, X9 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FCOMLP -8(GS), F0 // 65da1df8ffffff
LTR AX // 0f00d8
LSSL -1(SI)(BP*4), BP // 0fb26caeff
LZCNTQ AX, CX // ERROR "asmins: illegal in mode 32"
MOVBEL CX, (BX) // 0f38f10b
MOVLHPS X0, X1 // 0f16c8
PEXTRD $1, X13, AX // ERROR "asmins: illegal in mode 32"
ROLQ CX, SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PUSHAW // 6660
ADOXQ AX, CX, $0x7fffffff // ERROR "invalid instruction"
MOVLQZX BX // ERROR "invalid instruction"
PMULULQ M6 // ERROR "invalid instruction"
FMOVFP F0, 1(CX)(GS*1) // 65d95901
SHA256RNDS2 X0, X8, X10 // ERROR "asmins: illegal in mode 32"
DIVSS 8, X3 // f30f5e1d08000000
CMPSD X15, X6, $2 // ERROR "asmins: illegal in mode 32"
NEGB BX // f6db
PALIGNR $200, 305419896(SP)(FS*1), X7 // 660f3a0fbc2478563412c8
MOVSQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVQOC SI, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
JPS $1, 0(PC) // 7afe
FCOMLP 128(SP), F0 // da9c2480000000
DIVB DX // f6f2
PEXTRQ $4, X12, M3 // ERROR "asmins: illegal in mode 32"
MOVQOZX $-128, X0 // ERROR "invalid instruction"
FDIVD F3, F0 // d8f3
CMOVWHI 8, CX // 660f470d08000000
CVTSS2SQ X7 // ERROR "invalid instruction"
FLDPI // d9eb
SYSEXIT64 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ADOXL BP // ERROR "invalid instruction"
FMOVD BH, F5 // ERROR "invalid instruction"
MOVNTPS X15, AX // ERROR "asmins: illegal in mode 32"
FCMOVE F4, F0 // dacc
FBLD 305419896 // df2578563412
ICEBP // f1
SHA256MSG2 X0, $128 // ERROR "invalid instruction"
XSAVEC64 127(DI)(GS*1) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LODSB // ac
ADDSS X11 // ERROR "invalid instruction"
PEXTRB $128, X14, AX // ERROR "asmins: illegal in mode 32"
FSIN // d9fe
MOVLQSX DI, SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INSB // 6c
XSAVE CL // ERROR "invalid instruction"
WRFSBASEL BX // f30faed3
LIDT 1(CX)(BP*1) // 0f015c2901
CVTPD2PL X7, M0 // 660f2dc7
FDIVF 8, F0 // d83508000000
OUTB $2 // e602
AAA // 37
FMOVD F0, -1(BX)(DX*2) // dd5453ff
CMPSB // a6
MOVMSKPD X0, DI // 660f50f8
HADDPS X0, X3 // f20f7cd8
RCLB CX, X30 // ERROR "invalid instruction"
PMOVZXWD -128(DX)(DX*8), X10 // ERROR "asmins: illegal in mode 32"
SHLQ $1, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBL $2 // ERROR "invalid instruction"
MULL BP // f7e5
PSHUFW $1, SI // ERROR "invalid instruction"
STC // f9
SHRL $7, CX, F0, TLS, SP // ERROR "can't handle SHRL instruction with 5 operands"
XADDW CX, DX // 660fc1ca
PMINUD AX, X0, X0 // ERROR "invalid instruction"
SETOS 512(BP) // 0f908500020000
TESTB $3, -2147483647(SI)(CX*8) // f684ce0100008003
FCOMDPP F0, F0 // ded8
NOPW BX // 660f1fc3
AESDECLAST tmp-16(SP), X0 // 660f38df4424f0
FSUBW local<>-4(SB), F0 // de2500000000
JOS 0(PC) // 70fe
FSQRT // d9fa
BLENDPS $1, X15, X7 // ERROR "asmins: illegal in mode 32"
ORL BX, (SI)(FS*1) // 64091e
SYSEXIT // 0f35
RORW $0, DI // 66c1cf00
FADDF 2147483647(SP)(AX*4), F0 // d88484ffffff7f
BTCQ AX // ERROR "invalid instruction"
ROUNDPS $0, 2147483647(SP)(GS*1), X0 // 660f3a088424ffffff7f00
MOVWQZX DI, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PSUBQ X0, X0 // 660ffbc0
MASKMOVQ M1, M1 // 0ff7c9
FLDZ // d9ee
SALW $1, CX // 66d1e1
PUSHFL // 9c
PMOVMSKB M5, AX // 0fd7c5
PABSD X3, X0 // 660f381ec3
MOVOU X4, (CX*8) // f30f7f24cd00000000
SARL $1, CX // d1f9
LZCNTQ CX, BP // ERROR "asmins: illegal in mode 32"
ADDPS.SAE X0, X11 // ERROR "invalid instruction"
PACKSSLW BP, M7, M4 // ERROR "invalid instruction"
PMINSW X0, X0 // 660feac0
CVTPS2PL 4(BX)(CX*1), X4 // 660f5b640b04
MAXPS X11, X2 // ERROR "asmins: illegal in mode 32"
PMAXUD X14, X0 // ERROR "asmins: illegal in mode 32"
CMOVLHI CX, DX // 0f47d1
SCASW // 66af
ANDNPS DL, X0 // ERROR "invalid instruction"
PREFETCHT2 -4 // 0f181dfcffffff
RCRL AX // ERROR "invalid instruction"
ADDPD tmp-16(SP), X2 // 660f585424f4
ROUNDSS $4, X0, X0 // 660f3a0ac004
MINSS 305419896, X15 // ERROR "asmins: illegal in mode 32"
MOVBQSX AL, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
OUTSB // 6e
MOVBEQ CX, tmp-16(SP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MINSD 512(BX)(GS*1), X0 // 65f20f5d8300020000
PMULULQ (CX)(BP*4), X2 // 660ff414a9
SHRB $1, AL // d0e8
FMULL F0 // ERROR "invalid instruction"
ANDNPS 1(DX), X0 // 0f554201
REP // f3
MASKMOVQ M7, M2 // 0ff7d7
FPREM1 // d9f5
SHRW CL, DX, CR3, TASK, tmp-16(SP) // ERROR "can't handle SHRW instruction with 5 operands"
JLT $0, 0(PC) // 7cfe
MOVNTPS X6, SP // 0f2bf4
MOVUPS X0, X4 // 0f10e0
CLC // f8
PSRLW SP, M4 // ERROR "asmins: illegal in 32-bit mode"
CMOVLGE CX, BX // 0f4dd9
SUBL CX, AX // 29c8
ADCXQ SI, AX // ERROR "asmins: illegal in mode 32"
EXTRACTPS $0, X1, AX // 660f3a17c800
ADCL $-1, AX // 83d0ff
PMINSD X0, $256 // ERROR "invalid instruction"
SUBPS X0, X0 // 0f5cc0
FCLEX // dbe2
ADCXQ AX, CX // ERROR "asmins: illegal in mode 32"
CVTPD2PS X0 // ERROR "invalid instruction"
MOVWLSX arg+8(FP), X0 // ERROR "invalid instruction"
ANDPD BL, -512(DI), X0 // ERROR "invalid instruction"
CMPPS X2, X3, $1 // 0fc2da01
FSUBRW (DI)(FS*1), F0 // 64de2f
PMINUD X0, X0 // 660f383bc0
PUNPCKHBW X15, X0 // ERROR "asmins: illegal in mode 32"
RDGSBASEQ CX // ERROR "asmins: illegal in mode 32"
ANDNPS X0, X0 // 0f55c0
SETLT CX // 0f9cc1
CMPW SI, CX // 6639ce
SHA256MSG2 (AX), X0 // 0f38cd00
WAIT // 9b
ANDNPD 4(BX)(DX*4), X8 // ERROR "asmins: illegal in mode 32"
XADDB CX, BH // 0fc0cf
SHUFPD $0, X3, X11 // ERROR "asmins: illegal in mode 32"
CMPPD -8192(BX)(GS*1), X0, $64 // 65660fc28300e0ffff40
FINCSTP // d9f7
INCL DX // 42
FMOVFP F0, 127(BP)(DI*4) // d95cbd7f
FMULW -512(BX)(BP*8), F0 // de8ceb00feffff
LIDT 2147483647(DI) // 0f019fffffff7f
CMOVLGE CX, CX // 0f4dc9
PCLMULQDQ $0, 512(BX), X0 // 660f3a44830002000000
MULQ CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
BTRW $0, 1(AX)(DI*1) // 660fba74380100
ORB AL, X0 // ERROR "invalid instruction"
INCB DX // fec2
STOSW // 66ab
INSL // 6d
PADDW 1024(CX)(CX*1), X0 // 660ffd840900040000
FADDD 127(DI)(SI*2), K4 // ERROR "invalid instruction"
ROUNDSS $64, X13, X0 // ERROR "asmins: illegal in mode 32"
STMXCSR -512(GS), DR4 // ERROR "invalid instruction"
SHLB $64, AL // c0e040
BLENDVPS X0, X0 // ERROR "invalid instruction"
IRETQ // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INW $2 // 66e502
SHA1MSG2.SAE -8(SI*1), X0 // ERROR "invalid instruction"
SBBW CX, -128(DX*2) // 66190c5580ffffff
CVTSQ2SD Y11, X1 // ERROR "invalid instruction"
LIDT (BX)(AX*2) // 0f011c43
MOVO X11 // ERROR "invalid instruction"
FSCALE // d9fd
PSUBSB X0, $-128, X5 // ERROR "invalid instruction"
RDTSC // 0f31
FCOMFP 8, F0 // d81d08000000
CMOVLPL 8(BX), SP // 0f496308
FUCOMI F0, F0 // dbe8
XRELEASE // f3
XSETBV F3 // ERROR "invalid instruction"
FXRSTOR -4 // 0fae0dfcffffff
CVTPD2PS X10, X0 // ERROR "asmins: illegal in mode 32"
MOVOU X10, X10 // ERROR "asmins: illegal in mode 32"
PSIGNW -512(DI)(SI*4), X0 // 660f380984b700feffff
FADDF local<>(SB), F0 // d80500000000
MULSS 8(BX), X9 // ERROR "asmins: illegal in mode 32"
RDSEEDL Z2, CX // ERROR "invalid instruction"
CMPXCHG16B AL // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
LFSL 8, BX // 0fb41d08000000
FPREM // d9f8
XORL $-128, DX // 83f280
SETCC AH // 0f93c4
BLENDVPD X0, X7, X0 // 660f3815c7
SETNE (CX)(DI*2) // 0f950479
DECL BX // 4b
MINSS X0, X0 // f30f5dc0
AESIMC X2, LDTR // ERROR "invalid instruction"
PUSHL CS // 0e
PMULHRSW local<>-4(SB), X5 // 660f380b2d00000000
PSADBW X0, X6 // 660ff6f0
PHSUBD X4, X9 // ERROR "asmins: illegal in mode 32"
CMPXCHGW DX // ERROR "invalid instruction"
PSLLQ $0, M3 // ERROR "asmins: illegal in 32-bit mode"
DECL 4(DX), 64(CX) // ERROR "invalid instruction"
CMPXCHG16B 305419896 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SALW CL, CX // 66d3e1
MASKMOVQ M5, M0 // 0ff7c5
FDIVRL 512(SP), F0 // dabc2400020000
CMOVQPL $1, SI // ERROR "invalid instruction"
PUNPCKLLQ -8192(BP)(BX*2), X0 // 660f62845d00e0ffff
MOVNTDQA X13, X0 // ERROR "invalid instruction"
FSUBRF -128(GS), F0 // 65d82d80ffffff
INCW AX // 66ffc0
MOVMSKPS X4, CX // 0f50cc
INVLPG -8192(DX)(CX*1) // 0f01bc0a00e0ffff
PHSUBSW X5 // ERROR "invalid instruction"
SUBSS 8, X2 // f30f5c1508000000
FSINCOS // d9fb
TZCNTQ 8, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CMOVWPS -1(DX), CX // 660f4a4aff
MOVNTPS X1, DX // 0f2bca
CMOVQLS SI, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
NEGW CL // 66f7d9
RDPKRU // 0f01ee
BLENDVPD X0, 128(SP), X0 // 660f3815842480000000
PCMPEQL 8, X0 // 660f760508000000
SETMI BH // 0f98c7
CMC // f5
ORB $1, AL // 0c01
AAS // 3f
DECB AX // fec8
CMOVLOS CX, CX // 0f40c9
EMMS // 0f77
MOVBLZX AL, DX // 0fb6d0
LOOPEQ 0(PC) // e1fe
FMOVX 8128(BP)(DI*8), F0 // dbacfdc01f0000
PMAXSB X4, X10 // ERROR "asmins: illegal in mode 32"
MOVBWSX CL, AX // 660fbec1
AESENC X0, X0 // 660f38dcc0
INCB.BCST.Z AL // ERROR "invalid instruction"
CVTSS2SD X9, X6 // ERROR "asmins: illegal in mode 32"
CVTSL2SD BP // ERROR "invalid instruction"
PSHUFD Z1, X5, X10 // ERROR "invalid instruction"
SETGT $-77, AL // ERROR "invalid instruction"
INVLPG CX // 0f01f9
CRC32Q 64(DX), AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLQ $2, -128(BP) // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCRB $255, 16(SI)(GS*1) // 65c05e10ff
PCMPGTB SI, M5 // ERROR "asmins: illegal in 32-bit mode"
IMULQ CL // ERROR "invalid instruction"
INTO // ce
CMOVLCC BX, DX // 0f43d3
CDQE // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PACKSSWB X2, X0 // 660f63c2
UCOMISS X0, X6 // 0f2ef0
MASKMOVQ M1, M4 // 0ff7e1
MOVOU X0, X6 // f30f6ff0
UD2 // 0f0b
PSUBQ tmp-16(SP), X8 // ERROR "asmins: illegal in mode 32"
JHI $1, 0(PC) // 77fe
SMSWL DI // 0f01e7
FCMOVNE F0, $-128, F0 // ERROR "invalid instruction"
SUBL AX, CX // 29c1
CMOVWPL AX, SP // 660f49e0
PALIGNR $0, X22, X0 // ERROR "invalid instruction"
MOVSS X6, X0 // f30f10c6
PMOVSXDQ X5, X0 // 660f3825c5
SYSENTER64 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
INT $-77 // cdb3
RDPID AX // f30fc7f8
PADDSB arg+8(FP), X0 // 660fec442414
MOVUPD X6 // ERROR "invalid instruction"
SUBSS 2147483647(BX*8), X0 // f30f5c04ddffffff7f
PMOVZXWQ X14, X4, CR0 // ERROR "invalid instruction"
STD // fd
DIVL AX // f7f0
FSUBRD 2147483647(DX)(FS*1), F0 // 64dcaaffffff7f
CMPPS 8, X0, $2 // 0fc2050800000002
JLE $0, 0(PC) // 7efe
FMOVLP F0, tmp-16(SP) // db5c24f8
ADOXL AX, DI // f30f38f6f8
ANDQ CX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FDECSTP ES // ERROR "invalid instruction"
FXSAVE 1(BP) // 0fae4501
XSAVE64 305419896 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SQRTPD X6, X5 // 660f51ee
ADCL $-0x80000000, CX // 81d100000080
CMOVWMI DX, DX // 660f48d2
WRMSR // 0f30
FSUBW -64(BP)(DI*2), F0 // de647dc0
PUNPCKHQDQ local<>-4(SB), X0 // 660f6d0500000000
BSFQ sym+8(SB), SP // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
ROLB CX, AX // d2c0
CVTSD2SL X0, CX // f20f2dc8
PEXTRB $2, X0, BX // 660f3a14c302
XBEGIN 0(PC) // c7f8faffffff
HADDPD -128(BX*1), X0 // 660f7c041d80ffffff
JLT 0(PC) // 7cfe
FBLD CL // ERROR "invalid instruction"
XORPD 64(BP), X0 // 660f574540
CVTPS2PL 128(DX)(BP*8), F0, X5 // ERROR "invalid instruction"
LODSW // 66ad
FSUBRD -512(CX), F0 // dca900feffff
CMOVLOS $255, tmp-16(SP), CX // ERROR "invalid instruction"
ADCB AL, CX // 10c1
INCB AX // fec0
PSUBUSB 305419896, X0 // 660fd80578563412
FMOVDP F0, F0 // ddd8
ANDPS X0, X0 // 0f54c0
FXCHD F0, F0 // d9c8
MOVNTPD X11, BX // ERROR "asmins: illegal in mode 32"
FMOVF 2147483647(AX), F0 // d980ffffff7f
SHA256RNDS2 X0, X0, X7 // 0f38cbf8
MOVNTIQ SP, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SYSRET CX // ERROR "invalid instruction"
ANDPD X2, X0 // 660f54c2
PCMPGTL 8, X0 // 660f660508000000
LTR DX // 0f00da
FDIVF 512(AX)(BX*2), F0 // d8b45800020000
MOVNTIL AX, AX // 0fc3c0
MAXSD X8, X0 // ERROR "asmins: illegal in mode 32"
FYL2X // d9f1
PCMPEQB M5, M5 // ERROR "asmins: illegal in 32-bit mode"
RDSEEDQ BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CLD // fc
MOVSHDUP X5, X0 // f30f16c5
CMOVWEQ CX, CX // 660f44c9
LMSW DI // 0f01f7
POPFQ // ERROR "asmins: illegal in 32-bit mode"
POPFL // 9d
SUBQ AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FCMOVE F0, F0 // dac8
FDIVD -8(DX)(SI*4), F0 // dc74b2f8
FCMOVNB F0, F0 // dbc0
CMOVWGT BX, AX // 660f4fc3
FMOVF F0, local<>-4(SB) // d91500000000
MULSD X0, X0 // f20f59c0
CMOVQLE DX, BX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FCOMLP 127(SP)(CX*4), F0 // da5c8c7f
IMUL3Q $local<>(SB), AX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PEXTRB $255, X0, CX // 660f3a14c1ff
SYSENTER // 0f34
CVTSQ2SS DX, X5 // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RCLW $1, 8, SP // ERROR "invalid instruction"
BLENDPS $2, X2, X0 // 660f3a0cc202
SUBQ $-0x80000000, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
MOVSB // a4
PABSB X4, X0 // 660f381cc4
XTEST // 0f01d6
SETMI AX // 0f98c0
MOVBQZX DX, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FMOVDP F0, F1 // ddd9
CMOVWLT BX, AX // 660f4cc3
FUCOMIP F0, F0 // dfe8
SMSWQ SI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DECL DI // 4f
FUCOMI F0, F4 // dbec
PADDSB BX, M2 // ERROR "asmins: illegal in 32-bit mode"
PMOVSXWQ X6, X0 // 660f3824c6
SETCS CX // 0f92c1
ADDSD X15, X0 // ERROR "asmins: illegal in mode 32"
CMOVLMI CX, DI // 0f48f9
PADDB M5, M2 // ERROR "asmins: illegal in 32-bit mode"
LSSL 305419896(FS), AX // 640fb20578563412
CMOVQCS CX, DI // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
CVTPS2PD X0, X7 // 0f5af8
CMOVLLT DI, SP // 0f4ce7
WRFSBASEL DI // f30faed7
PCMPEQW -512(DI)(GS*1), M6 // ERROR "asmins: illegal in 32-bit mode"
MINSS X6, X0 // f30f5dc6
VERW DX // 0f00ea
FCOMDP F0, F0 // d8d8
IRETL // cf
DIVPD 16(DX)(SI*1), X11 // ERROR "asmins: illegal in mode 32"
MOVHPD X0, CL // ERROR "invalid instruction"
IMULB AL // f6e8
FCMOVU F5, F0 // dadd
INVLPG CL // 0f01f9
INCW -512(DS) // 3e66ff0500feffff
BTQ -1(SP), $3, CX // ERROR "invalid instruction"
CALL $-32769 // e800000000
FMOVVP F0, 512(SP) // dfbc2400020000
DIVSD X7, X0 // f20f5ec7
BTRW AX, DX // 660fb3c2
CBW // 6698
CMOVQLE CX, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
FMULF 1024(DI), F0 // d88f00040000
MOVWQZX AX, CX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
RETFW // 66cb
SUBPD X0, X4 // 660f5ce0
BTSW $4, DX // 660fbaea04
SLDTQ DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
PSHUFHW $255, X0, X1 // f30f70c8ff
PREFETCHT0 -64(SI*2) // 0f180c75c0ffffff
CLTS FS // ERROR "invalid instruction"
HSUBPD tmp-16(SP) // ERROR "invalid instruction"
FSINCOS X18 // ERROR "invalid instruction"
CMOVQNE DX, DX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
SBBW $200, AX // 661dc800
PMOVSXBQ 8(AX), X0 // 660f38224008
RCLW CX, (BP) // 66d35500
RDPMC // 0f33
XORB $128, AL // 3480
LZCNTW 512(BX)(CX*1), AX // 66f30fbd840b00020000
TZCNTW DX, BP // 66f30fbcea
ADCL $-1, SP // 83d4ff
CVTSS2SD -1(DI), X0 // f30f5a47ff
MPSADBW $3, X0, X0 // 660f3a42c003
VERW 8(DI)(DI*1) // 0f006c3f08
PEXTRB $2, X12, SI // ERROR "asmins: illegal in mode 32"
PCMPEQQ X0, X9 // ERROR "asmins: illegal in mode 32"
PCMPEQL 127(SP), X9 // ERROR "asmins: illegal in mode 32"
FSUBW 8, F0 // de2508000000
NOPW AX // 660f1fc0
JOC $1, 0(PC) // 71fe
MINSS -4, X14 // ERROR "asmins: illegal in mode 32"
MOVB $0x80000000, $1 // ERROR "invalid instruction"
SALQ $0, AX // ERROR "asmins: illegal 64" "asmins: illegal in mode 32"
DECW $1 // ERROR "invalid instruction"
FMOVXP F0, tmp-16(SP) // db7c24f4
PACKUSWB AX, M3 // ERROR "asmins: illegal in 32-bit mode"
BTCL $1, CX, TR5 // ERROR "invalid instruction"
SQRTPD X1, X0 // 660f51c1
FMOVDP F0, 1024(CX)(DX*4) // dd9c9100040000
FLDLG2 // d9ec
SHLL CL, CX // d3e1
CVTPL2PS M1, X2 // 0f2ad1
PCMPESTRI $2, (SI)(DI*4), X0 // 660f3a6104be02
