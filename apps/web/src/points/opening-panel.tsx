import { CHECKLISTS, type PointStanding } from '@weerbaar/core'
import { Facts, Panel } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { checklistWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

/** Who opened it, on whose order and authority, since when; and how far the lists are ticked. */
export function OpeningPanel({ standing: { opening, ticks, card }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  const by = {
    region: i18n.t('de regio'),
    municipality: i18n.t('de gemeente'),
    inhabitants: opening.acknowledged ? i18n.t('inwoners, erkend') : i18n.t('inwoners, nog niet erkend'),
  }
  const unsaid = i18n.t('niet gezegd')
  const lists = CHECKLISTS.flatMap((list) => {
    const of = ticks.filter((tick) => tick.list === list)
    return of.length === 0 ? [] : [{ list, done: of.filter(({ done }) => done).length }]
  })
  return (
    <Panel title={i18n.t('Opening en kaart van het punt')} look={3}>
      <Facts
        items={[
          ...(opening.openSince === undefined
            ? [{ key: 'closed', term: i18n.t('Open sinds'), detail: i18n.t('niet open') }]
            : [
                { key: 'since', term: i18n.t('Open sinds'), detail: whenWords(opening.openSince, now, i18n) },
                { key: 'by', term: i18n.t('Geopend door'), detail: opening.openedBy ? by[opening.openedBy] : unsaid },
                { key: 'order', term: i18n.t('In opdracht van'), detail: opening.orderedBy ?? unsaid },
                { key: 'authority', term: i18n.t('Op grond van'), detail: opening.authority ?? unsaid },
              ]),
          ...(opening.reason === null ? [] : [{ key: 'reason', term: i18n.t('Reden'), detail: opening.reason }]),
          ...(opening.left ? [{ key: 'left', term: i18n.t('Achtergelaten'), detail: opening.left }] : []),
          { key: 'address', term: i18n.t('Adres'), detail: card?.value.address ?? i18n.t('niet bekend') },
          {
            key: 'capacity',
            term: i18n.t('Ruimte'),
            detail:
              card?.value.capacity === null || card === undefined
                ? i18n.t('niet bekend')
                : i18n.t('{capacity} mensen tegelijk', { capacity: card.value.capacity }),
          },
          ...lists.map(({ list, done }) => ({
            key: list,
            term: i18n.t('Lijst {list}', { list: checklistWords(list, i18n) }),
            detail: i18n.t('{done, plural, one {# stap} other {# stappen}} gedaan', { done }),
          })),
        ]}
      />
    </Panel>
  )
}
