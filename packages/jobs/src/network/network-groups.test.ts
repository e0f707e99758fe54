import type { CandidateSite, Municipality, MunicipalityId, Place, Position, Region } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { networkGroups } from './network-groups.ts'

const municipality = (id: string, name: string): Municipality => ({ id: id as MunicipalityId, name, inhabitants: 0, border: [] }) // as the parser would make it
const MUNICIPALITIES = [municipality('GM0668@2024', 'West Maas en Waal'), municipality('GM0225@2024', 'Druten')] as const
const place = (name: string, number: 0 | 1, at: Position, inhabitants?: number): Place => ({
  name,
  municipality: MUNICIPALITIES[number].id,
  at,
  ...(inhabitants === undefined ? {} : { inhabitants }),
})
const site = (number: 0 | 1, at: Position): CandidateSite => ({ municipality: MUNICIPALITIES[number].id, at }) as CandidateSite // groups ask no more

const REGION: Pick<Region, 'municipalities' | 'places' | 'sites'> = {
  municipalities: MUNICIPALITIES,
  places: [
    place('Beneden-Leeuwen', 0, [168_000, 432_000], 6500),
    place('Boven-Leeuwen', 0, [170_000, 432_000], 900),
    place('Dreumel', 0, [160_000, 429_000]),
    place('Druten', 1, [171_000, 432_500], 9000),
  ],
  sites: [
    site(0, [168_400, 432_100]), // in Beneden-Leeuwen
    site(0, [170_300, 432_100]), // in Boven-Leeuwen, which is too small
    site(0, [164_000, 429_000]), // in the fields
    site(1, [170_600, 432_100]), // of Druten, though Boven-Leeuwen is as near
  ],
}

test('every place from 1,000 people is a group inside its municipality, and its sites are those nearest to it', () => {
  expect(networkGroups(REGION, { minimumPerMunicipality: 1, maximumPerMunicipality: 3, placesFrom: 1000 })).toEqual({
    names: ['West Maas en Waal', 'Druten', 'Beneden-Leeuwen', 'Druten'],
    group: [2, 0, 0, 3],
    parent: [-1, -1, 0, 1],
    minimum: [1, 1, 1, 1],
    maximum: [3, 3, Infinity, Infinity],
  })
})

test('asked for one municipality only, the places elsewhere have no point of their own', () => {
  const { names, group } = networkGroups(REGION, { minimumPerMunicipality: 1, placesFrom: 1000, placesIn: [MUNICIPALITIES[0].id] })
  expect([names, group]).toEqual([
    ['West Maas en Waal', 'Druten', 'Beneden-Leeuwen'],
    [2, 0, 0, 1],
  ])
})

test('a place whose inhabitants nobody knows asks for nothing, and without the rule there are only municipalities', () => {
  const { names, group, maximum } = networkGroups(REGION, { minimumPerMunicipality: 0 })
  expect([names, group, maximum]).toEqual([
    ['West Maas en Waal', 'Druten'],
    [0, 0, 0, 1],
    [Infinity, Infinity],
  ])
})
