/** Where a value lies between two bounds, as a share from 0 to 1; outside the bounds it is held at the edge. Equal bounds give 0. */
export const share = (value: number, from: number, to: number): number =>
  to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0

/** The same as a CSS percentage, short enough to read in the inspector. */
export const percent = (part: number): string => `${Number((part * 100).toFixed(3))}%`
