import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Issue } from '@weerbaar/core'
import type { ServiceAddresses } from '@weerbaar/importers/pdok'
import { PROGRAM_VERSION, serviceAddresses, systemIssue } from '@weerbaar/jobs'
import { sentenceOf, type Language } from '@weerbaar/text'
import { openDesk } from './desk/open-desk.ts'
import { openTls } from './rights/open-tls.ts'
import { listenPlainly } from './rights/listen-plainly.ts'
import { type HubOptions, readOptions } from './options.ts'
import { makeServer } from './server.ts'

const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), process.env)
if (!options.data) {
  complain(options.issues, 'nl')
  process.exit(2)
}
const { language, port, plainPort, host, themeFolder, firstRuns } = options.data
if (themeFolder !== undefined && !existsSync(join(themeFolder, 'theme.css'))) {
  complain([{ code: 'file-not-found', severity: 'error', field: '--theme', params: { file: join(themeFolder, 'theme.css') } }], language)
  process.exit(2)
}
const chance = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
const tls = options.data.tls ? await openTls(options.data.dataFolder, Date.now(), chance) : undefined
if (tls && !tls.data) {
  complain(tls.issues, language)
  process.exit(2)
}

const services = serviceAddresses(options.data.servicesFile)
if (!services.data) {
  complain(services.issues, language)
  process.exit(2)
}

interface Served {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Opens everything and serves it; ends the program, with the reason, when something stands in the way. */
async function serve(asked: HubOptions, addresses: ServiceAddresses, at: number, plainAt: number | undefined): Promise<Served> {
  const opened = await openDesk(
    { ...asked, services: addresses, reopen },
    { now: () => Date.now(), randomBytes: chance, complain: (fault) => console.error(fault) },
  ).catch((error: unknown): Awaited<ReturnType<typeof openDesk>> => {
    const issue = systemIssue(error)
    if (!issue) throw error
    return { issues: [issue] }
  })
  if (!opened.data) {
    complain(opened.issues, language)
    process.exit(2)
  }
  const { desk, exchange, close, startUp } = opened.data
  const app = await makeServer(desk, {
    webFolder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    world: { now: () => Date.now(), newId: () => randomBytes(10).toString('hex') },
    pointFolder: fileURLToPath(new URL('../../point/dist', import.meta.url)),
    ...(themeFolder === undefined ? {} : { themeFolder }),
    version: PROGRAM_VERSION,
    exchange,
    ...(tls?.data
      ? {
          tls: tls.data.leaf,
          trust: { host: tls.data.host, certificate: tls.data.certificate, safeUrl: () => `https://${tls.data?.host ?? ''}:${portOf()}` },
        }
      : {}),
    complain: (error) => console.error(error),
  })
  /** The port we got, which tablets call us by. */
  const portOf = (): number => {
    const listens = app.server.address()
    return typeof listens === 'object' && listens !== null ? listens.port : at
  }
  try {
    const listening = await app.listen({ port: at, host })
    const address = tls?.data ? listening.replace(/^http:/, 'https:') : listening // it cannot see what its server speaks
    if (tls?.data && plainAt !== undefined) {
      const plain = await listenPlainly(app, plainAt, host)
      console.log(language === 'nl' ? `Zonder vertrouwen op ${plain}` : `Without trust at ${plain}`)
    }
    console.log(language === 'nl' ? `Weerbaar staat klaar op ${address}` : `Weerbaar is ready at ${address}`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    complain([{ code: 'port-not-free', severity: 'error', params: { port: at, reason: code } }], language)
    await close()
    process.exit(2)
  }
  await exchange.start()
  if (firstRuns) startUp()
  return { port: portOf(), close: () => close().then(() => app.close()) }
}

const { data: asked } = options
const { data: addresses } = services
let served = serve(asked, addresses, port, plainPort)

/** After a person took another region into use: everything anew, at the same address, so that the screens find it again. */
function reopen(): void {
  served = served.then(async (before) => {
    await before.close()
    return serve(asked, addresses, before.port, plainPort)
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void served.then(({ close }) => close()).then(() => process.exit(0))
  })

function complain(issues: readonly Issue[], speaks: Language): void {
  for (const issue of issues) console.error(sentenceOf(issue, speaks))
}
