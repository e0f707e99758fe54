import { type EmergencyStanding, MEDIA, RELAY_TARGETS, unreachable } from '@weerbaar/core'
import type { I18n } from '@lingui/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Beside } from '../parts/beside.tsx'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { newRecordId } from '../tablet/new-record-id.ts'
import { nextSlip } from '../tablet/next-slip.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { mediumWord, targetWord } from '../words/words.ts'

function stateWords(one: EmergencyStanding, i18n: I18n): string {
  switch (one.state) {
    case 'taken':
      return i18n.t('nog niet verstuurd')
    case 'sent':
      return i18n.t('verstuurd naar {to}, nog niet bevestigd', { to: one.sent ? targetWord(one.sent.value.to, i18n) : '–' })
    case 'acknowledged':
      return i18n.t('bevestigd door {by}', { by: one.acknowledged?.value.by ?? '–' })
    case 'ended':
      return i18n.t('afgerond: {outcome}', { outcome: one.ended?.value ?? '–' })
    default:
      return unreachable(one.state)
  }
}

type Open = { readonly kind: 'new' } | { readonly kind: 'sent' | 'back' | 'end'; readonly emergency: string }

/** Calls for help that no phone can make: a slip with a number, and a code that only who has the slip can say back. */
export function EmergencyScreen() {
  const { standing, settings, tablet } = usePoint()
  const { i18n, moment } = useWords()
  const [open, setOpen] = useState<Open>()
  const { emergencies } = standing
  const alarms = emergencies.filter(({ alarm }) => alarm)
  const { device } = tablet.view()
  const mine = `${standing.card?.value.number ?? 0}-${settings.letter}-`
  const sameLetter = emergencies.some(({ taken }) => taken.value.slip.startsWith(mine) && taken.said.device !== device)
  return (
    <section className="pt-stack" aria-label={i18n.t('Noodoproep')}>
      <h2>{i18n.t('Noodoproep')}</h2>
      {alarms.length > 0 && (
        <Note tone="bad" alert>
          <p className="pt-strong">
            {i18n.t('Stuur iemand. Deze oproep is niet bevestigd: {slips}', {
              slips: alarms.map(({ taken }) => taken.value.slip).join(', '),
            })}
          </p>
        </Note>
      )}
      <Button icon="siren" kind="main" onPress={() => setOpen({ kind: 'new' })}>
        {i18n.t('Nieuwe noodoproep')}
      </Button>
      <ul className="pt-list">
        {emergencies.toReversed().map((one) => {
          const { slip, code, what, where, victims } = one.taken.value
          return (
            <li
              key={one.emergency}
              className="pt-item"
              data-side={one.alarm ? 'bad' : one.state === 'acknowledged' || one.state === 'ended' ? 'ok' : 'warn'}
            >
              <strong>{what}</strong>
              <span>{moment(one.taken.said.at)}</span>
              <p>
                {where}
                {victims !== null && ` · ${i18n.t('{victims, plural, one {# slachtoffer} other {# slachtoffers}}', { victims })}`}
              </p>
              <p>
                {i18n.t('Briefje')} <b>{slip}</b> · {i18n.t('code')} <b>{code}</b>
              </p>
              <p className={one.alarm ? 'pt-bad' : 'pt-soft'}>{stateWords(one, i18n)}</p>
              {one.codeFits === false && (
                <p className="pt-bad">
                  {i18n.t('De code die terugkwam ({code}) klopt niet. Niets bewijst dat de oproep is aangekomen.', {
                    code: one.acknowledged?.value.code ?? '',
                  })}
                </p>
              )}
              {one.copyOf && <p className="pt-warn">{i18n.t('Dit is een kopie van hetzelfde briefje. Het is één oproep.')}</p>}
              <Beside of={one.ended} words={(outcome) => outcome} />
              {one.state !== 'ended' && (
                <div className="pt-item__buttons">
                  <Button
                    kind={one.state === 'taken' ? 'main' : 'usual'}
                    onPress={() => setOpen({ kind: 'sent', emergency: one.emergency })}
                  >
                    {i18n.t('Verstuurd')}
                    <span className="pt-hidden">: {slip}</span>
                  </Button>
                  <Button
                    kind={one.state === 'sent' ? 'main' : 'usual'}
                    onPress={() => setOpen({ kind: 'back', emergency: one.emergency })}
                  >
                    {i18n.t('Code terug')}
                    <span className="pt-hidden">: {slip}</span>
                  </Button>
                  <Button onPress={() => setOpen({ kind: 'end', emergency: one.emergency })}>
                    {i18n.t('Afgerond')}
                    <span className="pt-hidden">: {slip}</span>
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <p className="pt-soft">
        {i18n.t('Tablet {letter} van punt {number} nummert zijn eigen briefjes.', {
          letter: settings.letter,
          number: standing.card?.value.number ?? '–',
        })}
      </p>
      {sameLetter && (
        <Note tone="warn">
          {i18n.t(
            'Een ander apparaat schreef briefjes met dezelfde letter. Heeft een andere tablet letter {letter}? Kies dan een andere.',
            { letter: settings.letter },
          )}
        </Note>
      )}
      {open && <EmergencySheet open={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

function EmergencySheet({ open, onClose }: { open: Open; onClose: () => void }) {
  const { standing, settings, tablet, write } = usePoint()
  const { i18n } = useWords()
  const { point } = settings
  const done = (kept: boolean) => {
    if (kept) onClose()
  }
  const medium = (
    <Choice name="medium" label={i18n.t('Hoe?')} options={MEDIA.map((one) => ({ value: one, words: mediumWord(one, i18n) }))} />
  )
  if (open.kind === 'new')
    return (
      <Sheet title={i18n.t('Nieuwe noodoproep')} onClose={onClose}>
        <Form
          send={i18n.t('Maak het briefje')}
          onSend={async (filled) => {
            const slips = standing.emergencies.map(({ taken }) => taken.value.slip)
            done(
              await write({
                type: 'EmergencyTaken',
                point,
                emergency: newRecordId(tablet.newId()),
                slip: nextSlip(standing.card?.value.number ?? null, settings.letter, slips),
                code: tablet.newCode(4),
                what: filled.text('what'),
                where: filled.text('where'),
                victims: filled.number('victims') ?? null,
              }),
            )
          }}
        >
          <TextField first required name="what" label={i18n.t('Wat is er aan de hand?')} />
          <TextField required name="where" label={i18n.t('Waar precies?')} />
          <TextField name="victims" label={i18n.t('Hoeveel slachtoffers?')} pattern="[0-9]{1,4}" />
        </Form>
        <p>{i18n.t('Schrijf daarna nummer en code op een briefje en geef dat mee. Wie de code terugzegt, heeft het briefje.')}</p>
      </Sheet>
    )
  const emergency = newRecordId(open.emergency)
  switch (open.kind) {
    case 'sent':
      return (
        <Sheet title={i18n.t('Verstuurd')} onClose={onClose}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const to = chosen(filled, 'to', RELAY_TARGETS)
              const by = chosen(filled, 'medium', MEDIA)
              if (to && by) done(await write({ type: 'EmergencySent', point, emergency, to, medium: by }))
            }}
          >
            <Choice
              name="to"
              label={i18n.t('Naar wie?')}
              start="controlRoom"
              options={RELAY_TARGETS.map((to) => ({ value: to, words: targetWord(to, i18n) }))}
            />
            {medium}
          </Form>
        </Sheet>
      )
    case 'back':
      return (
        <Sheet title={i18n.t('Code terug')} onClose={onClose}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const by = chosen(filled, 'medium', MEDIA)
              if (by)
                done(
                  await write({
                    type: 'EmergencyAcknowledged',
                    point,
                    emergency,
                    code: filled.text('code'),
                    by: filled.text('by'),
                    medium: by,
                  }),
                )
            }}
          >
            <TextField
              first
              required
              name="code"
              label={i18n.t('Welke code zeiden ze?')}
              hint={i18n.t('Zeg de code niet voor. Schrijf op wat je hoort.')}
              pattern="[0-9]{1,8}"
            />
            <TextField required name="by" label={i18n.t('Wie zei het?')} hint={i18n.t('Een functie, geen naam.')} />
            {medium}
          </Form>
        </Sheet>
      )
    case 'end':
      return (
        <Sheet title={i18n.t('Afgerond')} onClose={onClose}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => done(await write({ type: 'EmergencyEnded', point, emergency, outcome: filled.text('outcome') }))}
          >
            <TextField first required name="outcome" label={i18n.t('Hoe liep het af?')} />
          </Form>
        </Sheet>
      )
    default:
      return unreachable(open)
  }
}
