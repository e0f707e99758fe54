import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StatusMark } from '../states/status-mark.tsx'
import { AppHeader } from './app-header.tsx'
import { ExerciseFrame } from './exercise-frame.tsx'
import { Panel } from './panel.tsx'

test('the header marks the present screen for eye and ear', () => {
  const html = renderToStaticMarkup(
    <AppHeader
      brand="Weerbaar"
      navLabel="Hoofdmenu"
      menuLabel="Menu"
      nav={[
        { href: '/verkennen', label: 'Verkennen', current: true },
        { href: '/netwerk', label: 'Netwerk' },
      ]}
    />,
  )
  expect(html).toContain('<a href="/verkennen" aria-current="page">Verkennen</a>')
  expect(html.match(/aria-current/g)).toHaveLength(1)
})

test('OEFENING stands on the screen in an exercise and nowhere else', () => {
  const frame = (active: boolean) =>
    renderToStaticMarkup(
      <ExerciseFrame word="OEFENING" active={active}>
        inhoud
      </ExerciseFrame>,
    )
  expect(frame(true)).toContain('OEFENING')
  expect(frame(false)).not.toContain('exercise')
})

test('a panel is named by its title', () => {
  const html = renderToStaticMarkup(<Panel title="Wat valt daarna uit?">…</Panel>)
  const [, id = ''] = /aria-labelledby="([^"]+)"/.exec(html) ?? []
  expect(html).toContain(`id="${id}"`)
})

test('each state of a point has a shape of its own, so that grey print tells them apart', () => {
  const shapes = (['ok', 'warn', 'bad', 'unknown'] as const).map((state) =>
    renderToStaticMarkup(<StatusMark state={state}>x</StatusMark>).replace(/s-\w+/, ''),
  )
  expect(new Set(shapes).size).toBe(4)
})
