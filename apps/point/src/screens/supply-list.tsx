import { parseSlug, type SupplyStanding, unreachable } from '@weerbaar/core'
import type { I18n } from '@lingui/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Form, NumberField } from '../parts/form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { usePoint } from '../tablet/use-tablet.ts'
import { levelWord } from '../words/words.ts'

function stateWords(state: SupplyStanding['state'], i18n: I18n): string {
  switch (state) {
    case 'open':
      return i18n.t('nog geen antwoord')
    case 'promised':
      return i18n.t('toegezegd')
    case 'doublyPromised':
      return i18n.t('door twee toegezegd: de eigenaar kiest')
    case 'shipped':
      return i18n.t('onderweg')
    case 'received':
      return i18n.t('ontvangen')
    case 'withdrawn':
      return i18n.t('ingetrokken')
    default:
      return unreachable(state)
  }
}

interface Coming {
  readonly supply: SupplyStanding
  readonly promise: SupplyStanding['promises'][number]
}

/** What was asked and is not here yet. Receiving writes the goods in the stock as well. */
export function SupplyList() {
  const { supplies, settings, standing, write } = usePoint()
  const { i18n, number, moment } = useWords()
  const [receiving, setReceiving] = useState<Coming>()
  const waiting = supplies.filter(({ state }) => state !== 'received' && state !== 'withdrawn')
  if (waiting.length === 0) return null
  const nameOf = (item: string) => standing.stock.find((one) => one.item === item)?.card?.value.name ?? item
  return (
    <>
      <h2>{i18n.t('Aangevraagd')}</h2>
      <ul className="pt-list">
        {waiting.map((supply) => {
          const { amount, unit, item } = supply.asked.value
          return (
            <li key={supply.supply} className="pt-item" data-side={supply.state === 'doublyPromised' ? 'warn' : 'rest'}>
              <strong>
                {nameOf(item)}: {number(amount)} {unit}
              </strong>
              <span>{moment(supply.asked.said.at)}</span>
              <p>{stateWords(supply.state, i18n)}</p>
              {supply.promises
                .filter(({ state }) => state !== 'notChosen' && state !== 'refused')
                .map((promise) => (
                  <p key={promise.promise}>
                    {levelWord(promise.promised.value.by.level, i18n)}:{' '}
                    {number(promise.shipped?.value.amount ?? promise.promised.value.amount)} {unit}
                  </p>
                ))}
              <div className="pt-item__buttons">
                {supply.promises
                  .filter(({ state }) => state === 'promised' || state === 'shipped')
                  .map((promise) => (
                    <Button key={promise.promise} onPress={() => setReceiving({ supply, promise })}>
                      {i18n.t('Ontvangen van {level}', { level: levelWord(promise.promised.value.by.level, i18n) })}
                    </Button>
                  ))}
                <Button onPress={() => void write({ type: 'SupplyWithdrawn', supply: supply.supply, why: null })}>
                  {i18n.t('Trek in')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {receiving && (
        <Sheet title={i18n.t('Wat is er gekomen?')} onClose={() => setReceiving(undefined)}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const amount = filled.number('amount')
              const { supply, promised } = { supply: receiving.supply.supply, promised: receiving.promise.promised.value }
              const item = parseSlug(receiving.supply.asked.value.item)
              if (amount === undefined || item === undefined) return
              const kept = await write([
                { type: 'SupplyReceived', supply, promise: promised.promise, amount },
                ...(amount > 0 ? [{ type: 'StockMoved', point: settings.point, item, change: amount, reason: 'received' } as const] : []),
              ])
              if (kept) setReceiving(undefined)
            }}
          >
            <NumberField
              first
              name="amount"
              label={i18n.t('Geteld bij aankomst ({unit})', { unit: receiving.supply.asked.value.unit })}
              start={receiving.promise.shipped?.value.amount ?? receiving.promise.promised.value.amount}
            />
          </Form>
        </Sheet>
      )}
    </>
  )
}
