import type { MultiPolygon, Region } from '@weerbaar/core'

/** RD metres. */
export interface Bounds {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

export function boundsOfArea(area: MultiPolygon): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of area)
    for (const ring of polygon)
      for (const [x, y] of ring) {
        minX = Math.min(minX, x)
        minY = Math.min(minY, y)
        maxX = Math.max(maxX, x)
        maxY = Math.max(maxY, y)
      }
  return { minX, minY, maxX, maxY }
}

/** Around all municipalities and inhabited squares, and a strip beyond: points and bridges there count. */
export function boundsOfRegion(region: Region, strip = 0): Bounds {
  let { minX, minY, maxX, maxY } = boundsOfArea(region.municipalities.flatMap(({ border }) => border))
  const { x, y, count } = region.cells
  for (let i = 0; i < count; i++) {
    minX = Math.min(minX, x[i] ?? minX)
    minY = Math.min(minY, y[i] ?? minY)
    maxX = Math.max(maxX, (x[i] ?? maxX) + 100)
    maxY = Math.max(maxY, (y[i] ?? maxY) + 100)
  }
  return { minX: minX - strip, minY: minY - strip, maxX: maxX + strip, maxY: maxY + strip }
}
