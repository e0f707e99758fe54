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

/** What changes from one run to another in one number of one area; `undefined` while it is worked out. */
export function useComparison(
  from: string,
  to: string,
  asked: { readonly outcome: number; readonly area: number },
): { readonly curve: DifferenceCurve | undefined; readonly error: Error | null } {
  const first = useQuery(impactInputQuery(from))
  const second = useQuery(impactInputQuery(to))
  const [says, setSays] = useState<Says>()
  const worker = useRef<{ readonly port: Worker; readonly from: string; readonly to: string }>(undefined)
  const { outcome, area } = asked

  useEffect(() => {
    const [a, b] = [first.data, second.data]
    if (!a || !b) return
    if (worker.current?.from === from && worker.current.to === to) {
      worker.current.port.postMessage({ outcome, area })
      return
    }
    worker.current?.port.terminate()
    const port = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
    port.addEventListener('message', ({ data }: MessageEvent<Says>) => setSays(data))
    const asks: CompareAsks = { first: a, second: b, outcome, area }
    port.postMessage(asks)
    worker.current = { port, from, to }
  }, [from, to, first.data, second.data, outcome, area])
  useEffect(
    () => () => {
      worker.current?.port.terminate()
      worker.current = undefined
    },
    [],
  )
  return { curve: says?.outcome === outcome && says.area === area ? says.curve : undefined, error: first.error ?? second.error }
}
