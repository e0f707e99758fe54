import type { ModelView } from '@weerbaar/core'
import { useEffect, useState } from 'react'
import type { TestedCase } from './tested-case.ts'

/** The cases, judged by the model as it stands now; `undefined` while that is worked out. A model that was changed is judged anew. */
export function useTested(model: ModelView | undefined): readonly TestedCase[] | undefined {
  const [tested, setTested] = useState<{ readonly model: ModelView; readonly cases: readonly TestedCase[] }>()
  useEffect(() => {
    if (!model) return
    const worker = new Worker(new URL('./tested-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<readonly TestedCase[]>) => setTested({ model, cases: data }))
    worker.postMessage(model)
    return () => worker.terminate()
  }, [model])
  return tested?.model === model ? tested?.cases : undefined
}
