import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HealthView, LaptopPowerView, Words } from '@weerbaar/core'
import type { VerifiedKit } from './verify-kit.ts'

/** One line of the report. `look`: it works, but a person must do something about it. */
export interface Finding {
  readonly state: 'good' | 'look' | 'wrong'
  readonly words: Words
  readonly params?: Readonly<Record<string, string | number>>
}

const DAY_MS = 86_400_000
/** Until the next check, with a month to spare: what ends before then must be renewed now. */
const AHEAD_MS = 210 * DAY_MS
/** Bytes: a fortnight of events, photos and backups. */
const ROOM = 2e9
/** Hours a laptop must run on its battery to bridge a change of generators. */
const HOURS = 3

const good = (nl: string, en: string, params?: Finding['params']): Finding => finding('good', nl, en, params)
const look = (nl: string, en: string, params?: Finding['params']): Finding => finding('look', nl, en, params)
const wrong = (nl: string, en: string, params?: Finding['params']): Finding => finding('wrong', nl, en, params)
const finding = (state: Finding['state'], nl: string, en: string, params?: Finding['params']): Finding => ({
  state,
  words: { nl, en },
  ...(params ? { params } : {}),
})
const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The kit as it lies there, and the clock beside it. */
export function kitFindings({ files, manifest }: VerifiedKit, now: number): readonly Finding[] {
  const made = { files, at: day(manifest.madeAt) }
  return [
    good('De kit: {files} bestanden, zoals ondertekend op {at}', 'The kit: {files} files, as signed on {at}', made),
    now < manifest.madeAt
      ? wrong(
          'De klok staat op {now}, voor de dag waarop de kit werd gemaakt ({at}): zet hem goed',
          'The clock says {now}, before the day the kit was made ({at}): set it',
          { now: day(now), at: day(manifest.madeAt) },
        )
      : good('De klok: {now}. Vergelijk hem met uw horloge', 'The clock: {now}. Compare it with your watch', {
          now: new Date(now).toISOString().slice(0, 16).replace('T', ' '),
        }),
    ...manifest.missing.map((part) => look('Niet in deze kit: {part}', 'Not in this kit: {part}', { part })),
  ]
}

/** Keys and certificates of this laptop, and how long they still hold. @param until of its certificate; `undefined` when it holds none */
export function trustFindings(dataFolder: string, until: number | undefined, now: number): readonly Finding[] {
  const authority = join(dataFolder, 'tls', 'authority.pem')
  const trust = existsSync(authority) ? ends(new X509Certificate(readFileSync(authority)).validToDate.getTime(), now) : undefined
  return [
    until === undefined
      ? wrong(
          'Deze laptop heeft geen geldig certificaat: wat hij schrijft wordt gemerkt',
          'This laptop holds no valid certificate: what it writes is marked',
        )
      : finding(ends(until, now), 'Het certificaat van deze laptop geldt tot {at}', 'The certificate of this laptop holds until {at}', {
          at: day(until),
        }),
    trust === undefined
      ? look(
          'Geen eigen certificaat voor tablets: zij krijgen alleen de gewone formulieren',
          'No authority for tablets: they get the plain forms only',
        )
      : finding(trust, 'Wat de tablets vertrouwen geldt tot {at}', 'What the tablets trust holds until {at}', {
          at: day(new X509Certificate(readFileSync(authority)).validToDate.getTime()),
        }),
  ]
}

const ends = (until: number, now: number): Finding['state'] => (until <= now ? 'wrong' : until < now + AHEAD_MS ? 'look' : 'good')

/** What the started hub says of itself. */
export function hubFindings(health: HealthView, power: LaptopPowerView): readonly Finding[] {
  const { durability } = health.store
  const { fsyncMs, free } = health.disk
  return [
    durability === 'full' && fsyncMs !== null
      ? good('De schijf bewaart: geschreven en bevestigd in {ms} ms', 'The disk keeps: written and confirmed in {ms} ms', {
          ms: Math.round(fsyncMs),
        })
      : wrong(
          'De schijf bevestigt niet wat erop is geschreven: gebruik deze laptop niet',
          'The disk does not confirm what was written: do not use this laptop',
        ),
    free === null
      ? look('De schijf zegt niet hoeveel ruimte er is', 'The disk does not say how much room there is')
      : finding(free < ROOM ? 'look' : 'good', 'Ruimte op de schijf: {gb} GB', 'Room on the disk: {gb} GB', {
          gb: Math.round(free / 1e8) / 10,
        }),
    health.enrolled
      ? good('De laptop is aangemeld', 'The laptop is enrolled')
      : wrong('De laptop is niet aangemeld', 'The laptop is not enrolled'),
    powerFinding(power),
  ]
}

function powerFinding({ source, percent, hours }: LaptopPowerView): Finding {
  if (source === null || percent === null)
    return look(
      'De accu: onbekend. Trek de stekker eruit en kijk hoe lang de laptop het houdt',
      'The battery: unknown. Pull the plug and see how long the laptop lasts',
    )
  if (source === 'mains' || hours === null)
    return look(
      'De accu: {percent} %. Trek de stekker eruit en doe deze controle opnieuw, dan staan hier de uren',
      'The battery: {percent} %. Pull the plug and check again: then the hours stand here',
      { percent },
    )
  return finding(hours < HOURS ? 'look' : 'good', 'De accu: {percent} %, nog {hours} uur', 'The battery: {percent} %, {hours} hours left', {
    percent,
    hours,
  })
}

/** A page or file that was asked of the hub. */
export const pageFinding = (words: Words, served: boolean): Finding =>
  served
    ? { state: 'good', words: { nl: `Er is: ${words.nl}`, en: `There is: ${words.en}` } }
    : { state: 'wrong', words: { nl: `Komt niet: ${words.nl}`, en: `Does not come: ${words.en}` } }
