import {
  type Need,
  NEEDS,
  POINT_TIERS,
  type PointTier,
  type ProfileChange,
  type ProfileField,
  type ProfileView,
  unreachable,
} from '@weerbaar/core'
import { Button, Checkbox, Dialog, NumberField, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { tierWords } from './point-words.ts'
import { useChangeProfile } from './profile-queries.ts'
import { profileFieldWords } from './profile-words.ts'
import { needWords } from './thing-words.ts'

interface Props {
  readonly profile: ProfileView
  readonly field: ProfileField
  readonly onClose: () => void
}

/** One field of a profile. Left empty it says that it is not settled. */
export function ProfileDialog({ profile, field, onClose }: Props) {
  const { i18n, locale } = useLanguage()
  const changing = useChangeProfile(profile.municipality, onClose)
  const [text, setText] = useState(() => firstText(profile, field))
  const [minutes, setMinutes] = useState(profile.fields.openWithin?.[0] ?? null)
  const [needs, setNeeds] = useState<readonly Need[]>(() =>
    field === 'package' || field === 'extra' ? (profile.fields[field]?.[0] ?? []) : [],
  )
  const [tiers, setTiers] = useState<Readonly<Partial<Record<PointTier, string>>>>(() =>
    Object.fromEntries((profile.fields.tiers?.[0] ?? []).map(({ tier, name }) => [tier, name])),
  )
  const label = profileFieldWords(field, i18n)
  const named = POINT_TIERS.flatMap((tier) => {
    const name = tiers[tier]?.trim() ?? ''
    return name === '' ? [] : [{ tier, name }]
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={label}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={changing.isPending} onClick={() => changing.mutate(change())}>
            {i18n.t('Bewaar')}
          </Button>
        </>
      }
    >
      <Stack>
        {inputs()}
        <ProblemNote error={changing.error} />
      </Stack>
    </Dialog>
  )

  function inputs() {
    switch (field) {
      case 'package':
      case 'extra':
        return (
          <fieldset className="app-fieldset">
            <legend>{label}</legend>
            <div className="app-checks">
              {NEEDS.map((need) => (
                <Checkbox
                  key={need}
                  checked={needs.includes(need)}
                  onChange={(on) => setNeeds(NEEDS.filter((one) => (one === need ? on : needs.includes(one))))}
                >
                  {needWords(need, i18n)}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        )
      case 'tiers':
        return POINT_TIERS.map((tier) => (
          <TextField
            key={tier}
            label={i18n.t('Naam van een {tier}', { tier: tierWords(tier, i18n) })}
            hint={i18n.t('Leeg: die soort is er niet')}
            value={tiers[tier] ?? ''}
            onChange={(name) => setTiers({ ...tiers, [tier]: name })}
          />
        ))
      case 'openWithin':
        return (
          <NumberField
            label={label}
            value={minutes}
            onChange={setMinutes}
            min={0}
            max={10_080}
            step={15}
            unit={i18n.t('minuten')}
            hint={i18n.t('Leeg: nog niet geregeld')}
            locale={locale}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
        )
      case 'pointName':
      case 'openingAuthority':
      case 'keyHolder':
      case 'coordinator':
      case 'stockConsent':
      case 'reportsTo':
        return (
          <TextField
            label={label}
            hint={field === 'pointName' ? i18n.t('Leeg: nog niet geregeld') : i18n.t('Een functie, geen naam. Leeg: nog niet geregeld.')}
            value={text}
            onChange={setText}
          />
        )
      default:
        return unreachable(field)
    }
  }

  function change(): ProfileChange {
    switch (field) {
      case 'package':
      case 'extra':
        return { field, value: needs }
      case 'tiers':
        return { field, value: named }
      case 'openWithin':
        return { field, value: minutes }
      case 'pointName':
      case 'openingAuthority':
      case 'keyHolder':
      case 'coordinator':
      case 'stockConsent':
      case 'reportsTo':
        return { field, value: text.trim() === '' ? null : text.trim() }
      default:
        return unreachable(field)
    }
  }
}

function firstText({ fields }: ProfileView, field: ProfileField): string {
  const value = fields[field]?.[0]
  return typeof value === 'string' ? value : ''
}
