import { type Fields, oneOf, record, type RecordOf, type Shape } from '../shape.ts'

/** The fields of each type of event, by name. */
export interface EventFields {
  readonly [type: string]: Fields
}

/** One event of a table of fields: its type and what the fields say. */
export type EventOf<E extends EventFields> = { readonly [T in keyof E & string]: { readonly type: T } & RecordOf<E[T]> }[keyof E & string]

/** A reader for each type of the table: exactly its fields, and its name. */
export function shapesOf<E extends EventFields>(events: E): { readonly [T in keyof E & string]: Shape<EventOf<E>> } {
  return Object.fromEntries(
    Object.entries(events).map(([type, fields]) => [type, record({ type: oneOf(type), ...fields })]),
  ) as unknown as { readonly [T in keyof E & string]: Shape<EventOf<E>> } // each shape was made from the fields of its own type
}
