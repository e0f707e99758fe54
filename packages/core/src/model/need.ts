/** Needs of people whose services fail (behoeften). */
export const NEEDS = ['information', 'water', 'food', 'warmth', 'power', 'firstAid', 'medicalPower', 'shelter', 'toilet'] as const
export type Need = (typeof NEEDS)[number]
