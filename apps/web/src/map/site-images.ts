import type { MapLibreMap } from 'maplibre-gl'
import { roleColour } from './css-roles.ts'

/** Pixels of the drawing; shown at half, so that it is sharp on dense screens. */
const SIZE = 36
const MIDDLE = SIZE / 2

type Draw = (pen: CanvasRenderingContext2D) => void

/** The marks of the sites by shape: never by colour alone. */
export function addSiteImages(map: MapLibreMap): void {
  const action = roleColour('--wb-action')
  const panel = roleColour('--wb-panel')
  const text = roleColour('--wb-text')
  const images: Record<string, Draw> = {
    'site-candidate': (pen) => disc(pen, 6, panel, roleColour('--wb-line-strong'), 3),
    'site-chosen': (pen) => disc(pen, 11, action, panel, 4),
    'site-fixed': (pen) => {
      pen.fillStyle = action
      pen.strokeStyle = panel
      pen.lineWidth = 4
      pen.fillRect(7, 7, SIZE - 14, SIZE - 14)
      pen.strokeRect(7, 7, SIZE - 14, SIZE - 14)
      pen.strokeStyle = text
      pen.lineWidth = 3
      pen.strokeRect(8, 8, SIZE - 16, SIZE - 16)
    },
    'site-forbidden': (pen) => {
      for (const [colour, width] of [
        [panel, 11],
        [roleColour('--wb-bad'), 6],
      ] as const) {
        pen.strokeStyle = colour
        pen.lineWidth = width
        pen.lineCap = 'round'
        pen.beginPath()
        pen.moveTo(9, 9)
        pen.lineTo(SIZE - 9, SIZE - 9)
        pen.moveTo(SIZE - 9, 9)
        pen.lineTo(9, SIZE - 9)
        pen.stroke()
      }
    },
    // Turned on its point, so that it is told from a fixed square without colour.
    'site-joined': (pen) => {
      pen.translate(MIDDLE, MIDDLE)
      pen.rotate(Math.PI / 4)
      pen.fillStyle = action
      pen.strokeStyle = panel
      pen.lineWidth = 4
      pen.fillRect(-10, -10, 20, 20)
      pen.strokeRect(-10, -10, 20, 20)
    },
    'site-left': (pen) => {
      disc(pen, 10, panel, text, 4)
      pen.beginPath()
      pen.moveTo(9, MIDDLE)
      pen.lineTo(SIZE - 9, MIDDLE)
      pen.stroke()
    },
    'site-looked-at': (pen) => disc(pen, 15, '#e9b44c', text, 4),
  }
  for (const [name, draw] of Object.entries(images)) {
    const canvas = document.createElement('canvas')
    canvas.width = SIZE
    canvas.height = SIZE
    const pen = canvas.getContext('2d')
    if (!pen) continue
    draw(pen)
    const image = pen.getImageData(0, 0, SIZE, SIZE)
    if (map.hasImage(name)) map.updateImage(name, image)
    else map.addImage(name, image, { pixelRatio: 2 })
  }
}

function disc(pen: CanvasRenderingContext2D, radius: number, fill: string, edge: string, width: number): void {
  pen.beginPath()
  pen.arc(MIDDLE, MIDDLE, radius, 0, 2 * Math.PI)
  pen.fillStyle = fill
  pen.fill()
  pen.strokeStyle = edge
  pen.lineWidth = width
  pen.stroke()
}
