import { wgs84FromRd } from '../../rd-to-wgs84.ts'
import type { PointRow } from './points-overview.ts'
import { seenByOthers } from './small-counts.ts'

export interface PointsFile {
  readonly rows: readonly PointRow[]
  /** RD New in metres, as LCMS draws it, or degrees by RFC 7946. */
  readonly form: 'rd' | 'wgs84'
  /** `owner`: every count; `others`: counts of fewer than ten people are held back. */
  readonly audience: 'owner' | 'others'
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  /** Name of the exercise; it stands in every feature, because features are copied out of files. */
  readonly exercise: string
}

/**
 * Points with a place and how they stand, as GeoJSON text. RD is outside RFC 7946 and says so by the `crs` member of the older form, which QGIS
 * and LCMS read. `null` is unknown; a count that was held back is `null` with `heldBack` true beside it.
 */
export function pointsGeoJson({ rows, form, audience, now, exercise }: PointsFile): string {
  const features = rows.flatMap((row) => {
    const at = row.card?.at
    if (!at) return []
    const { lon, lat } = wgs84FromRd([at.x, at.y])
    return [
      {
        type: 'Feature',
        id: row.point,
        geometry: { type: 'Point', coordinates: form === 'rd' ? [at.x, at.y] : [rounded(lon), rounded(lat)] },
        properties: propertiesOf(row, audience, now, exercise),
      },
    ]
  })
  const crs = form === 'rd' ? { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } } : {}
  return `${JSON.stringify({ type: 'FeatureCollection', name: `OEFENING ${exercise}`, ...crs, features }, null, 1)}\n`
}

function propertiesOf(row: PointRow, audience: PointsFile['audience'], now: number, exercise: string) {
  const seen = (count: number | undefined) => (count === undefined ? null : audience === 'owner' ? count : seenByOthers(count))
  const { card, state, silentSince, heard, inside, cameInAll, water, meals, staff, waiting, alarms } = row
  const [insideSeen, cameSeen] = [seen(inside), seen(cameInAll)]
  return {
    exercise: `OEFENING ${exercise}`,
    name: card?.name ?? null,
    number: card?.number ?? null,
    municipality: card?.municipality ?? null,
    tier: card?.tier ?? null,
    state,
    asOf: instant(now),
    lastHeard: heard ? instant(heard.writtenAt) : null,
    silentSince: silentSince === undefined ? null : instant(silentSince),
    inside: insideSeen,
    came: cameSeen,
    heldBack: (inside !== undefined && insideSeen === null) || cameSeen === null,
    waterLitres: water?.amount ?? null,
    meals: meals?.amount ?? null,
    staff,
    requestsNow: waiting.now,
    requestsSoon: waiting.soon,
    requestsCanWait: waiting.canWait,
    unansweredEmergencies: alarms,
  }
}

/** Seven decimals are a centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
const instant = (at: number): string => new Date(at).toISOString()
