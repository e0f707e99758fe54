/**
 * The present value of a colour role, for what cannot read CSS itself: the style of a map.
 * Read it again when {@link onThemeChange} calls.
 *
 * @param role name without the prefix, e.g. `impact-3`
 * @throws RangeError if no theme gives that role
 */
export function readRole(role: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--wb-${role}`).trim()
  if (value === '') throw new RangeError(`role --wb-${role} has no value, expected one of tokens.css`)
  return value
}

/** Calls back after day and night change places, by the device or by choice. @returns ends it */
export function onThemeChange(changed: () => void): () => void {
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  const choice = new MutationObserver(changed)
  device.addEventListener('change', changed)
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    device.removeEventListener('change', changed)
    choice.disconnect()
  }
}
