import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { linuxPower } from './linux-power.ts'
import { pmsetPower, windowsPower } from './told-power.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weerbaar-power-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function supply(name: string, files: Readonly<Record<string, string | number>>): void {
  mkdirSync(join(folder, name))
  for (const [file, value] of Object.entries(files)) writeFileSync(join(folder, name, file), `${value}\n`)
}

test('a laptop on its battery of 50 Wh with 25 Wh left that takes 10 W lasts two and a half hours', () => {
  supply('AC', { type: 'Mains', online: 0 })
  supply('BAT0', {
    type: 'Battery',
    status: 'Discharging',
    capacity: 50,
    energy_now: 25_000_000,
    energy_full: 50_000_000,
    power_now: 10_000_000,
  })
  supply('hid-mouse', { type: 'Battery', scope: 'Device', status: 'Discharging', capacity: 3 })
  expect(linuxPower(folder)).toEqual({ source: 'battery', percent: 50, hours: 2.5 })
})

test('two batteries that count in ampere-hours, of which the current is told as negative, are one', () => {
  for (const name of ['BAT0', 'BAT1'])
    supply(name, {
      type: 'Battery',
      status: 'Discharging',
      capacity: 40,
      charge_now: 1_000_000,
      charge_full: 4_000_000,
      current_now: -500_000,
    })
  expect(linuxPower(folder)).toEqual({ source: 'battery', percent: 25, hours: 2 })
})

test('on the mains no hours are said, and a machine that says nothing is unknown, not empty', () => {
  supply('AC', { type: 'Mains', online: 1 })
  supply('BAT0', { type: 'Battery', status: 'Full', capacity: 100, charge_now: 4_000_000, charge_full: 4_000_000, current_now: 0 })
  expect(linuxPower(folder)).toEqual({ source: 'mains', percent: 100, hours: null })
  expect(linuxPower(join(folder, 'nergens'))).toEqual({ source: null, percent: null, hours: null })
})

test('macOS and Windows say it in words of their own', () => {
  expect(
    pmsetPower("Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t87%; discharging; 4:12 remaining present: true"),
  ).toEqual({
    source: 'battery',
    percent: 87,
    hours: 4.2,
  })
  expect(pmsetPower("Now drawing from 'AC Power'\n -InternalBattery-0\t99%; charging; 0:20 remaining")).toEqual({
    source: 'mains',
    percent: 99,
    hours: null,
  })
  expect(windowsPower('{"BatteryStatus":1,"EstimatedChargeRemaining":62,"EstimatedRunTime":151}')).toEqual({
    source: 'battery',
    percent: 62,
    hours: 2.5,
  })
  expect(windowsPower('[{"BatteryStatus":2,"EstimatedChargeRemaining":100,"EstimatedRunTime":71582788}]')).toEqual({
    source: 'mains',
    percent: 100,
    hours: null,
  })
  for (const nothing of ['', 'null', '{}', 'No such command'])
    expect([pmsetPower(nothing), windowsPower(nothing)]).toEqual([
      { source: null, percent: null, hours: null },
      { source: null, percent: null, hours: null },
    ])
})
