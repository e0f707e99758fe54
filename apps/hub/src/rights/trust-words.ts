import type { Words } from '@weerbaar/core'

/** What the page about trusting the laptop says, in the order in which a helper meets it. */
export const TRUST_WORDS = {
  title: { nl: 'Deze tablet laten vertrouwen', en: 'Let this tablet trust us' },
  why: {
    nl: 'Een tablet werkt pas zonder netwerk als hij deze laptop vertrouwt. Dat doet u een keer. De tablet vertrouwt dan alleen de naam {host}, en niets anders.',
    en: 'A tablet works without network only once it trusts this laptop. You do this once. The tablet then trusts the name {host} only, and nothing else.',
  },
  private: {
    nl: 'Doe dit niet op de eigen telefoon van iemand. Gebruik daar de gewone formulieren.',
    en: 'Do not do this on somebody’s own telephone. Use the plain forms there.',
  },
  forms: { nl: 'Naar de formulieren', en: 'To the forms' },
  fetch: { nl: 'Stap 1. Haal het certificaat op', en: 'Step 1. Fetch the certificate' },
  fetchLink: { nl: 'Certificaat ophalen', en: 'Fetch certificate' },
  compare: {
    nl: 'Vergelijk de vingerafdruk met het papier in de kist. Is er een teken anders? Stop dan, en bel de gemeente.',
    en: 'Compare the fingerprint with the paper in the kit. Is one sign different? Then stop, and call the municipality.',
  },
  install: { nl: 'Stap 2. Zet het op de tablet', en: 'Step 2. Put it on the tablet' },
  android: {
    nl: 'Open Instellingen. Zoek op "CA-certificaat" en kies het. Kies "Toch installeren" en daarna het bestand dat u net ophaalde.',
    en: 'Open Settings. Search for "CA certificate" and choose it. Choose "Install anyway", then the file you just fetched.',
  },
  ios: {
    nl: 'Open Instellingen, kies "Profiel gedownload" en "Installeer". Ga dan naar Algemeen, Info, "Vertrouwensinstellingen certificaten" en zet het aan.',
    en: 'Open Settings, choose "Profile Downloaded" and "Install". Then go to General, About, "Certificate Trust Settings" and switch it on.',
  },
  windows: {
    nl: 'Open het bestand en kies "Certificaat installeren". Kies "Huidige gebruiker" en dan de map "Vertrouwde basiscertificeringsinstanties".',
    en: 'Open the file and choose "Install Certificate". Choose "Current User", then the folder "Trusted Root Certification Authorities".',
  },
  linux: {
    nl: 'Open in Chromium de instellingen, zoek op "certificaten", kies "Instanties" en "Importeren". Vink aan dat het websites mag bevestigen.',
    en: 'Open the settings of Chromium, search for "certificates", choose "Authorities" and "Import". Tick that it may identify websites.',
  },
  try: { nl: 'Stap 3. Probeer het', en: 'Step 3. Try it' },
  tryLink: { nl: 'Open de veilige pagina', en: 'Open the safe page' },
  trying: { nl: 'Even proberen…', en: 'Trying…' },
  works: { nl: 'Het werkt: deze tablet vertrouwt de laptop.', en: 'It works: this tablet trusts the laptop.' },
  fails: {
    nl: 'Nog niet. Doe stap 2, en sluit daarna de browser helemaal. Blijft het zo? Kijk of de tablet op het netwerk van de laptop zit en of datum en jaar kloppen.',
    en: 'Not yet. Do step 2, then close the browser altogether. Still not? Check that the tablet is on the network of the laptop, and that date and year are right.',
  },
} as const satisfies Record<string, Words>
