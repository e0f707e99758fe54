import { wgs84FromRd } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { lonLatFromRd } from './rd-new.ts'

test('the short formula of the screens is within a metre of the exact one, from Vaals to Rottumerplaat', () => {
  const metresPerDegree = 111_320
  let worst = 0
  for (let x = 20_000; x <= 275_000; x += 15_000)
    for (let y = 310_000; y <= 615_000; y += 15_000) {
      const { lon, lat } = wgs84FromRd([x, y])
      const [exactLon, exactLat] = lonLatFromRd([x, y])
      const east = (lon - exactLon) * metresPerDegree * Math.cos((lat * Math.PI) / 180)
      worst = Math.max(worst, Math.hypot(east, (lat - exactLat) * metresPerDegree))
    }
  expect(worst).toBeLessThan(1)
  expect(worst).toBeGreaterThan(0)
})
