import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button } from './button.tsx'
import { NumberField } from './number-field.tsx'
import { Slider } from './slider.tsx'
import { TextField } from './text-field.tsx'

test('a field with an error ties hint and error to its box, so that they are read with it', () => {
  const html = renderToStaticMarkup(
    <TextField label="Gemeente" value="GM9999" onChange={() => {}} hint="Kies uit de lijst" error="'GM9999' bestaat niet in 2024." />,
  )
  const [, described = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? []
  expect(described.split(' ')).toHaveLength(2)
  for (const id of described.split(' ')) expect(html).toContain(`id="${id}"`)
  expect(html).toContain('aria-invalid="true"')
  expect(html).toMatch(/<label[^>]* for="([^"]+)"/)
})

test('a field without an error is not invalid', () => {
  expect(renderToStaticMarkup(<TextField label="Naam" value="" onChange={() => {}} />)).not.toContain('aria-invalid="true"')
})

test('a busy button says so', () => {
  expect(renderToStaticMarkup(<Button busy>Bereken</Button>)).toContain('aria-busy="true"')
})

test('a number that was not filled in is empty, not zero, and shows its unit', () => {
  const html = renderToStaticMarkup(
    <NumberField label="Duur" value={null} onChange={() => {}} locale="nl" unit="uur" increaseLabel="Langer" decreaseLabel="Korter" />,
  )
  expect(html).toContain('value=""')
  expect(html).toContain('<span>uur</span>')
})

test('a number is written with the comma of its language', () => {
  const box = (locale: 'nl' | 'en') =>
    renderToStaticMarkup(
      <NumberField label="Deel" value={2.5} onChange={() => {}} locale={locale} increaseLabel="Meer" decreaseLabel="Minder" />,
    )
  expect(box('nl')).toContain('value="2,5"')
  expect(box('en')).toContain('value="2.5"')
})

test('a slider speaks its value in words', () => {
  const html = renderToStaticMarkup(
    <Slider label="Hoeveel punten?" value={117} onChange={() => {}} min={20} max={180} valueText={(n) => `${n} punten`} />,
  )
  expect(html).toContain('aria-valuetext="117 punten"')
  expect(html).toContain('aria-label="Hoeveel punten?"')
})
