/** Lines a graphics driver writes to the console of a page. Nobody who writes a page can prevent them, and nothing else is let through. */
const GRAPHICS_DRIVER_LINES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'driver message, such as a stall on reading pixels',
    pattern: /^\[\.WebGL-0x[0-9a-f]+\]\s*GL Driver Message \(OpenGL, Performance, /,
  },
  { name: 'fallback to drawing in software', pattern: /^Automatic fallback to software WebGL has been deprecated\./ },
]

export const isGraphicsDriverLine = (text: string): boolean => GRAPHICS_DRIVER_LINES.some(({ pattern }) => pattern.test(text))

/** Whether a request stays on this machine; `data:`, `blob:` and `about:` ask nobody. */
export function staysOnLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  if (!/^(?:https?|wss?):$/.test(protocol)) return ['data:', 'blob:', 'about:'].includes(protocol)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}
