import type { CandidateSite, MunicipalityId } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { candidateTemplate } from './candidate-template.ts'
import { compareCandidates } from './compare-candidates.ts'
import { readCandidates } from './read-candidates.ts'

const NIJMEGEN = {
  id: 'GM0268@2024' as MunicipalityId, // written out as the parser would make it
  name: 'Nijmegen',
  inhabitants: 10,
  border: [
    [
      [
        [185_000, 426_000],
        [190_000, 426_000],
        [190_000, 430_000],
        [185_000, 430_000],
        [185_000, 426_000],
      ],
    ],
  ],
} as const
const read = (text: string) => readCandidates(text, 'lijst.csv', [NIJMEGEN])
const HEADER = 'nummer;naam;soort;x_rd;y_rd;breedtegraad;lengtegraad;oppervlakte_m2;zonder_drempels;toiletten;noodstroom;eigenaar_akkoord'
const rows = (...lines: readonly string[]) => read([HEADER, ...lines].join('\n'))

test.each(['nl-excel', 'plain'] as const)('the template for %s reads back without a complaint and without a site', (dialect) => {
  expect(read(candidateTemplate(dialect))).toEqual({ data: [], issues: [] })
})

test('a row comes in with what is known of it, in RD or in degrees; empty and "onbekend" are unknown', () => {
  const { data, issues } = rows(
    'a1;Dorpshuis De Linde;Dorpshuis;187500;428500;;;640,5;ja;nee;onbekend;ja',
    'a2;Kerk;kerk;;;51,84;5,86;;;;;',
  )
  expect(issues).toEqual([])
  expect(data?.[0]).toEqual({
    id: 'own:a1',
    name: 'Dorpshuis De Linde',
    kind: 'community-centre',
    municipality: 'GM0268@2024',
    at: [187_500, 428_500],
    accuracy: 20,
    provenance: 'measured',
    ownerAgreed: true,
    facts: { floorArea: 641, stepFree: true, toilets: false },
  })
  expect(data?.[1]).not.toHaveProperty('facts')
  expect(data?.[1]?.ownerAgreed).toBe(false)
})

test.each([
  ['without a name', 'a1;;kerk;187500;428500', 'value-missing', 'naam'],
  ['of an unknown kind', 'a1;Kasteel;kasteel;187500;428500', 'value-not-allowed', 'soort'],
  ['with a path for a number', '../../etc;Kerk;kerk;187500;428500', 'code-malformed', 'nummer'],
  ['in the sea', 'a1;Kerk;kerk;1;1', 'geometry-invalid', 'x_rd'],
  ['in another region', 'a1;Kerk;kerk;155000;463000', 'outside-region', 'x_rd'],
  ['nowhere', 'a1;Kerk;kerk;;', 'geometry-invalid', 'x_rd'],
  ['of minus ten square metres', 'a1;Kerk;kerk;187500;428500;;;-10', 'value-out-of-range', 'oppervlakte_m2'],
  ['with "misschien" for toilets', 'a1;Kerk;kerk;187500;428500;;;;;misschien', 'value-not-allowed', 'toiletten'],
])('a row %s is left out and named, and the next row is read', (_, row, code, field) => {
  const { data, issues } = rows(row, 'b1;Goed;kerk;187500;428500')
  expect(data?.map(({ id }) => id)).toEqual(['own:b1'])
  expect(issues).toMatchObject([{ code, field, row: 2, severity: 'warning' }])
})

test('a number twice is read once', () => {
  const { data, issues } = rows('a1;Een;kerk;187500;428500', 'a1;Twee;kerk;187500;428500')
  expect(data?.map(({ name }) => name)).toEqual(['Een'])
  expect(issues.map(({ code }) => code)).toEqual(['id-duplicate'])
})

test('a name that is a formula stays a text', () => {
  expect(rows('a1;=HYPERLINK("x");kerk;187500;428500').data?.[0]?.name).toBe('=HYPERLINK("x")')
})

test('a preview says what is new, what changes field by field, and lets nothing unknown erase what is known', () => {
  const [linde] = rows('a1;De Linde;dorpshuis;187500;428500;;;640;ja;;;nee').data ?? []
  const other: CandidateSite = { ...linde!, id: 'duo:00KU00', name: 'School' }
  const list = rows('a1;De Linde;dorpshuis;187500;428500;;;;nee;;;ja', 'a2;Kerk;kerk;187600;428500').data ?? []
  const preview = compareCandidates([other, linde!], list)
  expect(preview.added.map(({ site }) => site.id)).toEqual(['own:a2'])
  expect(preview.changed.map(({ site, fields }) => [site.id, fields])).toEqual([
    [
      'own:a1',
      [
        { field: 'ownerAgreed', before: false, after: true },
        { field: 'stepFree', before: true, after: false },
      ],
    ],
  ])
  expect(preview.sites.map(({ id, facts }) => [id, facts?.floorArea])).toEqual([
    ['duo:00KU00', 640],
    ['own:a1', 640],
    ['own:a2', undefined],
  ])
  expect(compareCandidates(preview.sites, list)).toMatchObject({ added: [], changed: [], same: 2 })
})
