import type { JobView, RegionBuildRequest } from '@weerbaar/core'
import { Button, Checkbox, SelectField, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import type { Runner } from '../api/use-runner.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { BuildProgress } from './build-progress.tsx'

const FROM = ['pdok', 'folder', 'example'] as const
/** Years of which the columns of CBS are known. */
const YEARS = [2022, 2023, 2024, 2025, 2026]
const CODES = /^(VR\d\d|GM\d{4}(,GM\d{4}){0,60})$/

interface Props {
  readonly runner: Runner<RegionBuildRequest>
  readonly job: JobView | undefined
  /** Whether the folder of sources holds anything, and an extract of OpenStreetMap. */
  readonly hasFolder: boolean
  readonly hasMap: boolean
  /** First year to offer. */
  readonly year: number
  /** Code of the region in use, `VR08`. */
  readonly code: string
}

/** From where a region is to be made. */
export function BuildForm({ runner, job, hasFolder, hasMap, year: first, code }: Props) {
  const { i18n } = useLanguage()
  const [from, setFrom] = useState<(typeof FROM)[number]>('pdok')
  const [region, setRegion] = useState(code)
  const [year, setYear] = useState(String(YEARS.find((one) => one === first) ?? YEARS[2]))
  const [squaresYear, setSquaresYear] = useState('')
  const [offline, setOffline] = useState(false)
  const [map, setMap] = useState(false)
  const codes = region.replaceAll(' ', '').toUpperCase()
  const ready = from === 'example' || (from === 'folder' ? hasFolder : CODES.test(codes))
  const start = (): void => {
    const withMap = map && hasMap ? { map: true } : {}
    if (from !== 'pdok') runner.start({ from, ...withMap })
    else
      runner.start({
        from,
        region: codes,
        year: Number(year),
        ...(squaresYear !== '' && { squaresYear: Number(squaresYear) }),
        ...(offline && { offline }),
        ...withMap,
      })
  }
  const years = YEARS.map((one) => ({ value: String(one), label: String(one) }))
  return (
    <Stack>
      <div className="app-fields app-fields--two">
        <SelectField
          label={i18n.t('Waarvandaan')}
          value={from}
          onChange={(value) => setFrom(FROM.find((one) => one === value) ?? 'pdok')}
          options={[
            { value: 'pdok', label: i18n.t('CBS en Kadaster, over internet') },
            { value: 'folder', label: i18n.t('De map met bronnen'), disabled: !hasFolder },
            { value: 'example', label: i18n.t('De voorbeeldregio') },
          ]}
        />
        {from === 'pdok' && (
          <TextField
            label={i18n.t('Welke regio')}
            hint={i18n.t('Code van de veiligheidsregio, zoals VR08, of van gemeenten: GM0268,GM0281.')}
            value={region}
            onChange={setRegion}
          />
        )}
        {from === 'pdok' && <SelectField label={i18n.t('Jaar van de cijfers')} value={year} onChange={setYear} options={years} />}
        {from === 'pdok' && (
          <SelectField
            label={i18n.t('Jaar van de vierkanten')}
            value={squaresYear}
            onChange={setSquaresYear}
            options={[{ value: '', label: i18n.t('hetzelfde jaar') }, ...years]}
          />
        )}
      </div>
      {from === 'pdok' && (
        <Checkbox checked={offline} onChange={setOffline}>
          {i18n.t('Zonder internet: alleen wat al is opgehaald')}
        </Checkbox>
      )}
      <Checkbox checked={map && hasMap} onChange={setMap} disabled={!hasMap}>
        {i18n.t('Loop over de wegen van OpenStreetMap (een .osm.pbf in de map met bronnen)')}
      </Checkbox>
      <div className="app-table-tools">
        <Button appearance="primary" busy={runner.busy} disabled={!ready} onClick={start}>
          {i18n.t('Maak een regiobestand')}
        </Button>
      </div>
      <BuildProgress runner={runner} job={job} />
    </Stack>
  )
}
