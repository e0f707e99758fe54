import type { I18n } from '@lingui/core'
import type { AssumptionView, DriverView, ImpactView } from '@weerbaar/core'
import { Panel, Sub, Tornado } from '@weerbaar/ui'
import { memo } from 'react'
import { unitWords } from '../format/unit-words.ts'
import { figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { driverWords } from './driver-words.ts'
import { TotalEffects } from './total-effects.tsx'

const MOST = 6

interface Props {
  readonly run: ImpactView
  readonly outcome: number
  readonly assumptions: readonly AssumptionView[]
}

/** Which unsure assumption moves this outcome most: what to find out first. */
export const DriversPanel = memo(function DriversPanel({ run, outcome, assumptions }: Props) {
  const { i18n, locale, say } = useLanguage()
  const what = run.outcomes[outcome]
  if (!what) return null
  const width = (driver: { whenLow: number; whenHigh: number }): number => Math.abs(driver.whenHigh - driver.whenLow)
  const drivers = run.drivers
    .filter((driver) => driver.outcome === what.id)
    .toSorted((a, b) => width(b) - width(a))
    .slice(0, MOST)
  const [first] = drivers
  const unit = unitWords(what.unit, i18n)
  const figure = (value: number): string => figureOf(value, locale)
  const words = (id: string) => driverWords(id, run, assumptions, i18n)
  return (
    <Panel title={i18n.t('Zoek dit eerst uit')}>
      {!first || width(first) < 0.5 ? (
        <Sub>{i18n.t('Op het drukste uur beweegt geen onzekere aanname dit cijfer. Het volgt uit het scenario.')}</Sub>
      ) : (
        <Tornado
          base={first.mid}
          say={[
            i18n.t('Dit maakt het meeste uit: ‘{name}’. Valt het laag uit, dan {low}. Valt het hoog uit, dan {high} {unit}.', {
              name: words(first.assumption).name,
              low: figure(first.whenLow),
              high: figure(first.whenHigh),
              unit,
            }),
            ...knownWords(drivers, words, i18n),
          ].join(' ')}
          items={drivers.map((driver) => {
            const { name, range } = words(driver.assumption)
            return {
              key: driver.assumption,
              label: name,
              range,
              low: driver.whenLow,
              high: driver.whenHigh,
              text: i18n.t('{name}, {range}: van {low} tot {high} {unit}', {
                name,
                range,
                low: figure(driver.whenLow),
                high: figure(driver.whenHigh),
                unit,
              }),
            }
          })}
          note={i18n.t(
            '{outcome}, hele regio, op het drukste uur. Streep: {mid} {unit}. Balk: zo ver schuift dat als alleen deze aanname anders is.',
            {
              outcome: say(what.name),
              mid: figure(first.mid),
              unit,
            },
          )}
        />
      )}
      {first && <TotalEffects key={`${run.hash} ${what.id}`} run={run} outcome={what.id} nameOf={(id) => words(id).name} />}
    </Panel>
  )
})

/** Less than this is not worth a sentence, nor sure. */
const WORTH_KNOWING = 0.05

/** What is gained by finding out the one value that narrows the band most. */
function knownWords(drivers: readonly DriverView[], words: (id: string) => { readonly name: string }, i18n: I18n): readonly string[] {
  const [best] = drivers.toSorted((a, b) => (b.narrower ?? 0) - (a.narrower ?? 0))
  if (best?.narrower === undefined || best.narrower < WORTH_KNOWING) return []
  const percent = Math.round(best.narrower * 20) * 5
  return [
    i18n.t('Wie ‘{name}’ uitzoekt, maakt de band tussen laag en hoog ongeveer {percent} % smaller.', {
      name: words(best.assumption).name,
      percent,
    }),
  ]
}
