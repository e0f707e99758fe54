import type { NetworkView, ProofStep } from '@weerbaar/core'
import { ProofChart, ProofStrip } from '@weerbaar/ui'
import type { Runner } from '../api/use-runner.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { groupsSentence } from './group-words.ts'
import { gapWords, proofDetail, proofSentence, secondsWords } from './proof-words.ts'
import type { Rules } from './rules.ts'

/** How good the network is, in a sentence; while one is sought, how good it is so far. */
export function ProofPanel({ answer, runner }: { readonly answer: NetworkView; readonly runner: Runner<Rules> }) {
  const { i18n } = useLanguage()
  const running = runner.busy ? (runner.job?.proof ?? []) : undefined
  if (!running)
    return (
      <ProofStrip
        kicker={i18n.t('Zo goed is dit plan')}
        statement={proofSentence(answer, i18n)}
        detail={`${proofDetail(answer, i18n)} ${groupsSentence(answer.region, i18n)}`}
        chart={<Steps steps={answer.proof} />}
      />
    )
  const last = running.at(-1)
  const gap = last && last.value !== null && last.value > 0 ? Math.abs(last.bound - last.value) / last.value : undefined
  return (
    <ProofStrip
      kicker={i18n.t('Zo goed is het tot nu toe')}
      statement={
        gap === undefined
          ? i18n.t('Nog geen netwerk gevonden')
          : i18n.t('Tot nu toe: hooguit {gap} beter mogelijk', { gap: gapWords(gap, i18n) })
      }
      detail={i18n.t('De twee lijnen kruipen naar elkaar toe. Na stoppen blijft het beste netwerk tot dan staan.')}
      chart={running.length > 1 ? <Steps steps={running} /> : undefined}
    />
  )
}

function Steps({ steps }: { readonly steps: readonly ProofStep[] }) {
  const { i18n } = useLanguage()
  const end = steps.at(-1)?.seconds ?? 0
  if (steps.length < 2 || end === 0) return undefined
  return (
    <ProofChart
      label={i18n.t('De gevonden waarde en de bewezen grens lopen naar elkaar toe, in {seconds}', { seconds: secondsWords(end, i18n) })}
      found={steps.flatMap(({ seconds, value }) => (value === null ? [] : [{ at: seconds, value }]))}
      bound={steps.map(({ seconds, bound }) => ({ at: seconds, value: bound }))}
      end={end}
      foundLabel={i18n.t('gevonden')}
      boundLabel={i18n.t('grens')}
      startLabel="0 s"
      endLabel={`${Math.round(end * 10) / 10} s`.replace('.', i18n.locale === 'nl' ? ',' : '.')}
    />
  )
}
