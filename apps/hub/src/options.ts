import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Imported, Issue } from '@weerbaar/core'
import { isLanguage, type Language } from '@weerbaar/text'

export interface HubOptions {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Absent: the example region, built into the data folder. */
  readonly regionFile?: string
  readonly themeFolder?: string
  readonly language: Language
}

/** @param folder where relative paths start; @param environment WEERBAAR_PORT and WEERBAAR_DATA stand in for absent options */
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
      region: { type: 'string' },
      theme: { type: 'string' },
      lang: { type: 'string' },
    },
  })
  const text = (name: keyof typeof values): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const portText = text('port') ?? environment.WEERBAAR_PORT ?? '8080'
  const port = Number(portText)
  const issues: Issue[] = []
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    issues.push({ code: 'value-out-of-range', severity: 'error', field: '--port', params: { value: portText, lowest: 0, highest: 65_535 } })
  if (issues.length > 0) return { issues }
  const language = text('lang') ?? 'nl'
  const region = text('region')
  const theme = text('theme')
  const options: HubOptions = {
    port,
    host: text('host') ?? '127.0.0.1',
    dataFolder: resolve(folder, text('data') ?? environment.WEERBAAR_DATA ?? join(folder, '.weerbaar')),
    ...(region === undefined ? {} : { regionFile: resolve(folder, region) }),
    ...(theme === undefined ? {} : { themeFolder: resolve(folder, theme) }),
    language: isLanguage(language) ? language : 'nl',
  }
  return { data: options, issues }
}
