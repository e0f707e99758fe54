import { confirmationIn, openCourier, readCourierFile, receiveRecords } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { openCourierFolder } from './courier-folder.ts'
import { LOG_OPTIONS } from './log-folder.ts'

export const courierOpen: Command = {
  path: ['courier', 'open'],
  words: { nl: 'neem over wat in een koeriersbestand zit', en: 'take in what is in a courier file' },
  operands: [{ placeholder: 'FILE', words: { nl: 'het koeriersbestand', en: 'the courier file' } }],
  options: { ...LOG_OPTIONS, json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } } },
  async run(given, terminal) {
    const path = given.operands[0] ?? ''
    const read = readCourierFile(path)
    terminal.issues(read.issues)
    if (!read.data) return BAD_INPUT
    const opened = await openCourierFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, key, confirmations } = opened.data
    const courier = await openCourier(read.data, key, path)
    terminal.issues(courier.issues)
    if (!courier.data) {
      await log.close()
      return BAD_INPUT
    }
    const { manifest, records } = courier.data
    const taken = await receiveRecords(log, records, { way: 'courier', from: manifest.from })
    await log.close()
    confirmations.note(confirmationIn(manifest, Date.now())) // only now that its events are safe
    const { stored, known, waiting, quarantined } = taken
    terminal.tell(
      {
        nl: '{file}: {stored, plural, one {# nieuwe gebeurtenis} other {# nieuwe gebeurtenissen}}, {known} al bekend, van apparaat {device}',
        en: '{file}: {stored, plural, one {# new event} other {# new events}}, {known} known already, from device {device}',
      },
      { file: path, stored, known, device: manifest.from.slice(0, 8) },
    )
    if (waiting > 0)
      terminal.tell(
        {
          nl: '{waiting, plural, one {# wacht} other {# wachten}} op een eerdere gebeurtenis die niet in dit bestand zit, en {waiting, plural, one {telt} other {tellen}} mee zodra die komt.',
          en: '{waiting, plural, one {# waits} other {# wait}} for an earlier event that is not in this file, and {waiting, plural, one {counts} other {count}} once it comes.',
        },
        { waiting },
      )
    if (quarantined > 0)
      terminal.tell(
        {
          nl: '{quarantined} apart gezet en bewaard: {reasons}. De andere zijn gewoon overgenomen.',
          en: '{quarantined} set apart and kept: {reasons}. The others were taken in.',
        },
        { quarantined, reasons: taken.reasons.join(', ') },
      )
    if (taken.forked.length > 0)
      terminal.tell(
        {
          nl: 'Let op: onder één naam zijn twee geschiedenissen geschreven ({devices}): een teruggezette back-up of een gekopieerde schijf. Beide blijven bewaard.',
          en: 'Warning: two histories were written under one name ({devices}): a restored backup or a cloned disk. Both are kept.',
        },
        { devices: taken.forked.map((device) => device.slice(0, 8)).join(', ') },
      )
    if (taken.renamed)
      terminal.tell({
        nl: 'Dat was dit apparaat zelf. Het schrijft vanaf nu onder een nieuwe naam.',
        en: 'That was this device itself. It writes under a new name from now on.',
      })
    if (given.flag('json'))
      terminal.out(
        `${JSON.stringify({ file: path, from: manifest.from, recipient: manifest.recipient, madeAt: manifest.madeAt, ...taken })}\n`,
      )
    return DONE
  },
}
