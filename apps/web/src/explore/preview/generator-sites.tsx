import { useQuery } from '@tanstack/react-query'
import type { GeneratorsView } from '@weerbaar/core'
import { Button, formatNumber, NumberField, Small, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { generatorsQuery, impactInputQuery } from '../../api/queries.ts'
import { Loading } from '../../frame/loading.tsx'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { unitWords } from '../../format/unit-words.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useCurve } from '../compare/use-comparison.ts'
import type { View } from '../use-explore.ts'
import { changeRange, signed } from './change-words.ts'

const FIRST = 20
const MOST = 200

/** Generators by number: where so many of them would stand, and what that changes in the number that is looked at. */
export function GeneratorSites({ view }: { readonly view: View }) {
  const { i18n, locale } = useLanguage()
  const [count, setCount] = useState(FIRST)
  const [asked, setAsked] = useState<number>()
  return (
    <Stack tight>
      <div className="app-fields">
        <NumberField
          label={i18n.t('Aggregaten op de straat')}
          value={count}
          min={1}
          max={MOST}
          locale={locale}
          onChange={(value) => value !== null && setCount(value)}
          increaseLabel={i18n.t('Meer')}
          decreaseLabel={i18n.t('Minder')}
        />
      </div>
      <div>
        <Button small onClick={() => setAsked(count)}>
          {i18n.t('Zet ze waar ze het meest helpen')}
        </Button>
      </div>
      {asked !== undefined && <Placed view={view} count={asked} />}
    </Stack>
  )
}

function Placed({ view, count }: { readonly view: View; readonly count: number }) {
  const { i18n, locale } = useLanguage()
  const { run, outcome, area, time } = view
  const first = useQuery(impactInputQuery(run.hash))
  const placed = useQuery(generatorsQuery(run.hash, count))
  const curve = useCurve(`${run.hash} ${count}`, first.data, placed.data?.input, { outcome, area })
  const error = first.error ?? placed.error
  if (error) return <ProblemNote error={error} />
  if (!placed.data) return <Loading />
  const { sites } = placed.data
  if (sites.length === 0) return <Small>{i18n.t('In dit scenario zit niemand zonder stroom van het net.')}</Small>
  const band = curve?.difference[time]
  const unit = unitWords(run.outcomes[outcome]?.unit ?? '', i18n)
  return (
    <>
      <Small>
        {band
          ? i18n.t('Verschil op dit uur: {mid} {unit}, laag tot hoog {range}.', {
              mid: signed(band.mid, i18n),
              unit,
              range: changeRange(band, i18n),
            })
          : i18n.t('bezig')}
      </Small>
      <Small>
        {i18n.t('{count} aggregaten geven {people} mensen stroom, elk voor hooguit {each}: bij {names}.', {
          count: sites.length,
          people: formatNumber(
            sites.reduce((sum, { people }) => sum + people, 0),
            { locale },
          ),
          each: placed.data.peopleEach,
          names: namesOf(sites),
        })}
      </Small>
    </>
  )
}

const MOST_NAMES = 8
const namesOf = (sites: GeneratorsView['sites']): string =>
  [...sites.slice(0, MOST_NAMES).map(({ name }) => name), ...(sites.length > MOST_NAMES ? ['…'] : [])].join(', ')
