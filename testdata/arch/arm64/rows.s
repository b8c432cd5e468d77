ADD $127, R30, R1 // c1ff0191
ADD $7, R3 // 631c0091
ADD $4096, R6, R0 // c0044091
ADD $0x40000, R5 // a5004191
ADD R1, R9, ZR // 3f01018b
ADD R0, R6 // c600008b
ADD R7, RSP, RSP // ff63278b
ADD R15, RSP // ff632f8b
ADD R0->1, R30, R26 // da07808b
ADD ZR->4, g // 9c139f8b
ADD R0@>32, ZR, R29 // ERROR "unsupported shift operator: ADD R0@>32, ZR, R29"
ADD R0@>4, R3 // ERROR "unsupported shift operator: ADD R0@>4, R3"
ADD ZR.UXTW<<4, R15, R17 // f1513f8b
ADD R7.UXTH<<1, R19 // 7326278b
ADD R1.UXTB<<5, RSP, R16 // ERROR "shift amount out of range 0 to 4: ADD R1.UXTB<<5, RSP, R16"
ADD R30.UXTB<<5, R2 // ERROR "shift amount out of range 0 to 4: ADD R30.UXTB<<5, R2"
ADDW $31, g, RSP // 9f7f0011
ADDW $256, R16 // 10020411
ADDW $0x10000, R7, R0 // e0404011
ADDW $0xfff000, g // 9cff7f11
ADDW R9, ZR, g // fc03090b
ADDW R15, R17 // 31020f0b
ADDW R5, R29, RSP // bf43250b
ADDW ZR, RSP // ff433f0b
ADDW R9>>4, R5, R30 // be10490b
ADDW R9->5, R15 // ef15890b
ADDW ZR>>63, R5, R26 // ERROR "shift amount out of range 0 to 31: ADDW ZR>>63, R5, R26"
ADDW R9<<63, R5 // ERROR "shift amount out of range 0 to 31: ADDW R9<<63, R5"
ADDW R9@>1, ZR, R9 // ERROR "unsupported shift operator: ADDW R9@>1, ZR, R9"
ADDW ZR@>1, R4 // ERROR "unsupported shift operator: ADDW ZR@>1, R4"
ADDW R0@>32, R2, R0 // ERROR "shift amount out of range 0 to 31: ADDW R0@>32, R2, R0" "unsupported shift operator: ADDW R0@>32, R2, R0"
ADDW ZR@>32, R30 // ERROR "shift amount out of range 0 to 31: ADDW ZR@>32, R30" "unsupported shift operator: ADDW ZR@>32, R30"
ADDW R1.SXTH, R26, R3 // 43a3210b
ADDW ZR.SXTX<<4, R6 // c6f03f0b
ADDW ZR.UXTX<<5, g, g // ERROR "shift amount out of range 0 to 4: ADDW ZR.UXTX<<5, g, g"
ADDW R30.UXTX<<5, R3 // ERROR "shift amount out of range 0 to 4: ADDW R30.UXTX<<5, R3"
ADDS $0, R3, RSP // ERROR "illegal destination register: ADDS $0, R3, RSP"
ADDS $1, RSP // ERROR "illegal destination register: ADDS $1, RSP"
ADDS $0x5000, RSP, RSP // ERROR "illegal destination register: ADDS $20480, RSP, RSP"
ADDS $0xff0000, RSP // ERROR "illegal destination register: ADDS $16711680, RSP"
ADDS $64, R26, R5 // 450301b1
ADDS $16, R3 // 634000b1
ADDS $0xfff000, R7, g // fcfc7fb1
ADDS $0x40000, R9 // 290141b1
ADDS R0, R3, R17 // 710000ab
ADDS R19, g // 9c0313ab
ADDS R15, R16, RSP // ERROR "illegal destination register: ADDS R15, R16, RSP"
ADDS R2, RSP // ERROR "illegal destination register: ADDS R2, RSP"
ADDS ZR.UXTX, R0, RSP // ERROR "illegal destination register: ADDS ZR.UXTX, R0, RSP"
ADDS R7.SXTH<<4, RSP // ERROR "illegal destination register: ADDS R7.SXTH<<4, RSP"
ADDS ZR.UXTW<<5, R15, RSP // ERROR "illegal destination register: ADDS ZR.UXTW<<5, R15, RSP" "shift amount out of range 0 to 4: ADDS ZR.UXTW<<5, R15, RSP"
ADDS R7.UXTX<<5, RSP // ERROR "illegal destination register: ADDS R7.UXTX<<5, RSP" "shift amount out of range 0 to 4: ADDS R7.UXTX<<5, RSP"
ADDS R1, RSP, R9 // e96321ab
ADDS R0->63, ZR, R30 // feff80ab
ADDS ZR<<0, R17 // 31021fab
ADDS R0@>4, R9, R3 // ERROR "unsupported shift operator: ADDS R0@>4, R9, R3"
ADDS R9@>63, R4 // ERROR "unsupported shift operator: ADDS R9@>63, R4"
ADDS ZR.UXTH<<4, R2, R7 // 47303fab
ADDS R1.SXTX<<4, R15 // eff121ab
ADDS R1.SXTB<<5, R3, R30 // ERROR "shift amount out of range 0 to 4: ADDS R1.SXTB<<5, R3, R30"
ADDS R30.SXTB<<5, R30 // ERROR "shift amount out of range 0 to 4: ADDS R30.SXTB<<5, R30"
ADDSW $16, R1, RSP // ERROR "illegal destination register: ADDSW $16, R1, RSP"
ADDSW $4095, RSP // ERROR "illegal destination register: ADDSW $4095, RSP"
ADDSW $0x40000, R16, RSP // ERROR "illegal destination register: ADDSW $262144, R16, RSP"
ADDSW $0xfff000, RSP // ERROR "illegal destination register: ADDSW $16773120, RSP"
ADDSW $4095, R17, R17 // 31fe3f31
ADDSW $5, R30 // de170031
ADDSW $0xfff000, g, R19 // 93ff7f31
ADDSW $0xfff000, R26 // 5aff7f31
ADDSW R6, g, R29 // 9d03062b
ADDSW R26, R6 // c6001a2b
ADDSW R19, R2, RSP // ERROR "illegal destination register: ADDSW R19, R2, RSP"
ADDSW R29, RSP // ERROR "illegal destination register: ADDSW R29, RSP"
ADDSW R30.UXTW<<1, R29, RSP // ERROR "illegal destination register: ADDSW R30.UXTW<<1, R29, RSP"
ADDSW R7.UXTH<<1, RSP // ERROR "illegal destination register: ADDSW R7.UXTH<<1, RSP"
ADDSW ZR.SXTH<<5, RSP, RSP // ERROR "illegal destination register: ADDSW ZR.SXTH<<5, RSP, RSP" "shift amount out of range 0 to 4: ADDSW ZR.SXTH<<5, RSP, RSP"
ADDSW R7.SXTB<<5, RSP // ERROR "illegal destination register: ADDSW R7.SXTB<<5, RSP" "shift amount out of range 0 to 4: ADDSW R7.SXTB<<5, RSP"
ADDSW g, RSP, R19 // f3433c2b
ADDSW R9->0, R3, R4 // 6400892b
ADDSW ZR>>4, R30 // de135f2b
ADDSW R0->63, R29, R29 // ERROR "shift amount out of range 0 to 31: ADDSW R0->63, R29, R29"
ADDSW R0>>32, R26 // ERROR "shift amount out of range 0 to 31: ADDSW R0>>32, R26"
ADDSW ZR@>31, R19, R5 // ERROR "unsupported shift operator: ADDSW ZR@>31, R19, R5"
ADDSW R9@>31, R15 // ERROR "unsupported shift operator: ADDSW R9@>31, R15"
ADDSW R0@>32, ZR, R2 // ERROR "shift amount out of range 0 to 31: ADDSW R0@>32, ZR, R2" "unsupported shift operator: ADDSW R0@>32, ZR, R2"
ADDSW R0@>32, R0 // ERROR "shift amount out of range 0 to 31: ADDSW R0@>32, R0" "unsupported shift operator: ADDSW R0@>32, R0"
ADDSW R30.SXTH<<4, RSP, R17 // f1b33e2b
ADDSW R7.SXTW<<4, R17 // 31d2272b
ADDSW R7.SXTB<<5, R16, R7 // ERROR "shift amount out of range 0 to 4: ADDSW R7.SXTB<<5, R16, R7"
ADDSW ZR.UXTB<<5, R19 // ERROR "shift amount out of range 0 to 4: ADDSW ZR.UXTB<<5, R19"
SUB $15, R9, R17 // 313d00d1
SUB $127, R0 // 00fc01d1
SUB $0xff0000, R7, R17 // f1c07fd1
SUB $0xfff000, R16 // 10fe7fd1
SUB g, R0, R30 // 1e001ccb
SUB R4, ZR // ff0304cb
SUB R5, R17, RSP // 3f6225cb
SUB R4, RSP // ff6324cb
SUB R0>>31, R1, R16 // 307c40cb
SUB R9->1, R1 // 210489cb
SUB ZR@>0, R0, R0 // ERROR "unsupported shift operator: SUB ZR@>0, R0, R0"
SUB ZR@>1, R2 // ERROR "unsupported shift operator: SUB ZR@>1, R2"
SUB ZR.UXTH<<4, R2, R6 // 46303fcb
SUB ZR.SXTB, R26 // 5a833fcb
SUB R1.UXTW<<5, R7, R5 // ERROR "shift amount out of range 0 to 4: SUB R1.UXTW<<5, R7, R5"
SUB R1.SXTH<<5, R17 // ERROR "shift amount out of range 0 to 4: SUB R1.SXTH<<5, R17"
SUBW $0xffff00000000, R2, R5 // 45000051
SUBW $127, R30 // deff0151
SUBW $0xff0000, R16, R2 // 02c27f51
SUBW $0x40000, R4 // 84004151
SUBW g, R15, R4 // e4011c4b
SUBW R29, R9 // 29011d4b
SUBW R17, RSP, R29 // fd43314b
SUBW R0, RSP // ff43204b
SUBW ZR->4, R0, R1 // 01109f4b
SUBW R0<<31, R26 // 5a7f004b
SUBW R0>>63, R5, R6 // ERROR "shift amount out of range 0 to 31: SUBW R0>>63, R5, R6"
SUBW R0<<32, R16 // ERROR "shift amount out of range 0 to 31: SUBW R0<<32, R16"
SUBW ZR@>4, R3, R15 // ERROR "unsupported shift operator: SUBW ZR@>4, R3, R15"
SUBW R9@>31, R6 // ERROR "unsupported shift operator: SUBW R9@>31, R6"
SUBW R0@>32, R9, R26 // ERROR "shift amount out of range 0 to 31: SUBW R0@>32, R9, R26" "unsupported shift operator: SUBW R0@>32, R9, R26"
SUBW R0@>63, R4 // ERROR "shift amount out of range 0 to 31: SUBW R0@>63, R4" "unsupported shift operator: SUBW R0@>63, R4"
SUBW R7.SXTH<<1, R30, R15 // cfa7274b
SUBW R7.UXTX<<4, R6 // c670274b
SUBW R30.SXTW<<5, R6, R30 // ERROR "shift amount out of range 0 to 4: SUBW R30.SXTW<<5, R6, R30"
SUBW R1.UXTW<<5, R30 // ERROR "shift amount out of range 0 to 4: SUBW R1.UXTW<<5, R30"
SUBS $256, g, RSP // ERROR "illegal destination register: SUBS $256, g, RSP"
SUBS $2, RSP // ERROR "illegal destination register: SUBS $2, RSP"
SUBS $0xfff000, g, RSP // ERROR "illegal destination register: SUBS $16773120, g, RSP"
SUBS $0x40000, RSP // ERROR "illegal destination register: SUBS $262144, RSP"
SUBS $4, R2, R17 // 511000f1
SUBS $8, R1 // 212000f1
SUBS $4096, RSP, R15 // ef0740f1
SUBS $4096, R29 // bd0740f1
SUBS R26, R3, R9 // 69001aeb
SUBS R3, R17 // 310203eb
SUBS R17, R16, RSP // ERROR "illegal destination register: SUBS R17, R16, RSP"
SUBS R3, RSP // ERROR "illegal destination register: SUBS R3, RSP"
SUBS ZR.UXTH, R0, RSP // ERROR "illegal destination register: SUBS ZR.UXTH, R0, RSP"
SUBS R30.SXTW, RSP // ERROR "illegal destination register: SUBS R30.SXTW, RSP"
SUBS R7.UXTW<<5, R9, RSP // ERROR "illegal destination register: SUBS R7.UXTW<<5, R9, RSP" "shift amount out of range 0 to 4: SUBS R7.UXTW<<5, R9, RSP"
SUBS R1.SXTH<<5, RSP // ERROR "illegal destination register: SUBS R1.SXTH<<5, RSP" "shift amount out of range 0 to 4: SUBS R1.SXTH<<5, RSP"
SUBS R1, RSP, R29 // fd6321eb
SUBS R9->31, R3, R1 // 617c89eb
SUBS R0<<63, R1 // 21fc00eb
SUBS ZR@>31, R4, R17 // ERROR "unsupported shift operator: SUBS ZR@>31, R4, R17"
SUBS R0@>63, R15 // ERROR "unsupported shift operator: SUBS R0@>63, R15"
SUBS R30.UXTW<<1, R7, g // fc443eeb
SUBS ZR.UXTW, R26 // 5a433feb
SUBS R30.SXTX<<5, R30, R0 // ERROR "shift amount out of range 0 to 4: SUBS R30.SXTX<<5, R30, R0"
SUBS ZR.UXTH<<5, R30 // ERROR "shift amount out of range 0 to 4: SUBS ZR.UXTH<<5, R30"
SUBSW $31, R19, RSP // ERROR "illegal destination register: SUBSW $31, R19, RSP"
SUBSW $64, RSP // ERROR "illegal destination register: SUBSW $64, RSP"
SUBSW $0xfff000, R9, RSP // ERROR "illegal destination register: SUBSW $16773120, R9, RSP"
SUBSW $0xff0000, RSP // ERROR "illegal destination register: SUBSW $16711680, RSP"
SUBSW $2, R19, R9 // 690a0071
SUBSW $128, R26 // 5a030271
SUBSW $0x40000, R3, R30 // 7e004171
SUBSW $4096, R1 // 21044071
SUBSW R16, R16, R30 // 1e02106b
SUBSW R9, g // 9c03096b
SUBSW R17, R19, RSP // ERROR "illegal destination register: SUBSW R17, R19, RSP"
SUBSW R26, RSP // ERROR "illegal destination register: SUBSW R26, RSP"
SUBSW R1.UXTX<<4, R15, RSP // ERROR "illegal destination register: SUBSW R1.UXTX<<4, R15, RSP"
SUBSW R1.SXTX<<1, RSP // ERROR "illegal destination register: SUBSW R1.SXTX<<1, RSP"
SUBSW ZR.UXTB<<5, R1, RSP // ERROR "illegal destination register: SUBSW ZR.UXTB<<5, R1, RSP" "shift amount out of range 0 to 4: SUBSW ZR.UXTB<<5, R1, RSP"
SUBSW R30.SXTH<<5, RSP // ERROR "illegal destination register: SUBSW R30.SXTH<<5, RSP" "shift amount out of range 0 to 4: SUBSW R30.SXTH<<5, RSP"
SUBSW R1, RSP, R5 // e543216b
SUBSW R0->31, R30, R17 // d17f806b
SUBSW R0>>4, R9 // 2911406b
SUBSW R9>>63, R15, R15 // ERROR "shift amount out of range 0 to 31: SUBSW R9>>63, R15, R15"
SUBSW R0>>63, R26 // ERROR "shift amount out of range 0 to 31: SUBSW R0>>63, R26"
SUBSW R0@>1, R7, R9 // ERROR "unsupported shift operator: SUBSW R0@>1, R7, R9"
SUBSW R0@>4, R17 // ERROR "unsupported shift operator: SUBSW R0@>4, R17"
SUBSW R9@>32, R7, R7 // ERROR "shift amount out of range 0 to 31: SUBSW R9@>32, R7, R7" "unsupported shift operator: SUBSW R9@>32, R7, R7"
SUBSW R9@>63, R6 // ERROR "shift amount out of range 0 to 31: SUBSW R9@>63, R6" "unsupported shift operator: SUBSW R9@>63, R6"
SUBSW R30.SXTW, R29, R4 // a4c33e6b
SUBSW R1.UXTB, R9 // 2901216b
SUBSW ZR.SXTH<<5, R26, R0 // ERROR "shift amount out of range 0 to 4: SUBSW ZR.SXTH<<5, R26, R0"
SUBSW R1.UXTB<<5, R17 // ERROR "shift amount out of range 0 to 4: SUBSW R1.UXTB<<5, R17"
CMN $2, R3 // 7f0800b1
CMN $0xff0000, R15 // ffc17fb1
CMN R2, R4 // 9f0002ab
CMN R3, RSP // ff6323ab
CMN ZR>>31, R29 // bf7f5fab
CMN ZR@>1, R9 // ERROR "unsupported shift operator: CMN ZR@>1, R9"
CMN R1.UXTH<<4, RSP // ff3321ab
CMN ZR.SXTB<<5, R29 // ERROR "shift amount out of range 0 to 4: CMN ZR.SXTB<<5, R29"
CMNW $64, R26 // 5f030131
CMNW $0xff0000, R4 // 9fc07f31
CMNW R15, R2 // 5f000f2b
CMNW R17, RSP // ff43312b
CMNW R0>>1, g // 9f07402b
CMNW R9->32, ZR // ERROR "shift amount out of range 0 to 31: CMNW R9->32, ZR"
CMNW R0@>31, R19 // ERROR "unsupported shift operator: CMNW R0@>31, R19"
CMNW ZR@>32, R2 // ERROR "shift amount out of range 0 to 31: CMNW ZR@>32, R2" "unsupported shift operator: CMNW ZR@>32, R2"
CMNW R1.UXTX<<1, R1 // 3f64212b
CMNW R1.SXTH<<5, R30 // ERROR "shift amount out of range 0 to 4: CMNW R1.SXTH<<5, R30"
CMP $9, R2 // 5f2400f1
CMP $4096, R7 // ff0440f1
CMP R30, g // 9f031eeb
CMP R29, RSP // ff633deb
CMP ZR->5, R29 // bf179feb
CMP ZR@>32, R1 // ERROR "unsupported shift operator: CMP ZR@>32, R1"
CMP ZR.UXTB<<1, R30 // df073feb
CMP ZR.SXTX<<5, R16 // ERROR "shift amount out of range 0 to 4: CMP ZR.SXTX<<5, R16"
CMPW $127, R2 // 5ffc0171
CMPW $0x40000, R30 // df034171
CMPW g, R0 // 1f001c6b
CMPW R19, RSP // ff43336b
CMPW ZR<<0, R5 // bf001f6b
CMPW R0>>63, R1 // ERROR "shift amount out of range 0 to 31: CMPW R0>>63, R1"
CMPW ZR@>4, R0 // ERROR "unsupported shift operator: CMPW ZR@>4, R0"
CMPW R0@>32, R1 // ERROR "shift amount out of range 0 to 31: CMPW R0@>32, R1" "unsupported shift operator: CMPW R0@>32, R1"
CMPW R7.SXTX<<1, g // 9fe7276b
CMPW R30.UXTB<<5, R7 // ERROR "shift amount out of range 0 to 4: CMPW R30.UXTB<<5, R7"
NEG R15, R19 // f3030fcb
NEG R0>>32, R9 // e98340cb
NEG ZR@>4, R30 // ERROR "unsupported shift operator: NEG ZR@>4, R30"
NEGW R1, R7 // e703014b
NEGW R9<<4, g // fc13094b
NEGW R0->32, R3 // ERROR "shift amount out of range 0 to 31: NEGW R0->32, R3"
NEGW R9@>0, R29 // ERROR "unsupported shift operator: NEGW R9@>0, R29"
NEGW R0@>32, R9 // ERROR "shift amount out of range 0 to 31: NEGW R0@>32, R9" "unsupported shift operator: NEGW R0@>32, R9"
NEGS R17, R1 // e10311eb
NEGS ZR<<5, R30 // fe171feb
NEGS R0@>4, R19 // ERROR "unsupported shift operator: NEGS R0@>4, R19"
NEGSW R0, R16 // f003006b
NEGSW ZR>>0, R15 // ef035f6b
NEGSW R9->32, R15 // ERROR "shift amount out of range 0 to 31: NEGSW R9->32, R15"
NEGSW ZR@>5, R7 // ERROR "unsupported shift operator: NEGSW ZR@>5, R7"
NEGSW R9@>32, R15 // ERROR "shift amount out of range 0 to 31: NEGSW R9@>32, R15" "unsupported shift operator: NEGSW R9@>32, R15"
ADC ZR, R15, R0 // e0011f9a
ADC R1, R5 // a500019a
ADCW R19, g, R4 // 8403131a
ADCW R0, R2 // 4200001a
ADCS R2, R29, R19 // b30302ba
ADCS R17, R29 // bd0311ba
ADCSW R0, R0, R0 // 0000003a
ADCSW R19, R7 // e700133a
SBC R16, R7, R26 // fa0010da
SBC R1, R17 // 310201da
SBCW R6, R30, R17 // d103065a
SBCW R1, R9 // 2901015a
SBCS R29, R3, R17 // 71001dfa
SBCS R29, g // 9c031dfa
SBCSW R5, R5, R16 // b000057a
SBCSW R19, R2 // 4200137a
NGC R4, R26 // fa0304da
NGCW ZR, R1 // e1031f5a
NGCS R5, R2 // e20305fa
NGCSW g, R0 // e0031c7a
AND $15, RSP // ERROR "illegal source register: AND $15, RSP"
AND $0xffff00000000, R19, R17 // 713e6092
AND $4096, R4 // 84007492
AND R30, g, R9 // 89031e8a
AND R15, R29 // bd030f8a
AND R9<<1, R15, R0 // e005098a
AND ZR>>1, R19 // 73065f8a
ANDW $64, RSP // ERROR "illegal source register: ANDW $64, RSP"
ANDW $0x1000000, R16, R0 // 00020812
ANDW $4, R5 // a5001e12
ANDW R29, R17, R5 // 25021d0a
ANDW R26, R0 // 00001a0a
ANDW ZR<<1, R16, R30 // 1e061f0a
ANDW R0>>31, R9 // 297d400a
ANDW ZR<<32, R0, ZR // ERROR "shift amount out of range 0 to 31: ANDW ZR<<32, R0, ZR"
ANDW ZR->32, R30 // ERROR "shift amount out of range 0 to 31: ANDW ZR->32, R30"
BIC $0xffffff, RSP // ERROR "illegal source register: BIC $16777215, RSP"
BIC $4095, R5, g // bccc7492
BIC $0xfff000, R0 // 00cc6892
BIC R7, R17, R26 // 3a02278a
BIC R9, R30 // de03298a
BIC R9@>32, R26, R17 // 5183e98a
BIC ZR<<31, g // 9c7f3f8a
BICW $-4095, RSP // ERROR "illegal source register: BICW $-4095, RSP"
BICW $0x7fffffff, R26, R9 // 49030112
BICW $64, R30 // de7b1912
BICW R1, R9, R4 // 2401210a
BICW R26, R15 // ef013a0a
BICW ZR<<31, R0, R5 // 057c3f0a
BICW ZR>>0, R9 // 29017f0a
BICW R9@>32, R19, g // ERROR "shift amount out of range 0 to 31: BICW R9@>32, R19, g"
BICW R9->32, R3 // ERROR "shift amount out of range 0 to 31: BICW R9->32, R3"
ORR $0xffffffff, RSP // ERROR "illegal source register: ORR $4294967295, RSP"
ORR $128, R5, R29 // bd0079b2
ORR $-256, R29 // bddf78b2
ORR R30, R19, R7 // 67021eaa
ORR R6, R29 // bd0306aa
ORR R9>>32, R30, R26 // da8349aa
ORR ZR>>5, g // 9c175faa
ORRW $-8, RSP // ERROR "illegal source register: ORRW $-8, RSP"
ORRW $48, R16, R9 // 09061c32
ORRW $-256, R29 // bd5f1832
ORRW R16, R29, R7 // a703102a
ORRW g, R1 // 21001c2a
ORRW ZR<<4, R1, R0 // 20101f2a
ORRW ZR@>4, ZR // ff13df2a
ORRW R0<<63, R26, R5 // ERROR "shift amount out of range 0 to 31: ORRW R0<<63, R26, R5"
ORRW R9>>63, R2 // ERROR "shift amount out of range 0 to 31: ORRW R9>>63, R2"
ORN $0xfff000, RSP // ERROR "illegal source register: ORN $16773120, RSP"
ORN $15, R0, R26 // 1aec7cb2
ORN $0x10000, R1 // 21f86fb2
ORN R17, R15, R2 // e20131aa
ORN R17, R17 // 310231aa
ORN ZR>>63, R2, R19 // 53fc7faa
ORN R0<<1, R30 // de0720aa
ORNW $16, RSP // ERROR "illegal source register: ORNW $16, RSP"
ORNW $16, R15, R15 // ef791b32
ORNW $-65537, R6 // c6001032
ORNW R2, R5, R17 // b100222a
ORNW ZR, R2 // 42003f2a
ORNW R0->1, R29, R4 // a407a02a
ORNW R0->5, R5 // a514a02a
ORNW ZR<<32, R26, R17 // ERROR "shift amount out of range 0 to 31: ORNW ZR<<32, R26, R17"
ORNW R0@>32, g // ERROR "shift amount out of range 0 to 31: ORNW R0@>32, g"
EOR $0xfffffffe, RSP // ERROR "illegal source register: EOR $4294967294, RSP"
EOR $16, R1, R3 // 23007cd2
EOR $0xffffff, R29 // bd5f40d2
EOR R6, R2, R7 // 470006ca
EOR R3, R17 // 310203ca
EOR R9<<4, R3, ZR // 7f1009ca
EOR ZR>>4, R3 // 63105fca
EORW $0xffff, RSP // ERROR "illegal source register: EORW $65535, RSP"
EORW $32, g, R4 // 84031b52
EORW $0xfffffffe, R15 // ef791f52
EORW R15, R2, R9 // 49000f4a
EORW ZR, R4 // 84001f4a
EORW R9>>31, R30, R15 // cf7f494a
EORW ZR>>5, R15 // ef155f4a
EORW R0->63, ZR, ZR // ERROR "shift amount out of range 0 to 31: EORW R0->63, ZR, ZR"
EORW R0->32, R17 // ERROR "shift amount out of range 0 to 31: EORW R0->32, R17"
EON $15, RSP // ERROR "illegal source register: EON $15, RSP"
EON $4096, g, R0 // 80fb73d2
EON $0xfffffffe, g // 9c8360d2
EON R4, R7, R16 // f00024ca
EON R7, R30 // de0327ca
EON R9>>5, R29, ZR // bf1769ca
EON R9->5, g // 9c17a9ca
EONW $63, RSP // ERROR "illegal source register: EONW $63, RSP"
EONW $0xffff0000, R19, R26 // 7a3e0052
EONW $-4095, R16 // 102a1f52
EONW R1, R2, R17 // 5100214a
EONW R29, R26 // 5a033d4a
EONW R0>>4, R2, R19 // 5310604a
EONW ZR<<0, R9 // 29013f4a
EONW R0->32, R26, R6 // ERROR "shift amount out of range 0 to 31: EONW R0->32, R26, R6"
EONW R0->63, R29 // ERROR "shift amount out of range 0 to 31: EONW R0->63, R29"
ANDS $4096, R2, R4 // 440074f2
ANDS $-65537, R16 // 10fa6ff2
ANDS g, R0, R29 // 1d001cea
ANDS R0, R19 // 730200ea
ANDS ZR>>32, R30, R9 // c9835fea
ANDS ZR@>1, R15 // ef05dfea
ANDSW $255, R9, R1 // 211d0072
ANDSW $0xaaaaaaaa, R5 // a5f00172
ANDSW R9, R4, ZR // 9f00096a
ANDSW R16, R9 // 2901106a
ANDSW R9<<0, R7, R4 // e400096a
ANDSW R0->31, R19 // 737e806a
ANDSW ZR@>32, R7, R7 // ERROR "shift amount out of range 0 to 31: ANDSW ZR@>32, R7, R7"
ANDSW ZR>>32, R6 // ERROR "shift amount out of range 0 to 31: ANDSW ZR>>32, R6"
BICS $48, R1, R0 // 20f47af2
BICS $0x3fffc, R3 // 63bc6ef2
BICS R6, R2, R2 // 420026ea
BICS R2, R0 // 000022ea
BICS R9->32, R0, R3 // 0380a9ea
BICS ZR@>1, R26 // 5a07ffea
BICSW $-256, R7, R15 // ef1c0072
BICSW $0xff00, R19 // 735e1072
BICSW g, R4, g // 9c003c6a
BICSW R9, R5 // a500296a
BICSW ZR@>1, R26, R19 // 5307ff6a
BICSW ZR@>31, R3 // 637cff6a
BICSW R0<<63, R5, R29 // ERROR "shift amount out of range 0 to 31: BICSW R0<<63, R5, R29"
BICSW R9<<63, R29 // ERROR "shift amount out of range 0 to 31: BICSW R9<<63, R29"
TST $-3, R9 // 3ff97ef2
TST R4, R15 // ff0104ea
TST R9@>0, R4 // 9f00c9ea
TSTW $0xffffff, R26 // 5f5f0072
TSTW R17, g // 9f03116a
TSTW R9@>5, R1 // 3f14c96a
TSTW R0@>63, g // ERROR "shift amount out of range 0 to 31: TSTW R0@>63, g"
MVN R0, g // fc0320aa
MVN ZR@>4, R1 // e113ffaa
MVNW R16, R2 // e203302a
MVNW R0@>0, R16 // f003e02a
MVNW R9@>32, R30 // ERROR "shift amount out of range 0 to 31: MVNW R9@>32, R30"
LSL $5, R4, R26 // 9ae87bd3
LSL $31, R3 // 638061d3
LSL $0x100000000, R26, R1 // ERROR "illegal bit number LSL $4294967296, R26, R1"
LSL $65, R7 // ERROR "illegal bit number LSL $65, R7"
LSL R6, R17, R30 // 3e22c69a
LSL R1, R6 // c620c19a
LSLW $4, ZR, R3 // e36f1c53
LSLW $16, R3 // 633c1053
LSLW $0x100000000, R15, R2 // ERROR "illegal bit number LSLW $4294967296, R15, R2"
LSLW $-3, R0 // ERROR "illegal bit number LSLW $-3, R0"
LSLW R17, ZR, ZR // ff23d11a
LSLW R0, R5 // a520c01a
LSR $1, R29, R2 // a2ff41d3
LSR $32, R30 // deff60d3
LSR $-256, R6, R9 // ERROR "illegal bit number LSR $-256, R6, R9"
LSR $0xfffffffe, R1 // ERROR "illegal bit number LSR $4294967294, R1"
LSR ZR, R2, R1 // 4124df9a
LSR R29, R6 // c624dd9a
LSRW $5, R15, R1 // e17d0553
LSRW $2, R0 // 007c0253
LSRW $0x8000000000000000, R6, R17 // ERROR "illegal bit number LSRW $-9223372036854775808, R6, R17"
LSRW $0x3fffc, R0 // ERROR "illegal bit number LSRW $262140, R0"
LSRW R30, R16, R3 // 0326de1a
LSRW R9, g // 9c27c91a
ASR $47, R1, ZR // 3ffc6f93
ASR $9, R29 // bdff4993
ASR $0xff00, R15, R3 // ERROR "illegal bit number ASR $65280, R15, R3"
ASR $4096, ZR // ERROR "illegal bit number ASR $4096, ZR"
ASR R3, R30, R2 // c22bc39a
ASR R7, R1 // 2128c79a
ASRW $4, R1, R2 // 227c0413
ASRW $0x100000000, R16 // 107e0013
ASRW $0x80000000, R4, R0 // ERROR "illegal bit number ASRW $2147483648, R4, R0"
ASRW $0x7520, R0 // ERROR "illegal bit number ASRW $29984, R0"
ASRW R2, R2, g // 5c28c21a
ASRW R7, R3 // 6328c71a
ROR $4, R7, R30 // fe10c793
ROR $15, R6 // c63cc693
ROR $65, ZR, R15 // ERROR "illegal bit number ROR $65, ZR, R15"
ROR $0xaaaaaaaa, R16 // ERROR "illegal bit number ROR $2863311530, R16"
ROR R4, R5, R2 // a22cc49a
ROR R0, R5 // a52cc09a
RORW $17, R5, R19 // b3448513
RORW $8, R3 // 63208313
RORW $127, R4, R26 // ERROR "illegal bit number RORW $127, R4, R26"
RORW $0x3fffc, R1 // ERROR "illegal bit number RORW $262140, R1"
RORW R2, R3, g // 7c2cc21a
RORW R19, R29 // bd2fd31a
BFM $-0x12340001, R3, $0x100000000, R16 // ERROR "illegal bit number BFM $-305397761, R3, $4294967296, R16"
BFMW $16, g, $-65536, R9 // ERROR "illegal bit number BFMW $16, g, $-65536, R9"
SBFM $0x123400000000, R6, $0x10000, R19 // ERROR "illegal bit number SBFM $20014547599360, R6, $65536, R19"
SBFMW $0x7fffffff, R16, $0xffff00000000, R1 // ERROR "illegal bit number SBFMW $2147483647, R16, $281470681743360, R1"
UBFM $-65536, R9, $-65536, R17 // ERROR "illegal bit number UBFM $-65536, R9, $-65536, R17"
UBFMW $127, R3, $0xaaaaaaaa, R6 // ERROR "illegal bit number UBFMW $127, R3, $2863311530, R6"
BFI $5, R26, $4096, R5 // ERROR "illegal bit number BFI $5, R26, $4096, R5"
BFIW $0xff00, R15, $0x12340000, R9 // ERROR "illegal bit number BFIW $65280, R15, $305397760, R9"
SBFIZ $-1, ZR, $15, R1 // ERROR "illegal bit number SBFIZ $-1, ZR, $15, R1"
SBFIZW $0x3fffc, R29, $0x8000000000000000, R3 // ERROR "illegal bit number SBFIZW $262140, R29, $-9223372036854775808, R3"
UBFIZ $0x100000000, R1, $0x12340000, R3 // ERROR "illegal bit number UBFIZ $4294967296, R1, $305397760, R3"
UBFIZW $0x5555555555555555, R4, $12, R15 // ERROR "illegal bit number UBFIZW $6148914691236517205, R4, $12, R15"
BFXIL $9, R19, $128, R17 // ERROR "illegal bit number BFXIL $9, R19, $128, R17"
BFXILW $0x8000000000000000, R4, $0x3fffc, R4 // ERROR "illegal bit number BFXILW $-9223372036854775808, R4, $262140, R4"
SBFX $64, R2, $7, R6 // ERROR "illegal bit number SBFX $64, R2, $7, R6"
SBFXW $3, R26, $0xff00ff00ff00ff, R16 // ERROR "illegal bit number SBFXW $3, R26, $71777214294589695, R16"
UBFX $-4095, R5, $-1, R2 // ERROR "illegal bit number UBFX $-4095, R5, $-1, R2"
UBFXW $128, R0, $0xffff0000, R26 // ERROR "illegal bit number UBFXW $128, R0, $4294901760, R26"
EXTR $15, R26, R29, R26 // ba3fda93
EXTR $65, R2, R7, R4 // ERROR "illegal bit number EXTR $65, R2, R7, R4"
EXTRW $0, R7, ZR, R15 // ef038713
EXTRW $63, R9, R2, R5 // ERROR "illegal bit number EXTRW $63, R9, R2, R5"
SXTB ZR, R9 // e9031f2a
SXTB R1, R26 // 3a1c4093
SXTBW ZR, R5 // e5031f2a
SXTBW R4, ZR // 9f1c0013
SXTH ZR, R15 // ef031f2a
SXTH R4, R5 // 853c4093
SXTHW ZR, R19 // f3031f2a
SXTHW R7, R30 // fe3c0013
SXTW ZR, R2 // e2031f2a
SXTW R2, R7 // 477c4093
UXTB ZR, R0 // e0031f2a
UXTB g, R6 // 861f40d3
UXTBW ZR, R1 // e1031f2a
UXTBW R3, R26 // 7a1c0053
UXTH ZR, R7 // e7031f2a
UXTH R15, R5 // e53d40d3
UXTHW ZR, R3 // e3031f2a
UXTHW R0, R7 // 073c0053
UXTW ZR, R3 // e3031f2a
UXTW R6, R0 // c07c40d3
RBIT g, R17 // 9103c0da
RBITW R26, R0 // 4003c05a
REV16 R2, R26 // 5a04c0da
REV16W R17, ZR // 3f06c05a
REV32 R1, R2 // 2208c0da
REV R1, R17 // 310cc0da
REVW R15, R4 // e409c05a
CLZ R26, R4 // 4413c0da
CLZW R9, ZR // 3f11c05a
CLS R3, R5 // 6514c0da
CLSW R15, R9 // e915c05a
MADD R19, R5, R17, ZR // 3f16139b
MADDW R19, R1, R1, g // 3c04131b
MSUB R6, R4, R3, R2 // 6290069b
MSUBW R9, R0, R19, R1 // 6182091b
SMADDL R7, R7, R3, R29 // 7d1c279b
SMSUBL R29, R26, R1, R15 // 2fe83d9b
UMADDL R0, R7, R0, R26 // 1a1ca09b
UMSUBL R5, R4, R17, R17 // 3192a59b
MUL R29, R19, R5 // 657e1d9b
MUL R4, R17 // 317e049b
MULW R3, R0, R3 // 037c031b
MULW R29, R6 // c67c1d1b
MNEG R19, R2, R2 // 42fc139b
MNEG R15, R3 // 63fc0f9b
MNEGW R17, R3, R9 // 69fc111b
MNEGW R2, R3 // 63fc021b
SMULL R6, R30, R15 // cf7f269b
SMULL ZR, R15 // ef7d3f9b
SMNEGL R17, R4, R29 // 9dfc319b
SMNEGL R26, R19 // 73fe3a9b
UMULL R9, R16, R1 // 017ea99b
UMULL R9, R30 // de7fa99b
UMNEGL R2, R4, R4 // 84fca29b
UMNEGL R19, R15 // effdb39b
SMULH R3, R2, R29 // 5d7c439b
SMULH R19, R19 // 737e539b
UMULH R2, R29, R5 // a57fc29b
UMULH R1, R6 // c67cc19b
UDIV R1, R19, R5 // 650ac19a
UDIV R26, R3 // 6308da9a
UDIVW R16, ZR, R2 // e20bd01a
UDIVW R17, R19 // 730ad11a
SDIV ZR, R7, R1 // e10cdf9a
SDIV R16, R7 // e70cd09a
SDIVW R26, R7, R30 // fe0cda1a
SDIVW R16, R0 // 000cd01a
CRC32B R4, ZR, R15 // ef43c41a
CRC32B R1, R6 // c640c11a
CRC32CB R16, R29, R0 // a053d01a
CRC32CB R9, R15 // ef51c91a
CRC32H R30, R16, R3 // 0346de1a
CRC32H ZR, R0 // 0044df1a
CRC32CH R0, ZR, R17 // f157c01a
CRC32CH R1, R15 // ef55c11a
CRC32W R26, R26, R0 // 404bda1a
CRC32W R26, R4 // 8448da1a
CRC32CW R16, R0, R29 // 1d58d01a
CRC32CW R29, ZR // ff5bdd1a
CRC32X R29, R3, R1 // 614cdd9a
CRC32X R29, R19 // 734edd9a
CRC32CX R15, R5, R16 // b05ccf9a
CRC32CX ZR, R7 // e75cdf9a
CSEL HI, ZR, R16, ZR // ff83909a
CSELW EQ, R0, R9, R4 // 0400891a
CSINC AL, R4, R29, R1 // 81e49d9a
CSINCW PL, R7, R1, R6 // e654811a
CSINV LT, R6, R9, g // dcb089da
CSINVW HI, R30, R0, R3 // c383805a
CSNEG VS, R3, R30, R15 // 6f649eda
CSNEGW HS, R3, R29, R16 // 70249d5a
CINC EQ, R29, R15 // af179d9a
CINC AL, R16, R0 // ERROR "invalid condition: CINC AL, R16, R0"
CINCW LT, R0, R15 // 0fa4801a
CINCW AL, R7, R1 // ERROR "invalid condition: CINCW AL, R7, R1"
CINV GT, R15, R29 // fdd18fda
CINV AL, R5, g // ERROR "invalid condition: CINV AL, R5, g"
CINVW LT, R9, g // 3ca1895a
CINVW NV, R1, R29 // ERROR "invalid condition: CINVW NV, R1, R29"
CNEG VS, R9, R29 // 3d7589da
CNEG NV, R6, R2 // ERROR "invalid condition: CNEG NV, R6, R2"
CNEGW GE, R26, R2 // 42b79a5a
CNEGW NV, R4, R29 // ERROR "invalid condition: CNEGW NV, R4, R29"
CSET LE, g // fcc79f9a
CSET AL, R6 // ERROR "invalid condition: CSET AL, R6"
CSETW GT, R26 // fad79f1a
CSETW NV, R29 // ERROR "invalid condition: CSETW NV, R29"
CSETM LT, ZR // ffa39fda
CSETM AL, R19 // ERROR "invalid condition: CSETM AL, R19"
CSETMW NE, R6 // e6039f5a
CSETMW AL, R0 // ERROR "invalid condition: CSETMW AL, R0"
CCMN NV, R29, R5, $1 // a1f345ba
CCMN VC, R15, $16, $8 // e87950ba
CCMN HS, R30, R3, $33 // e12343ba
CCMN MI, R6, $3, $-0x12340001 // ffffcbff
CCMNW VC, R4, ZR, $15 // 8f705f3a
CCMNW AL, R7, $-1, $1 // e1e85f3a
CCMNW GE, R3, R16, $0xfff000 // 60f0ff3a
CCMNW NE, R5, $0xff0000, $64 // e018403a
CCMP MI, R30, R3, $7 // c74343fa
CCMP VC, R1, $63, $0 // 20785ffa
CCMP VC, R4, R1, $0xffff // ffff41fa
CCMP HS, R17, $-2, $256 // 202b5efa
CCMPW MI, R2, R30, $1 // 41405e7a
CCMPW AL, ZR, $-65537, $15 // efeb5f7a
CCMPW AL, R0, R15, $33 // 21e04f7a
CCMPW AL, R17, $0xff0000, $0x8000000000000000 // 20ea407a
MOVD R30, R2 // e2031eaa
MOVD R4, RSP // 9f000091
MOVD $0xff0000, R1 // e11f70b2
MOVD $65, R17 // 310880d2
MOVD $256, ZR // 1f2080d2
MOVD $0x100000000, RSP // 3f00c0d2
MOVD $-4096, RSP // ffff8192
MOVD $-65537, R5 // 2500a092
MOVD $0xfffffffe, R16 // f07b7fb2
MOVD 8192(R2), R0 // 400050f9
MOVD -1(R2), R6 // 46f05ff8
MOVD (R3)(R6), R7 // 676866f8
MOVD (R0)(R1.UXTW<<1), R0 // ERROR "invalid index shift amount: MOVD (R0)(R1.UXTW<<1), R0"
MOVD R9, 48(R30) // c91b00f9
MOVD R29, -4(RSP) // fdc31ff8
MOVD g, (R3)(R6.UXTW<<3) // 7c5826f8
MOVD R0, (R0)(R1.UXTW<<1) // ERROR "invalid index shift amount: MOVD R0, (R0)(R1.UXTW<<1)"
MOVD DCZID_EL0, R3 // e3003bd5
MOVD OSLAR_EL1, R16 // ERROR "system register is not readable: MOVD OSLAR_EL1, R16"
MOVD ZR, OSLAR_EL1 // 9f1010d5
MOVD R7, DCZID_EL0 // ERROR "system register is not writable: MOVD R7, DCZID_EL0"
MOVD $1, SPSel // bf4100d5
MOVD $15, DIT // 5f4f03d5
MOVD $7, OSLAR_EL1 // ERROR "illegal PSTATE field for immediate move MOVD $7, OSLAR_EL1"
MOVD $0xfff000, SPSel // ERROR "illegal immediate for PSTATE field MOVD $16773120, SPSel"
MOVD $-4095, DIT // ERROR "illegal immediate for PSTATE field MOVD $-4095, DIT"
MOVD $0xffffffff, CNTVCT_EL0 // ERROR "illegal immediate for PSTATE field MOVD $4294967295, CNTVCT_EL0" "illegal PSTATE field for immediate move MOVD $4294967295, CNTVCT_EL0"
MOVB ZR, R4 // e4031f2a
MOVB R6, R2 // c21c4093
MOVB 504(RSP), ZR // ffe38739
MOVB -256(R2), R15 // 4f009038
MOVB (R30)(g.UXTW), R9 // c94bbc38
MOVB (R3)(R6.UXTW<<1), R5 // ERROR "invalid index shift amount: MOVB (R3)(R6.UXTW<<1), R5"
MOVB R30, 40(R30) // dea30039
MOVB R19, -4(RSP) // f3c31f38
MOVB R4, (R3)(R6.SXTW) // 64c82638
MOVB R5, (R30)(g<<1) // ERROR "invalid index shift amount: MOVB R5, (R30)(R28<<1)"
MOVH ZR, ZR // ff031f2a
MOVH R9, R2 // 223d4093
MOVH (RSP), R0 // e0038079
MOVH -1(RSP), ZR // fff39f78
MOVH (R17)(R17<<1), ZR // 3f7ab178
MOVH (R17)(R17<<3), R0 // ERROR "invalid index shift amount: MOVH (R17)(R17<<3), R0"
MOVH R29, 4096(R30) // dd032079
MOVH g, -256(R30) // dc031078
MOVH R2, (ZR)(R9<<1) // e27b2978
MOVH R2, (ZR)(R9<<4) // ERROR "invalid index shift amount: MOVH R2, (ZR)(R9<<4)"
MOVW ZR, R17 // f1031f2a
MOVW R5, ZR // bf7c4093
MOVW $63, R17 // f1170032
MOVW $0x12340000, R4 // 8446a252
MOVW $15, ZR // ff018052
MOVW $0xffff, RSP // ffff9f52
MOVW $-2, RSP // 3f008012
MOVW $0x7fffffff, R2 // 0200b012
MOVW $0x3fffc, R3 // e33f1e32
MOVW 1008(R2), ZR // 5ff083b9
MOVW 6(R2), R26 // 5a6080b8
MOVW (R17)(R17), R2 // 226ab1b8
MOVW (R17)(R17<<3), R29 // ERROR "invalid index shift amount: MOVW (R17)(R17<<3), R29"
MOVW R4, 248(RSP) // e4fb00b9
MOVW R6, 2(RSP) // e62300b8
MOVW ZR, (R3)(R6<<0) // 7f6826b8
MOVW R2, (RSP)(R3.UXTW<<3) // ERROR "invalid index shift amount: MOVW R2, (RSP)(R3.UXTW<<3)"
MOVBU ZR, R29 // fd031f2a
MOVBU R15, ZR // ff1d40d3
MOVBU 256(R2), R29 // 5d004439
MOVBU -8(RSP), R1 // e1835f38
MOVBU (R0)(R1), R5 // 05686138
MOVBU (R3)(R6.SXTX<<3), R0 // ERROR "invalid index shift amount: MOVBU (R3)(R6.SXTX<<3), R0"
MOVBU R4, (R0) // 04000039
MOVBU R4, -256(RSP) // e4031038
MOVBU R6, (R30)(g) // c66b3c38
MOVBU R30, (R30)(g<<3) // ERROR "invalid index shift amount: MOVBU R30, (R30)(R28<<3)"
MOVHU ZR, R5 // e5031f2a
MOVHU R2, R17 // 513c40d3
MOVHU 64(RSP), g // fc834079
MOVHU -4(R30), R1 // c1c35f78
MOVHU (ZR)(R9<<0), R29 // fd6b6978
MOVHU (R17)(R17<<3), ZR // ERROR "invalid index shift amount: MOVHU (R17)(R17<<3), ZR"
MOVHU ZR, 128(RSP) // ff030179
MOVHU R16, -256(R2) // 50001078
MOVHU R9, (R30)(g.SXTW) // c9cb3c78
MOVHU R29, (R17)(R17<<4) // ERROR "invalid index shift amount: MOVHU R29, (R17)(R17<<4)"
MOVWU R1, R16 // f003012a
MOVWU $32, R7 // ERROR "MOVWU $32, R7: bad irr XXX"
MOVWU $0x3fffc, R9 // ERROR "MOVWU $262140, R9: bad irr XXX"
MOVWU $0x8000000000000000, R26 // 00000000
MOVWU $-256, R7 // 00000000
MOVWU $5, ZR // 00000000
MOVWU $0xffff00000000, RSP // 00000000
MOVWU $-256, RSP // 00000000
MOVWU (R3), g // 7c0040b9
MOVWU 1(R30), R29 // dd1340b8
MOVWU (R0)(R1.UXTW), R4 // 044861b8
MOVWU (RSP)(R3.SXTX<<3), R7 // ERROR "invalid index shift amount: MOVWU (RSP)(R3.SXTX<<3), R7"
MOVWU R7, 8192(R2) // 470020b9
MOVWU R1, -8(RSP) // e1831fb8
MOVWU R29, (R30)(g<<2) // dd7b3cb8
MOVWU R16, (R3)(R6.UXTW<<3) // ERROR "invalid index shift amount: MOVWU R16, (R3)(R6.UXTW<<3)"
MOVN $0, R0 // ERROR "zero shifts cannot be handled correctly: MOVN $0, R0"
MOVN $8, R0 // 00018092
MOVN $-4095, R3 // ERROR "bad constant for MOVK: 0xfffffffffffff001 MOVN $-4095, R3"
MOVNW $0, R16 // ERROR "zero shifts cannot be handled correctly: MOVNW $0, R16"
MOVNW $0x8000000000000000, R4 // ERROR "illegal bit position MOVNW $-9223372036854775808, R4"
MOVNW $0x12340000, R3 // 8346a212
MOVNW $0xfffffffe, g // ERROR "bad constant for MOVK: 0xfffffffe MOVNW $4294967294, g"
MOVZ $0, R5 // ERROR "zero shifts cannot be handled correctly: MOVZ $0, R5"
MOVZ $17, R4 // 240280d2
MOVZ $-4096, R6 // ERROR "bad constant for MOVK: 0xfffffffffffff000 MOVZ $-4096, R6"
MOVZW $0, R29 // ERROR "zero shifts cannot be handled correctly: MOVZW $0, R29"
MOVZW $0x8000000000000000, R3 // ERROR "illegal bit position MOVZW $-9223372036854775808, R3"
MOVZW $256, R17 // 11208052
MOVZW $0x123456789abcdef0, R30 // ERROR "bad constant for MOVK: 0x123456789abcdef0 MOVZW $1311768467463790320, R30"
MOVK $0, R0 // ERROR "zero shifts cannot be handled correctly: MOVK $0, R0"
MOVK $15, R7 // e70180f2
MOVK $0xfffffffe, R29 // ERROR "bad constant for MOVK: 0xfffffffe MOVK $4294967294, R29"
MOVKW $0, R9 // ERROR "zero shifts cannot be handled correctly: MOVKW $0, R9"
MOVKW $0x123400000000, R26 // ERROR "illegal bit position MOVKW $20014547599360, R26"
MOVKW $0x7520, ZR // 1fa48e72
MOVKW $-1, R0 // ERROR "bad constant for MOVK: 0xffffffffffffffff MOVKW $-1, R0"
MOVB.P 6(RSP), R30 // fe678038
MOVB.P -1008(R30), R1 // ERROR "offset out of range [-256,255]: MOVB.P -1008(R30), R1"
MOVB.P R29, -1(R30) // ddf71f38
MOVB.P R3, -257(R2) // ERROR "offset out of range [-256,255]: MOVB.P R3, -257(R2)"
MOVB.W 32(R30), R30 // ERROR "constrained unpredictable behavior: MOVB.W 32(R30), R30"
MOVB.W 1024(R30), R7 // ERROR "offset out of range [-256,255]: MOVB.W 1024(R30), R7"
MOVB.W R7, 12(R2) // 47cc0038
MOVB.W R1, -1008(R30) // ERROR "offset out of range [-256,255]: MOVB.W R1, -1008(R30)"
MOVBU.P -64(R30), g // dc075c38
MOVBU.P -0x1234567(RSP), R9 // ERROR "offset out of range [-256,255]: MOVBU.P -19088743(RSP), R9"
MOVBU.P R30, 12(R30) // ERROR "constrained unpredictable behavior: MOVBU.P R30, 12(R30)"
MOVBU.P R5, 512(R2) // ERROR "offset out of range [-256,255]: MOVBU.P R5, 512(R2)"
MOVBU.W -16(R30), R29 // dd0f5f38
MOVBU.W -1008(R30), R5 // ERROR "offset out of range [-256,255]: MOVBU.W -1008(R30), R5"
MOVBU.W R1, -4(R30) // c1cf1f38
MOVBU.W R2, 0x123456789abcdef1(R30) // ERROR "offset out of range [-256,255]: MOVBU.W R2, 1311768467463790321(R30)"
MOVH.P 12(R2), R4 // 44c48078
MOVH.P 16380(R30), R16 // ERROR "offset out of range [-256,255]: MOVH.P 16380(R30), R16"
MOVH.P g, 252(R30) // dcc70f78
MOVH.P R19, 0x123456789abcdef1(R30) // ERROR "offset out of range [-256,255]: MOVH.P R19, 1311768467463790321(R30)"
MOVH.W -255(R30), R6 // c61f9078
MOVH.W -0x7123456789abcdef(R2), R5 // ERROR "offset out of range [-256,255]: MOVH.W -8152436061464415727(R2), R5"
MOVH.W R9, 24(R2) // 498c0178
MOVH.W R2, 16380(R2) // ERROR "constrained unpredictable behavior: MOVH.W R2, 16380(R2)" "offset out of range [-256,255]: MOVH.W R2, 16380(R2)"
MOVHU.P 128(R2), R29 // 5d044878
MOVHU.P 4095(RSP), R17 // ERROR "offset out of range [-256,255]: MOVHU.P 4095(RSP), R17"
MOVHU.P R5, 128(R30) // c5070878
MOVHU.P R15, 0x123456789abcdef1(R30) // ERROR "offset out of range [-256,255]: MOVHU.P R15, 1311768467463790321(R30)"
MOVHU.W (R3), R6 // 660c4078
MOVHU.W 4092(RSP), ZR // ERROR "offset out of range [-256,255]: MOVHU.W 4092(RSP), ZR"
MOVHU.W R26, -255(R2) // 5a1c1078
MOVHU.W R3, -504(R30) // ERROR "offset out of range [-256,255]: MOVHU.W R3, -504(R30)"
MOVW.P -16(R30), R26 // da079fb8
MOVW.P 0x12345(RSP), R7 // ERROR "offset out of range [-256,255]: MOVW.P 74565(RSP), R7"
MOVW.P R26, (ZR) // fa0700b8
MOVW.P R7, -257(R2) // ERROR "offset out of range [-256,255]: MOVW.P R7, -257(R2)"
MOVW.W 128(R2), R17 // 510c88b8
MOVW.W 4096(R2), R26 // ERROR "offset out of range [-256,255]: MOVW.W 4096(R2), R26"
MOVW.W R26, -3(RSP) // fadf1fb8
MOVW.W R15, 512(R30) // ERROR "offset out of range [-256,255]: MOVW.W R15, 512(R30)"
MOVWU.P 64(RSP), R3 // e30744b8
MOVWU.P 1008(R2), R16 // ERROR "offset out of range [-256,255]: MOVWU.P 1008(R2), R16"
MOVWU.P R4, -256(R2) // 440410b8
MOVWU.P R4, -1024(R30) // ERROR "offset out of range [-256,255]: MOVWU.P R4, -1024(R30)"
MOVWU.W 32(RSP), R17 // f10f42b8
MOVWU.W -257(RSP), R4 // ERROR "offset out of range [-256,255]: MOVWU.W -257(RSP), R4"
MOVWU.W g, 128(R2) // 5c0c08b8
MOVWU.W R7, 0x12345(RSP) // ERROR "offset out of range [-256,255]: MOVWU.W R7, 74565(RSP)"
MOVD.P 24(R2), R30 // 5e8441f8
MOVD.P -4096(R2), R1 // ERROR "offset out of range [-256,255]: MOVD.P -4096(R2), R1"
MOVD.P R29, 255(R30) // ddf70ff8
MOVD.P R16, 16380(RSP) // ERROR "offset out of range [-256,255]: MOVD.P R16, 16380(RSP)"
MOVD.W 2(R30), R3 // c32f40f8
MOVD.W 0x123456789abcdef1(RSP), R6 // ERROR "offset out of range [-256,255]: MOVD.W 1311768467463790321(RSP), R6"
MOVD.W R26, -255(R2) // 5a1c10f8
MOVD.W R4, 504(R2) // ERROR "offset out of range [-256,255]: MOVD.W R4, 504(R2)"
FMOVS 8192(R30), F15 // cf0360bd
FMOVS -16(RSP), F16 // f0035fbc
FMOVS (ZR)(R9<<2), F31 // ff7b69bc
FMOVS (R0)(R1.SXTX<<3), F15 // ERROR "invalid index shift amount: FMOVS (R0)(R1.SXTX<<3), F15"
FMOVS F7, 508(R30) // c7ff01bd
FMOVS F0, 2(R30) // c02300bc
FMOVS F31, (R0)(R1.UXTW) // 1f4821bc
FMOVS F0, (R17)(R17.UXTW<<1) // ERROR "invalid index shift amount: FMOVS F0, (R17)(R17.UXTW<<1)"
FMOVS F31, F0 // e043201e
FMOVS R7, F31 // ff00271e
FMOVS F15, R17 // f101261e
FMOVS $(31.0), F31 // 1ff0271e
FMOVS.P -64(R30), F1 // c1075cbc
FMOVS.P 4092(R2), F31 // ERROR "offset out of range [-256,255]: FMOVS.P 4092(R2), F31"
FMOVS.P F16, 1(R2) // 501400bc
FMOVS.P F16, 16384(R30) // ERROR "offset out of range [-256,255]: FMOVS.P F16, 16384(R30)"
FMOVS.W -64(RSP), F1 // e10f5cbc
FMOVS.W 32768(R2), F16 // ERROR "offset out of range [-256,255]: FMOVS.W 32768(R2), F16"
FMOVS.W F16, 8(R2) // 508c00bc
FMOVS.W F1, 512(R30) // ERROR "offset out of range [-256,255]: FMOVS.W F1, 512(R30)"
FMOVD 1024(R30), F31 // df0342fd
FMOVD -8(R2), F31 // 5f805ffc
FMOVD (R3)(R6), F16 // 706866fc
FMOVD (R0)(R1.SXTW<<2), F31 // ERROR "invalid index shift amount: FMOVD (R0)(R1.SXTW<<2), F31"
FMOVD F7, (R30) // c70300fd
FMOVD F1, -64(RSP) // e1031cfc
FMOVD F1, (R17)(R17<<3) // 217a31fc
FMOVD F1, (RSP)(R3.SXTW<<2) // ERROR "invalid index shift amount: FMOVD F1, (RSP)(R3.SXTW<<2)"
FMOVD F1, F31 // 3f40601e
FMOVD R16, F31 // 1f02679e
FMOVD F15, R17 // f101669e
FMOVD $(31.0), F15 // 0ff0671e
FMOVD.P 32(RSP), F31 // ff0742fc
FMOVD.P -1008(R30), F1 // ERROR "offset out of range [-256,255]: FMOVD.P -1008(R30), F1"
FMOVD.P F31, 12(R2) // 5fc400fc
FMOVD.P F31, 4095(R30) // ERROR "offset out of range [-256,255]: FMOVD.P F31, 4095(R30)"
FMOVD.W 24(R30), F15 // cf8f41fc
FMOVD.W 65536(R30), F15 // ERROR "offset out of range [-256,255]: FMOVD.W 65536(R30), F15"
FMOVD.W F15, 16(R2) // 4f0c01fc
FMOVD.W F15, 0x1234567(R2) // ERROR "offset out of range [-256,255]: FMOVD.W F15, 19088743(R2)"
FMOVQ (R3), F15 // 6f00c03d
FMOVQ -8(R30), F16 // d083df3c
FMOVQ F1, 65520(R2) // 41fcbf3d
FMOVQ F31, -64(RSP) // ff039c3c
FMOVQ.P 3(R30), F16 // d037c03c
FMOVQ.P 65520(RSP), F16 // ERROR "offset out of range [-256,255]: FMOVQ.P 65520(RSP), F16"
FMOVQ.P F31, 6(RSP) // ff67803c
FMOVQ.P F31, 512(R2) // ERROR "offset out of range [-256,255]: FMOVQ.P F31, 512(R2)"
FMOVQ.W (R30), F0 // c00fc03c
FMOVQ.W 65536(R2), F0 // ERROR "offset out of range [-256,255]: FMOVQ.W 65536(R2), F0"
FMOVQ.W F31, 40(RSP) // ff8f823c
FMOVQ.W F0, -512(R2) // ERROR "offset out of range [-256,255]: FMOVQ.W F0, -512(R2)"
LDP -64(R2), (ZR, R1) // 5f047ca9
LDP -64(R30), (F1, R1) // ERROR "invalid register pair LDP -64(R30), (F1, R1)"
LDP.P (R0), (R1, R2) // 0108c0a8
LDP.P (R17), (RSP, R1) // ERROR "invalid register pair LDP.P (R17), (RSP, R1)"
LDP.W -512(RSP), (R29, R30) // fd7be0a9
LDP.W 64(R2), (F3, F3) // ERROR "constrained unpredictable behavior: LDP.W 64(R2), (F3, F3)" "invalid register pair LDP.W 64(R2), (F3, F3)"
STP (R1, R2), 128(R2) // 410808a9
STP (F0, F1), 128(RSP) // ERROR "invalid register pair STP (F0, F1), 128(RSP)"
STP.P (R2, R5), 504(R30) // c2979fa8
STP.P (R6, RSP), -504(R30) // ERROR "invalid register pair STP.P (R6, RSP), -504(R30)"
STP.W (R4, R4), 48(R30) // c41383a9
STP.W (F31, F16), 64(R2) // ERROR "invalid register pair STP.W (F31, F16), 64(R2)"
LDPW 40(RSP), (R1, R2) // e10b4529
LDPW 24(R30), (F0, F1) // ERROR "invalid register pair LDPW 24(R30), (F0, F1)"
LDPW.P 16(R2), (R1, R2) // ERROR "constrained unpredictable behavior: LDPW.P 16(R2), (R1, R2)"
LDPW.P -4(R30), (R6, RSP) // ERROR "invalid register pair LDPW.P -4(R30), (R6, RSP)"
LDPW.W -16(R2), (R0, R1) // 4004fe29
LDPW.W 8(R30), (F0, F1) // ERROR "invalid register pair LDPW.W 8(R30), (F0, F1)"
STPW (R1, R2), -16(RSP) // e10b3e29
STPW (F3, F3), (ZR) // ERROR "invalid register pair STPW (F3, F3), (ZR)"
STPW.P (R2, R5), 4(R2) // ERROR "constrained unpredictable behavior: STPW.P (R2, R5), 4(R2)"
STPW.P (F0, F1), (R3) // ERROR "invalid register pair STPW.P (F0, F1), (R3)"
STPW.W (R6, ZR), 128(R2) // 467c9029
STPW.W (F1, R1), -8(R2) // ERROR "invalid register pair STPW.W (F1, R1), -8(R2)"
LDPSW -4(R30), (R4, R4) // ERROR "constrained unpredictable behavior: LDPSW -4(R30), (R4, R4)"
LDPSW 64(R2), (F0, F1) // ERROR "invalid register pair LDPSW 64(R2), (F0, F1)"
LDPSW.P 12(R30), (R2, R3) // c28fc168
LDPSW.P -4(R30), (F0, F1) // ERROR "invalid register pair LDPSW.P -4(R30), (F0, F1)"
LDPSW.W -256(RSP), (R29, R30) // fd7be069
LDPSW.W 8(RSP), (F31, F16) // ERROR "invalid register pair LDPSW.W 8(RSP), (F31, F16)"
FLDPS 4(R2), (F0, F1) // 4084402d
FLDPS 48(RSP), (R1, R2) // ERROR "invalid register pair FLDPS 48(RSP), (R1, R2)"
FLDPS.P 252(R2), (F31, F16) // 5fc0df2c
FLDPS.P -8(RSP), (R4, R4) // ERROR "constrained unpredictable behavior: FLDPS.P -8(RSP), (R4, R4)" "invalid register pair FLDPS.P -8(RSP), (R4, R4)"
FLDPS.W -64(RSP), (F3, F3) // ERROR "constrained unpredictable behavior: FLDPS.W -64(RSP), (F3, F3)"
FLDPS.W 64(R30), (R2, R3) // ERROR "invalid register pair FLDPS.W 64(R30), (R2, R3)"
FSTPS (F3, F3), -16(RSP) // e30f3e2d
FSTPS (R6, ZR), 252(R30) // ERROR "invalid register pair FSTPS (R6, ZR), 252(R30)"
FSTPS.P (F3, F3), -256(R30) // c30fa02c
FSTPS.P (R2, R5), -256(RSP) // ERROR "invalid register pair FSTPS.P (R2, R5), -256(RSP)"
FSTPS.W (F0, F1), 128(R30) // c007902d
FSTPS.W (ZR, R1), 128(R30) // ERROR "invalid register pair FSTPS.W (ZR, R1), 128(R30)"
FLDPD -64(R30), (F3, F3) // ERROR "constrained unpredictable behavior: FLDPD -64(R30), (F3, F3)"
FLDPD 8(RSP), (R2, R5) // ERROR "invalid register pair FLDPD 8(RSP), (R2, R5)"
FLDPD.P -504(R2), (F3, F3) // ERROR "constrained unpredictable behavior: FLDPD.P -504(R2), (F3, F3)"
FLDPD.P 40(RSP), (R1, R2) // ERROR "invalid register pair FLDPD.P 40(RSP), (R1, R2)"
FLDPD.W 40(RSP), (F0, F1) // e087c26d
FLDPD.W (R30), (R29, R30) // ERROR "invalid register pair FLDPD.W (R30), (R29, R30)"
FSTPD (F3, F3), (R0) // 030c006d
FSTPD (R4, R4), 504(R30) // ERROR "invalid register pair FSTPD (R4, R4), 504(R30)"
FSTPD.P (F3, F3), 40(R2) // 438c826c
FSTPD.P (F1, R1), -256(R2) // ERROR "invalid register pair FSTPD.P (F1, R1), -256(R2)"
FSTPD.W (F0, F1), -256(R30) // c007b06d
FSTPD.W (ZR, R1), 24(R30) // ERROR "invalid register pair FSTPD.W (ZR, R1), 24(R30)"
FLDPQ 64(R2), (F0, F1) // 400442ad
FLDPQ -512(R2), (R6, RSP) // ERROR "invalid register pair FLDPQ -512(R2), (R6, RSP)"
FLDPQ.P 48(R30), (F0, F1) // c087c1ac
FLDPQ.P 128(R30), (R0, R1) // ERROR "invalid register pair FLDPQ.P 128(R30), (R0, R1)"
FLDPQ.W -1008(R30), (F0, F1) // c087e0ad
FLDPQ.W 256(R2), (F1, R1) // ERROR "invalid register pair FLDPQ.W 256(R2), (F1, R1)"
FSTPQ (F3, F3), 16(RSP) // e38f00ad
FSTPQ (R0, R1), -16(R30) // ERROR "invalid register pair FSTPQ (R0, R1), -16(R30)"
FSTPQ.P (F3, F3), (R17) // 230e80ac
FSTPQ.P (R6, ZR), 48(R2) // ERROR "invalid register pair FSTPQ.P (R6, ZR), 48(R2)"
FSTPQ.W (F31, F16), -1024(RSP) // ff43a0ad
FSTPQ.W (R6, ZR), 256(R2) // ERROR "invalid register pair FSTPQ.W (R6, ZR), 256(R2)"
PRFM (ZR), PLDL3KEEP // e40380f9
PRFM 24(RSP), $8 // e80f80f9
PRFM 255(R30), ALLE3 // ERROR "illegal prefetch operation: PRFM 255(R30), ALLE3"
PRFM 16384(R2), $127 // ERROR "illegal prefetch operation: PRFM 16384(R2), $127"
LDXRB (R0), ZR // 1f7c5f08
LDAXRB (ZR), R0 // e0ff5f08
LDARB (R3), R7 // 67fcdf08
STLRB R30, (R3) // 7efc9f08
STXRB R4, (ZR), R17 // e47f1108
STLXRB R5, (R30), R1 // c5ff0108
LDXRH (R30), ZR // df7f5f48
LDAXRH (R3), R0 // 60fc5f48
LDARH (ZR), R5 // e5ffdf48
STLRH R1, (R3) // 61fc9f48
STXRH g, (R0), R6 // 1c7c0648
STLXRH R30, (ZR), R4 // feff0448
LDXRW (R3), ZR // 7f7c5f88
LDAXRW (ZR), R26 // faff5f88
LDARW (R3), R16 // 70fcdf88
STLRW R16, (R0) // 10fc9f88
STXRW R7, (R30), R0 // c77f0088
STLXRW R15, (R0), ZR // 0ffc1f88
LDXR (R3), R15 // 6f7c5fc8
LDAXR (ZR), R19 // f3ff5fc8
LDAR (ZR), R9 // e9ffdfc8
STLR R16, (R17) // 30fe9fc8
STXR R4, (R30), ZR // c47f1fc8
STLXR R19, (RSP), R29 // f3ff1dc8
LDXPW (R30), (R2, R3) // c20f7f88
LDAXPW (RSP), (R2, R5) // e2977f88
STXPW (F1, R1), (R17), R6 // 21062688
STLXPW (F0, F1), (R30), R17 // c0873188
LDXP (ZR), (R2, R3) // e20f7fc8
LDAXP (R30), (F31, F16) // dfc37fc8
STXP (ZR, R1), (R30), R15 // df072fc8
STLXP (F0, F1), (R0), R26 // 00843ac8
LDADDB g, (R3), R29 // 7d003c38
LDADDH g, (R0), R1 // 01003c78
LDADDW R29, (R3), R0 // 60003db8
LDADDD R19, (R3), R30 // 7e0033f8
LDADDAB ZR, (R3), R7 // 6700bf38
LDADDAH R4, (RSP), R19 // f303a478
LDADDAW R1, (RSP), R30 // fe03a1b8
LDADDAD R7, (RSP), R16 // f003a7f8
LDADDLB R15, (ZR), R29 // fd036f38
LDADDLH g, (R0), R29 // 1d007c78
LDADDLW R2, (RSP), R26 // fa0362b8
LDADDLD R19, (R30), R17 // d10373f8
LDADDALB R30, (R0), ZR // 1f00fe38
LDADDALH R30, (ZR), R2 // e203fe78
LDADDALW R26, (RSP), ZR // ff03fab8
LDADDALD R1, (R0), R19 // 1300e1f8
LDCLRB R5, (R0), R7 // 07102538
LDCLRH R9, (R30), R1 // c1132978
LDCLRW R15, (ZR), R15 // ef132fb8
LDCLRD R19, (ZR), ZR // ff1333f8
LDCLRAB ZR, (R0), R26 // 1a10bf38
LDCLRAH R5, (ZR), R6 // e613a578
LDCLRAW ZR, (R0), R17 // 1110bfb8
LDCLRAD R7, (RSP), R2 // e213a7f8
LDCLRLB R3, (ZR), R4 // e4136338
LDCLRLH R5, (R0), R9 // 09106578
LDCLRLW R30, (R30), R4 // c4137eb8
LDCLRLD R30, (R30), R6 // c6137ef8
LDCLRALB R1, (ZR), R0 // e013e138
LDCLRALH R1, (R17), R4 // 2412e178
LDCLRALW R15, (R30), R16 // d013efb8
LDCLRALD ZR, (R3), ZR // 7f10fff8
LDEORB R4, (R0), R16 // 10202438
LDEORH R30, (R30), R4 // c4233e78
LDEORW R17, (R30), R17 // d12331b8
LDEORD R30, (R3), ZR // 7f203ef8
LDEORAB R30, (R17), R26 // 3a22be38
LDEORAH g, (R17), g // 3c22bc78
LDEORAW ZR, (R0), R1 // 0120bfb8
LDEORAD R3, (R17), R15 // 2f22a3f8
LDEORLB R16, (R17), R17 // 31227038
LDEORLH ZR, (RSP), R7 // e7237f78
LDEORLW R29, (R17), R15 // 2f227db8
LDEORLD R29, (R30), g // dc237df8
LDEORALB R6, (R3), R26 // 7a20e638
LDEORALH R0, (R30), R7 // c723e078
LDEORALW R1, (R3), ZR // 7f20e1b8
LDEORALD R30, (R3), R29 // 7d20fef8
LDORB R6, (R17), R16 // 30322638
LDORH R7, (ZR), R3 // e3332778
LDORW R4, (R0), g // 1c3024b8
LDORD R29, (R30), R30 // de333df8
LDORAB R4, (R30), R5 // c533a438
LDORAH R9, (R3), R5 // 6530a978
LDORAW R0, (ZR), R4 // e433a0b8
LDORAD R19, (R17), R17 // 3132b3f8
LDORLB R30, (R30), R7 // c7337e38
LDORLH R7, (R3), R16 // 70306778
LDORLW R3, (R3), R2 // 623063b8
LDORLD g, (RSP), R1 // e1337cf8
LDORALB g, (R30), R5 // c533fc38
LDORALH R4, (R17), R0 // 2032e478
LDORALW R1, (ZR), R17 // f133e1b8
LDORALD R4, (R0), R16 // 1030e4f8
SWPB R17, (R30), R16 // d0833138
SWPH R0, (R30), R17 // d1832078
SWPW R26, (ZR), R29 // fd833ab8
SWPD R17, (RSP), R16 // f08331f8
SWPAB g, (ZR), R3 // e383bc38
SWPAH R0, (R17), R3 // 2382a078
SWPAW R16, (RSP), R0 // e083b0b8
SWPAD R3, (R17), R15 // 2f82a3f8
SWPLB R29, (R30), R1 // c1837d38
SWPLH R9, (ZR), R2 // e2836978
SWPLW R7, (R30), R1 // c18367b8
SWPLD R26, (R17), R17 // 31827af8
SWPALB R4, (RSP), R16 // f083e438
SWPALH R29, (R3), R30 // 7e80fd78
SWPALW R16, (ZR), R6 // e683f0b8
SWPALD R5, (R30), R15 // cf83e5f8
CASB R2, (R30), R16 // d07fa208
CASALB R5, (R0), R16 // 10fce508
CASH R19, (ZR), R5 // e57fb348
CASALH R17, (RSP), R1 // e1fff148
CASW g, (R30), R2 // c27fbc88
CASAW R17, (RSP), R1 // e17ff188
CASLW R0, (R3), R4 // 64fca088
CASALW R5, (RSP), R16 // f0ffe588
CASD R15, (R17), R29 // 3d7eafc8
CASAD R30, (R17), R29 // 3d7efec8
CASLD g, (RSP), R5 // e5ffbcc8
CASALD R17, (R17), R4 // 24fef1c8
CASPD (F1, R1), (R17), (R2, R3) // ERROR "source register pair must start from even register: CASPD (F1, R1), (R17), (R2, R3)"
CASPW (R2, R5), (R17), (ZR, R1) // ERROR "destination register pair must start from even register: CASPW (R2, R5), (R17), (ZR, R1)"
JMP 1(PC) // 01000014
JMP (ZR) // e0031fd6
CALL 0(PC) // 00000094
CALL (R0) // 00003fd6
CALL R26 // 40033fd6
BEQ 1(PC) // 20000054
BNE 0(PC) // 01000054
BHS -1(PC) // e2ffff54
BLO 1(PC) // 23000054
BMI 0(PC) // 04000054
BPL 0(PC) // 05000054
BVS 0(PC) // 06000054
BVC 1(PC) // 27000054
BHI 1(PC) // 28000054
BLS 1(PC) // 29000054
BGE 0(PC) // 0a000054
BLT 1(PC) // 2b000054
BGT 1(PC) // 2c000054
BLE -1(PC) // edffff54
BCS 1(PC) // 22000054
BCC -1(PC) // e3ffff54
CBZ R5, 0(PC) // 050000b4
CBZW R2, 0(PC) // 02000034
CBNZ R26, 0(PC) // 1a0000b5
CBNZW R17, -1(PC) // f1ffff35
TBZ $32, R15, 0(PC) // 0f0000b6
TBZ $0xffffff, R2, 0(PC) // ERROR "illegal bit number TBZ $16777215, R2, 4144"
TBNZ $0, R3, -1(PC) // e3ff0737
TBNZ $0x7520, R19, -1(PC) // ERROR "illegal bit number TBNZ $29984, R19, 4148"
SVC $0x40000 // 010000d4
SVC // 010000d4
HVC $0x12345 // a26804d4
HVC // 020000d4
SMC $256 // 032000d4
SMC // 030000d4
BRK $127 // e00f20d4
BRK // 000020d4
HLT $8 // 000140d4
HLT // 000040d4
DCPS1 $-65537 // e1ffbfd4
DCPS1 // 0100a0d4
DCPS2 $0xff00 // 02e0bfd4
DCPS2 // 0200a0d4
DCPS3 $0x123400000000 // 0300a0d4
DCPS3 // 0300a0d4
ERET // e0039fd6
DRPS // e003bfd6
NOOP // 1f2003d5
YIELD // 3f2003d5
WFE // 5f2003d5
WFI // 7f2003d5
SEV // 9f2003d5
SEVL // bf2003d5
AUTIA1716 // 9f2103d5
AUTIB1716 // df2103d5
PACIASP // 3f2303d5
PACIBSP // 7f2303d5
AUTIASP // bf2303d5
AUTIBSP // ff2303d5
HINT $0xff00ff00ff00ff // ff2f03d5
BTI C // 5f2403d5
BTI RVALE2 // ERROR "illegal argument: BTI RVALE2"
BTI // ERROR "missing operand: BTI"
DSB $0x80000000 // 9f3003d5
DMB $16 // bf3003d5
ISB $9 // df3903d5
CLREX $4095 // 5f3f03d5
CLREX // 5f3f03d5
SYS $64, R15 // 4f0008d5
SYS $256 // 1f0108d5
SYS $9, R30 // ERROR "illegal SYS argument SYS $9, R30"
SYS $0x12340000 // ERROR "illegal SYS argument SYS $305397760"
AT $32, ZR // 3f0008d5
AT $0x7520 // 3f7508d5
AT $-65536, R17 // ERROR "illegal SYS argument AT $-65536, R17"
AT $15 // ERROR "illegal SYS argument AT $15"
IC $0xff00, R26 // 1aff08d5
IC $0x7520 // 3f7508d5
IC $255, R19 // ERROR "illegal SYS argument IC $255, R19"
IC $47 // ERROR "illegal SYS argument IC $47"
SYSL $256, R26 // 1a0128d5
SYSL $0xff00ff00ff00ff, R7 // ERROR "illegal SYS argument SYSL $71777214294589695, R7"
TLBI VMALLS12E1OS // df810cd5
TLBI IPAS2LE1IS, R9 // a9800cd5
TLBI RVALE3OS // ERROR "missing register at operand 2: TLBI RVALE3OS"
TLBI ALLE1OS, R2 // ERROR "extraneous register at operand 2: TLBI ALLE1OS, R2"
TLBI DAIFSet // ERROR "illegal argument: TLBI DAIFSet"
TLBI PLDL1KEEP, R29 // ERROR "illegal argument: TLBI PLDL1KEEP, R29"
DC GZVA, R15 // 8f740bd5
DC CGVAP // ERROR "missing register at operand 2: DC CGVAP"
DC RVALE1 // ERROR "illegal argument: DC RVALE1"
DC VAE3OS, ZR // ERROR "illegal argument: DC VAE3OS, ZR"
MRS DIT, R19 // b3423bd5
MRS OSLAR_EL1, ZR // ERROR "system register is not readable: MRS OSLAR_EL1, ZR"
MSR R7, SPSel // 074218d5
MSR R7, CNTVCT_EL0 // ERROR "system register is not writable: MSR R7, CNTVCT_EL0"
MSR $7, SPSel // bf4700d5
MSR $2, DIT // 5f4203d5
MSR $5, OSLAR_EL1 // ERROR "illegal PSTATE field for immediate move MSR $5, OSLAR_EL1"
MSR $1, DAIFClr // ff4103d5
MSR $7, ALLE3 // ERROR "illegal PSTATE field for immediate move MSR $7, ALLE3"
MSR $0x1000000, SPSel // ERROR "illegal immediate for PSTATE field MSR $16777216, SPSel"
MSR $16, DIT // ERROR "illegal immediate for PSTATE field MSR $16, DIT"
MSR $32, TPIDR_EL0 // ERROR "illegal immediate for PSTATE field MSR $32, TPIDR_EL0" "illegal PSTATE field for immediate move MSR $32, TPIDR_EL0"
MSR $0x7520, DAIFSet // ERROR "illegal immediate for PSTATE field MSR $29984, DAIFSet"
MSR $0xffff00000000, RVALE1OS // ERROR "illegal immediate for PSTATE field MSR $281470681743360, RVALE1OS" "illegal PSTATE field for immediate move MSR $281470681743360, RVALE1OS"
FMULS F0, F7, F15 // ef08201e
FMULS F7, F7 // e708271e
FMULD F15, F31, F15 // ef0b6f1e
FMULD F7, F7 // e708671e
FDIVS F7, F16, F31 // 1f1a271e
FDIVS F16, F7 // e718301e
FDIVD F16, F0, F0 // 0018701e
FDIVD F16, F16 // 101a701e
FADDS F31, F7, F31 // ff283f1e
FADDS F1, F1 // 2128211e
FADDD F0, F15, F0 // e029601e
FADDD F31, F31 // ff2b7f1e
FSUBS F16, F7, F15 // ef38301e
FSUBS F31, F0 // 00383f1e
FSUBD F1, F0, F15 // 0f38611e
FSUBD F15, F16 // 103a6f1e
FMAXS F31, F7, F0 // e0483f1e
FMAXS F7, F1 // 2148271e
FMAXD F1, F16, F31 // 1f4a611e
FMAXD F31, F0 // 00487f1e
FMINS F15, F0, F15 // 0f582f1e
FMINS F0, F16 // 105a201e
FMIND F15, F1, F1 // 21586f1e
FMIND F16, F16 // 105a701e
FMAXNMS F7, F31, F0 // e06b271e
FMAXNMS F15, F0 // 00682f1e
FMAXNMD F31, F1, F7 // 27687f1e
FMAXNMD F1, F7 // e768611e
FMINNMS F1, F1, F31 // 3f78211e
FMINNMS F16, F0 // 0078301e
FMINNMD F7, F7, F7 // e778671e
FMINNMD F7, F16 // 107a671e
FNMULS F7, F1, F15 // 2f88271e
FNMULS F1, F0 // 0088211e
FNMULD F7, F31, F1 // e18b671e
FNMULD F0, F0 // 0088601e
FABSS F31, F7 // e7c3201e
FABSD F7, F31 // ffc0601e
FNEGS F15, F7 // e741211e
FNEGD F0, F1 // 0140611e
FSQRTS F16, F1 // 01c2211e
FSQRTD F0, F1 // 01c0611e
FRINTNS F16, F1 // 0142241e
FRINTND F15, F15 // ef41641e
FRINTPS F31, F0 // e0c3241e
FRINTPD F1, F0 // 20c0641e
FRINTMS F1, F7 // 2740251e
FRINTMD F0, F0 // 0040651e
FRINTZS F1, F15 // 2fc0251e
FRINTZD F7, F7 // e7c0651e
FRINTAS F15, F31 // ff41261e
FRINTAD F0, F7 // 0740661e
FRINTXS F31, F16 // f043271e
FRINTXD F1, F15 // 2f40671e
FRINTIS F16, F16 // 10c2271e
FRINTID F7, F1 // e1c0671e
FCVTSD F16, F16 // 10c2221e
FCVTSH F0, F7 // 07c0231e
FCVTDS F31, F7 // e743621e
FCVTDH F16, F0 // 00c2631e
FCVTHS F0, F16 // 1040e21e
FCVTHD F0, F0 // 00c0e21e
FMADDS F7, F0, F16, F0 // 0002071f
FMADDD F31, F31, F16, F0 // 007e5f1f
FMSUBS F1, F7, F15, F15 // ef9d011f
FMSUBD F16, F15, F7, F0 // e0bc501f
FNMADDS F15, F16, F1, F31 // 3f402f1f
FNMADDD F16, F15, F0, F7 // 073c701f
FNMSUBS F1, F15, F7, F0 // e0bc211f
FNMSUBD F16, F15, F0, F15 // 0fbc701f
FCMPS F31, F16 // 00223f1e
FCMPS $(1.0), F16 // 0822201e
FCMPD F16, F1 // 2020701e
FCMPD $(0.0), F7 // e820601e
FCMPES F1, F0 // 1020211e
FCMPES $(31.0), F0 // 1820201e
FCMPED F0, F1 // 3020601e
FCMPED $(0.5), F7 // f820601e
FCCMPS PL, F1, F1, $8 // 2854211e
FCCMPS HS, F1, F7, $0xff0000 // ERROR "implausible condition FCCMPS HS, F1, F7, $16711680"
FCCMPD HS, F31, F31, $8 // e8277f1e
FCCMPD LO, F31, F31, $0xffffffff // ERROR "implausible condition FCCMPD LO, F31, F31, $4294967295"
FCCMPES PL, F7, F1, $15 // 3f54271e
FCCMPES EQ, F1, F16, $255 // ERROR "implausible condition FCCMPES EQ, F1, F16, $255"
FCCMPED GE, F16, F31, $4 // f4a7701e
FCCMPED AL, F0, F31, $0xff00ff00ff00ff // ERROR "implausible condition FCCMPED AL, F0, F31, $71777214294589695"
FCSELS NV, F31, F16, F16 // f0ff301e
FCSELD EQ, F0, F7, F16 // 100c671e
SCVTFD R29, F0 // a003629e
SCVTFS R6, F31 // df00229e
SCVTFWD R6, F31 // df00621e
SCVTFWS R19, F7 // 6702221e
UCVTFD ZR, F7 // e703639e
UCVTFS R4, F16 // 9000239e
UCVTFWD R15, F16 // f001631e
UCVTFWS R5, F0 // a000231e
FCVTZSD F31, R4 // e403789e
FCVTZSDW F1, R26 // 3a00781e
FCVTZSS F1, R0 // 2000389e
FCVTZSSW F16, R16 // 1002381e
FCVTZUD F1, ZR // 3f00799e
FCVTZUDW F0, R19 // 1300791e
FCVTZUS F15, R26 // fa01399e
FCVTZUSW F7, R0 // e000391e
VADD V1.B8, V15.B8, V7.B8 // e785210e
VADD V15.B16, V1.B16, V1.B16 // 21842f4e
VADD V16.H4, V16.H4, V0.H4 // 0086700e
VADD V16.H8, V0.H8, V1.H8 // 0184704e
VADD V31.S2, V15.S2, V15.S2 // ef85bf0e
VADD V7.S4, V1.S4, V0.S4 // 2084a74e
VADD V31.D2, V31.D2, V7.D2 // e787ff4e
VADD V0.D1, V31.D1, V15.D1 // ERROR "invalid arrangement: VADD V0.D1, V31.D1, V15.D1"
VADD V7.Q1, V0.Q1, V7.Q1 // ERROR "invalid arrangement: VADD V7.Q1, V0.Q1, V7.Q1"
VADD V7.S2, V16.H4, V0.Q1 // ERROR "operand mismatch: VADD V7.S2, V16.H4, V0.Q1"
VADD V31, V16, V0 // 0086ff5e
VADD V31, V0 // 0084ff5e
VSUB V31.B8, V15.B8, V15.B8 // ef853f2e
VSUB V7.B16, V16.B16, V0.B16 // 0086276e
VSUB V0.H4, V31.H4, V15.H4 // ef87602e
VSUB V0.H8, V16.H8, V15.H8 // 0f86606e
VSUB V15.S2, V7.S2, V31.S2 // ff84af2e
VSUB V1.S4, V15.S4, V16.S4 // f085a16e
VSUB V31.D2, V0.D2, V16.D2 // 1084ff6e
VSUB V1.D1, V31.D1, V0.D1 // ERROR "invalid arrangement: VSUB V1.D1, V31.D1, V0.D1"
VSUB V31.Q1, V31.Q1, V15.Q1 // ERROR "invalid arrangement: VSUB V31.Q1, V31.Q1, V15.Q1"
VSUB V31.Q1, V0.S2, V31.D1 // ERROR "operand mismatch: VSUB V31.Q1, V0.S2, V31.D1"
VSUB V7, V7, V1 // e184e77e
VSUB V7, V16 // 1086e77e
VCMEQ V16.B8, V1.B8, V16.B8 // 308c302e
VCMEQ V31.B16, V0.B16, V0.B16 // 008c3f6e
VCMEQ V1.H4, V15.H4, V0.H4 // e08d612e
VCMEQ V16.H8, V15.H8, V15.H8 // ef8d706e
VCMEQ V15.S2, V31.S2, V16.S2 // f08faf2e
VCMEQ V31.S4, V16.S4, V0.S4 // 008ebf6e
VCMEQ V0.D2, V0.D2, V7.D2 // 078ce06e
VCMEQ V16.D1, V7.D1, V7.D1 // ERROR "invalid arrangement: VCMEQ V16.D1, V7.D1, V7.D1"
VCMEQ V1.Q1, V16.Q1, V15.Q1 // ERROR "invalid arrangement: VCMEQ V1.Q1, V16.Q1, V15.Q1"
VCMEQ V31.D1, V16.Q1, V7.S2 // ERROR "operand mismatch: VCMEQ V31.D1, V16.Q1, V7.S2"
VCMTST V7.B8, V7.B8, V16.B8 // f08c270e
VCMTST V1.B16, V31.B16, V7.B16 // e78f214e
VCMTST V16.H4, V15.H4, V31.H4 // ff8d700e
VCMTST V31.H8, V0.H8, V31.H8 // 1f8c7f4e
VCMTST V15.S2, V16.S2, V16.S2 // 108eaf0e
VCMTST V15.S4, V15.S4, V16.S4 // f08daf4e
VCMTST V7.D2, V1.D2, V16.D2 // 308ce74e
VCMTST V15.D1, V31.D1, V31.D1 // ERROR "invalid arrangement: VCMTST V15.D1, V31.D1, V31.D1"
VCMTST V0.Q1, V1.Q1, V1.Q1 // ERROR "invalid arrangement: VCMTST V0.Q1, V1.Q1, V1.Q1"
VCMTST V15.S4, V31.S2, V0.S2 // ERROR "operand mismatch: VCMTST V15.S4, V31.S2, V0.S2"
VADDP V31.B8, V16.B8, V1.B8 // 01be3f0e
VADDP V0.B16, V7.B16, V16.B16 // f0bc204e
VADDP V31.H4, V16.H4, V16.H4 // 10be7f0e
VADDP V31.H8, V15.H8, V15.H8 // efbd7f4e
VADDP V7.S2, V15.S2, V15.S2 // efbda70e
VADDP V0.S4, V7.S4, V31.S4 // ffbca04e
VADDP V1.D2, V1.D2, V7.D2 // 27bce14e
VADDP V31.D1, V0.D1, V1.D1 // ERROR "invalid arrangement: VADDP V31.D1, V0.D1, V1.D1"
VADDP V15.Q1, V31.Q1, V7.Q1 // ERROR "invalid arrangement: VADDP V15.Q1, V31.Q1, V7.Q1"
VADDP V1.D2, V16.D2, V1.H8 // ERROR "operand mismatch: VADDP V1.D2, V16.D2, V1.H8"
VUMAX V0.B8, V0.B8, V1.B8 // 0164202e
VUMAX V31.B16, V15.B16, V31.B16 // ff653f6e
VUMAX V0.H4, V0.H4, V7.H4 // 0764602e
VUMAX V31.H8, V15.H8, V7.H8 // e7657f6e
VUMAX V16.S2, V7.S2, V16.S2 // f064b02e
VUMAX V31.S4, V31.S4, V1.S4 // e167bf6e
VUMAX V16.D2, V1.D2, V0.D2 // ERROR "invalid arrangement: VUMAX V16.D2, V1.D2, V0.D2"
VUMAX V31.D1, V7.D1, V7.D1 // ERROR "invalid arrangement: VUMAX V31.D1, V7.D1, V7.D1"
VUMAX V31.Q1, V31.Q1, V16.Q1 // ERROR "invalid arrangement: VUMAX V31.Q1, V31.Q1, V16.Q1"
VUMAX V7.B16, V7.S4, V1.S2 // ERROR "operand mismatch: VUMAX V7.B16, V7.S4, V1.S2"
VUMIN V16.B8, V7.B8, V31.B8 // ff6c302e
VUMIN V0.B16, V7.B16, V0.B16 // e06c206e
VUMIN V16.H4, V16.H4, V7.H4 // 076e702e
VUMIN V7.H8, V31.H8, V15.H8 // ef6f676e
VUMIN V16.S2, V31.S2, V1.S2 // e16fb02e
VUMIN V1.S4, V16.S4, V0.S4 // 006ea16e
VUMIN V16.D2, V7.D2, V7.D2 // ERROR "invalid arrangement: VUMIN V16.D2, V7.D2, V7.D2"
VUMIN V7.D1, V7.D1, V15.D1 // ERROR "invalid arrangement: VUMIN V7.D1, V7.D1, V15.D1"
VUMIN V7.Q1, V15.Q1, V7.Q1 // ERROR "invalid arrangement: VUMIN V7.Q1, V15.Q1, V7.Q1"
VUMIN V31.H8, V15.H4, V7.S2 // ERROR "operand mismatch: VUMIN V31.H8, V15.H4, V7.S2"
VUZP1 V15.B8, V7.B8, V31.B8 // ff180f0e
VUZP1 V7.B16, V1.B16, V0.B16 // 2018074e
VUZP1 V1.H4, V15.H4, V16.H4 // f019410e
VUZP1 V0.H8, V7.H8, V7.H8 // e718404e
VUZP1 V16.S2, V31.S2, V7.S2 // e71b900e
VUZP1 V15.S4, V7.S4, V1.S4 // e1188f4e
VUZP1 V15.D2, V16.D2, V15.D2 // 0f1acf4e
VUZP1 V0.D1, V15.D1, V0.D1 // ERROR "invalid arrangement: VUZP1 V0.D1, V15.D1, V0.D1"
VUZP1 V7.Q1, V0.Q1, V16.Q1 // ERROR "invalid arrangement: VUZP1 V7.Q1, V0.Q1, V16.Q1"
VUZP1 V1.D1, V0.B8, V0.S2 // ERROR "operand mismatch: VUZP1 V1.D1, V0.B8, V0.S2"
VTRN1 V15.B8, V31.B8, V16.B8 // f02b0f0e
VTRN1 V16.B16, V1.B16, V16.B16 // 3028104e
VTRN1 V31.H4, V7.H4, V0.H4 // e0285f0e
VTRN1 V16.H8, V1.H8, V31.H8 // 3f28504e
VTRN1 V31.S2, V16.S2, V1.S2 // 012a9f0e
VTRN1 V16.S4, V0.S4, V31.S4 // 1f28904e
VTRN1 V7.D2, V31.D2, V0.D2 // e02bc74e
VTRN1 V15.D1, V0.D1, V7.D1 // ERROR "invalid arrangement: VTRN1 V15.D1, V0.D1, V7.D1"
VTRN1 V0.Q1, V1.Q1, V7.Q1 // ERROR "invalid arrangement: VTRN1 V0.Q1, V1.Q1, V7.Q1"
VTRN1 V1.S4, V16.B8, V0.D2 // ERROR "operand mismatch: VTRN1 V1.S4, V16.B8, V0.D2"
VZIP1 V1.B8, V7.B8, V16.B8 // f038010e
VZIP1 V15.B16, V1.B16, V31.B16 // 3f380f4e
VZIP1 V31.H4, V16.H4, V31.H4 // 1f3a5f0e
VZIP1 V7.H8, V31.H8, V31.H8 // ff3b474e
VZIP1 V7.S2, V31.S2, V16.S2 // f03b870e
VZIP1 V15.S4, V31.S4, V15.S4 // ef3b8f4e
VZIP1 V0.D2, V16.D2, V1.D2 // 013ac04e
VZIP1 V1.D1, V0.D1, V0.D1 // ERROR "invalid arrangement: VZIP1 V1.D1, V0.D1, V0.D1"
VZIP1 V0.Q1, V7.Q1, V15.Q1 // ERROR "invalid arrangement: VZIP1 V0.Q1, V7.Q1, V15.Q1"
VZIP1 V15.D2, V1.B8, V16.S4 // ERROR "operand mismatch: VZIP1 V15.D2, V1.B8, V16.S4"
VUZP2 V16.B8, V16.B8, V31.B8 // 1f5a100e
VUZP2 V0.B16, V15.B16, V0.B16 // e059004e
VUZP2 V1.H4, V15.H4, V15.H4 // ef59410e
VUZP2 V16.H8, V16.H8, V1.H8 // 015a504e
VUZP2 V15.S2, V15.S2, V31.S2 // ff598f0e
VUZP2 V31.S4, V15.S4, V15.S4 // ef599f4e
VUZP2 V31.D2, V1.D2, V1.D2 // 2158df4e
VUZP2 V7.D1, V1.D1, V7.D1 // ERROR "invalid arrangement: VUZP2 V7.D1, V1.D1, V7.D1"
VUZP2 V15.Q1, V15.Q1, V31.Q1 // ERROR "invalid arrangement: VUZP2 V15.Q1, V15.Q1, V31.Q1"
VUZP2 V1.H8, V31.H4, V7.B16 // ERROR "operand mismatch: VUZP2 V1.H8, V31.H4, V7.B16"
VTRN2 V16.B8, V1.B8, V15.B8 // 2f68100e
VTRN2 V31.B16, V0.B16, V16.B16 // 10681f4e
VTRN2 V7.H4, V16.H4, V15.H4 // 0f6a470e
VTRN2 V1.H8, V15.H8, V16.H8 // f069414e
VTRN2 V7.S2, V31.S2, V16.S2 // f06b870e
VTRN2 V7.S4, V15.S4, V16.S4 // f069874e
VTRN2 V31.D2, V31.D2, V16.D2 // f06bdf4e
VTRN2 V31.D1, V7.D1, V31.D1 // ERROR "invalid arrangement: VTRN2 V31.D1, V7.D1, V31.D1"
VTRN2 V16.Q1, V7.Q1, V16.Q1 // ERROR "invalid arrangement: VTRN2 V16.Q1, V7.Q1, V16.Q1"
VTRN2 V31.D2, V15.H8, V0.B8 // ERROR "operand mismatch: VTRN2 V31.D2, V15.H8, V0.B8"
VZIP2 V1.B8, V0.B8, V1.B8 // 0178010e
VZIP2 V1.B16, V1.B16, V31.B16 // 3f78014e
VZIP2 V1.H4, V1.H4, V31.H4 // 3f78410e
VZIP2 V16.H8, V31.H8, V1.H8 // e17b504e
VZIP2 V7.S2, V15.S2, V0.S2 // e079870e
VZIP2 V15.S4, V16.S4, V1.S4 // 017a8f4e
VZIP2 V15.D2, V31.D2, V31.D2 // ff7bcf4e
VZIP2 V0.D1, V15.D1, V15.D1 // ERROR "invalid arrangement: VZIP2 V0.D1, V15.D1, V15.D1"
VZIP2 V0.Q1, V16.Q1, V15.Q1 // ERROR "invalid arrangement: VZIP2 V0.Q1, V16.Q1, V15.Q1"
VZIP2 V15.D2, V15.S2, V0.S2 // ERROR "operand mismatch: VZIP2 V15.D2, V15.S2, V0.S2"
VAND V31.B8, V31.B8, V16.B8 // f01f3f0e
VAND V31.B16, V7.B16, V1.B16 // e11c3f4e
VAND V16.H4, V15.H4, V15.H4 // ERROR "invalid arrangement: VAND V16.H4, V15.H4, V15.H4"
VAND V31.H8, V31.H8, V1.H8 // ERROR "invalid arrangement: VAND V31.H8, V31.H8, V1.H8"
VAND V15.S2, V31.S2, V1.S2 // ERROR "invalid arrangement: VAND V15.S2, V31.S2, V1.S2"
VAND V0.S4, V0.S4, V7.S4 // ERROR "invalid arrangement: VAND V0.S4, V0.S4, V7.S4"
VAND V15.D2, V7.D2, V0.D2 // ERROR "invalid arrangement: VAND V15.D2, V7.D2, V0.D2"
VAND V7.D1, V16.D1, V31.D1 // ERROR "invalid arrangement: VAND V7.D1, V16.D1, V31.D1"
VAND V1.Q1, V1.Q1, V16.Q1 // ERROR "invalid arrangement: VAND V1.Q1, V1.Q1, V16.Q1"
VAND V0.S2, V16.Q1, V15.S4 // ERROR "operand mismatch: VAND V0.S2, V16.Q1, V15.S4"
VORR V15.B8, V1.B8, V31.B8 // 3f1caf0e
VORR V0.B16, V16.B16, V31.B16 // 1f1ea04e
VORR V7.H4, V1.H4, V15.H4 // ERROR "invalid arrangement: VORR V7.H4, V1.H4, V15.H4"
VORR V7.H8, V0.H8, V7.H8 // ERROR "invalid arrangement: VORR V7.H8, V0.H8, V7.H8"
VORR V15.S2, V15.S2, V0.S2 // ERROR "invalid arrangement: VORR V15.S2, V15.S2, V0.S2"
VORR V1.S4, V0.S4, V31.S4 // ERROR "invalid arrangement: VORR V1.S4, V0.S4, V31.S4"
VORR V16.D2, V0.D2, V7.D2 // ERROR "invalid arrangement: VORR V16.D2, V0.D2, V7.D2"
VORR V16.D1, V7.D1, V7.D1 // ERROR "invalid arrangement: VORR V16.D1, V7.D1, V7.D1"
VORR V1.Q1, V16.Q1, V16.Q1 // ERROR "invalid arrangement: VORR V1.Q1, V16.Q1, V16.Q1"
VORR V0.S2, V0.B16, V16.D2 // ERROR "operand mismatch: VORR V0.S2, V0.B16, V16.D2"
VEOR V16.B8, V31.B8, V31.B8 // ff1f302e
VEOR V0.B16, V7.B16, V7.B16 // e71c206e
VEOR V0.H4, V15.H4, V1.H4 // ERROR "invalid arrangement: VEOR V0.H4, V15.H4, V1.H4"
VEOR V0.H8, V31.H8, V7.H8 // ERROR "invalid arrangement: VEOR V0.H8, V31.H8, V7.H8"
VEOR V31.S2, V1.S2, V7.S2 // ERROR "invalid arrangement: VEOR V31.S2, V1.S2, V7.S2"
VEOR V7.S4, V7.S4, V7.S4 // ERROR "invalid arrangement: VEOR V7.S4, V7.S4, V7.S4"
VEOR V1.D2, V16.D2, V7.D2 // ERROR "invalid arrangement: VEOR V1.D2, V16.D2, V7.D2"
VEOR V0.D1, V0.D1, V15.D1 // ERROR "invalid arrangement: VEOR V0.D1, V0.D1, V15.D1"
VEOR V1.Q1, V31.Q1, V7.Q1 // ERROR "invalid arrangement: VEOR V1.Q1, V31.Q1, V7.Q1"
VEOR V31.B8, V31.S2, V31.S4 // ERROR "operand mismatch: VEOR V31.B8, V31.S2, V31.S4"
VBSL V7.B8, V31.B8, V31.B8 // ff1f672e
VBSL V7.B16, V0.B16, V1.B16 // 011c676e
VBSL V7.H4, V1.H4, V16.H4 // ERROR "invalid arrangement: VBSL V7.H4, V1.H4, V16.H4"
VBSL V7.H8, V16.H8, V7.H8 // ERROR "invalid arrangement: VBSL V7.H8, V16.H8, V7.H8"
VBSL V16.S2, V7.S2, V15.S2 // ERROR "invalid arrangement: VBSL V16.S2, V7.S2, V15.S2"
VBSL V7.S4, V16.S4, V16.S4 // ERROR "invalid arrangement: VBSL V7.S4, V16.S4, V16.S4"
VBSL V15.D2, V1.D2, V31.D2 // ERROR "invalid arrangement: VBSL V15.D2, V1.D2, V31.D2"
VBSL V1.D1, V15.D1, V0.D1 // ERROR "invalid arrangement: VBSL V1.D1, V15.D1, V0.D1"
VBSL V7.Q1, V31.Q1, V1.Q1 // ERROR "invalid arrangement: VBSL V7.Q1, V31.Q1, V1.Q1"
VBSL V7.B16, V1.H8, V15.D2 // ERROR "operand mismatch: VBSL V7.B16, V1.H8, V15.D2"
VBIT V16.B8, V16.B8, V7.B8 // 071eb02e
VBIT V16.B16, V1.B16, V16.B16 // 301cb06e
VBIT V15.H4, V7.H4, V31.H4 // ERROR "invalid arrangement: VBIT V15.H4, V7.H4, V31.H4"
VBIT V0.H8, V1.H8, V7.H8 // ERROR "invalid arrangement: VBIT V0.H8, V1.H8, V7.H8"
VBIT V0.S2, V7.S2, V31.S2 // ERROR "invalid arrangement: VBIT V0.S2, V7.S2, V31.S2"
VBIT V0.S4, V15.S4, V15.S4 // ERROR "invalid arrangement: VBIT V0.S4, V15.S4, V15.S4"
VBIT V15.D2, V1.D2, V31.D2 // ERROR "invalid arrangement: VBIT V15.D2, V1.D2, V31.D2"
VBIT V7.D1, V1.D1, V31.D1 // ERROR "invalid arrangement: VBIT V7.D1, V1.D1, V31.D1"
VBIT V0.Q1, V16.Q1, V15.Q1 // ERROR "invalid arrangement: VBIT V0.Q1, V16.Q1, V15.Q1"
VBIT V16.B16, V16.H8, V31.S2 // ERROR "operand mismatch: VBIT V16.B16, V16.H8, V31.S2"
VBIF V1.B8, V16.B8, V15.B8 // 0f1ee12e
VBIF V16.B16, V0.B16, V1.B16 // 011cf06e
VBIF V15.H4, V31.H4, V16.H4 // ERROR "invalid arrangement: VBIF V15.H4, V31.H4, V16.H4"
VBIF V0.H8, V16.H8, V15.H8 // ERROR "invalid arrangement: VBIF V0.H8, V16.H8, V15.H8"
VBIF V7.S2, V0.S2, V0.S2 // ERROR "invalid arrangement: VBIF V7.S2, V0.S2, V0.S2"
VBIF V7.S4, V0.S4, V7.S4 // ERROR "invalid arrangement: VBIF V7.S4, V0.S4, V7.S4"
VBIF V16.D2, V7.D2, V1.D2 // ERROR "invalid arrangement: VBIF V16.D2, V7.D2, V1.D2"
VBIF V0.D1, V31.D1, V16.D1 // ERROR "invalid arrangement: VBIF V0.D1, V31.D1, V16.D1"
VBIF V31.Q1, V1.Q1, V0.Q1 // ERROR "invalid arrangement: VBIF V31.Q1, V1.Q1, V0.Q1"
VBIF V7.Q1, V1.S4, V15.D2 // ERROR "operand mismatch: VBIF V7.Q1, V1.S4, V15.D2"
VFMLA V7.S2, V16.S2, V7.S2 // 07ce270e
VFMLA V31.S4, V0.S4, V15.S4 // 0fcc3f4e
VFMLA V16.D2, V0.D2, V1.D2 // 01cc704e
VFMLA V31.B8, V7.B8, V7.B8 // ERROR "invalid arrangement: VFMLA V31.B8, V7.B8, V7.B8"
VFMLA V7.B16, V15.B16, V1.B16 // ERROR "invalid arrangement: VFMLA V7.B16, V15.B16, V1.B16"
VFMLA V1.H4, V1.H4, V15.H4 // ERROR "invalid arrangement: VFMLA V1.H4, V1.H4, V15.H4"
VFMLA V31.H8, V31.H8, V1.H8 // ERROR "invalid arrangement: VFMLA V31.H8, V31.H8, V1.H8"
VFMLA V0.D1, V31.D1, V15.D1 // ERROR "invalid arrangement: VFMLA V0.D1, V31.D1, V15.D1"
VFMLA V16.Q1, V16.Q1, V31.Q1 // ERROR "invalid arrangement: VFMLA V16.Q1, V16.Q1, V31.Q1"
VFMLA V16.S4, V15.Q1, V1.B16 // ERROR "operand mismatch: VFMLA V16.S4, V15.Q1, V1.B16"
VFMLS V1.S2, V0.S2, V16.S2 // 10cca10e
VFMLS V7.S4, V7.S4, V15.S4 // efcca74e
VFMLS V7.D2, V0.D2, V16.D2 // 10cce74e
VFMLS V1.B8, V16.B8, V31.B8 // ERROR "invalid arrangement: VFMLS V1.B8, V16.B8, V31.B8"
VFMLS V15.B16, V0.B16, V15.B16 // ERROR "invalid arrangement: VFMLS V15.B16, V0.B16, V15.B16"
VFMLS V31.H4, V16.H4, V15.H4 // ERROR "invalid arrangement: VFMLS V31.H4, V16.H4, V15.H4"
VFMLS V7.H8, V1.H8, V1.H8 // ERROR "invalid arrangement: VFMLS V7.H8, V1.H8, V1.H8"
VFMLS V16.D1, V16.D1, V16.D1 // ERROR "invalid arrangement: VFMLS V16.D1, V16.D1, V16.D1"
VFMLS V15.Q1, V1.Q1, V16.Q1 // ERROR "invalid arrangement: VFMLS V15.Q1, V1.Q1, V16.Q1"
VFMLS V7.H8, V1.S4, V31.H8 // ERROR "operand mismatch: VFMLS V7.H8, V1.S4, V31.H8"
VRAX1 V16.D2, V15.D2, V31.D2 // ff8d70ce
VRAX1 V7.B8, V1.B8, V1.B8 // ERROR "invalid arrangement: VRAX1 V7.B8, V1.B8, V1.B8"
VRAX1 V0.B16, V15.B16, V7.B16 // ERROR "invalid arrangement: VRAX1 V0.B16, V15.B16, V7.B16"
VRAX1 V16.H4, V31.H4, V16.H4 // ERROR "invalid arrangement: VRAX1 V16.H4, V31.H4, V16.H4"
VRAX1 V0.H8, V7.H8, V31.H8 // ERROR "invalid arrangement: VRAX1 V0.H8, V7.H8, V31.H8"
VRAX1 V16.S2, V31.S2, V16.S2 // ERROR "invalid arrangement: VRAX1 V16.S2, V31.S2, V16.S2"
VRAX1 V7.S4, V0.S4, V15.S4 // ERROR "invalid arrangement: VRAX1 V7.S4, V0.S4, V15.S4"
VRAX1 V16.D1, V7.D1, V0.D1 // ERROR "invalid arrangement: VRAX1 V16.D1, V7.D1, V0.D1"
VRAX1 V16.Q1, V0.Q1, V15.Q1 // ERROR "invalid arrangement: VRAX1 V16.Q1, V0.Q1, V15.Q1"
VRAX1 V16.S4, V0.B8, V1.H4 // ERROR "operand mismatch: VRAX1 V16.S4, V0.B8, V1.H4"
VRAX1 V1, V0, V31 // ERROR "bad opcode: VRAX1 V1, V0, V31"
VRAX1 V1, V7 // ERROR "bad opcode: VRAX1 V1, V7"
VADDV V16.B8, V7 // 07ba310e
VADDV V15.B16, V16 // f0b9314e
VADDV V31.H4, V16 // f0bb710e
VADDV V31.H8, V31 // ffbb714e
VADDV V1.S4, V0 // 20b8b14e
VADDV V0.D1, V16 // ERROR "invalid arrangement: VADDV V0.D1, V16"
VUADDLV V15.B8, V0 // e039302e
VUADDLV V7.B16, V7 // e738306e
VUADDLV V31.H4, V31 // ff3b702e
VUADDLV V31.H8, V31 // ff3b706e
VUADDLV V0.S4, V15 // 0f38b06e
VUADDLV V15.D1, V0 // ERROR "invalid arrangement: VUADDLV V15.D1, V0"
VREV64 V1.B8, V1.B8 // 2108200e
VREV64 V1.B16, V1.B16 // 2108204e
VREV64 V15.H4, V31.H4 // ff09600e
VREV64 V7.H8, V31.H8 // ff08604e
VREV64 V0.S2, V15.S2 // 0f08a00e
VREV64 V0.S4, V7.S4 // 0708a04e
VREV64 V16.D1, V7.D1 // ERROR "invalid arrangement: VREV64 V16.D1, V7.D1"
VREV64 V15.D2, V15.D2 // ERROR "invalid arrangement: VREV64 V15.D2, V15.D2"
VREV64 V7.Q1, V7.Q1 // ERROR "invalid arrangement: VREV64 V7.Q1, V7.Q1"
VREV64 V1.D1, V7.H8 // ERROR "invalid arrangement: VREV64 V1.D1, V7.H8"
VREV64 V31.D2, V31.B8 // ERROR "invalid arrangement: VREV64 V31.D2, V31.B8"
VREV64 V31.Q1, V0.D2 // ERROR "invalid arrangement: VREV64 V31.Q1, V0.D2"
VREV64 V7.B8, V0.D1 // ERROR "invalid arrangement: VREV64 V7.B8, V0.D1"
VREV32 V0.B8, V16.B8 // 1008202e
VREV32 V31.B16, V31.B16 // ff0b206e
VREV32 V0.H4, V0.H4 // 0008602e
VREV32 V1.H8, V15.H8 // 2f08606e
VREV32 V31.S2, V7.S2 // ERROR "invalid arrangement: VREV32 V31.S2, V7.S2"
VREV32 V16.S4, V31.S4 // ERROR "invalid arrangement: VREV32 V16.S4, V31.S4"
VREV32 V1.D2, V1.D2 // ERROR "invalid arrangement: VREV32 V1.D2, V1.D2"
VREV32 V0.D1, V15.D1 // ERROR "invalid arrangement: VREV32 V0.D1, V15.D1"
VREV32 V7.Q1, V16.Q1 // ERROR "invalid arrangement: VREV32 V7.Q1, V16.Q1"
VREV32 V31.B8, V1.B16 // ERROR "invalid arrangement: VREV32 V31.B8, V1.B16"
VREV32 V7.B16, V15.S4 // ERROR "invalid arrangement: VREV32 V7.B16, V15.S4"
VREV32 V1.H4, V7.Q1 // ERROR "invalid arrangement: VREV32 V1.H4, V7.Q1"
VREV32 V16.H8, V16.S2 // ERROR "invalid arrangement: VREV32 V16.H8, V16.S2"
VREV32 V7.S2, V7.D2 // ERROR "invalid arrangement: VREV32 V7.S2, V7.D2"
VREV32 V7.S4, V1.H4 // ERROR "invalid arrangement: VREV32 V7.S4, V1.H4"
VREV32 V0.Q1, V0.D1 // ERROR "invalid arrangement: VREV32 V0.Q1, V0.D1"
VREV16 V7.B8, V31.B8 // ff18200e
VREV16 V31.B16, V16.B16 // f01b204e
VREV16 V16.H4, V16.H4 // ERROR "invalid arrangement: VREV16 V16.H4, V16.H4"
VREV16 V1.H8, V16.H8 // ERROR "invalid arrangement: VREV16 V1.H8, V16.H8"
VREV16 V16.S2, V15.S2 // ERROR "invalid arrangement: VREV16 V16.S2, V15.S2"
VREV16 V16.S4, V7.S4 // ERROR "invalid arrangement: VREV16 V16.S4, V7.S4"
VREV16 V31.D2, V16.D2 // ERROR "invalid arrangement: VREV16 V31.D2, V16.D2"
VREV16 V16.D1, V15.D1 // ERROR "invalid arrangement: VREV16 V16.D1, V15.D1"
VREV16 V7.Q1, V16.Q1 // ERROR "invalid arrangement: VREV16 V7.Q1, V16.Q1"
VREV16 V15.B8, V0.D1 // ERROR "invalid arrangement: VREV16 V15.B8, V0.D1"
VREV16 V31.B16, V31.D1 // ERROR "invalid arrangement: VREV16 V31.B16, V31.D1"
VREV16 V15.H4, V31.B16 // ERROR "invalid arrangement: VREV16 V15.H4, V31.B16"
VREV16 V15.H8, V31.D1 // ERROR "invalid arrangement: VREV16 V15.H8, V31.D1"
VREV16 V31.S2, V0.S4 // ERROR "invalid arrangement: VREV16 V31.S2, V0.S4"
VREV16 V31.S4, V7.S2 // ERROR "invalid arrangement: VREV16 V31.S4, V7.S2"
VREV16 V1.D2, V15.B8 // ERROR "invalid arrangement: VREV16 V1.D2, V15.B8"
VCNT V31.B8, V31.B8 // ff5b200e
VCNT V16.B16, V7.B16 // 075a204e
VCNT V0.H4, V31.H4 // ERROR "invalid arrangement: VCNT V0.H4, V31.H4"
VCNT V15.H8, V15.H8 // ERROR "invalid arrangement: VCNT V15.H8, V15.H8"
VCNT V31.S2, V0.S2 // ERROR "invalid arrangement: VCNT V31.S2, V0.S2"
VCNT V1.S4, V16.S4 // ERROR "invalid arrangement: VCNT V1.S4, V16.S4"
VCNT V1.D2, V16.D2 // ERROR "invalid arrangement: VCNT V1.D2, V16.D2"
VCNT V1.D1, V31.D1 // ERROR "invalid arrangement: VCNT V1.D1, V31.D1"
VCNT V1.Q1, V1.Q1 // ERROR "invalid arrangement: VCNT V1.Q1, V1.Q1"
VCNT V0.B8, V16.D1 // ERROR "invalid arrangement: VCNT V0.B8, V16.D1"
VCNT V31.B16, V15.H8 // ERROR "invalid arrangement: VCNT V31.B16, V15.H8"
VCNT V16.H4, V0.H8 // ERROR "invalid arrangement: VCNT V16.H4, V0.H8"
VCNT V0.H8, V15.D1 // ERROR "invalid arrangement: VCNT V0.H8, V15.D1"
VCNT V1.S2, V16.B8 // ERROR "invalid arrangement: VCNT V1.S2, V16.B8"
VCNT V1.S4, V16.Q1 // ERROR "invalid arrangement: VCNT V1.S4, V16.Q1"
VCNT V15.D2, V0.S4 // ERROR "invalid arrangement: VCNT V15.D2, V0.S4"
VRBIT V7.B8, V0.B8 // e058602e
VRBIT V16.B16, V1.B16 // 015a606e
VRBIT V31.H4, V1.H4 // ERROR "invalid arrangement: VRBIT V31.H4, V1.H4"
VRBIT V0.H8, V0.H8 // ERROR "invalid arrangement: VRBIT V0.H8, V0.H8"
VRBIT V0.S2, V16.S2 // ERROR "invalid arrangement: VRBIT V0.S2, V16.S2"
VRBIT V1.S4, V0.S4 // ERROR "invalid arrangement: VRBIT V1.S4, V0.S4"
VRBIT V0.D2, V15.D2 // ERROR "invalid arrangement: VRBIT V0.D2, V15.D2"
VRBIT V15.D1, V0.D1 // ERROR "invalid arrangement: VRBIT V15.D1, V0.D1"
VRBIT V1.Q1, V7.Q1 // ERROR "invalid arrangement: VRBIT V1.Q1, V7.Q1"
VRBIT V7.B8, V0.S2 // ERROR "invalid arrangement: VRBIT V7.B8, V0.S2"
VRBIT V7.B16, V31.B8 // ERROR "invalid arrangement: VRBIT V7.B16, V31.B8"
VRBIT V7.H4, V0.H8 // ERROR "invalid arrangement: VRBIT V7.H4, V0.H8"
VRBIT V1.H8, V7.S2 // ERROR "invalid arrangement: VRBIT V1.H8, V7.S2"
VRBIT V0.S2, V1.S4 // ERROR "invalid arrangement: VRBIT V0.S2, V1.S4"
VRBIT V31.S4, V7.B16 // ERROR "invalid arrangement: VRBIT V31.S4, V7.B16"
VRBIT V1.D1, V7.S2 // ERROR "invalid arrangement: VRBIT V1.D1, V7.S2"
VMOV V31.B8, V15.B8 // ef1fbf0e
VMOV V15.B16, V15.B16 // ef1daf4e
VMOV V16.H4, V7.H4 // ERROR "invalid arrangement: VMOV V16.H4, V7.H4"
VMOV V0.H8, V15.H8 // ERROR "invalid arrangement: VMOV V0.H8, V15.H8"
VMOV V16.S2, V15.S2 // ERROR "invalid arrangement: VMOV V16.S2, V15.S2"
VMOV V16.S4, V31.S4 // ERROR "invalid arrangement: VMOV V16.S4, V31.S4"
VMOV V0.D2, V31.D2 // ERROR "invalid arrangement: VMOV V0.D2, V31.D2"
VMOV V31.D1, V15.D1 // ERROR "invalid arrangement: VMOV V31.D1, V15.D1"
VMOV V1.Q1, V31.Q1 // ERROR "invalid arrangement: VMOV V1.Q1, V31.Q1"
VMOV V0.B8, V15.D2 // ERROR "invalid arrangement: VMOV V0.B8, V15.D2"
VMOV V16.B16, V16.B8 // ERROR "invalid arrangement: VMOV V16.B16, V16.B8"
VMOV V31.H4, V31.D1 // ERROR "invalid arrangement: VMOV V31.H4, V31.D1"
VMOV V7.H8, V0.D2 // ERROR "invalid arrangement: VMOV V7.H8, V0.D2"
VMOV V15.S2, V7.D2 // ERROR "invalid arrangement: VMOV V15.S2, V7.D2"
VMOV V16.S4, V0.Q1 // ERROR "invalid arrangement: VMOV V16.S4, V0.Q1"
VMOV V7.D1, V16.H4 // ERROR "invalid arrangement: VMOV V7.D1, V16.H4"
VMOV V0.B[1], R5 // 053c030e
VMOV V7.H[7], R30 // fe3c1e0e
VMOV V0.S[0], g // 1c3c040e
VMOV V31.D[0], R7 // e73f084e
VMOV R26, V0.B[15] // 401f1f4e
VMOV R26, V0.H[5] // 401f164e
VMOV ZR, V0.S[0] // e01f044e
VMOV ZR, V16.D[0] // f01f084e
VMOV V31.B[1], V31.B[0] // ff0f016e
VMOV V15.H[7], V15.H[5] // ef75166e
VMOV V15.S[3], V31.S[3] // ff651c6e
VMOV V15.D[1], V31.D[1] // ff45186e
VMOV V0.B[1], V7 // 0704035e
VMOV V16.H[5], V31 // 1f06165e
VMOV V1.S[3], V1 // 21041c5e
VMOV V1.D[0], V31 // 3f04085e
VMOV V15.B[16], R16 // ERROR "register element index out of range 0 to 15: VMOV V15.B[16], R16"
VMOV g, V1.B[16] // ERROR "register element index out of range 0 to 15: VMOV g, V1.B[16]"
VMOV V31.B[15], V31.B[16] // ERROR "register element index out of range 0 to 15: VMOV V31.B[15], V31.B[16]"
VMOV V7.B[16], V15.B[7] // ERROR "register element index out of range 0 to 15: VMOV V7.B[16], V15.B[7]"
VMOV V31.B[16], V7.B[16] // ERROR "register element index out of range 0 to 15: VMOV V31.B[16], V7.B[16]"
VMOV V15.B[16], V1 // ERROR "register element index out of range 0 to 15: VMOV V15.B[16], V1"
VMOV V1.H[8], R4 // ERROR "register element index out of range 0 to 7: VMOV V1.H[8], R4"
VMOV R5, V0.H[16] // ERROR "register element index out of range 0 to 7: VMOV R5, V0.H[16]"
VMOV V1.H[7], V1.H[8] // ERROR "register element index out of range 0 to 7: VMOV V1.H[7], V1.H[8]"
VMOV V15.H[8], V15.H[7] // ERROR "register element index out of range 0 to 7: VMOV V15.H[8], V15.H[7]"
VMOV V0.H[8], V7.H[16] // ERROR "register element index out of range 0 to 7: VMOV V0.H[8], V7.H[16]"
VMOV V1.H[16], V1 // ERROR "register element index out of range 0 to 7: VMOV V1.H[16], V1"
VMOV V7.S[4], R19 // ERROR "register element index out of range 0 to 3: VMOV V7.S[4], R19"
VMOV R16, V1.S[4] // ERROR "register element index out of range 0 to 3: VMOV R16, V1.S[4]"
VMOV V31.S[3], V15.S[4] // ERROR "register element index out of range 0 to 3: VMOV V31.S[3], V15.S[4]"
VMOV V15.S[4], V0.S[0] // ERROR "register element index out of range 0 to 3: VMOV V15.S[4], V0.S[0]"
VMOV V1.S[17], V16.S[17] // ERROR "register element index out of range 0 to 3: VMOV V1.S[17], V16.S[17]"
VMOV V16.S[4], V0 // ERROR "register element index out of range 0 to 3: VMOV V16.S[4], V0"
VMOV V16.D[2], R6 // ERROR "register element index out of range 0 to 1: VMOV V16.D[2], R6"
VMOV R30, V31.D[2] // ERROR "register element index out of range 0 to 1: VMOV R30, V31.D[2]"
VMOV V31.D[0], V15.D[2] // ERROR "register element index out of range 0 to 1: VMOV V31.D[0], V15.D[2]"
VMOV V31.D[2], V16.D[0] // ERROR "register element index out of range 0 to 1: VMOV V31.D[2], V16.D[0]"
VMOV V31.D[2], V15.D[2] // ERROR "register element index out of range 0 to 1: VMOV V31.D[2], V15.D[2]"
VMOV V15.D[2], V16 // ERROR "register element index out of range 0 to 1: VMOV V15.D[2], V16"
VMOV V31.H[5], V31.B[1] // ERROR "operand mismatch: VMOV V31.H[5], V31.B[1]"
VMOV V7.H[16], V1.B[1] // ERROR "operand mismatch: VMOV V7.H[16], V1.B[1]" "register element index out of range 0 to 15: VMOV V7.H[16], V1.B[1]"
VMOV V1.D[1], V16.B[16] // ERROR "operand mismatch: VMOV V1.D[1], V16.B[16]" "register element index out of range 0 to 15: VMOV V1.D[1], V16.B[16]"
VMOV V31.H[16], V31.B[16] // ERROR "operand mismatch: VMOV V31.H[16], V31.B[16]" "register element index out of range 0 to 15: VMOV V31.H[16], V31.B[16]"
VMOV V16.D[1], V1.H[0] // ERROR "operand mismatch: VMOV V16.D[1], V1.H[0]"
VMOV V31.B[15], V1.H[7] // ERROR "operand mismatch: VMOV V31.B[15], V1.H[7]" "register element index out of range 0 to 7: VMOV V31.B[15], V1.H[7]"
VMOV V1.D[0], V0.H[8] // ERROR "operand mismatch: VMOV V1.D[0], V0.H[8]" "register element index out of range 0 to 7: VMOV V1.D[0], V0.H[8]"
VMOV V31.B[16], V7.H[16] // ERROR "operand mismatch: VMOV V31.B[16], V7.H[16]" "register element index out of range 0 to 7: VMOV V31.B[16], V7.H[16]"
VMOV V7.D[2], V0.S[3] // ERROR "operand mismatch: VMOV V7.D[2], V0.S[3]"
VMOV V31.H[7], V15.S[0] // ERROR "operand mismatch: VMOV V31.H[7], V15.S[0]" "register element index out of range 0 to 3: VMOV V31.H[7], V15.S[0]"
VMOV V31.D[1], V15.S[17] // ERROR "operand mismatch: VMOV V31.D[1], V15.S[17]" "register element index out of range 0 to 3: VMOV V31.D[1], V15.S[17]"
VMOV V1.H[5], V16.S[17] // ERROR "operand mismatch: VMOV V1.H[5], V16.S[17]" "register element index out of range 0 to 3: VMOV V1.H[5], V16.S[17]"
VMOV V7.H[0], V31.D[0] // ERROR "operand mismatch: VMOV V7.H[0], V31.D[0]"
VMOV V7.H[5], V0.D[1] // ERROR "operand mismatch: VMOV V7.H[5], V0.D[1]" "register element index out of range 0 to 1: VMOV V7.H[5], V0.D[1]"
VMOV V0.B[1], V7.D[2] // ERROR "operand mismatch: VMOV V0.B[1], V7.D[2]" "register element index out of range 0 to 1: VMOV V0.B[1], V7.D[2]"
VMOV V15.S[3], V15.D[2] // ERROR "operand mismatch: VMOV V15.S[3], V15.D[2]" "register element index out of range 0 to 1: VMOV V15.S[3], V15.D[2]"
VMOV ZR, V1.B8 // e10f010e
VMOV R7, V16.B16 // f00c014e
VMOV g, V16.H4 // 900f020e
VMOV R9, V7.H8 // 270d024e
VMOV R9, V15.S2 // 2f0d040e
VMOV g, V0.S4 // 800f044e
VMOV R3, V16.D2 // 700c084e
VMOV R6, V0.D1 // ERROR "invalid arrangement: VMOV R6, V0.D1"
VSHL $0x8000000000000000, V0.B8, V1.B8 // 0154080f
VSHL $5, V31.B16, V1.B16 // e1570d4f
VSHL $-0x12340001, V1.H4, V0.H4 // 20540f0f
VSHL $-65537, V0.H8, V31.H8 // 1f540f4f
VSHL $15, V0.S2, V1.S2 // 01542f0f
VSHL $4, V0.S4, V0.S4 // 0054244f
VSHL $33, V0.D2, V31.D2 // 1f54614f
VSHL $15, V0.B8, V31.B8 // ERROR "shift out of range: VSHL $15, V0.B8, V31.B8"
VSHL $256, V0.B16, V16.B16 // ERROR "shift out of range: VSHL $256, V0.B16, V16.B16"
VSHL $0xff0000, V0.H4, V1.H4 // ERROR "shift out of range: VSHL $16711680, V0.H4, V1.H4"
VSHL $0xffff00000000, V0.H8, V15.H8 // ERROR "shift out of range: VSHL $281470681743360, V0.H8, V15.H8"
VSHL $0x80000000, V16.S2, V15.S2 // ERROR "shift out of range: VSHL $2147483648, V16.S2, V15.S2"
VSHL $0x7520, V16.S4, V31.S4 // ERROR "shift out of range: VSHL $29984, V16.S4, V31.S4"
VSHL $0x1234000056780000, V1.D2, V0.D2 // ERROR "shift out of range: VSHL $1311673392922361856, V1.D2, V0.D2"
VSHL $-2, V7.D1, V7.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $-2, V7.D1, V7.D1"
VSHL $0xffff0000, V16.D1, V16.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $4294901760, V16.D1, V16.D1" "shift out of range: VSHL $4294901760, V16.D1, V16.D1"
VSHL $-0x123456789, V7.D1, V0.B8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $-4886718345, V7.D1, V0.B8"
VSHL $8, V0.D1, V15.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $8, V0.D1, V15.H8" "shift out of range: VSHL $8, V0.D1, V15.H8"
VSHL $-65537, V1.Q1, V0.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $-65537, V1.Q1, V0.Q1"
VSHL $33, V0.Q1, V31.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $33, V0.Q1, V31.Q1" "shift out of range: VSHL $33, V0.Q1, V31.Q1"
VSHL $-256, V0.Q1, V7.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $-256, V0.Q1, V7.S4"
VSHL $9, V16.Q1, V31.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $9, V16.Q1, V31.S4" "shift out of range: VSHL $9, V16.Q1, V31.S4"
VSHL $5, V7.B8, V7.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $5, V7.B8, V7.S2"
VSHL $3, V7.B16, V7.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $3, V7.B16, V7.Q1"
VSHL $12, V15.H4, V15.B8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $12, V15.H4, V15.B8"
VSHL $9, V16.H8, V15.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $9, V16.H8, V15.S2"
VSHL $-8, V15.S2, V16.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $-8, V15.S2, V16.D1"
VSHL $17, V31.S4, V31.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $17, V31.S4, V31.H4"
VSHL $-2, V16.D2, V16.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $-2, V16.D2, V16.S2"
VSHL $0x123456, V1.D2, V31.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSHL $1193046, V1.D2, V31.H8" "shift out of range: VSHL $1193046, V1.D2, V31.H8"
VSLI $-4095, V0.B8, V15.B8 // 0f54092f
VSLI $-4095, V7.B16, V7.B16 // e754096f
VSLI $1, V31.H4, V0.H4 // e057112f
VSLI $-3, V15.H8, V1.H8 // e1550d6f
VSLI $-3, V7.S2, V16.S2 // f0541d2f
VSLI $0, V15.S4, V15.S4 // ef55206f
VSLI $32, V1.D2, V7.D2 // 2754606f
VSLI $0x7fffffff, V16.B8, V31.B8 // ERROR "shift out of range: VSLI $2147483647, V16.B8, V31.B8"
VSLI $0xfff000, V0.B16, V15.B16 // ERROR "shift out of range: VSLI $16773120, V0.B16, V15.B16"
VSLI $0x80000000, V16.H4, V7.H4 // ERROR "shift out of range: VSLI $2147483648, V16.H4, V7.H4"
VSLI $65, V1.H8, V16.H8 // ERROR "shift out of range: VSLI $65, V1.H8, V16.H8"
VSLI $0x1000000, V1.S2, V1.S2 // ERROR "shift out of range: VSLI $16777216, V1.S2, V1.S2"
VSLI $63, V7.S4, V0.S4 // ERROR "shift out of range: VSLI $63, V7.S4, V0.S4"
VSLI $0x7fffffff, V15.D2, V31.D2 // ERROR "shift out of range: VSLI $2147483647, V15.D2, V31.D2"
VSLI $-256, V7.D1, V31.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-256, V7.D1, V31.D1"
VSLI $0x3fffc, V15.D1, V15.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $262140, V15.D1, V15.D1" "shift out of range: VSLI $262140, V15.D1, V15.D1"
VSLI $-65536, V0.D1, V0.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-65536, V0.D1, V0.Q1"
VSLI $0x5555555555555555, V0.D1, V7.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $6148914691236517205, V0.D1, V7.Q1" "shift out of range: VSLI $6148914691236517205, V0.D1, V7.Q1"
VSLI $-256, V1.Q1, V15.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-256, V1.Q1, V15.Q1"
VSLI $4095, V31.Q1, V7.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $4095, V31.Q1, V7.Q1" "shift out of range: VSLI $4095, V31.Q1, V7.Q1"
VSLI $-4096, V31.Q1, V15.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-4096, V31.Q1, V15.S4"
VSLI $48, V0.Q1, V7.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $48, V0.Q1, V7.H4" "shift out of range: VSLI $48, V0.Q1, V7.H4"
VSLI $-4096, V15.B8, V1.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-4096, V15.B8, V1.H8"
VSLI $-1, V15.B16, V31.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-1, V15.B16, V31.D1"
VSLI $8, V15.H4, V7.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $8, V15.H4, V7.S2"
VSLI $-65536, V1.H8, V0.D2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-65536, V1.H8, V0.D2"
VSLI $16, V1.S2, V16.B16 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $16, V1.S2, V16.B16"
VSLI $5, V16.S4, V15.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $5, V16.S4, V15.Q1"
VSLI $-3, V0.D2, V31.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $-3, V0.D2, V31.S2"
VSLI $0xffffff, V16.H4, V15.D2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSLI $16777215, V16.H4, V15.D2" "shift out of range: VSLI $16777215, V16.H4, V15.D2"
VUSHR $1, V15.B8, V7.B8 // e7050f2f
VUSHR $3, V16.B16, V7.B16 // 07060d6f
VUSHR $4, V16.H4, V0.H4 // 00061c2f
VUSHR $15, V31.H8, V0.H8 // e007116f
VUSHR $4, V0.S2, V31.S2 // 1f043c2f
VUSHR $32, V15.S4, V7.S4 // e705206f
VUSHR $1, V7.D2, V7.D2 // e7047f6f
VUSHR $0x12340000, V31.B8, V31.B8 // ERROR "shift out of range: VUSHR $305397760, V31.B8, V31.B8"
VUSHR $9, V16.B16, V7.B16 // ERROR "shift out of range: VUSHR $9, V16.B16, V7.B16"
VUSHR $63, V15.H4, V15.H4 // ERROR "shift out of range: VUSHR $63, V15.H4, V15.H4"
VUSHR $32, V15.H8, V0.H8 // ERROR "shift out of range: VUSHR $32, V15.H8, V0.H8"
VUSHR $0xff0000, V16.S2, V31.S2 // ERROR "shift out of range: VUSHR $16711680, V16.S2, V31.S2"
VUSHR $0xffffff, V1.S4, V31.S4 // ERROR "shift out of range: VUSHR $16777215, V1.S4, V31.S4"
VUSHR $0xffffff, V0.D2, V7.D2 // ERROR "shift out of range: VUSHR $16777215, V0.D2, V7.D2"
VUSHR $0, V16.D1, V0.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $0, V16.D1, V0.D1"
VUSHR $0x3fffc, V15.D1, V31.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $262140, V15.D1, V31.D1" "shift out of range: VUSHR $262140, V15.D1, V31.D1"
VUSHR $0, V31.D1, V1.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $0, V31.D1, V1.S4"
VUSHR $0x80000000, V1.D1, V16.D2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $2147483648, V1.D1, V16.D2" "shift out of range: VUSHR $2147483648, V1.D1, V16.D2"
VUSHR $0, V0.Q1, V0.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $0, V0.Q1, V0.Q1"
VUSHR $-0x123456789, V16.Q1, V15.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $-4886718345, V16.Q1, V15.Q1" "shift out of range: VUSHR $-4886718345, V16.Q1, V15.Q1"
VUSHR $0, V1.Q1, V15.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $0, V1.Q1, V15.S4"
VUSHR $0x1234567, V15.Q1, V15.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $19088743, V15.Q1, V15.S4" "shift out of range: VUSHR $19088743, V15.Q1, V15.S4"
VUSHR $5, V16.B8, V1.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $5, V16.B8, V1.S2"
VUSHR $1, V15.B16, V7.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $1, V15.B16, V7.S2"
VUSHR $8, V31.H4, V16.B8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $8, V31.H4, V16.B8"
VUSHR $9, V1.H8, V0.B16 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $9, V1.H8, V0.B16"
VUSHR $5, V15.S2, V15.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $5, V15.S2, V15.H8"
VUSHR $5, V1.S4, V0.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $5, V1.S4, V0.H4"
VUSHR $15, V31.D2, V0.B16 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $15, V31.D2, V0.B16"
VUSHR $-8, V7.S4, V0.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSHR $-8, V7.S4, V0.S2" "shift out of range: VUSHR $-8, V7.S4, V0.S2"
VUSRA $8, V16.B8, V15.B8 // 0f16082f
VUSRA $4, V7.B16, V16.B16 // f0140c6f
VUSRA $2, V15.H4, V0.H4 // e0151e2f
VUSRA $3, V1.H8, V31.H8 // 3f141d6f
VUSRA $32, V0.S2, V1.S2 // 0114202f
VUSRA $15, V16.S4, V31.S4 // 1f16316f
VUSRA $5, V31.D2, V15.D2 // ef177b6f
VUSRA $0xff0000, V31.B8, V0.B8 // ERROR "shift out of range: VUSRA $16711680, V31.B8, V0.B8"
VUSRA $0xffffffff, V0.B16, V16.B16 // ERROR "shift out of range: VUSRA $4294967295, V0.B16, V16.B16"
VUSRA $0x1234567, V1.H4, V16.H4 // ERROR "shift out of range: VUSRA $19088743, V1.H4, V16.H4"
VUSRA $128, V31.H8, V15.H8 // ERROR "shift out of range: VUSRA $128, V31.H8, V15.H8"
VUSRA $0xaaaaaaaa, V7.S2, V1.S2 // ERROR "shift out of range: VUSRA $2863311530, V7.S2, V1.S2"
VUSRA $0x5555555555555555, V31.S4, V31.S4 // ERROR "shift out of range: VUSRA $6148914691236517205, V31.S4, V31.S4"
VUSRA $0xff00ff00ff00ff, V15.D2, V15.D2 // ERROR "shift out of range: VUSRA $71777214294589695, V15.D2, V15.D2"
VUSRA $0, V1.D1, V0.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $0, V1.D1, V0.D1"
VUSRA $17, V15.D1, V15.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $17, V15.D1, V15.D1" "shift out of range: VUSRA $17, V15.D1, V15.D1"
VUSRA $0, V7.D1, V0.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $0, V7.D1, V0.S2"
VUSRA $17, V15.D1, V16.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $17, V15.D1, V16.Q1" "shift out of range: VUSRA $17, V15.D1, V16.Q1"
VUSRA $0, V1.Q1, V15.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $0, V1.Q1, V15.Q1"
VUSRA $0xff00ff00ff00ff, V7.Q1, V15.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $71777214294589695, V7.Q1, V15.Q1" "shift out of range: VUSRA $71777214294589695, V7.Q1, V15.Q1"
VUSRA $0, V7.Q1, V15.D2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $0, V7.Q1, V15.D2"
VUSRA $4, V7.Q1, V0.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $4, V7.Q1, V0.S2" "shift out of range: VUSRA $4, V7.Q1, V0.S2"
VUSRA $4, V16.B8, V15.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $4, V16.B8, V15.S2"
VUSRA $1, V0.B16, V1.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $1, V0.B16, V1.S4"
VUSRA $8, V31.H4, V15.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $8, V31.H4, V15.H8"
VUSRA $3, V7.H8, V7.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $3, V7.H8, V7.H4"
VUSRA $15, V7.S2, V16.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $15, V7.S2, V16.H4"
VUSRA $15, V7.S4, V16.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $15, V7.S4, V16.Q1"
VUSRA $3, V0.D2, V0.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $3, V0.D2, V0.S2"
VUSRA $0x5000, V16.D2, V0.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VUSRA $20480, V16.D2, V0.S4" "shift out of range: VUSRA $20480, V16.D2, V0.S4"
VSRI $3, V31.B8, V0.B8 // e0470d2f
VSRI $7, V1.B16, V7.B16 // 2744096f
VSRI $2, V16.H4, V7.H4 // 07461e2f
VSRI $16, V16.H8, V0.H8 // 0046106f
VSRI $15, V0.S2, V7.S2 // 0744312f
VSRI $32, V16.S4, V1.S4 // 0146206f
VSRI $5, V0.D2, V1.D2 // 01447b6f
VSRI $0xffff00000000, V1.B8, V31.B8 // ERROR "shift out of range: VSRI $281470681743360, V1.B8, V31.B8"
VSRI $64, V15.B16, V0.B16 // ERROR "shift out of range: VSRI $64, V15.B16, V0.B16"
VSRI $0xff00, V0.H4, V0.H4 // ERROR "shift out of range: VSRI $65280, V0.H4, V0.H4"
VSRI $0xffff, V0.H8, V31.H8 // ERROR "shift out of range: VSRI $65535, V0.H8, V31.H8"
VSRI $0x1234567, V16.S2, V16.S2 // ERROR "shift out of range: VSRI $19088743, V16.S2, V16.S2"
VSRI $65, V16.S4, V0.S4 // ERROR "shift out of range: VSRI $65, V16.S4, V0.S4"
VSRI $-0x12340001, V31.D2, V16.D2 // ERROR "shift out of range: VSRI $-305397761, V31.D2, V16.D2"
VSRI $0, V31.D1, V0.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $0, V31.D1, V0.D1"
VSRI $0x80000000, V1.D1, V7.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $2147483648, V1.D1, V7.D1" "shift out of range: VSRI $2147483648, V1.D1, V7.D1"
VSRI $0, V16.D1, V0.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $0, V16.D1, V0.H4"
VSRI $47, V15.D1, V1.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $47, V15.D1, V1.H8" "shift out of range: VSRI $47, V15.D1, V1.H8"
VSRI $0, V1.Q1, V0.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $0, V1.Q1, V0.Q1"
VSRI $1, V31.Q1, V1.Q1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $1, V31.Q1, V1.Q1" "shift out of range: VSRI $1, V31.Q1, V1.Q1"
VSRI $0, V16.Q1, V1.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $0, V16.Q1, V1.H8"
VSRI $0x5555555555555555, V0.Q1, V31.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $6148914691236517205, V0.Q1, V31.H8" "shift out of range: VSRI $6148914691236517205, V0.Q1, V31.H8"
VSRI $7, V31.B8, V31.S2 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $7, V31.B8, V31.S2"
VSRI $7, V31.B16, V7.H8 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $7, V31.B16, V7.H8"
VSRI $3, V1.H4, V15.B16 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $3, V1.H4, V15.B16"
VSRI $16, V16.H8, V1.D1 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $16, V16.H8, V1.D1"
VSRI $31, V31.S2, V15.B16 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $31, V31.S2, V15.B16"
VSRI $8, V7.S4, V31.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $8, V7.S4, V31.H4"
VSRI $7, V1.D2, V7.H4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $7, V1.D2, V7.H4"
VSRI $-3, V1.H4, V7.S4 // ERROR "invalid arrangement on op Vn.<T>, Vd.<T>: VSRI $-3, V1.H4, V7.S4" "shift out of range: VSRI $-3, V1.H4, V7.S4"
VUSHLL $5, V1.B8, V15.H8 // 2fa40d2f
VUSHLL $7, V16.H4, V0.S4 // 00a6172f
VUSHLL $31, V16.S2, V31.D2 // 1fa63f2f
VUSHLL $0xffffffff, V15.B8, V16.H8 // ERROR "shift amount out of range: VUSHLL $4294967295, V15.B8, V16.H8"
VUSHLL $0xffffff, V16.H4, V15.S4 // ERROR "shift amount out of range: VUSHLL $16777215, V16.H4, V15.S4"
VUSHLL $48, V7.S2, V1.D2 // ERROR "shift amount out of range: VUSHLL $48, V7.S2, V1.D2"
VUSHLL $17, V31.B8, V7.Q1 // ERROR "operand mismatch: VUSHLL $17, V31.B8, V7.Q1"
VUSHLL $256, V31.B8, V16.S2 // ERROR "operand mismatch: VUSHLL $256, V31.B8, V16.S2" "shift amount out of range: VUSHLL $256, V31.B8, V16.S2"
VUXTL V15.B8, V16.H8 // f0a5082f
VUXTL V16.H4, V31.S4 // 1fa6102f
VUXTL V1.S2, V1.D2 // 21a4202f
VUXTL V15.H8, V0.D2 // ERROR "operand mismatch: VUXTL V15.H8, V0.D2"
VUADDW V31.B8, V7.H8, V16.H8 // f0103f2e
VUADDW V0.H4, V31.S4, V1.S4 // e113602e
VUADDW V1.S2, V15.D2, V1.D2 // e111a12e
VUADDW V0.D1, V16.B8, V31.B8 // ERROR "operand mismatch: VUADDW V0.D1, V16.B8, V31.B8"
VUADDW V1.S2, V1.B16, V31.B16 // ERROR "operand mismatch: VUADDW V1.S2, V1.B16, V31.B16"
VUADDW V16.H4, V16.H4, V16.H4 // ERROR "operand mismatch: VUADDW V16.H4, V16.H4, V16.H4"
VUADDW V31.S2, V0.H8, V15.H8 // ERROR "operand mismatch: VUADDW V31.S2, V0.H8, V15.H8"
VUADDW V0.D2, V31.S2, V16.S2 // ERROR "operand mismatch: VUADDW V0.D2, V31.S2, V16.S2"
VUADDW V16.D2, V15.S4, V16.S4 // ERROR "operand mismatch: VUADDW V16.D2, V15.S4, V16.S4"
VUADDW V31.H4, V1.D2, V7.D2 // ERROR "operand mismatch: VUADDW V31.H4, V1.D2, V7.D2"
VUADDW V16.H8, V7.D1, V1.D1 // ERROR "operand mismatch: VUADDW V16.H8, V7.D1, V1.D1"
VUADDW V1.B8, V1.Q1, V7.Q1 // ERROR "operand mismatch: VUADDW V1.B8, V1.Q1, V7.Q1"
VUADDW V16.Q1, V7.B8, V0.S2 // ERROR "invalid arrangement: VUADDW V16.Q1, V7.B8, V0.S2"
VPMULL V7.B8, V7.B8, V15.H8 // efe0270e
VPMULL V0.D1, V16.D1, V1.Q1 // 01e2e00e
VPMULL V7.B8, V16.B8, V1.B8 // ERROR "operand mismatch: VPMULL V7.B8, V16.B8, V1.B8"
VPMULL V0.B16, V15.B16, V16.H4 // ERROR "operand mismatch: VPMULL V0.B16, V15.B16, V16.H4"
VPMULL V0.H4, V7.H4, V0.H8 // ERROR "operand mismatch: VPMULL V0.H4, V7.H4, V0.H8"
VPMULL V31.H8, V1.H8, V15.D2 // ERROR "operand mismatch: VPMULL V31.H8, V1.H8, V15.D2"
VPMULL V31.S2, V15.S2, V7.H4 // ERROR "operand mismatch: VPMULL V31.S2, V15.S2, V7.H4"
VPMULL V0.S4, V31.S4, V15.Q1 // ERROR "operand mismatch: VPMULL V0.S4, V31.S4, V15.Q1"
VPMULL V1.D2, V31.D2, V16.B8 // ERROR "operand mismatch: VPMULL V1.D2, V31.D2, V16.B8"
VPMULL V16.D1, V16.D1, V1.B8 // ERROR "operand mismatch: VPMULL V16.D1, V16.D1, V1.B8"
VPMULL V31.Q1, V7.Q1, V31.D1 // ERROR "operand mismatch: VPMULL V31.Q1, V7.Q1, V31.D1"
VPMULL V31.B8, V0.H8, V15.H8 // ERROR "invalid arrangement: VPMULL V31.B8, V0.H8, V15.H8"
VPMULL V15.D1, V16.Q1, V0.Q1 // ERROR "invalid arrangement: VPMULL V15.D1, V16.Q1, V0.Q1"
VPMULL V0.D2, V15.Q1, V0.Q1 // ERROR "invalid arrangement: VPMULL V0.D2, V15.Q1, V0.Q1" "operand mismatch: VPMULL V0.D2, V15.Q1, V0.Q1"
VUSHLL2 $3, V31.B16, V7.H8 // e7a70b6f
VUSHLL2 $5, V1.H8, V16.S4 // 30a4156f
VUSHLL2 $8, V16.S4, V0.D2 // 00a6286f
VUSHLL2 $0xff0000, V1.B16, V15.H8 // ERROR "shift amount out of range: VUSHLL2 $16711680, V1.B16, V15.H8"
VUSHLL2 $32, V7.H8, V1.S4 // ERROR "shift amount out of range: VUSHLL2 $32, V7.H8, V1.S4"
VUSHLL2 $65, V16.S4, V31.D2 // ERROR "shift amount out of range: VUSHLL2 $65, V16.S4, V31.D2"
VUSHLL2 $7, V0.H4, V1.H4 // ERROR "operand mismatch: VUSHLL2 $7, V0.H4, V1.H4"
VUSHLL2 $0x7fffffff, V7.H8, V15.H8 // ERROR "operand mismatch: VUSHLL2 $2147483647, V7.H8, V15.H8" "shift amount out of range: VUSHLL2 $2147483647, V7.H8, V15.H8"
VUXTL2 V1.B16, V31.H8 // 3fa4086f
VUXTL2 V15.H8, V31.S4 // ffa5106f
VUXTL2 V15.S4, V31.D2 // ffa5206f
VUXTL2 V16.H8, V7.Q1 // ERROR "operand mismatch: VUXTL2 V16.H8, V7.Q1"
VUADDW2 V0.B16, V15.H8, V15.H8 // ef11206e
VUADDW2 V7.H8, V7.S4, V31.S4 // ff10676e
VUADDW2 V7.S4, V31.D2, V15.D2 // ef13a76e
VUADDW2 V1.D1, V31.B8, V16.B8 // ERROR "operand mismatch: VUADDW2 V1.D1, V31.B8, V16.B8"
VUADDW2 V1.B8, V1.B16, V31.B16 // ERROR "operand mismatch: VUADDW2 V1.B8, V1.B16, V31.B16"
VUADDW2 V15.H4, V7.H4, V16.H4 // ERROR "operand mismatch: VUADDW2 V15.H4, V7.H4, V16.H4"
VUADDW2 V7.S2, V0.H8, V1.H8 // ERROR "operand mismatch: VUADDW2 V7.S2, V0.H8, V1.H8"
VUADDW2 V1.Q1, V15.S2, V15.S2 // ERROR "operand mismatch: VUADDW2 V1.Q1, V15.S2, V15.S2"
VUADDW2 V0.S4, V7.S4, V7.S4 // ERROR "operand mismatch: VUADDW2 V0.S4, V7.S4, V7.S4"
VUADDW2 V1.B8, V1.D2, V1.D2 // ERROR "operand mismatch: VUADDW2 V1.B8, V1.D2, V1.D2"
VUADDW2 V7.H4, V0.D1, V31.D1 // ERROR "operand mismatch: VUADDW2 V7.H4, V0.D1, V31.D1"
VUADDW2 V1.D1, V31.Q1, V16.Q1 // ERROR "operand mismatch: VUADDW2 V1.D1, V31.Q1, V16.Q1"
VUADDW2 V7.H4, V0.D1, V15.H4 // ERROR "invalid arrangement: VUADDW2 V7.H4, V0.D1, V15.H4"
VPMULL2 V15.B16, V31.B16, V16.H8 // f0e32f4e
VPMULL2 V0.D2, V16.D2, V31.Q1 // 1fe2e04e
VPMULL2 V16.B8, V15.B8, V1.H4 // ERROR "operand mismatch: VPMULL2 V16.B8, V15.B8, V1.H4"
VPMULL2 V16.B16, V16.B16, V7.B8 // ERROR "operand mismatch: VPMULL2 V16.B16, V16.B16, V7.B8"
VPMULL2 V1.H4, V15.H4, V16.D1 // ERROR "operand mismatch: VPMULL2 V1.H4, V15.H4, V16.D1"
VPMULL2 V7.H8, V15.H8, V31.Q1 // ERROR "operand mismatch: VPMULL2 V7.H8, V15.H8, V31.Q1"
VPMULL2 V0.S2, V1.S2, V7.S4 // ERROR "operand mismatch: VPMULL2 V0.S2, V1.S2, V7.S4"
VPMULL2 V16.S4, V16.S4, V7.B16 // ERROR "operand mismatch: VPMULL2 V16.S4, V16.S4, V7.B16"
VPMULL2 V15.D2, V7.D2, V16.B16 // ERROR "operand mismatch: VPMULL2 V15.D2, V7.D2, V16.B16"
VPMULL2 V15.D1, V0.D1, V31.D2 // ERROR "operand mismatch: VPMULL2 V15.D1, V0.D1, V31.D2"
VPMULL2 V7.Q1, V7.Q1, V7.Q1 // ERROR "operand mismatch: VPMULL2 V7.Q1, V7.Q1, V7.Q1"
VPMULL2 V0.B16, V16.D1, V0.H8 // ERROR "invalid arrangement: VPMULL2 V0.B16, V16.D1, V0.H8"
VPMULL2 V31.D2, V31.B8, V15.Q1 // ERROR "invalid arrangement: VPMULL2 V31.D2, V31.B8, V15.Q1"
VPMULL2 V0.H8, V1.B8, V0.Q1 // ERROR "invalid arrangement: VPMULL2 V0.H8, V1.B8, V0.Q1" "operand mismatch: VPMULL2 V0.H8, V1.B8, V0.Q1"
VEXT $7, V7.B8, V16.B8, V31.B8 // 1f3a072e
VEXT $1, V16.B16, V7.B16, V0.B16 // e008106e
VEXT $0xffff, V0.B8, V7.B8, V15.B8 // ERROR "illegal offset: VEXT $65535, V0.B8, V7.B8, V15.B8"
VEXT $0x123456789abc, V1.B16, V7.B16, V7.B16 // ERROR "illegal offset: VEXT $20015998343868, V1.B16, V7.B16, V7.B16"
VEXT $15, V16.H4, V7.H4, V7.H4 // ERROR "invalid arrangement, should be B8 or B16: VEXT $15, V16.H4, V7.H4, V7.H4"
VEXT $65, V15.H8, V7.H8, V16.H8 // ERROR "invalid arrangement, should be B8 or B16: VEXT $65, V15.H8, V7.H8, V16.H8"
VEXT $0x123456, V1.S2, V15.S2, V1.S2 // ERROR "invalid arrangement, should be B8 or B16: VEXT $1193046, V1.S2, V15.S2, V1.S2"
VEXT $0x5555555555555555, V31.S4, V31.S4, V15.S4 // ERROR "invalid arrangement, should be B8 or B16: VEXT $6148914691236517205, V31.S4, V31.S4, V15.S4"
VEXT $33, V7.D2, V15.D2, V7.D2 // ERROR "invalid arrangement, should be B8 or B16: VEXT $33, V7.D2, V15.D2, V7.D2"
VEXT $256, V7.D1, V16.D1, V15.D1 // ERROR "invalid arrangement, should be B8 or B16: VEXT $256, V7.D1, V16.D1, V15.D1"
VEXT $0x123456, V15.Q1, V15.Q1, V31.Q1 // ERROR "invalid arrangement, should be B8 or B16: VEXT $1193046, V15.Q1, V15.Q1, V31.Q1"
VEXT $47, V15.D1, V7.D2, V0.H4 // ERROR "invalid arrangement: VEXT $47, V15.D1, V7.D2, V0.H4"
VTBL V7.B8, [V0.H4, V1.H4, V2.H4], V31.B8 // 1f40070e
VTBL V1.B16, [V30.D1, V31.D1], V1.B16 // c123014e
VTBL V1.B8, [V30.H8, V31.H8, V0.H8], V1.D2 // ERROR "invalid arrangement: VTBL V1.B8, [V30.H8,V31.H8,V0.H8], V1.D2"
VTBL V7.B16, [V0.H4, V1.H4, V2.H4], V31.H4 // ERROR "invalid arrangement: VTBL V7.B16, [V0.H4,V1.H4,V2.H4], V31.H4"
VTBL V1.H4, [V30.H8, V31.H8, V0.H8], V16.H4 // ERROR "invalid arrangement: VTBL V1.H4, [V30.H8,V31.H8,V0.H8], V16.H4"
VTBL V7.H8, [V17.S4], V15.H8 // ERROR "invalid arrangement: VTBL V7.H8, [V17.S4], V15.H8"
VTBL V0.S2, [V30.H8, V31.H8, V0.H8], V7.S2 // ERROR "invalid arrangement: VTBL V0.S2, [V30.H8,V31.H8,V0.H8], V7.S2"
VTBL V16.S4, [V17.S2, V18.S2, V19.S2], V0.S4 // ERROR "invalid arrangement: VTBL V16.S4, [V17.S2,V18.S2,V19.S2], V0.S4"
VTBL V1.D2, [V30.H8, V31.H8, V0.H8], V31.D2 // ERROR "invalid arrangement: VTBL V1.D2, [V30.H8,V31.H8,V0.H8], V31.D2"
VTBL V31.D1, [V30.S2, V31.S2, V0.S2, V1.S2], V16.D1 // ERROR "invalid arrangement: VTBL V31.D1, [V30.S2,V31.S2,V0.S2,V1.S2], V16.D1"
VTBL V7.Q1, [V17.H4, V18.H4], V15.Q1 // ERROR "invalid arrangement: VTBL V7.Q1, [V17.H4,V18.H4], V15.Q1"
VTBL V0.Q1, [V17.D1], V1.D1 // ERROR "invalid arrangement: VTBL V0.Q1, [V17.D1], V1.D1"
VTBX V16.B8, [V30.H8, V31.H8, V0.H8, V1.H8], V16.B8 // d073100e
VTBX V0.B16, [V0.S2], V15.B16 // 0f10004e
VTBX V1.B8, [V17.D1], V16.D2 // ERROR "invalid arrangement: VTBX V1.B8, [V17.D1], V16.D2"
VTBX V31.B16, [V30.S4, V31.S4, V0.S4], V0.S2 // ERROR "invalid arrangement: VTBX V31.B16, [V30.S4,V31.S4,V0.S4], V0.S2"
VTBX V31.H4, [V17.D2], V31.H4 // ERROR "invalid arrangement: VTBX V31.H4, [V17.D2], V31.H4"
VTBX V0.H8, [V0.S4, V1.S4, V2.S4], V1.H8 // ERROR "invalid arrangement: VTBX V0.H8, [V0.S4,V1.S4,V2.S4], V1.H8"
VTBX V15.S2, [V17.H4], V0.S2 // ERROR "invalid arrangement: VTBX V15.S2, [V17.H4], V0.S2"
VTBX V7.S4, [V17.D2, V18.D2, V19.D2], V16.S4 // ERROR "invalid arrangement: VTBX V7.S4, [V17.D2,V18.D2,V19.D2], V16.S4"
VTBX V7.D2, [V17.B8, V18.B8], V16.D2 // ERROR "invalid arrangement: VTBX V7.D2, [V17.B8,V18.B8], V16.D2"
VTBX V31.D1, [V30.B16, V31.B16], V0.D1 // ERROR "invalid arrangement: VTBX V31.D1, [V30.B16,V31.B16], V0.D1"
VTBX V0.Q1, [V17.S2, V18.S2, V19.S2], V0.Q1 // ERROR "invalid arrangement: VTBX V0.Q1, [V17.S2,V18.S2,V19.S2], V0.Q1"
VTBX V7.S4, [V30.B8], V1.H8 // ERROR "invalid arrangement: VTBX V7.S4, [V30.B8], V1.H8"
VDUP V31.B[15], V15 // ef071f5e
VDUP V31.H[5], V16 // f007165e
VDUP V0.S[3], V16 // 10041c5e
VDUP V1.D[0], V16 // 3004085e
VDUP V31.B[16], V31 // ERROR "register element index out of range 0 to 15: VDUP V31.B[16], V31"
VDUP V7.H[8], V7 // ERROR "register element index out of range 0 to 7: VDUP V7.H[8], V7"
VDUP V15.S[17], V16 // ERROR "register element index out of range 0 to 3: VDUP V15.S[17], V16"
VDUP V16.D[2], V0 // ERROR "register element index out of range 0 to 1: VDUP V16.D[2], V0"
VDUP V16.H[0], V15.B8 // 0f06010e
VDUP V0.B[0], V16.B16 // 1004014e
VDUP V7.B[7], V0.H4 // e0041e0e
VDUP V1.D[0], V1.H8 // 2104024e
VDUP V0.D[1], V7.S2 // 07040c0e
VDUP V15.H[0], V15.S4 // ef05044e
VDUP V1.B[1], V15.D2 // 2f04184e
VDUP V1.B[16], V1.B8 // ERROR "register element index out of range 0 to 15: VDUP V1.B[16], V1.B8"
VDUP V7.H[16], V0.B16 // ERROR "register element index out of range 0 to 15: VDUP V7.H[16], V0.B16"
VDUP V7.B[16], V16.H4 // ERROR "register element index out of range 0 to 7: VDUP V7.B[16], V16.H4"
VDUP V1.B[16], V15.H8 // ERROR "register element index out of range 0 to 7: VDUP V1.B[16], V15.H8"
VDUP V31.H[5], V7.S2 // ERROR "register element index out of range 0 to 3: VDUP V31.H[5], V7.S2"
VDUP V31.B[16], V15.S4 // ERROR "register element index out of range 0 to 3: VDUP V31.B[16], V15.S4"
VDUP V0.S[17], V0.D2 // ERROR "register element index out of range 0 to 1: VDUP V0.S[17], V0.D2"
VDUP V15.S[17], V15.Q1 // ERROR "invalid arrangement: VDUP V15.S[17], V15.Q1"
VDUP R6, V1.B8 // c10c010e
VDUP R15, V1.B16 // e10d014e
VDUP R1, V16.H4 // 300c020e
VDUP R2, V15.H8 // 4f0c024e
VDUP ZR, V16.S2 // f00f040e
VDUP R2, V1.S4 // 410c044e
VDUP R0, V16.D2 // 100c084e
VDUP R5, V0.Q1 // ERROR "invalid arrangement: VDUP R5, V0.Q1"
VMOVI $127, V0.B8 // e0e7030f
VMOVI $12, V1.B16 // 81e5004f
VMOVI $3, V7.H8 // ERROR "invalid arrangement: VMOVI $3, V7.H8"
VMOVI $0x5000, V15.B8 // ERROR "immediate constant out of range: VMOVI $20480, V15.B8"
VMOVI $256, V7.B16 // ERROR "immediate constant out of range: VMOVI $256, V7.B16"
VMOVI $0xff0000, V0.D1 // ERROR "immediate constant out of range: VMOVI $16711680, V0.D1" "invalid arrangement: VMOVI $16711680, V0.D1"
VLD1 (ZR), [V0.S4, V1.S4, V2.S4, V3.S4] // e02b404c
VLD1 (R3), V7.B[7] // 671c400d
VLD1 504(RSP), V16.B[7] // f01f5f0d
VLD1 8(RSP), V16.B[16] // ERROR "register element index out of range 0 to 15: VLD1 8(RSP), V16.B[16]"
VLD1 (R30), V1.H[7] // c15b404d
VLD1 4(R30), V1.H[5] // c14b5f4d
VLD1 16(RSP), V15.H[16] // ERROR "register element index out of range 0 to 7: VLD1 16(RSP), V15.H[16]"
VLD1 (R0), V15.S[0] // 0f80400d
VLD1 8(RSP), V7.S[3] // e7935f4d
VLD1 64(RSP), V31.S[4] // ERROR "register element index out of range 0 to 3: VLD1 64(RSP), V31.S[4]"
VLD1 (R3), V0.D[0] // 6084400d
VLD1 16380(R2), V1.D[0] // 41845f0d
VLD1 6(RSP), V16.D[2] // ERROR "register element index out of range 0 to 1: VLD1 6(RSP), V16.D[2]"
VLD1.P 12(RSP), [V0.B16, V1.B16] // ERROR "invalid post-increment offset: VLD1.P 12(RSP), [V0.B16,V1.B16]"
VLD1.P (R3)(R6), [V0.H8, V1.H8, V2.H8, V3.H8] // 6024c64c
VLD1.P (R3)(R6.SXTW), [V17.S4, V18.S4, V19.S4] // ERROR "invalid extended register op: VLD1.P (R3)(R6.SXTW), [V17.S4,V18.S4,V19.S4]"
VLD1.P 1(R30), V0.B[15] // c01fdf4d
VLD1.P (R0)(R1.UXTW<<1), V31.B[7] // 1f1cc10d
VLD1.P 6(R30), V0.B[0] // ERROR "invalid offset: VLD1.P 6(R30), V0.B[0]"
VLD1.P 1(R2), V7.B[16] // ERROR "register element index out of range 0 to 15: VLD1.P 1(R2), V7.B[16]"
VLD1.P (ZR)(R9<<1), V7.B[16] // ERROR "register element index out of range 0 to 15: VLD1.P (ZR)(R9<<1), V7.B[16]"
VLD1.P (ZR), V16.B[16] // ERROR "invalid offset: VLD1.P (ZR), V16.B[16]" "register element index out of range 0 to 15: VLD1.P (ZR), V16.B[16]"
VLD1.P 40(R2), V0.B[16] // ERROR "register element index out of range 0 to 15: VLD1.P 40(R2), V0.B[16]" "invalid offset: VLD1.P 40(R2), V0.B[16]"
VLD1.P 2(RSP), V15.H[5] // ef4bdf4d
VLD1.P (R3)(R6<<1), V7.H[5] // 6748c64d
VLD1.P -3(R2), V7.H[5] // ERROR "invalid offset: VLD1.P -3(R2), V7.H[5]"
VLD1.P 2(R2), V15.H[8] // ERROR "register element index out of range 0 to 7: VLD1.P 2(R2), V15.H[8]"
VLD1.P (R0)(R1<<1), V15.H[16] // ERROR "register element index out of range 0 to 7: VLD1.P (R0)(R1<<1), V15.H[16]"
VLD1.P (ZR), V31.H[8] // ERROR "invalid offset: VLD1.P (ZR), V31.H[8]" "register element index out of range 0 to 7: VLD1.P (ZR), V31.H[8]"
VLD1.P 0x123456789abcdef1(R2), V0.H[8] // ERROR "register element index out of range 0 to 7: VLD1.P 1311768467463790321(R2), V0.H[8]" "invalid offset: VLD1.P 1311768467463790321(R2), V0.H[8]"
VLD1.P 4(R2), V7.S[0] // 4780df0d
VLD1.P (R0)(R1.UXTW<<3), V15.S[0] // 0f80c10d
VLD1.P 16380(R30), V7.S[3] // ERROR "invalid offset: VLD1.P 16380(R30), V7.S[3]"
VLD1.P 4(R30), V0.S[4] // ERROR "register element index out of range 0 to 3: VLD1.P 4(R30), V0.S[4]"
VLD1.P (R3)(R6.SXTX), V15.S[17] // ERROR "register element index out of range 0 to 3: VLD1.P (R3)(R6.SXTX), V15.S[17]"
VLD1.P (R3), V31.S[4] // ERROR "invalid offset: VLD1.P (R3), V31.S[4]" "register element index out of range 0 to 3: VLD1.P (R3), V31.S[4]"
VLD1.P 4096(RSP), V16.S[4] // ERROR "register element index out of range 0 to 3: VLD1.P 4096(RSP), V16.S[4]" "invalid offset: VLD1.P 4096(RSP), V16.S[4]"
VLD1.P 8(RSP), V16.D[0] // f087df0d
VLD1.P (R3)(R6.SXTX<<3), V7.D[1] // 6784c64d
VLD1.P -1040(R30), V31.D[0] // ERROR "invalid offset: VLD1.P -1040(R30), V31.D[0]"
VLD1.P 8(RSP), V16.D[2] // ERROR "register element index out of range 0 to 1: VLD1.P 8(RSP), V16.D[2]"
VLD1.P (R17)(R17.UXTW<<1), V0.D[2] // ERROR "register element index out of range 0 to 1: VLD1.P (R17)(R17.UXTW<<1), V0.D[2]"
VLD1.P (R17), V0.D[2] // ERROR "invalid offset: VLD1.P (R17), V0.D[2]" "register element index out of range 0 to 1: VLD1.P (R17), V0.D[2]"
VLD1.P 1(R2), V1.D[2] // ERROR "register element index out of range 0 to 1: VLD1.P 1(R2), V1.D[2]" "invalid offset: VLD1.P 1(R2), V1.D[2]"
VST1 [V17.H4, V18.H4, V19.H4, V20.H4], (ZR) // f127000c
VST1 V31.B[0], (RSP) // ff03000d
VST1 V7.B[1], -1040(R30) // c7071f0d
VST1 V1.B[16], -1(R2) // ERROR "register element index out of range 0 to 15: VST1 V1.B[16], -1(R2)"
VST1 V15.H[7], (RSP) // ef5b004d
VST1 V15.H[0], 504(R2) // 4f401f0d
VST1 V16.H[16], 4(RSP) // ERROR "register element index out of range 0 to 7: VST1 V16.H[16], 4(RSP)"
VST1 V7.S[0], (ZR) // e783000d
VST1 V16.S[3], -0x7123456789abcdef(RSP) // f0931f4d
VST1 V1.S[17], 1(R30) // ERROR "register element index out of range 0 to 3: VST1 V1.S[17], 1(R30)"
VST1 V15.D[0], (R0) // 0f84000d
VST1 V0.D[0], 16384(R30) // c0871f0d
VST1 V31.D[2], 1024(RSP) // ERROR "register element index out of range 0 to 1: VST1 V31.D[2], 1024(RSP)"
VST1.P [V17.D2, V18.D2, V19.D2, V20.D2], -64(R2) // ERROR "invalid post-increment offset: VST1.P [V17.D2,V18.D2,V19.D2,V20.D2], -64(R2)"
VST1.P [V17.D1, V18.D1], (R30)(g) // d1af9c0c
VST1.P [V0.D1], (ZR)(R9.SXTX) // ERROR "invalid extended register: VST1.P [V0.D1], (ZR)(R9.SXTX)"
VST1.P V7.B[15], 1(R30) // c71f9f4d
VST1.P V16.B[0], (R0)(R1.SXTW) // 1000810d
VST1.P V0.B[15], 8190(R2) // ERROR "invalid offset: VST1.P V0.B[15], 8190(R2)"
VST1.P V1.B[16], 1(RSP) // ERROR "register element index out of range 0 to 15: VST1.P V1.B[16], 1(RSP)"
VST1.P V7.B[16], (R3)(R6) // ERROR "register element index out of range 0 to 15: VST1.P V7.B[16], (R3)(R6)"
VST1.P V1.B[16], (R0) // ERROR "invalid offset: VST1.P V1.B[16], (R0)" "register element index out of range 0 to 15: VST1.P V1.B[16], (R0)"
VST1.P V15.B[16], 8190(R30) // ERROR "register element index out of range 0 to 15: VST1.P V15.B[16], 8190(R30)" "invalid offset: VST1.P V15.B[16], 8190(R30)"
VST1.P V0.H[5], 2(R2) // 40489f4d
VST1.P V0.H[7], (R30)(g.UXTW) // c05b9c4d
VST1.P V7.H[7], 4092(RSP) // ERROR "invalid offset: VST1.P V7.H[7], 4092(RSP)"
VST1.P V7.H[16], 2(RSP) // ERROR "register element index out of range 0 to 7: VST1.P V7.H[16], 2(RSP)"
VST1.P V1.H[16], (R0)(R1) // ERROR "register element index out of range 0 to 7: VST1.P V1.H[16], (R0)(R1)"
VST1.P V15.H[16], (ZR) // ERROR "invalid offset: VST1.P V15.H[16], (ZR)" "register element index out of range 0 to 7: VST1.P V15.H[16], (ZR)"
VST1.P V1.H[16], 248(R30) // ERROR "register element index out of range 0 to 7: VST1.P V1.H[16], 248(R30)" "invalid offset: VST1.P V1.H[16], 248(R30)"
VST1.P V15.S[0], 4(R30) // cf839f0d
VST1.P V0.S[0], (R17)(R17<<3) // 2082910d
VST1.P V1.S[3], 504(R30) // ERROR "invalid offset: VST1.P V1.S[3], 504(R30)"
VST1.P V16.S[17], 4(R30) // ERROR "register element index out of range 0 to 3: VST1.P V16.S[17], 4(R30)"
VST1.P V15.S[4], (ZR)(R9.SXTW<<2) // ERROR "register element index out of range 0 to 3: VST1.P V15.S[4], (ZR)(R9.SXTW<<2)"
VST1.P V16.S[17], (R0) // ERROR "invalid offset: VST1.P V16.S[17], (R0)" "register element index out of range 0 to 3: VST1.P V16.S[17], (R0)"
VST1.P V0.S[17], 8(RSP) // ERROR "register element index out of range 0 to 3: VST1.P V0.S[17], 8(RSP)" "invalid offset: VST1.P V0.S[17], 8(RSP)"
VST1.P V15.D[0], 8(RSP) // ef879f0d
VST1.P V15.D[0], (RSP)(R3<<4) // ef87830d
VST1.P V1.D[1], 12(R2) // ERROR "invalid offset: VST1.P V1.D[1], 12(R2)"
VST1.P V1.D[2], 8(R2) // ERROR "register element index out of range 0 to 1: VST1.P V1.D[2], 8(R2)"
VST1.P V1.D[2], (ZR)(R9.SXTX<<3) // ERROR "register element index out of range 0 to 1: VST1.P V1.D[2], (ZR)(R9.SXTX<<3)"
VST1.P V15.D[2], (R3) // ERROR "invalid offset: VST1.P V15.D[2], (R3)" "register element index out of range 0 to 1: VST1.P V15.D[2], (R3)"
VST1.P V7.D[2], 65520(RSP) // ERROR "register element index out of range 0 to 1: VST1.P V7.D[2], 65520(RSP)" "invalid offset: VST1.P V7.D[2], 65520(RSP)"
VLD2 (R30), [V0.S2, V1.S2] // c08b400c
VLD2.P (RSP), [V17.H8, V18.H8] // f187df4c
VLD2.P (R17)(R17), [V17.B16] // 3182d14c
VLD2.P (ZR)(R9<<4), [V0.S2, V1.S2, V2.S2, V3.S2] // ERROR "invalid extended register op: VLD2.P (ZR)(R9<<4), [V0.S2,V1.S2,V2.S2,V3.S2]"
VST2 [V30.B16, V31.B16], (R0) // 1e80004c
VST2.P [V0.S2, V1.S2], 4095(R2) // ERROR "invalid post-increment offset: VST2.P [V0.S2,V1.S2], 4095(R2)"
VST2.P [V17.S4, V18.S4, V19.S4], (RSP)(R3) // f18b834c
VST2.P [V30.S2, V31.S2, V0.S2], (RSP)(R3.SXTX) // ERROR "invalid extended register: VST2.P [V30.S2,V31.S2,V0.S2], (RSP)(R3.SXTX)"
VLD3 (R3), [V17.D2, V18.D2, V19.D2] // 714c404c
VLD3.P 128(R2), [V30.H4, V31.H4, V0.H4, V1.H4] // ERROR "invalid post-increment offset: VLD3.P 128(R2), [V30.H4,V31.H4,V0.H4,V1.H4]" "expected 3 registers, got 4: VLD3.P 128(R2), [V30.H4,V31.H4,V0.H4,V1.H4]."
VLD3.P (R17)(R17), [V17.D1, V18.D1, V19.D1, V20.D1] // 314ed10c
VLD3.P (R30)(g<<4), [V0.D2] // ERROR "invalid extended register op: VLD3.P (R30)(R28<<4), [V0.D2]"
VST3 [V30.D1, V31.D1, V0.D1], (R3) // 7e4c000c
VST3.P [V17.H4], -0x7123456789abcdef(R30) // ERROR "invalid post-increment offset: VST3.P [V17.H4], -8152436061464415727(R30)" "expected 3 registers, got 1: VST3.P [V17.H4], -8152436061464415727(R30)."
VST3.P [V17.H8, V18.H8], (R17)(R17) // 3146914c
VST3.P [V17.S2, V18.S2, V19.S2], (R3)(R6.UXTW<<1) // ERROR "invalid extended register: VST3.P [V17.S2,V18.S2,V19.S2], (R3)(R6.UXTW<<1)"
VLD4 (ZR), [V30.H8] // fe07404c
VLD4.P -4(RSP), [V30.H4, V31.H4] // ERROR "invalid post-increment offset: VLD4.P -4(RSP), [V30.H4,V31.H4]" "expected 4 registers, got 2: VLD4.P -4(RSP), [V30.H4,V31.H4]."
VLD4.P (R0)(R1), [V30.B8, V31.B8, V0.B8] // 1e00c10c
VLD4.P (ZR)(R9.UXTW<<1), [V17.S4, V18.S4] // ERROR "invalid extended register op: VLD4.P (ZR)(R9.UXTW<<1), [V17.S4,V18.S4]"
VST4 [V30.H8, V31.H8, V0.H8, V1.H8], (R0) // 1e04004c
VST4.P [V0.D2], 4092(R2) // ERROR "invalid post-increment offset: VST4.P [V0.D2], 4092(R2)" "expected 4 registers, got 1: VST4.P [V0.D2], 4092(R2)."
VST4.P [V0.D2, V1.D2], (RSP)(R3) // e00f834c
VST4.P [V17.S2, V18.S2], (R3)(R6.SXTW) // ERROR "invalid extended register: VST4.P [V17.S2,V18.S2], (R3)(R6.SXTW)"
VLD1R (R17), [V17.H4, V18.H4] // 31c6400d
VLD1R.P 1(R30), [V17.S4, V18.S4, V19.S4, V20.S4] // ERROR "invalid post-increment offset: VLD1R.P 1(R30), [V17.S4,V18.S4,V19.S4,V20.S4]" "expected 1 registers, got 4: VLD1R.P 1(R30), [V17.S4,V18.S4,V19.S4,V20.S4]."
VLD1R.P (R17)(R17), [V0.B16, V1.B16] // 20c2d14d
VLD1R.P (R30)(g<<2), [V0.S4, V1.S4, V2.S4] // ERROR "invalid extended register op: VLD1R.P (R30)(R28<<2), [V0.S4,V1.S4,V2.S4]"
VLD2R (RSP), [V0.D1] // e0cf600d
VLD2R.P 8(RSP), [V17.H4, V18.H4] // ERROR "invalid post-increment offset: VLD2R.P 8(RSP), [V17.H4,V18.H4]"
VLD2R.P (RSP)(R3), [V30.H4, V31.H4] // fec7e30d
VLD2R.P (R30)(g<<2), [V0.H4, V1.H4, V2.H4, V3.H4] // ERROR "invalid extended register op: VLD2R.P (R30)(R28<<2), [V0.H4,V1.H4,V2.H4,V3.H4]"
VLD3R (R0), [V17.D2, V18.D2, V19.D2, V20.D2] // 11ec404d
VLD3R.P 1024(RSP), [V17.D1, V18.D1] // ERROR "invalid post-increment offset: VLD3R.P 1024(RSP), [V17.D1,V18.D1]" "expected 3 registers, got 2: VLD3R.P 1024(RSP), [V17.D1,V18.D1]."
VLD3R.P (RSP)(R3), [V0.B8, V1.B8] // e0e3c30d
VLD3R.P (R0)(R1<<2), [V17.S2, V18.S2, V19.S2] // ERROR "invalid extended register op: VLD3R.P (R0)(R1<<2), [V17.S2,V18.S2,V19.S2]"
VLD4R (R30), [V17.S2] // d1eb600d
VLD4R.P 64(RSP), [V30.B16, V31.B16, V0.B16] // ERROR "invalid post-increment offset: VLD4R.P 64(RSP), [V30.B16,V31.B16,V0.B16]" "expected 4 registers, got 3: VLD4R.P 64(RSP), [V30.B16,V31.B16,V0.B16]."
VLD4R.P (R17)(R17), [V30.H8, V31.H8] // 3ee6f14d
VLD4R.P (ZR)(R9<<4), [V30.H8, V31.H8] // ERROR "invalid extended register op: VLD4R.P (ZR)(R9<<4), [V30.H8,V31.H8]"
AESE V31, V7 // e74b284e
AESE V0.B16, V31.B16 // 1f48284e
AESE V7.B16, V16.S4 // ERROR "invalid arrangement: AESE V7.B16, V16.S4"
AESD V7, V7 // e758284e
AESD V1.B16, V31.B16 // 3f58284e
AESD V0.H4, V0.S2 // ERROR "invalid arrangement: AESD V0.H4, V0.S2"
AESMC V0, V15 // 0f68284e
AESMC V31.B16, V0.B16 // e06b284e
AESMC V31.B8, V16.Q1 // ERROR "invalid arrangement: AESMC V31.B8, V16.Q1"
AESIMC V31, V0 // e07b284e
AESIMC V31.B16, V7.B16 // e77b284e
AESIMC V31.S2, V15.D1 // ERROR "invalid arrangement: AESIMC V31.S2, V15.D1"
SHA1C V15, V16, V15 // 0f020f5e
SHA1C V31.S4, V7, V16 // f0001f5e
SHA1C V31.D1, V15, V16 // ERROR "invalid arrangement: SHA1C V31.D1, V15, V16"
SHA1P V31, V0, V15 // 0f101f5e
SHA1P V7.S4, V1, V15 // 2f10075e
SHA1P V15.Q1, V16, V0 // ERROR "invalid arrangement: SHA1P V15.Q1, V16, V0"
SHA1M V7, V1, V1 // 2120075e
SHA1M V7.S4, V7, V15 // ef20075e
SHA1M V1.B16, V31, V16 // ERROR "invalid arrangement: SHA1M V1.B16, V31, V16"
SHA256H V16, V31, V7 // e743105e
SHA256H V16.S4, V7, V0 // e040105e
SHA256H V16.H4, V0, V1 // ERROR "invalid arrangement: SHA256H V16.H4, V0, V1"
SHA256H2 V16, V31, V31 // ff53105e
SHA256H2 V1.S4, V0, V15 // 0f50015e
SHA256H2 V15.D1, V15, V16 // ERROR "invalid arrangement: SHA256H2 V15.D1, V15, V16"
SHA512H V0, V7, V0 // e08060ce
SHA512H V31.D2, V7, V16 // f0807fce
SHA512H V31.H4, V31, V31 // ERROR "invalid arrangement: SHA512H V31.H4, V31, V31"
SHA512H2 V31, V7, V16 // f0847fce
SHA512H2 V1.D2, V16, V16 // 108661ce
SHA512H2 V1.H4, V31, V7 // ERROR "invalid arrangement: SHA512H2 V1.H4, V31, V7"
SHA1SU0 V15.S4, V16.S4, V15.S4 // 0f320f5e
SHA1SU0 V16.H8, V7.B16, V16.D2 // ERROR "invalid arrangement: SHA1SU0 V16.H8, V7.B16, V16.D2"
SHA256SU1 V7.S4, V16.S4, V1.S4 // 0162075e
SHA256SU1 V31.S4, V1.Q1, V7.Q1 // ERROR "invalid arrangement: SHA256SU1 V31.S4, V1.Q1, V7.Q1"
SHA512SU1 V0.D2, V31.D2, V31.D2 // ff8b60ce
SHA512SU1 V16.S4, V16.H4, V0.H4 // ERROR "invalid arrangement: SHA512SU1 V16.S4, V16.H4, V0.H4"
SHA1H V16, V31 // 1f0a285e
SHA1H V7.H4, V15.S2 // ERROR "invalid operands: SHA1H V7.H4, V15.S2"
SHA1SU1 V31, V0 // e01b285e
SHA1SU1 V15.S4, V15.S4 // ef19285e
SHA1SU1 V31.D2, V31.D1 // ERROR "invalid arrangement: SHA1SU1 V31.D2, V31.D1"
SHA256SU0 V16, V0 // 002a285e
SHA256SU0 V1.S4, V1.S4 // 2128285e
SHA256SU0 V0.D2, V16.B16 // ERROR "invalid arrangement: SHA256SU0 V0.D2, V16.B16"
SHA512SU0 V0, V15 // 0f80c0ce
SHA512SU0 V7.D2, V16.D2 // f080c0ce
SHA512SU0 V16.Q1, V1.S2 // ERROR "invalid arrangement: SHA512SU0 V16.Q1, V1.S2"
VEOR3 V7.B16, V1.B16, V1.B16, V31.B16 // 3f1c01ce
VEOR3 V7.H4, V7.Q1, V1.D2, V31.H4 // ERROR "invalid arrangement: VEOR3 V7.H4, V7.Q1, V1.D2, V31.H4"
VBCAX V1.B16, V1.B16, V15.B16, V1.B16 // e10521ce
VBCAX V16.S2, V1.B16, V1.H4, V1.B8 // ERROR "invalid arrangement: VBCAX V16.S2, V1.B16, V1.H4, V1.B8"
VXAR $3, V16.D2, V15.D2, V16.D2 // f00d90ce
VXAR $0x123400000000, V16.D2, V0.D2, V0.D2 // ERROR "illegal offset: VXAR $20014547599360, V16.D2, V0.D2, V0.D2"
VXAR $64, V7.B8, V31.B8, V15.B8 // ERROR "invalid arrangement, should be D2: VXAR $64, V7.B8, V31.B8, V15.B8"
VXAR $63, V15.B16, V16.B16, V15.B16 // ERROR "invalid arrangement, should be D2: VXAR $63, V15.B16, V16.B16, V15.B16"
VXAR $0xffff, V31.H4, V0.H4, V16.H4 // ERROR "invalid arrangement, should be D2: VXAR $65535, V31.H4, V0.H4, V16.H4"
VXAR $-8, V16.H8, V16.H8, V1.H8 // ERROR "invalid arrangement, should be D2: VXAR $-8, V16.H8, V16.H8, V1.H8"
VXAR $0xffff, V31.S2, V7.S2, V16.S2 // ERROR "invalid arrangement, should be D2: VXAR $65535, V31.S2, V7.S2, V16.S2"
VXAR $0xffffff, V1.S4, V1.S4, V1.S4 // ERROR "invalid arrangement, should be D2: VXAR $16777215, V1.S4, V1.S4, V1.S4"
VXAR $5, V0.D1, V31.D1, V0.D1 // ERROR "invalid arrangement, should be D2: VXAR $5, V0.D1, V31.D1, V0.D1"
VXAR $4096, V7.Q1, V31.Q1, V15.Q1 // ERROR "invalid arrangement, should be D2: VXAR $4096, V7.Q1, V31.Q1, V15.Q1"
VXAR $47, V16.B16, V16.Q1, V7.S2 // ERROR "invalid arrangement: VXAR $47, V16.B16, V16.Q1, V7.S2"
