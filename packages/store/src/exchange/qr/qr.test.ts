import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { mulberry32 } from '@weerbaar/testkit'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { nodeCrypto } from '../../node-crypto.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { crc32 } from './crc32.ts'
import { frameMatrix, matrixPixels, type QrPixels } from './frame-matrix.ts'
import { decodeFrame, encodeFrame, QR_BYTES_LIMIT, type QrFrame } from './qr-frame.ts'
import { qrFrames } from './qr-frames.ts'
import { qrReceiver, type QrTaken } from './qr-receiver.ts'
import { readQr } from './read-qr.ts'

const { sha256 } = nodeCrypto
const message = (length: number, seed: number): Uint8Array => {
  const random = mulberry32(seed)
  return Uint8Array.from({ length }, () => 256 * random())
}
const framesOf = (bytes: Uint8Array, seed: number, blockBytes = 300) => qrFrames(bytes, { sha256, random: mulberry32(seed), blockBytes })
const taken = (frames: Generator<string>, count: number): readonly string[] =>
  Array.from({ length: count }, () => frames.next().value as string) // never ends
const bytesOf = (answers: readonly QrTaken[]) => answers.flatMap((answer) => (answer.kind === 'complete' ? [answer.bytes] : []))
const kindsOf = (answers: readonly QrTaken[]) => answers.map((answer) => answer.kind)
const frameOf = (text: string): QrFrame => {
  const read = decodeFrame(text)
  if (read.kind !== 'frame') throw new TypeError(`${text} is ${read.kind}`)
  return read.frame
}

afterEach(() => vi.restoreAllMocks())

/** What a camera makes of it: held askew by up to 10 degrees, tipped, light falling from one side, grain, and a smudge of some squares. */
function photographed({ rgba, side }: QrPixels, random: () => number): QrPixels {
  const wide = Math.round(1.2 * side)
  const seen = new Uint8ClampedArray(4 * wide * wide).fill(255)
  const angle = ((20 * random() - 10) * Math.PI) / 180
  const tip = 0.2 * (random() - 0.5)
  const slope = 60 * random()
  const [smudgeX, smudgeY] = [wide * random(), wide * random()]
  for (let y = 0; y < wide; y++)
    for (let x = 0; x < wide; x++) {
      const [right, down] = [x - wide / 2, y - wide / 2]
      const away = 1 + (tip * down) / wide
      const fromX = Math.floor(side / 2 + away * (right * Math.cos(angle) - down * Math.sin(angle)))
      const fromY = Math.floor(side / 2 + away * (right * Math.sin(angle) + down * Math.cos(angle)))
      const onScreen = fromX >= 0 && fromX < side && fromY >= 0 && fromY < side
      const smudged = Math.hypot(x - smudgeX, y - smudgeY) < wide / 50
      const shade = onScreen ? (rgba[4 * (fromY * side + fromX)] ?? 0) : 200
      const at = 4 * (y * wide + x)
      seen.fill(smudged ? 128 : 30 + 0.7 * shade + (slope * x) / wide + 60 * (random() - 0.5), at, at + 3)
    }
  return { rgba: seen, side: wide }
}

for (const [length, seed] of [
  [500, 1],
  [2000, 2],
  [10_000, 3],
] as const)
  test(`${length} bytes go from screen to a camera held askew, with grain, smudges and 30 per cent of the codes missed`, () => {
    const bytes = message(length, seed)
    const random = mulberry32(100 + seed)
    const receiver = qrReceiver(sha256)
    let shown = 0
    let read = 0
    for (const text of framesOf(bytes, seed)) {
      shown++
      expect(shown, 'codes shown').toBeLessThan(20 + length / 50)
      if (random() < 0.3) continue
      const { rgba, side } = photographed(matrixPixels(frameMatrix(text), 3), random)
      const seen = readQr(rgba, side, side)
      if (seen === undefined) continue
      read++
      const answer = receiver.take(seen)
      if (answer.kind !== 'complete') continue
      expect(answer.bytes).toEqual(bytes)
      break
    }
    expect(read).toBeGreaterThan(0.5 * shown)
  })

test('every code of a message has one size, and none is larger than version 14', () => {
  for (const length of [1, 268, 269, 10_000, QR_BYTES_LIMIT]) {
    const sizes = new Set(taken(framesOf(message(length, 4), 4), 6).map((text) => frameMatrix(text).size))
    expect(sizes.size).toBe(1)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(17 + 4 * 14)
  }
})

test('a message full of digits or zeros does not make some codes smaller than others', () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i < 1500 ? 0 : i % 256))
  expect(new Set(taken(framesOf(bytes, 4), 20).map((text) => frameMatrix(text).size)).size).toBe(1)
})

