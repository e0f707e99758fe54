const view = new DataView(new ArrayBuffer(4))

/** The 16 bits of `value` as an IEEE 754 half float, or `undefined` when that would lose something. NaN is the one canonical 0x7e00. */
export function toHalfBits(value: number): number | undefined {
  if (Number.isNaN(value)) return 0x7e00
  if (Math.fround(value) !== value) return undefined
  view.setFloat32(0, value)
  const bits = view.getUint32(0)
  const sign = (bits >>> 16) & 0x8000
  const exponent = (bits >>> 23) & 0xff
  const mantissa = bits & 0x7fffff
  if (exponent === 0xff) return sign | 0x7c00
  if (exponent === 0) return mantissa === 0 ? sign : undefined // subnormal singles are far below the smallest half
  const power = exponent - 127
  if (power > 15) return undefined
  if (power >= -14) return (mantissa & 0x1fff) === 0 ? sign | ((power + 15) << 10) | (mantissa >>> 13) : undefined
  const shift = -1 - power // subnormal half: value = m × 2^-24
  if (shift > 23) return undefined
  const whole = mantissa | 0x800000
  return (whole & ((1 << shift) - 1)) === 0 ? sign | (whole >>> shift) : undefined
}

export function fromHalfBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >>> 10) & 0x1f
  const mantissa = bits & 0x3ff
  if (exponent === 0) return sign * mantissa * 2 ** -24
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : Number.NaN
  return sign * (1024 + mantissa) * 2 ** (exponent - 25)
}
