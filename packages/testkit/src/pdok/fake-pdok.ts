import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Position = readonly [number, number]
interface FakeFeature {
  readonly id: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
  /** Where it lies, for the box that is asked. */
  readonly box: readonly [number, number, number, number]
}

/** An invented country of three villages beside each other, in the spellings and with the oddities of the public services. */
export interface FakePdok {
  /** What stands in the JSON file of `--services`. */
  readonly addresses: Readonly<Record<string, string>>
  /** Paths and queries asked so far. */
  readonly asked: string[]
  /** Answers every request whose address holds this text with status 503, until it is set to another text. */
  readonly breakOn: (text: string | undefined) => void
  readonly close: () => Promise<void>
}

const ring = (x: number, y: number, w: number, h: number): Position[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
  [x, y],
]
const areaOf = (id: string, x: number, y: number, w: number, h: number, properties: FakeFeature['properties']): FakeFeature => ({
  id,
  properties,
  geometry: { type: 'MultiPolygon', coordinates: [[ring(x, y, w, h)]] },
  box: [x, y, x + w, y + h],
})
const squareOf = (id: string, inhabitants: number, children: number, elderly: number, households: number): FakeFeature => {
  const [, east = '0', north = '0'] = /^E(\d{4})(?:00)?N(\d{4})(?:00)?$/.exec(id) ?? []
  const properties = {
    crs28992res100m: id,
    aantalInwoners: inhabitants,
    aantalInwoners0Tot15Jaar: children,
    aantalInwoners65JaarEnOuder: elderly,
    aantalPartHuishoudens: households,
  }
  return areaOf(`vierkant.${id}`, Number(east) * 100, Number(north) * 100, 100, 100, properties)
}
const buildingOf = (
  id: string,
  x: number,
  y: number,
  gebruiksdoel: string,
  oppervlakte: number,
  status = 'Verblijfsobject in gebruik',
): FakeFeature => ({
  id: `verblijfsobject.${id}`,
  properties: {
    identificatie: id,
    gebruiksdoel,
    oppervlakte,
    status,
    openbare_ruimte: 'Dorpsstraat',
    huisnummer: 1,
    huisletter: '',
    toevoeging: '',
    woonplaats: 'West',
  },
  geometry: { type: 'Point', coordinates: [x, y] },
  box: [x, y, x, y],
})

const LAYERS: Readonly<Record<string, readonly FakeFeature[]>> = {
  veiligheidsregio_gegeneraliseerd: [
    // Generalised: a hundred metres short in the west, and some way into the neighbour in the east.
    areaOf('r.99', 150_100, 460_000, 4_300, 2_000, { statcode: 'VR99', statnaam: 'Proefland', jaarcode: 2024 }),
    areaOf('r.98', 154_400, 460_000, 4_000, 2_000, { statcode: 'VR98', statnaam: 'Elders', jaarcode: 2024 }),
  ],
  gemeenten: [
    areaOf('g.1', 150_000, 460_000, 2_000, 2_000, {
      gemeentecode: 'GM9001',
      gemeentenaam: 'West',
      water: 'NEE',
      aantal_inwoners: 120,
      aantal_huishoudens: 50,
      percentage_personen_65_jaar_en_ouder: 20,
    }),
    areaOf('g.2', 152_000, 460_000, 2_000, 2_000, {
      gemeentecode: 'GM9002',
      gemeentenaam: 'Oost',
      water: 'NEE',
      aantal_inwoners: 60,
      aantal_huishoudens: -99_999_997,
    }),
    areaOf('g.3', 154_000, 460_000, 2_000, 2_000, { gemeentecode: 'GM9003', gemeentenaam: 'Buiten', water: 'NEE', aantal_inwoners: 10 }),
    areaOf('g.4', 152_000, 459_000, 2_000, 1_000, {
      gemeentecode: 'GM9002',
      gemeentenaam: 'Oost',
      water: 'JA',
      aantal_inwoners: -99_999_997,
    }),
    areaOf('g.5', 190_000, 460_000, 2_000, 2_000, { gemeentecode: 'GM9004', gemeentenaam: 'Ver weg', water: 'NEE', aantal_inwoners: 10 }),
  ],
  buurten: [
    areaOf('b.1', 150_000, 460_000, 2_000, 1_000, {
      buurtcode: 'BU90010001',
      buurtnaam: 'Kom',
      gemeentecode: 'GM9001',
      water: 'NEE',
      aantal_inwoners: 100,
      aantal_huishoudens: 40,
      percentage_personen_0_tot_15_jaar: 15,
      percentage_personen_65_jaar_en_ouder: 25,
      percentage_meergezinswoning: 80,
    }),
    areaOf('b.2', 150_000, 461_000, 2_000, 1_000, {
      buurtcode: 'BU90010002',
      buurtnaam: 'Veld',
      gemeentecode: 'GM9001',
      water: 'NEE',
      aantal_inwoners: 20,
      aantal_huishoudens: 10,
      percentage_meergezinswoning: 0,
    }),
    {
      id: 'b.3',
      properties: {
        buurtcode: 'BU90020001',
        buurtnaam: 'Oost',
        gemeentecode: 'GM9002',
        water: 'NEE',
        aantalInwoners: 60,
        aantalHuishoudens: 30,
      },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [152_000, 460_000],
            [154_000, 460_000],
          ],
        ],
      }, // no ring at all
      box: [152_000, 460_000, 154_000, 462_000],
    },
  ],
  'vierkantstatistieken100m:vierkant_100m': [
    squareOf('E1505N4605', 60, 10, 15, 25),
    squareOf('E150600N460500', 35, -99_997, 5, 10), // the longer spelling
    squareOf('E1505N4615', -99_997, -99_997, -99_997, 10),
    squareOf('E1525N4605', 55, 5, 5, 25),
    squareOf('E1539N4605', 5, 0, 0, -99_997),
    squareOf('E1540N4605', 10, 0, 0, 5), // of the neighbour
  ],
  postcode4: [areaOf('p.1', 150_000, 460_000, 4_000, 2_000, { postcode: 9_001, aantal_inwoners: 180, jaarcode: 2024 })],
  'bag:verblijfsobject': [
    buildingOf('9001010000000001', 150_550, 460_550, 'bijeenkomstfunctie', 640),
    buildingOf('9001010000000002', 150_650, 460_550, 'onderwijsfunctie,bijeenkomstfunctie', 2_000),
    buildingOf('9001010000000003', 150_750, 460_550, 'bijeenkomstfunctie', 80), // too small, from a server that filters less than asked
    buildingOf('9001010000000004', 150_850, 460_550, 'sportfunctie', 900, 'Verblijfsobject ingetrokken'),
    buildingOf('9002010000000001', 152_550, 460_550, 'sportfunctie', 999_999),
    buildingOf('9003010000000001', 154_550, 460_550, 'sportfunctie', 900),
  ],
  onderstations: [
    areaOf('onderstations.7', 150_400, 460_400, 100, 100, { naam: 'Station West' }),
    areaOf('onderstations.8', 190_000, 460_000, 100, 100, { naam: 'Station Ver' }),
  ],
  risk_zone: [areaOf('nl.1', 149_000, 459_000, 3_000, 1_500, { local_id: 'nl.1' })],
}

