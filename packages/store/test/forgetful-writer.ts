/** Acknowledges what the disk does not have yet: writes lines to a file without fsync. Shows that the power cuts of the tests see a loss. */
import { appendFileSync, mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv, pid } from 'node:process'

const folder = argv[2] ?? ''
mkdirSync(folder, { recursive: true })
for (let i = 0; ; i++) {
  appendFileSync(join(folder, 'lines'), `${pid} ${i}\n`)
  writeSync(1, `${pid} ${i}\n`)
}
