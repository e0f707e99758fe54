import { type Imported, issueOf, type MultiPolygon, type Position } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { areaFinder } from '../geometry/area-finder.ts'
import { textOf } from '../text-of.ts'
import type { Collected, RawFeature } from '../web/collect-features.ts'
import type { Question } from './ask-service.ts'
import { boxOf, grown, nearArea } from './boxes.ts'
import { areaOf, isLand, propertiesOf } from './feature-text.ts'
import type { ServiceName } from './services.ts'

/** What a person asks for: a safety region by its code, or municipalities by theirs. */
export type AskedRegion = { readonly region: string } | { readonly municipalities: readonly string[] }

/** How far beyond the border neighbours count, metres. */
const STRIP = 5_000

export interface ChosenMunicipalities {
  /** Of the safety region; empty for a list of municipalities. */
  readonly regionName: string
  readonly chosen: readonly RawFeature[]
  /** Their codes, in the same order. */
  readonly codes: readonly string[]
  readonly area: MultiPolygon
  /** Others that touch it or lie within the strip. */
  readonly around: readonly RawFeature[]
  readonly crs: Collected['crs']
}

/** @param ask all features behind the questions; `undefined` when they did not come, of which the caller keeps the issue */
export async function chooseMunicipalities(
  asked: AskedRegion,
  year: number,
  ask: (service: ServiceName, questions: readonly Question[]) => Promise<Collected | undefined>,
): Promise<Imported<ChosenMunicipalities>> {
  const unknown = (value: string, known: string): Imported<never> => ({
    issues: [issueOf('reference-unknown', { value, known }, { field: '--pdok' })],
  })
  let outline: MultiPolygon | undefined
  let regionName = ''
  if ('region' in asked) {
    const regions = await ask('safety-regions', [{ filters: { jaarcode: String(year) } }])
    if (!regions) return { issues: [] }
    const codes = regions.features.map((feature) => textOf(propertiesOf(feature)['statcode']).trim())
    const mine = regions.features[codes.indexOf(asked.region)]
    if (!mine) return unknown(asked.region, codes.sort().join(', '))
    outline = areaOf({ ...regions, features: [mine] })
    regionName = textOf(propertiesOf(mine)['statnaam'])
  } else {
    const wanted = await ask(
      'municipalities',
      asked.municipalities.map((code) => ({ filters: { gemeentecode: code } })),
    )
    if (!wanted) return { issues: [] }
    outline = areaOf(wanted)
  }
  if (outline.length === 0) return { issues: [issueOf('file-not-recognised', { expected: 'gemeenten' }, { source: 'municipalities' })] }
  const nearby = await ask('municipalities', [{ box: grown(boxOf(outline), STRIP) }])
  if (!nearby) return { issues: [] }
  const all = nearby.features.filter(isLand).map((feature) => ({
    feature,
    code: textOf(pick(propertiesOf(feature), 'gemeentecode')),
    border: areaOf({ ...nearby, features: [feature] }),
  }))
  const wanted = 'region' in asked ? undefined : new Set(asked.municipalities)
  const isMine = ({ code, border }: (typeof all)[number]): boolean => (wanted ? wanted.has(code) : mostlyIn(border, outline))
  const mine = all.filter(isMine)
  const missing = [...(wanted ?? [])].filter((code) => !mine.some((one) => one.code === code))
  if (mine.length === 0 || missing.length > 0)
    return unknown(
      missing.join(', ') || ('region' in asked ? asked.region : ''),
      all
        .slice(0, 5)
        .map(({ code }) => code)
        .join(', '),
    )
  const area = mine.flatMap(({ border }) => border)
  const data = {
    regionName,
    chosen: mine.map(({ feature }) => feature),
    codes: mine.map(({ code }) => code),
    area,
    around: all.filter((one) => !mine.includes(one) && nearArea(one.border, area, STRIP)).map(({ feature }) => feature),
    crs: nearby.crs,
  }
  return { data, issues: [] }
}

/** Whether more than half of an area lies in another, by a hundred points spread over its box. Generalised borders do not fit to the metre. */
function mostlyIn(area: MultiPolygon, other: MultiPolygon): boolean {
  if (area.length === 0) return false
  const [own, theirs] = [areaFinder([area]), areaFinder([other])]
  const [minX, minY, maxX, maxY] = boxOf(area)
  let inside = 0
  let both = 0
  for (let i = 0; i < 20; i++)
    for (let j = 0; j < 20; j++) {
      const at: Position = [minX + ((i + 0.5) / 20) * (maxX - minX), minY + ((j + 0.5) / 20) * (maxY - minY)]
      if (own(at) !== 0) continue
      inside++
      if (theirs(at) === 0) both++
    }
  return both * 2 > inside
}
