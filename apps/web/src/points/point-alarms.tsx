import type { PointRow, PointStanding } from '@weerbaar/core'
import { Alert, Button } from '@weerbaar/ui'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useTell } from './point-queries.ts'
import { spanWords, whenWords } from './when-words.ts'

interface Props {
  readonly standing: PointStanding
  readonly row: PointRow
  readonly now: number
}

/** What asks for a person at this point, most urgent first. */
export function PointAlarms({ standing, row, now }: Props) {
  const { i18n } = useLanguage()
  const telling = useTell()
  const { point, emergencies, stock, staff } = standing
  const overdue = staff.filter((person) => person.overdue).length
  return (
    <div className="app-urgent">
      {emergencies
        .filter(({ alarm }) => alarm)
        .map(({ emergency, taken, codeFits }) => (
          <Alert
            key={emergency}
            tone="bad"
            title={i18n.t('Stuur iemand: noodmelding {slip} is na {span} niet bevestigd.', {
              slip: taken.value.slip,
              span: spanWords(now - taken.said.at, i18n),
            })}
          >
            {i18n.t('{what}, {where}.', { what: taken.value.what, where: taken.value.where })}{' '}
            {codeFits === false && i18n.t('De teruggezegde code hoort niet bij dit briefje. Vraag de code opnieuw.')}
          </Alert>
        ))}
      {row.silentSince !== undefined && (
        <Alert tone="warn" title={i18n.t('Stuur iemand: er is al {span} niets gehoord.', { span: spanWords(now - row.silentSince, i18n) })}>
          {i18n.t('Alles hieronder is van {when} of ouder en telt niet mee in de totalen.', {
            when: whenWords(row.silentSince, now, i18n),
          })}
        </Alert>
      )}
      {row.state === 'openedByInhabitants' && (
        <Alert
          tone="warn"
          title={i18n.t('Dit punt is geopend door inwoners en nog niet erkend.')}
          action={
            <Button
              busy={telling.isPending}
              onClick={() => telling.mutate({ events: [{ type: 'PointAcknowledged', point, by: 'municipality' }] })}
            >
              {i18n.t('Erken dit punt namens de gemeente')}
            </Button>
          }
        >
          {i18n.t('Erkennen betekent: de gemeente neemt het punt op in haar organisatie.')}
        </Alert>
      )}
      {stock
        .filter(({ warn }) => warn)
        .map(({ item, card, amount }) => (
          <Alert key={item} tone="warn">
            {i18n.t('{item}: nog {amount} {unit}. De waarschuwing staat op {warnAt}.', {
              item: card?.value.name ?? item,
              amount: amount ?? 0,
              unit: card?.value.unit ?? '',
              warnAt: card?.value.warnAt ?? 0,
            })}
          </Alert>
        ))}
      {overdue > 0 && (
        <Alert tone="warn">
          {i18n.t('{overdue, plural, one {# mens staat} other {# mensen staan}} langer in dienst dan gepland. Regel aflossing.', {
            overdue,
          })}
        </Alert>
      )}
      <ProblemNote error={telling.error} />
    </div>
  )
}
