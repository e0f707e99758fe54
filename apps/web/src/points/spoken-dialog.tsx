import { decodeSpoken, MEDIA, type Medium, type PointRow, type SpokenHeard } from '@weerbaar/core'
import { Alert, Button, Dialog, Facts, SelectField, Small, Stack, TextArea } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useTakeDown } from './point-queries.ts'
import { nameOf } from './point-words.ts'
import { SpokenGroups } from './spoken-groups.tsx'
import { spokenFacts } from './spoken-words.ts'
import { mediumWords } from './thing-words.ts'

interface Props {
  readonly rows: readonly PointRow[]
  readonly now: number
  readonly onClose: () => void
}

const MINUTE_MS = 60_000

/** Takes down a status that is read aloud: says which group is wrong while it is typed, and what it will mean before it is taken. */
export function SpokenDialog({ rows, now, onClose }: Props) {
  const { i18n, locale } = useLanguage()
  const telling = useTakeDown(onClose)
  const [text, setText] = useState('')
  const [medium, setMedium] = useState<Medium>('radio')
  const heard = decodeSpoken(text, Math.floor(now / MINUTE_MS))
  const report = heard.data
  const row = report && rows.find(({ card }) => card?.number === report.point)
  const whole = text.replaceAll(/\D/g, '').length >= 40
  const take = () => {
    if (report && row) telling.mutate({ code: report.id, medium })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Code invoeren')}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={telling.isPending} disabled={!report?.exercise || !row} onClick={take}>
            {i18n.t('Neem dit over')}
          </Button>
        </>
      }
    >
      <Stack>
        <TextArea
          label={i18n.t('Tien groepen van vier cijfers')}
          hint={i18n.t('Zoals het punt ze voorleest. Spaties mogen, hoeven niet.')}
          rows={2}
          value={text}
          onChange={setText}
        />
        <SpokenGroups text={text} />
        <SelectField
          label={i18n.t('Gehoord via')}
          value={medium}
          onChange={(value) => setMedium(MEDIA.find((one) => one === value) ?? medium)}
          options={MEDIA.map((one) => ({ value: one, label: mediumWords(one, i18n) }))}
        />
        {whole && !report && <WrongGroups heard={heard} />}
        {report && !report.exercise && (
          <Alert tone="bad">{i18n.t('Deze code is van een echte inzet. Dit is een oefening: neem hem hier niet over.')}</Alert>
        )}
        {report?.exercise && !row && (
          <Alert tone="warn">
            {report.point === null
              ? i18n.t('Deze code noemt geen punt. Vraag welk punt het is en schrijf het in het journaal.')
              : i18n.t('Punt {number} is hier niet bekend. Vraag het nummer opnieuw.', { number: report.point })}
          </Alert>
        )}
        {report && row && (
          <>
            <strong>{nameOf(row)}</strong>
            <Facts items={spokenFacts(report, now, i18n, locale)} />
            <Small>{i18n.t('Lees dit terug aan het punt voor u het overneemt. Grote getallen zijn afgerond.')}</Small>
          </>
        )}
        <ProblemNote error={telling.error} />
      </Stack>
    </Dialog>
  )
}

function WrongGroups({ heard: { wrongGroups } }: { readonly heard: SpokenHeard }) {
  const { i18n } = useLanguage()
  const groups = wrongGroups.join(', ')
  if (wrongGroups.length === 0 || wrongGroups.length === 10)
    return <Alert tone="warn">{i18n.t('Er klopt iets niet. Vraag alle groepen opnieuw.')}</Alert>
  return (
    <Alert tone="warn">
      {i18n.t(
        '{count, plural, one {Groep {groups} klopt niet. Vraag die groep opnieuw.} other {In groep {groups} klopt iets niet. Vraag die groepen opnieuw.}}',
        {
          count: wrongGroups.length,
          groups,
        },
      )}
    </Alert>
  )
}
