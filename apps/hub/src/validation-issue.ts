import { type Issue, issueOf, type IssuePlace } from '@weerbaar/core'
import type { FastifySchemaValidationError } from 'fastify'

/** What a schema refused, one issue a fault. Of a value that may also be `null`, the branch for `null` says nothing of use. */
export function validationIssues(faults: readonly FastifySchemaValidationError[], body: unknown): Issue[] {
  const telling = faults.filter(({ keyword, params }) => keyword !== 'anyOf' && !(keyword === 'type' && params.type === 'null'))
  return (telling.length > 0 ? telling : faults).map((fault) => validationIssue(fault, body))
}

/** With its place and the value that stood there. */
function validationIssue({ keyword, instancePath, params, message }: FastifySchemaValidationError, body: unknown): Issue {
  const path = instancePath.split('/').slice(1)
  const place: IssuePlace = path.length > 0 ? { field: path.join('.') } : {}
  const raw = path.reduce<unknown>(partOf, body)
  const value = shown(raw)
  const limit = typeof params.limit === 'number' ? params.limit : 0
  switch (keyword) {
    case 'required':
      return issueOf('value-missing', {}, { field: [...path, String(params.missingProperty)].join('.') })
    case 'minLength':
    case 'minProperties':
      return issueOf('value-missing', {}, place)
    case 'minimum':
    case 'exclusiveMinimum':
      return issueOf('value-out-of-range', { value, lowest: limit, highest: '∞' }, place)
    case 'maximum':
    case 'exclusiveMaximum':
      return issueOf('value-out-of-range', { value, lowest: '−∞', highest: limit }, place)
    case 'maxLength':
      return issueOf('text-too-long', { length: typeof raw === 'string' ? raw.length : 0, most: limit }, place)
    case 'maxItems':
      return issueOf('value-out-of-range', { value: Array.isArray(raw) ? raw.length : 0, lowest: 0, highest: limit }, place)
    case 'pattern':
      return issueOf('code-malformed', { value, expected: String(params.pattern) }, place)
    case 'type':
      return params.type === 'number' || params.type === 'integer'
        ? issueOf('value-not-a-number', { value }, place)
        : issueOf('value-not-allowed', { value, allowed: String(params.type) }, place)
    default:
      return issueOf('value-not-allowed', { value, allowed: message ?? keyword }, place)
  }
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
