import type { Words } from '@weerbaar/core'

/** What stands on the sheet of a municipality of a network of support points. B1; `{…}` is filled in. */
export const NETWORK_SHEET_WORDS = {
  mark: { nl: 'OEFENING', en: 'EXERCISE' },
  title: { nl: 'Noodsteunpunten per gemeente', en: 'Support points per municipality' },
  head: { nl: 'Noodsteunpunten in {region}', en: 'Support points in {region}' },
  internal: {
    nl: 'Alleen intern',
    en: 'Internal only',
  },
  foot: { nl: 'Berekening {run}, gemaakt op {at}', en: 'Run {run}, made on {at}' },
  intro: {
    nl: '{here, plural, =0 {Geen noodsteunpunt} one {# noodsteunpunt} other {# noodsteunpunten}} in deze gemeente, van {all} in de hele regio. {covered} van de {people} mensen ({share}) hebben een punt binnen {reach} lopen.',
    en: '{here, plural, =0 {No support point} one {# support point} other {# support points}} in this municipality, of {all} in the whole region. {covered} of the {people} people ({share}) have a point within {reach} on foot.',
  },

  withinReach: { nl: 'Een punt binnen {reach}', en: 'A point within {reach}' },
  who: { nl: 'Wie', en: 'Who' },
  people: { nl: 'Mensen', en: 'People' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  elderly: { nl: '65 jaar en ouder', en: '65 and older' },
  children: { nl: 'Kinderen tot 15 jaar', en: 'Children under 15' },
  withPoint: { nl: 'Met punt', en: 'With a point' },
  share: { nl: 'Deel', en: 'Share' },
  unknown: { nl: 'onbekend', en: 'unknown' },

  walking: { nl: 'Zo ver is het lopen', en: 'How far to walk' },
  upTo: { nl: 'Tot', en: 'Up to' },
  half: { nl: 'De helft', en: 'Half' },
  nineInTen: { nl: '9 van de 10', en: '9 in 10' },
  ninetyNine: { nl: '99 van de 100', en: '99 in 100' },
  notReached: { nl: 'niet iedereen komt er te voet', en: 'not everybody gets there on foot' },
  within30: { nl: 'Binnen 30 minuten lopen: {people} mensen ({share}).', en: 'Within 30 minutes on foot: {people} people ({share}).' },

  withoutInNeighbourhoods: {
    nl: 'Mensen zonder punt binnen {reach}, per buurt',
    en: 'People without a point within {reach}, by neighbourhood',
  },
  withoutInPlaces: {
    nl: 'Mensen zonder punt binnen {reach}, bij welke kern',
    en: 'People without a point within {reach}, near which place',
  },
  neighbourhood: { nl: 'Buurt', en: 'Neighbourhood' },
  place: { nl: 'Kern', en: 'Place' },
  nowhere: { nl: 'Buiten de bekende gebieden', en: 'Outside the known areas' },
  moreAreas: {
    nl: 'En {count, plural, one {nog # gebied} other {nog # gebieden}}, met samen {people} mensen.',
    en: 'And {count, plural, one {# more area} other {# more areas}}, with {people} people together.',
  },
  nobodyWithout: { nl: 'Niemand: iedereen heeft een punt binnen bereik.', en: 'Nobody: everybody has a point within reach.' },

  points: { nl: 'De punten', en: 'The points' },
  number: { nl: 'Nr', en: 'No' },
  point: { nl: 'Punt', en: 'Point' },
  nearest: { nl: 'Dichtstbij voor', en: 'Nearest for' },
  lostPeople: { nl: 'Zonder dit punt', en: 'Without it' },
  lostKilometres: { nl: 'Zonder dit punt', en: 'Without it' },
  kilometres: { nl: '+{km} km', en: '+{km} km' },
  pointsHowCover: {
    nl: 'Dichtstbij voor: mensen voor wie dit het naaste punt is, ook van buiten de gemeente. Zonder dit punt: zoveel mensen hebben dan geen punt meer binnen {reach}.',
    en: 'Nearest for: people for whom this is the nearest point, also from outside the municipality. Without it: so many people no longer have a point within {reach}.',
  },
  pointsHowMedian: {
    nl: 'Dichtstbij voor: mensen voor wie dit het naaste punt is, ook van buiten de gemeente. Zonder dit punt: zoveel kilometer lopen alle mensen samen meer.',
    en: 'Nearest for: people for whom this is the nearest point, also from outside the municipality. Without it: so many kilometres more all people walk together.',
  },
  fixed: { nl: '{name} (vastgezet)', en: '{name} (fixed)' },
  noPoints: { nl: 'In deze gemeente is geen punt gekozen.', en: 'No point was chosen in this municipality.' },
  hidden: {
    nl: '{count, plural, one {# punt staat} other {# punten staan}} hier niet bij en niet op de kaart: de eigenaar is nog niet akkoord.',
    en: '{count, plural, one {# point is} other {# points are}} not listed here nor on the map: the owner has not agreed yet.',
  },

  mapWithout: { nl: 'Hier wonen mensen zonder punt binnen bereik', en: 'People live here without a point within reach' },
  mapWith: { nl: 'Hier wonen mensen met een punt binnen bereik', en: 'People live here with a point within reach' },
  mapHere: { nl: 'Punt, met zijn nummer', en: 'Point, with its number' },
  mapElsewhere: { nl: 'Punt in een andere gemeente', en: 'Point in another municipality' },
  mapWater: { nl: 'Groot water', en: 'Large water' },
  mapAlt: {
    nl: 'Kaart van {name}, noord boven. {without} mensen wonen in vierkanten zonder punt binnen {reach}, {with} in vierkanten met een punt. De tabellen zeggen hetzelfde.',
    en: 'Map of {name}, north at the top. {without} people live in squares without a point within {reach}, {with} in squares with one. The tables say the same.',
  },

  rules: { nl: 'De regels', en: 'The rules' },
  norms: { nl: 'Uitgangspunten: {name}. {kind}. Bron: {source}, {date}.', en: 'Planning norms: {name}. {kind}. Source: {source}, {date}.' },
  published: { nl: 'Officieel', en: 'Official' },
  derived: { nl: 'Afgeleid van wat officieel is', en: 'Derived from what is official' },
  own: { nl: 'Eigen keuze, er is geen landelijke norm', en: 'Own choice, there is no national norm' },
  cover: {
    nl: 'Gezocht: {points, plural, one {# punt} other {# punten}} waarmee zo veel mogelijk mensen er een hebben binnen {reach}.',
    en: 'Sought: {points, plural, one {# point} other {# points}} with which as many people as possible have one within {reach}.',
  },
  median: {
    nl: 'Gezocht: {points, plural, one {# punt} other {# punten}} waarmee alle mensen samen zo weinig mogelijk lopen. Binnen bereik is {reach}.',
    en: 'Sought: {points, plural, one {# point} other {# points}} with which all people together walk as little as possible. Within reach is {reach}.',
  },
  minimum: { nl: 'Elke gemeente heeft er ten minste {count}.', en: 'Each municipality has at least {count}.' },
  maximum: { nl: 'Elke gemeente heeft er hoogstens {count}.', en: 'Each municipality has at most {count}.' },
  places: {
    nl: 'Elke kern met {people} inwoners of meer heeft een eigen punt.',
    en: 'Each place of {people} inhabitants or more has a point of its own.',
  },
  placesIn: {
    nl: 'Elke kern met {people} inwoners of meer heeft een eigen punt, in: {names}.',
    en: 'Each place of {people} inhabitants or more has a point of its own, in: {names}.',
  },
  fixedCount: { nl: 'Vastgezet vooraf: {count}.', en: 'Fixed beforehand: {count}.' },
  forbiddenCount: { nl: 'Uitgesloten vooraf: {count}.', en: 'Excluded beforehand: {count}.' },
  closed: { nl: 'Dicht: {names}.', en: 'Closed: {names}.' },
  closedMore: { nl: 'Dicht: {names} en nog {count}.', en: 'Closed: {names} and {count} more.' },
  flooded: { nl: 'Met water over het land: {count}.', en: 'With water over the land: {count}.' },
  walkWays: { nl: 'Lopen gaat over wegen en paden.', en: 'Walking goes along roads and paths.' },
  walkLattice: {
    nl: 'Lopen is geschat: over land, over water alleen bij een brug, veer of sluis, en {factor} keer zo lang omdat straten niet recht lopen.',
    en: 'Walking is estimated: over land, over water only by bridge, ferry or lock, and {factor} times as long because streets are not straight.',
  },

  proof: { nl: 'Hoe goed is dit?', en: 'How good is this?' },
  optimal: {
    nl: 'Bewezen: met deze regels en aannames kan het niet beter.',
    en: 'Proven: under these rules and assumptions it cannot be better.',
  },
  feasibleCover: {
    nl: 'Bewezen: met deze regels en aannames hooguit {gap} beter mogelijk, voor de hele regio.',
    en: 'Proven: under these rules and assumptions at most {gap} better is possible, for the whole region.',
  },
  feasibleMedian: {
    nl: 'Bewezen: met deze regels en aannames hooguit {gap} korter lopen mogelijk, voor de hele regio.',
    en: 'Proven: under these rules and assumptions at most {gap} less walking is possible, for the whole region.',
  },
  notRepeatable: { nl: 'Voor het einde gestopt: niet herhaalbaar.', en: 'Stopped before the end: not repeatable.' },
  caveat: {
    nl: 'Of een gebouw echt kan, weten alleen de gemeente en de eigenaar.',
    en: 'Whether a building can really be used, only the municipality and the owner know.',
  },

  sources: { nl: 'Bronnen', en: 'Sources' },
  source: { nl: '{source} ({date}, {provenance}, {licence})', en: '{source} ({date}, {provenance}, {licence})' },
  measured: { nl: 'gemeten', en: 'measured' },
  derivedLayer: { nl: 'afgeleid', en: 'derived' },
  modelled: { nl: 'gemodelleerd', en: 'modelled' },
  example: { nl: 'Het regiobestand is een voorbeeld, niet de werkelijkheid.', en: 'The region file is an example, not reality.' },
} as const satisfies Record<string, Words>
export type NetworkSheetWord = keyof typeof NETWORK_SHEET_WORDS
