/**
 * Keeps the whole app on the tablet, so that it opens without any network. It keeps nothing else: what people write goes to the log on
 * the tablet, and `/v1` is never answered from here. docs/decisions/0014-point-app.md says why this is not a library.
 */
interface Precache {
  /** Of the content of all files. */
  readonly version: string
  /** Relative to the worker. */
  readonly files: readonly string[]
}
/** What of a service worker's world is used here; the program is typed for pages. */
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (
    type: 'install' | 'activate' | 'fetch' | 'message',
    heard: (
      event: Event & { waitUntil: (work: Promise<unknown>) => void; respondWith: (answer: Promise<Response>) => void } & {
        readonly request: Request
        readonly data: unknown
      },
    ) => void,
  ) => void
}
const worker = globalThis as unknown as WorkerScope // this file runs as a service worker only

const PREFIX = 'weerbaar-punt-'
const { version, files } = JSON.parse('__PRECACHE__') as Precache // written there by build/fill-precache.ts
const CACHE = PREFIX + version

worker.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(new URL(file, worker.registration.scope), { cache: 'reload' }))
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  )
})

// A new version waits until a person says so: a reload would empty a form that is half filled in.
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return
  const asked = request.mode === 'navigate' ? new URL('index.html', worker.registration.scope).href : request.url
  event.respondWith(caches.match(asked, { cacheName: CACHE }).then((kept) => kept ?? fetch(request)))
})
