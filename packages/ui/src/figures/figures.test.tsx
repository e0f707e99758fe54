import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BandChart } from './band-chart.tsx'
import { ChainList } from './chain-list.tsx'
import { DataTable } from './data-table.tsx'
import { FrontierChart } from './frontier-chart.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import { ProofChart } from './proof.tsx'
import { TimeSlider } from './time-slider.tsx'
import { Tornado } from './tornado.tsx'

/** Words a reader sees, in order. */
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('a card says figure, unit and band', () => {
  const html = renderToStaticMarkup(
    <IndicatorCard
      label="Komen naar een noodsteunpunt"
      value={34_567}
      unit="mensen per dag"
      low={19_000}
      high={59_800}
      locale="nl"
      unknownText="te weinig gegevens"
    />,
  )
  expect(words(html)).toBe('Komen naar een noodsteunpunt 34.600 mensen per dag 19.000 59.800')
})

test('a card without a figure says so in words, and draws neither band nor zero', () => {
  const html = renderToStaticMarkup(
    <IndicatorCard label="Beademing thuis" value={null} low={0} high={9} locale="nl" unknownText="te weinig gegevens" />,
  )
  expect(words(html)).toBe('Beademing thuis te weinig gegevens')
  expect(html).not.toContain('wb-band')
})

test('the time slider speaks the hour in words', () => {
  const html = renderToStaticMarkup(
    <TimeSlider
      times={[0, 24, 72]}
      value={24}
      onChange={() => {}}
      label="Uur"
      valueText={(at) => `uur ${at} van 72`}
      ticks={[{ at: 72, label: '72 uur' }]}
    />,
  )
  expect(html).toContain('role="slider"')
  expect(html).toContain('aria-valuetext="uur 24 van 72"')
  expect(html).not.toContain('<button')
})

test('a chart without points draws nothing and does not fail', () => {
  const html = renderToStaticMarkup(<BandChart label="Nog niets berekend" points={[]} formatY={String} xTicks={[]} />)
  expect(html).not.toContain('NaN')
  expect(html).not.toContain('Infinity')
})

test('a band chart draws from zero', () => {
  const points = [
    { at: 0, low: 10, mid: 20, high: 40 },
    { at: 72, low: 30, mid: 50, high: 90 },
  ]
  const html = renderToStaticMarkup(
    <BandChart label="Mensen per dag" points={points} formatY={String} xTicks={[]} labels={{ mid: 'midden: 50' }} />,
  )
  expect(words(html)).toBe('0 30 60 90 midden: 50')
  expect(html).not.toContain('NaN')
})

test('what never fails has an empty rail', () => {
  const html = renderToStaticMarkup(
    <ChainList span={120} items={[{ key: 'gas', label: 'Gas', when: 'valt niet uit', outage: null, text: 'valt niet uit' }]} />,
  )
  expect(html).not.toContain('<i')
})

test('in a tornado less is at the left, whichever end of the assumption brings it', () => {
  const item = { label: 'Hoe lang blijft een woning warm?', range: '9 – 30 uur', text: '20 tot 60' }
  const html = (low: number, high: number) => renderToStaticMarkup(<Tornado base={30} items={[{ key: 'a', ...item, low, high }]} />)
  expect(html(20, 60)).toBe(html(60, 20))
  expect(html(20, 60)).toContain('inset-inline-start:0%;inline-size:25%')
})

test('a closed proof and a proof that has only begun can both be drawn', () => {
  const same = { label: 'Bewijs', end: 4, foundLabel: 'gevonden', boundLabel: 'grens', startLabel: '0 s', endLabel: '4 s' }
  for (const [found, bound] of [
    [[{ at: 0, value: 5 }], [{ at: 0, value: 5 }]],
    [[], []],
  ] as const)
    expect(renderToStaticMarkup(<ProofChart {...same} found={found} bound={bound} />)).not.toContain('NaN')
})

test('the frontier has a slider over the counts that were computed', () => {
  const html = renderToStaticMarkup(
    <FrontierChart
      label="Deel binnen bereik"
      points={[
        { count: 20, value: 0.33, bound: 0.34 },
        { count: 180, value: 0.94 },
      ]}
      current={117}
      onChange={() => {}}
      formatY={(v) => `${Math.round(v * 100)} %`}
      valueText={(n) => `${n} punten`}
      sliderLabel="Hoeveel punten?"
      valueLabel="gevonden"
      boundLabel="grens"
      currentLabel="70 %"
    />,
  )
  expect(html).toContain('min="20" max="180"')
  expect(html).toContain('aria-valuetext="117 punten"')
  expect(html).not.toContain('NaN')
})

test('a table names rows and columns, marks the region and the chosen hour, and leaves the others to wide screens', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Gemiddelden tellen op."
      rows={['Regio', 'Tiel']}
      rowKey={(row) => row}
      name={{ header: 'Gemeente', cell: (row) => row }}
      isTotal={(row) => row === 'Regio'}
      group="24"
      columns={['8', '24'].map((hour) => ({
        key: hour,
        group: hour,
        header: `${hour} uur`,
        cell: () => '1.390',
        band: () => '723 – 2.310',
        bandHeader: 'laag – hoog',
      }))}
    />,
  )
  expect(words(html)).toContain('Gemiddelden tellen op. Gemeente 8 uur 8 uur laag – hoog 24 uur')
  expect(html.match(/scope="row"/g)).toHaveLength(2)
  expect(html).toMatch(/<tr class="[^"]*\btot\b/)
  expect(html.match(/is-now/g)).toHaveLength(6)
  expect(html.match(/is-aside/g)).toHaveLength(6)
})
