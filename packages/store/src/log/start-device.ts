import { encodeCbor } from '@weerbaar/core'
import type { DeviceIdentity } from './device-identity.ts'
import type { RuleTable } from './log-place.ts'
import { type LogStoreOptions, type Prepared, writeOwn } from './write-own.ts'

/** A key whose chain is not here, or whose chain was forked, must not be written with: that would fork it (again). Inside a write, as all below. */
export function startDevice(table: RuleTable, options: LogStoreOptions): DeviceIdentity {
  const current = options.identity.current()
  if (current === undefined) return renewDevice('first-start', table, options)
  if (!table.heads().some(({ device }) => device === current.device)) return renewDevice('log-missing', table, options)
  return table.forks().some(({ device }) => device === current.device) ? renewDevice('chain-forked', table, options) : current
}

/** Another program on this log may have taken a new name; it counts once its first event stands. */
export function newestIdentity(identity: DeviceIdentity, table: RuleTable, options: LogStoreOptions): DeviceIdentity {
  const current = options.identity.current()
  if (current === undefined || current.device === identity.device) return identity
  return table.heads().some(({ device }) => device === current.device) ? current : identity
}

/** Takes a new name and writes the first event under it. */
export function renewDevice(
  reason: 'first-start' | 'log-missing' | 'chain-forked',
  table: RuleTable,
  options: LogStoreOptions,
): DeviceIdentity {
  const before = options.identity.current()
  const identity = options.identity.renew()
  const payload = encodeCbor({ incarnation: identity.incarnation, reason, succeeds: before?.device ?? null })
  const started: Prepared = { type: 'DeviceStarted', version: 1, space: null, incident: null, certificate: null, payload }
  writeOwn(started, identity, table, options)
  return identity
}
