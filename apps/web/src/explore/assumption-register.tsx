import type { AssumptionView, ModelView } from '@weerbaar/core'
import { Button, Dialog, SelectField, Stack, Sub, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { AssumptionForm } from './assumption-form.tsx'
import { AssumptionTable } from './assumption-table.tsx'
import { inRegisterOrder, REGISTER_ORDERS, type RegisterOrder } from './register-order.ts'

interface Props {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly model: ModelView
  readonly onRecompute: () => void
}

/** Every number nobody knows for sure, with who says so; one can be changed, with a reason. */
export function AssumptionRegister({ open, onOpenChange, model, onRecompute }: Props) {
  const { i18n, say } = useLanguage()
  const [wanted, setWanted] = useState('')
  const [order, setOrder] = useState<RegisterOrder>('as-listed')
  const [editing, setEditing] = useState<AssumptionView>()
  const [changed, setChanged] = useState<AssumptionView>()
  const close = (next: boolean): void => {
    onOpenChange(next)
    if (!next) setEditing(undefined)
  }
  const words = wanted.trim().toLowerCase()
  const found = inRegisterOrder(model.assumptions, order).filter((assumption) =>
    [say(assumption.name), assumption.owner, assumption.source.title].some((text) => text.toLowerCase().includes(words)),
  )
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={editing ? i18n.t('Aanname wijzigen') : i18n.t('Alle aannames')}
      closeLabel={i18n.t('Sluiten')}
      wide
      footer={
        changed && !editing ? (
          <Button
            appearance="primary"
            onClick={() => {
              close(false)
              setChanged(undefined)
              onRecompute()
            }}
          >
            {i18n.t('Bereken opnieuw')}
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <AssumptionForm
          assumption={editing}
          onDone={(saved) => {
            if (saved) setChanged(saved)
            setEditing(undefined)
          }}
        />
      ) : (
        <Stack>
          <Sub>
            {changed
              ? i18n.t('Bewaard: {name}. De cijfers veranderen pas na een nieuwe berekening.', { name: say(changed.name) })
              : i18n.t(
                  'Model {version}. Elke waarde heeft een bereik, een bron en een eigenaar. Wat andere bronnen zeggen, staat ernaast.',
                  {
                    version: model.version,
                  },
                )}
          </Sub>
          <TextField label={i18n.t('Zoek een aanname')} value={wanted} onChange={setWanted} type="search" />
          <SelectField
            label={i18n.t('Wat wil je nakijken')}
            value={order}
            options={[
              { value: 'as-listed', label: i18n.t('alles') },
              { value: 'oldest', label: i18n.t('het langst niet nagekeken') },
              { value: 'weakest', label: i18n.t('de zwakste bron') },
              { value: 'conflicting', label: i18n.t('botsende bronnen') },
            ]}
            onChange={(value) => setOrder(REGISTER_ORDERS.find((one) => one === value) ?? 'as-listed')}
          />
          <AssumptionTable assumptions={found} onEdit={setEditing} />
        </Stack>
      )}
    </Dialog>
  )
}
