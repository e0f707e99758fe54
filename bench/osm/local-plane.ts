import type { Position } from '@weerbaar/core'

/**
 * Metres on a plane that touches the ellipsoid (WGS84) at a point: exact there, and within 0.01 % some 20 km around. For maps outside the
 * Netherlands, where RD New means nothing.
 */
export function localPlane(lon0: number, lat0: number, x0: number, y0: number) {
  const [a, e2] = [6_378_137, 0.006_694_38]
  const phi = (lat0 * Math.PI) / 180
  const root = Math.sqrt(1 - e2 * Math.sin(phi) ** 2)
  const east = ((Math.PI / 180) * a * Math.cos(phi)) / root
  const north = ((Math.PI / 180) * a * (1 - e2)) / root ** 3
  return {
    project: (lon: number, lat: number): Position => [x0 + (lon - lon0) * east, y0 + (lat - lat0) * north],
    unproject: ([x, y]: Position): { readonly lon: number; readonly lat: number } => ({
      lon: lon0 + (x - x0) / east,
      lat: lat0 + (y - y0) / north,
    }),
  }
}
