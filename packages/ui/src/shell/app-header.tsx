import { useState } from 'react'
import { classNames } from '../class-names.ts'
import { Segmented } from '../controls/segmented.tsx'
import { followLink } from '../follow-link.ts'
import { Icon } from '../icons.tsx'
import type { Text } from '../text.ts'
import { BrandMark } from './brand-mark.tsx'

export interface NavItem {
  readonly href: string
  readonly label: Text
  readonly current?: boolean | undefined
}

/** `name` is the language in its own words, for the ear: "Nederlands" under "NL". */
export interface LanguageSwitch {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly name: string }[]
  readonly onChange: (value: string) => void
}

export interface AppHeaderProps {
  brand: string
  /** Whose instrument this is: the name of the region. */
  area?: Text
  /** Where the brand leads. */
  home?: string | undefined
  nav: readonly NavItem[]
  navLabel: string
  onNavigate?: ((href: string) => void) | undefined
  /** The true status: where the data is and since when. */
  right?: Text
  language?: LanguageSwitch | undefined
  menuLabel: string
}

/** Dark bar on top: brand, main menu, status, language. Below 1100 px all but the brand folds behind a menu button. */
export function AppHeader({ brand, area, home = '/', nav, navLabel, onNavigate, right, language, menuLabel }: AppHeaderProps) {
  const [open, setOpen] = useState(false)
  const go = (href: string) =>
    followLink(
      href,
      onNavigate &&
        ((to) => {
          setOpen(false)
          onNavigate(to)
        }),
    )
  return (
    <header className="wb-header">
      <a className="wb-brand" href={home} onClick={go(home)}>
        <BrandMark />
        {brand}
        {area !== undefined && <small>{area}</small>}
      </a>
      <button type="button" className="wb-menu" aria-expanded={open} aria-controls="wb-head-fold" onClick={() => setOpen(!open)}>
        <Icon name={open ? 'close' : 'menu'} />
        {menuLabel}
      </button>
      <div className={classNames('wb-head-fold', open && 'is-open')} id="wb-head-fold">
        <nav className="wb-nav" aria-label={navLabel}>
          {nav.map((item) => (
            <a key={item.href} href={item.href} aria-current={item.current === true ? 'page' : undefined} onClick={go(item.href)}>
              {item.label}
            </a>
          ))}
        </nav>
        {(right !== undefined || language !== undefined) && (
          <div className="wb-head-right">
            {right !== undefined && <span>{right}</span>}
            {language !== undefined && <Segmented {...language} className="wb-lang" />}
          </div>
        )}
      </div>
    </header>
  )
}
