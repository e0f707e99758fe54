import { MEALS_ITEM, parseSlug, STOCK_REASONS, type StockStanding, WATER_ITEM } from '@weerbaar/core'
import { Icon, type IconName } from '@weerbaar/ui/icons'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, NumberField, TextField } from '../parts/form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { lastStockEntry } from '../tablet/last-stock-entry.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { leftWords } from '../words/left-words.ts'
import { reasonWord } from '../words/words.ts'
import { newRecordId } from '../tablet/new-record-id.ts'
import { SupplyList } from './supply-list.tsx'

const SIGNS: { readonly [item: string]: IconName } = { [WATER_ITEM]: 'drop', [MEALS_ITEM]: 'meal', blankets: 'bed', power: 'plug' }
/** What people mostly hand out at once: each is one tap. */
const HANDFULS = [1, 2, 3, 4, 6, 12] as const
type Open = { readonly kind: 'out' | 'in' | 'count' | 'ask'; readonly stock: StockStanding } | { readonly kind: 'new' }

/** What there is, how long it lasts, and in, out and count of each. */
export function StockScreen() {
  const { standing, book, settings, tablet, write, now } = usePoint()
  const { i18n, number, moment } = useWords()
  const [open, setOpen] = useState<Open>()
  const last = lastStockEntry(book, tablet.view().device)
  const nameOf = (item: string) => standing.stock.find((one) => one.item === item)?.card?.value.name ?? item
  return (
    <section className="pt-stack" aria-label={i18n.t('Voorraad')}>
      <h2>{i18n.t('Voorraad')}</h2>
      <ul className="pt-list pt-grid">
        {standing.stock.map((stock) => {
          const { item, card, amount, warn, beside, countedAt } = stock
          return (
            <li key={item} className="pt-item">
              <Icon name={SIGNS[item] ?? 'box'} />
              <strong>{nameOf(item)}</strong>
              <span className="pt-item__value">
                {amount === undefined ? '–' : number(amount)} {card?.value.unit ?? ''}
              </span>
              <p className={warn ? 'pt-bad' : 'pt-soft'}>
                {warn && `${i18n.t('bijna op')} · `}
                {leftWords(stock, now, i18n, moment)}
                {countedAt && ` · ${i18n.t('geteld {at}', { at: moment(countedAt.at) })}`}
              </p>
              {beside.map(({ value, said }) => (
                <p key={said.event} className="pt-warn">
                  {i18n.t('Een ander telde {value} om {at}. Tel opnieuw.', { value: number(value), at: moment(said.at) })}
                </p>
              ))}
              <div className="pt-item__buttons">
                <Button kind="main" onPress={() => setOpen({ kind: 'out', stock })}>
                  {i18n.t('Deel uit')}
                  <span className="pt-hidden">: {nameOf(item)}</span>
                </Button>
                <Button onPress={() => setOpen({ kind: 'in', stock })}>
                  {i18n.t('Erbij')}
                  <span className="pt-hidden">: {nameOf(item)}</span>
                </Button>
                <Button onPress={() => setOpen({ kind: 'count', stock })}>
                  {i18n.t('Tel')}
                  <span className="pt-hidden">: {nameOf(item)}</span>
                </Button>
                <Button onPress={() => setOpen({ kind: 'ask', stock })}>
                  {i18n.t('Vraag aan')}
                  <span className="pt-hidden">: {nameOf(item)}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {standing.stock.length === 0 && <p className="pt-soft">{i18n.t('Er staat nog niets op de lijst.')}</p>}
      <p className="pt-soft" aria-live="polite">
        {last && i18n.t('Laatst opgeschreven: {item}, {at}', { item: nameOf(last.item), at: moment(last.facts.recordedAt) })}
      </p>
      <div className="pt-two">
        <Button
          icon="undo"
          disabled={last === undefined}
          onPress={() => last && void write({ type: 'EntryUndone', point: settings.point, event: last.facts.id })}
        >
          {i18n.t('Herstel')}
        </Button>
        <Button icon="plus" onPress={() => setOpen({ kind: 'new' })}>
          {i18n.t('Nieuw artikel')}
        </Button>
      </div>
      <SupplyList />
      {open && <StockSheet open={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

function StockSheet({ open, onClose }: { open: Open; onClose: () => void }) {
  const { settings, tablet, write } = usePoint()
  const { i18n } = useWords()
  const { point } = settings
  const done = (kept: boolean) => {
    if (kept) onClose()
  }
  if (open.kind === 'new')
    return (
      <Sheet title={i18n.t('Nieuw artikel')} onClose={onClose}>
        <Form
          send={i18n.t('Zet op de lijst')}
          onSend={async (filled) => {
            const item = parseSlug(`item-${tablet.newId()}`)
            const card = { name: filled.text('name'), unit: filled.text('unit'), warnAt: filled.number('warnAt') ?? null, planned: null }
            if (item) done(await write({ type: 'StockItemSet', point, item, card }))
          }}
        >
          <TextField first required name="name" label={i18n.t('Wat is het?')} />
          <TextField required name="unit" label={i18n.t('Waarin tel je?')} start={i18n.t('stuks')} />
          <TextField name="warnAt" label={i18n.t('Waarschuw bij')} pattern="[0-9]{1,9}" />
        </Form>
      </Sheet>
    )
  const { item, card, amount } = open.stock
  const slug = parseSlug(item)
  const name = card?.value.name ?? item
  const unit = card?.value.unit ?? ''
  if (slug === undefined) return null
  const handOut = async (pieces: number) =>
    done(await write({ type: 'StockMoved', point, item: slug, change: -pieces, reason: 'handedOut' }))
  switch (open.kind) {
    case 'out':
      return (
        <Sheet title={i18n.t('Deel uit: {name}', { name })} onClose={onClose}>
          <p>{i18n.t('Hoeveel {unit}? Eén tik is genoeg.', { unit })}</p>
          <div className="pt-counts">
            {HANDFULS.map((pieces) => (
              <Button key={pieces} kind="main" onPress={() => void handOut(pieces)}>
                {pieces} {unit}
              </Button>
            ))}
          </div>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const pieces = filled.number('pieces')
              const reason = chosen(filled, 'reason', STOCK_REASONS)
              if (pieces && reason) done(await write({ type: 'StockMoved', point, item: slug, change: -pieces, reason }))
            }}
          >
            <NumberField name="pieces" label={i18n.t('Een ander aantal ({unit})', { unit })} least={1} />
            <Choice
              name="reason"
              label={i18n.t('Waarom eruit?')}
              start="handedOut"
              options={(['handedOut', 'lent', 'spoiled'] as const).map((reason) => ({ value: reason, words: reasonWord(reason, i18n) }))}
            />
          </Form>
        </Sheet>
      )
    case 'in':
      return (
        <Sheet title={i18n.t('Erbij: {name}', { name })} onClose={onClose}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const pieces = filled.number('pieces')
              const reason = chosen(filled, 'reason', STOCK_REASONS)
              if (pieces && reason) done(await write({ type: 'StockMoved', point, item: slug, change: pieces, reason }))
            }}
          >
            <NumberField first name="pieces" label={i18n.t('Hoeveel {unit} erbij?', { unit })} least={1} />
            <Choice
              name="reason"
              label={i18n.t('Hoe kwam het?')}
              start="received"
              options={(['received', 'returned'] as const).map((reason) => ({ value: reason, words: reasonWord(reason, i18n) }))}
            />
          </Form>
        </Sheet>
      )
    case 'count':
      return (
        <Sheet title={i18n.t('Tel: {name}', { name })} onClose={onClose}>
          <Form
            send={i18n.t('Zet dit getal vast')}
            onSend={async (filled) => {
              const counted = filled.number('counted')
              if (counted !== undefined) done(await write({ type: 'StockCounted', point, item: slug, amount: counted }))
            }}
          >
            <NumberField
              first
              name="counted"
              label={i18n.t('Hoeveel {unit} ligt er?', { unit })}
              start={amount === undefined ? '' : Math.max(0, amount)}
            />
          </Form>
        </Sheet>
      )
    default:
      return (
        <Sheet title={i18n.t('Vraag aan: {name}', { name })} onClose={onClose}>
          <Form
            send={i18n.t('Vraag aan')}
            onSend={async (filled) => {
              const pieces = filled.number('pieces')
              const supply = newRecordId(tablet.newId())
              if (pieces)
                done(
                  await write({
                    type: 'SupplyAsked',
                    supply,
                    point,
                    item: slug,
                    amount: pieces,
                    unit,
                    why: filled.textOrNull('why'),
                    before: null,
                  }),
                )
            }}
          >
            <NumberField first name="pieces" label={i18n.t('Hoeveel {unit} is er nodig?', { unit })} least={1} />
            <TextField name="why" label={i18n.t('Waarvoor?')} />
          </Form>
        </Sheet>
      )
  }
}
