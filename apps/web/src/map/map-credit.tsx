import type { RegionView } from '@weerbaar/core'
import { useLanguage } from '../i18n/use-language.ts'

const DRAWN: ReadonlySet<string> = new Set(['municipalities', 'water', 'places'])

/** Who made the map's content: in its frame, as the licences ask. */
export function MapCredit({ region }: { readonly region: RegionView }) {
  const { i18n, say } = useLanguage()
  const sources = [...new Set(region.layers.filter(({ layer }) => DRAWN.has(layer)).map(({ source }) => say(source)))].join('; ')
  return <span className="app-map-credit">{i18n.t('Kaart: {sources}', { sources })}</span>
}
