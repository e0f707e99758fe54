import { type TSchema, Type } from 'typebox'

/** Bodies the hub accepts. Beyond form, what they say is checked by the desk, which answers with issues. */
const Text = (maximum: number) => Type.String({ minLength: 1, maxLength: maximum })
const AnyText = (maximum: number) => Type.String({ maxLength: maximum })
const SiteNumbers = Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 100_000 })

export const AssumptionChangeBody = Type.Object({
  lowest: Type.Number(),
  likely: Type.Number(),
  highest: Type.Number(),
  why: Text(500),
})

export const ImpactBody = Type.Object({
  scenario: Type.Union([Type.String({ maxLength: 60 }), Type.Object({}, { additionalProperties: true })]),
  draws: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_536 })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
})

export const HashParams = Type.Object({ hash: Type.String({ maxLength: 64 }) })
export const TotalEffectsBody = Type.Object({ outcome: Text(60) })

export const NetworkBody = Type.Object({
  norms: Text(60),
  objective: Type.Union([Type.Literal('max-cover'), Type.Literal('p-median')]),
  points: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  reach: Type.Optional(Type.Integer({ minimum: 100, maximum: 20_000 })),
  fixed: SiteNumbers,
  forbidden: SiteNumbers,
  minimumPerMunicipality: Type.Integer({ minimum: 0, maximum: 1_000 }),
  maximumPerMunicipality: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  placesFrom: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
  placesIn: Type.Optional(Type.Array(Text(20), { maxItems: 1_000 })),
  closedCrossings: Type.Array(AnyText(120), { maxItems: 1_000 }),
  floods: Type.Optional(Type.Array(Type.Object({}, { additionalProperties: true }), { maxItems: 31 })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
})

export const WalksBody = Type.Object({
  closedCrossings: Type.Array(AnyText(120), { maxItems: 1_000 }),
  floods: Type.Optional(Type.Array(Type.Object({}, { additionalProperties: true }), { maxItems: 31 })),
})

export const EventIdsBody = Type.Object({ ids: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 1_000 }) })

/** `age1…` of each receiver. */
export const CourierBody = Type.Object({
  to: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 100 }),
  all: Type.Optional(Type.Boolean()),
})
export const QrBody = Type.Object({
  events: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 200 })),
  to: Type.Optional(Type.String({ maxLength: 64 })),
  most: Type.Optional(Type.Integer({ minimum: 500, maximum: 65_536 })),
})
export const QrTextsBody = Type.Object({ texts: Type.Array(Type.String({ maxLength: 5_000 }), { maxItems: 500 }) })
export const HeardBody = Type.Object({
  code: Text(200),
  medium: Type.Optional(
    Type.Union([Type.Literal('phone'), Type.Literal('radio'), Type.Literal('courier'), Type.Literal('person'), Type.Null()]),
  ),
})
export const SpeakBody = Type.Object({
  power: Type.Optional(
    Type.Union([
      Type.Object({ kind: Type.Literal('mains') }),
      Type.Object({ kind: Type.Literal('hours'), hours: Type.Integer({ minimum: 0, maximum: 100_000 }) }),
      Type.Object({ kind: Type.Literal('percent'), percent: Type.Integer({ minimum: 0, maximum: 100 }) }),
      Type.Null(),
    ]),
  ),
})

export const PlanBody = Type.Object({ name: Text(120), answer: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

export const PlanPatchBody = Type.Object({ answer: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

const OrNull = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()])
export const PlanStepBody = Type.Object({
  what: Type.Union([
    Type.Literal('PlanJudged'),
    Type.Literal('PlanAdopted'),
    Type.Literal('PlanAdoptionWithdrawn'),
    Type.Literal('PlanPublished'),
    Type.Literal('PlanUnpublished'),
  ]),
  answer: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  by: AnyText(120),
  reason: OrNull(AnyText(1_000)),
  judged: Type.Optional(
    Type.Object({
      municipality: Text(20),
      level: Type.Union([Type.Literal('officials'), Type.Literal('college')]),
      verdict: Type.Union([Type.Literal('agreed'), Type.Literal('objected'), Type.Literal('silent')]),
    }),
  ),
})

const GapFields = {
  title: Text(200),
  unit: AnyText(60),
  present: OrNull(Type.Number()),
  wanted: OrNull(Type.Number()),
  owner: OrNull(Text(120)),
  payer: OrNull(Text(120)),
  decision: OrNull(Text(500)),
}
export const GapBody = Type.Object({
  ...GapFields,
  area: Text(20),
  about: Text(120),
  runHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export const GapPatchBody = Type.Partial(Type.Object(GapFields, { additionalProperties: false }), { minProperties: 1 })

/** Form and meaning of each event are read by core, which names the field. */
export const PointEventsBody = Type.Object({
  events: Type.Array(Type.Object({}, { additionalProperties: true }), { minItems: 1, maxItems: 500 }),
  happenedAt: Type.Optional(OrNull(Type.Object({ at: Type.Integer({ minimum: 0 }), precision: Type.Integer({ minimum: 0 }) }))),
})
export const FromPlanBody = Type.Object({ plan: Text(40), municipality: Type.Optional(Text(20)) })

export const ErasureBody = Type.Object({
  events: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { minItems: 1, maxItems: 1000 }),
  duty: Type.Union([Type.Literal('retention'), Type.Literal('request')]),
})

/** Beside its name, what is asked of a network: of its sheets on paper which municipality, which names and in which language. */
export const NetworkAsked = {
  params: Type.Object({ name: Type.String({ maxLength: 80 }) }),
  querystring: Type.Object({
    municipality: Type.Optional(Type.String({ maxLength: 20 })),
    names: Type.Optional(Type.Union([Type.Literal('agreed'), Type.Literal('all')])),
    language: Type.Optional(Type.String({ maxLength: 5 })),
  }),
}
