import { expect, test } from 'vitest'
import { readCities500 } from './read-cities500.ts'

const line = (name: string, country: string, municipality: string, people: string): string =>
  `275\t${name}\t${name}\tNL\t51.955\t5.22778\tP\tPPL\t${country}\t\t03\t${municipality}\t\t\t${people}\t\t5\tEurope/Amsterdam\t2017-10-17`

test('only Dutch places with a municipality and a number are read, whatever stands in other columns', () => {
  const text = [
    line('Culemborg', 'NL', '0216', '26826'),
    line('Gent', 'BE', '0216', '1'),
    line('Zee', 'NL', '', '1'),
    line('Rust', 'NL', '0216', 'x'),
    '',
  ].join('\n')
  expect(readCities500(text)).toEqual([
    { name: 'Culemborg', municipality: 'GM0216', at: [144_041, 440_741], inhabitants: 26_826, feature: 'PPL' },
  ])
})

test('a first or last line without its line end is read too, and an empty or foreign text has no places', () => {
  expect(readCities500(line('Culemborg', 'NL', '0216', '26826'))).toHaveLength(1)
  expect(readCities500('')).toEqual([])
  expect(readCities500('<html>\tNL\t</html>')).toEqual([])
})
