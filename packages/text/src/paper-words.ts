import type { Words } from '@weerbaar/core'

/** What stands on paper of a point: forms to fill in, sheets that are printed, posters. B1; `{…}` is filled in. */
export const PAPER_WORDS = {
  mark: { nl: 'OEFENING', en: 'EXERCISE' },
  point: { nl: 'Punt', en: 'Point' },
  form: { nl: 'Formulier', en: 'Form' },
  formOf: { nl: 'Formulier {number}', en: 'Form {number}' },
  day: { nl: 'Dag', en: 'Day' },
  time: { nl: 'Tijd', en: 'Time' },
  hour: { nl: 'Uur', en: 'Hour' },
  copied: { nl: 'Overgenomen op tablet of laptop', en: 'Copied into tablet or laptop' },
  noNames: { nl: 'Schrijf hier geen naam, adres of ziekte.', en: 'Write no name, address or illness here.' },
  unknown: { nl: 'onbekend', en: 'unknown' },

  bookTitle: { nl: 'Formulieren van het noodsteunpunt', en: 'Forms of the support point' },
  bookHow: {
    nl: 'Elk formulier of elke regel heeft een eigen nummer. Neem over met dat nummer en het uur dat erop staat. Wordt een nummer twee keer overgenomen, dan telt het één keer.',
    en: 'Each form or line has a number of its own. Copy with that number and the hour that stands on it. A number that is copied twice counts once.',
  },
  bookPencil: {
    nl: 'Schrijf met pen, één regel per keer. Verkeerd? Streep de hele regel door en begin een nieuwe.',
    en: 'Write with a pen, one line at a time. Wrong? Cross out the whole line and start a new one.',
  },
  bookWhich: { nl: 'Wat zit erin', en: 'What is in it' },
  bookNumbers: { nl: 'Nummers', en: 'Numbers' },
  bookNext: { nl: 'Druk de volgende keer af vanaf nummer {next}.', en: 'Next time, print from number {next}.' },
  bookFull: { nl: 'De nummers van dit punt zijn op.', en: 'The numbers of this point are used up.' },
  bookLetter: {
    nl: 'Noodbriefjes op papier hebben de letter {letter}. Geen enkele tablet heeft die letter.',
    en: 'Emergency slips on paper have the letter {letter}. No tablet has that letter.',
  },

  opening: { nl: 'Het punt openen', en: 'Opening the point' },
  openingHow: {
    nl: 'Dit blad werkt zonder apparaat. Begin hier, vink af, en hang het bij de balie.',
    en: 'This sheet works without any device. Start here, tick off, and hang it at the desk.',
  },
  orderedBy: { nl: 'Wie gaf opdracht? Een functie, geen naam', en: 'Who ordered it? A function, no name' },
  authority: { nl: 'Op grond waarvan?', en: 'On what authority?' },
  openedBy: { nl: 'Geopend door', en: 'Opened by' },
  region: { nl: 'regio', en: 'region' },
  municipality: { nl: 'gemeente', en: 'municipality' },
  inhabitants: { nl: 'inwoners (nog niet erkend)', en: 'inhabitants (not acknowledged yet)' },
  firstHour: { nl: 'Eerste uur', en: 'First hour' },
  secondHour: { nl: 'Tweede uur', en: 'Second hour' },
  services: { nl: 'Wat is er?', en: 'What is there?' },
  until: { nl: 'tot', en: 'until' },
  why: { nl: 'waarom', en: 'why' },
  flags: {
    nl: 'Gevaartekens: doe meteen een noodoproep en haal de eerste hulp',
    en: 'Red flags: make an emergency call at once and fetch first aid',
  },

  visitors: { nl: 'Bezoekers tellen', en: 'Counting visitors' },
  visitorsHow: {
    nl: 'Eén regel per uur. Zet een streepje voor iedereen die binnenkomt. Vraag geen naam.',
    en: 'One line an hour. Draw a stroke for everybody who comes in. Ask no name.',
  },
  leaves: { nl: 'Gaat weg', en: 'Leaves' },
  counted: { nl: 'Zaal geteld', en: 'Hall counted' },

  help: { nl: 'Hulpvraag', en: 'Help request' },
  helpHow: { nl: 'Eén formulier per vraag. Geef het aan wie de vraag opneemt.', en: 'One form a request. Give it to whoever takes it up.' },
  urgency: { nl: 'Hoe snel?', en: 'How soon?' },
  helpKind: { nl: 'Waarmee?', en: 'With what?' },
  what: { nl: 'Wat is er nodig?', en: 'What is needed?' },
  where: { nl: 'Waar in het gebouw?', en: 'Where in the building?' },
  takenBy: { nl: 'Wie neemt dit op? Een functie', en: 'Who takes it up? A function' },
  referredTo: { nl: 'Verwezen naar', en: 'Referred to' },
  doneAt: { nl: 'Klaar om', en: 'Done at' },

  emergency: { nl: 'Noodoproep', en: 'Emergency call' },
  emergencyHow: {
    nl: 'Als 112 niet werkt. Vul beide delen in, scheur af, en geef het rechterdeel mee. Zeg de code niet voor: wie de code terugzegt, heeft het briefje.',
    en: 'When 112 does not work. Fill in both parts, tear off, and send the right part along. Do not say the code first: who says it back has the slip.',
  },
  stays: { nl: 'Blijft hier', en: 'Stays here' },
  goes: { nl: 'Gaat mee', en: 'Goes along' },
  slip: { nl: 'Briefje', en: 'Slip' },
  code: { nl: 'Code', en: 'Code' },
  emergencyWhat: { nl: 'Wat is er aan de hand?', en: 'What is the matter?' },
  emergencyWhere: { nl: 'Waar precies?', en: 'Where exactly?' },
  victims: { nl: 'Slachtoffers', en: 'Casualties' },
  sentTo: { nl: 'Naar', en: 'To' },
  sentBy: { nl: 'Hoe', en: 'How' },
  codeBack: { nl: 'Code die terugkwam', en: 'Code that came back' },
  saidBy: { nl: 'Gezegd door (functie)', en: 'Said by (function)' },
  alarm: { nl: 'Na 15 minuten geen code terug? Stuur iemand.', en: 'No code back in 15 minutes? Send somebody.' },
  sayCode: {
    nl: 'Wie dit krijgt: doe wat nodig is en zeg deze code terug aan het punt.',
    en: 'Who gets this: do what is needed and say this code back to the point.',
  },

  stock: { nl: 'Voorraad', en: 'Stock' },
  stockHow: {
    nl: 'Eén regel per keer dat er iets in of uit gaat, of dat je telt. Vul één van de drie getallen in.',
    en: 'One line each time something goes in or out, or is counted. Fill in one of the three figures.',
  },
  item: { nl: 'Wat', en: 'Item' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  out: { nl: 'Uitgedeeld', en: 'Handed out' },
  in: { nl: 'Gekregen', en: 'Received' },
  onShelf: { nl: 'Geteld', en: 'Counted' },

  roster: { nl: 'Rooster', en: 'Roster' },
  rosterHow: {
    nl: 'Wie is wanneer nodig. Denk aan pauzes en aan aflossing na zes uur.',
    en: 'Who is needed when. Mind breaks, and relief after six hours.',
  },
  from: { nl: 'Van', en: 'From' },
  to: { nl: 'Tot', en: 'Until' },
  task: { nl: 'Taak', en: 'Task' },
  people: { nl: 'Hoeveel mensen', en: 'How many people' },
  vests: { nl: 'Nummers van de hesjes', en: 'Numbers of the vests' },

  helpers: { nl: 'Helpers', en: 'Helpers' },
  helpersHow: {
    nl: 'Eén regel per helper of team. Dit blad gaat over personen. Bewaar het apart en vernietig het op de dag die hier staat.',
    en: 'One line for each helper or team. This sheet is about persons. Keep it apart and destroy it on the day that stands here.',
  },
  destroyOn: { nl: 'Vernietigen op', en: 'Destroy on' },
  keptBy: { nl: 'Bewaard door (functie)', en: 'Kept by (function)' },
  label: { nl: 'Voornaam of hesje', en: 'First name or vest' },
  walkIn: { nl: 'Kwam zelf', en: 'Walked in' },
  team: { nl: 'Team, leider, aantal', en: 'Team, leader, number' },
  skills: { nl: 'Kan goed', en: 'Good at' },
  came: { nl: 'Komt', en: 'Comes' },
  wentAway: { nl: 'Weg', en: 'Left' },

  cards: { nl: 'Vraag, aanbod en geruchten', en: 'Needs, offers and rumours' },
  cardsHow: {
    nl: 'Eén kaartje per vraag, aanbod of gerucht. Knip los en hang op. Een gerucht krijgt pas antwoord als het is nagevraagd.',
    en: 'One card for each need, offer or rumour. Cut out and hang up. A rumour is answered only once it was checked.',
  },
  cardText: { nl: 'Wat', en: 'What' },
  answer: { nl: 'Antwoord, en bij wie nagevraagd (functie)', en: 'Answer, and checked with whom (function)' },

  journal: { nl: 'Logboek', en: 'Journal' },
  journalHow: {
    nl: 'Wat gebeurde er, wat is besloten, wat is gemeld. Eén regel per keer.',
    en: 'What happened, what was decided, what was told. One line each.',
  },
  medium: { nl: 'Hoe kwam het binnen', en: 'How it came in' },
  happened: { nl: 'Wat gebeurde er, of wat is besloten?', en: 'What happened, or what was decided?' },

  handover: { nl: 'Overdracht', en: 'Handover' },
  handoverHow: {
    nl: 'Eén bladzijde. Loop samen langs de borden. Beiden tekenen.',
    en: 'One page. Walk along the boards together. Both sign.',
  },
  inside: { nl: 'Nu binnen', en: 'Inside now' },
  cameInAll: { nl: 'Gekomen in totaal', en: 'Came in all' },
  waiting: { nl: 'Hulpvragen die wachten', en: 'Help requests that wait' },
  openEmergencies: { nl: 'Noodoproepen zonder bevestiging', en: 'Emergency calls not confirmed' },
  onDuty: { nl: 'In dienst', en: 'On duty' },
  problems: { nl: 'Wat gaat niet goed, en wat is afgesproken?', en: 'What goes wrong, and what was agreed?' },
  soon: { nl: 'Wat komt eraan in de volgende uren?', en: 'What is coming in the next hours?' },
  fromRole: { nl: 'Draagt over (taak)', en: 'Hands over (task)' },
  toRole: { nl: 'Neemt over (taak)', en: 'Takes over (task)' },
  signature: { nl: 'Handtekening en tijd', en: 'Signature and time' },

  handsOver: { nl: 'Draagt over', en: 'Hands over' },
  takesOver: { nl: 'Gelezen en overgenomen', en: 'Read and taken over' },
  handoverWritten: { nl: 'Overdracht van {from} aan {to}, {at}', en: 'Handover from {from} to {to}, {at}' },
  openHelp: { nl: 'Open hulpvragen ({shown} van {all})', en: 'Open help requests ({shown} of {all})' },
  askedAt: { nl: 'Gevraagd', en: 'Asked' },
  nobodyYet: { nl: 'nog niemand', en: 'nobody yet' },
  noneOpen: { nl: 'Geen open hulpvragen.', en: 'No open help requests.' },
  daysLeft: { nl: 'Dagen over, laag – hoog', en: 'Days left, low – high' },
  nothingOut: { nl: 'er gaat niets uit', en: 'nothing goes out' },
  endless: { nl: 'heel lang', en: 'very long' },
  tooFew: { nl: 'te weinig gegevens', en: 'too little data' },
  moreOnScreen: { nl: '(de rest staat op het scherm)', en: '(the rest is on the screen)' },
  sheetStamp: { nl: 'Afgedrukt {at}. Bron: {source}.', en: 'Printed {at}. Source: {source}.' },

  report: { nl: 'Bericht aan gemeente of regio', en: 'Report to municipality or region' },
  reportHow: {
    nl: 'Vul in wat je weet. Weet je het niet, schrijf dan "onbekend", geen nul.',
    en: 'Fill in what you know. Not known? Write "unknown", not zero.',
  },
  reportOf: { nl: 'Situatiebericht', en: 'Situation report' },
  state: { nl: 'Het punt is', en: 'The point is' },
  asks: { nl: 'Wat is er nodig, hoeveel, en voor hoe laat?', en: 'What is needed, how much, and by when?' },
  readTo: { nl: 'Voorgelezen of meegegeven aan (functie)', en: 'Read to or given to (function)' },

  closing: { nl: 'Het punt sluiten', en: 'Closing the point' },
  closingHow: { nl: 'Vink af. Het blad gaat in de map met alle papieren.', en: 'Tick off. The sheet goes in the folder with all papers.' },
  left: { nl: 'Wat blijft er achter, en waar?', en: 'What stays behind, and where?' },
  closedWhy: { nl: 'Waarom gaat het punt dicht?', en: 'Why does the point close?' },
  keysTo: { nl: 'Sleutels naar (functie)', en: 'Keys to (function)' },
  toldClosed: { nl: 'Gemeld aan (functie)', en: 'Told to (function)' },

  doorSign: { nl: 'Bord voor de deur', en: 'Sign for the door' },
  doorClosed: { nl: 'Dit noodsteunpunt is dicht', en: 'This support point is closed' },
  doorState: { nl: 'Dit noodsteunpunt: {state}', en: 'This support point: {state}' },
  doorSince: { nl: 'Sinds {at}', en: 'Since {at}' },
  doorNear: { nl: 'Open punten in de buurt', en: 'Open points nearby' },
  doorNearLine: { nl: '{name}, hemelsbreed {distance} m', en: '{name}, {distance} m as the crow flies' },
  doorNone: { nl: 'Van andere open punten is hier niets bekend.', en: 'Nothing is known here of other open points.' },
  doorGo: { nl: 'Ga hierheen:', en: 'Go here:' },
  danger: {
    nl: 'Levensgevaar? Bel 112. Lukt dat niet, ga naar een brandweerkazerne of een open noodsteunpunt.',
    en: 'Danger to life? Call 112. If that fails, go to a fire station or an open support point.',
  },

  poster: { nl: 'Affiches', en: 'Posters' },
  posterServices: { nl: 'Wat is er op dit noodsteunpunt?', en: 'What is there at this support point?' },
  posterWater: { nl: 'Drinkwater', en: 'Drinking water' },
  posterWaterOn: { nl: 'Hier is drinkwater. Neem een fles of emmer mee.', en: 'There is drinking water here. Bring a bottle or bucket.' },
  posterWaterLimited: {
    nl: 'Er is weinig drinkwater. Neem wat u vandaag nodig heeft.',
    en: 'There is little drinking water. Take what you need today.',
  },
  posterWaterOff: { nl: 'Hier is nu geen drinkwater.', en: 'There is no drinking water here now.' },
  posterWaterUnknown: { nl: 'Vraag bij de balie of er drinkwater is.', en: 'Ask at the desk whether there is drinking water.' },
  posterWaterUse: { nl: 'Zo doet u het', en: 'How to do it' },
  posterWaterDay: {
    nl: 'Reken op {litres} liter per persoon per dag, om te drinken en eten te maken.',
    en: 'Reckon with {litres} litres a person a day, to drink and to prepare food.',
  },
  posterWaterFirst: { nl: 'Haal ook voor buren die niet kunnen lopen.', en: 'Fetch for neighbours who cannot walk, too.' },
  posterWaterTap: {
    nl: 'Is uw kraan terug? Volg eerst het bericht van het waterbedrijf.',
    en: 'Is your tap back? First follow the notice of the water company.',
  },
  posterAdvice: { nl: 'Wat u zelf kunt doen', en: 'What you can do yourself' },
  posterNotice: { nl: 'Bericht', en: 'Notice' },
  posterNoNotices: {
    nl: 'Er zijn geen berichten van gemeente of regio die nu gelden.',
    en: 'There are no notices of municipality or region that hold now.',
  },
  posterState: { nl: 'Dit punt is nu: {state}', en: 'This point is now: {state}' },
  posterHours: { nl: 'Open van ____________ tot ____________ uur', en: 'Open from ____________ to ____________' },
  posterThing: { nl: 'Wat', en: 'What' },
  posterHow: { nl: 'Hoe staat het', en: 'How it stands' },
  posterRemark: { nl: 'Waarom en tot wanneer', en: 'Why and until when' },
  posterAsk: { nl: 'vraag het', en: 'please ask' },
  posterUnsaid: {
    nl: 'Van andere voorzieningen is nog niets gezegd. Vraag bij de balie.',
    en: 'Of other services nothing was said yet. Ask at the desk.',
  },
  posterFrom: { nl: 'Van {sender}', en: 'From {sender}' },
  posterValid: { nl: 'Geldt tot {at}', en: 'Valid until {at}' },
  posterOpenEnd: { nl: 'Geldt tot het wordt ingetrokken', en: 'Valid until it is withdrawn' },
  posterStamp: {
    nl: 'Gemaakt {at} uit wat {name} heeft gemeld. Bron: {source}. Klopt het niet meer? Haal het weg en druk een nieuw affiche af.',
    en: 'Made {at} from what {name} reported. Source: {source}. No longer right? Take it down and print a new poster.',
  },
  posterSourcePoint: { nl: 'logboek van het punt, laatst gehoord {at}', en: 'log of the point, last heard {at}' },
  posterSourceNever: { nl: 'logboek van het punt, nog niets gehoord', en: 'log of the point, nothing heard yet' },
  posterSourceNotice: { nl: 'bericht {id} van {at}', en: 'notice {id} of {at}' },
  posterSourceAdvice: { nl: 'vaste tekst {version} van Weerbaar', en: 'standing text {version} of Weerbaar' },

  restocking: { nl: 'Aanvullijst', en: 'Restocking list' },
  restockingSource: { nl: 'logboeken van de punten', en: 'logs of the points' },
  restockingHow: {
    nl: 'Tot wat voor het punt gepland is. Wat niet geteld is, moet eerst geteld worden.',
    en: 'Up to what was planned for the point. What was not counted must be counted first.',
  },
  planned: { nl: 'Gepland', en: 'Planned' },
  over: { nl: 'Over', en: 'Left' },
  needed: { nl: 'Aanvullen', en: 'To add' },
  countFirst: { nl: 'eerst tellen', en: 'count first' },
  nothingShort: { nl: 'Alles wat gepland is, ligt er.', en: 'Everything planned is there.' },
  brought: { nl: 'Gebracht', en: 'Brought' },
} as const satisfies Readonly<Record<string, Words>>

export type PaperWord = keyof typeof PAPER_WORDS

/** Name of the standing text below; on every poster of it, so that an old one is known. */
export const ADVICE_VERSION = '2026-1'

/** What people can do themselves in a long failure: standing text, the same at every point. Needs no news to be true. */
export const ADVICE: readonly { readonly title: Words; readonly lines: readonly Words[] }[] = [
  {
    title: { nl: 'Blijf op de hoogte', en: 'Stay informed' },
    lines: [
      {
        nl: 'Luister naar de regionale omroep op een radio met batterijen, in de auto of met een slinger.',
        en: 'Listen to the regional broadcaster on a radio with batteries, in a car or wound up by hand.',
      },
      {
        nl: 'Kijk op de borden van dit punt. Wat daar hangt, komt van gemeente en regio.',
        en: 'Look at the boards of this point. What hangs there comes from municipality and region.',
      },
    ],
  },
  {
    title: { nl: 'Let op elkaar', en: 'Look after each other' },
    lines: [
      {
        nl: 'Ga langs bij buren die oud of ziek zijn, of een apparaat nodig hebben om te leven.',
        en: 'Visit neighbours who are old or ill, or who need a device to live.',
      },
      {
        nl: 'Werkt 112 niet? Ga naar een brandweerkazerne of naar dit punt.',
        en: 'Does 112 not work? Go to a fire station or to this point.',
      },
    ],
  },
  {
    title: { nl: 'Warm en veilig', en: 'Warm and safe' },
    lines: [
      { nl: 'Blijf samen in één kamer, met deuren en gordijnen dicht.', en: 'Stay together in one room, with doors and curtains closed.' },
      {
        nl: 'Zet nooit een barbecue, aggregaat of gasbrander binnen: u ruikt koolmonoxide niet.',
        en: 'Never use a barbecue, generator or gas burner indoors: you cannot smell carbon monoxide.',
      },
      { nl: 'Gebruik een zaklamp in plaats van kaarsen.', en: 'Use a torch rather than candles.' },
    ],
  },
  {
    title: { nl: 'Water en eten', en: 'Water and food' },
    lines: [
      { nl: 'Drink genoeg. Reken op {litres} liter per persoon per dag.', en: 'Drink enough. Reckon with {litres} litres a person a day.' },
      { nl: 'Eet eerst wat bederft. Houd koelkast en vriezer dicht.', en: 'Eat first what spoils. Keep fridge and freezer closed.' },
      {
        nl: 'Komt er geen water? Spoel het toilet niet door met drinkwater.',
        en: 'No water? Do not flush the toilet with drinking water.',
      },
    ],
  },
]
