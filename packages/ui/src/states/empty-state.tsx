import { Heading } from '../controls/heading.tsx'
import { Actions } from '../shell/page.tsx'
import type { Text } from '../text.ts'

export interface EmptyStateProps {
  title?: Text
  /** What would stand here and why it does not. */
  children: Text
  /** One button. */
  action?: Text
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="wb-empty">
    {title !== undefined && (
      <Heading level={2} look={3}>
        {title}
      </Heading>
    )}
    <p>{children}</p>
    {action !== undefined && <Actions>{action}</Actions>}
  </div>
)
