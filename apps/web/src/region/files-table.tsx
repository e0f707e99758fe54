import type { RegionFilesView } from '@weerbaar/core'
import { Badge, Button, DataTable, EmptyState, formatNumber } from '@weerbaar/ui'
import { dayAndClock } from '../format/moments.ts'
import { shortHash } from '../format/values.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useRegionFile } from './region-files-queries.ts'

interface Props {
  readonly view: RegionFilesView
  readonly looked: string | undefined
  readonly onLook: (hash: string) => void
}

export function FilesTable({ view, looked, onLook }: Props) {
  const { i18n, locale } = useLanguage()
  const using = useRegionFile()
  if (view.files.length === 0)
    return <EmptyState>{i18n.t('Nog geen. Weerbaar rekent met de voorbeeldregio, of met het bestand waarmee het is gestart.')}</EmptyState>
  return (
    <>
      <DataTable
        caption={i18n.t('Kies een naam om het bestand naast dat in gebruik te zien. Wisselen duurt even: Weerbaar opent dan opnieuw.')}
        rows={view.files}
        rowKey={({ hash }) => hash}
        selected={looked}
        onSelect={onLook}
        scroll
        name={{ header: i18n.t('Regio'), cell: ({ name, id }) => `${name}, ${id.slice(-4)}` }}
        columns={[
          {
            key: 'built',
            header: i18n.t('Gemaakt'),
            align: 'start',
            cell: ({ builtAt }) => dayAndClock(new Date(builtAt).toISOString(), i18n),
          },
          { key: 'people', header: i18n.t('Inwoners'), cell: ({ inhabitants }) => formatNumber(inhabitants, { locale }) },
          { key: 'cells', header: i18n.t('Vierkanten'), cell: ({ cells }) => formatNumber(cells, { locale }), wideOnly: true },
          { key: 'sites', header: i18n.t('Locaties'), cell: ({ sites }) => formatNumber(sites, { locale }), wideOnly: true },
          { key: 'issues', header: i18n.t('Opmerkingen'), cell: ({ issues }) => formatNumber(issues.length, { locale }) },
          { key: 'hash', header: i18n.t('Kenmerk'), align: 'start', cell: ({ hash }) => shortHash(hash), wideOnly: true },
          {
            key: 'use',
            header: <span className="wb-hide">{i18n.t('In gebruik nemen')}</span>,
            cell: ({ hash, inUse, name }) =>
              inUse ? (
                <Badge tone="ok">{i18n.t('in gebruik')}</Badge>
              ) : (
                <Button
                  small
                  busy={using.isPending}
                  disabled={view.fixed}
                  label={i18n.t('Neem in gebruik: {name} {hash}', { name, hash: shortHash(hash) })}
                  onClick={() => using.mutate(hash)}
                >
                  {i18n.t('Neem in gebruik')}
                </Button>
              ),
          },
        ]}
      />
      <ProblemNote error={using.error} />
    </>
  )
}
