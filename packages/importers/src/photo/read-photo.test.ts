import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MOST_PHOTO_BYTES, readPhoto } from './read-photo.ts'

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
/** 16 by 12 pixels, from red to blue, made for this test. */
const PLAIN = fixture('baseline.jpg')

const segment = (marker: number, text: string): readonly number[] => {
  const body = new TextEncoder().encode(text)
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
}
/** What a telephone adds: where, with what, and a word of its owner. */
const withMetadata = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.of(
    ...bytes.subarray(0, 2),
    ...segment(0xe1, 'Exif\0\0GPS 51.84 5.86'),
    ...segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:creator>Jansen</x:creator>'),
    ...segment(0xed, 'Photoshop 3.0\0Jansen'),
    ...segment(0xee, 'Adobe, and then what else somebody puts here'),
    ...segment(0xfe, 'Jansen was here'),
    ...bytes.subarray(2),
    ...new TextEncoder().encode('Jansen, after the end'),
  )
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1')

test.each(['baseline.jpg', 'progressive.jpg'])('%s keeps its picture and its size', (name) => {
  const { data, issues } = readPhoto(fixture(name), name)
  expect(issues).toEqual([])
  expect([data?.width, data?.height]).toEqual([16, 12])
  expect(textOf(data?.bytes)).not.toContain('JFIF')
  expect(readPhoto(data?.bytes ?? PLAIN, name).data?.bytes).toEqual(data?.bytes)
})

test('a photo loses the place, the name and the words it brought, wherever they stood', () => {
  const photo = withMetadata(PLAIN)
  expect(textOf(photo)).toContain('GPS')
  const { data } = readPhoto(photo, 'x.jpg')
  expect(textOf(data?.bytes)).not.toMatch(/Exif|GPS|Jansen|adobe/i)
  expect(data?.bytes).toEqual(readPhoto(PLAIN, 'x.jpg').data?.bytes)
})

test.each([
  ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'file-not-recognised'],
  ['nothing', new Uint8Array(), 'file-not-recognised'],
  ['text', new TextEncoder().encode('<svg onload="x()">'), 'file-not-recognised'],
  ['a photo cut in its tables', PLAIN.subarray(0, 100), 'file-truncated'],
  ['a photo cut in its picture', PLAIN.subarray(0, PLAIN.length - 4), 'file-truncated'],
  ['a photo without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'file-not-recognised'],
  ['a segment of no length', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xd9), 'file-not-recognised'],
])('%s is refused', (_, bytes, code) => {
  const { data, issues } = readPhoto(bytes, 'x.jpg')
  expect(data).toBeUndefined()
  expect(issues.map((issue) => issue.code)).toEqual([code])
})

test('a photo of 60,001 bytes, or of more pixels than a screen has, is refused', () => {
  const scan = PLAIN.lastIndexOf(0xda) + 13
  const large = Uint8Array.of(...PLAIN.subarray(0, scan), ...new Uint8Array(MOST_PHOTO_BYTES), ...PLAIN.subarray(scan))
  expect(readPhoto(large, 'x.jpg').issues).toMatchObject([{ code: 'file-too-large' }])
  const frame = PLAIN.indexOf(0xc0)
  const wide = Uint8Array.from(PLAIN)
  wide[frame + 6] = 0x20 // 8,208 pixels
  expect(readPhoto(wide, 'x.jpg').issues).toMatchObject([{ code: 'value-out-of-range', field: 'pixels' }])
})

test('whatever byte of a photo is broken, it is refused or comes out without metadata', () => {
  const photo = withMetadata(PLAIN)
  const leaks: number[] = []
  for (let at = PLAIN.length; at < photo.length; at++) {
    const broken = Uint8Array.from(photo)
    broken[at] = 255 - (broken[at] ?? 0)
    if (textOf(readPhoto(broken, 'x.jpg').data?.bytes).includes('Jansen was here')) leaks.push(at)
  }
  expect(leaks).toEqual([])
})
