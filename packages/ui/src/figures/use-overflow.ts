import { type RefObject, useEffect, useState } from 'react'

/** Whether what is in the box is larger than the box, so that only a box that scrolls takes a stop of the tab key. */
export function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => setOver(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild)
    look()
    return () => observer.disconnect()
  }, [box])
  return over
}
