import type { Command } from '../command.ts'
import { buildPages, child, fromRoot } from './build-pages.ts'

export const start: Command = {
  path: ['start'],
  words: {
    nl: 'start het programma en open het scherm op http://localhost:8080',
    en: 'start the program, its screen on http://localhost:8080',
  },
  operands: [],
  options: {
    region: {
      takes: 'text',
      placeholder: 'FILE',
      words: { nl: 'regiobestand; anders de voorbeeldregio', en: 'region file; else the example region' },
    },
    data: {
      takes: 'text',
      placeholder: 'FOLDER',
      words: { nl: 'waar het programma bewaart (.weerbaar)', en: 'where the program keeps its things (.weerbaar)' },
    },
    store: {
      takes: 'text',
      placeholder: 'URL',
      words: { nl: 'logboek in PostgreSQL, postgres://…; anders in de map', en: 'log in PostgreSQL, postgres://…; else in the folder' },
    },
    port: { takes: 'whole-number', placeholder: 'N', words: { nl: 'poort (8080)', en: 'port (8080)' } },
    host: {
      takes: 'text',
      placeholder: 'ADDRESS',
      words: { nl: 'adres om op te luisteren (127.0.0.1)', en: 'address to listen on (127.0.0.1)' },
    },
    level: {
      takes: 'text',
      choices: ['point', 'municipality', 'region'],
      placeholder: 'point|municipality|region',
      words: { nl: 'wat deze laptop is voor anderen; samen met --name', en: 'what this laptop is to others; together with --name' },
    },
    name: {
      takes: 'text',
      placeholder: 'NAME',
      words: { nl: 'van het onderdeel, niet van een persoon', en: 'of the unit, not of a person' },
    },
    peer: {
      takes: 'text',
      placeholder: 'URL[,…]',
      words: { nl: 'programma’s waarmee dit programma uitwisselt', en: 'programs this program exchanges with' },
    },
    exchange: {
      takes: 'text',
      choices: ['open', 'listed', 'closed'],
      placeholder: 'open|listed|closed',
      words: {
        nl: 'met wie: iedereen (alleen oefening), wie op de lijst staat, of niemand (listed)',
        en: 'with whom: everybody (exercise only), who is on the list, or nobody (listed)',
      },
    },
    allow: { takes: 'text', placeholder: 'DEVICE[,…]', words: { nl: 'apparaten op die lijst', en: 'devices on that list' } },
    every: {
      takes: 'whole-number',
      placeholder: 'SECONDS',
      words: { nl: 'hoe vaak zonder nieuws wordt gevraagd (30)', en: 'how often is asked when there is no news (30)' },
    },
    tls: {
      takes: 'flag',
      words: {
        nl: 'veilig (https), met wat "trust make" maakte in de map tls',
        en: 'safely (https), with what "trust make" made in the folder tls',
      },
    },
    'plain-port': {
      takes: 'whole-number',
      placeholder: 'N',
      words: {
        nl: 'met --tls: poort voor wie de laptop nog niet vertrouwt',
        en: 'with --tls: port for those who do not trust the laptop yet',
      },
    },
    theme: { takes: 'text', placeholder: 'FOLDER', words: { nl: 'huisstijl van de organisatie', en: 'the organisation’s theme' } },
  },
  async run(given, terminal) {
    if (!(await buildPages())) return { exit: 3 }
    const words = [
      'region',
      'data',
      'store',
      'port',
      'host',
      'theme',
      'level',
      'name',
      'peer',
      'exchange',
      'allow',
      'every',
      'plain-port',
    ].flatMap((name) => {
      const value = given.text(name) ?? given.number(name)?.toString()
      return value === undefined ? [] : [`--${name}`, value]
    })
    const code = await child([
      fromRoot('apps/hub/src/main.ts'),
      ...words,
      ...(given.flag('tls') ? ['--tls'] : []),
      '--lang',
      terminal.language,
    ])
    return { exit: code === 0 ? 0 : code === 2 ? 2 : 3 }
  },
}
