import type { MunicipalityId, Position } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { readSchools } from './read-schools.ts'

const TIEL = 'GM0281@2024' as MunicipalityId // written out as the parser would make it
const municipalities = new Map([
  ['tiel', TIEL],
  ['gm0281', TIEL],
])
const middleOf = (postcode: string): Position | undefined => (postcode === '4001' ? [158_000, 433_000] : undefined)

test.each([
  [
    'the present layout, commas and quotes',
    'PROVINCIE,INSTELLINGSCODE,VESTIGINGSCODE,VESTIGINGSNAAM,STRAATNAAM,HUISNUMMER-TOEVOEGING,POSTCODE,PLAATSNAAM,GEMEENTENUMMER,GEMEENTENAAM',
    ',',
  ],
  [
    'the older layout, semicolons and BRIN',
    'PROVINCIE;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM',
    ';',
  ],
])('schools of DUO in %s stand in the middle of their postcode', (_, header, comma) => {
  const row = (...values: readonly string[]): string => values.map((value) => `"${value}"`).join(comma)
  const text = [
    header,
    row('Gelderland', '00AA', '00AA00', 'De Bataaf', 'Straat', '1', '4001 AB', 'TIEL', '0281', 'TIEL'),
    row('Gelderland', '00BB', '00BB00', 'Zonder gebied', 'Straat', '2', '4999 AB', 'TIEL', '281', 'TIEL'),
    row('Utrecht', '00CC', '00CC00', 'Elders', 'Straat', '3', '3500 AB', 'UTRECHT', '0344', 'UTRECHT'),
  ].join('\n')
  const { data, issues } = readSchools(text, 'duo.csv', 'primary-school', municipalities, middleOf)
  expect(data).toMatchObject([{ id: 'duo:00AA00', name: 'De Bataaf', municipality: TIEL, at: [158_000, 433_000], accuracy: 1_500 }])
  // One is not placed, and told; one is of another region, of which a national list is full.
  expect(issues).toMatchObject([{ code: 'not-placed', params: { count: 1 } }])
})
