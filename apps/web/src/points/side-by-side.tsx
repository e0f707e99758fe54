import type { Said } from '@weerbaar/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { whenWords } from './when-words.ts'

interface Props<T> {
  readonly value: T
  readonly said?: Said | undefined
  readonly beside: readonly { readonly value: T; readonly said: Said }[]
  readonly now: number
  readonly show: (value: T) => ReactNode
}

/** A value; and where people wrote apart, each with when and on which device, so that a person can choose. */
export function SideBySide<T>({ value, said, beside, now, show }: Props<T>) {
  const { i18n } = useLanguage()
  if (beside.length === 0) return show(value)
  const all = [...(said ? [{ value, said }] : []), ...beside]
  return (
    <ul className="app-apart">
      {all.map(({ value: one, said: by }) => (
        <li key={by.event}>
          {show(one)}{' '}
          <small className="app-soft">
            {i18n.t('{when}, apparaat {device}', { when: whenWords(by.at, now, i18n), device: by.device.slice(0, 4) })}
          </small>
        </li>
      ))}
    </ul>
  )
}
