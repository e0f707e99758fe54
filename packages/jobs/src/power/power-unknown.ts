import type { LaptopPowerView } from '@weerbaar/core'

/** The system does not say. */
export const POWER_UNKNOWN: LaptopPowerView = { source: null, percent: null, hours: null }
