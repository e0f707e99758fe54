import type { LaptopPowerView } from '@weerbaar/core'

/** What runs on what, and how long. `null`: it does not say. */
export interface KnownPower {
  readonly tablet: LaptopPowerView | null
  readonly laptop: LaptopPowerView | null
}

/** As browsers that have it give it: https://www.w3.org/TR/battery-status/ */
interface Battery {
  readonly charging: boolean
  /** 0 to 1. */
  readonly level: number
  /** Seconds; Infinity when not known. */
  readonly dischargingTime: number
}

/** Asks the tablet's own battery and the laptop. Never fails: what does not answer is `null`. */
export async function knownPower(): Promise<KnownPower> {
  const [tablet, laptop] = await Promise.all([ofTablet(), ofLaptop().catch(() => null)])
  return { tablet, laptop }
}

async function ofTablet(): Promise<LaptopPowerView | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> } // not every browser has it
  if (getBattery === undefined) return null
  const { charging, level, dischargingTime } = await getBattery.call(navigator)
  return {
    source: charging ? 'mains' : 'battery',
    percent: Math.round(100 * level),
    hours: charging || !Number.isFinite(dischargingTime) ? null : Math.round(dischargingTime / 360) / 10,
  }
}

async function ofLaptop(): Promise<LaptopPowerView | null> {
  const answer = await fetch('/v1/power')
  return answer.ok ? ((await answer.json()) as LaptopPowerView) : null // the hub's own form
}
