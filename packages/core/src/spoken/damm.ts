/**
 * Check digits that catch every single wrong digit and every swap of two neighbours.
 * Source: H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004; the table of order 10 with a zero diagonal.
 */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
].join('')

/**
 * What is left after `digits`, starting from `start`; the check digit to write behind them. With it, nothing (0) is left.
 * Another start always leaves something else, so a start per place ties digits to their place.
 *
 * @param digits only `0`–`9`
 * @param start 0–9
 */
export function dammRest(digits: string, start: number): number {
  let rest = start
  for (let i = 0; i < digits.length; i++) rest = Number(TABLE[10 * rest + Number(digits[i])])
  return rest
}
