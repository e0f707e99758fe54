/** A colour role of the theme as it stands now, `--wb-map-land`: the map draws on a canvas and cannot read CSS. */
export function roleColour(role: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(role).trim() || '#888888'
}

/** Calls back when the theme may have changed: by the device, or by a choice in this page. */
export function onThemeChange(changed: () => void): () => void {
  const night = matchMedia('(prefers-color-scheme: dark)')
  night.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  return () => {
    night.removeEventListener('change', changed)
    observer.disconnect()
  }
}
