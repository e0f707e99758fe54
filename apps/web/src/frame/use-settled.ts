import { useEffect, useState } from 'react'

/** `value` as it was when it last stood still for `milliseconds`: what is asked of the hub must not follow every step of a slider. */
export function useSettled<T>(value: T, milliseconds = 250): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