test('a message of one block is whole in any one code; without loss no more codes are needed than there are blocks', () => {
  expect(bytesOf([qrReceiver(sha256).take(taken(framesOf(message(200, 5), 5), 9)[8] ?? '')])).toEqual([message(200, 5)])
  for (const length of [500, 2000, 10_000]) {
    const count = Math.ceil((32 + length) / 300)
    const receiver = qrReceiver(sha256)
    const answers = taken(framesOf(message(length, 5), 5), count).map((text) => receiver.take(text))
    expect(kindsOf(answers)).toEqual([...Array.from({ length: count - 1 }, () => 'taken'), 'complete'])
  }
})

test('with 30 per cent missed, 10,000 bytes in 34 blocks take fewer than 75 codes in half of the cases', () => {
  const shown = Array.from({ length: 31 }, (_, seed) => {
    const random = mulberry32(seed)
    const receiver = qrReceiver(sha256)
    let count = 0
    for (const text of framesOf(message(10_000, seed), seed)) {
      count++
      if (random() >= 0.3 && receiver.take(text).kind === 'complete') break
    }
    return count
  })
  expect(shown.sort((a, b) => a - b)[15]).toBeLessThan(75)
})

test('in any order, with doubles and from any moment on, what comes out is what went in, once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.nat(1_000_000),
      fc.constantFrom(32, 64, 300),
      fc.nat(200),
      (length, seed, blockBytes, late) => {
        const bytes = message(length, seed)
        const random = mulberry32(seed + 1)
        const frames = framesOf(bytes, seed, blockBytes)
        taken(frames, late)
        const blocks = Math.ceil((32 + length) / blockBytes)
        const shown = taken(frames, 8 * blocks + 40).map((text) => ({ text, at: random() }))
        const order = [...shown, ...shown.slice(0, 20).map(({ text }) => ({ text, at: random() }))].sort((a, b) => a.at - b.at)
        const receiver = qrReceiver(sha256)
        const answers = order.map(({ text }) => receiver.take(text))
        expect(bytesOf(answers)).toEqual([bytes])
        const end = kindsOf(answers).indexOf('complete')
        expect(new Set(kindsOf(answers).slice(end + 1))).toEqual(new Set(['known']))
      },
    ),
    { seed: 3, numRuns: 60 },
  )
})

test('known blocks only grow, and reach the number of blocks exactly when the message is there', () => {
  const receiver = qrReceiver(sha256)
  let before = 0
  for (const text of framesOf(message(5000, 6), 6)) {
    const answer = receiver.take(text)
    if (answer.kind !== 'taken' && answer.kind !== 'known' && answer.kind !== 'complete') throw new TypeError(answer.kind)
    const { known, blocks, session } = answer.progress
    expect(known).toBeGreaterThanOrEqual(before)
    expect(session).toBe(createHash('sha256').update(message(5000, 6)).digest('hex').slice(0, 16))
    expect(known === blocks).toBe(answer.kind === 'complete')
    before = known
    if (answer.kind === 'complete') break
  }
})

test('two screens seen by turns, and one message cut in two ways, all come through and do not mix', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const random = mulberry32(seed)
      const [first, second] = [message(900 + (seed % 700), seed), message(1500, seed + 1)]
      const screens = [framesOf(first, seed, 100), framesOf(second, seed, 100), framesOf(second, seed, 150)]
      const receiver = qrReceiver(sha256)
      const answers: QrTaken[] = []
      for (let i = 0; i < 400; i++) {
        const screen = screens[Math.floor(3 * random())]
        const text = screen?.next().value
        if (text !== undefined && random() < 0.7) answers.push(receiver.take(text))
      }
      const found = bytesOf(answers)
      expect(found).toHaveLength(3)
      expect(found.filter((bytes) => Buffer.compare(bytes, first) === 0)).toHaveLength(1)
      expect(found.filter((bytes) => Buffer.compare(bytes, second) === 0)).toHaveLength(2)
    }),
    { seed: 4, numRuns: 20 },
  )
})

test('foreign codes are ignored, newer ones said to be newer, and neither disturbs what is under way', () => {
  const receiver = qrReceiver(sha256)
  const [first = '', ...rest] = taken(framesOf(message(900, 7), 7), 4)
  receiver.take(first)
  for (const text of ['', 'https://example.org', 'WB', 'WBX:12', 'wb1:AAA', 'BEGIN:VCARD', `x${first}`, '💧'])
    expect(receiver.take(text), text).toEqual({ kind: 'foreign' })
  expect(receiver.take('WB2:ANYTHING')).toEqual({ kind: 'newer', version: 2 })
  expect(bytesOf(rest.map((text) => receiver.take(text)))).toEqual([message(900, 7)])
})

