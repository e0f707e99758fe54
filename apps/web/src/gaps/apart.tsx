interface Props<T> {
  readonly values: readonly (T | null)[]
  readonly text: (value: T) => string
  /** What is said where nobody said anything. */
  readonly unknown: string
}

/** Values two people wrote apart, side by side; one value stands alone. Unknown is said, and is not zero. */
export function Apart<T extends string | number>({ values, text, unknown }: Props<T>) {
  const shown = values.map((value) => ({
    key: String(value),
    content: value === null ? <em className="app-unknown">{unknown}</em> : <span className="app-wrap">{text(value)}</span>,
  }))
  if (shown.length < 2) return shown[0]?.content
  return (
    <ul className="app-apart">
      {shown.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}
