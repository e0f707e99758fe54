import { useQuery } from '@tanstack/react-query'
import type { ImpactView } from '@weerbaar/core'
import { Button, DataTable, formatPercent, Small, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { totalEffectsQuery } from '../api/queries.ts'
import { useRunner } from '../api/use-runner.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { RunProgress } from '../frame/run-progress.tsx'
import { useLanguage } from '../i18n/use-language.ts'

interface Props {
  readonly run: Pick<ImpactView, 'hash'>
  /** Id of the number that is looked at. */
  readonly outcome: string
  readonly nameOf: (assumption: string) => string
}

/** On request, and in the background: what the spread of a number really hangs on, also together with other values. Keyed by run and outcome. */
export function TotalEffects({ run, outcome, nameOf }: Props) {
  const { i18n } = useLanguage()
  const [result, setResult] = useState<string>()
  const runner = useRunner<{ readonly outcome: string }>(`/impact-runs/${run.hash}/total-effects`, undefined, setResult)
  return (
    <Stack tight>
      {result ? (
        <EffectsTable hash={result} nameOf={nameOf} />
      ) : (
        !runner.busy && (
          <Button small onClick={() => runner.start({ outcome })}>
            {i18n.t('Reken na met samenspel')}
          </Button>
        )
      )}
      <RunProgress runner={runner} text={i18n.t('Narekenen …')} />
    </Stack>
  )
}

function EffectsTable({ hash, nameOf }: { readonly hash: string; readonly nameOf: Props['nameOf'] }) {
  const { i18n, locale } = useLanguage()
  const { data, error } = useQuery(totalEffectsQuery(hash))
  if (error) return <ProblemNote error={error} />
  if (!data) return null
  const percent = (share: number): string => formatPercent(share, { locale, decimals: 0 })
  return (
    <>
      <DataTable
        caption={i18n.t('Welk deel van de onzekerheid blijft over als alles bekend is, behalve deze aanname')}
        rows={data.effects.toSorted((a, b) => b.total - a.total)}
        rowKey={({ assumption }) => assumption}
        name={{ header: i18n.t('Aanname'), cell: ({ assumption }) => nameOf(assumption) }}
        columns={[
          { key: 'total', header: i18n.t('Deel'), cell: ({ total }) => percent(total) },
          { key: 'error', header: i18n.t('Fout'), cell: ({ error: by }) => `± ${percent(2 * by)}` },
        ]}
      />
      <Small>
        {i18n.t(
          'Samenspel telt mee, daarom is de som vaak meer dan 100 %. Twee delen die dichter bij elkaar liggen dan hun fout, staan niet op volgorde.',
        )}
      </Small>
    </>
  )
}
