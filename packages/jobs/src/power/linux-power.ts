import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaptopPowerView } from '@weerbaar/core'
import { POWER_UNKNOWN } from './power-unknown.ts'

/**
 * What Linux says of batteries and mains (kernel: Documentation/ABI/testing/sysfs-class-power): energy in µWh and power in µW, or charge
 * in µAh and current in µA. Batteries of a mouse (`scope` Device) are none of the laptop.
 *
 * @param folder `/sys/class/power_supply`
 */
export function linuxPower(folder: string): LaptopPowerView {
  if (!existsSync(folder)) return POWER_UNKNOWN
  const supplies = readdirSync(folder).map(
    (name) =>
      (file: string): string | undefined =>
        text(join(folder, name, file)),
  )
  const batteries = supplies.filter((read) => read('type') === 'Battery' && read('scope') !== 'Device').map(batteryOf)
  const onMains = supplies.some((read) => read('type') === 'Mains' && read('online') === '1')
  if (batteries.length === 0) return { ...POWER_UNKNOWN, source: onMains ? 'mains' : null }
  const discharging = batteries.some(({ status }) => status === 'Discharging')
  const source = discharging
    ? 'battery'
    : onMains || batteries.some(({ status }) => status === 'Charging' || status === 'Full')
      ? 'mains'
      : null
  const [now, full, use] = [
    sum(batteries.map((one) => one.now)),
    sum(batteries.map((one) => one.full)),
    sum(batteries.map((one) => one.use)),
  ]
  const only = batteries.length === 1 ? batteries[0]?.capacity : undefined
  const percent = only ?? (now !== undefined && full ? Math.round((100 * now) / full) : null)
  const hours = discharging && now !== undefined && use ? Math.round((10 * now) / use) / 10 : null
  return { source, percent: percent === null ? null : Math.min(100, Math.max(0, percent)), hours }
}

type Read = (file: string) => string | undefined

function batteryOf(read: Read) {
  const number = (file: string): number | undefined => {
    const value = Number(read(file) ?? Number.NaN)
    return Number.isFinite(value) ? Math.abs(value) : undefined // some drivers give the current of a battery that empties as negative
  }
  const inEnergy = number('energy_now') !== undefined
  return {
    status: read('status'),
    capacity: number('capacity'),
    now: number(inEnergy ? 'energy_now' : 'charge_now'),
    full: number(inEnergy ? 'energy_full' : 'charge_full'),
    use: number(inEnergy ? 'power_now' : 'current_now'),
  }
}

/** One that is unknown makes the whole unknown. */
const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0)

function text(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined // a file this driver does not have
  }
}
