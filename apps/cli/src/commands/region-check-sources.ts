import { checkServices } from '@weerbaar/importers/pdok'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { realWeb } from '../real-web.ts'
import { serviceAddresses } from '@weerbaar/jobs'

export const regionCheckSources: Command = {
  path: ['region', 'check-sources'],
  words: { nl: 'kijk of de diensten van PDOK nog antwoorden zoals verwacht', en: 'see whether the PDOK services still answer as expected' },
  operands: [],
  options: {
    year: {
      takes: 'whole-number',
      placeholder: 'YEAR',
      words: { nl: 'jaar van de cijfers; 2024 als u niets zegt', en: 'year of the figures; 2024 unless told' },
    },
    services: { takes: 'text', placeholder: 'FILE', words: { nl: 'JSON met andere adressen', en: 'JSON with other addresses' } },
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const addresses = serviceAddresses(given.text('services'))
    terminal.issues(addresses.issues)
    if (!addresses.data) return BAD_INPUT
    const web = realWeb(undefined, false, given.text('services') !== undefined)
    const checks = await checkServices(web, given.number('year') ?? 2024, addresses.data)
    if (given.flag('json')) terminal.out(`${JSON.stringify(checks)}\n`)
    else
      for (const { service, address, features, issues } of checks) {
        terminal.out(
          `${issues.length === 0 ? 'ok  ' : 'FOUT'} ${service.padEnd(15)} ${address}${features === undefined ? '' : ` (${features})`}\n`,
        )
        terminal.issues(issues)
      }
    return checks.some(({ issues }) => issues.length > 0) ? BAD_INPUT : DONE
  },
}
