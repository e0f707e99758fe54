import type { Issue } from '@weerbaar/core'
import { sentenceOf } from '@weerbaar/text'
import { Badge, Button, DataTable, Panel, SelectField, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { excelCsv } from '../files/excel-csv.ts'
import { saveFile } from '../files/save-file.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { issueAdvice } from './issue-advice.ts'

const SEVERITIES = ['error', 'warning', 'note'] as const
type Severity = (typeof SEVERITIES)[number]

interface Props {
  readonly title: string
  readonly issues: readonly Issue[]
  /** Of the file it is kept in. */
  readonly fileName: string
}

/** What there is to remark on data, to be filtered, kept as a table, with what to do now. */
export function IssuesPanel({ title, issues, fileName }: Props) {
  const { i18n, locale } = useLanguage()
  const [wanted, setWanted] = useState('')
  const [severity, setSeverity] = useState('')
  const [source, setSource] = useState('')
  const words: Readonly<Record<Severity, string>> = { error: i18n.t('fout'), warning: i18n.t('let op'), note: i18n.t('ter info') }
  const rows = issues.map((issue, number) => ({
    number,
    issue,
    source: issue.source ?? '',
    place: [issue.source, issue.row === undefined ? undefined : i18n.t('regel {row}', { row: issue.row }), issue.field]
      .filter(Boolean)
      .join(', '),
    sentence: sentenceOf(withoutPlace(issue), locale),
    advice: issueAdvice(issue, i18n),
  }))
  const sources = [...new Set(rows.map((row) => row.source))].filter((name) => name !== '').sort()
  const text = wanted.trim().toLowerCase()
  const found = rows.filter(
    (row) =>
      (severity === '' || row.issue.severity === severity) &&
      (source === '' || row.source === source) &&
      (text === '' || `${row.place} ${row.sentence}`.toLowerCase().includes(text)),
  )
  const keep = (): void =>
    saveFile(
      fileName,
      'text/csv;charset=utf-8',
      excelCsv([
        [i18n.t('Soort'), i18n.t('Bron'), i18n.t('Regel'), i18n.t('Veld'), i18n.t('Wat er is'), i18n.t('Wat nu?')],
        ...found.map(({ issue, sentence, advice }) => [
          words[issue.severity],
          issue.source ?? '',
          issue.row ?? '',
          issue.field ?? '',
          sentence,
          advice,
        ]),
      ]),
    )
  return (
    <Panel
      title={title}
      aside={
        <Button small icon="download" disabled={found.length === 0} onClick={keep}>
          {i18n.t('CSV, voor Excel')}
        </Button>
      }
    >
      <div className="app-sites">
        <div className="app-fields app-fields--end">
          <TextField label={i18n.t('Zoek')} value={wanted} onChange={setWanted} type="search" />
          <SelectField
            label={i18n.t('Soort')}
            value={severity}
            onChange={setSeverity}
            options={[{ value: '', label: i18n.t('alle') }, ...SEVERITIES.map((value) => ({ value, label: words[value] }))]}
          />
          <SelectField
            label={i18n.t('Bron')}
            value={source}
            onChange={setSource}
            options={[{ value: '', label: i18n.t('alle') }, ...sources.map((value) => ({ value, label: value }))]}
          />
        </div>
        <DataTable
          caption={i18n.t('{found} van {all}', { found: i18n.number(found.length), all: i18n.number(rows.length) })}
          rows={found}
          rowKey={({ number }) => String(number)}
          scroll
          name={{ header: i18n.t('Wat er is'), cell: ({ sentence }) => <span className="app-wrap">{sentence}</span> }}
          columns={[
            {
              key: 'severity',
              header: i18n.t('Soort'),
              align: 'start',
              cell: ({ issue }) => (
                <Badge tone={issue.severity === 'error' ? 'bad' : issue.severity === 'warning' ? 'warn' : 'neutral'}>
                  {words[issue.severity]}
                </Badge>
              ),
            },
            { key: 'place', header: i18n.t('Waar'), align: 'start', cell: ({ place }) => <span className="app-wrap">{place}</span> },
            { key: 'now', header: i18n.t('Wat nu?'), align: 'start', cell: ({ advice }) => <span className="app-wrap">{advice}</span> },
          ]}
        />
      </div>
    </Panel>
  )
}

/** The place has a column of its own. */
function withoutPlace({ source: _source, row: _row, field: _field, ...issue }: Issue): Issue {
  return issue
}
