import { lazy, Suspense, type ComponentProps } from 'react'
import type { RegionMap } from './region-map.tsx'

/** The map library is most of the program: it comes after the figures, which do not wait for it. */
const Loaded = lazy(async () => {
  const { RegionMap } = await import('./region-map.tsx')
  return { default: RegionMap }
})

export function LazyRegionMap(props: ComponentProps<typeof RegionMap>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  )
}
