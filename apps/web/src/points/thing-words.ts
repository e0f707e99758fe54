import type { I18n } from '@lingui/core'
import type {
  Board,
  CardState,
  Checklist,
  EmergencyStanding,
  HelpKind,
  HelpState,
  Level,
  Medium,
  Need,
  PointRole,
  RelayTarget,
  ServiceState,
  Urgency,
} from '@weerbaar/core'

/** Words on the screen for what the events name; each table is whole, or it does not compile. */
export const needWords = (need: Need, i18n: I18n): string =>
  ({
    information: i18n.t('informatie'),
    water: i18n.t('drinkwater'),
    food: i18n.t('eten'),
    warmth: i18n.t('warmte'),
    power: i18n.t('stroom om op te laden'),
    firstAid: i18n.t('eerste hulp'),
    medicalPower: i18n.t('stroom voor medische apparaten'),
    shelter: i18n.t('korte opvang'),
    toilet: i18n.t('toilet'),
  })[need]

export const serviceWords = (state: ServiceState, i18n: I18n): string =>
  ({ on: i18n.t('aan'), limited: i18n.t('beperkt'), off: i18n.t('uit') })[state]

export const urgencyWords = (urgency: Urgency, i18n: I18n): string =>
  ({ now: i18n.t('nu'), soon: i18n.t('straks'), canWait: i18n.t('kan wachten') })[urgency]

export const helpKindWords = (kind: HelpKind, i18n: I18n): string =>
  ({
    medical: i18n.t('medisch'),
    medication: i18n.t('medicijnen'),
    care: i18n.t('zorg'),
    missingPerson: i18n.t('vermist'),
    transport: i18n.t('vervoer'),
    safety: i18n.t('veiligheid'),
    other: i18n.t('iets anders'),
  })[kind]

export const helpStateWords = (state: HelpState, i18n: I18n): string =>
  ({ open: i18n.t('open'), referred: i18n.t('doorverwezen'), done: i18n.t('klaar') })[state]

export const emergencyWords = (state: EmergencyStanding['state'], i18n: I18n): string =>
  ({
    taken: i18n.t('opgeschreven'),
    sent: i18n.t('onderweg'),
    acknowledged: i18n.t('bevestigd'),
    ended: i18n.t('afgerond'),
  })[state]

export const relayWords = (to: RelayTarget, i18n: I18n): string =>
  ({
    controlRoom: i18n.t('meldkamer'),
    fireStation: i18n.t('brandweerpost'),
    police: i18n.t('politie'),
    doctor: i18n.t('huisarts'),
  })[to]

export const mediumWords = (medium: Medium, i18n: I18n): string =>
  ({ phone: i18n.t('telefoon'), radio: i18n.t('radio'), courier: i18n.t('koerier'), person: i18n.t('persoonlijk') })[medium]

export const roleWords = (role: PointRole, i18n: I18n): string =>
  ({
    coordinator: i18n.t('coördinator'),
    reception: i18n.t('balie'),
    needsAndOffers: i18n.t('vraag en aanbod'),
    publicInformation: i18n.t('voorlichting'),
    communications: i18n.t('verbindingen'),
    facilities: i18n.t('gebouw'),
    stock: i18n.t('voorraad'),
    firstAid: i18n.t('eerste hulp'),
    helper: i18n.t('helper'),
  })[role]

export const boardWords = (board: Board, i18n: I18n): string =>
  ({ needs: i18n.t('gevraagd'), offers: i18n.t('aangeboden'), rumours: i18n.t('gerucht') })[board]

export const cardStateWords = (state: CardState, i18n: I18n): string =>
  ({ open: i18n.t('open'), matched: i18n.t('gekoppeld'), answered: i18n.t('beantwoord'), done: i18n.t('klaar') })[state]

export const levelWords = (level: Level, i18n: I18n): string =>
  ({ point: i18n.t('punt'), municipality: i18n.t('gemeente'), region: i18n.t('regio') })[level]

export const checklistWords = (list: Checklist, i18n: I18n): string =>
  ({ firstHour: i18n.t('eerste uur'), secondHour: i18n.t('tweede uur'), closing: i18n.t('sluiten') })[list]
