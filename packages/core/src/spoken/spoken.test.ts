import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dammRest } from './damm.ts'
import { decodeSpoken } from './decode-spoken.ts'
import { encodeSpoken } from './encode-spoken.ts'
import { figureCode, figureOfCode, THREE_DIGITS, TWO_DIGITS } from './figure-scale.ts'
import { compareReport, sameReport, spokenReportId } from './same-report.ts'
import { guardDigits } from './spoken-groups.ts'
import type { PointPower, PointState, SpokenStatus } from './spoken-status.ts'

/** 2026-11-23 21:40 UTC. */
const NOW = Date.UTC(2026, 10, 23, 21, 40) / 60_000

const tiel: SpokenStatus = {
  exercise: true,
  point: 41,
  minute: NOW,
  state: 'open',
  visitors: 312,
  water: 5460,
  meals: 0,
  power: { kind: 'hours', hours: 9 },
  staff: 7,
  urgent: null,
}

const STATES: readonly PointState[] = ['closed', 'opening', 'open', 'limited', 'full', 'openedByInhabitants', 'unknown']
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 6 })
const power: fc.Arbitrary<PointPower> = fc.oneof(
  fc.constant({ kind: 'mains' } as const),
  fc.record({ kind: fc.constant('hours' as const), hours: fc.nat(900) }),
  fc.record({ kind: fc.constant('percent' as const), percent: fc.nat(100) }),
)
const figure = fc.oneof(fc.nat(450), fc.nat(30_000))
const anyStatus: fc.Arbitrary<SpokenStatus> = fc.record({
  exercise: fc.boolean(),
  point: orNull(fc.integer({ min: 1, max: 9998 })),
  minute: fc.integer({ min: NOW - 400_000, max: NOW + 400_000 }),
  state: fc.constantFrom(...STATES),
  visitors: orNull(figure),
  water: orNull(figure),
  meals: orNull(figure),
  power: orNull(power),
  staff: orNull(fc.nat(300)),
  urgent: orNull(fc.nat(300)),
})
/** Seeded, so that a fault found once is found again. */
const CASES = fc.sample(anyStatus, { numRuns: 30, seed: 6 })

const said = (status: SpokenStatus) => encodeSpoken(status).join(' ')
/** `text` with `by` put over the `width` characters from `at`. */
const replaceAt = (text: string, at: number, by: string, width = by.length) => text.slice(0, at) + by + text.slice(at + width)
const refused = (text: string): readonly number[] => {
  const heard = decodeSpoken(text, NOW)
  expect(heard.data, `'${text}' was taken for a report`).toBeUndefined()
  expect(heard.issues.length).toBeGreaterThan(0)
  return heard.wrongGroups
}

test('the digits of a known status have not changed', () => {
  expect(said(tiel)).toBe('1007 4121 9246 5002 3124 7750 0001 2094 0797 9174')
  expect(encodeSpoken(tiel).join('')).toMatch(/^[0-9]{40}$/)
})

test('a status comes back as it was said: figures rounded as stated, unknown as unknown, zero as zero', () => {
  const { data, issues } = decodeSpoken(said(tiel), NOW + 90)
  expect(issues).toEqual([])
  expect(data).toEqual({
    id: spokenReportId(tiel),
    exercise: true,
    point: 41,
    minute: NOW,
    state: 'open',
    visitors: { value: 312, step: 1, orMore: false },
    water: { value: 5500, step: 100, orMore: false },
    meals: { value: 0, step: 1, orMore: false },
    power: { kind: 'hours', hours: { value: 9, step: 1, orMore: false } },
    staff: { value: 7, step: 1, orMore: false },
    urgent: null,
  })
})

test('any status is read back: each figure lies within half a step, or is said to be more', () => {
  fc.assert(
    fc.property(anyStatus, (status) => {
      const { data } = decodeSpoken(said(status), NOW)
      expect(data).toMatchObject({ exercise: status.exercise, point: status.point, minute: status.minute, state: status.state })
      for (const name of ['visitors', 'water', 'meals', 'staff', 'urgent'] as const) {
        const [meant, heard] = [status[name], data?.[name]]
        if (meant === null) expect(heard).toBeNull()
        else if (heard?.orMore) expect(meant).toBeGreaterThanOrEqual(heard.value)
        else expect(Math.abs(meant - (heard?.value ?? Number.NaN)) * 2).toBeLessThanOrEqual(heard?.step ?? 0)
      }
      if (status.power?.kind !== 'hours') expect(data?.power).toEqual(status.power)
    }),
    { seed: 1 },
  )
})

