import { POINT_ROLES, presentStaff } from '@weerbaar/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, NumberField, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { newRecordId } from '../tablet/new-record-id.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { reportText } from '../words/report-text.ts'
import { roleWord } from '../words/words.ts'

const HOUR_MS = 3_600_000

/** Who is here in what role, who is next, and the page on which one shift hands over to the other. */
export function PeopleScreen() {
  const { standing, settings, tablet, write, now } = usePoint()
  const { i18n, moment } = useWords()
  const [open, setOpen] = useState<'came' | 'walkIn' | 'shift' | 'handover'>()
  const { point, kit } = settings
  const done = (kept: boolean) => {
    if (kept) setOpen(undefined)
  }
  const roles = POINT_ROLES.map((role) => ({ value: role, words: roleWord(role, i18n) }))
  const here = standing.staff.filter(({ state }) => state !== 'left')
  const [handover] = standing.handovers
  if (!kit) return <Note>{i18n.t('Wie er werkt staat alleen op een tablet van het punt, omdat het om namen gaat.')}</Note>
  return (
    <section className="pt-stack" aria-label={i18n.t('Mensen')}>
      <h2>{i18n.t('Nu aan het werk ({number})', { number: presentStaff(standing.staff) })}</h2>
      <div className="pt-two pt-screen-only">
        <Button icon="plus" kind="main" onPress={() => setOpen('came')}>
          {i18n.t('Komt')}
        </Button>
        <Button icon="plus" onPress={() => setOpen('walkIn')}>
          {i18n.t('Helpt zelf mee')}
        </Button>
        <Button onPress={() => setOpen('shift')}>{i18n.t('Plan een dienst')}</Button>
      </div>
      <ul className="pt-list pt-grid">
        {here.map(({ person, came, state, since, overdue, twiceFrom }) => {
          const id = newRecordId(person)
          const { label, role, team, skills, walkIn, until } = came.value
          return (
            <li key={person} className="pt-item" data-side={overdue ? 'warn' : state === 'resting' ? 'rest' : 'ok'}>
              <strong>{label}</strong>
              <span>
                {state === 'resting'
                  ? i18n.t('pauze sinds {at}', { at: moment(since.at) })
                  : i18n.t('sinds {at}', { at: moment(since.at) })}
              </span>
              <p className="pt-soft">
                {[
                  roleWord(role, i18n),
                  team,
                  skills,
                  walkIn ? i18n.t('kwam zelf helpen') : null,
                  until === null ? null : i18n.t('tot {at}', { at: moment(until) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              {twiceFrom && <p className="pt-warn">{i18n.t('Dit formulier is al eerder ingevoerd. Het telt één keer.')}</p>}
              {overdue && <p className="pt-warn">{i18n.t('Moet worden afgelost')}</p>}
              <div className="pt-item__buttons pt-screen-only">
                <Button onPress={() => void write({ type: 'StaffRested', point, person: id, resting: state !== 'resting' })}>
                  {state === 'resting' ? i18n.t('Weer aan het werk') : i18n.t('Pauze')}
                  <span className="pt-hidden">: {label}</span>
                </Button>
                <Button onPress={() => void write({ type: 'StaffLeft', point, person: id })}>
                  {i18n.t('Gaat weg')}
                  <span className="pt-hidden">: {label}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {standing.shifts.length > 0 && <h2>{i18n.t('Rooster')}</h2>}
      <ul className="pt-list">
        {standing.shifts.map(({ shift, role, from, to, people, present }) => (
          <li key={shift} className="pt-item" data-side={present !== undefined && present < people ? 'warn' : 'rest'}>
            <strong>{roleWord(role, i18n)}</strong>
            <span>
              {moment(from)} – {moment(to)}
            </span>
            <p>
              {present === undefined
                ? i18n.t('{people, plural, one {# persoon} other {# mensen}} nodig', { people })
                : i18n.t('{present} van {people} aanwezig', { present, people })}
            </p>
          </li>
        ))}
      </ul>
      <h2>{i18n.t('Overdracht')}</h2>
      {handover ? (
        <div className="pt-item" data-side="rest">
          <strong>
            {roleWord(handover.value.from, i18n)} → {roleWord(handover.value.to, i18n)}
          </strong>
          <span>{moment(handover.said.at)}</span>
          <p style={{ whiteSpace: 'pre-line' }}>{handover.value.text}</p>
        </div>
      ) : (
        <p className="pt-soft">{i18n.t('Er is nog niets overgedragen.')}</p>
      )}
      <p className="pt-printed">{i18n.t('Gelezen en overgenomen: ______________________   Tijd: ________')}</p>
      <div className="pt-two">
        <Button onPress={() => setOpen('handover')}>{i18n.t('Draag over')}</Button>
        <PrintButton sheet="handover">{i18n.t('Druk de overdracht af')}</PrintButton>
      </div>
      {(open === 'came' || open === 'walkIn') && (
        <Sheet title={open === 'came' ? i18n.t('Komt') : i18n.t('Helpt zelf mee')} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const role = chosen(filled, 'role', POINT_ROLES)
              const hours = filled.number('hours') ?? 0
              if (role === undefined) return
              done(
                await write({
                  type: 'StaffCame',
                  point,
                  person: newRecordId(tablet.newId()),
                  label: filled.text('label'),
                  role,
                  team: filled.textOrNull('team'),
                  skills: filled.textOrNull('skills'),
                  walkIn: filled.text('walkIn') === 'yes',
                  until: hours > 0 ? now + hours * HOUR_MS : null,
                }),
              )
            }}
          >
            <TextField first required name="label" label={i18n.t('Voornaam of nummer van het hesje')} />
            <Choice name="role" label={i18n.t('Welke taak?')} start={open === 'walkIn' ? 'helper' : undefined} options={roles} />
            <Choice
              name="walkIn"
              label={i18n.t('Van wie?')}
              start={open === 'walkIn' ? 'yes' : 'no'}
              options={[
                { value: 'no', words: i18n.t('Staat op het rooster') },
                { value: 'yes', words: i18n.t('Kwam zelf helpen') },
              ]}
            />
            <TextField name="team" label={i18n.t('Team, met leider en aantal')} />
            <TextField name="skills" label={i18n.t('Kan goed')} />
            <NumberField name="hours" label={i18n.t('Hoeveel uur blijft deze helper? 0 is onbekend')} start={4} />
          </Form>
        </Sheet>
      )}
      {open === 'shift' && (
        <Sheet title={i18n.t('Plan een dienst')} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Zet in het rooster')}
            onSend={async (filled) => {
              const role = chosen(filled, 'role', POINT_ROLES)
              const [start, hours, people] = [filled.number('start'), filled.number('hours'), filled.number('people')]
              if (role === undefined || start === undefined || !hours || !people) return
              const from = now + start * HOUR_MS
              done(
                await write({
                  type: 'ShiftPlanned',
                  point,
                  shift: newRecordId(tablet.newId()),
                  role,
                  from,
                  to: from + hours * HOUR_MS,
                  people,
                }),
              )
            }}
          >
            <Choice name="role" label={i18n.t('Welke taak?')} options={roles} />
            <NumberField name="start" label={i18n.t('Over hoeveel uur begint het?')} start={4} />
            <NumberField name="hours" label={i18n.t('Hoeveel uur duurt het?')} start={4} least={1} />
            <NumberField name="people" label={i18n.t('Hoeveel mensen?')} start={1} least={1} />
          </Form>
        </Sheet>
      )}
      {open === 'handover' && (
        <Sheet title={i18n.t('Draag over')} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Bewaar')}
            onSend={async (filled) =>
              done(
                await write({
                  type: 'HandoverWritten',
                  point,
                  handover: newRecordId(tablet.newId()),
                  text: filled.text('text'),
                  from: 'coordinator',
                  to: 'coordinator',
                }),
              )
            }
          >
            <TextField
              required
              long
              name="text"
              label={i18n.t('Wat moet de volgende weten?')}
              start={`${reportText(standing, i18n, moment, now)}\n\n${i18n.t('Afgesproken:')} `}
            />
          </Form>
        </Sheet>
      )}
    </section>
  )
}
