import { execFile } from 'node:child_process'
import type { LaptopPowerView } from '@weerbaar/core'
import { linuxPower, pmsetPower, POWER_UNKNOWN, windowsPower } from '@weerbaar/jobs'

const WINDOWS = 'Get-CimInstance Win32_Battery | Select-Object BatteryStatus,EstimatedChargeRemaining,EstimatedRunTime | ConvertTo-Json'

/** What this machine runs on, as its system says; unknown where it does not. Never fails, and never waits longer than five seconds. */
export async function laptopPower(): Promise<LaptopPowerView> {
  switch (process.platform) {
    case 'linux':
      return linuxPower('/sys/class/power_supply')
    case 'darwin':
      return pmsetPower(await answerOf('pmset', ['-g', 'batt']))
    case 'win32':
      return windowsPower(await answerOf('powershell', ['-NoProfile', '-NonInteractive', '-Command', WINDOWS]))
    default:
      return POWER_UNKNOWN
  }
}

function answerOf(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: 5_000, windowsHide: true }, (fault, out) => resolve(fault === null ? out : ''))
  })
}
