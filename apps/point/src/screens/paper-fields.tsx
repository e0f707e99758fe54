import { BOARDS, HELP_KINDS, MEDIA, POINT_ROLES, unreachable, URGENCIES, VISITOR_KINDS } from '@weerbaar/core'
import { useWords } from '../i18n/use-words.ts'
import { Choice, NumberField, TextField } from '../parts/form.tsx'
import { UrgencyMark } from '../parts/urgency-mark.tsx'
import type { PaperSheet } from '../tablet/paper-events.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { boardWord, helpWord, mediumWord, roleWord, visitorWord } from '../words/words.ts'

/** What stands on a form beside its number and hour, in the order of the paper. */
export function PaperFields({ sheet }: { sheet: PaperSheet }) {
  const { standing } = usePoint()
  const { i18n } = useWords()
  const medium = (
    <Choice
      name="medium"
      label={i18n.t('Hoe kwam het binnen?')}
      start="person"
      options={MEDIA.map((one) => ({ value: one, words: mediumWord(one, i18n) }))}
    />
  )
  switch (sheet) {
    case 'visitors':
      return (
        <>
          {VISITOR_KINDS.map((kind) => (
            <NumberField key={kind} name={kind} label={visitorWord(kind, i18n)} start={0} />
          ))}
          <NumberField name="left" label={visitorWord('left', i18n)} start={0} />
          <NumberField required={false} name="inside" label={i18n.t('Zaal geteld (mag leeg)')} />
        </>
      )
    case 'stock':
      return (
        <>
          <Choice
            name="item"
            label={i18n.t('Wat?')}
            options={standing.stock.map(({ item, card }) => ({ value: item, words: card?.value.name ?? item }))}
          />
          <Choice
            goesOn
            name="way"
            label={i18n.t('Erin of eruit?')}
            options={[
              { value: 'out', words: i18n.t('Eruit: uitgedeeld') },
              { value: 'in', words: i18n.t('Erbij: gekregen') },
              { value: 'counted', words: i18n.t('Geteld in de kast') },
            ]}
          />
          <NumberField name="pieces" label={i18n.t('Hoeveel?')} />
        </>
      )
    case 'help':
      return (
        <>
          <Choice
            name="urgency"
            label={i18n.t('Hoe snel?')}
            options={URGENCIES.map((one) => ({ value: one, words: <UrgencyMark urgency={one} /> }))}
          />
          <Choice
            goesOn
            name="kind"
            label={i18n.t('Waarmee?')}
            options={HELP_KINDS.map((one) => ({ value: one, words: helpWord(one, i18n) }))}
          />
          <TextField required name="what" label={i18n.t('Wat is er nodig?')} hint={i18n.t('Schrijf hier geen naam of adres.')} />
          <TextField name="where" label={i18n.t('Waar in het gebouw?')} />
        </>
      )
    case 'emergency':
      return (
        <>
          <TextField required name="letter" label={i18n.t('Letter op het briefje')} start="P" pattern="[Pp][A-Za-z]?" />
          <TextField required name="code" label={i18n.t('Code op het briefje')} pattern="[0-9]{4}" />
          <TextField required name="what" label={i18n.t('Wat is er aan de hand?')} />
          <TextField required name="where" label={i18n.t('Waar precies?')} />
          <TextField name="victims" label={i18n.t('Hoeveel slachtoffers?')} pattern="[0-9]{1,4}" />
        </>
      )
    case 'card':
      return (
        <>
          <Choice
            goesOn
            name="board"
            label={i18n.t('Welk bord?')}
            options={BOARDS.map((one) => ({ value: one, words: boardWord(one, i18n) }))}
          />
          <TextField
            required
            long
            name="text"
            label={i18n.t('Wat komt er op de kaart?')}
            hint={i18n.t('Schrijf hier geen naam of adres.')}
          />
        </>
      )
    case 'journal':
      return (
        <>
          <TextField required long name="text" label={i18n.t('Wat gebeurde er, of wat is besloten?')} />
          {medium}
        </>
      )
    case 'helper':
      return (
        <>
          <TextField required name="label" label={i18n.t('Voornaam of nummer van het hesje')} />
          <Choice
            name="role"
            label={i18n.t('Welke taak?')}
            start="helper"
            options={POINT_ROLES.map((role) => ({ value: role, words: roleWord(role, i18n) }))}
          />
          <Choice
            name="walkIn"
            label={i18n.t('Van wie?')}
            start="yes"
            options={[
              { value: 'no', words: i18n.t('Staat op het rooster') },
              { value: 'yes', words: i18n.t('Kwam zelf helpen') },
            ]}
          />
          <TextField name="team" label={i18n.t('Team, met leider en aantal')} />
          <TextField name="skills" label={i18n.t('Kan goed')} />
        </>
      )
    case 'handover':
      return <TextField required long name="text" label={i18n.t('Wat moet de volgende weten?')} />
    case 'report':
      return (
        <>
          <TextField required long name="text" label={i18n.t('Bericht')} />
          {medium}
        </>
      )
    default:
      return unreachable(sheet)
  }
}
