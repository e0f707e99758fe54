import type { MouseEvent } from 'react'

/**
 * Lets an app follow its own links without loading a page: only the plain click, so that
 * a new tab, a download and the middle button keep doing what the browser does.
 */
export function followLink(href: string, onNavigate: ((href: string) => void) | undefined) {
  return onNavigate === undefined
    ? undefined
    : (event: MouseEvent<HTMLAnchorElement>) => {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onNavigate(href)
      }
}
