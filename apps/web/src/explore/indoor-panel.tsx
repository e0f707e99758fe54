import { HOUR, type ImpactView } from '@weerbaar/core'
import { BandChart, type ChartView, ChartPanel, DataTable, formatHours, formatNumber, SelectField } from '@weerbaar/ui'
import type { I18n } from '@lingui/core'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { hourTicks } from './hour-ticks.ts'
import { outageOf } from './outage.ts'

/** Colder by so much, °C, is worth a picture. */
const WORTH_SHOWING = 1

/** How cold it gets in an ordinary home where heating is gone for longest. Absent where no home cools, or the run is of before this was told. */
export function IndoorPanel({ run }: { readonly run: ImpactView }) {
  const { i18n, locale } = useLanguage()
  const [chosen, setChosen] = useState<string>()
  const [shown, setShown] = useState<ChartView>('chart')
  const indoor = run.indoor ?? []
  const homes = indoor.find(({ dwelling }) => dwelling === chosen) ?? indoor[0]
  const [start = 0] = homes?.mid ?? []
  const cools = indoor.some(({ low, mid }) => Math.min(...low) < (mid[0] ?? 0) - WORTH_SHOWING)
  if (!homes || !cools) return null
  const points = run.times.map((seconds, t) => ({
    at: seconds / HOUR,
    low: homes.low[t] ?? start,
    mid: homes.mid[t] ?? start,
    high: homes.high[t] ?? start,
  }))
  const coldest = points.reduce((best, point) => (point.mid < best.mid ? point : best))
  const degrees = (value: number): string => `${formatNumber(value, { locale, decimals: 1 })} °C`
  const { outage } = outageOf(run)
  const words = { dwelling: dwellingWords(homes.dwelling, i18n) }
  const freezes = points.some(({ low }) => low < 0)
  return (
    <ChartPanel
      title={i18n.t('Zo koud wordt het binnen')}
      view={shown}
      onView={setShown}
      switchLabel={i18n.t('Grafiek of tabel')}
      chartLabel={i18n.t('Grafiek')}
      tableLabel={i18n.t('Tabel')}
      aside={
        <SelectField
          label={i18n.t('Soort huis')}
          hideLabel
          value={homes.dwelling}
          options={indoor.map(({ dwelling }) => ({ value: dwelling, label: dwellingWords(dwelling, i18n) }))}
          onChange={setChosen}
        />
      }
      chart={
        <BandChart
          label={i18n.t('{dwelling}: temperatuur binnen, waar de verwarming het langst weg is. Op zijn koudst rond uur {hour}: {mid}.', {
            ...words,
            hour: Math.round(coldest.at),
            mid: degrees(coldest.mid),
          })}
          points={points.map(({ at, low, mid, high }) => ({ at, low: Math.max(0, low), mid: Math.max(0, mid), high: Math.max(0, high) }))}
          formatY={degrees}
          xTicks={hourTicks(points.at(-1)?.at ?? 0, locale)}
          outage={outage && { ...outage, label: i18n.t('uitval') }}
          labels={{
            high: i18n.t('hoog: {value}', { value: degrees(coldest.high) }),
            mid: <b>{i18n.t('midden: {value}', { value: degrees(coldest.mid) })}</b>,
            low: i18n.t('laag: {value}', { value: degrees(coldest.low) }),
          }}
          labelAt={coldest.at}
          height={220}
        />
      }
      table={
        <DataTable
          caption={i18n.t('{dwelling}: temperatuur binnen, waar de verwarming het langst weg is.', words)}
          rows={points}
          rowKey={({ at }) => String(at)}
          name={{ header: i18n.t('Uur'), cell: ({ at }) => formatHours(at, { locale, as: 'moment' }) }}
          columns={[
            { key: 'low', header: i18n.t('Laag'), cell: ({ low }) => degrees(low) },
            { key: 'mid', header: i18n.t('Midden'), cell: ({ mid }) => degrees(mid) },
            { key: 'high', header: i18n.t('Hoog'), cell: ({ high }) => degrees(high) },
          ]}
        />
      }
      note={[
        i18n.t(
          'Een gewoon huis van deze soort, waar de verwarming het langst weg is, bij het weer van het scenario. Hierop rust hoeveel mensen in een koud huis zitten.',
        ),
        ...(freezes ? [i18n.t('Onder nul tekent de grafiek nul; de tabel zegt hoe koud.')] : []),
      ].join(' ')}
    />
  )
}

function dwellingWords(dwelling: string, i18n: I18n): string {
  switch (dwelling) {
    case 'detached':
      return i18n.t('Vrijstaand huis')
    case 'terraced':
      return i18n.t('Rijtjeshuis')
    case 'apartment':
      return i18n.t('Flat')
    default:
      return dwelling
  }
}
