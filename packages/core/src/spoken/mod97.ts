/** `digits` as one whole number, modulo 97. Only `0`–`9`. */
function mod97(digits: string): number {
  let rest = 0
  for (let i = 0; i < digits.length; i++) rest = (10 * rest + digits.charCodeAt(i) - 48) % 97
  return rest
}

/** The two check digits of ISO/IEC 7064 MOD 97-10 to write behind `digits`: 02–98. */
export const mod97Check = (digits: string): string => String(98 - mod97(`${digits}00`)).padStart(2, '0')

/** Do these digits, check digits included, hold? */
export const holdsMod97 = (digits: string): boolean => mod97(digits) === 1
