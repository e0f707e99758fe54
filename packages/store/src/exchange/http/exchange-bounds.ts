/** How much goes over the line at once: docs/formats/exchange.md. Bytes before compression unless said. */
export const EXCHANGE_BOUNDS = {
  /** Records in a parcel. */
  records: 500,
  /** Of the records of a parcel; what a slow line begins with, and the most. */
  parcel: { first: 32_768, least: 8_192, most: 1_048_576 },
  /** A record larger than a parcel goes alone, up to this. What is larger goes by courier. */
  record: 8_388_608,
  /** Of the records of one answer to `missing`. */
  row: 16_777_216,
  /** Of a request or an answer as it travels, compressed. */
  body: 12_582_912,
} as const
