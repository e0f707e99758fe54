import type { LaptopPowerView } from '@weerbaar/core'
import { POWER_UNKNOWN } from './power-unknown.ts'

/**
 * What `pmset -g batt` of macOS says: `Now drawing from 'Battery Power'`, then `87%; discharging; 4:12 remaining`.
 * @returns unknown where the text is of another form
 */
export function pmsetPower(text: string): LaptopPowerView {
  const drawn = /Now drawing from '(AC|Battery) Power'/.exec(text)?.[1]
  const percent = /(\d{1,3})%/.exec(text)?.[1]
  const left = /discharging; (\d+):(\d\d) remaining/.exec(text)
  const source = drawn === 'AC' ? 'mains' : drawn === 'Battery' ? 'battery' : null
  return {
    source,
    percent: percent === undefined ? null : Math.min(100, Number(percent)),
    hours: left === null || source !== 'battery' ? null : Math.round(10 * (Number(left[1]) + Number(left[2]) / 60)) / 10,
  }
}

/**
 * `Win32_Battery` as JSON: BatteryStatus 1 is discharging, 2 on mains; EstimatedRunTime in minutes, 71,582,788 when nobody knows.
 * An empty text: this machine has no battery, and what it runs on is not said.
 */
export function windowsPower(text: string): LaptopPowerView {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return POWER_UNKNOWN
  }
  const battery: unknown = Array.isArray(content) ? content[0] : content
  if (typeof battery !== 'object' || battery === null) return POWER_UNKNOWN
  const { BatteryStatus: status, EstimatedChargeRemaining: percent, EstimatedRunTime: minutes } = battery as Record<string, unknown> // each is looked at below
  const discharging = status === 1 || status === 4 || status === 5
  return {
    source: discharging ? 'battery' : typeof status === 'number' ? 'mains' : null,
    percent: typeof percent === 'number' && percent >= 0 ? Math.min(100, Math.round(percent)) : null,
    hours: discharging && typeof minutes === 'number' && minutes > 0 && minutes < 10_000 ? Math.round(minutes / 6) / 10 : null,
  }
}
