import {
  EMPTY_BOOK,
  type PointBook,
  suppliesOf,
  type SupplyStanding,
  noticesFor,
  noticesOf,
  type NoticeStanding,
  type PointEvent,
  type PointStanding,
  pointStanding,
  type Happened,
} from '@weerbaar/core'
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { savesPower } from './look.ts'
import type { Settings } from './settings.ts'
import type { Tablet, TabletView } from './tablet.ts'

export const TabletContext = createContext<Tablet | undefined>(undefined)

export function useTablet(): Tablet {
  const tablet = use(TabletContext)
  if (tablet === undefined) throw new TypeError('useTablet stands outside its context')
  return tablet
}

export function useTabletView(): TabletView {
  const tablet = useTablet()
  return useSyncExternalStore(tablet.subscribe, tablet.view)
}

/** Milliseconds since 1970 UTC, moving on every half minute: ages, alarms and days left follow it. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), savesPower() ? 60_000 : 20_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** What the screens of one point need: everything known of it, and how to write something down. */
export interface AtPoint {
  readonly settings: Settings
  readonly standing: PointStanding
  readonly book: PointBook
  readonly notices: readonly NoticeStanding[]
  /** What was asked for this point. */
  readonly supplies: readonly SupplyStanding[]
  readonly now: number
  readonly tablet: Tablet
  /** Writes and answers true once it stands on this tablet; false when it could not be kept, which the screen then shows. */
  readonly write: (events: PointEvent | readonly PointEvent[], happenedAt?: Happened) => Promise<boolean>
}

export const AtPointContext = createContext<AtPoint | undefined>(undefined)

export function usePoint(): AtPoint {
  const point = use(AtPointContext)
  if (point === undefined) throw new TypeError('usePoint stands outside its context')
  return point
}

/** @param failed told when something could not be kept */
export function useAtPoint(settings: Settings, failed: (fault: unknown) => void): AtPoint {
  const tablet = useTablet()
  const { picture } = useTabletView()
  const now = useNow()
  return useMemo(() => {
    const { points, spoken, causes } = picture
    const book = points.books.get(settings.point) ?? EMPTY_BOOK
    return {
      settings,
      standing: pointStanding(settings.point, book, spoken, now, causes),
      book,
      notices: noticesFor(noticesOf(points, now, causes), settings.point),
      supplies: suppliesOf(points, causes).filter(({ asked }) => asked.value.point === settings.point),
      now,
      tablet,
      write: (events, happenedAt) =>
        tablet.write(Array.isArray(events) ? (events as readonly PointEvent[]) : [events as PointEvent], happenedAt).then(
          () => true,
          (fault: unknown) => {
            failed(fault)
            return false
          },
        ),
    }
  }, [picture, settings, now, tablet, failed])
}
