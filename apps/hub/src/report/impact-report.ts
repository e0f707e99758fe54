import { type ImpactView, type Model, type Words, HOUR } from '@weerbaar/core'
import type { ImpactOrder } from '@weerbaar/jobs'
import { BASE_WORDS, type Language, REPORT_WORDS, UNIT_WORDS } from '@weerbaar/text'

interface ReportTable {
  readonly columns: readonly string[]
  /** How many columns from the left hold words. */
  readonly words: number
  readonly rows: readonly (readonly string[])[]
}
/** What `impact-report.typ` sets. */
export interface ImpactReport {
  readonly language: Language
  readonly title: string
  readonly mark: string
  readonly region: string
  readonly run: string
  readonly question: string
  readonly parts: readonly { readonly title: string; readonly text: string; readonly table: ReportTable | null }[]
}

const HOURS = [8, 24, 48, 72] as const
/** One number of each municipality that a council asks for first. */
const PER_MUNICIPALITY = ['without-electricity', 'elderly-in-cold-home', 'visitors-per-day', 'water-litres-per-day'] as const
const MOST_DRIVERS = 8
const AT_HOUR = 24

/** A run as a report for council and board: the same figures as on the screen, with base, band and sources. */
export function impactReport(run: ImpactView, order: ImpactOrder, model: Model, regionName: string, language: Language): ImpactReport {
  const say = (words: Words) => words[language]
  const w = (key: keyof typeof REPORT_WORDS, values: Readonly<Record<string, string | number>> = {}) =>
    say(REPORT_WORDS[key]).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumSignificantDigits: 3 })
  const figure = (value: number) => format.format(Math.round(value))
  const serviceName = (id: string) => say(model.services.find((one) => one.id === id)?.name ?? { nl: id, en: id })
  const cell = (area: number, outcome: number, hour: number) => {
    const t = run.times.indexOf(hour * HOUR)
    const [low, mid, high] = [run.low, run.mid, run.high].map((table) => table[area]?.[outcome]?.[t] ?? Number.NaN)
    return Number.isNaN(mid) ? '–' : `${figure(mid ?? 0)}\n${figure(low ?? 0)} – ${figure(high ?? 0)}`
  }
  const countedOn = (o: number) => {
    const { unit = '', base = '' } = run.outcomes[o] ?? {}
    return [UNIT_WORDS[unit], BASE_WORDS[base]].flatMap((words) => (words ? [say(words)] : [])).join('\n')
  }
  const happens = run.outcomes.map((_, o) => o).filter((o) => run.high[0]?.[o]?.some((value) => value >= 0.5))
  const visitors = run.outcomes.findIndex(({ id }) => id === 'visitors-per-day')
  const perMunicipality = PER_MUNICIPALITY.map((id) => run.outcomes.findIndex((one) => one.id === id)).filter((o) => happens.includes(o))
  const assumptionName = (id: string) => say(order.assumptions.find((one) => one.id === id)?.name ?? { nl: id, en: id })
  const hourOf = (hour: number | null) => (hour === null ? w('notWithin') : String(hour))
  const drivers = run.drivers.filter(({ outcome }) => outcome === run.outcomes[visitors]?.id).slice(0, MOST_DRIVERS)
  const judgements = order.assumptions.filter(({ kind }) => kind === 'judgement').length
  return {
    language,
    title: say(run.scenario.name),
    mark: w('mark'),
    region: regionName,
    run: run.hash.slice(0, 16),
    question: w('question', {
      disruptions: run.scenario.disruptions
        .map(({ service, durationHours }) => w('disruption', { service: serviceName(service), hours: durationHours.likely }))
        .concat(
          (run.scenario.floods ?? []).map(({ depth, durationHours }) => w('flood', { depth: depth.likely, hours: durationHours.likely })),
        )
        .join(' '),
    }),
    parts: [
      {
        title: w('region'),
        text: w('regionText', { people: figure(run.areas[0]?.inhabitants ?? 0) }),
        table: {
          columns: [w('outcome'), w('unit'), ...HOURS.map((hour) => w('hour', { hour }))],
          words: 2,
          rows: happens.map((o) => [
            say(run.outcomes[o]?.name ?? { nl: '', en: '' }),
            countedOn(o),
            ...HOURS.map((hour) => cell(0, o, hour)),
          ]),
        },
      },
      {
        title: w('municipalities', { hour: AT_HOUR }),
        text: '',
        table: {
          columns: [w('municipality'), ...perMunicipality.map((o) => say(run.outcomes[o]?.name ?? { nl: '', en: '' }))],
          words: 1,
          rows: run.areas.flatMap(({ name }, area) => (area === 0 ? [] : [[name, ...perMunicipality.map((o) => cell(area, o, AT_HOUR))]])),
        },
      },
      {
        title: w('chain'),
        text: w('chainText'),
        table: {
          columns: [w('service'), w('because'), w('stops'), w('returns')],
          words: 2,
          rows: run.chain.flatMap(({ name, because, stops, returns }) =>
            because === null || stops.mid === null
              ? []
              : [
                  [
                    say(name),
                    because === 'disruption' ? w('disruptionItself') : serviceName(because),
                    hourOf(stops.mid),
                    hourOf(returns.mid),
                  ],
                ],
          ),
        },
      },
      {
        title: w('drivers'),
        text: w('driversText'),
        table: {
          columns: [w('assumption'), w('source'), w('whenLow'), w('whenHigh')],
          words: 2,
          rows: drivers.map(({ assumption, whenLow, whenHigh }) => [
            assumptionName(assumption),
            order.assumptions.find(({ id }) => id === assumption)?.source.title ?? '–',
            figure(whenLow),
            figure(whenHigh),
          ]),
        },
      },
      {
        title: w('sources'),
        text: w('sourcesText', {
          version: run.modelVersion,
          draws: run.draws,
          seed: run.seed,
          judgements,
          count: order.assumptions.length,
          run: run.hash,
        }),
        table: null,
      },
    ],
  }
}
