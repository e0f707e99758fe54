import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'

/** What a form holds, by the name of the field; spaces around it are gone. */
export interface Filled {
  readonly text: (name: string) => string
  /** `null` when nothing was filled in. */
  readonly textOrNull: (name: string) => string | null
  /** `undefined` when no whole number was filled in. */
  readonly number: (name: string) => number | undefined
}

/**
 * A form of a few fields and one button. The browser says which field is still empty.
 * @param onSend answers whether it was kept; the button waits for that, so nothing is sent twice
 */
export function Form({ send, onSend, children }: { send: string; onSend: (filled: Filled) => Promise<unknown>; children: ReactNode }) {
  const [busy, setBusy] = useState(false)
  return (
    <form
      className="pt-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        setBusy(true)
        void onSend(filledOf(event.currentTarget)).finally(() => setBusy(false))
      }}
    >
      {children}
      <Button type="submit" kind="main" disabled={busy}>
        {send}
      </Button>
    </form>
  )
}

function filledOf(form: HTMLFormElement): Filled {
  const data = new FormData(form)
  const text = (name: string): string => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    text,
    textOrNull: (name) => text(name) || null,
    number: (name) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : undefined),
  }
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly start?: string
}

export function TextField({
  name,
  label,
  hint,
  required = false,
  start,
  long = false,
  pattern,
}: FieldProps & { long?: boolean; pattern?: string }) {
  const { i18n } = useWords()
  const common = { className: 'pt-input', name, required, defaultValue: start, autoComplete: 'off', maxLength: long ? 2000 : 200 }
  return (
    <label className="pt-field">
      <span>{required ? label : i18n.t('{label} (mag leeg)', { label })}</span>
      {hint && <small>{hint}</small>}
      {long ? <textarea {...common} rows={3} /> : <input {...common} type="text" pattern={pattern} />}
    </label>
  )
}

/** A whole number, typed or stepped with large buttons. */
export function NumberField({ name, label, start = '', least = 0 }: { name: string; label: string; start?: number | ''; least?: number }) {
  const [value, setValue] = useState(String(start))
  const { i18n } = useWords()
  const step = (by: number) => setValue(String(Math.max(least, (Number(value) || 0) + by)))
  return (
    <div className="pt-field">
      <span aria-hidden="true">{label}</span>
      <div className="pt-stepper">
        <button type="button" className="pt-button" aria-label={i18n.t('{label}: één minder', { label })} onClick={() => step(-1)}>
          −
        </button>
        <input
          className="pt-input"
          name={name}
          aria-label={label}
          inputMode="numeric"
          pattern="[0-9]{1,9}"
          autoComplete="off"
          required
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <button type="button" className="pt-button" aria-label={i18n.t('{label}: één meer', { label })} onClick={() => step(1)}>
          +
        </button>
      </div>
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: T; readonly words: ReactNode }[]
  readonly start?: T | undefined
  readonly onChoose?: (value: T) => void
  /** One below the other. */
  readonly wide?: boolean
}

/** One of a few, each as large as a button. */
export const Choice = <T extends string>({ name, label, options, start, onChoose, wide = false }: ChoiceProps<T>) => (
  <fieldset className="pt-choice">
    <legend>{label}</legend>
    <div className="pt-choice__options" data-wide={wide ? '' : undefined}>
      {options.map(({ value, words }) => (
        <label key={value} className="pt-option">
          <input type="radio" name={name} value={value} required defaultChecked={value === start} onChange={() => onChoose?.(value)} />
          <span>{words}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** The chosen one of a closed list; the browser lets no other through. */
export const chosen = <T extends string>(filled: Filled, name: string, of: readonly T[]): T | undefined =>
  of.find((one) => one === filled.text(name))
