import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '../scale/place-labels.ts'

export interface LabelSizes {
  readonly box: Size
  /** Of the elements in the box, in order. */
  readonly labels: readonly Size[]
}

/** How large a box and the labels in it are drawn, now and after every change of font, words or window. `undefined` before the first look. */
export function useLabelSizes(box: RefObject<HTMLElement | null>): LabelSizes | undefined {
  const [sizes, setSizes] = useState<LabelSizes>()
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      const found = { box: sizeOf(element), labels: Array.from(element.children, sizeOf) }
      setSizes((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    const observer = new ResizeObserver(look)
    for (const watched of [element, ...element.children]) observer.observe(watched)
    look()
    return () => observer.disconnect()
  }, [box])
  return sizes
}

const sizeOf = (element: Element): Size => {
  const { width, height } = element.getBoundingClientRect()
  return { width: Math.ceil(width), height: Math.ceil(height) }
}
