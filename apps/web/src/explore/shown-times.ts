import type { ImpactView } from '@weerbaar/core'

/** A run tells of 28 days; two weeks are drawn where nothing happens after them, so that the first days keep their room. */
const USUAL_SECONDS = 336 * 3600

/** The run, with its times cut off behind the last that matters. Tables keep their length: they are read by the number of the time. */
export function withShownTimes(run: ImpactView): ImpactView {
  const usual = run.times.filter((seconds) => seconds <= USUAL_SECONDS).length
  const later = run.high[0]?.some((values) => values.slice(usual).some((value) => value >= 0.5)) ?? false
  return later ? run : { ...run, times: run.times.slice(0, usual) }
}
