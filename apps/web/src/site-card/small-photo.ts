/** What is kept of a photo: enough to know the building and its door by. Pixels of the long side, and bytes. */
const LONG_SIDE = 800
const MOST_BYTES = 58_000
const QUALITIES = [0.8, 0.65, 0.5, 0.35, 0.2]

/**
 * A picture as a small JPEG, drawn anew: turned as its metadata asks, and without that metadata.
 *
 * @returns `undefined` for a file that is no picture, or one that stays too large
 */
export async function smallPhoto(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  for (const quality of QUALITIES) {
    const jpeg = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', quality))
    if (jpeg && jpeg.size <= MOST_BYTES) return jpeg
  }
  return undefined
}
