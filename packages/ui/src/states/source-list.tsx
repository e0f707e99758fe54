import { Link } from '../controls/link.tsx'
import type { Text } from '../text.ts'

export interface SourceItem {
  readonly key?: string | undefined
  readonly name: Text
  readonly detail?: Text
  readonly href?: string | undefined
}

/** Who says so, as of when, under which licence. */
export const SourceList = ({ items }: { items: readonly SourceItem[] }) => (
  <ul className="wb-list">
    {items.map((item, i) => (
      <li key={item.key ?? i}>
        {item.href === undefined ? <strong>{item.name}</strong> : <Link href={item.href}>{item.name}</Link>}
        {item.detail !== undefined && <div className="wb-small">{item.detail}</div>}
      </li>
    ))}
  </ul>
)
