import { BOOKKEEPING_PRIVACY, EVENT_PRIVACY, type EventPrivacy, POINT_FIELDS, type PrivacyKind } from '@weerbaar/core'

const HOLDS: Readonly<Record<PrivacyKind, string>> = {
  nothing: 'niets',
  function: 'een functie, geen naam',
  freeText: 'vrije tekst: er wordt niets over personen gevraagd, iemand kan het toch schrijven',
  person: 'voornaam of nummer van een hesje, wat iemand goed kan',
  health: 'wat iemand mankeert of nodig heeft, en waar die is: **bijzondere persoonsgegevens**',
}
const CONTROLLER: Readonly<Record<EventPrivacy['controller'], string>> = {
  municipality: 'de gemeente van het punt',
  region: 'de veiligheidsregio',
  writer: 'wie het schrijft: punt, gemeente of regio',
}

const ORDER: readonly PrivacyKind[] = ['health', 'person', 'freeText', 'function', 'nothing']

const kept = ({ retainDays, holds }: EventPrivacy): string =>
  retainDays === null
    ? holds === 'nothing'
      ? 'als archief'
      : 'als archief; wissen kan op verzoek'
    : `${retainDays} dagen, of tot de datum die erbij staat`

function fieldsOf(type: string): string {
  const fields: object | undefined = Object.hasOwn(POINT_FIELDS, type) ? POINT_FIELDS[type as keyof typeof POINT_FIELDS] : undefined // hasOwn just showed it
  return fields === undefined
    ? ''
    : Object.keys(fields)
        .filter((field) => field !== 'point')
        .map((field) => `\`${field}\``)
        .join(', ')
}

/** `docs/dpia.md`: the template of a data protection impact assessment, with a line for every type of event. */
export function dpiaText(): string {
  const all = Object.entries({ ...EVENT_PRIVACY, ...BOOKKEEPING_PRIVACY } as Readonly<Record<string, EventPrivacy>>)
  const rows = all
    .filter(([, { holds }]) => holds !== 'nothing')
    .toSorted(([a, one], [b, other]) => ORDER.indexOf(one.holds) - ORDER.indexOf(other.holds) || (a < b ? -1 : 1))
    .map(
      ([type, privacy]) =>
        `| \`${type}\` | ${fieldsOf(type)} | ${HOLDS[privacy.holds]} | ${CONTROLLER[privacy.controller]} | ${kept(privacy)} |`,
    )
  const none = all.filter(([, { holds }]) => holds === 'nothing').map(([type]) => `\`${type}\``)
  return `# Gegevensbescherming: sjabloon voor de DPIA

Voor de functionaris gegevensbescherming en wie de DPIA opstelt. De tabel is gemaakt uit de soorten gebeurtenissen van het programma
(\`node scripts/make-dpia.ts\`); een toets keurt dit blad af als er een soort bij komt zonder regel. Wat tussen **[ ]** staat, vult de organisatie in.

## 1. Wat gebeurt er, en waarom

Weerbaar helpt bij het voorbereiden en draaiend houden van noodsteunpunten bij lange uitval van stroom, water, telecom of gas. Bezoekers worden **geteld en
niet genoteerd**: volwassene, kind, 65-plus, heeft zorg nodig. Een naam, adres of gezondheid wordt alleen opgeschreven als een hulpvraag dat vraagt, op een
tablet van het punt, in een eigen gebeurtenis die te wissen is. Het burgerservicenummer komt nergens voor.

- Doel: **[ ]**
- Grondslag (AVG art. 6, en art. 9 voor gezondheid): **[ ]**
- Verwerkingsverantwoordelijken en onderlinge afspraken: **[ ]**
- Advies van de functionaris gegevensbescherming: **[ ]**

## 2. Wie het betreft

Inwoners die hulp vragen, inwoners om wie een noodoproep gaat, helpers en teams, medewerkers van gemeente en regio (alleen hun functie), en wie in vrije tekst
genoemd wordt. Kwetsbaren en kinderen zijn erbij. Verwachte aantallen: **[ ]**

## 3. Wat er per soort gebeurtenis in kan staan

| soort | velden | kan bevatten | verantwoordelijk | bewaren |
|---|---|---|---|---|
${rows.join('\n')}

Niets over personen, door hun vorm: ${none.join(', ')}.

Wie schreef, staat er als kenmerk van een apparaat en een certificaat, nooit als naam. Welke persoon bij een certificaat hoort staat alleen in
\`PersonNamed\`, dat te wissen is.

## 4. Wie het ziet

| wie | ziet |
|---|---|
| tablet van het punt | alles van dat punt |
| eigen telefoon van een helper, gewone formulieren | geen namen, adressen of gezondheid; wordt er niet naar gevraagd |
| koerier | niets: het bestand is versleuteld voor wie het mag openen |
| gemeente van het punt | alles van haar punten |
| regio en andere gemeenten | aantallen, waarbij minder dan tien mensen op één punt niet als getal wordt gedeeld; wat en waar van hulpvragen; geen details |
| evaluatie en Woo-archief | geen namen, gezondheid of plaats van personen; vrije tekst wel: nalezen |
| depot (Archiefwet) | wat niet gewist is, met beperkte toegang |

## 5. Maatregelen die het programma afdwingt

- Inhoud ligt los van de ondertekende envelop: wissen haalt de inhoud overal weg, en de keten blijft te controleren. Een oude stick brengt het niet terug.
- Namen van helpers en details bij een hulpvraag reizen versleuteld voor wie ze mag lezen, ook over het netwerk en op een stick (besluit 0016). Wat en waar van een
  hulpvraag of noodoproep reist mee met het logboek: het scherm vraagt daar geen naam, adres of ziekte.
- Wissen is een gebeurtenis met een reden: bewaartermijn of verzoek. Archiveren wist niets, en wissen archiveert niets.
- De lijst van wat gewist moet worden staat in **Achteraf** en onder \`GET /v1/erasures/due\`. Een mens wist: een klok kan jaren voorlopen.
- Kleine aantallen worden buiten de eigen gemeente niet getoond, en totalen dan afgerond.
- Oefening en echt worden nooit gemengd. Zolang aanmelden en rechten niet af zijn, opent het programma alleen oefeningen.
- Papier over personen (helpers) heeft een vernietigingsdatum op het blad.

## 6. Risico's om te beoordelen

| risico | wat er al is | oordeel en restmaatregel |
|---|---|---|
| een tablet of laptop raakt weg | sleutel niet uit te lezen; certificaat in te trekken; schijfversleuteling nodig | **[ ]** |
| iemand schrijft een naam in vrije tekst | het scherm vraagt het niet te doen; wissen op verzoek | **[ ]** |
| papier raakt weg | geen namen op formulieren behalve helpers; noodbriefje zonder naam | **[ ]** |
| een klein dorp is uit aantallen te herleiden | minder dan tien wordt niet gedeeld | **[ ]** |
| een apparaat houdt wat elders gewist is | de lijst van gewiste inhoud reist mee | **[ ]** |

## 7. Besluit

Datum, versie, opsteller (functie), vastgesteld door: **[ ]**
`
}
