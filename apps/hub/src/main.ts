import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Issue } from '@weerbaar/core'
import { sentenceOf, type Language } from '@weerbaar/text'
import { openDesk } from './desk/open-desk.ts'
import { readOptions } from './options.ts'
import { makeServer } from './server.ts'
import { VERSION } from './version.ts'

const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), process.env)
if (!options.data) {
  complain(options.issues, 'nl')
  process.exit(2)
}
const { language, port, host, themeFolder } = options.data

const opened = await openDesk(options.data, { now: () => Date.now(), randomBytes: (count) => new Uint8Array(randomBytes(count)) })
if (!opened.data) {
  complain(opened.issues, language)
  process.exit(2)
}
const { desk, close, startUp } = opened.data
const app = await makeServer(desk, {
  webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  ...(themeFolder === undefined ? {} : { themeFolder }),
  version: VERSION,
  complain: (error) => console.error(error),
})

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void app
      .close()
      .then(close)
      .then(() => process.exit(0))
  })

try {
  const address = await app.listen({ port, host })
  console.log(language === 'nl' ? `Weerbaar staat klaar op ${address}` : `Weerbaar is ready at ${address}`)
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  complain([{ code: 'port-not-free', severity: 'error', params: { port, reason: code } }], language)
  await close()
  process.exit(2)
}
startUp()

function complain(issues: readonly Issue[], speaks: Language): void {
  for (const issue of issues) console.error(sentenceOf(issue, speaks))
}
