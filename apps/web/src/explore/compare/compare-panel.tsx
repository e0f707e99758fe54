import type { MadeRunView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { Button, Pair, Panel, SelectField, Small, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { runsQuery } from '../../api/queries.ts'
import { dayAndClock } from '../../format/moments.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import type { View } from '../use-explore.ts'
import { CompareTable } from './compare-table.tsx'

interface Props {
  readonly view: View
  readonly look: (change: { readonly run: string }) => void
}

/** Every run that was made is still there: open one again, or see what differs from what is on the screen. */
export function ComparePanel({ view, look }: Props) {
  const { i18n, say } = useLanguage()
  const { data: runs = [] } = useQuery(runsQuery)
  const [chosen, setChosen] = useState<string>()
  const [compared, setCompared] = useState<string>()
  const others = runs.filter(({ hash, regionHash }) => hash !== view.run.hash && regionHash === view.run.regionHash)
  const other = others.find(({ hash }) => hash === chosen) ?? others[0]
  const words = ({ scenario, madeAt, draws }: MadeRunView): string =>
    i18n.t('{scenario} · {moment} · {draws} trekkingen', { scenario: say(scenario), moment: dayAndClock(madeAt, i18n), draws })
  return (
    <Panel title={i18n.t('Eerdere berekeningen')}>
      {other ? (
        <Stack tight>
          <SelectField
            label={i18n.t('Kies een berekening')}
            value={other.hash}
            options={others.map((run) => ({ value: run.hash, label: words(run) }))}
            onChange={setChosen}
          />
          <Pair>
            <Button small onClick={() => look({ run: other.hash })}>
              {i18n.t('Open deze')}
            </Button>
            <Button small onClick={() => setCompared(other.hash)}>
              {i18n.t('Vergelijk')}
            </Button>
          </Pair>
          {compared === other.hash && <CompareTable view={view} other={other} />}
        </Stack>
      ) : (
        <Small>{i18n.t('Nog geen andere. Elke berekening blijft bewaard: pas iets aan en bereken opnieuw, dan staat deze hier.')}</Small>
      )}
    </Panel>
  )
}
