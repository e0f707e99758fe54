import { VISITOR_KINDS, type VisitorKind } from '@weerbaar/core'
import { Icon, type IconName } from '@weerbaar/ui/icons'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Form, NumberField } from '../parts/form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { usePoint } from '../tablet/use-tablet.ts'
import { visitorWord } from '../words/words.ts'

const SIGN: { readonly [K in VisitorKind]: IconName } = { adult: 'adult', child: 'child', senior: 'senior', care: 'care' }

/** People who come and go: one tap each. What stands on a button is on this tablet's disk. */
export function CountScreen() {
  const { settings, standing, tablet, write } = usePoint()
  const { i18n, number, moment } = useWords()
  const [counting, setCounting] = useState(false)
  const { visitors } = standing
  const { point } = settings
  const { device } = tablet.view()
  const last = visitors.last.find(({ said }) => said.device === device) // only what this tablet wrote is taken back here
  return (
    <section className="pt-stack" aria-label={i18n.t('Tellen')}>
      <div className="pt-total">
        <h2>{i18n.t('Nu binnen')}</h2>
        <output className="pt-total__figure">{visitors.inside === undefined ? '–' : number(visitors.inside)}</output>
      </div>
      {visitors.beside.map(({ value, said }) => (
        <p key={said.event} className="pt-warn">
          {i18n.t('Iemand anders telde {people} om {at}. Tel de zaal opnieuw.', { people: value, at: moment(said.at) })}
        </p>
      ))}
      <div className="pt-counts">
        {VISITOR_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="pt-count"
            onClick={() => void write({ type: 'VisitorsCame', point, kind, number: 1 })}
          >
            <Icon name={SIGN[kind]} />
            <span className="pt-count__figure">{number(visitors.came[kind])}</span>
            <span className="pt-count__name">{visitorWord(kind, i18n)}</span>
          </button>
        ))}
      </div>
      <p className="pt-soft" aria-live="polite">
        {last === undefined
          ? i18n.t('Hier is nog niemand geteld')
          : i18n.t('Laatst geteld: {what}, {at}', { what: visitorWord(last.kind, i18n), at: moment(last.said.at) })}
      </p>
      <div className="pt-two">
        <Button
          icon="undo"
          disabled={last === undefined}
          onPress={() => last && void write({ type: 'EntryUndone', point, event: last.event })}
        >
          {i18n.t('Herstel')}
        </Button>
        <Button icon="leave" onPress={() => void write({ type: 'VisitorsLeft', point, number: 1 })}>
          {i18n.t('Gaat weg')}
        </Button>
      </div>
      <Button onPress={() => setCounting(true)}>{i18n.t('Tel de zaal')}</Button>
      {visitors.twice.length > 0 && (
        <p className="pt-warn">
          {i18n.t('{number, plural, one {# formulier is} other {# formulieren zijn}} twee keer ingevoerd en één keer geteld.', {
            number: visitors.twice.length,
          })}
        </p>
      )}
      {counting && (
        <Sheet title={i18n.t('Tel de zaal')} onClose={() => setCounting(false)}>
          <p>{i18n.t('Loop rond en tel iedereen die binnen is. Dit getal gaat dan gelden.')}</p>
          <Form
            send={i18n.t('Zet dit getal vast')}
            onSend={async (filled) => {
              const people = filled.number('people')
              if (people !== undefined && (await write({ type: 'InsideCounted', point, number: people }))) setCounting(false)
            }}
          >
            <NumberField
              first
              name="people"
              label={i18n.t('Mensen binnen')}
              start={visitors.inside === undefined ? '' : Math.max(0, visitors.inside)}
            />
          </Form>
        </Sheet>
      )}
    </section>
  )
}
