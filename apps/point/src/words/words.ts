import type { I18n } from '@lingui/core'
import {
  type Board,
  type HelpKind,
  type Level,
  type Medium,
  type Need,
  type PointRole,
  type PointState,
  type RelayTarget,
  type ServiceState,
  type StockReason,
  unreachable,
  type Urgency,
  type VisitorKind,
  type Way,
} from '@weerbaar/core'
import type { Task } from '../tablet/settings.ts'

/** A word of a closed list in the language of the screen. */
export type WordOf<T> = (one: T, i18n: I18n) => string

export const taskWord: WordOf<Task> = (task, i18n) => {
  switch (task) {
    case 'counter':
      return i18n.t('Teller')
    case 'desk':
      return i18n.t('Balie')
    case 'stock':
      return i18n.t('Voorraad')
    case 'coordinator':
      return i18n.t('Coördinator')
    default:
      return unreachable(task)
  }
}

export const visitorWord: WordOf<VisitorKind | 'left' | 'counted'> = (kind, i18n) => {
  switch (kind) {
    case 'adult':
      return i18n.t('Volwassene')
    case 'child':
      return i18n.t('Kind')
    case 'senior':
      return i18n.t('65-plus')
    case 'care':
      return i18n.t('Heeft zorg nodig')
    case 'left':
      return i18n.t('Gaat weg')
    case 'counted':
      return i18n.t('Zaal geteld')
    default:
      return unreachable(kind)
  }
}

export const urgencyWord: WordOf<Urgency> = (urgency, i18n) => {
  switch (urgency) {
    case 'now':
      return i18n.t('nu')
    case 'soon':
      return i18n.t('straks')
    case 'canWait':
      return i18n.t('kan wachten')
    default:
      return unreachable(urgency)
  }
}

export const helpWord: WordOf<HelpKind> = (kind, i18n) => {
  switch (kind) {
    case 'medical':
      return i18n.t('Ziek of gewond')
    case 'medication':
      return i18n.t('Medicijnen')
    case 'care':
      return i18n.t('Zorg of verpleging')
    case 'missingPerson':
      return i18n.t('Zoekt iemand')
    case 'transport':
      return i18n.t('Vervoer')
    case 'safety':
      return i18n.t('Veiligheid')
    case 'other':
      return i18n.t('Iets anders')
    default:
      return unreachable(kind)
  }
}

export const needWord: WordOf<Need> = (need, i18n) => {
  switch (need) {
    case 'information':
      return i18n.t('Informatie')
    case 'water':
      return i18n.t('Drinkwater')
    case 'food':
      return i18n.t('Eten')
    case 'warmth':
      return i18n.t('Warmte')
    case 'power':
      return i18n.t('Opladen')
    case 'firstAid':
      return i18n.t('Eerste hulp')
    case 'medicalPower':
      return i18n.t('Stroom voor zorgapparaten')
    case 'shelter':
      return i18n.t('Korte opvang')
    case 'toilet':
      return i18n.t('Toilet')
    default:
      return unreachable(need)
  }
}

export const serviceWord: WordOf<ServiceState> = (state, i18n) => {
  switch (state) {
    case 'on':
      return i18n.t('is er')
    case 'limited':
      return i18n.t('beperkt')
    case 'off':
      return i18n.t('is er niet')
    default:
      return unreachable(state)
  }
}

export const stateWord: WordOf<PointState> = (state, i18n) => {
  switch (state) {
    case 'closed':
      return i18n.t('dicht')
    case 'opening':
      return i18n.t('gaat open')
    case 'open':
      return i18n.t('open')
    case 'limited':
      return i18n.t('beperkt open')
    case 'full':
      return i18n.t('vol')
    case 'openedByInhabitants':
      return i18n.t('geopend door inwoners, nog niet erkend')
    case 'unknown':
      return i18n.t('onbekend')
    default:
      return unreachable(state)
  }
}

export const reasonWord: WordOf<StockReason> = (reason, i18n) => {
  switch (reason) {
    case 'received':
      return i18n.t('gekregen')
    case 'handedOut':
      return i18n.t('uitgedeeld')
    case 'lent':
      return i18n.t('uitgeleend')
    case 'returned':
      return i18n.t('terug')
    case 'spoiled':
      return i18n.t('bedorven of kapot')
    default:
      return unreachable(reason)
  }
}

export const mediumWord: WordOf<Medium> = (medium, i18n) => {
  switch (medium) {
    case 'phone':
      return i18n.t('telefoon')
    case 'radio':
      return i18n.t('radio')
    case 'courier':
      return i18n.t('koerier')
    case 'person':
      return i18n.t('persoonlijk')
    default:
      return unreachable(medium)
  }
}

export const targetWord: WordOf<RelayTarget> = (target, i18n) => {
  switch (target) {
    case 'controlRoom':
      return i18n.t('meldkamer')
    case 'fireStation':
      return i18n.t('brandweerkazerne')
    case 'police':
      return i18n.t('politie')
    case 'doctor':
      return i18n.t('huisarts')
    default:
      return unreachable(target)
  }
}

export const roleWord: WordOf<PointRole> = (role, i18n) => {
  switch (role) {
    case 'coordinator':
      return i18n.t('Coördinator')
    case 'reception':
      return i18n.t('Ontvangst en tellen')
    case 'needsAndOffers':
      return i18n.t('Vraag en aanbod')
    case 'publicInformation':
      return i18n.t('Informatie voor bezoekers')
    case 'communications':
      return i18n.t('Verbindingen')
    case 'facilities':
      return i18n.t('Gebouw')
    case 'stock':
      return i18n.t('Voorraad')
    case 'firstAid':
      return i18n.t('Eerste hulp')
    case 'helper':
      return i18n.t('Helper')
    default:
      return unreachable(role)
  }
}

export const boardWord: WordOf<Board> = (board, i18n) => {
  switch (board) {
    case 'needs':
      return i18n.t('Gevraagd')
    case 'offers':
      return i18n.t('Aangeboden')
    case 'rumours':
      return i18n.t('Geruchten')
    default:
      return unreachable(board)
  }
}

export const levelWord: WordOf<Level> = (level, i18n) => {
  switch (level) {
    case 'point':
      return i18n.t('steunpunt')
    case 'municipality':
      return i18n.t('gemeente')
    case 'region':
      return i18n.t('regio')
    default:
      return unreachable(level)
  }
}

/** As it stands between brackets behind a moment. */
export const wayWord: WordOf<Way> = (way, i18n) => {
  switch (way) {
    case 'network':
      return i18n.t('per netwerk')
    case 'courier':
      return i18n.t('per koerier')
    case 'qr':
      return i18n.t('per QR-code')
    case 'voice':
      return i18n.t('per radio of telefoon')
    default:
      return unreachable(way)
  }
}
