import { Button, Panel, Slider, Small, Stack, SelectField, WhatIfList, type WhatIfItem } from '@weerbaar/ui'
import { type ModelView, parseSlug } from '@weerbaar/core'
import { useMemo, useState } from 'react'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { withUnit } from '../../format/values.ts'
import { unitWords } from '../../format/unit-words.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import type { View } from '../use-explore.ts'
import { changeRange, signed } from './change-words.ts'
import { GeneratorSites } from './generator-sites.tsx'
import { type Choices, firstChoices, whatIfsOf } from './what-ifs.ts'
import { usePreview } from './use-preview.ts'

interface Props {
  readonly view: View
  readonly model: ModelView
}

/** Wat als …: one press, and every change says at once what it would do to the number that is looked at. */
export function WhatIfPanel({ view, model }: Props) {
  const { i18n } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <Panel title={i18n.t('Wat als …')}>
      {open ? (
        <WhatIfs key={view.run.hash} view={view} model={model} />
      ) : (
        <Stack tight>
          <Small>{i18n.t('Meer noodpakketten, langere accu’s, aggregaten, een langere uitval of meer vorst: wat maakt het uit?')}</Small>
          <div>
            <Button onClick={() => setOpen(true)}>{i18n.t('Reken het uit')}</Button>
          </div>
        </Stack>
      )}
    </Panel>
  )
}

function WhatIfs({ view, model }: Props) {
  const { i18n, say } = useLanguage()
  const { run, area, outcome, time } = view
  const [choices, setChoices] = useState<Choices>(() => firstChoices(run.scenario))
  const whatIfs = useMemo(() => whatIfsOf(choices, run.scenario), [choices, run.scenario])
  const { answers, error } = usePreview(run.hash, whatIfs, { outcome, area })
  const what = run.outcomes[outcome]
  if (!what) return null
  if (error) return <ProblemNote error={error} />
  const unit = unitWords(what.unit, i18n)
  const powered = model.services.filter(({ dependsOn }) => dependsOn.some(({ on }) => on === 'electricity'))
  const target = powered.find(({ id }) => id === choices.generatorsAt)

  const item = (
    key: keyof Omit<Choices, 'generatorsAt'>,
    label: string,
    range: readonly [number, number, number],
    unitOf: 'share' | 'hours' | 'degrees-celsius',
  ): WhatIfItem => {
    const answer = answers[key]
    const band = answer?.curve?.difference[time]
    const nothing = band && signed(band.low, i18n) === '0' && signed(band.high, i18n) === '0'
    const [min, max, step] = range
    return {
      key,
      label: (
        <Slider
          label={label}
          showLabel
          value={choices[key]}
          onChange={(value) => setChoices({ ...choices, [key]: value })}
          min={min}
          max={max}
          step={step}
          valueText={(value) => withUnit(unitOf === 'share' ? value / 100 : value, unitOf, i18n)}
        />
      ),
      change: band ? signed(band.mid, i18n) : '…',
      range: !answer
        ? i18n.t('bezig')
        : !band
          ? i18n.t('kan niet in dit model')
          : nothing
            ? i18n.t('geen verschil')
            : `${changeRange(band, i18n)} ${unit}`,
    }
  }
  const { duration, outside } = firstChoices(run.scenario)
  return (
    <Stack tight>
      <Small>
        {i18n.t('{outcome}, {where}, {hours} uur na het begin. Verschil in midden, eronder laag en hoog.', {
          outcome: say(what.name),
          where: run.areas[area]?.name ?? '',
          hours: Math.round((run.times[time] ?? 0) / 3600),
        })}
      </Small>
      <WhatIfList
        items={[
          item('kits', i18n.t('Huishoudens met een noodpakket voor 72 uur'), [0, 100, 5], 'share'),
          item('mobileHours', i18n.t('Mobiel houdt vol zonder stroom'), [1, 24, 1], 'hours'),
          item('duration', i18n.t('Duur van de uitval'), [1, Math.max(48, duration * 2), 1], 'hours'),
          item('outside', i18n.t('Temperatuur buiten'), [Math.min(-15, Math.round(outside)), 25, 1], 'degrees-celsius'),
          item(
            'generators',
            i18n.t('Aggregaten: {service}', { service: target ? say(target.name) : choices.generatorsAt }),
            [0, 100, 5],
            'share',
          ),
        ]}
      />
      <SelectField
        label={i18n.t('Aggregaten voor')}
        value={choices.generatorsAt}
        options={powered.map(({ id, name }) => ({ value: id, label: say(name) }))}
        onChange={(value) => {
          const generatorsAt = parseSlug(value)
          if (generatorsAt) setChoices({ ...choices, generatorsAt })
        }}
      />
      <GeneratorSites view={view} />
      <Small>{i18n.t('Voorproef, in deze browser gerekend met 128 trekkingen. ‘Bereken opnieuw’ geeft de officiële cijfers.')}</Small>
    </Stack>
  )
}
