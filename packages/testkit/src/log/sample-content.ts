import {
  type Assumption,
  type GapFields,
  type GapOrigin,
  type NetworkPlanContent,
  type PlanningNorms,
  parseContentHash,
  parseMunicipalityId,
  parseRecordId,
  parseSlug,
  type RecordId,
  type Scenario,
} from '@weerbaar/core'

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new TypeError('a sample id is malformed')
  return value
}
const NAME = { nl: 'Stroom weg', en: 'Power cut' }
const SOURCE = { title: 'Voorbeeld voor tests', date: '2026' }

/** @param digit of which the hash is made: `a` gives sixty-four of them */
export const sampleHash = (digit = 'a') => must(parseContentHash(digit.repeat(64)))
export const sampleId = (text: string): RecordId => must(parseRecordId(text))

export const sampleScenario = (overrides: Partial<Scenario> = {}): Scenario => ({
  id: must(parseSlug('power-cut-winter-72h')),
  name: NAME,
  season: 'winter',
  startHour: 17,
  startWeekday: 2,
  outside: { lowest: -8, likely: -2, highest: 4 },
  disruptions: [
    {
      service: must(parseSlug('electricity')),
      area: { kind: 'municipalities', ids: [must(parseMunicipalityId('GM0281@2024'))] },
      from: 0,
      durationHours: { lowest: 48, likely: 72, highest: 96 },
      restoration: { shape: 'staged', steps: 4, hours: 12 },
      severity: 1,
    },
    {
      service: must(parseSlug('gas')),
      area: { kind: 'region' },
      from: 3600,
      durationHours: { lowest: 0, likely: 0.5, highest: 24 },
      restoration: { shape: 'at-once' },
      severity: 0.5,
    },
  ],
  ...overrides,
})

export const sampleAssumption = (overrides: Partial<Assumption> = {}): Assumption => ({
  id: must(parseSlug('water-litres')),
  name: NAME,
  lowest: 2,
  likely: 3,
  highest: 4,
  unit: 'litres-per-person-day',
  source: SOURCE,
  owner: 'Veiligheidsregio, adviseur crisisbeheersing',
  checked: '2026-11-01',
  kind: 'published',
  others: [{ value: 4, source: SOURCE }],
  ...overrides,
})

export const sampleNorms = (overrides: Partial<PlanningNorms> = {}): PlanningNorms => ({
  id: must(parseSlug('own-norms')),
  name: NAME,
  network: 'support-points',
  inhabitantsPerPoint: 5000,
  reach: 1500,
  minimumPerMunicipality: 1,
  source: SOURCE,
  kind: 'own',
  ...overrides,
})

export const samplePlan = (overrides: Partial<NetworkPlanContent> = {}): NetworkPlanContent => ({
  norms: must(parseSlug('own-norms')),
  rules: {
    objective: 'max-cover',
    points: 117,
    reach: 1500,
    fixed: ['duo:00KU00'],
    forbidden: [],
    minimums: [{ municipality: must(parseMunicipalityId('GM0268@2024')), points: 10 }],
  },
  problemHash: sampleHash('b'),
  answerHash: sampleHash('c'),
  regionHash: sampleHash('d'),
  state: 'concept',
  ...overrides,
})

/** What every step of {@link samplePlan} says, to be given a type. */
export const samplePlanStep = (id: RecordId) => ({ id, answerHash: sampleHash('c'), by: 'adviseur crisisbeheersing', reason: null })

export const sampleGapOrigin = (overrides: Partial<GapOrigin> = {}): GapOrigin => ({
  area: must(parseMunicipalityId('GM0281@2024')),
  about: { kind: 'outcome', outcome: must(parseSlug('water-litres-per-day')) },
  runHash: sampleHash('e'),
  ...overrides,
})

export const sampleGapFields = (overrides: Partial<GapFields> = {}): GapFields => ({
  title: 'Drinkwater in Tiel',
  present: null,
  wanted: 126_000,
  unit: 'liter per dag',
  owner: 'Gemeente Tiel, bevolkingszorg',
  payer: null,
  decision: null,
  ...overrides,
})
