/** A layer of a public service. `{year}` in an address stands for the reference year. */
export interface PdokService {
  readonly kind: 'ogc' | 'wfs'
  readonly base: string
  /** Collection of an OGC API, feature type of a WFS. */
  readonly layer: string
  /** Property that names a feature the same at every asking; absent where none is documented, and only the id of the feature is left. */
  readonly key?: string
  /** Without it there is no region; else the layer is left out, with a warning. */
  readonly needed: boolean
}

/** Addresses as publicly documented. None of them was called when this was written: `weerbaar region check-sources` does. */
export const PDOK_SERVICES = {
  'safety-regions': {
    kind: 'ogc',
    base: 'https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1',
    layer: 'veiligheidsregio_gegeneraliseerd',
    key: 'statcode',
    needed: true,
  },
  municipalities: {
    kind: 'ogc',
    base: 'https://api.pdok.nl/cbs/wijken-en-buurten-{year}/ogc/v1',
    layer: 'gemeenten',
    key: 'gemeentecode',
    needed: true,
  },
  neighbourhoods: {
    kind: 'ogc',
    base: 'https://api.pdok.nl/cbs/wijken-en-buurten-{year}/ogc/v1',
    layer: 'buurten',
    key: 'buurtcode',
    needed: true,
  },
  squares: {
    kind: 'wfs',
    base: 'https://service.pdok.nl/cbs/vierkantstatistieken100m/{year}/wfs/v1_0',
    layer: 'vierkantstatistieken100m:vierkant_100m',
    key: 'crs28992res100m',
    needed: true,
  },
  postcodes: { kind: 'ogc', base: 'https://api.pdok.nl/cbs/postcode4/ogc/v1', layer: 'postcode4', key: 'postcode', needed: false },
  buildings: {
    kind: 'wfs',
    base: 'https://service.pdok.nl/lv/bag/wfs/v2_0',
    layer: 'bag:verblijfsobject',
    key: 'identificatie',
    needed: false,
  },
  flood: {
    kind: 'ogc',
    base: 'https://api.pdok.nl/rws/overstromingen-risicogebied/ogc/v1',
    layer: 'risk_zone',
    key: 'local_id',
    needed: false,
  },
  substations: {
    kind: 'wfs',
    base: 'https://service.pdok.nl/liander/elektriciteitsnetten/wfs/v1_0',
    layer: 'onderstations',
    needed: false,
  },
} as const satisfies Record<string, PdokService>

export type ServiceName = keyof typeof PDOK_SERVICES
export const SERVICE_NAMES = Object.keys(PDOK_SERVICES) as readonly ServiceName[] // exactly the keys of the table above

/** Other addresses than the public ones, by service: a mirror, or a server on this machine. `{year}` may stand in them. */
export type ServiceAddresses = Readonly<Partial<Record<ServiceName, string>>>

export const baseOf = (service: ServiceName, year: number, addresses: ServiceAddresses): string =>
  (addresses[service] ?? PDOK_SERVICES[service].base).replaceAll('{year}', String(year))
