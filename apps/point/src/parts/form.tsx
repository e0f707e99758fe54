import { type KeyboardEvent, type ReactNode, useState } from 'react'
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
 * A form of a few fields and one button. The browser says which field is still empty. Enter goes on to the next field to type in, and
 * sends from the last, so that a person who types does not have to tap.
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

/** Enter goes to the next field; from the last it sends, as the browser does by itself. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  const { form } = event.currentTarget
  if (event.key === 'Enter' && !event.nativeEvent.isComposing && form && focusNextField(form, event.currentTarget)) event.preventDefault()
}

/** To type in; found in the order of the page. */
const FIELDS = '.pt-input'

/** @returns whether there was a field after this one */
function focusNextField(form: HTMLFormElement, from: Element): boolean {
  const next = [...form.querySelectorAll<HTMLElement>(FIELDS)].find(
    (field) => (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  next?.focus()
  return next !== undefined
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
  /** Where a sheet begins: one types at once, without a tap. */
  readonly first?: boolean
}

export function TextField({
  name,
  label,
  hint,
  required = false,
  start,
  first = false,
  long = false,
  pattern,
}: FieldProps & { long?: boolean; pattern?: string }) {
  const { i18n } = useWords()
  const common = {
    className: 'pt-input',
    name,
    required,
    defaultValue: start,
    autoComplete: 'off',
    maxLength: long ? 2000 : 200,
    'data-first': first ? '' : undefined,
  }
  return (
    <label className="pt-field">
      <span>{required ? label : i18n.t('{label} (mag leeg)', { label })}</span>
      {hint && <small>{hint}</small>}
      {long ? <textarea {...common} rows={3} /> : <input {...common} type="text" pattern={pattern} enterKeyHint="next" onKeyDown={goOn} />}
    </label>
  )
}

interface NumberProps {
  readonly name: string
  readonly label: string
  readonly start?: number | ''
  readonly least?: number
  readonly first?: boolean
  readonly required?: boolean
}

/** A whole number, typed or stepped with large buttons. What is typed first takes the place of what stood there. */
export function NumberField({ name, label, start = '', least = 0, first = false, required = true }: NumberProps) {
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
          enterKeyHint="next"
          onKeyDown={goOn}
          data-first={first ? '' : undefined}
          required={required}
          value={value}
          onFocus={(event) => event.target.select()}
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
  /** A tap goes on to the field after it, to be typed in. Whoever chooses with the keys stays, to choose another. */
  readonly goesOn?: boolean
  /** Told of a tap, not of a choice made with the keys. */
  readonly onTap?: () => void
}

/** One of a few, each as large as a button. */
export const Choice = <T extends string>({
  name,
  label,
  options,
  start,
  onChoose,
  wide = false,
  goesOn = false,
  onTap,
}: ChoiceProps<T>) => (
  <fieldset className="pt-choice">
    <legend>{label}</legend>
    <div className="pt-choice__options" data-wide={wide ? '' : undefined}>
      {options.map(({ value, words }) => (
        <label key={value} className="pt-option">
          <input
            type="radio"
            name={name}
            value={value}
            required
            defaultChecked={value === start}
            onChange={() => onChoose?.(value)}
            onClick={({ currentTarget, detail }) => {
              if (detail === 0) return
              onTap?.()
              if (goesOn && currentTarget.form) focusNextField(currentTarget.form, currentTarget)
            }}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** The chosen one of a closed list; the browser lets no other through. */
export const chosen = <T extends string>(filled: Filled, name: string, of: readonly T[]): T | undefined =>
  of.find((one) => one === filled.text(name))
