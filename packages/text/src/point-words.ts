import type {
  Board,
  HelpKind,
  Medium,
  Need,
  PointRole,
  PointState,
  RelayTarget,
  ServiceState,
  Urgency,
  VisitorKind,
  Words,
} from '@weerbaar/core'

/** What the forms on paper and the plain pages call the things of a support point. B1. */
export const NEED_WORDS: Readonly<Record<Need, Words>> = {
  information: { nl: 'Informatie', en: 'Information' },
  water: { nl: 'Drinkwater', en: 'Drinking water' },
  food: { nl: 'Eten', en: 'Food' },
  warmth: { nl: 'Warmte', en: 'Warmth' },
  power: { nl: 'Stroom om op te laden', en: 'Power for charging' },
  firstAid: { nl: 'Eerste hulp', en: 'First aid' },
  medicalPower: { nl: 'Stroom voor medische apparaten', en: 'Power for medical devices' },
  shelter: { nl: 'Korte opvang', en: 'Short stay' },
  toilet: { nl: 'Toilet', en: 'Toilet' },
}

export const SERVICE_STATE_WORDS: Readonly<Record<ServiceState, Words>> = {
  on: { nl: 'is er', en: 'is there' },
  limited: { nl: 'beperkt', en: 'limited' },
  off: { nl: 'is er niet', en: 'is not there' },
}

export const VISITOR_WORDS: Readonly<Record<VisitorKind, Words>> = {
  adult: { nl: 'Volwassene', en: 'Adult' },
  child: { nl: 'Kind', en: 'Child' },
  senior: { nl: '65-plus', en: '65 or older' },
  care: { nl: 'Heeft zorg nodig', en: 'Needs care' },
}

export const URGENCY_WORDS: Readonly<Record<Urgency, Words>> = {
  now: { nl: 'nu', en: 'now' },
  soon: { nl: 'straks', en: 'soon' },
  canWait: { nl: 'kan wachten', en: 'can wait' },
}

export const HELP_KIND_WORDS: Readonly<Record<HelpKind, Words>> = {
  medical: { nl: 'Ziek of gewond', en: 'Ill or injured' },
  medication: { nl: 'Medicijnen', en: 'Medicine' },
  care: { nl: 'Zorg', en: 'Care' },
  missingPerson: { nl: 'Iemand zoeken', en: 'Looking for somebody' },
  transport: { nl: 'Vervoer', en: 'Transport' },
  safety: { nl: 'Veiligheid', en: 'Safety' },
  other: { nl: 'Iets anders', en: 'Something else' },
}

export const POINT_STATE_WORDS: Readonly<Record<PointState, Words>> = {
  closed: { nl: 'dicht', en: 'closed' },
  opening: { nl: 'gaat open', en: 'opening' },
  open: { nl: 'open', en: 'open' },
  limited: { nl: 'beperkt open', en: 'partly open' },
  full: { nl: 'vol', en: 'full' },
  openedByInhabitants: { nl: 'geopend door inwoners, nog niet erkend', en: 'opened by inhabitants, not acknowledged yet' },
  unknown: { nl: 'onbekend', en: 'unknown' },
}

export const MEDIUM_WORDS: Readonly<Record<Medium, Words>> = {
  phone: { nl: 'telefoon', en: 'phone' },
  radio: { nl: 'radio', en: 'radio' },
  courier: { nl: 'koerier', en: 'courier' },
  person: { nl: 'persoonlijk', en: 'in person' },
}

export const BOARD_WORDS: Readonly<Record<Board, Words>> = {
  needs: { nl: 'Nodig', en: 'Needed' },
  offers: { nl: 'Aangeboden', en: 'Offered' },
  rumours: { nl: 'Geruchten', en: 'Rumours' },
}

export const RELAY_WORDS: Readonly<Record<RelayTarget, Words>> = {
  controlRoom: { nl: 'meldkamer', en: 'control room' },
  fireStation: { nl: 'brandweerkazerne', en: 'fire station' },
  police: { nl: 'politie', en: 'police' },
  doctor: { nl: 'huisarts', en: 'doctor' },
}

export const ROLE_WORDS: Readonly<Record<PointRole, Words>> = {
  coordinator: { nl: 'Coördinator', en: 'Coordinator' },
  reception: { nl: 'Ontvangst en tellen', en: 'Reception and counting' },
  needsAndOffers: { nl: 'Vraag en aanbod', en: 'Needs and offers' },
  publicInformation: { nl: 'Informatie voor bezoekers', en: 'Information for visitors' },
  communications: { nl: 'Verbindingen', en: 'Communications' },
  facilities: { nl: 'Gebouw', en: 'Building' },
  stock: { nl: 'Voorraad', en: 'Stock' },
  firstAid: { nl: 'Eerste hulp', en: 'First aid' },
  helper: { nl: 'Helper', en: 'Helper' },
}
