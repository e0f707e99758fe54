/**
 * Adds an organisation's own roles over ours, from a stylesheet the server may have, e.g. `/theme/theme.css`.
 * It overrides `--wb-*` roles only; we ship none. A second call with the same address adds nothing.
 * A server without a theme had best answer 204: browsers write every 404 on the console.
 *
 * @returns whether the theme is in place; false when the server has none, which is the usual case
 */
export async function loadTheme(url: string): Promise<boolean> {
  if (document.querySelector(`link[data-wb-theme="${CSS.escape(url)}"]`) !== null) return true
  const found = await fetch(url, { method: 'HEAD' }).catch(() => undefined)
  // A server of one page answers every address with its own HTML; only a stylesheet is a theme.
  if (found?.ok !== true || found.headers.get('content-type')?.startsWith('text/css') !== true) return false
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.dataset['wbTheme'] = url
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(true))
    link.addEventListener('error', () => {
      link.remove()
      resolve(false)
    })
    link.href = url
    document.head.append(link)
  })
}
