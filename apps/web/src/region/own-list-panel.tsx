import type { CandidatePreviewView } from '@weerbaar/core'
import { Alert, Button, ButtonLink, DataTable, Panel, Small, Stack, Sub } from '@weerbaar/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FileButton } from '../files/file-button.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { listFieldWords, listValueWords } from './list-words.ts'
import { IssuesPanel } from './issues-panel.tsx'
import { regionFilesQuery, useOwnList, useRegionFile } from './region-files-queries.ts'

/** An own list of candidates: chosen, shown with what it would change, and only then put into a new region file. */
export function OwnListPanel() {
  const { i18n } = useLanguage()
  const queryClient = useQueryClient()
  const [file, setFile] = useState<File>()
  const asking = useOwnList()
  const using = useRegionFile()
  const preview = file && asking.data
  const look = (chosen: File): void => {
    setFile(chosen)
    asking.mutate({ file: chosen, accept: false })
  }
  const accept = (): void => {
    if (file)
      asking.mutate(
        { file, accept: true },
        { onSuccess: () => void queryClient.invalidateQueries({ queryKey: regionFilesQuery.queryKey }) },
      )
  }
  return (
    <Panel title={i18n.t('Eigen lijst')}>
      <Stack>
        <Sub>
          {i18n.t(
            'Vul de lege lijst in, een regel voor elk gebouw. U ziet eerst wat er verandert. Pas als u akkoord geeft, komt er een nieuw regiobestand.',
          )}
        </Sub>
        <div className="app-table-tools">
          <ButtonLink small icon="download" href="/v1/region/candidates/template.xlsx" download>
            {i18n.t('Lege lijst, Excel')}
          </ButtonLink>
          <ButtonLink small icon="download" href="/v1/region/candidates/template.csv" download>
            {i18n.t('Lege lijst, CSV')}
          </ButtonLink>
          <FileButton accept=".csv,.xlsx" busy={asking.isPending} onFile={look}>
            {i18n.t('Kies een ingevulde lijst')}
          </FileButton>
        </div>
        <ProblemNote error={asking.error ?? using.error} />
        {preview && file && <Preview preview={preview} file={file.name} />}
        {preview && preview.file === undefined && preview.added.length + preview.changed.length > 0 && (
          <div className="app-table-tools">
            <Button appearance="primary" busy={asking.isPending} onClick={accept}>
              {i18n.t('Maak hiervan een nieuw regiobestand')}
            </Button>
          </div>
        )}
        {preview?.file !== undefined && (
          <Alert
            tone="ok"
            title={i18n.t('Het nieuwe regiobestand staat klaar')}
            action={
              <Button busy={using.isPending} onClick={() => preview.file && using.mutate(preview.file)}>
                {i18n.t('Neem het in gebruik')}
              </Button>
            }
          >
            {i18n.t('Weerbaar rekent nog met het oude. Na het wisselen moet u berekeningen en netwerken opnieuw maken.')}
          </Alert>
        )}
      </Stack>
    </Panel>
  )
}

function Preview({ preview, file }: { readonly preview: CandidatePreviewView; readonly file: string }) {
  const { i18n } = useLanguage()
  const rows = [
    ...preview.added.map((site) => ({ ...site, what: i18n.t('nieuw'), fields: [] })),
    ...preview.changed.map((site) => ({ ...site, what: i18n.t('anders') })),
  ]
  return (
    <>
      <p>
        {i18n.t('{file}: {added} nieuw, {changed} anders, {same} hetzelfde.', {
          file,
          added: i18n.number(preview.added.length),
          changed: i18n.number(preview.changed.length),
          same: i18n.number(preview.same),
        })}
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={i18n.t('Wat de lijst zou veranderen. Een leeg veld wist niets.')}
          rows={rows}
          rowKey={({ id }) => id}
          scroll
          name={{ header: i18n.t('Locatie'), cell: ({ name }) => name }}
          columns={[
            { key: 'what', header: i18n.t('Verandering'), align: 'start', cell: ({ what }) => what },
            {
              key: 'fields',
              header: i18n.t('Velden'),
              align: 'start',
              cell: ({ fields }) => (
                <span className="app-wrap">
                  {fields.map(({ field, before, after }) => (
                    <Small key={field}>
                      {`${listFieldWords(field, i18n)}: ${listValueWords(before, i18n)} → ${listValueWords(after, i18n)}`}
                    </Small>
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
      {preview.issues.length > 0 && (
        <IssuesPanel title={i18n.t('Regels die eruit blijven')} issues={preview.issues} fileName={`${file}-opmerkingen.csv`} />
      )}
    </>
  )
}
