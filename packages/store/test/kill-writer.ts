/**
 * Appends to the log of the folder named on the command line until it is killed, and prints the seq and id of each event after
 * the log acknowledged it. Started by kill.test.ts.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { openLog } from '../src/index.ts'

const { data: log, issues } = openLog(argv[2] ?? '', { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
if (log === undefined) throw new TypeError(JSON.stringify(issues))

for (let round = 0; ; round++) {
  const group = Array.from({ length: 1 + (round % 7) }, (_, i) =>
    log.append({ type: 'Noted', version: 1, space: 'exercise:kill', payload: { round, i } }),
  )
  for (const answer of await Promise.all(group)) if (answer.status === 'stored') writeSync(1, `${answer.seq} ${answer.id}\n`)
}
