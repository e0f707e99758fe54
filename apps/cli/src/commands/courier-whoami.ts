import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { openCourierFolder } from './courier-folder.ts'
import { LOG_OPTIONS } from './log-folder.ts'

export const courierWhoami: Command = {
  path: ['courier', 'whoami'],
  words: {
    nl: 'wie dit programma is voor koeriers: apparaat en ontvanger (age1…)',
    en: 'who this program is to couriers: device and receiver (age1…)',
  },
  operands: [],
  options: { ...LOG_OPTIONS, json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } } },
  async run(given, terminal) {
    const opened = await openCourierFolder(given, 'make')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, key } = opened.data
    const who = { device: log.device(), recipient: key.recipient }
    await log.close()
    terminal.out(given.flag('json') ? `${JSON.stringify(who)}\n` : `device     ${who.device}\nrecipient  ${who.recipient}\n`)
    return DONE
  },
}
