import { parseRecordId, parseSlug } from '@weerbaar/core'
import { type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newTablet, PHONE, POINT, startWorld, type World } from './at-point.ts'

/** Touches of the screen that anything may take, from where the tablet of that task stands. Keys of the keyboard are no taps. */
const MOST = 5
const SUPPLY = parseRecordId('vraag-1')!
const WATER = parseSlug('water')!

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 300_000)
afterAll(() => world?.end())

/** A hand on a tablet: it touches what it names, and types where the screen put the cursor. */
interface Hand {
  readonly page: Page
  readonly tap: (what: Locator) => Promise<void>
  readonly button: (name: string | RegExp) => Promise<void>
  readonly choose: (name: string | RegExp) => Promise<void>
  /** Text for one field after another, with Enter between them. */
  readonly type: (...texts: readonly string[]) => Promise<void>
  readonly enter: () => Promise<void>
  readonly taps: () => number
}

function handOn(page: Page): Hand {
  let taps = 0
  const tap = async (what: Locator) => {
    await what.first().click()
    taps++
  }
  const top = () => page.locator('dialog[open], main').last()
  return {
    page,
    tap,
    button: (name) => tap(top().getByRole('button', { name })),
    choose: (name) => tap(top().getByRole('radio', { name })),
    async type(...texts) {
      for (const [i, text] of texts.entries()) {
        await page.waitForFunction(() => document.activeElement?.matches('.pt-input') ?? false)
        if (i > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(text)
      }
    },
    enter: () => page.keyboard.press('Enter'),
    taps: () => taps,
  }
}

const tab = (name: string) => (hand: Hand) => hand.tap(hand.page.getByRole('navigation', { name: 'Taken' }).getByRole('link', { name }))
const more = (name: string) => async (hand: Hand) => {
  await tab('Meer')(hand)
  await hand.tap(hand.page.getByRole('navigation', { name: 'Meer' }).getByRole('link', { name }))
}

interface Chore {
  readonly does: string
  readonly run: (hand: Hand) => Promise<void>
  /** What stands on the screen when it is done. */
  readonly shows: string | RegExp
}

/** In this order, because one goes on with what another made. All from the first screen of a coordinator, who has the longest way. */
const CHORES: readonly Chore[] = [
  {
    does: 'open the point',
    shows: 'Het punt: gaat open',
    async run(hand) {
      await hand.button('Open het punt')
      await hand.choose(/De gemeente gaf/)
      await hand.button('Open het punt')
    },
  },
  { does: 'say that the doors are open', shows: 'Het punt: open', run: (hand) => hand.button('Wij zijn open') },
  {
    does: 'say that it is partly open, and why',
    shows: 'Het punt: beperkt open',
    async run(hand) {
      await hand.button('Beperkt open')
      await hand.type('De grote zaal is koud')
      await hand.button('Zeg dit')
    },
  },
  {
    does: 'tick a step of the list',
    shows: /Eerste uur \(1 van 8\)/,
    run: (hand) => hand.tap(hand.page.getByRole('checkbox', { name: /Zet het bord buiten/ })),
  },
  {
    does: 'say that there is little water, why, and for how long',
    shows: /filter stuk/,
    async run(hand) {
      await more('Wat is er')(hand)
      await hand.button(/^Verander.*Drinkwater/)
      await hand.choose('beperkt')
      await hand.type('filter stuk', '6')
      await hand.enter()
    },
  },
  {
    does: 'count a visitor',
    shows: /Laatst geteld: Kind/,
    async run(hand) {
      await more('Tellen')(hand)
      await hand.tap(hand.page.locator('.pt-count').nth(1))
    },
  },
  {
    does: 'take back a count',
    shows: /Hier is nog niemand geteld/,
    async run(hand) {
      await more('Tellen')(hand)
      await hand.button('Herstel')
    },
  },
  {
    does: 'count the hall',
    shows: /73/,
    async run(hand) {
      await more('Tellen')(hand)
      await hand.button('Tel de zaal')
      await hand.type('73')
      await hand.button('Zet dit getal vast')
    },
  },
  {
    does: 'count the water on the shelf',
    shows: '900 liter',
    async run(hand) {
      await tab('Voorraad')(hand)
      await hand.tap(hand.page.getByRole('listitem').filter({ hasText: 'Drinkwater' }).getByRole('button', { name: /^Tel/ }))
      await hand.type('900')
      await hand.button('Zet dit getal vast')
    },
  },
  {
    does: 'hand out six litres',
    shows: '894 liter',
    async run(hand) {
      await tab('Voorraad')(hand)
      await hand.tap(
        hand.page
          .getByRole('listitem')
          .filter({ hasText: 'Drinkwater' })
          .getByRole('button', { name: /Deel uit/ }),
      )
      await hand.button('6 liter')
    },
  },
  {
    does: 'take in forty litres',
    shows: '934 liter',
    async run(hand) {
      await tab('Voorraad')(hand)
      await hand.tap(hand.page.getByRole('listitem').filter({ hasText: 'Drinkwater' }).getByRole('button', { name: /Erbij/ }))
      await hand.type('40')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'ask for water',
    shows: 'nog geen antwoord',
    async run(hand) {
      await tab('Voorraad')(hand)
      await hand.tap(
        hand.page
          .getByRole('listitem')
          .filter({ hasText: 'Drinkwater' })
          .getByRole('button', { name: /Vraag aan/ }),
      )
      await hand.type('500', 'voor de nacht')
      await hand.button('Vraag aan')
    },
  },
  {
    does: 'take in what the municipality sent',
    shows: '1.384 liter',
    async run(hand) {
      await tab('Voorraad')(hand)
      await hand.button('Ontvangen van gemeente')
      await hand.type('450')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'put a new item on the list',
    shows: 'Dekens',
    async run(hand) {
      await tab('Voorraad')(hand)
      await hand.button(/Nieuw artikel/)
      await hand.type('Dekens')
      await hand.button('Zet op de lijst')
    },
  },
  {
    does: 'write down a request for help',
    shows: 'Insuline koel bewaren',
    async run(hand) {
      await tab('Hulp')(hand)
      await hand.button('Nieuwe hulpvraag')
      await hand.choose('straks')
      await hand.choose('Medicijnen')
      await hand.type('Insuline koel bewaren', 'Kamer links')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'take up a request',
    shows: /neemt op: Coördinator/,
    async run(hand) {
      await tab('Hulp')(hand)
      await hand.button(/^Open/)
      await hand.button('Ik neem dit op')
    },
  },
  {
    does: 'refer a request',
    shows: /doorgestuurd naar/,
    async run(hand) {
      await tab('Hulp')(hand)
      await hand.button(/^Open/)
      await hand.button('Stuur door')
    },
  },
  {
    does: 'write down an emergency call',
    shows: /Val van de trap/,
    async run(hand) {
      await more('Noodoproep')(hand)
      await hand.button('Nieuwe noodoproep')
      await hand.type('Val van de trap', 'Hal links', '1')
      await hand.button('Maak het briefje')
    },
  },
  {
    does: 'say by whom the slip went',
    shows: /verstuurd naar meldkamer/,
    async run(hand) {
      await more('Noodoproep')(hand)
      await hand.button(/^Verstuurd/)
      await hand.choose('koerier')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'write down the code that came back',
    shows: /klopt niet|bevestigd door/,
    async run(hand) {
      await more('Noodoproep')(hand)
      await hand.button(/^Code terug/)
      await hand.type('1', 'centralist')
      await hand.choose('radio')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'end an emergency call',
    shows: /afgerond: naar huis/,
    async run(hand) {
      await more('Noodoproep')(hand)
      await hand.button(/^Afgerond/)
      await hand.type('naar huis')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'book in a helper of the roster',
    shows: 'hesje 7',
    async run(hand) {
      await more('Mensen')(hand)
      await hand.button('Komt')
      await hand.type('hesje 7')
      await hand.choose('Ontvangst en tellen')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'book in somebody who comes to help',
    shows: 'hesje 8',
    async run(hand) {
      await more('Mensen')(hand)
      await hand.button('Helpt zelf mee')
      await hand.type('hesje 8')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'send a helper on a break',
    shows: /pauze sinds/,
    async run(hand) {
      await more('Mensen')(hand)
      await hand.button(/^Pauze.*hesje 7/)
    },
  },
  {
    does: 'plan a shift',
    shows: /1 persoon nodig/,
    async run(hand) {
      await more('Mensen')(hand)
      await hand.button('Plan een dienst')
      await hand.choose('Eerste hulp')
      await hand.button('Zet in het rooster')
    },
  },
  {
    does: 'hand over',
    shows: /Coördinator → Coördinator/,
    async run(hand) {
      await more('Mensen')(hand)
      await hand.button('Draag over')
      await hand.button('Bewaar')
    },
  },
  {
    does: 'hang an offer on the board',
    shows: 'Twee aggregaten',
    async run(hand) {
      await more('Borden')(hand)
      await hand.choose('Aangeboden')
      await hand.button('Nieuwe kaart')
      await hand.type('Twee aggregaten')
      await hand.button('Hang op')
    },
  },
  {
    does: 'write in the journal',
    shows: 'Koerier geweest',
    async run(hand) {
      await more('Logboek')(hand)
      await hand.button('Schrijf op')
      await hand.type('Koerier geweest')
      await hand.choose('koerier')
      await hand.button('Schrijf op')
    },
  },
  {
    does: 'report to the municipality',
    shows: /Bericht aan gemeente/,
    async run(hand) {
      await more('Logboek')(hand)
      await hand.button('Maak bericht')
      await hand.choose('radio')
      await hand.button('Het bericht is weg')
    },
  },
  {
    does: 'say that a notice was seen',
    shows: /gezien/,
    async run(hand) {
      await more('Berichten')(hand)
      await hand.button(/^Gezien/)
    },
  },
  {
    does: 'copy an hour of counting from paper',
    shows: 'Formulier 0017 is bewaard.',
    async run(hand) {
      await more('Papier invoeren')(hand)
      await hand.tap(hand.page.getByLabel(/Nummer van het formulier/))
      await hand.type('0017', '0', '12', '3')
      await hand.button('Bewaar')
    },
  },
  {
    does: 'copy a slip of paper',
    shows: 'Formulier 0012 is bewaard.',
    async run(hand) {
      await more('Papier invoeren')(hand)
      await hand.choose('Noodoproep')
      await hand.type('0012', '0', 'P', '4711', 'Val', 'Trap')
      await hand.button('Bewaar')
    },
  },
  {
    does: 'copy a request for help from paper',
    shows: 'Formulier 0010 is bewaard.',
    async run(hand) {
      await more('Papier invoeren')(hand)
      await hand.choose('Hulpvraag')
      await hand.type('0010', '0')
      await hand.choose('straks')
      await hand.choose('Medicijnen')
      await hand.type('Insuline', 'Zaal')
      await hand.enter()
    },
  },
  {
    does: 'say that the status was read aloud',
    shows: /groep 10/,
    async run(hand) {
      await more('Doorgeven')(hand)
      await hand.button('Is voorgelezen')
    },
  },
  {
    does: 'save power',
    shows: 'Zuinig: zwart scherm',
    async run(hand) {
      await more('Deze tablet')(hand)
      await hand.choose(/Zuinig/)
    },
  },
  {
    does: 'close the point, with what stays behind',
    shows: 'Het punt: dicht',
    async run(hand) {
      await hand.button('Sluit het punt')
      await hand.tap(hand.page.getByLabel(/Wat blijft achter/))
      await hand.page.keyboard.type('Sleutel bij de conciërge')
      await hand.button('Sluit het punt')
    },
  },
]

test('anything at a point takes five taps at most, from the first screen of the coordinator', async () => {
  await world.hub.write(
    { type: 'PointClosed', point: POINT, reason: null, left: null },
    {
      type: 'NoticeSent',
      notice: POINT,
      from: 'region',
      sender: 'Regio',
      to: null,
      title: 'Kook het water',
      text: 'Drie minuten',
      validUntil: null,
    },
    { type: 'SupplyAsked', supply: SUPPLY, point: POINT, item: WATER, amount: 450, unit: 'liter', why: null, before: null },
    { type: 'SupplyPromised', supply: SUPPLY, promise: SUPPLY, by: { level: 'municipality', id: 'Tiel' }, amount: 450 },
    { type: 'SupplyShipped', supply: SUPPLY, promise: SUPPLY, amount: 450, carrier: null },
  )
  const opened = await newTablet(world, 'Coördinator', { viewport: PHONE, letter: 'A' })
  const { page } = opened
  await page.getByRole('button', { name: 'Open het punt' }).waitFor()
  const counted: string[] = []
  for (const { does, run, shows } of CHORES) {
    await page.evaluate(() => (location.hash = '#/punt'))
    await page.getByRole('region', { name: 'Punt', exact: true }).waitFor()
    const hand = handOn(page)
    await run(hand)
    await page.locator('main').getByText(shows).first().waitFor()
    await page.locator('dialog[open]').evaluateAll((sheets) => {
      for (const sheet of sheets) sheet.dispatchEvent(new Event('cancel', { cancelable: true }))
    })
    counted.push(`${hand.taps()}  ${does}`)
  }
  process.stdout.write(`${counted.join('\n')}\n`)
  expect(counted.filter((line) => Number(line[0]) > MOST)).toEqual([])
  expect(counted).toHaveLength(CHORES.length)
  await opened.close()
}, 300_000)
