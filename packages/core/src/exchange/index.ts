export * from './decode-summary.ts'
export * from './encode-summary.ts'
export {
  type DeviceNamed,
  type EventsReceived,
  type ExchangeEvent,
  exchangeDraft,
  type Level,
  LEVELS,
  NAME_LIMIT,
  readExchangeEvent,
  type Way,
} from './exchange-event.ts'
export * from './exchange-statement.ts'
export type * from './log-summary.ts'
export * from './may-read.ts'
export { NOTHING_CONFIRMED } from './log-summary.ts'
export * from './missing-for.ts'
export * from './record-batch.ts'
export * from './record-bytes.ts'
export * from './sealed.ts'
export * from './summary-of.ts'
export * from './whereabouts.ts'
