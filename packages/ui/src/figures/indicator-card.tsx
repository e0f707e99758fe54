import { classNames } from '../class-names.ts'
import { formatNumber } from '../format/format-number.ts'
import type { Locale } from '../format/locale.ts'
import type { Text } from '../text.ts'
import { Band, BandText } from './band.tsx'

export interface IndicatorCardProps {
  label: Text
  level?: 2 | 3 | 4 | undefined
  /** Null is unknown and is said in words, never drawn as zero. */
  value: number | null
  unit?: Text
  low?: number | null | undefined
  high?: number | null | undefined
  /** Right end of the band's rail; a fifth more than `high` without it. */
  scaleMax?: number | undefined
  /** The whole text under the band, "laag 88.000"; without it the figure alone. */
  lowText?: Text
  highText?: Text
  /** Base under the figure. */
  note?: Text
  /** A WhyButton. */
  why?: Text
  locale: Locale
  /** Figures that count, three unless told. */
  significant?: number | undefined
  /** All figures: only for what was counted or published. */
  exact?: boolean | undefined
  /** "te weinig gegevens", "nog niet berekend". */
  unknownText: Text
  busy?: boolean | undefined
}

/** One figure that answers, with its unit, its band, its base and where it comes from. */
export function IndicatorCard(props: IndicatorCardProps) {
  const { label, level = 3, value, unit, low, high, note, why, locale, unknownText, busy } = props
  const Heading = `h${level}` as const
  const style = props.exact === true ? { locale } : { locale, significant: props.significant ?? 3 }
  const hasBand = value !== null && typeof low === 'number' && typeof high === 'number'
  return (
    <article className={classNames('wb-card', value === null && 'wb-card--unknown', busy && 'is-busy')} aria-busy={busy}>
      <div className="wb-card__top">
        <Heading className="wb-card__label">{label}</Heading>
        {why}
      </div>
      {value === null ? (
        <p className="wb-card__unknown">{unknownText}</p>
      ) : (
        <p className="wb-card__fig">
          <span className="wb-num">{formatNumber(value, style)}</span>
          {unit !== undefined && (
            <>
              {' '}
              <small>{unit}</small>
            </>
          )}
        </p>
      )}
      {hasBand && (
        <>
          <Band low={low} mid={value} high={high} max={props.scaleMax ?? Math.max(high, value) * 1.2} />
          <BandText low={props.lowText ?? formatNumber(low, style)} high={props.highText ?? formatNumber(high, style)} />
        </>
      )}
      {note !== undefined && <p className="wb-small">{note}</p>}
    </article>
  )
}
