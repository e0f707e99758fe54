import type { MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { roleColour } from './css-roles.ts'
import { labelsFor } from './labels.ts'

/** The map as it stands, with its names, for paper: a printer gets nothing of what WebGL draws, and pixels do not follow the paper's width. */
export function PaperMap({ map }: { readonly map: MapLibreMap }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const draw = (): void => {
      if (ref.current) drawOnPaper(map, ref.current)
    }
    addEventListener('beforeprint', draw)
    return () => removeEventListener('beforeprint', draw)
  }, [map])
  return <canvas ref={ref} className="app-map__paper" width={0} height={0} aria-hidden="true" />
}

function drawOnPaper(map: MapLibreMap, paper: HTMLCanvasElement): void {
  map.redraw() // what WebGL drew is gone once its frame is over
  const drawn = map.getCanvas()
  paper.width = drawn.width
  paper.height = drawn.height
  const pen = paper.getContext('2d')
  if (!pen) return
  pen.drawImage(drawn, 0, 0)
  const sharp = drawn.width / map.getContainer().clientWidth
  pen.scale(sharp, sharp)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = roleColour('--wb-map-halo')
  const family = getComputedStyle(paper).fontFamily
  for (const { text, kind, x, y } of labelsFor(map)) {
    pen.font = kind === 'water' ? `italic 13px ${family}` : `600 13px ${family}`
    pen.fillStyle = roleColour(kind === 'water' ? '--wb-action' : '--wb-map-label')
    pen.strokeText(text, x, y)
    pen.fillText(text, x, y)
  }
}
