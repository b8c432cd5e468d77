#include "textflag.h"

#define UNSEEN MOVX q+100(FP)

TEXT ·scalars(SB), NOSPLIT, $0-40
	MOVQ a+0(FP), R1
	MOVL b+2(FP), R1
	MOVW c+4(FP), R1
	MOVB c+4(FP), R1
	MOVQ d+8(FP), R1
	MOVL d_lo+8(FP), R1
	MOVL d_hi+12(FP), R1
	MOVQ f+20(FP), R1
	MOVB g+32(FP), R1
	MOVB nobody+3(FP), R1
	MOVB 16(FP), R1
	MOVQ $d+8(FP), R1
	RET

TEXT ·words(SB), NOSPLIT, $16
	MOVB s+0(FP), R1
	MOVQ s_base+0(FP), R1
	MOVL s_len+8(FP), R1
	MOVB b_cap+32(FP), R1
	MOVQ b+16(FP), R1
	MOVB i_type+40(FP), R1
	MOVB i_data+40(FP), R1
	MOVB e_itable+56(FP), R1
	MOVB v+72(FP), R1
	MOVB v_base+64(FP), R1
	MOVB R1, r+96(FP)
	MOVQ R1, r_len+104(FP)
	RET

TEXT ·composed(SB), 0, $0-64
	MOVB p+0(FP), R1
	MOVB p_x+2(FP), R1
	MOVQ p_y+2(FP), R1
	MOVB p_name_base+8(FP), R1
	MOVB a_1+28(FP), R1
	MOVL a+24(FP), R1
	MOVL c_real+32(FP), R1
	MOVQ c+32(FP), R1
	MOVL z_imag+48(FP), R1
	RET

TEXT ·pointers(SB), NOSPLIT, $0-48
	MOVB p+0(FP), R1
	MOVB q+8(FP), R1
	MOVB m+16(FP), R1
	MOVB c+24(FP), R1
	MOVB l+32(FP), R1
	MOVB r+40(FP), R1
	RET

TEXT ·unnamed(SB), NOSPLIT, $0-40
	MOVB arg+0(FP), R1
	MOVB arg1_len+16(FP), R1
	MOVB R1, ret+24(FP)
	MOVB R1, ret1+32(FP)
	RET

TEXT ·result(SB), NOSPLIT, $0-8
	RET

TEXT ·noResultWritten(SB), NOSPLIT, $16-16
	MOVQ 8(SP), R1
	MOVQ 64(SP), R1
	MOVQ 24(SP), R1
	MOVQ 32(SP), R1
	JMP ·result(SB)
	RET

TEXT ·stacked(SB), NOSPLIT|NOFRAME, $0-16
	MOVQ 64(SP), R1
	RET

TEXT ·method(SB), NOSPLIT, $0-16
	MOVQ n+0(FP), R1
	RET

TEXT ·missing(SB), NOSPLIT, $0-8
	RET

TEXT ·local<>(SB), NOSPLIT, $0-8
	RET

TEXT example·com∕analyzers∕decl·qualified(SB), NOSPLIT, $0
	RET

TEXT runtime·elsewhere(SB), NOSPLIT, $0
	MOVQ n+0(FP), R1
	RET

DATA x<>+0(SB)/8, $1
GLOBL x<>(SB), RODATA, $8