test('a code with any one character wrong, left out or added is refused', () => {
  const receiver = qrReceiver(sha256)
  const [text = ''] = taken(framesOf(message(40, 8), 8, 32), 1)
  for (let at = 4; at < text.length; at++)
    for (const by of ['', text[at] === 'A' ? 'B' : 'A', `${text[at]}0`, 'a'])
      expect(receiver.take(text.slice(0, at) + by + text.slice(at + 1)).kind, `${by} at ${at}`).toBe('damaged')
  expect(receiver.take(text).kind).toBe('taken')
})

test('whatever is held before the camera, the receiver answers and does not throw', () => {
  const receiver = qrReceiver(sha256)
  const [text = ''] = taken(framesOf(message(700, 9), 9), 1)
  const frame = frameOf(text)
  const resealed = (bytes: Uint8Array) => {
    const check = new Uint8Array(4)
    new DataView(check.buffer).setUint32(0, crc32(bytes))
    return `WB1:${encodeBase45(Uint8Array.from([...bytes, ...check]))}`
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.string(), (bytes, tail) => {
      expect(['damaged', 'taken', 'known', 'complete', 'refused']).toContain(receiver.take(resealed(bytes)).kind)
      expect(['damaged', 'newer', 'foreign']).toContain(receiver.take(`WB1:${tail}`).kind)
    }),
    { seed: 5 },
  )
  // well sealed, and impossible: no block, a block beyond the last, no length, too long, more blocks than may be, data too short
  const impossible: readonly Partial<QrFrame>[] = [
    { blocks: [] },
    { blocks: [0, 7] },
    { length: 0 },
    { length: QR_BYTES_LIMIT + 1 },
    { length: 5000, blockBytes: 1, data: new Uint8Array(1) },
    { data: frame.data.slice(1) },
  ]
  for (const part of impossible) expect(receiver.take(encodeFrame({ ...frame, ...part })).kind, JSON.stringify(part)).toBe('damaged')
  expect(receiver.take(text).kind).toBe('taken')
})

test('a forged block is found out by the hash of the whole, and the message still comes through after it', () => {
  const bytes = message(900, 10)
  const receiver = qrReceiver(sha256)
  const [first = '', ...rest] = taken(framesOf(bytes, 10), 4)
  const forged = encodeFrame({ ...frameOf(first), data: message(frameOf(first).blockBytes, 11) })
  const answers = [forged, ...rest, first, ...rest].map((text) => receiver.take(text))
  expect(kindsOf(answers)).toEqual(['taken', 'taken', 'taken', 'refused', 'taken', 'taken', 'taken', 'complete'])
  expect(bytesOf(answers)).toEqual([bytes])
})

test('frames that agree with each other but not with the name they carry are refused, also when only the hash was forged', () => {
  const [mine, theirs] = [message(900, 20), message(900, 21)]
  const session = sha256(mine).slice(0, 8)
  const receiver = qrReceiver(sha256)
  const renamed = taken(framesOf(theirs, 20), 4).map((text) => encodeFrame({ ...frameOf(text), session }))
  expect(kindsOf(renamed.map((text) => receiver.take(text)))).toEqual(['taken', 'taken', 'taken', 'refused'])
  const rehashed = taken(framesOf(mine, 20), 4).map((text) => {
    const frame = frameOf(text)
    return encodeFrame({ ...frame, data: frame.blocks[0] === 0 ? frame.data.with(31, 1 ^ (frame.data[31] ?? 0)) : frame.data })
  })
  expect(kindsOf(rehashed.map((text) => receiver.take(text)))).toEqual(['taken', 'taken', 'taken', 'refused'])
})

test('a code seen again before the message is there counts once', () => {
  const receiver = qrReceiver(sha256)
  const [first = '', second = ''] = taken(framesOf(message(2000, 22), 22), 2)
  const answers = [first, first, second, first].map((text) => receiver.take(text))
  expect(kindsOf(answers)).toEqual(['taken', 'known', 'taken', 'known'])
  expect(answers.at(-1)).toMatchObject({ progress: { frames: 2, known: 2, blocks: 7 } })
})

test('mixtures made to resolve nothing do not fill the memory: after twenty a block it starts anew', () => {
  const frame = frameOf(taken(framesOf(message(1500, 12), 12, 64), 1)[0] ?? '')
  const receiver = qrReceiver(sha256)
  const random = mulberry32(12)
  let frames = 0
  for (let kind = ''; kind !== 'refused'; ) {
    // Always an even number of blocks: no such mixtures ever leave one block alone.
    const blocks = Array.from({ length: 24 }, (_, block) => block).filter(() => random() < 0.5)
    if (blocks.length === 0 || blocks.length % 2 === 1) continue
    kind = receiver.take(encodeFrame({ ...frame, blocks, data: message(64, frames) })).kind
    expect(++frames).toBeLessThan(1000)
  }
  expect(frames).toBeGreaterThan(20 * 24)
})

