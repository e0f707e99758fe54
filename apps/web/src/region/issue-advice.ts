import type { I18n } from '@lingui/core'
import type { Issue } from '@weerbaar/core'

/** "Wat nu?": what a remark on the data means for what is reckoned, and who can do something about it. */
export function issueAdvice(issue: Issue, i18n: I18n): string {
  switch (issue.code) {
    case 'squares-secret':
    case 'squares-short':
      return i18n.t(
        'Niets te doen: CBS publiceert kleine aantallen niet. Deze mensen tellen niet mee in de vierkanten. Reken op iets meer mensen.',
      )
    case 'sums-differ':
      return i18n.t('Niets te doen: beide getallen blijven staan. Noem in een stuk altijd welk van de twee u gebruikt.')
    case 'not-placed':
      return i18n.t('Zoek de adressen op en zet ze met een eigen lijst op de kaart. Tot dan doen ze niet mee.')
    case 'outside-region':
      return i18n.t('Kijk of de plek klopt. Ligt zij echt buiten de regio, dan hoeft u niets te doen.')
    case 'geometry-missing':
    case 'geometry-invalid':
      return i18n.t('Deze regel doet niet mee op de kaart. Meld het bij wie de bron maakt, of verbeter de regel in uw eigen bestand.')
    case 'id-duplicate':
    case 'features-twice':
      return i18n.t('De eerste telt. Kijk of de tweede iets anders is en geef haar dan een eigen nummer.')
    case 'figures-derived':
      return i18n.t('Niets te doen: de aantallen zijn uit percentages berekend en afgerond.')
    case 'encoding-guessed':
      return i18n.t('Kijk of namen met é en ë kloppen. Zo niet, bewaar het bestand als UTF-8.')
    case 'ways-loose':
      return i18n.t('Niets te doen: paden die nergens op uitkomen, tellen niet mee als looproute.')
    case 'file-not-found':
      return i18n.t('Leg dit bestand in de map met bronnen en maak de regio opnieuw. Zonder dit bestand is de laag leeg.')
    case 'source-unreachable':
    case 'source-refused':
    case 'source-incomplete':
    case 'not-in-cache':
      return i18n.t('Maak de regio later opnieuw: wat al is opgehaald, blijft bewaard. Tot dan ontbreekt deze laag.')
    case 'code-malformed':
    case 'value-missing':
    case 'value-not-a-number':
    case 'value-negative':
    case 'value-out-of-range':
    case 'value-not-allowed':
    case 'reference-unknown':
      return i18n.t('Deze regel is overgeslagen. Verbeter haar in het bronbestand en maak de regio opnieuw.')
    default:
      return i18n.t('Vraag het aan de beheerder van Weerbaar.')
  }
}
