import { classNames } from '../class-names.ts'
import type { Text } from '../text.ts'

export interface Fact {
  readonly key?: string | undefined
  readonly term: Text
  readonly detail: Text
}

/** Short facts: what, and what it is. @param spread details at the far right, for figures */
export function Facts({ items, spread }: { items: readonly Fact[]; spread?: boolean | undefined }) {
  return (
    <dl className={classNames('wb-facts', spread && 'wb-facts--spread')}>
      {items.map(({ key, term, detail }, i) => (
        <FactRow key={key ?? i} term={term} detail={detail} />
      ))}
    </dl>
  )
}

const FactRow = ({ term, detail }: Omit<Fact, 'key'>) => (
  <>
    <dt>{term}</dt>
    <dd>{detail}</dd>
  </>
)
