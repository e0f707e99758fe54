import type { NetworkView, RegionView } from '@weerbaar/core'
import { Button, EmptyState, Facts, formatNumber, Pair, Panel, Say, Small, StatusLine, Sub } from '@weerbaar/ui'
import { provenanceWord, siteKind } from '../format/layer-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { lossWords, metres } from './network-words.ts'
import { kilometres } from './proof-words.ts'
import { addressOf, openWith, thoughtOf, withAdded, withShut } from './change/thought.ts'
import type { NetworkSearch } from './network-search.ts'
import type { LookNetwork } from './use-network.ts'
import { ruleOf, setRule } from './rules.ts'
import { stateWord } from './state-words.ts'
import { openSites, siteState } from './site-marks.ts'
import type { RulesDraft } from './use-rules.ts'

interface Props {
  readonly answer: NetworkView
  readonly region: RegionView
  readonly draft: RulesDraft
  readonly search: NetworkSearch
  readonly look: LookNetwork
}

/** Why this site: whom it serves, who would lose, what could take its place; and to fix or forbid it. */
export function SitePanel({ answer, region, draft, search, look }: Props) {
  const { site } = search
  const { i18n, locale } = useLanguage()
  const looked = site === undefined ? undefined : region.sites[site]
  if (site === undefined || !looked)
    return (
      <Panel title={i18n.t('Waarom dit punt?')} look={3}>
        <EmptyState>{i18n.t('Kies een punt op de kaart of in de tabel. Dan staat hier wie het bedient en wat het uitmaakt.')}</EmptyState>
      </Panel>
    )
  const people = (value: number): string => formatNumber(Math.round(value), { locale })
  const facts = answer.open.find((open) => open.site === site)
  const where = region.municipalities.find(({ id }) => id === looked.municipality)?.name ?? ''
  const rule = ruleOf(draft.rules, site)
  const other = facts?.replacement
  const otherSite = other && region.sites[other.site]
  const reach = metres(answer.reach, i18n)
  const cover = answer.request.objective === 'max-cover'
  const thought = thoughtOf(search)
  const isOpen = openWith(answer, thought).has(site)
  const think = (next: typeof thought): void => look({ ...addressOf(next), moving: undefined, beside: undefined })

  return (
    <Panel label={i18n.t('Waarom dit punt?')} tight>
      <div>
        <Small>{i18n.t('Waarom dit punt?')}</Small>
        <h2 className="utrecht-heading-3">{looked.name}</h2>
        <Sub>{[i18n.t('gemeente {name}', { name: where }), siteKind(looked.kind, i18n)].join(' · ')}</Sub>
      </div>
      {facts ? (
        <Say>
          {cover
            ? i18n.t('Zonder dit punt hebben {people} mensen geen punt binnen {reach}.', { people: people(facts.lostWithout), reach })
            : i18n.t('Zonder dit punt lopen alle inwoners samen {distance} kilometer meer.', {
                distance: kilometres(facts.lostWithout, locale),
              })}
        </Say>
      ) : (
        <Say>{i18n.t('Dit punt is in dit netwerk niet gekozen.')}</Say>
      )}
      <Facts
        spread
        items={[
          ...(facts
            ? [
                { key: 'within', term: i18n.t('Woont binnen bereik'), detail: people(facts.withinReach) },
                { key: 'load', term: i18n.t('Heeft dit punt het dichtst bij'), detail: people(facts.load) },
              ]
            : []),
          { key: 'state', term: i18n.t('Stand'), detail: stateWord(siteState(site, draft.rules, openSites(answer)), i18n) },
          { key: 'where', term: i18n.t('Plek op de kaart'), detail: provenanceWord(looked.provenance, i18n) },
        ]}
      />
      {other && otherSite && (
        <Sub>
          <strong className="app-strong">{i18n.t('In plaats hiervan:')}</strong>{' '}
          <button type="button" className="app-textbutton" onClick={() => look({ site: other.site })}>
            {otherSite.name}
          </button>{' '}
          {lossWords(other.loss, cover, i18n)}
        </Sub>
      )}
      <Pair>
        {rule !== 'fixed' && (
          <Button icon="pin" onClick={() => draft.change(setRule(draft.rules, site, 'fixed'))}>
            {i18n.t('Zet vast')}
          </Button>
        )}
        {rule !== 'forbidden' && (
          <Button icon="close" onClick={() => draft.change(setRule(draft.rules, site, 'forbidden'))}>
            {i18n.t('Sluit uit')}
          </Button>
        )}
        {rule !== 'free' && (
          <Button icon="undo" onClick={() => draft.change(setRule(draft.rules, site, 'free'))}>
            {i18n.t('Laat vrij')}
          </Button>
        )}
      </Pair>
      <div className="app-row">
        {isOpen ? (
          <Button small onClick={() => think(withShut(thought, answer, site))}>
            {i18n.t('Wat als dit punt dicht is?')}
          </Button>
        ) : (
          <Button small onClick={() => think(withAdded(thought, answer, site))}>
            {facts ? i18n.t('Doe dit punt weer open') : i18n.t('Wat als hier een punt komt?')}
          </Button>
        )}
        {isOpen && (
          <Button
            small
            icon={search.moving === site ? 'undo' : undefined}
            onClick={() => look({ moving: search.moving === site ? undefined : site })}
          >
            {search.moving === site ? i18n.t('Verplaats toch niet') : i18n.t('Verplaats dit punt')}
          </Button>
        )}
      </div>
      <StatusLine>
        {search.moving === site && i18n.t('Kies op de kaart of in de tabel waar het punt heen gaat.')}
        {rule === 'fixed' && i18n.t('{name} komt zeker in het volgende netwerk.', { name: looked.name })}
        {rule === 'forbidden' && i18n.t('{name} komt niet in het volgende netwerk.', { name: looked.name })}
      </StatusLine>
    </Panel>
  )
}
