import { Alert } from '@weerbaar/ui'
import { lazy, Suspense, type ComponentProps } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { MapBoundary } from './map-boundary.tsx'
import type { RegionMap } from './region-map.tsx'

/** The map library is most of the program: it comes after the figures, which do not wait for it. */
const Loaded = lazy(async () => {
  const { RegionMap } = await import('./region-map.tsx')
  return { default: RegionMap }
})

export function LazyRegionMap(props: ComponentProps<typeof RegionMap>) {
  const { i18n } = useLanguage()
  return (
    <MapBoundary
      instead={<Alert tone="info">{i18n.t('De kaart kan niet worden getekend. Kies Tabel: die geeft dezelfde cijfers.')}</Alert>}
    >
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    </MapBoundary>
  )
}
