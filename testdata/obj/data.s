// GLOBL and DATA alone: kinds, widths, overlap of size and contents, addresses. PTR is the size of a pointer.
DATA ·a+0(SB)/8, $0x1122334455667788
DATA ·a+8(SB)/4, $-2
DATA ·a+12(SB)/2, $0x1234
DATA ·a+14(SB)/1, $-1
GLOBL ·a(SB), 16, $16
GLOBL ·b(SB), 16, $16
DATA ·b+4(SB)/4, $1.5
DATA ·b+8(SB)/8, $-3.25e10
GLOBL ·c(SB), 8, $16
DATA ·c+0(SB)/8, $"abc\n\x00d"
DATA st<>+0(SB)/4, $7
DATA st<>+20(SB)/4, $9
GLOBL st<>(SB), 24, $8
GLOBL ·bss(SB), $24
GLOBL ·bss2(SB), 16, $24
GLOBL ·tls(SB), 256, $8
GLOBL ·dup(SB), 10, $3
DATA ·dup+0(SB)/1, $65
GLOBL dupst<>(SB), 18, $4
GLOBL ·init(SB), $16
DATA ·init+0(SB)/4, $3
DATA ·init+12(SB)/4, $4
DATA noglobl<>+0(SB)/4, $4
GLOBL other∕pkg·name(SB), 16, $1
GLOBL ·zero(SB), 16, $0
DATA ·ptr+0(SB)/PTR, $·a+8(SB)
DATA ·ptr+PTR(SB)/PTR, $noglobl<>(SB)
DATA ·ptr+(2*PTR)(SB)/PTR, $runtime·newobject(SB)
DATA ·ptr+(3*PTR)(SB)/PTR, $runtime·writeBarrier-4(SB)
DATA ·ptr+(4*PTR)(SB)/PTR, $st<>(SB)
GLOBL ·ptr(SB), $48
DATA ·past+0(SB)/8, $1
GLOBL ·past(SB), $4
DATA ·past+12(SB)/4, $1
#line 7 "foo.y"
GLOBL ·lined(SB), $4
GLOBL café(SB), $4
