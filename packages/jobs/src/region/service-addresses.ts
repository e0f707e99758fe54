import { type Imported, issueOf } from '@weerbaar/core'
import { SERVICE_NAMES, type ServiceAddresses } from '@weerbaar/importers/pdok'
import { readText } from '../read-text.ts'

/** Addresses of other servers than the public ones, from a JSON file `{ "squares": "http://…/{year}/wfs" }`. */
export function serviceAddresses(path: string | undefined): Imported<ServiceAddresses> {
  if (path === undefined) return { data: {}, issues: [] }
  const text = readText(path)
  if (text.data === undefined) return { issues: text.issues }
  let content: unknown
  try {
    content = JSON.parse(text.data)
  } catch (fault) {
    return { issues: [issueOf('json-invalid', { reason: fault instanceof Error ? fault.message : '' }, { source: path })] }
  }
  const entries = typeof content === 'object' && content !== null && !Array.isArray(content) ? Object.entries(content) : []
  const issues = entries.flatMap(([name, address]) => {
    if (!SERVICE_NAMES.some((known) => known === name))
      return [issueOf('value-not-allowed', { value: name, allowed: SERVICE_NAMES.join(', ') }, { source: path })]
    const usable = typeof address === 'string' && /^https?:\/\//.test(address) && URL.canParse(address)
    return usable ? [] : [issueOf('value-not-allowed', { value: String(address), allowed: 'https://…' }, { source: path, field: name })]
  })
  if (entries.length === 0)
    return { issues: [issueOf('file-not-recognised', { expected: '{ "squares": "https://…" }' }, { source: path })] }
  return issues.length > 0 ? { issues } : { data: Object.fromEntries(entries), issues }
}
