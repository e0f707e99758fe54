import { type Level, type LogStore, readExchangeEvent } from '@weerbaar/core'

/** Events read at a time. */
const PAGE = 10_000

/** By where courier files to it go: what each device in the log said it is, by its last word. Reads the whole log. */
export async function levelsSaid(log: Pick<LogStore, 'read'>): Promise<ReadonlyMap<string, Level>> {
  const levels = new Map<string, Level>()
  for (let after = 0; ; ) {
    const events = await log.read(after, PAGE)
    for (const event of events) {
      const said = readExchangeEvent(event)
      if (said?.type === 'DeviceNamed' && said.recipient !== null) levels.set(said.recipient, said.level)
    }
    after = events.at(-1)?.position ?? after
    if (events.length < PAGE) return levels
  }
}
