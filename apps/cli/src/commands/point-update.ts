import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { issueOf } from '@weerbaar/core'
import { openLog } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { fitsHere, installedKit, keepInstalled, maySign } from '../kit/installed-kit.ts'
import { givenKit, KIT_OPTIONS } from '../kit/kit-options.ts'
import { replaceKit } from '../kit/replace-kit.ts'

export const pointUpdate: Command = {
  path: ['point', 'update'],
  words: {
    nl: 'zet een nieuwe kit op de laptop van een punt; wat er geschreven is blijft',
    en: 'put a new kit on the laptop of a point; what was written stays',
  },
  operands: [],
  options: {
    ...KIT_OPTIONS,
    to: { takes: 'text', placeholder: 'FOLDER', words: { nl: 'waar de kit op de laptop staat', en: 'where the kit stands on the laptop' } },
  },
  async run(given, terminal) {
    const to = given.text('to')
    if (!to) {
      terminal.issues([issueOf('option-needs-value', { option: '--to', example: '--to C:\\Weerbaar' })])
      return BAD_INPUT
    }
    const found = givenKit(given)
    terminal.issues(found.issues)
    if (!found.data) return BAD_INPUT
    const { kit, dataFolder } = found.data
    const { manifest, signer } = kit
    const before = installedKit(dataFolder)
    const fits = fitsHere(kit, before)
    terminal.issues(fits.issues)
    if (!fits.data) return BAD_INPUT
    // A laptop that ran before knows its region: who may not enrol there may not change its program either.
    if (before !== undefined && existsSync(join(dataFolder, 'log.sqlite'))) {
      const log = openLog(dataFolder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
      terminal.issues(log.issues)
      if (!log.data) return BAD_INPUT
      const signed = await maySign(log.data, dataFolder, signer)
      await log.data.close()
      if (!signed) {
        terminal.issues([issueOf('kit-signer-unknown', { device: signer.slice(0, 8) })])
        return BAD_INPUT
      }
    }
    const replaced = replaceKit(kit, resolve(to))
    terminal.issues(replaced.issues)
    if (!replaced.data) return BAD_INPUT
    if (before !== undefined) keepInstalled(dataFolder, { point: manifest.point, madeAt: manifest.madeAt, signer })
    terminal.tell(
      {
        nl: '{to}: de kit van {at} staat er. Wat op deze laptop is geschreven, is niet aangeraakt.',
        en: '{to}: the kit of {at} is in place. What was written on this laptop was not touched.',
      },
      { to, at: new Date(manifest.madeAt).toISOString().slice(0, 16).replace('T', ' ') },
    )
    return DONE
  },
}
