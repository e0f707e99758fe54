import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands in its place when the map cannot be made: the table says the same. */
  readonly instead: ReactNode
}

/** A map that fails must not take the figures with it. React has no hook for this: it must be a class. */
export class MapBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }
  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
