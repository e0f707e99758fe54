/** Lower bounds of the five classes of a map, ascending; a value below the first is not drawn. */
export type Breaks = readonly [number, number, number, number, number]

/** Share of the drawn values that lies below the lower bound of each class. */
const SHARES = [0, 0.35, 0.62, 0.82, 0.94] as const

/**
 * Fixed classes for all hours of a run, so that colours compare in time: rounded bounds that split the largest value of
 * each place over the hours. Fewer than `least` people are never drawn: too little to say anything about.
 *
 * @param peaks largest value of each place over all hours
 */
export function breaksFor(peaks: ArrayLike<number>, least: number): Breaks {
  const drawn = Array.from(peaks)
    .filter((value) => value >= least)
    .toSorted((a, b) => a - b)
  const at = (share: number): number => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? least
  const bounds = [least]
  for (const share of SHARES.slice(1)) bounds.push(Math.max(nice(at(share)), nextNice(bounds.at(-1) ?? least)))
  const [a = least, b = 0, c = 0, d = 0, e = 0] = bounds
  return [a, b, c, d, e]
}

/** 0 is below the first class, 5 is the highest. */
export function classOf(value: number, breaks: Breaks): number {
  let found = 0
  while (found < 5 && value >= (breaks[found] ?? Infinity)) found++
  return found
}

const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** The nearest round number at or below. */
function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = STEPS.findLast((candidate) => candidate * power <= value * 1.0001) ?? 1
  return step * power
}
/** The first round number above. */
function nextNice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = STEPS.find((candidate) => candidate * power > value * 1.0001) ?? 10
  return Math.ceil(step * power)
}
