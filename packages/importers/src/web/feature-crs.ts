/**
 * Which coordinates a page of features speaks of. OGC API Features says it in the `Content-Crs` header, a WFS in the old `crs`
 * member; without either, GeoJSON means degrees.
 *
 * @returns `other` with the name given, for any system that is neither RD New nor degrees with longitude first
 */
export function featureCrs(contentCrs: string | undefined, crsMember: unknown): 'rd' | 'degrees' | { readonly other: string } {
  const name = contentCrs ?? nameIn(crsMember)
  if (name === undefined || /CRS84h?$/.test(name)) return 'degrees'
  if (name.endsWith('28992')) return 'rd'
  // A header that says 4326 or 4258 means latitude first; the old member meant longitude first.
  if (contentCrs === undefined && /(4326|4258)$/.test(name)) return 'degrees'
  return { other: name }
}

function nameIn(member: unknown): string | undefined {
  const name = (member as { properties?: { name?: unknown } } | null | undefined)?.properties?.name // any JSON: asked step by step
  return typeof name === 'string' ? name : undefined
}
