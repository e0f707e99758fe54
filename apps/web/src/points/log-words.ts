import type { I18n } from '@lingui/core'
import { type LogLine, unreachable } from '@weerbaar/core'
import { languageOfI18n } from '../i18n/use-language.ts'
import { formatNumber } from '@weerbaar/ui'
import { stateWords } from './point-words.ts'
import {
  boardWords,
  helpKindWords,
  levelWords,
  mediumWords,
  needWords,
  relayWords,
  roleWords,
  serviceWords,
  urgencyWords,
} from './thing-words.ts'

/** What happened, in one line; without anything of a single person. */
export function logWords(line: LogLine, i18n: I18n): string {
  const number = (value: number) => formatNumber(value, { locale: languageOfI18n(i18n) })
  const kinds = { adult: i18n.t('volwassen'), child: i18n.t('kind'), senior: i18n.t('65+'), care: i18n.t('zorg') }
  const reasons = {
    received: i18n.t('ontvangen'),
    handedOut: i18n.t('uitgegeven'),
    lent: i18n.t('uitgeleend'),
    returned: i18n.t('teruggebracht'),
    spoiled: i18n.t('bedorven'),
  }
  const and = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ')
  switch (line.type) {
    case 'PointRegistered':
      return i18n.t('Punt ingeschreven')
    case 'PointOpened':
      return and(
        i18n.t('Geopend'),
        line.by === 'inhabitants' ? i18n.t('door inwoners') : levelWords(line.by, i18n),
        line.orderedBy,
        line.authority,
      )
    case 'PointAcknowledged':
      return i18n.t('Erkend door {who}', { who: levelWords(line.by, i18n) })
    case 'PointStateSaid':
      return and(i18n.t('Stand: {state}', { state: stateWords(line.state, i18n) }), line.reason)
    case 'PointClosed':
      return and(i18n.t('Gesloten'), line.reason, line.left)
    case 'ChecklistTicked':
      return i18n.t('Lijst: {step}', { step: line.step })
    case 'ServiceSaid':
      return and(`${needWords(line.need, i18n)}: ${serviceWords(line.state, i18n)}`, line.reason)
    case 'VisitorsCame':
      return i18n.t('Gekomen: {number} ({kind})', { number: number(line.number), kind: kinds[line.kind] })
    case 'VisitorsLeft':
      return i18n.t('Weggegaan: {number}', { number: number(line.number) })
    case 'InsideCounted':
      return i18n.t('Op de vloer geteld: {number}', { number: number(line.number) })
    case 'EntryUndone':
      return i18n.t('Een regel hersteld')
    case 'HelpAsked':
      return i18n.t('Hulpvraag: {kind}, {urgency}', { kind: helpKindWords(line.kind, i18n), urgency: urgencyWords(line.urgency, i18n) })
    case 'HelpChanged':
      return i18n.t('Hulpvraag bijgewerkt')
    case 'EmergencyTaken':
      return i18n.t('Noodmelding {slip}', { slip: line.slip })
    case 'EmergencySent':
      return i18n.t('Noodmelding verstuurd naar {to} ({medium})', { to: relayWords(line.to, i18n), medium: mediumWords(line.medium, i18n) })
    case 'EmergencyAcknowledged':
      return i18n.t('Noodmelding bevestigd ({medium})', { medium: mediumWords(line.medium, i18n) })
    case 'EmergencyEnded':
      return i18n.t('Noodmelding afgerond')
    case 'StockItemSet':
      return i18n.t('Voorraadlijst: {name}', { name: line.card.name })
    case 'StockMoved':
      return i18n.t('Voorraad {item}: {change} ({reason})', {
        item: line.item,
        change: formatNumber(line.change, { locale: languageOfI18n(i18n), sign: true }),
        reason: reasons[line.reason],
      })
    case 'StockCounted':
      return i18n.t('Voorraad {item} geteld: {amount}', { item: line.item, amount: number(line.amount) })
    case 'StaffCame':
      return i18n.t('In dienst: {role}', { role: roleWords(line.role, i18n) })
    case 'StaffRested':
      return line.resting ? i18n.t('Iemand heeft pauze') : i18n.t('Iemand is terug van pauze')
    case 'StaffLeft':
      return i18n.t('Iemand ging uit dienst')
    case 'ShiftPlanned':
      return i18n.t('Dienst gepland: {role}, {people}', { role: roleWords(line.role, i18n), people: line.people })
    case 'HandoverWritten':
      return i18n.t('Overdracht: {text}', { text: line.text })
    case 'CardPosted':
      return `${boardWords(line.board, i18n)}: ${line.text}`
    case 'CardChanged':
      return i18n.t('Kaartje op het bord bijgewerkt')
    case 'JournalWritten':
      return and(line.text, line.medium && mediumWords(line.medium, i18n))
    case 'ReportSent':
      return i18n.t('Bericht aan {level}: {text}', { level: levelWords(line.to, i18n), text: line.text })
    case 'NoticeSent':
      return i18n.t('Bericht van {sender}: {title}', { sender: line.sender, title: line.title })
    case 'NoticeWithdrawn':
      return and(i18n.t('Bericht ingetrokken'), line.why)
    case 'NoticeSeen':
      return i18n.t('Bericht gezien')
    case 'SupplyAsked':
      return i18n.t('Gevraagd: {amount} {unit} ({item})', { amount: number(line.amount), unit: line.unit, item: line.item })
    case 'SupplyPromised':
      return i18n.t('Toegezegd: {amount} door {who}', { amount: number(line.amount), who: line.by.id })
    case 'SupplyConsented':
      return and(line.given ? i18n.t('Gemeente laat de voorraad gaan') : i18n.t('Gemeente laat de voorraad niet gaan'), line.why)
    case 'PromiseChosen':
      return i18n.t('Toezegging gekozen')
    case 'SupplyShipped':
      return i18n.t('Vertrokken: {amount}', { amount: number(line.amount) })
    case 'SupplyReceived':
      return i18n.t('Ontvangen: {amount}', { amount: number(line.amount) })
    case 'SupplyWithdrawn':
      return and(i18n.t('Verzoek ingetrokken'), line.why)
    default:
      return unreachable(line)
  }
}
