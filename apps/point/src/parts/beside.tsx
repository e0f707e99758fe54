import type { Stated } from '@weerbaar/core'
import { useWords } from '../i18n/use-words.ts'

/** What others wrote of the same thing without knowing it. Nothing is overwritten: people see both. */
export function Beside<T>({ of, words }: { of: Stated<T> | undefined; words: (value: T) => string }) {
  const { i18n, moment } = useWords()
  return (of?.beside ?? []).map(({ value, said }) => (
    <p key={said.event} className="pt-warn">
      {i18n.t('Een ander schreef om {at}: {value}', { at: moment(said.at), value: words(value) })}
    </p>
  ))
}
