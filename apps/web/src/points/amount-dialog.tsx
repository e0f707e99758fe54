import type { MunicipalityId, PointEvent, PromiseStanding, SupplyStanding } from '@weerbaar/core'
import { Button, Dialog, NumberField, SelectField, Small, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { newId } from './new-id.ts'
import { useTell } from './point-queries.ts'

export type AmountStep =
  | { readonly kind: 'promise'; readonly supply: SupplyStanding }
  | { readonly kind: 'ship' | 'receive'; readonly supply: SupplyStanding; readonly promise: PromiseStanding }

interface Props {
  readonly step: AmountStep
  readonly level: 'municipality' | 'region'
  /** Whose stock it may come out of. */
  readonly municipalities: readonly { readonly id: MunicipalityId; readonly name: string }[]
  readonly onClose: () => void
}

/** One step of a request: promise it, send it off, say that it came. Each with how much. */
export function AmountDialog({ step, level, municipalities, onClose }: Props) {
  const { i18n, locale } = useLanguage()
  const telling = useTell(onClose)
  const { asked, supply } = step.supply
  const [amount, setAmount] = useState<number | null>(expected(step))
  const [who, setWho] = useState('')
  const [from, setFrom] = useState('')
  const titles = { promise: i18n.t('Zeg toe'), ship: i18n.t('Is vertrokken'), receive: i18n.t('Is ontvangen') }
  const needsWho = step.kind === 'promise'
  const ready = amount !== null && (amount > 0 || step.kind === 'receive') && (!needsWho || who.trim() !== '')
  const owner = municipalities.find(({ id }) => id === from)?.id
  const tell = (much: number) => telling.mutate({ events: [eventOf(step, much, who.trim(), level, owner)] })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={titles[step.kind]}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={telling.isPending} disabled={!ready} onClick={() => amount !== null && tell(amount)}>
            {titles[step.kind]}
          </Button>
        </>
      }
    >
      <Stack>
        <NumberField
          label={i18n.t('Hoeveel')}
          value={amount}
          onChange={setAmount}
          min={step.kind === 'receive' ? 0 : 1}
          max={1_000_000}
          step={1}
          unit={asked.value.unit}
          locale={locale}
          increaseLabel={i18n.t('Meer')}
          decreaseLabel={i18n.t('Minder')}
        />
        {step.kind !== 'receive' && (
          <TextField
            label={step.kind === 'promise' ? i18n.t('Wie levert') : i18n.t('Wie brengt het')}
            hint={step.kind === 'promise' ? i18n.t('Een functie of organisatie') : undefined}
            value={who}
            onChange={setWho}
          />
        )}
        {step.kind === 'promise' && (
          <>
            <SelectField
              label={i18n.t('Uit de voorraad van')}
              value={from}
              onChange={setFrom}
              options={[
                { value: '', label: i18n.t('wie levert') },
                ...municipalities.map(({ id, name }) => ({ value: id, label: i18n.t('gemeente {name}', { name }) })),
              ]}
            />
            {owner && <Small>{i18n.t('Deze gemeente moet het eerst goed vinden.')}</Small>}
          </>
        )}
        <Small>{i18n.t('Gevraagd: {amount} {unit}.', { amount: asked.value.amount, unit: asked.value.unit })}</Small>
        <ProblemNote error={telling.error} key={supply} />
      </Stack>
    </Dialog>
  )
}

const expected = (step: AmountStep): number =>
  step.kind === 'promise'
    ? step.supply.asked.value.amount
    : step.kind === 'ship'
      ? step.promise.promised.value.amount
      : (step.promise.shipped?.value.amount ?? step.promise.promised.value.amount)

function eventOf(step: AmountStep, amount: number, who: string, level: Props['level'], from: MunicipalityId | undefined): PointEvent {
  const { supply } = step.supply
  if (step.kind === 'promise')
    return { type: 'SupplyPromised', supply, promise: newId(), by: { level, id: who }, amount, ...(from === undefined ? {} : { from }) }
  const { promise } = step.promise.promised.value
  return step.kind === 'ship'
    ? { type: 'SupplyShipped', supply, promise, amount, carrier: who === '' ? null : who }
    : { type: 'SupplyReceived', supply, promise, amount }
}
