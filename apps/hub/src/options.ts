import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Imported, type Issue, issueOf } from '@weerbaar/core'
import { type ExchangeOptions, readExchangeOptions } from './exchange/exchange-options.ts'
import { isLanguage, type Language } from '@weerbaar/text'

export interface HubOptions {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** `postgres://…`: where the log is kept. Absent: in the data folder. */
  readonly store?: string
  /** Absent: the example region, built into the data folder. */
  readonly regionFile?: string
  readonly themeFolder?: string
  /** JSON file with other addresses of PDOK's services. */
  readonly servicesFile?: string
  readonly language: Language
  /** Serve HTTPS with the authority in `tls` of the data folder. */
  readonly tls: boolean
  /** With `tls`: where the same is served plainly, for the forms and the page that helps to trust us. */
  readonly plainPort?: number
  readonly exchange: ExchangeOptions
  /** Whether a first run and network are computed when there are none: not on the laptop of a point, whose battery counts. */
  readonly firstRuns: boolean
}

/** @param folder where relative paths start; @param environment WEERBAAR_PORT, WEERBAAR_DATA and WEERBAAR_STORE (whose password stays out of the list of processes) stand in for absent options */
export function readOptions(
  words: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Imported<HubOptions> {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      store: { type: 'string' },
      region: { type: 'string' },
      theme: { type: 'string' },
      services: { type: 'string' },
      lang: { type: 'string' },
      exchange: { type: 'string' },
      allow: { type: 'string', multiple: true },
      peer: { type: 'string', multiple: true },
      every: { type: 'string' },
      name: { type: 'string' },
      level: { type: 'string' },
      tls: { type: 'boolean' },
      'plain-port': { type: 'string' },
      'no-first-runs': { type: 'boolean' },
    },
  })
  const text = (name: keyof typeof values): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const portText = text('port') ?? environment.WEERBAAR_PORT ?? '8080'
  const port = Number(portText)
  const issues: Issue[] = []
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    issues.push({ code: 'value-out-of-range', severity: 'error', field: '--port', params: { value: portText, lowest: 0, highest: 65_535 } })
  const plainText = text('plain-port')
  const plainPort = plainText === undefined ? undefined : Number(plainText)
  if (plainPort !== undefined && (!Number.isInteger(plainPort) || plainPort < 0 || plainPort > 65_535))
    issues.push(issueOf('value-out-of-range', { value: plainText ?? '', lowest: 0, highest: 65_535 }, { field: '--plain-port' }))
  const store = text('store') ?? environment.WEERBAAR_STORE
  if (store !== undefined && !/^postgres(ql)?:\/\/./.test(store))
    issues.push(issueOf('value-not-allowed', { value: store.slice(0, 20), allowed: 'postgres://user@host/database' }, { field: '--store' }))
  const list = (name: 'allow' | 'peer'): readonly string[] => {
    const value = values[name]
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  }
  const exchange = readExchangeOptions({
    exchange: text('exchange'),
    allow: list('allow'),
    peer: list('peer'),
    every: text('every'),
    name: text('name'),
    level: text('level'),
  })
  issues.push(...exchange.issues)
  if (issues.length > 0 || !exchange.data) return { issues }
  const language = text('lang') ?? 'nl'
  const region = text('region')
  const theme = text('theme')
  const services = text('services')
  const options: HubOptions = {
    port,
    host: text('host') ?? '127.0.0.1',
    dataFolder: resolve(folder, text('data') ?? environment.WEERBAAR_DATA ?? join(folder, '.weerbaar')),
    ...(store === undefined ? {} : { store }),
    ...(region === undefined ? {} : { regionFile: resolve(folder, region) }),
    ...(services === undefined ? {} : { servicesFile: resolve(folder, services) }),
    ...(theme === undefined ? {} : { themeFolder: resolve(folder, theme) }),
    language: isLanguage(language) ? language : 'nl',
    tls: values['tls'] === true,
    ...(plainPort === undefined ? {} : { plainPort }),
    exchange: exchange.data,
    firstRuns: values['no-first-runs'] !== true && exchange.data.self?.level !== 'point',
  }
  return { data: options, issues }
}
