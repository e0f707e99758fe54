import type { RecordToKeep, TabletStore } from './tablet-store.ts'

const NAME = 'weerbaar-punt'
/** Raised with a step in {@link upgrade}. */
const VERSION = 1

/**
 * The tablet's storage in IndexedDB. Every write waits for the disk (`strict`), not for a cache in between.
 * @throws DOMException of the browser, `QuotaExceededError` when the tablet is full; nothing was kept then
 */
export async function openIndexedStore(): Promise<TabletStore> {
  const db = await opened()
  const write = (stores: readonly string[], work: (transaction: IDBTransaction) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' })
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('the tablet kept nothing', 'AbortError')))
      work(transaction)
    })
  const about = <T>(name: string): Promise<T | undefined> => answered<T | undefined>(db.transaction('about').objectStore('about').get(name))
  const keepAbout = (name: string, value: unknown): Promise<void> =>
    write(['about'], (transaction) => void transaction.objectStore('about').put(value, name))

  return {
    key: () => about('key'),
    settings: () => about('settings'),
    sync: () => about('sync'),
    async after(position) {
      const store = db.transaction('records').objectStore('records')
      return answered(store.getAll(IDBKeyRange.lowerBound(position, true)))
    },
    async keep(records, key) {
      const known = new Set(await knownOf(db, records))
      await write(['records', 'about'], (transaction) => {
        if (key !== undefined) transaction.objectStore('about').put(key, 'key')
        for (const record of records) if (!known.has(record.id)) transaction.objectStore('records').add(record)
      })
    },
    replace: (changed) =>
      write(['records'], (transaction) => {
        const store = transaction.objectStore('records')
        for (const { position, record } of changed) {
          const row: IDBRequest<RecordToKeep | undefined> = store.get(position)
          row.addEventListener('success', () => row.result && store.put({ ...row.result, record }))
        }
      }),
    keepSettings: (settings) => keepAbout('settings', settings),
    keepSync: (sync) => keepAbout('sync', sync),
    onLost: (told) => db.addEventListener('close', told, { once: true }),
    close: () => db.close(),
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION)
  request.addEventListener('upgradeneeded', () => upgrade(request.result))
  return answered(request).then((db) => {
    db.addEventListener('versionchange', () => db.close()) // another page has a newer version of the app
    return db
  })
}

function upgrade(db: IDBDatabase): void {
  db.createObjectStore('about')
  const records = db.createObjectStore('records', { keyPath: 'position', autoIncrement: true })
  records.createIndex('id', 'id', { unique: true })
  records.createIndex('own', 'own', { unique: true })
}

async function knownOf(db: IDBDatabase, records: readonly RecordToKeep[]): Promise<readonly string[]> {
  const index = db.transaction('records').objectStore('records').index('id')
  const found = await Promise.all(records.map(({ id }) => answered(index.getKey(id)).then((key) => (key === undefined ? [] : [id]))))
  return found.flat()
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new DOMException('the tablet did not answer', 'UnknownError')))
  })
}