test('every count up to the cap is said to within 1.25 per cent, rising, and zero only by zero', () => {
  for (const scale of [THREE_DIGITS, TWO_DIGITS]) {
    let before = -1
    for (let count = 0; count < 28_000; count++) {
      const code = figureCode(count, scale)
      const heard = figureOfCode(code, scale)
      if (heard === null) throw new TypeError(`${count} reads as unknown`)
      expect(code >= before && (heard.value === 0) === (count === 0)).toBe(true)
      before = code
      if (heard.orMore) expect(heard.value).toBeLessThanOrEqual(count)
      else if (scale === THREE_DIGITS) expect(Math.abs(heard.value - count)).toBeLessThanOrEqual(0.0125 * count)
    }
  }
  expect(figureOfCode(figureCode(27_749, THREE_DIGITS), THREE_DIGITS)).toEqual({ value: 27_700, step: 100, orMore: false })
  expect(figureOfCode(figureCode(27_750, THREE_DIGITS), THREE_DIGITS)).toEqual({ value: 27_750, step: 100, orMore: true })
  expect(figureOfCode(figureCode(1_000_000, TWO_DIGITS), TWO_DIGITS)).toEqual({ value: 248, step: 5, orMore: true })
})

test('every code means something of its own and is said again by what it means', () => {
  for (const scale of [THREE_DIGITS, TWO_DIGITS])
    for (let code = 0; code < 10 ** scale.digits; code++) expect(figureCode(figureOfCode(code, scale)?.value ?? null, scale)).toBe(code)
})

test('the check digit table catches every wrong digit and every swap, from whatever start (all cases)', () => {
  const all = Array.from({ length: 10 }, (_, i) => i)
  for (const start of all)
    for (const x of all)
      for (const y of all) {
        if (x === y) continue
        expect(dammRest(`${x}`, start)).not.toBe(dammRest(`${y}`, start))
        expect(dammRest(`${x}${y}`, start)).not.toBe(dammRest(`${y}${x}`, start))
        expect(dammRest(`${start}`, x)).not.toBe(dammRest(`${start}`, y))
      }
  for (const x of all) expect(dammRest(`${x}`, x)).toBe(0)
})

test('one wrong digit, in any place, is refused, and its group named', () => {
  expect(CASES).toHaveLength(30)
  for (const status of CASES) {
    const text = encodeSpoken(status).join('')
    for (let at = 0; at < 40; at++)
      for (let digit = 0; digit < 10; digit++)
        if (text[at] !== String(digit)) expect(refused(replaceAt(text, at, String(digit)))).toEqual([Math.floor(at / 4) + 1])
  }
})

test('two neighbouring digits swapped, within a group or across two, are refused and named', () => {
  for (const status of CASES) {
    const text = encodeSpoken(status).join('')
    for (let at = 0; at < 39; at++) {
      if (text[at] === text[at + 1]) continue
      const groups = [...new Set([Math.floor(at / 4) + 1, Math.floor((at + 1) / 4) + 1])]
      expect(refused(replaceAt(text, at, text[at + 1]! + text[at]!))).toEqual(groups)
    }
  }
})

test('a digit missing or said twice is refused, with its group among those named, typed on end or group by group', () => {
  let named = 0
  let typed = 0
  for (const status of CASES) {
    const groups = encodeSpoken(status)
    const text = groups.join('')
    for (let at = 0; at < 40; at++) {
      const place = Math.floor(at / 4)
      const within = groups[place]!
      for (const changed of [replaceAt(within, at % 4, '', 1), replaceAt(within, at % 4, within[at % 4]!.repeat(2), 1)]) {
        expect(refused(groups.with(place, changed).join(' '))).toEqual([place + 1])
        const suspects = refused(groups.with(place, changed).join(''))
        expect(suspects).toContain(place + 1)
        named += suspects.length
        typed++
      }
      for (let digit = 0; digit < 10; digit++) refused(text.slice(0, at) + digit + text.slice(at)) // any digit too many
    }
  }
  expect(named / typed, 'groups to ask for again, on average').toBeLessThan(1.5)
})

test('groups that changed places are refused and named, any two of them, and so is a group left out or said twice', () => {
  for (const status of CASES) {
    const groups = encodeSpoken(status)
    for (let a = 0; a < 10; a++) {
      for (let b = a + 1; b < 10; b++) {
        const swapped = groups.with(a, groups[b]!).with(b, groups[a]!)
        if (groups[a] === groups[b]) throw new TypeError('a group holds in one place only, so no two can be equal')
        expect(refused(swapped.join(' '))).toEqual([a + 1, b + 1])
      }
      expect(refused(groups.toSpliced(a, 1).join(' '))).toContain(a + 1)
      refused(groups.toSpliced(a, 0, groups[a]!).join(' '))
    }
  }
})

