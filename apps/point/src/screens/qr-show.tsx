import { sha256 } from '@noble/hashes/sha2.js'
import { encodeCbor, encodeRecord, type LogRecord } from '@weerbaar/core'
import { frameMatrix, matrixPixels, QR_BYTES_LIMIT, qrFrames } from '@weerbaar/store/qr'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Note } from '../parts/note.tsx'
import { usePoint } from '../tablet/use-tablet.ts'

/** Between two codes: a slow camera sees most, and missing some costs nothing. */
const FRAME_MS = 300

/** What this tablet wrote, as a row of codes that another device scans; as much of the newest as fits in one message. */
export function QrShow() {
  const { tablet } = usePoint()
  const { i18n } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [{ bytes, shown }] = useState(() => newestThatFit(tablet.own()))
  useEffect(() => {
    const frames = qrFrames(bytes, { sha256, random: Math.random })
    const draw = () => {
      const element = canvas.current
      const context = element?.getContext('2d')
      if (!element || !context) return
      const { rgba, side } = matrixPixels(frameMatrix(frames.next().value), 6)
      element.width = side
      element.height = side
      context.putImageData(new ImageData(rgba, side, side), 0, 0)
    }
    draw()
    const timer = setInterval(draw, FRAME_MS)
    return () => clearInterval(timer)
  }, [bytes])
  return (
    <div className="pt-stack">
      <canvas ref={canvas} className="pt-qr" role="img" aria-label={i18n.t('QR-codes van wat deze tablet schreef')} />
      <p>{i18n.t('{shown} regels van deze tablet. Houd de camera stil tot die klaar is.', { shown })}</p>
      <Note>{i18n.t('Let op: iedereen die meekijkt kan dit lezen.')}</Note>
    </div>
  )
}

function newestThatFit(events: readonly LogRecord[]): { readonly bytes: Uint8Array; readonly shown: number } {
  let from = 0
  let bytes = encodeCbor(events.map(encodeRecord))
  while (bytes.length > QR_BYTES_LIMIT) {
    from += Math.ceil((events.length - from) / 4)
    bytes = encodeCbor(events.slice(from).map(encodeRecord))
  }
  return { bytes, shown: events.length - from }
}
