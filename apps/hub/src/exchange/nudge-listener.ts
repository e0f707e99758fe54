/** Milliseconds without a sign of life after which the line counts as broken; the other side gives one every 20 s. */
const PATIENCE = 60_000

/**
 * Listens to `GET /v1/exchange/nudges` of another hub until the line breaks; then it says so and is done. Needs nothing of what comes but
 * that something came: a nudge never brings data.
 *
 * @param live told when the line stands, and when it is gone
 * @returns a function that stops the listening
 */
export function listenForNews(url: string, news: () => void, live: (stands: boolean) => void): () => void {
  const abort = new AbortController()
  let watchdog = setTimeout(() => abort.abort(), PATIENCE)
  const alive = (): void => {
    clearTimeout(watchdog)
    watchdog = setTimeout(() => abort.abort(), PATIENCE)
  }
  async function listen(): Promise<void> {
    const answer = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: abort.signal })
    if (answer.status !== 200 || answer.body === null) return
    live(true)
    const text = answer.body.pipeThrough(new TextDecoderStream())
    let line = ''
    for await (const part of text) {
      alive()
      const lines = (line + part).split('\n')
      line = (lines.pop() ?? '').slice(0, 1000)
      if (lines.includes('event: more')) news()
    }
  }
  void listen()
    .catch(() => undefined) // a broken line is what this is for
    .finally(() => {
      clearTimeout(watchdog)
      live(false)
    })
  return () => abort.abort()
}
