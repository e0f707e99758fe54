/** What a laptop runs on, as its own system says. `null`: the system does not say. GET /v1/power. */
export interface LaptopPowerView {
  readonly source: 'mains' | 'battery' | null
  /** 0–100; of all batteries together. */
  readonly percent: number | null
  /** Until empty at the present use; only while it runs on its battery. */
  readonly hours: number | null
}
