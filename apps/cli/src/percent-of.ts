/**
 * A share as a percentage with two decimals. One that is above zero and would round to nothing says so: a gap of "0,00 %" reads
 * as a proof.
 */
export function percentOf(share: number, nl: boolean): string {
  const say = (percent: number): string =>
    percent.toLocaleString(nl ? 'nl-NL' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return share > 0 && share < 0.0001 ? `< ${say(0.01)}` : say(100 * share)
}
