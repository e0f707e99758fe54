import type { ArchiveOrder } from './archive-order.ts'

/** Namespace and schema of MDTO-XML 1.0.1 of the National Archives. */
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<MDTO xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd">\n'

export interface ArchivedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly format: string
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
const tag = (name: string, ...inside: readonly string[]): string => `<${name}>${inside.join('')}</${name}>`
const text = (name: string, value: string | number): string => tag(name, escaped(String(value)))
const term = (name: string, label: string, list: string): string =>
  tag(name, text('begripLabel', label), tag('begripBegrippenlijst', text('verwijzingNaam', list)))
const identity = (mark: string): string => tag('identificatie', text('identificatieKenmerk', mark), text('identificatieBron', 'Weerbaar'))

/** Identity of the whole archive, the same in its own file and in those of its parts. */
export const archiveMark = ({ space, purpose, madeAt }: ArchiveOrder): string =>
  `${space.replace(/[^a-z0-9-]/gi, '-')}-${purpose}-${new Date(madeAt).toISOString().slice(0, 10)}`

interface Extent {
  readonly name: string
  readonly about: string
  /** ISO dates of the first and last event; absent in an empty log. */
  readonly period?: readonly [string, string]
}

/** What the archive is as an object of information: MDTO's elements that are obligatory, and those known here. */
export function mdtoObject(order: ArchiveOrder, { name, about, period }: Extent, files: readonly ArchivedFile[]): string {
  const limited =
    order.purpose === 'archive' ? 'Persoonsgegevens: alleen voor wie daartoe bevoegd is' : 'Nog niet beoordeeld op openbaarheid'
  return `${HEAD}${tag(
    'informatieobject',
    identity(archiveMark(order)),
    text('naam', name),
    term('aggregatieniveau', 'Dossier', 'Begrippenlijst Aggregatieniveaus MDTO'),
    text('omschrijving', about),
    ...(period
      ? [
          tag(
            'dekkingInTijd',
            term('dekkingInTijdType', 'Van toepassing', 'Begrippenlijst DekkingInTijdTypen MDTO'),
            text('dekkingInTijdBegindatum', period[0]),
            text('dekkingInTijdEinddatum', period[1]),
          ),
        ]
      : []),
    text('taal', 'nl'),
    term('waardering', 'Nog niet bepaald', 'Begrippenlijst Waarderingen MDTO'),
    ...files.map(({ path }) =>
      tag(
        'heeftRepresentatie',
        text('verwijzingNaam', path),
        tag('verwijzingIdentificatie', text('identificatieKenmerk', path), text('identificatieBron', 'Weerbaar')),
      ),
    ),
    tag('archiefvormer', text('verwijzingNaam', order.creator)),
    tag('beperkingGebruik', term('beperkingGebruikType', limited, 'Weerbaar')),
  )}\n</MDTO>\n`
}

/** One file of the archive, with its size, form and checksum. */
export function mdtoFile(order: ArchiveOrder, { path, bytes, sha256, format }: ArchivedFile): string {
  return `${HEAD}${tag(
    'bestand',
    identity(path),
    text('naam', path),
    text('omvang', bytes),
    term('bestandsformaat', format, 'IANA media types'),
    tag(
      'checksum',
      term('checksumAlgoritme', 'SHA-256', 'Begrippenlijst ChecksumAlgoritmen MDTO'),
      text('checksumWaarde', sha256),
      text('checksumDatum', new Date(order.madeAt).toISOString()),
    ),
    tag('isRepresentatieVan', text('verwijzingNaam', archiveMark(order))),
  )}\n</MDTO>\n`
}
