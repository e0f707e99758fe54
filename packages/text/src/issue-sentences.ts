import type { IssueCode } from '@weerbaar/core'
import type { Words } from '@weerbaar/core'

/**
 * What is wrong and what to do now, one entry per code, as ICU messages. Where it is (file, row, column) is put in
 * front by {@link sentenceOf}. Parameters are the ones the code is raised with.
 */
export const ISSUE_SENTENCES: Readonly<Record<IssueCode, Words>> = {
  'file-not-found': {
    nl: 'Het bestand {file} is er niet. Controleer de naam en de map.',
    en: 'There is no file {file}. Check the name and the folder.',
  },
  'file-unreadable': {
    nl: 'Het bestand {file} kan niet worden gelezen ({reason}). Controleer of het niet in gebruik of beschadigd is.',
    en: 'The file {file} cannot be read ({reason}). Check that it is not in use or damaged.',
  },
  'file-not-recognised': {
    nl: 'Dit is geen {expected}. Kies een bestand van de goede soort.',
    en: 'This is not {expected}. Choose a file of the right kind.',
  },
  'encoding-guessed': {
    nl: 'Dit bestand is geen UTF-8. Het is gelezen als {encoding}. Controleer of namen met é en ë kloppen.',
    en: 'This file is not UTF-8. It was read as {encoding}. Check that names with é and ë are right.',
  },
  'file-truncated': {
    nl: 'Het bestand houdt halverwege op. Haal het opnieuw op.',
    en: 'The file ends halfway. Fetch it again.',
  },
  'file-too-large': {
    nl: 'Dit bestand is te groot: {bytes} bytes, hooguit {most}. Kijk of het de goede is, of neem een kleiner gebied.',
    en: 'This file is too large: {bytes} bytes, at most {most}. See whether it is the right one, or take a smaller area.',
  },
  'file-unwritable': {
    nl: 'Hier kan niet worden geschreven: {file} ({reason}). Kies een andere map, of vraag om schrijfrecht.',
    en: 'This cannot be written: {file} ({reason}). Choose another folder, or ask for the right to write.',
  },
  'source-unreachable': {
    nl: 'De dienst antwoordt niet ({reason}): {url}. Probeer het later opnieuw: wat al binnen is, blijft bewaard.',
    en: 'The service does not answer ({reason}): {url}. Try again later: what has come in is kept.',
  },
  'source-refused': {
    nl: 'De dienst weigert deze vraag ({reason}): {url}. Controleer het jaar, of meld dit: de dienst kan veranderd zijn.',
    en: 'The service refuses this request ({reason}): {url}. Check the year, or report this: the service may have changed.',
  },
  'source-incomplete': {
    nl: 'De dienst noemt {expected} onderdelen, er kwamen er {found}. Er is niets gemaakt. Probeer het later opnieuw.',
    en: 'The service speaks of {expected} features, {found} came. Nothing was made. Try again later.',
  },
  'not-in-cache': {
    nl: 'Zonder internet kan dit niet: {url} is nog niet opgehaald. Haal het eerst op met internet.',
    en: 'This cannot be done without internet: {url} has not been fetched yet. Fetch it first with internet.',
  },
  'crs-unexpected': {
    nl: 'Deze coördinaten kent het programma niet: {value}. Het verwacht RD (EPSG:28992) of graden.',
    en: 'The program does not know these coordinates: {value}. It expects RD (EPSG:28992) or degrees.',
  },
  'figures-derived': {
    nl: 'Van {count, plural, one {# gebied} other {# gebieden}} zijn kinderen en ouderen uit een percentage berekend en afgerond.',
    en: 'Children and elderly people of {count, plural, one {# area} other {# areas}} were worked out from a share and rounded.',
  },
  'squares-short': {
    nl: 'In {neighbourhoods, plural, one {# buurt} other {# buurten}} staan samen {people} inwoners wel in de buurt en niet in de vierkanten. De meeste ({most}) in {value}. Vierkanten met weinig inwoners zijn niet gepubliceerd.',
    en: 'In {neighbourhoods, plural, one {# neighbourhood} other {# neighbourhoods}} {people} inhabitants in all stand in the neighbourhood and not in the squares. Most ({most}) in {value}. Squares with few inhabitants are not published.',
  },
  'ways-loose': {
    nl: '{count, plural, one {# looproute zit} other {# looproutes zitten}} nergens aan vast ({metres} m). Er wordt niet over gelopen.',
    en: '{count, plural, one {# walking way is} other {# walking ways are}} joined to nothing ({metres} m). Nobody walks over them.',
  },
  'features-twice': {
    nl: '{count, plural, one {# onderdeel kwam} other {# onderdelen kwamen}} twee keer. Alles is één keer geteld.',
    en: '{count, plural, one {# feature} other {# features}} came twice. All were counted once.',
  },
  'text-too-long': {
    nl: 'Deze tekst is te lang: {length} tekens, hooguit {most}. Maak de tekst korter.',
    en: 'This text is too long: {length} characters, at most {most}. Make it shorter.',
  },
  'text-broken': {
    nl: 'In deze tekst staat een half teken. Typ de tekst opnieuw.',
    en: 'There is half a character in this text. Type it again.',
  },
  'too-much-waiting': {
    nl: 'Er staan al {waiting} berekeningen te wachten. Wacht tot er een klaar is.',
    en: '{waiting} calculations are waiting already. Wait until one is done.',
  },
  'file-exists': {
    nl: 'Het bestand {file} bestaat al. Kies een andere naam of geef --force.',
    en: 'The file {file} exists already. Choose another name or give --force.',
  },
  'file-not-written': {
    nl: 'Het bestand {file} kon niet worden geschreven ({reason}). Er staat geen half bestand. Controleer de map of de stick en probeer het opnieuw.',
    en: 'The file {file} could not be written ({reason}). No half file was left. Check the folder or the stick and try again.',
  },
  'courier-not-for-us': {
    nl: 'Dit koeriersbestand is voor een andere ontvanger, of het begin ervan is beschadigd. Er is niets overgenomen. Vraag een bestand voor {recipient}.',
    en: 'This courier file is for another receiver, or its beginning is damaged. Nothing was taken in. Ask for a file to {recipient}.',
  },
  'courier-damaged': {
    nl: 'Dit koeriersbestand is beschadigd of niet compleet. Er is niets overgenomen. Kopieer het opnieuw of laat een nieuw bestand maken.',
    en: 'This courier file is damaged or not complete. Nothing was taken in. Copy it again or have a new one made.',
  },
  'courier-signature-wrong': {
    nl: 'De handtekening onder dit koeriersbestand is niet van apparaat {device}, dat erin genoemd wordt. Er is niets overgenomen. Vraag de afzender een nieuw bestand.',
    en: 'The signature under this courier file is not by device {device}, which it names. Nothing was taken in. Ask the sender for a new file.',
  },
  'exchange-peer-unknown': {
    nl: 'Apparaat {device} staat niet op de lijst waarmee wordt uitgewisseld. Ken je het, start het programma dan met --allow en dit nummer.',
    en: 'Device {device} is not on the list to exchange with. If you know it, start the program with --allow and this number.',
  },
  'exchange-closed': {
    nl: 'Uitwisselen over het netwerk staat hier uit. Start het programma met --exchange listed, of gebruik een koeriersbestand.',
    en: 'Exchange over the network is switched off here. Start the program with --exchange listed, or use a courier file.',
  },
  'exchange-signature-wrong': {
    nl: 'De handtekening van apparaat {device} klopt niet. Er is niets overgenomen. Het programma probeert het opnieuw; blijft dit zo, vraag dan de beheerder.',
    en: 'The signature of device {device} is wrong. Nothing was taken in. The program tries again; if it stays so, ask the administrator.',
  },
  'exchange-session-unknown': {
    nl: 'De andere kant is opnieuw begonnen. Het programma begint ook opnieuw; er is niets verloren.',
    en: 'The other side began anew. The program begins anew too; nothing was lost.',
  },
  'exchange-damaged': {
    nl: 'Een bericht kwam beschadigd of niet helemaal over. Wat heel overkwam is bewaard; het programma gaat daar verder.',
    en: 'A message came over damaged or not whole. What came whole is kept; the program goes on from there.',
  },
  'exchange-busy': {
    nl: 'De andere kant is nu te druk. Het programma probeert het straks opnieuw.',
    en: 'The other side is too busy now. The program tries again later.',
  },
  'exchange-too-large': {
    nl: 'Een bericht van {bytes} bytes is te groot voor het netwerk (hooguit {most}). De rest gaat door; stuur hiervoor een koeriersbestand.',
    en: 'An event of {bytes} bytes is too large for the network (at most {most}). The rest goes on; send a courier file for this one.',
  },
  'exchange-not-reached': {
    nl: '{address} is niet bereikbaar ({reason}). Het programma blijft het proberen. Duurt het lang, stuur dan een koerier.',
    en: '{address} cannot be reached ({reason}). The program keeps trying. If it lasts, send a courier.',
  },
  'exchange-not-weerbaar': {
    nl: 'Op {address} antwoordt iets anders dan Weerbaar (code {status}). Controleer het adres.',
    en: 'Something else than Weerbaar answers at {address} (code {status}). Check the address.',
  },
  'archive-sum-wrong': {
    nl: 'De som van dit bestand is {found}…, en moet {expected}… zijn. Haal het bestand opnieuw op en vergelijk de som met SHASUMS256.txt.',
    en: 'The sum of this file is {found}…, and should be {expected}…. Fetch the file again and compare the sum with SHASUMS256.txt.',
  },
  'kit-damaged': {
    nl: 'Deze kit is niet zoals zij is ondertekend: {file} is veranderd, weg of erbij gezet. Gebruik haar niet. Maak een nieuwe stick bij de regio.',
    en: 'This kit is not as it was signed: {file} was changed, removed or added. Do not use it. Have a new stick made at the region.',
  },
  'kit-older': {
    nl: 'Deze kit is van {at}, ouder dan de kit die er al is ({known}). Er is niets veranderd. Vraag de nieuwste stick.',
    en: 'This kit is of {at}, older than the one that is here already ({known}). Nothing was changed. Ask for the newest stick.',
  },
  'kit-other-platform': {
    nl: 'Voor {platform} ontbreekt {part}. Geef het op met de opties van deze opdracht (--help).',
    en: 'For {platform} there is no {part}. Give it with the options of this command (--help).',
  },
  'kit-other-point': {
    nl: 'Deze kit is voor punt {value}, en deze laptop is van punt {known}. Er is niets veranderd.',
    en: 'This kit is for point {value}, and this laptop belongs to point {known}. Nothing was changed.',
  },
  'kit-part-missing': {
    nl: 'Niet in de kit: {part}.',
    en: 'Not in the kit: {part}.',
  },
  'kit-signature-wrong': {
    nl: 'De handtekening onder deze kit klopt niet ({device}). Gebruik haar niet. Maak een nieuwe stick bij de regio.',
    en: 'The signature under this kit is wrong ({device}). Do not use it. Have a new stick made at the region.',
  },
  'kit-signer-unknown': {
    nl: 'Apparaat {device} ondertekende deze kit, en mag dat volgens deze regio niet. Gebruik haar niet en bel de regio.',
    en: 'Device {device} signed this kit, and may not by the rights of this region. Do not use it and call the region.',
  },
  'passphrase-wrong': {
    nl: 'Deze wachtzin past niet op dit bestand, of het begin van het bestand is beschadigd. Controleer de wachtzin, ook hoofdletters en streepjes.',
    en: 'This passphrase does not fit this file, or its beginning is damaged. Check the passphrase, capitals and hyphens too.',
  },
  'right-missing': {
    nl: 'Dit apparaat mag dat niet voor {value}: het heeft er geen certificaat voor, of dat is ingetrokken. Meld het apparaat aan, of vraag het niveau erboven.',
    en: 'This device may not do that for {value}: it has no certificate for it, or that was revoked. Enrol the device, or ask the level above.',
  },
  'root-other': {
    nl: 'Deze map hoort bij een andere regio (vingerafdruk {known}); dit bestand is van {value}. Gebruik een nieuwe map, of vraag het goede bestand.',
    en: 'This folder belongs to another region (fingerprint {known}); this file is of {value}. Use a new folder, or ask for the right file.',
  },
  'version-too-new': {
    nl: 'Dit bestand heeft versie {version}; dit programma kent tot en met {known}. Werk het programma bij.',
    en: 'This file has version {version}; this program knows up to {known}. Update the program.',
  },
  'json-invalid': {
    nl: 'Dit is geen geldige JSON: {reason}. Herstel het bestand.',
    en: 'This is not valid JSON: {reason}. Repair the file.',
  },
  'column-missing': {
    nl: 'De kolom "{column}" ontbreekt. Voeg de kolom toe of kies een ander bestand.',
    en: 'The column "{column}" is missing. Add it or choose another file.',
  },
  'value-missing': {
    nl: 'Hier ontbreekt een waarde. Vul de waarde in.',
    en: 'A value is missing here. Fill it in.',
  },
  'value-not-a-number': {
    nl: '"{value}" is geen getal. Vul een getal in.',
    en: '"{value}" is not a number. Fill in a number.',
  },
  'value-negative': {
    nl: '{value} is kleiner dan nul. Vul nul of meer in.',
    en: '{value} is below zero. Fill in zero or more.',
  },
  'value-out-of-range': {
    nl: '{value} kan niet: het moet tussen {lowest} en {highest} liggen.',
    en: '{value} is not possible: it has to lie between {lowest} and {highest}.',
  },
  'value-not-allowed': {
    nl: '"{value}" mag hier niet. Kies uit: {allowed}.',
    en: '"{value}" is not allowed here. Choose from: {allowed}.',
  },
  'code-malformed': {
    nl: '"{value}" is geen code. Verwacht: {expected}.',
    en: '"{value}" is not a code. Expected: {expected}.',
  },
  'id-duplicate': {
    nl: '"{value}" staat er twee keer. Haal er een weg.',
    en: '"{value}" stands twice. Remove one.',
  },
  'geometry-missing': {
    nl: '"{value}" heeft geen grens of plek. De cijfers tellen mee, op de kaart staat het niet.',
    en: '"{value}" has no border or place. Its figures count, it is not on the map.',
  },
  'geometry-invalid': {
    nl: 'De vorm van "{value}" klopt niet ({reason}). Herstel de vorm in de bron.',
    en: 'The shape of "{value}" is wrong ({reason}). Repair it in the source.',
  },
  'not-placed': {
    nl: '{count, plural, one {# locatie van de soort "{kind}" heeft geen plek in de bron en staat niet op de kaart. Vul het adres aan.} other {# locaties van de soort "{kind}" hebben geen plek in de bron en staan niet op de kaart. Vul de adressen aan.}}',
    en: '{count, plural, one {# site of the kind "{kind}" has no position in the source and is not on the map. Add its address.} other {# sites of the kind "{kind}" have no position in the source and are not on the map. Add their addresses.}}',
  },
  'squares-secret': {
    nl: '{count, plural, one {Van # vierkant is het aantal inwoners geheim. Het ontbreekt op de kaart en in de som van de vierkanten.} other {Van # vierkanten is het aantal inwoners geheim. Ze ontbreken op de kaart en in de som van de vierkanten.}}',
    en: '{count, plural, one {The number of inhabitants of # square is secret. It is missing from the map and from the sum of the squares.} other {The numbers of inhabitants of # squares are secret. They are missing from the map and from the sum of the squares.}}',
  },
  'outside-region': {
    nl: '"{value}" ligt niet in {region}. Kies iets binnen de regio.',
    en: '"{value}" does not lie in {region}. Choose something inside the region.',
  },
  'sums-differ': {
    nl: 'De som van {parts} is {sum}, het totaal van {whole} is {total}. Beide blijven staan.',
    en: 'The sum of {parts} is {sum}, the total of {whole} is {total}. Both are kept.',
  },
  'layer-missing': {
    nl: 'De laag "{layer}" ontbreekt. Maak het regiobestand opnieuw.',
    en: 'The layer "{layer}" is missing. Build the region file again.',
  },
  'reference-unknown': {
    nl: '"{value}" is niet bekend. Bekend zijn: {known}.',
    en: '"{value}" is not known. Known are: {known}.',
  },
  'range-reversed': {
    nl: 'De volgorde klopt niet: laagste {lowest}, verwacht {likely}, hoogste {highest}. Zet ze van klein naar groot.',
    en: 'The order is wrong: lowest {lowest}, likely {likely}, highest {highest}. Put them from small to large.',
  },
  'dependency-unknown': {
    nl: 'De voorziening "{service}" hangt af van "{value}", en die bestaat niet. Voeg haar toe of haal de regel weg.',
    en: 'The service "{service}" depends on "{value}", which does not exist. Add it or remove the line.',
  },
  'plan-changed': {
    nl: 'Dit plan heeft intussen een ander netwerk. Open het plan opnieuw, bekijk het, en geef dan uw oordeel.',
    en: 'This plan has another network by now. Open the plan again, look at it, and then give your view.',
  },
  'plan-not-adopted': {
    nl: 'Dit plan is nog niet vastgesteld. Stel het eerst vast, en maak het dan openbaar.',
    en: 'This plan has not been adopted yet. Adopt it first, and then make it public.',
  },
  'plan-not-judged': {
    nl: 'Nog niet elk college heeft gesproken: {municipalities}. Leg hun oordeel vast, en stel het plan dan vast.',
    en: 'Not every college has spoken yet: {municipalities}. Record what they say, and then adopt the plan.',
  },
  'points-exceed-sites': {
    nl: 'Er zijn {points} punten gevraagd en {available} locaties te kiezen. Vraag minder punten of voeg locaties toe.',
    en: '{points} points are asked for and {available} sites can be chosen. Ask for fewer points or add sites.',
  },
  'option-unknown': {
    nl: 'De optie {option} bestaat niet. Kijk met --help welke er zijn.',
    en: 'There is no option {option}. See --help for the ones there are.',
  },
  'option-needs-value': {
    nl: 'Bij {option} hoort een waarde. Schrijf bijvoorbeeld: {example}',
    en: '{option} needs a value. Write for example: {example}',
  },
  'command-unknown': {
    nl: 'De opdracht "{value}" bestaat niet. Bekend zijn: {known}.',
    en: 'There is no command "{value}". Known are: {known}.',
  },
  'region-fixed': {
    nl: 'Weerbaar is gestart met een regiobestand naar keuze (--region). Start zonder die optie om hier te kiezen.',
    en: 'Weerbaar was started with a region file of choice (--region). Start without that option to choose here.',
  },
  'space-not-open': {
    nl: 'De ruimte "{value}" kan nog niet open: alleen oefenruimtes kunnen open tot aanmelden en rechten af zijn.',
    en: 'The space "{value}" cannot be opened yet: only exercise spaces can, until sign-in and rights are complete.',
  },
  'run-of-another-time': {
    nl: 'De berekening {value} is gemaakt met een ander regiobestand of een andere versie van het programma. De cijfers blijven staan, maar narekenen kan niet. Bereken opnieuw.',
    en: 'The run {value} was made with another region file or another version of the program. Its figures stand, but they cannot be worked out again. Calculate again.',
  },
  'run-not-found': {
    nl: 'De berekening {value} is hier niet. Bereken opnieuw.',
    en: 'The run {value} is not here. Calculate again.',
  },
  'not-found': {
    nl: '{value} bestaat niet.',
    en: '{value} does not exist.',
  },
  'worker-failed': {
    nl: 'Het rekenwerk is afgebroken ({reason}). Er is niets half bewaard. Probeer het opnieuw.',
    en: 'The calculation broke off ({reason}). Nothing was half saved. Try again.',
  },
  'fixed-and-forbidden': {
    nl: '"{site}" is tegelijk vastgezet en uitgesloten. Kies één van de twee.',
    en: '"{site}" is both fixed and forbidden. Choose one of the two.',
  },
  'fixed-exceed-points': {
    nl: 'Er zijn {fixed} locaties vastgezet en maar {points} punten gevraagd. Vraag meer punten of laat locaties vrij.',
    en: '{fixed} sites are fixed and only {points} points are asked for. Ask for more points or free some sites.',
  },
  'minimum-exceeds-sites': {
    nl: '{group} moet er minstens {minimum} krijgen en heeft er maar {available} te kiezen. Verlaag het minimum of voeg locaties toe.',
    en: '{group} is to get at least {minimum} and has only {available} to choose from. Lower the minimum or add sites.',
  },
  'minimums-exceed-points': {
    nl: 'Alle gemeenten samen vragen minstens {needed} punten; er zijn er {points} gevraagd. Vraag meer punten of verlaag het minimum.',
    en: 'All municipalities together ask for at least {needed} points; {points} are asked for. Ask for more points or lower the minimum.',
  },
  'maximum-below-needed': {
    nl: '{group} mag er hoogstens {maximum} krijgen, maar er moeten er {needed} open. Verhoog het maximum of laat locaties vrij.',
    en: '{group} may have at most {maximum}, but {needed} must be open. Raise the maximum or free some sites.',
  },
  'maximums-below-points': {
    nl: 'Met deze maximums passen er hoogstens {available} punten; er zijn er {points} gevraagd. Vraag minder punten of verhoog een maximum.',
    en: 'Under these maximums at most {available} points fit; {points} are asked for. Ask for fewer points or raise a maximum.',
  },
  'capacity-short': {
    nl: 'De locaties kunnen samen {capacity} aan en er is vraag naar {demand}. Vraag meer punten of voeg locaties toe.',
    en: 'The sites can take {capacity} together and {demand} is asked for. Ask for more points or add sites.',
  },
  'space-left-short': {
    nl: 'Er is te weinig ruimte op de schijf ({left}). Maak ruimte en probeer het opnieuw.',
    en: 'There is too little space on the disk ({left}). Free some and try again.',
  },
  'folder-in-use': {
    nl: 'Op de map {file} draait al een Weerbaar (proces {process}). Sluit dat eerst, of kies een andere map met --data.',
    en: 'A Weerbaar is running on the folder {file} already (process {process}). Close it first, or choose another folder with --data.',
  },
  'store-unreachable': {
    nl: 'De database {store} doet het niet ({reason}). Kijk of de server aanstaat en of het adres bij --store klopt.',
    en: 'The database {store} does not work ({reason}). See whether the server is on and the address after --store is right.',
  },
  'log-elsewhere': {
    nl: 'Het logboek van de map {file} staat in een database. Start met --store en het adres van die database.',
    en: 'The log of the folder {file} is kept in a database. Start with --store and the address of that database.',
  },
  'port-not-free': {
    nl: 'Poort {port} is niet vrij ({reason}). Sluit het andere programma of kies een andere poort met --port.',
    en: 'Port {port} is not free ({reason}). Close the other program or choose another port with --port.',
  },
  'budget-short': {
    nl: 'De goedkoopste locaties die de regels vragen kosten {needed}; het budget is {budget}. Vraag een hoger budget of verlaag een minimum.',
    en: 'The cheapest sites that the rules ask for cost {needed}; the budget is {budget}. Ask for a larger budget or lower a minimum.',
  },
  'cover-out-of-reach': {
    nl: 'Ook met alle locaties open hebben hooguit {most} mensen een punt binnen bereik, en {needed} is gevraagd. Nummer {point} is de eerste zonder locatie. Vraag een kleiner deel, een groter bereik of meer locaties.',
    en: 'Even with every site open at most {most} people have a point within reach, and {needed} is asked for. Number {point} is the first without a site. Ask for a smaller share, a longer reach or more sites.',
  },
  'cover-above-points': {
    nl: 'Er is geen netwerk van {points} punten gevonden dat {needed} mensen bereikt. Vraag meer punten, een kleiner deel of een groter bereik.',
    en: 'No network of {points} points was found that reaches {needed} people. Ask for more points, a smaller share or a longer reach.',
  },
  'assignment-not-found': {
    nl: 'Er is geen verdeling gevonden waarin alle vraag ({demand}) in de open locaties past ({capacity}). Vraag meer punten.',
    en: 'No division was found in which all demand ({demand}) fits into the open sites ({capacity}). Ask for more points.',
  },
  'not-connected': {
    nl: 'Van {from} is er geen weg naar {to}. Voeg een verbinding toe.',
    en: 'There is no way from {from} to {to}. Add a connection.',
  },
  'not-symmetric': {
    nl: 'Hier staat {value}, aan de andere kant van de diagonaal {mirror}. Maak ze gelijk, of laat "symmetric" weg.',
    en: 'Here stands {value}, on the other side of the diagonal {mirror}. Make them equal, or leave out "symmetric".',
  },
  'minimum-above-maximum': {
    nl: 'Het minimum {minimum} is groter dan het maximum {maximum}. Verander een van beide.',
    en: 'The minimum {minimum} is above the maximum {maximum}. Change one of them.',
  },
  'more-follows': {
    nl: 'Na het laatste getal volgt nog "{value}". Controleer of de aantallen bovenaan kloppen.',
    en: 'After the last number follows "{value}". Check whether the counts at the top are right.',
  },
}
