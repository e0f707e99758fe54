import type { PointLogEntry, PointLogView, PointStanding, RestockLine } from '@weerbaar/core'
import { Actions, Button, ButtonLink } from '@weerbaar/ui'
import { saveFile } from '../files/save-file.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { excelCsv } from '../files/excel-csv.ts'
import { logWords } from './log-words.ts'
import { peopleWords } from './people-words.ts'
import type { PointsSeen } from './points-view.ts'

interface Props {
  readonly log: PointLogView
  readonly entries: readonly PointLogEntry[]
  readonly restocking: readonly RestockLine[]
  readonly standings: readonly PointStanding[]
  readonly points: PointsSeen
  readonly names: ReadonlyMap<string, string>
  /** Who made the records: the region. */
  readonly creator: string
}

/** The files of the evaluation: timeline and restocking list for a spreadsheet, everything for a program, and paper. */
export function EvaluationActions({ log, entries, restocking, standings, points, names, creator }: Props) {
  const { i18n, locale } = useLanguage()
  const mark = `OEFENING ${log.exercise}`
  const instant = (at: number) => new Date(at).toISOString()
  const save = (name: string, type: string, content: string) => saveFile(`OEFENING-${name}`, type, content)
  const timeline = () =>
    excelCsv([
      [
        i18n.t('Oefening'),
        i18n.t('Wanneer (UTC)'),
        i18n.t('Opgeschreven (UTC)'),
        i18n.t('Punt'),
        i18n.t('Soort'),
        i18n.t('Wat'),
        i18n.t('Apparaat'),
        i18n.t('Gebeurtenis'),
      ],
      ...entries.map(({ id, at, writtenAt, device, line }) => [
        mark,
        instant(at),
        instant(writtenAt),
        'point' in line ? (names.get(line.point) ?? line.point) : '',
        line.type,
        logWords(line, i18n),
        device.slice(0, 8),
        id,
      ]),
    ])
  const hours = standings.flatMap(({ point, visitors }) =>
    visitors.perHour.map(({ hour, people }) => ({
      point: names.get(point) ?? point,
      hour: instant(hour),
      people: peopleWords(people, false, i18n),
    })),
  )
  const counts = () =>
    excelCsv([
      [i18n.t('Oefening'), i18n.t('Punt'), i18n.t('Uur (UTC)'), i18n.t('Gekomen')],
      ...hours.map(({ point, hour, people }) => [mark, point, hour, people]),
    ])
  const stock = () =>
    excelCsv([
      [i18n.t('Oefening'), i18n.t('Punt'), i18n.t('Wat'), i18n.t('Eenheid'), i18n.t('Gepland'), i18n.t('Over'), i18n.t('Aanvullen')],
      ...restocking.map(({ name, label, unit, planned, left, needed }) => [mark, name, label, unit, planned, left ?? '', needed ?? '']),
    ])
  const all = () =>
    `${JSON.stringify({ exercise: mark, madeAt: instant(log.now), counts: hours, entries, notices: points.notices, supplies: points.supplies, restocking }, null, 1)}\n`
  return (
    <Actions>
      <Button icon="download" onClick={() => save('tijdlijn.csv', 'text/csv', timeline())}>
        {i18n.t('Tijdlijn als CSV')}
      </Button>
      <Button icon="download" onClick={() => save('tellingen.csv', 'text/csv', counts())}>
        {i18n.t('Tellingen als CSV')}
      </Button>
      <Button icon="download" onClick={() => save('aanvullen.csv', 'text/csv', stock())}>
        {i18n.t('Aanvullijst als CSV')}
      </Button>
      <ButtonLink icon="print" download href={`/v1/paper/restocking.pdf?language=${locale}`}>
        {i18n.t('Aanvullijst op papier')}
      </ButtonLink>
      <Button icon="download" onClick={() => save('evaluatie.json', 'application/json', all())}>
        {i18n.t('Alles als JSON')}
      </Button>
      <ButtonLink icon="download" download href={`/v1/archive.zip?for=woo&creator=${encodeURIComponent(creator)}`}>
        {i18n.t('Archief zonder personen (Woo)')}
      </ButtonLink>
      <ButtonLink icon="download" download href={`/v1/archive.zip?for=archive&creator=${encodeURIComponent(creator)}`}>
        {i18n.t('Archief met alles (Archiefwet)')}
      </ButtonLink>
      <Button icon="print" onClick={() => print()}>
        {i18n.t('Druk af')}
      </Button>
    </Actions>
  )
}
