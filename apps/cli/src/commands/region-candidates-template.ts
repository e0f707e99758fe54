import { candidateTemplate } from '@weerbaar/importers/candidates'
import { type Command, DONE } from '../command.ts'

export const regionCandidatesTemplate: Command = {
  path: ['region', 'candidates', 'template'],
  words: { nl: 'een lege lijst van kandidaat-locaties om in te vullen', en: 'an empty list of candidate sites to fill in' },
  operands: [],
  options: { plain: { takes: 'flag', words: { nl: 'met komma’s, niet voor Excel', en: 'with commas, not for Excel' } } },
  async run(given, terminal) {
    terminal.out(candidateTemplate(given.flag('plain') ? 'plain' : 'nl-excel'))
    return DONE
  },
}
