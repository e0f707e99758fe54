import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Imported } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { areaContains } from '../../geometry/ring.ts'
import { buildExampleRegion } from '../example/build-example-region.ts'
import { readExampleFiles } from '../../../test/read-example-files.ts'
import { buildRegionFromSources } from './build-region-from-sources.ts'

const SHARED = new URL('../../../../../../shared/data/', import.meta.url)
const hasShared = existsSync(new URL('grid/pop_grid_100m_SYNTHETISCH.csv', SHARED))
const read = (url: URL): Imported<string> => ({ data: readFileSync(url, 'utf8'), issues: [] })

test.skipIf(!hasShared)(
  '98 % of the people of the real region live in the modelled municipality of the same name (needs ../shared/data)',
  () => {
    const modelled = buildExampleRegion(readExampleFiles()).data ?? expect.fail('no example region')
    const { cells, municipalities } =
      buildRegionFromSources({
        list: () => readdirSync(SHARED, { recursive: true, encoding: 'utf8' }),
        read: (path) => read(new URL(path, SHARED)),
        ownTable: (file) => read(new URL(`../../../../../data/gelderland-zuid/${file}`, import.meta.url)),
      }).data ?? expect.fail('no real region')
    let people = 0
    let agreed = 0
    for (let i = 0; i < cells.count; i++) {
      const found = modelled.municipalities.find(({ border }) => areaContains(border, [cells.x[i]! + 50, cells.y[i]! + 50]))
      people += cells.inhabitants[i]!
      if (found?.id === municipalities[cells.municipality[i]!]?.id) agreed += cells.inhabitants[i]!
    }
    expect(agreed / people).toBeGreaterThan(0.98)
  },
  30_000,
)
