import { sha256 } from '@noble/hashes/sha2.js'
import { decodeCbor } from '@weerbaar/core'
import { type QrProgress, qrReceiver, readQr } from '@weerbaar/store/qr'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Note } from '../parts/note.tsx'
import { usePoint } from '../tablet/use-tablet.ts'

/** Between two looks through the camera: reading a picture takes a slow tablet some 100 ms. */
const LOOK_MS = 120
/** Pixels along the longer side that are read; more only takes longer. */
const SIDE = 800

type State =
  | { readonly kind: 'looking'; readonly progress?: QrProgress }
  | { readonly kind: 'taken'; readonly records: number; readonly leftOut: number }
  | { readonly kind: 'no-camera' | 'not-understood' }

/** Takes in what another tablet shows. Any code may be missed; the other shows them again and again. */
export function QrScan() {
  const { tablet } = usePoint()
  const { i18n } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>({ kind: 'looking' })
  useEffect(() => {
    const leaving = new AbortController()
    let stream: MediaStream | undefined
    const canvas = document.createElement('canvas')

    /** Answers the text of a code in sight. */
    function look(): string | undefined {
      const element = video.current
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!element || !context || element.videoWidth === 0) return undefined
      const scale = Math.min(1, SIDE / Math.max(element.videoWidth, element.videoHeight))
      canvas.width = Math.round(element.videoWidth * scale)
      canvas.height = Math.round(element.videoHeight * scale)
      context.drawImage(element, 0, 0, canvas.width, canvas.height)
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
      return readQr(data, width, height)
    }

    void (async () => {
      const camera = await navigator.mediaDevices?.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => undefined)
      if (camera === undefined || video.current === null) return setState({ kind: 'no-camera' })
      if (leaving.signal.aborted) return stop(camera)
      stream = camera
      video.current.srcObject = camera
      await video.current.play()
      const receiver = qrReceiver(sha256)
      while (!leaving.signal.aborted) {
        const text = look()
        const taken = text === undefined ? undefined : receiver.take(text)
        if (taken?.kind === 'complete') {
          const records = recordsIn(taken.bytes)
          if (records === undefined) return setState({ kind: 'not-understood' })
          return setState({ kind: 'taken', records: records.length, leftOut: await tablet.take(records) })
        }
        if (taken && 'progress' in taken) setState({ kind: 'looking', progress: taken.progress })
        await new Promise((next) => setTimeout(next, LOOK_MS))
      }
    })()
    return () => {
      leaving.abort()
      if (stream) stop(stream)
    }
  }, [tablet])
  return (
    <div className="pt-stack">
      {state.kind === 'looking' && (
        <>
          <video ref={video} className="pt-qr" muted playsInline aria-label={i18n.t('Wat de camera ziet')} />
          <p role="status">
            {state.progress
              ? i18n.t('{known} van {blocks} delen', { known: state.progress.known, blocks: state.progress.blocks })
              : i18n.t('Houd de camera voor de codes op de andere tablet.')}
          </p>
        </>
      )}
      {state.kind === 'taken' && (
        <Note>
          {i18n.t('{records} regels overgenomen.', { records: state.records - state.leftOut })}
          {state.leftOut > 0 && ` ${i18n.t('{leftOut} waren niet goed ondertekend en doen niet mee.', { leftOut: state.leftOut })}`}
        </Note>
      )}
      {state.kind === 'no-camera' && <Note tone="warn">{i18n.t('Deze tablet heeft geen camera, of de app mag die niet gebruiken.')}</Note>}
      {state.kind === 'not-understood' && <Note tone="warn">{i18n.t('Dit zijn geen regels van een steunpunt.')}</Note>}
    </div>
  )
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

function recordsIn(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !Array.isArray(decoded.value)) return undefined
  const parts: readonly unknown[] = decoded.value
  return parts.every((part) => part instanceof Uint8Array) ? parts : undefined
}