test('of two wrong digits at once, no more slip through than the two check digits of the whole allow', () => {
  let slipped = 0
  let tried = 0
  for (const status of CASES.slice(0, 3)) {
    const text = encodeSpoken(status).join('')
    for (let a = 0; a < 40; a++)
      for (let b = a + 1; b < 40; b++)
        for (let change = 0; change < 81; change++) {
          const first = (Number(text[a]) + 1 + (change % 9)) % 10
          const second = (Number(text[b]) + 1 + Math.floor(change / 9)) % 10
          const { data } = decodeSpoken(replaceAt(replaceAt(text, a, String(first)), b, String(second)), NOW)
          tried++
          if (data !== undefined) slipped++
        }
  }
  expect(tried).toBe(3 * 780 * 81)
  expect(slipped / tried).toBeLessThan(1 / 10_000)
})

test('spaces, hyphens, dashes, dots and line ends between the digits do not matter', () => {
  const groups = encodeSpoken(tiel)
  const id = spokenReportId(tiel)
  for (const between of ['', ' ', '-', ' – ', '. ', '\n', ', '])
    expect(decodeSpoken(` ${groups.join(between)} `, NOW).data?.id, `between: '${between}'`).toBe(id)
  expect(decodeSpoken(groups.join('').replace(/../g, '$& '), NOW).data?.id).toBe(id)
})

test('a letter for a digit names its group; nothing, words and a novel are refused without harm', () => {
  const groups = encodeSpoken(tiel)
  expect(refused(groups.with(6, groups[6]!.replace('0', 'O')).join(' '))).toEqual([7])
  for (const text of ['', '   ', 'open', '1 2 3', '٣'.repeat(40), '0'.repeat(40), '9'.repeat(40), '7'.repeat(1_000_000)]) refused(text)
})

test('a report of a later form is told apart from a mistake, and codes that say nothing yet are refused', () => {
  const withDigits = (from: number, digits: string) => {
    const parts = encodeSpoken(tiel).map((group) => group.slice(0, 3))
    return guardDigits(replaceAt(parts.join('').slice(0, 28), from, digits)).join(' ')
  }
  expect(decodeSpoken(withDigits(0, '3'), NOW).issues[0]).toMatchObject({ code: 'version-too-new', field: 'kind' })
  expect(decodeSpoken(withDigits(1, '0000'), NOW).issues[0]).toMatchObject({ code: 'value-out-of-range', field: 'point' })
  expect(decodeSpoken(withDigits(5, '7'), NOW).issues[0]).toMatchObject({ code: 'value-not-allowed', field: 'state' })
  for (const silent of ['101', '199', '899', '901', '998'])
    expect(decodeSpoken(withDigits(21, silent), NOW).issues[0]).toMatchObject({ code: 'value-not-allowed', field: 'power' })
  expect(decodeSpoken(withDigits(0, '1'), NOW).data?.id).toBe(spokenReportId(tiel))
})

test('the minute is found again by a clock that is months off, and differs by 694 days beyond that', () => {
  for (const off of [0, 1, -1, 499_999, -499_999]) expect(decodeSpoken(said(tiel), NOW + off).data?.minute).toBe(NOW)
  expect(decodeSpoken(said(tiel), NOW + 600_000).data?.minute).toBe(NOW + 1_000_000)
  expect(decodeSpoken(said(tiel), 0).data?.minute).toBe(NOW % 1_000_000)
})

test('the event that comes later by courier is recognised, rounded or not; other figures of that minute are raised', () => {
  const { data } = decodeSpoken(said(tiel), NOW)
  if (data === undefined) throw new TypeError('not read')
  expect(sameReport(data, tiel)).toBe(true)
  expect(sameReport(data, { ...tiel, water: 5500 })).toBe(true) // sounds the same: 5,460 was said as 5,500
  expect(compareReport(data, { ...tiel, water: 5600 })).toBe('contradicts')
  expect(compareReport(data, { ...tiel, state: 'full' })).toBe('contradicts')
  for (const other of [{ point: 42 }, { minute: NOW + 1 }, { exercise: false }, { point: null }])
    expect(compareReport(data, { ...tiel, ...other })).toBe('other')
  const nameless = decodeSpoken(said({ ...tiel, point: null }), NOW).data
  expect(nameless && compareReport(nameless, { ...tiel, point: null })).toBe('same')
  expect(nameless && compareReport(nameless, { ...tiel, point: null, visitors: 9 })).toBe('other')
  fc.assert(
    fc.property(anyStatus, anyStatus, (a, b) => {
      const heard = decodeSpoken(said(a), NOW).data!
      expect(compareReport(heard, a)).toBe('same')
      expect(sameReport(heard, b)).toBe(said(a) === said(b))
    }),
    { seed: 2 },
  )
})

test('figures that cannot be are a programmer’s mistake and named', () => {
  const wrong: readonly Partial<SpokenStatus>[] = [
    { visitors: -1 },
    { water: 1.5 },
    { staff: Number.NaN },
    { point: 0 },
    { point: 9999 },
    { minute: -1 },
    { power: { kind: 'percent', percent: 101 } },
    { power: { kind: 'hours', hours: -1 } },
  ]
  for (const part of wrong) expect(() => encodeSpoken({ ...tiel, ...part })).toThrow(RangeError)
})
