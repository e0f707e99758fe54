import type { Checklist, Words } from '@weerbaar/core'

export interface ChecklistStep {
  /** Written in the log, so a step keeps its name for ever. */
  readonly step: string
  readonly words: Words
}

/** The steps of opening and closing, the same on paper and on the tablet. */
export const CHECKLIST_STEPS: Readonly<Record<Checklist, readonly ChecklistStep[]>> = {
  firstHour: [
    { step: 'building-safe', words: { nl: 'Loop rond. Is het gebouw heel en veilig?', en: 'Walk round. Is the building whole and safe?' } },
    { step: 'light-and-keys', words: { nl: 'Zoek sleutels, lampen en nooduitgangen', en: 'Find keys, lamps and emergency exits' } },
    { step: 'roles', words: { nl: 'Verdeel de taken en doe hesjes aan', en: 'Divide the tasks and put on vests' } },
    { step: 'sign-outside', words: { nl: 'Zet het bord buiten', en: 'Put the sign outside' } },
    { step: 'counting', words: { nl: 'Maak een balie bij de deur en begin met tellen', en: 'Make a desk at the door and start counting' } },
    { step: 'water-and-toilet', words: { nl: 'Kijk of er water en een toilet is', en: 'See whether there is water and a toilet' } },
    { step: 'laptop', words: { nl: 'Zet de laptop en de tablets aan', en: 'Turn on the laptop and the tablets' } },
    { step: 'told-open', words: { nl: 'Meld aan de gemeente dat het punt open is', en: 'Tell the municipality that the point is open' } },
  ],
  secondHour: [
    {
      step: 'emergency-route',
      words: { nl: 'Spreek af hoe een noodoproep weggaat, en probeer het', en: 'Agree how an emergency call goes out, and try it' },
    },
    { step: 'stock-counted', words: { nl: 'Tel de voorraad', en: 'Count the stock' } },
    { step: 'boards', words: { nl: 'Hang de borden op', en: 'Hang up the boards' } },
    {
      step: 'quiet-place',
      words: { nl: 'Maak een rustige plek voor wie dat nodig heeft', en: 'Make a quiet place for those who need it' },
    },
    { step: 'red-flags', words: { nl: 'Hang de kaart met gevaartekens bij de balie', en: 'Hang the card with red flags at the desk' } },
    { step: 'roster', words: { nl: 'Maak een rooster met pauzes', en: 'Make a roster with breaks' } },
    { step: 'report', words: { nl: 'Stuur het eerste bericht over hoe het gaat', en: 'Send the first report on how it goes' } },
  ],
  closing: [
    { step: 'people-home', words: { nl: 'Iedereen heeft een veilige plek', en: 'Everybody has a safe place' } },
    { step: 'help-handed-over', words: { nl: 'Open hulpvragen zijn overgedragen', en: 'Open help requests are handed over' } },
    { step: 'stock-left', words: { nl: 'Tel wat er over is', en: 'Count what is left' } },
    { step: 'papers', words: { nl: 'Alle papieren zitten in de map', en: 'All papers are in the folder' } },
    { step: 'sign-on-door', words: { nl: 'Het bord hangt op de deur', en: 'The sign hangs on the door' } },
    { step: 'told-closed', words: { nl: 'De gemeente weet dat het punt dicht is', en: 'The municipality knows that the point is closed' } },
  ],
}

/** Signs that ask for an emergency call at once. Not a judgement of the volunteer: one is enough. */
export const RED_FLAGS: readonly Words[] = [
  { nl: 'reageert niet of ademt niet goed', en: 'does not react or does not breathe well' },
  { nl: 'pijn of druk op de borst', en: 'pain or pressure on the chest' },
  { nl: 'scheve mond, verwarde taal of een lamme arm', en: 'crooked mouth, confused speech or a lame arm' },
  { nl: 'bloedt hevig', en: 'bleeds heavily' },
  { nl: 'apparaat of zuurstof valt uit', en: 'device or oxygen fails' },
  { nl: 'gevaar voor zichzelf of anderen', en: 'danger to self or others' },
]
