import { Icon, type IconName } from '@weerbaar/ui/icons'
import { useWords } from '../i18n/use-words.ts'
import type { SavedAt } from '../sync/status.ts'
import { useTabletView } from '../tablet/use-tablet.ts'
import { partWords, savedWords } from '../words/status-words.ts'

const SIGN: { readonly [P in SavedAt['place']]: IconName } = {
  nothing: 'tablet',
  tablet: 'tablet',
  laptop: 'laptop',
  municipality: 'townHall',
  region: 'townHall',
}

/** In sight on every screen: where what was written here is. */
export function StatusBar() {
  const { saved, laptop } = useTabletView()
  const { i18n, moment } = useWords()
  const parts = saved.parts.map((part) => partWords(part, i18n, moment))
  if (laptop === 'away') parts.push(i18n.t('de laptop antwoordt niet'))
  return (
    <div className="pt-status" role="status" data-place={saved.all.place}>
      <Icon name={SIGN[saved.all.place]} />
      <span>{savedWords(saved.all, i18n, moment)}</span>
      {parts.length > 0 && <span className="pt-status__parts">{parts.join(' · ')}</span>}
    </div>
  )
}
