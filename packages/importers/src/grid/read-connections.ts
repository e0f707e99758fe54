import { type Imported, type Issue, issueOf, type Postcode } from '@weerbaar/core'
import { readCsvTable } from '../csv/csv-table.ts'
import type { SupplyArea } from './read-supply-areas.ts'

const COLUMNS = {
  operator: ['NETBEHEERDER', 'netbeheerder'],
  area: ['NETGEBIED', 'netgebied'],
  from: ['POSTCODE_VAN', 'postcode_van'],
  to: ['POSTCODE_TOT', 'postcode_tot'],
  product: ['PRODUCTSOORT', 'productsoort'],
  connections: ['AANSLUITINGEN_AANTAL', 'aansluitingen_aantal'],
} as const
const SERVICES: Readonly<Record<string, { readonly service: string; readonly name: string }>> = {
  ELK: { service: 'electricity', name: 'Stroom' },
  GAS: { service: 'gas', name: 'Gas' },
}

/**
 * Areas of supply from the small-consumption files of the grid operators: of each four-digit postcode, the net area to which most of its connections belong.
 * Its border is that of its postcodes. A net area is what an operator calls so, as a rule larger than what one station feeds.
 *
 * @param postcodes of the region; lines of other postcodes are passed over
 */
export function readConnections(text: string, source: string, postcodes: readonly Postcode[]): Imported<SupplyArea[]> {
  const table = readCsvTable(text, source, COLUMNS)
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const known = new Map(postcodes.map((one) => [one.code, one]))
  /** By service and postcode: connections a net area. */
  const counts = new Map<string, Map<string, number>>()
  for (const { line, text: at } of table.data) {
    const wrong = (field: string, expected: string, value: string): void =>
      void issues.push(issueOf('code-malformed', { value, expected }, { source, row: line, field }, 'warning'))
    const kind = SERVICES[at('product').toUpperCase()]
    if (!kind) {
      wrong('PRODUCTSOORT', 'ELK, GAS', at('product'))
      continue
    }
    const [from, to] = [at('from').slice(0, 4), at('to').slice(0, 4)]
    if (!/^[1-9]\d{3}$/.test(from)) {
      wrong('POSTCODE_VAN', '6511AB', at('from'))
      continue
    }
    const connections = Number(at('connections').replace(',', '.'))
    if (at('connections') === '' || !Number.isFinite(connections) || connections < 0) {
      issues.push(
        issueOf('value-not-a-number', { value: at('connections') }, { source, row: line, field: 'AANSLUITINGEN_AANTAL' }, 'warning'),
      )
      continue
    }
    // A line may run over into the next postcode; which of the two it is cannot be told, so it counts for neither.
    if (from !== to || !known.has(from)) continue
    const areas = counts.get(`${kind.service} ${from}`) ?? new Map<string, number>()
    const area = `${kind.name} ${at('area')} (${at('operator')})`
    counts.set(`${kind.service} ${from}`, areas.set(area, (areas.get(area) ?? 0) + connections))
  }
  const borders = new Map<string, { readonly service: string; readonly codes: string[] }>()
  for (const [key, areas] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [service = '', code = ''] = key.split(' ')
    const [most] = [...areas].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    if (!most) continue
    const area = borders.get(most[0]) ?? { service, codes: [] }
    area.codes.push(code)
    borders.set(most[0], area)
  }
  const data = [...borders].map(([name, { service, codes }]) => ({
    id: `net-${service}-${name
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '')}`,
    name,
    service,
    border: codes.flatMap((code) => known.get(code)?.border ?? []),
  }))
  return { data, issues }
}
