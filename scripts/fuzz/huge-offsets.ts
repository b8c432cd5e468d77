/** Offsets that a floating-point number doesn't hold. */
export const HUGE = ['+0x123456789abcdef1', '-0x7123456789abcdef', '+0x7fffffffffffffff', '-0x8000000000000000', '+0x20000000000001'];
