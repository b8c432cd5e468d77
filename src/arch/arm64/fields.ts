/** Immediate fields whose values need computing. */

const FLOAT = new DataView(new ArrayBuffer(8));

/** The eight bits of FMOV's immediate (Arm ARM, VFPExpandImm): sign, 3 bits of exponent, 4 of fraction; -1 if the value has none. The real assembler takes 2.0, whose bits are zero, for such a value. */
export function floatImmediate(value: number): number {
  FLOAT.setFloat64(0, value);
  const high = FLOAT.getUint32(0);
  if (FLOAT.getUint32(4) !== 0 || (high & 0xffff) !== 0) return -1;
  const exponent = high & 0x7fc00000;
  if (exponent !== 0x40000000 && exponent !== 0x3fc00000) return -1;
  if (high === 0x40000000) return -1;
  return ((high >>> 24) & 0x80) | (exponent === 0x3fc00000 ? 0x40 : 0) | ((high >>> 16) & 0x3f);
}
