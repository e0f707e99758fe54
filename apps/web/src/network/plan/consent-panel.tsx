import type { NetworkView, PlanStepDraft, PlanView, RegionView } from '@weerbaar/core'
import { Badge, Button, DataTable, Panel, Small, Stack, Sub } from '@weerbaar/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayAndClock } from '../../format/moments.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { siteCardsQuery } from '../../site-card/site-queries.ts'
import { PlanStepDialog } from './plan-step-dialog.tsx'
import { consentSentence, planStateWord, stepWords, verdictWord } from './plan-words.ts'

interface Props {
  readonly plan: PlanView
  readonly answer: NetworkView
  readonly region: RegionView
}
type Asking = Pick<Parameters<typeof PlanStepDialog>[0], 'what' | 'title' | 'hint'>

/** Who agrees with the plan on the screen, who objects and why, and how far it is. */
export function ConsentPanel({ plan, answer, region }: Props) {
  const { i18n } = useLanguage()
  const [asking, setAsking] = useState<Asking>()
  const where = (id: string): string => region.municipalities.find((one) => one.id === id)?.name ?? id
  const cards = useQuery(siteCardsQuery).data ?? []
  const agreed = new Set(cards.flatMap(({ site, fields }) => (fields.agreement?.values.every((said) => said === 'agreed') ? [site] : [])))
  const hidden = answer.open.filter(({ site }) => !agreed.has(region.sites[site]?.id ?? '')).length
  const ask = (what: PlanStepDraft['what'], title: string, hint: string) => () => setAsking({ what, title, hint })
  const adopted = plan.state === 'adopted'
  return (
    <Panel title={i18n.t('Wie stemt in?')} look={3} tight>
      <div>
        <Badge tone="action">{planStateWord(plan.state, i18n)}</Badge> <strong className="app-strong">{plan.name}</strong>
      </div>
      <Sub>{consentSentence(plan, i18n)}</Sub>
      {plan.municipalities.flatMap(({ municipality, college, officials }) =>
        [college, officials].flatMap(({ verdict, by }) =>
          verdict === 'objected'
            ? by.map(({ by: who, reason, at }) => (
                <Small key={`${municipality} ${at} ${who}`}>
                  {i18n.t('Bezwaar van {municipality} ({who}): {reason}', { municipality: where(municipality), who, reason: reason ?? '' })}
                </Small>
              ))
            : [],
        ),
      )}
      <Stack tight>
        <Button
          small
          onClick={ask(
            'PlanJudged',
            i18n.t('Leg een oordeel vast'),
            i18n.t('Het oordeel gaat over het netwerk dat nu bij dit plan hoort. Komt er een ander netwerk, dan telt het niet meer mee.'),
          )}
        >
          {i18n.t('Leg een oordeel vast')}
        </Button>
        {adopted ? (
          <Button
            small
            onClick={ask(
              'PlanAdoptionWithdrawn',
              i18n.t('Trek de vaststelling in'),
              i18n.t('Het plan is dan niet meer vastgesteld, en niet meer openbaar.'),
            )}
          >
            {i18n.t('Trek de vaststelling in')}
          </Button>
        ) : (
          <Button
            small
            onClick={ask(
              'PlanAdopted',
              i18n.t('Stel het plan vast'),
              i18n.t('Dat kan als elk college heeft gesproken. Bezwaren blijven zichtbaar; zeg dan waarom het plan toch doorgaat.'),
            )}
          >
            {i18n.t('Stel het plan vast')}
          </Button>
        )}
        {adopted && plan.publishedAt === undefined && (
          <Button
            small
            onClick={ask(
              'PlanPublished',
              i18n.t('Maak het plan openbaar'),
              i18n.t('{shown} van {all} punten worden getoond. Van {hidden} is de eigenaar niet akkoord: die blijven verborgen.', {
                shown: answer.open.length - hidden,
                all: answer.open.length,
                hidden,
              }),
            )}
          >
            {i18n.t('Maak het plan openbaar')}
          </Button>
        )}
        {plan.publishedAt !== undefined && (
          <>
            <Small>
              {i18n.t('Openbaar sinds {when}: {shown} van {all} punten.', {
                when: dayAndClock(plan.publishedAt, i18n),
                shown: answer.open.length - hidden,
                all: answer.open.length,
              })}{' '}
              <a className="app-textbutton" href={`/v1/plans/${plan.id}/public.geojson`}>
                {i18n.t('GeoJSON')}
              </a>
            </Small>
            <Button
              small
              onClick={ask('PlanUnpublished', i18n.t('Haal het plan van openbaar'), i18n.t('De punten zijn dan niet meer op te vragen.'))}
            >
              {i18n.t('Haal het plan van openbaar')}
            </Button>
          </>
        )}
      </Stack>
      <details className="app-details">
        <summary>{i18n.t('Per gemeente')}</summary>
        <DataTable
          caption={i18n.t('Wat elke gemeente van dit netwerk zegt')}
          rows={plan.municipalities}
          rowKey={({ municipality }) => municipality}
          name={{ header: i18n.t('Gemeente'), cell: ({ municipality }) => where(municipality) }}
          columns={[
            {
              key: 'officials',
              header: i18n.t('Ambtelijk'),
              align: 'start',
              cell: ({ officials }) => verdictWord(officials.verdict, i18n),
            },
            { key: 'college', header: i18n.t('College'), align: 'start', cell: ({ college }) => verdictWord(college.verdict, i18n) },
          ]}
        />
      </details>
      {plan.steps.length > 0 && (
        <details className="app-details">
          <summary>{i18n.t('Wat er is gezegd ({count})', { count: plan.steps.length })}</summary>
          <ul>
            {plan.steps.map((step) => (
              <li key={`${step.at} ${step.what} ${step.judged?.municipality ?? ''} ${step.judged?.level ?? ''}`}>
                {stepWords(step, where, i18n)}
                <Small>
                  {[
                    dayAndClock(step.at, i18n),
                    step.by,
                    step.reason,
                    i18n.t('netwerk {hash}', { hash: step.answer.slice(0, 8) }),
                    step.counts ? null : i18n.t('ging over een eerder netwerk, telt niet meer mee'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && <PlanStepDialog key={asking.what} plan={plan} region={region} {...asking} onClose={() => setAsking(undefined)} />}
    </Panel>
  )
}
