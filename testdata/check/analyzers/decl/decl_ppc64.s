#include "textflag.h"

#define UNSEEN MOVX q+100(FP)

TEXT ·scalars(SB), NOSPLIT, $0-40
	MOVD a+0(FP), R1
	MOVWZ b+2(FP), R1
	MOVHBR c+4(FP), R1
	MOVBZU c+4(FP), R1
	MOVD d+8(FP), R1
	MOVWZ d_lo+8(FP), R1
	MOVWZ d_hi+12(FP), R1
	MOVD f+20(FP), R1
	MOVBZU g+32(FP), R1
	MOVBZU nobody+3(FP), R1
	MOVBZU 16(FP), R1
	MOVD $d+8(FP), R1
	RET

TEXT ·words(SB), NOSPLIT, $16
	MOVBZU s+0(FP), R1
	MOVD s_base+0(FP), R1
	MOVWZ s_len+8(FP), R1
	MOVBZU b_cap+32(FP), R1
	MOVD b+16(FP), R1
	MOVBZU i_type+40(FP), R1
	MOVBZU i_data+40(FP), R1
	MOVBZU e_itable+56(FP), R1
	MOVBZU v+72(FP), R1
	MOVBZU v_base+64(FP), R1
	MOVBZU R1, r+96(FP)
	MOVD R1, r_len+104(FP)
	RET

TEXT ·composed(SB), 0, $0-64
	MOVBZU p+0(FP), R1
	MOVBZU p_x+2(FP), R1
	MOVD p_y+2(FP), R1
	MOVBZU p_name_base+8(FP), R1
	MOVBZU a_1+28(FP), R1
	MOVWZ a+24(FP), R1
	MOVWZ c_real+32(FP), R1
	MOVD c+32(FP), R1
	MOVWZ z_imag+48(FP), R1
	RET

TEXT ·pointers(SB), NOSPLIT, $0-48
	MOVBZU p+0(FP), R1
	MOVBZU q+8(FP), R1
	MOVBZU m+16(FP), R1
	MOVBZU c+24(FP), R1
	MOVBZU l+32(FP), R1
	MOVBZU r+40(FP), R1
	RET

TEXT ·unnamed(SB), NOSPLIT, $0-40
	MOVBZU arg+0(FP), R1
	MOVBZU arg1_len+16(FP), R1
	MOVBZU R1, ret+24(FP)
	MOVBZU R1, ret1+32(FP)
	RET

TEXT ·result(SB), NOSPLIT, $0-8
	RET

TEXT ·noResultWritten(SB), NOSPLIT, $16-16
	MOVD 8(R1), R1
	MOVD 64(R1), R1
	MOVD 24(R1), R1
	MOVD 32(R1), R1
	JMP ·result(SB)
	RET

TEXT ·stacked(SB), NOSPLIT|NOFRAME, $0-16
	MOVD 64(R1), R1
	RET

TEXT ·method(SB), NOSPLIT, $0-16
	MOVD n+0(FP), R1
	RET

TEXT ·missing(SB), NOSPLIT, $0-8
	RET

TEXT ·local<>(SB), NOSPLIT, $0-8
	RET

TEXT example·com∕analyzers∕decl·qualified(SB), NOSPLIT, $0
	RET

TEXT runtime·elsewhere(SB), NOSPLIT, $0
	MOVD n+0(FP), R1
	RET

DATA x<>+0(SB)/8, $1
GLOBL x<>(SB), RODATA, $8
