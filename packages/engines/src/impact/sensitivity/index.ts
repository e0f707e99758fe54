export { type TotalEffect, totalEffects } from './total-effects.ts'
