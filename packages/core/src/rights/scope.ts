/**
 * Where a certificate counts: region, then municipality, then point, each narrower than the one before it. `['VR08']` is the whole
 * region, `['VR08', 'GM0268', 'hof-van-holland']` one point. One to three ids of 1–40 of `a`–`z`, `A`–`Z`, `0`–`9`, `-`; CBS codes
 * without a year, because a municipality goes on when its borders move.
 */
export type Scope = readonly string[] & { readonly __kind: 'Scope' }

const PART = /^[A-Za-z0-9](-?[A-Za-z0-9]){0,39}$/

export function parseScope(parts: readonly string[]): Scope | undefined {
  const fits = parts.length >= 1 && parts.length <= 3 && parts.every((part) => part.length <= 40 && PART.test(part))
  return fits ? (parts as Scope) : undefined // every part was just checked
}

/** As it is typed and shown: `VR08/GM0268`. */
export const scopeOfText = (text: string): Scope | undefined => parseScope(text.split('/'))

/** Does `inner` lie within `outer`, or is it the same? */
export const liesWithin = (inner: Scope, outer: Scope): boolean =>
  outer.length <= inner.length && outer.every((part, i) => part === inner[i])
