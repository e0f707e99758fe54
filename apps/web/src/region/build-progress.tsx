import type { I18n } from '@lingui/core'
import type { JobStep, JobView, RegionBuildRequest } from '@weerbaar/core'
import type { Runner } from '../api/use-runner.ts'
import { RunProgress } from '../frame/run-progress.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { IssuesPanel } from './issues-panel.tsx'

interface Props {
  readonly runner: Runner<RegionBuildRequest>
  readonly job: JobView | undefined
}

/** What is being fetched and how much is left; afterwards what stood in the way. */
export function BuildProgress({ runner, job }: Props) {
  const { i18n } = useLanguage()
  return (
    <>
      <RunProgress runner={runner} text={stepWords(job?.step, i18n)} />
      {job?.state === 'failed' && (
        <IssuesPanel title={i18n.t('Waarom het niet lukte')} issues={job.issues} fileName="regio-niet-gemaakt.csv" />
      )}
    </>
  )
}

function stepWords(step: JobStep | undefined, i18n: I18n): string {
  if (!step) return i18n.t('Regiobestand maken …')
  const names: Readonly<Record<string, string>> = {
    'safety-regions': i18n.t('veiligheidsregio'),
    municipalities: i18n.t('gemeenten'),
    neighbourhoods: i18n.t('buurten'),
    squares: i18n.t('vierkanten'),
    postcodes: i18n.t('postcodes'),
    buildings: i18n.t('gebouwen'),
    flood: i18n.t('overstromingsgebieden'),
    substations: i18n.t('stroomstations'),
  }
  const { what, question, questions, taken, matched } = step
  const name = names[what]
  if (name === undefined)
    return what === 'map' ? i18n.t('Kaart lezen …') : what === 'write' ? i18n.t('Bestand schrijven …') : i18n.t('Bronnen lezen …')
  const amount =
    matched === undefined
      ? i18n.number(taken ?? 0)
      : i18n.t('{found} van {all}', { found: i18n.number(taken ?? 0), all: i18n.number(matched) })
  return i18n.t('Ophalen: {name}, vraag {question} van {questions}, {amount}', {
    name,
    question: question ?? 1,
    questions: questions ?? 1,
    amount,
  })
}
