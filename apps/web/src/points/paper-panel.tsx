import { ButtonLink, NumberField, Panel, Small, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'

/** Paper of one point as PDF: numbered forms to fill in, and sheets and posters of what the log says now. */
export function PaperPanel({ point }: { readonly point: string }) {
  const { i18n, locale } = useLanguage()
  const [from, setFrom] = useState<number | null>(1)
  const [count, setCount] = useState<number | null>(2)
  const sheets = [
    ['services', i18n.t('Affiche: wat is er')],
    ['water', i18n.t('Affiche: drinkwater')],
    ['advice', i18n.t('Affiche: wat u zelf kunt doen')],
    ['notices', i18n.t('Affiche: berichten')],
    ['door', i18n.t('Bord voor de deur')],
    ['handover', i18n.t('Overdracht')],
    ['report', i18n.t('Situatiebericht')],
    ['restocking', i18n.t('Aanvullijst')],
  ] as const
  const at = (name: string, more = '') => `/v1/paper/${point}/${name}.pdf?language=${locale}${more}`
  return (
    <Panel title={i18n.t('Papier')} look={3}>
      <Stack>
        <div className="app-tags">
          <NumberField
            label={i18n.t('Formulieren vanaf nummer')}
            value={from}
            onChange={setFrom}
            min={1}
            max={9999}
            step={1}
            locale={locale}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
          <NumberField
            label={i18n.t('Bladzijden van elke soort')}
            value={count}
            onChange={setCount}
            min={1}
            max={50}
            step={1}
            locale={locale}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
        </div>
        <div className="app-tags app-noprint">
          <ButtonLink icon="download" download href={at('forms', `&from=${from ?? 1}&count=${count ?? 1}`)}>
            {i18n.t('Formulieren')}
          </ButtonLink>
          <ButtonLink icon="download" download href={at('forms', `&from=${from ?? 1}&kinds=opening,closing`)}>
            {i18n.t('Alleen openen en sluiten')}
          </ButtonLink>
        </div>
        <Small>
          {i18n.t(
            'Elk formulier heeft een nummer dat dit punt nog niet had. Vanaf welk nummer u de volgende keer afdrukt, staat op de eerste bladzijde.',
          )}
        </Small>
        <div className="app-tags app-noprint">
          {sheets.map(([name, label]) => (
            <ButtonLink key={name} small icon="print" download href={at(name)}>
              {label}
            </ButtonLink>
          ))}
        </div>
        <Small>{i18n.t('Affiches zeggen alleen wat gemeld is, en wanneer. Ze zijn op A3; een printer voor A4 maakt ze kleiner.')}</Small>
      </Stack>
    </Panel>
  )
}
