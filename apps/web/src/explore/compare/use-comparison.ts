import type { ImpactInputView } from '@weerbaar/core'
import type { DifferenceCurve } from '@weerbaar/engines/impact'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { impactInputQuery } from '../../api/queries.ts'
import type { CompareAsks } from './compare-worker.ts'

interface Says {
  readonly outcome: number
  readonly area: number
  readonly curve: DifferenceCurve
}
interface Asked {
  readonly outcome: number
  readonly area: number
}

/** What changes from one run to another in one number of one area; `undefined` while it is worked out. */
export function useComparison(
  from: string,
  to: string,
  asked: Asked,
): { readonly curve: DifferenceCurve | undefined; readonly error: Error | null } {
  const first = useQuery(impactInputQuery(from))
  const second = useQuery(impactInputQuery(to))
  return { curve: useCurve(`${from} ${to}`, first.data, second.data, asked), error: first.error ?? second.error }
}

/**
 * Works out in a worker what changes from one input to another.
 *
 * @param pair names the two: another name, another pair
 */
export function useCurve(
  pair: string,
  first: ImpactInputView | undefined,
  second: ImpactInputView | undefined,
  { outcome, area }: Asked,
): DifferenceCurve | undefined {
  const [says, setSays] = useState<Says & { readonly pair: string }>()
  const worker = useRef<{ readonly port: Worker; readonly pair: string }>(undefined)

  useEffect(() => {
    if (!first || !second) return
    if (worker.current?.pair === pair) {
      worker.current.port.postMessage({ outcome, area })
      return
    }
    worker.current?.port.terminate()
    const port = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
    port.addEventListener('message', ({ data }: MessageEvent<Says>) => setSays({ ...data, pair }))
    const asks: CompareAsks = { first, second, outcome, area }
    port.postMessage(asks)
    worker.current = { port, pair }
  }, [pair, first, second, outcome, area])
  useEffect(
    () => () => {
      worker.current?.port.terminate()
      worker.current = undefined
    },
    [],
  )
  return says?.pair === pair && says.outcome === outcome && says.area === area ? says.curve : undefined
}
