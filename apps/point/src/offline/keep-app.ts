/**
 * Keeps the app itself on the tablet and asks the browser never to clear its storage by itself.
 *
 * @param newer told when a newer version stands ready; calling what it is given takes it into use and loads the page anew
 */
export async function keepApp(newer: (takeOver: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const hadOne = navigator.serviceWorker.controller !== null
  const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`)
  const ready = (waiting: ServiceWorker) => {
    newer(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage('take-over')
    })
  }
  if (registration.waiting && hadOne) ready(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller !== null) ready(coming)
    })
  })
}

/** Whether the browser promised not to clear the storage by itself; it may refuse, and says so. */
export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false