test('four messages are kept under way and sixty-four as done; beyond that the oldest makes room', () => {
  const receiver = qrReceiver(sha256)
  const [a = [], b = [], c = [], d = [], e = []] = Array.from({ length: 5 }, (_, i) => taken(framesOf(message(1500, 30 + i), i), 3))
  for (const [text = ''] of [a, b, c, d]) receiver.take(text)
  receiver.take(a[1] ?? '') // so that b is now the one fed longest ago
  receiver.take(e[0] ?? '')
  expect(receiver.take(a[2] ?? '')).toMatchObject({ progress: { frames: 3 } })
  expect(receiver.take(b[1] ?? '')).toMatchObject({ progress: { frames: 1 } })

  const singles = Array.from({ length: 65 }, (_, i) => taken(framesOf(message(50, 40 + i), i), 1)[0] ?? '')
  expect(new Set(kindsOf(singles.map((text) => receiver.take(text))))).toEqual(new Set(['complete']))
  expect(receiver.take(singles[64] ?? '').kind).toBe('known')
  expect(receiver.take(singles[0] ?? '').kind).toBe('complete')
})

test('a message that is itself packed comes out packed', () => {
  const bytes = new Uint8Array(deflateSync(Buffer.alloc(5000, 'noodsteunpunt')))
  const receiver = qrReceiver(sha256)
  expect(bytesOf(taken(framesOf(bytes, 13), 60).map((text) => receiver.take(text)))).toEqual([bytes])
})

test('chance comes from the argument alone: the same seed shows the same codes, and Math.random is not asked', () => {
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new TypeError('asked for chance')
  })
  const shown = taken(framesOf(message(3000, 14), 14), 40)
  expect(taken(framesOf(message(3000, 14), 14), 40)).toEqual(shown)
  expect(taken(framesOf(message(3000, 14), 15), 40)).not.toEqual(shown)
  const receiver = qrReceiver(sha256)
  expect(bytesOf(shown.map((text) => receiver.take(text)))).toEqual([message(3000, 14)])
})

const GOLDEN = 'WB1:A4C:/9Q$6*ZA000+00 00.HORAW8:VYWVFLV-9VM/U3WUTKUA9U .THVT/JTO8T5.SVUSCJS%7SC%R:1MO1'

test('the codes of a known message have not changed', () => {
  const bytes = Uint8Array.from({ length: 40 }, (_, i) => i)
  const frame = {
    session: sha256(bytes).slice(0, 8),
    length: 40,
    blockBytes: 36,
    blocks: [0, 1],
    data: Uint8Array.from({ length: 36 }, (_, i) => 255 - i),
  }
  expect(encodeFrame(frame)).toBe(GOLDEN)
  expect(frameOf(GOLDEN)).toEqual(frame)
})

test('base 45 and the checksum are those of their standards', () => {
  for (const [plain, coded] of [
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
  ] as const)
    expect(encodeBase45(Buffer.from(plain))).toBe(coded)
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes)
    }),
  )
  for (const wrong of ['A', 'BB8A', 'GGW', '::', ':::', 'ab8', 'BB8 é']) expect(decodeBase45(wrong), wrong).toBeUndefined()
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
})

test('what cannot be shown is a programmer’s mistake and named', () => {
  expect(() => framesOf(new Uint8Array(0), 1)).toThrow(RangeError)
  expect(() => framesOf(new Uint8Array(QR_BYTES_LIMIT + 1), 1)).toThrow(RangeError)
  for (const size of [31, 801, 64.5]) expect(() => framesOf(message(10, 1), 1, size)).toThrow(RangeError)
  expect(() => frameMatrix('kleine letters')).toThrow(RangeError)
  expect(() => readQr(new Uint8ClampedArray(7), 2, 2)).toThrow(RangeError)
})

test('a code that holds and yet packs no letter is no code', () => {
  const { prototype }: { prototype: { write: (bits: { put: (value: number, width: number) => void }) => void } } = createRequire(
    import.meta.url,
  )('qrcode/lib/core/alphanumeric-data')
  vi.spyOn(prototype, 'write').mockImplementation((bits) => bits.put(2047, 11)) // 45 × 45 = 2025 pairs of letters
  const { rgba, side } = matrixPixels(frameMatrix('AB'), 4)
  expect(readQr(rgba, side, side)).toBeUndefined()
})

test('a picture without a code is no code', () => {
  expect(readQr(new Uint8ClampedArray(4 * 90 * 90).fill(255), 90, 90)).toBeUndefined()
})