const OGC_PAGE = 2

/** A server on this machine with the layers of the invented country: OGC API Features in pages of two, a WFS by start index. */
export async function fakePdok(): Promise<FakePdok> {
  const asked: string[] = []
  let broken: string | undefined
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', address())
    asked.push(url.pathname + url.search)
    if (broken !== undefined && url.href.includes(broken)) {
      response.writeHead(503).end()
      return
    }
    const query = url.searchParams
    const layer = query.get('typeNames') ?? /collections\/([^/]+)\/items/.exec(url.pathname)?.[1] ?? ''
    const box = (
      query.get('bbox') ??
      /lowerCorner>([\d. -]+)<[^]*upperCorner>([\d. -]+)</
        .exec(query.get('filter') ?? '')
        ?.slice(1)
        .join(' ') ??
      ''
    )
      .split(/[ ,]/)
      .slice(0, 4)
      .map(Number)
    const [minX = -Infinity, minY = -Infinity, maxX = Infinity, maxY = Infinity] = box.length === 4 ? box : []
    const matching = (LAYERS[layer] ?? []).filter(
      ({ properties, box: [left, bottom, right, top] }) =>
        left <= maxX &&
        right >= minX &&
        bottom <= maxY &&
        top >= minY &&
        ['gemeentecode', 'jaarcode'].every((name) => !query.has(name) || String(properties[name]) === query.get(name)),
    )
    const start = Number(query.get('startIndex') ?? query.get('cursor') ?? 0)
    const isWfs = query.get('service') === 'WFS'
    const count = isWfs ? Number(query.get('count')) : OGC_PAGE
    const features = matching
      .slice(start, start + count)
      .map(({ id, properties, geometry }) => ({ type: 'Feature', id, properties, geometry }))
    const next = new URL(url)
    next.searchParams.set('cursor', String(start + count))
    const links = !isWfs && start + count < matching.length ? [{ rel: 'next', href: next.href }] : []
    const crs = isWfs ? { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } } : {}
    response.writeHead(200, isWfs ? {} : { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/28992>', etag: `"${start}"` })
    response.end(JSON.stringify({ type: 'FeatureCollection', numberMatched: matching.length, ...crs, links, features }))
  })
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP, not on a pipe
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const ogc = (name: string): string => `${address()}/${name}/ogc/v1`
  return {
    addresses: {
      'safety-regions': ogc('gebiedsindelingen'),
      municipalities: ogc('wijken-en-buurten-{year}'),
      neighbourhoods: ogc('wijken-en-buurten-{year}'),
      squares: `${address()}/vierkanten/{year}/wfs`,
      postcodes: ogc('postcode4'),
      buildings: `${address()}/bag/wfs`,
      flood: ogc('flood'),
      substations: `${address()}/liander/wfs`,
    },
    asked,
    breakOn: (text) => {
      broken = text
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
