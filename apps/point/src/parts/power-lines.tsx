import type { I18n } from '@lingui/core'
import type { LaptopPowerView } from '@weerbaar/core'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { type KnownPower, knownPower } from '../tablet/known-power.ts'

/** How long tablet and laptop still have, as far as they say. */
export function PowerLines() {
  const { i18n } = useWords()
  const [power, setPower] = useState<KnownPower>()
  useEffect(() => {
    let gone = false
    void knownPower().then((known) => {
      if (!gone) setPower(known)
    })
    return () => {
      gone = true
    }
  }, [])
  if (power === undefined) return null
  return (
    <>
      <p>
        {i18n.t('Accu van deze tablet')}: {powerWords(power.tablet, i18n)}
      </p>
      <p>
        {i18n.t('Accu van de laptop')}: {powerWords(power.laptop, i18n)}
      </p>
    </>
  )
}

function powerWords(power: LaptopPowerView | null, i18n: I18n): string {
  if (power === null || power.source === null) return i18n.t('onbekend')
  const { source, percent, hours } = power
  if (source === 'mains') return percent === null ? i18n.t('aan de stroom') : i18n.t('aan de stroom, {percent} %', { percent })
  if (percent === null) return i18n.t('onbekend')
  return hours === null
    ? i18n.t('{percent} %', { percent })
    : i18n.t('{percent} %, nog ongeveer {hours} uur', { percent, hours: i18n.number(hours) })
}
