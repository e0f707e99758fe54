import { ProgressBar } from '@weerbaar/ui'
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'

/** Nothing for the first 300 ms, then a thin bar: what comes quickly must not flash. */
export function Loading() {
  const { i18n } = useLanguage()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return late ? <ProgressBar value={null} label={i18n.t('Gegevens laden')} /> : null
}
