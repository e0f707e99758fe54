/** Whether this browser can draw the map at all. Asked once: every question makes a context. */
export const canDrawMap: boolean = (() => {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
})()
