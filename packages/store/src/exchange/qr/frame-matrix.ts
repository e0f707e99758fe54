import { create } from 'qrcode'

/** A QR code as squares, without the quiet zone around it. */
export interface QrMatrix {
  /** Squares along a side, 21–177. */
  readonly size: number
  /** Shape [size × size], row by row from the top; 1 is dark. */
  readonly modules: Uint8Array
}

/** Light squares that must surround a code (ISO/IEC 18004). */
const QUIET = 4

/**
 * @param text of {@link qrFrames}, or any text of the 45 alphanumeric characters
 * @throws RangeError when there are other characters in it: the code would grow by a third, or be unreadable
 */
export function frameMatrix(text: string): QrMatrix {
  if (!/^[0-9A-Z $%*+./:-]+$/.test(text)) throw new RangeError(`'${text.slice(0, 40)}' has characters that a QR code cannot pack`)
  // One segment in one mode: left to itself the package looks for the shortest mixture, and the size would differ from frame to frame.
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  return { size: modules.size, modules: Uint8Array.from(modules.data, (dark) => (dark ? 1 : 0)) }
}

export interface QrPixels {
  /** Shape [side × side × 4], as a canvas takes it. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
  readonly side: number
}

/** @param scale pixels along a square, whole, 1 or more; the quiet zone is drawn too */
export function matrixPixels({ size, modules }: QrMatrix, scale: number): QrPixels {
  const side = scale * (size + 2 * QUIET)
  const rgba = new Uint8ClampedArray(4 * side * side).fill(255)
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++) {
      if (modules[Math.floor(y / scale) * size + Math.floor(x / scale)] === 0) continue
      const at = 4 * ((y + QUIET * scale) * side + x + QUIET * scale)
      rgba.fill(0, at, at + 3)
    }
  return { rgba, side }
}
