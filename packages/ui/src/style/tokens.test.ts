import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The roles of one block, by the text its selector starts with. */
function rolesOf(selector: string): Map<string, string> {
  const from = css.indexOf(selector)
  const block = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return new Map([...block.matchAll(/--wb-([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
}

const day = rolesOf('\n:root {')
const night = rolesOf(':root[data-theme="nacht"]')
const nightByDevice = rolesOf(':root:not([data-theme="dag"])')

/** Relative luminance of WCAG 2.2 for `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((role) => luminance(theme.get(role) ?? '')).toSorted((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

test('night by choice and night by device are the same night', () => {
  expect(night.size).toBeGreaterThan(40)
  expect(Object.fromEntries(nightByDevice)).toEqual(Object.fromEntries(night))
})

test('every colour of the night has one by day', () => expect([...night.keys()].filter((role) => !day.has(role))).toEqual([]))

describe.each([
  ['day', day],
  ['night', night],
])('by %s', (_, theme) => {
  test.each(['panel', 'canvas'])('text stands out from the %s by at least 6 to 1', (ground) => {
    for (const role of ['text', 'text-soft', 'action']) expect(contrast(theme, role, ground), role).toBeGreaterThanOrEqual(6)
  })
  test('a state stands out from its own tint by at least 5 to 1', () => {
    for (const role of ['ok', 'warn', 'bad', 'unknown', 'exercise'])
      expect(contrast(theme, role, `${role}-bg`), role).toBeGreaterThanOrEqual(5)
  })
  test('what a person must see to act stands out by at least 3 to 1', () => {
    for (const ground of ['panel', 'canvas']) expect(contrast(theme, 'line-strong', ground), ground).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, 'band-line', 'panel')).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, 'focus', 'focus-bg')).toBeGreaterThanOrEqual(3)
  })
  test('words on a button and in the header can be read', () => {
    expect(contrast(theme, 'action-text', 'action')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, 'action', 'action-soft')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, 'header-soft', 'header')).toBeGreaterThanOrEqual(4.5)
  })
  test('harm and reach get steadily darker or lighter, so that they survive grey print', () => {
    for (const ramp of ['impact', 'reach']) {
      const light = [1, 2, 3, 4, 5].map((step) => luminance(theme.get(`${ramp}-${step}`) ?? ''))
      const down = light.toSorted((a, b) => b - a)
      expect([down, down.toReversed()], ramp).toContainEqual(light)
    }
  })
})
