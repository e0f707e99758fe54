import type { DifferenceCurve, WhatIf } from '@weerbaar/engines/impact'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { impactInputQuery } from '../../api/queries.ts'
import type { PreviewAsks, PreviewSays } from './preview-says.ts'

export interface Answer {
  /** What it answers: an older answer stays on the screen until the next one is there. */
  readonly whatIf: WhatIf
  readonly outcome: number
  readonly area: number
  readonly curve: DifferenceCurve | undefined
}

/**
 * What each change would do to one number of one area, worked out in this browser. While a slider moves only the newest value of it is
 * asked for: a question that waits is replaced.
 *
 * @param hash run to change
 * @param whatIfs by name; the same object as long as nothing changed
 * @returns answers by name, and whether the input could not be had
 */
export function usePreview(
  hash: string,
  whatIfs: Readonly<Record<string, WhatIf>>,
  asked: { readonly outcome: number; readonly area: number },
): { readonly answers: Readonly<Record<string, Answer>>; readonly error: Error | null } {
  const { data: input, error } = useQuery(impactInputQuery(hash))
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const queue = useRef<ReturnType<typeof previewQueue>>(undefined)
  const { outcome, area } = asked

  useEffect(() => {
    if (!input) return
    const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' })
    const open: PreviewAsks = { kind: 'open', input }
    worker.postMessage(open)
    queue.current = previewQueue(worker, (name, answer) => setAnswers((before) => ({ ...before, [name]: answer })))
    return () => {
      queue.current = undefined
      worker.terminate()
      setAnswers({})
    }
  }, [input])

  useEffect(() => {
    if (!input) return // no worker to ask yet
    for (const [name, whatIf] of Object.entries(whatIfs)) queue.current?.(name, { whatIf, outcome, area })
  }, [input, whatIfs, outcome, area])
  return { answers, error }
}

type Question = Omit<Answer, 'curve'>

/** One question at the worker at a time; of those that wait, the newest of each name. */
function previewQueue(worker: Worker, tell: (name: string, answer: Answer) => void): (name: string, question: Question) => void {
  const waiting = new Map<string, Question>()
  const answered = new Map<string, string>()
  let asked: { readonly id: number; readonly name: string; readonly question: Question } | undefined
  let count = 0
  const next = () => {
    const [first] = waiting
    if (asked || !first) return
    const [name, question] = first
    waiting.delete(name)
    asked = { id: count++, name, question }
    const asks: PreviewAsks = { kind: 'compare', id: asked.id, ...question }
    worker.postMessage(asks)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<PreviewSays>) => {
    if (asked?.id === data.id) tell(asked.name, { ...asked.question, curve: data.curve })
    asked = undefined
    next()
  })
  return (name, question) => {
    const key = JSON.stringify(question)
    if (answered.get(name) === key) return
    answered.set(name, key)
    waiting.set(name, question)
    next()
  }
}
