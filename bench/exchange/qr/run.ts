/**
 * How many codes it takes to carry a message from screen to camera, and what each costs. Seeded messages, losses and moments
 * of beginning; the codes are not drawn for the counts, but drawn and read for the times. Prints a table and writes
 * bench/results/exchange-qr.json. Run: node bench/exchange/qr/run.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { frameMatrix, matrixPixels, nodeCrypto, qrFrames, qrReceiver, readQr } from '@weerbaar/store'
import { mulberry32 } from '@weerbaar/testkit'

const { sha256 } = nodeCrypto
const TRIES = 200

const randomBytes = (length: number, random: () => number) => Uint8Array.from({ length }, () => 256 * random())
const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))]

/** Codes shown until the message is there, `late` of them before the camera looked. */
function shownUntilThere(bytes: Uint8Array, loss: number, random: () => number, late: number): number {
  const frames = qrFrames(bytes, { sha256, random })
  for (let i = 0; i < late; i++) frames.next()
  const receiver = qrReceiver(sha256)
  for (let shown = 1; ; shown++) {
    const text = frames.next().value
    if (random() >= loss && receiver.take(text).kind === 'complete') return shown
  }
}

const counts = []
for (const length of [500, 2_000, 10_000, 65_536])
  for (const loss of [0, 0.3])
    for (const from of ['start', 'somewhere'] as const) {
      const random = mulberry32(length + 100 * loss)
      const tries = length > 20_000 ? TRIES / 10 : TRIES
      const blocks = Math.ceil((32 + length) / 300)
      const shown = Array.from({ length: tries }, () => {
        const late = from === 'start' ? 0 : 1 + Math.floor(3 * blocks * random())
        return shownUntilThere(randomBytes(length, random), loss, random, late)
      }).sort((a, b) => a - b)
      counts.push({
        bytes: length,
        blocks,
        loss,
        from,
        tries,
        median: quantile(shown, 0.5),
        p95: quantile(shown, 0.95),
        most: shown.at(-1)!,
      })
    }

const COUNT = 60
const frames = qrFrames(randomBytes(10_000, mulberry32(1)), { sha256, random: mulberry32(2) })
const texts = Array.from({ length: COUNT }, () => frames.next().value)
const times: { what: string; milliseconds: number }[] = []
function timed<A, T>(what: string, each: readonly A[], work: (item: A) => T): T[] {
  const before = process.cpuUsage()
  const results = each.map(work)
  const { user, system } = process.cpuUsage(before)
  times.push({ what, milliseconds: Math.round((user + system) / 10 / COUNT) / 100 })
  return results
}
const matrices = timed('matrix of a code', texts, frameMatrix)
const pictures = timed('drawing it, 3 pixels a square', matrices, (matrix) => matrixPixels(matrix, 3))
const read = timed('reading it from the picture', pictures, ({ rgba, side }) => readQr(rgba, side, side))
if (read.some((text, i) => text !== texts[i])) throw new TypeError('a code was read as another')

console.table(counts)
console.table(times)
const folder = join(import.meta.dirname, '../../results')
mkdirSync(folder, { recursive: true })
const result = { machine: `${cpus()[0]?.model}, Node ${process.version}`, squares: matrices[0]?.size, counts, processorTime: times }
writeFileSync(join(folder, 'exchange-qr.json'), `${JSON.stringify(result, null, 2)}\n`)
