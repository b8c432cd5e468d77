// add takes two ints and returns their sum using assembly.
TEXT ·add(SB), NOSPLIT, $0-24
// NOSPLIT tells the runtime not to grow the stack here.
// $0-24 means 0 bytes of local stack, 24 bytes of arguments.
// On 64-bit, each int is 8 bytes. 3 slots = 24 bytes.
MOVQ a+0(FP), AX
// Load first argument from frame pointer into AX register.
MOVQ b+8(FP), BX
// Load second argument into BX register.
ADDQ AX, BX
// Add AX to BX. Result stays in BX.
MOVQ BX, ret+16(FP)
// Store result back to return value slot.
RET
// Return to caller.
