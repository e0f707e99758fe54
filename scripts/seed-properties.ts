import fc from 'fast-check'

/**
 * One seed for every property that names none, so that a run repeats: what passed here passes in CI.
 * `PROPERTY_SEED=… npm test` tries another; fast-check prints the seed of a failure.
 */
const given = Number(process.env['PROPERTY_SEED'] ?? '20261123')
if (!Number.isInteger(given)) throw new TypeError(`PROPERTY_SEED is '${process.env['PROPERTY_SEED']}', not a whole number`)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: given })
