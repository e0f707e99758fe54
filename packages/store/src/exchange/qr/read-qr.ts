import jsqr from 'jsqr'

type Reader = (
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  options: { readonly inversionAttempts: 'dontInvert' },
) => { readonly data: string } | null

// The package is CommonJS with itself as its property `default`. Its types say so to one way of resolving modules and not to the other.
const { default: read } = jsqr as unknown as { readonly default: Reader }

/**
 * The text of the QR code in a picture; `undefined` when none can be read. Takes some ten milliseconds: in a browser, in a worker.
 * @param rgba shape [width × height × 4]
 * @throws RangeError when the picture has another size than said
 */
export function readQr(rgba: Uint8ClampedArray, width: number, height: number): string | undefined {
  if (rgba.length !== 4 * width * height) throw new RangeError(`${rgba.length} bytes of picture, expected ${width} × ${height} × 4`)
  return read(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data
}
