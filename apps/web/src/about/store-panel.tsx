import type { I18n } from '@lingui/core'
import { useQuery } from '@tanstack/react-query'
import type { DiskView, HealthView } from '@weerbaar/core'
import { Alert, Facts, formatClock, formatQuantity, Panel, Small } from '@weerbaar/ui'
import { languageOfI18n, useLanguage } from '../i18n/use-language.ts'
import { healthQuery } from './health-queries.ts'

/** Below this a hub may not last a week of a large exercise. */
const LITTLE_ROOM = 2_000_000_000

/** Where everything is kept, what that place promises, and whether the disk still keeps to it. */
export function StorePanel() {
  const { i18n } = useLanguage()
  const { data } = useQuery(healthQuery)
  return (
    <Panel title={i18n.t('Opslag')} look={3}>
      {data === undefined ? (
        <Small>{i18n.t('De hub heeft nog niet geantwoord.')}</Small>
      ) : (
        <>
          <Troubles health={data} />
          <Facts items={facts(data, i18n)} />
        </>
      )}
    </Panel>
  )
}

function Troubles({ health: { store, disk } }: { readonly health: HealthView }) {
  const { i18n } = useLanguage()
  return (
    <>
      {store.durability === 'memory' && <Alert tone="bad" title={i18n.t('Niets wordt bewaard: alles gaat weg als dit programma stopt.')} />}
      {disk.fsyncMs === null && <Alert tone="bad" title={i18n.t('De schijf weigert. Er kan niets meer worden bewaard.')} />}
      {disk.free !== null && disk.free < LITTLE_ROOM && (
        <Alert tone="warn" title={i18n.t('De schijf raakt vol: nog {room} vrij.', { room: roomWords(disk.free, i18n) })} />
      )}
      {store.forks > 0 && (
        <Alert tone="warn" title={i18n.t('Een apparaat schreef twee geschiedenissen.')}>
          {i18n.t('Een reservekopie is teruggezet of een schijf is gekopieerd. Beide zijn bewaard. Aantal plaatsen: {forks}.', {
            forks: store.forks,
          })}
        </Alert>
      )}
    </>
  )
}

function facts({ version, node, store, disk }: HealthView, i18n: I18n) {
  const settings = Object.entries(store.store.settings).map(([name, value]) => `${name} ${value}`)
  return [
    { key: 'kind', term: i18n.t('Opgeslagen in'), detail: kindWords(store.store.kind, i18n) },
    { key: 'promise', term: i18n.t('Belofte'), detail: promiseWords(store.durability, settings, i18n) },
    { key: 'disk', term: i18n.t('Schijf geprobeerd'), detail: diskWords(disk, i18n) },
    { key: 'free', term: i18n.t('Vrij op de schijf'), detail: disk.free === null ? i18n.t('onbekend') : roomWords(disk.free, i18n) },
    {
      key: 'events',
      term: i18n.t('Gebeurtenissen'),
      detail: i18n.t('{events}, en {waiting} die wachten op een eerdere', { events: store.events, waiting: store.waiting }),
    },
    {
      key: 'apart',
      term: i18n.t('Apart gezet'),
      detail: i18n.t('{quarantined} die niet te lezen of niet te vertrouwen zijn', { quarantined: store.quarantined }),
    },
    { key: 'version', term: i18n.t('Versie'), detail: `${version}, Node ${node}` },
  ]
}

function kindWords(kind: HealthView['store']['store']['kind'], i18n: I18n): string {
  return kind === 'sqlite' ? i18n.t('SQLite, in de map van deze hub') : kind === 'postgresql' ? 'PostgreSQL' : i18n.t('het geheugen')
}

function promiseWords(durability: 'full' | 'memory', settings: readonly string[], i18n: I18n): string {
  if (durability === 'memory') return i18n.t('geen')
  return i18n.t('eerst op de schijf, dan pas ‘opgeslagen’ ({settings})', { settings: settings.join(', ') })
}

function diskWords({ checkedAt, fsyncMs }: DiskView, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  const clock = formatClock(checkedAt, locale)
  return fsyncMs === null
    ? i18n.t('{clock}: mislukt', { clock })
    : i18n.t('{clock}: gelukt in {took}', { clock, took: formatQuantity(fsyncMs, 'ms', { locale, decimals: fsyncMs < 10 ? 1 : 0 }) })
}

const roomWords = (bytes: number, i18n: I18n): string =>
  formatQuantity(bytes / 1e9, 'GB', { locale: languageOfI18n(i18n), decimals: bytes < 1e10 ? 1 : 0 })
