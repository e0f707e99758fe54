import type { I18n } from '@lingui/core'
import { type PointRow, type PromiseStanding, type RecordId, type SupplyStanding, unreachable } from '@weerbaar/core'
import { Badge, Button, formatNumber, Panel, Small } from '@weerbaar/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { regionQuery } from '../api/queries.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useTell } from './point-queries.ts'
import { AskDialog } from './ask-dialog.tsx'
import { AmountDialog, type AmountStep } from './amount-dialog.tsx'
import { SideBySide } from './side-by-side.tsx'
import { levelWords } from './thing-words.ts'
import { nameOf } from './point-words.ts'
import { whenWords } from './when-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface Props {
  readonly supplies: readonly SupplyStanding[]
  readonly rows: readonly PointRow[]
  readonly level: 'municipality' | 'region'
  /** Whose screen it is: it answers for its own stock. */
  readonly municipality: string | undefined
  readonly now: number
}

/** From asking to receiving. Every promise stands; when two promise the same, the owner of the point chooses. */
export function SupplyPanel({ supplies, rows, level, municipality, now }: Props) {
  const { i18n } = useLanguage()
  const [asking, setAsking] = useState(false)
  const [step, setStep] = useState<AmountStep>()
  const [withdrawing, setWithdrawing] = useState<SupplyStanding>()
  const region = useQuery(regionQuery)
  const municipalities = region.data?.municipalities ?? []
  return (
    <Panel
      title={i18n.t('Verzoeken')}
      look={3}
      aside={
        <Button small onClick={() => setAsking(true)}>
          {i18n.t('Vraag iets aan')}
        </Button>
      }
    >
      {supplies.length === 0 && <Small>{i18n.t('Er is nog niets aangevraagd.')}</Small>}
      <ul className="wb-list">
        {supplies.map((supply) => (
          <li key={supply.supply}>
            <Supply
              supply={supply}
              rows={rows}
              level={level}
              municipality={municipality}
              now={now}
              ownerOf={(id) => municipalities.find((one) => one.id === id)?.name ?? id}
              onStep={setStep}
              onWithdraw={() => setWithdrawing(supply)}
            />
          </li>
        ))}
      </ul>
      {asking && <AskDialog rows={rows} now={now} onClose={() => setAsking(false)} />}
      {step && <AmountDialog step={step} level={level} municipalities={municipalities} onClose={() => setStep(undefined)} />}
      {withdrawing && (
        <WithdrawDialog
          title={i18n.t('Trek dit verzoek in')}
          about={`${withdrawing.asked.value.amount} ${withdrawing.asked.value.unit}`}
          event={(why) => ({ type: 'SupplyWithdrawn', supply: withdrawing.supply, why })}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </Panel>
  )
}

interface SupplyProps extends Omit<Props, 'supplies'> {
  readonly supply: SupplyStanding
  readonly onStep: (step: AmountStep) => void
  readonly onWithdraw: () => void
  /** Name of a municipality. */
  readonly ownerOf: (id: string) => string
}

function Supply({ supply, rows, municipality, now, onStep, onWithdraw, ownerOf }: SupplyProps) {
  const { i18n, locale } = useLanguage()
  const telling = useTell()
  const { asked, promises, over, state, withdrawn } = supply
  const { amount, unit, item, why, before, point } = asked.value
  const row = rows.find((one) => one.point === point)
  const number = (value: number) => formatNumber(value, { locale })
  const title = i18n.t('{amount} {unit} {item} voor {point}', {
    amount: number(amount),
    unit,
    item: itemName(item, unit, i18n),
    point: row ? nameOf(row) : point,
  })
  const open = state !== 'received' && state !== 'withdrawn'
  return (
    <div className="app-supply">
      <span>
        <strong>{title.replaceAll('  ', ' ')}</strong> <SupplyState state={state} />
      </span>
      <Small>
        {[
          i18n.t('gevraagd {when}', { when: whenWords(asked.said.at, now, i18n) }),
          why,
          before === null ? null : i18n.t('nodig voor {when}', { when: whenWords(before, now, i18n) }),
          withdrawn?.value,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Small>
      {state === 'doublyPromised' && (
        <p>
          {i18n.t('Samen is {over} {unit} te veel toegezegd. Beide toezeggingen staan. Kies wie levert.', { over: number(over), unit })}
        </p>
      )}
      <ul className="app-promises">
        {promises.map((promise) => (
          <li key={promise.promise}>
            <SideBySide
              {...promise.promised}
              now={now}
              show={({ by, amount: much }) =>
                i18n.t('{who} ({level}): {amount} {unit}, {state}', {
                  who: by.id,
                  level: levelWords(by.level, i18n),
                  amount: number(promise.received?.value.amount ?? promise.shipped?.value.amount ?? much),
                  unit,
                  state: promiseWords(promise.state, i18n),
                })
              }
            />
            {promise.shipped && (
              <Small>
                {[i18n.t('vertrok {when}', { when: whenWords(promise.shipped.said.at, now, i18n) }), promise.shipped.value.carrier]
                  .filter(Boolean)
                  .join(', ')}
              </Small>
            )}
            {promise.promised.value.from !== undefined && (
              <Small>
                {i18n.t('uit de voorraad van {owner}', { owner: ownerOf(promise.promised.value.from) })}
                {promise.consent &&
                  promise.consent.value.by !== null &&
                  ` · ${i18n.t('antwoord van {who}', { who: promise.consent.value.by })}`}
                {promise.withoutConsent && ` · ${i18n.t('vertrokken zonder dat deze gemeente ja zei')}`}
              </Small>
            )}
            {open && (
              <span className="app-tags app-noprint">
                {municipality !== undefined &&
                  promise.promised.value.from === municipality &&
                  (promise.state === 'consentAsked' || promise.state === 'refused') && <Consent supply={supply.supply} promise={promise} />}
                {state === 'doublyPromised' && promise.state === 'promised' && (
                  <Button
                    small
                    busy={telling.isPending}
                    label={i18n.t('Kies deze: {who}', { who: promise.promised.value.by.id })}
                    onClick={() =>
                      telling.mutate({
                        events: [{ type: 'PromiseChosen', supply: supply.supply, promise: promise.promised.value.promise }],
                      })
                    }
                  >
                    {i18n.t('Kies deze')}
                  </Button>
                )}
                {promise.state === 'promised' && (
                  <Button
                    small
                    label={i18n.t('Is vertrokken: {who}', { who: promise.promised.value.by.id })}
                    onClick={() => onStep({ kind: 'ship', supply, promise })}
                  >
                    {i18n.t('Is vertrokken')}
                  </Button>
                )}
                {promise.state === 'shipped' && (
                  <Button
                    small
                    label={i18n.t('Is ontvangen: {who}', { who: promise.promised.value.by.id })}
                    onClick={() => onStep({ kind: 'receive', supply, promise })}
                  >
                    {i18n.t('Is ontvangen')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <span className="app-tags app-noprint">
          <Button small label={i18n.t('Zeg toe: {title}', { title })} onClick={() => onStep({ kind: 'promise', supply })}>
            {i18n.t('Zeg toe')}
          </Button>
          <Button small appearance="subtle" label={i18n.t('Trek in: {title}', { title })} onClick={onWithdraw}>
            {i18n.t('Trek in')}
          </Button>
        </span>
      )}
      <ProblemNote error={telling.error} />
    </div>
  )
}

/** The municipality that owns the stock says whether it may go. */
function Consent({ supply, promise }: { readonly supply: RecordId; readonly promise: PromiseStanding }) {
  const { i18n } = useLanguage()
  const telling = useTell()
  const answer = (given: boolean) =>
    telling.mutate({
      events: [{ type: 'SupplyConsented', supply, promise: promise.promised.value.promise, given, by: null, why: null }],
    })
  return (
    <>
      <Button small busy={telling.isPending} onClick={() => answer(true)}>
        {i18n.t('Wij vinden het goed')}
      </Button>
      {promise.state !== 'refused' && (
        <Button small busy={telling.isPending} onClick={() => answer(false)}>
          {i18n.t('Dit kan niet')}
        </Button>
      )}
      <ProblemNote error={telling.error} />
    </>
  )
}

/** What it is, where the unit does not say it. */
function itemName(item: string, unit: string, i18n: I18n): string {
  const names: Readonly<Record<string, string>> = {
    water: i18n.t('water'),
    meals: i18n.t('maaltijden'),
    fuel: i18n.t('brandstof'),
    blankets: i18n.t('dekens'),
  }
  const name = names[item] ?? item
  return unit === 'liter' || unit === 'stuks' ? name : ''
}

function promiseWords(state: PromiseStanding['state'], i18n: I18n): string {
  return {
    promised: i18n.t('toegezegd'),
    shipped: i18n.t('onderweg'),
    received: i18n.t('ontvangen'),
    notChosen: i18n.t('niet gekozen'),
    consentAsked: i18n.t('wacht op toestemming'),
    refused: i18n.t('niet toegestaan'),
  }[state]
}

function SupplyState({ state }: { readonly state: SupplyStanding['state'] }) {
  const { i18n } = useLanguage()
  switch (state) {
    case 'open':
      return <Badge tone="warn">{i18n.t('open')}</Badge>
    case 'promised':
      return <Badge tone="action">{i18n.t('toegezegd')}</Badge>
    case 'doublyPromised':
      return <Badge tone="bad">{i18n.t('dubbel toegezegd')}</Badge>
    case 'shipped':
      return <Badge tone="ok">{i18n.t('onderweg')}</Badge>
    case 'received':
      return <Badge>{i18n.t('ontvangen')}</Badge>
    case 'withdrawn':
      return <Badge>{i18n.t('ingetrokken')}</Badge>
    default:
      return unreachable(state)
  }
}
