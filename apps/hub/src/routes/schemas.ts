import Type from 'typebox'

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

export const NetworkBody = Type.Object({
  norms: Text(60),
  objective: Type.Union([Type.Literal('max-cover'), Type.Literal('p-median')]),
  points: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  reach: Type.Optional(Type.Integer({ minimum: 100, maximum: 20_000 })),
  fixed: SiteNumbers,
  forbidden: SiteNumbers,
  minimumPerMunicipality: Type.Integer({ minimum: 0, maximum: 1_000 }),
  closedCrossings: Type.Array(AnyText(120), { maxItems: 1_000 }),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
})

export const PlanBody = Type.Object({ name: Text(120), answer: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

export const GapBody = Type.Object({
  title: Text(200),
  area: Text(20),
  presentLevel: Text(200),
  wantedLevel: AnyText(200),
  owner: AnyText(120),
  payer: AnyText(120),
  decision: AnyText(500),
  runHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})

export const GapPatchBody = Type.Partial(
  Type.Object({
    title: Text(200),
    presentLevel: Text(200),
    wantedLevel: AnyText(200),
    owner: AnyText(120),
    payer: AnyText(120),
    decision: AnyText(500),
  }),
  { minProperties: 1 },
)
