/** Our own few signs, drawn on 24 by 24 with a line of 2. An icon stands beside words or carries a label; it never decorates. */
const PATHS = {
  why: 'M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0M9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2 1-1.2 1.9M12 16.7v.1',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  next: 'M9 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  print: 'M7 8V3h10v5M7 17H4v-7h16v7h-3M7 14h10v7H7z',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  download: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  pin: 'M12 21s7-6 7-12a7 7 0 0 0-14 0c0 6 7 12 7 12zM14.5 9a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0',
  check: 'M5 12.5l4.5 4.5L19 7',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17.4v.1',
  info: 'M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0M12 11v5.5M12 7.6v.1',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4',
  compare: 'M8 4v16M16 4v16M4 8l4-4 4 4M12 16l4 4 4-4',
  signal: 'M4 19v-3M9 19v-7M14 19V9M19 19V5',
  courier: 'M14.5 5a1.5 1.5 0 1 1-3 0a1.5 1.5 0 0 1 3 0M8 21l3-6-2-3 1-4 3 1 2 3 3 1M11 15l3 2v4M10 8L7 10v3',
  code: 'M4 5h5v5H4zM15 5h5v5h-5zM4 16h5v4H4zM15 15h2v2M20 20v-4M15 20h2',
  radio: 'M3 9h18v11H3zM7 9L18 4M6.5 13h5M6.5 16h5M17 14.5a2 2 0 1 1-4 0a2 2 0 0 1 4 0',
  laptop: 'M5 6h14v10H5zM3 19h18',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  adult: 'M16 7a4 4 0 1 1-8 0a4 4 0 0 1 8 0M4 21c0-5 3.5-8 8-8s8 3 8 8',
  child: 'M15 9a3 3 0 1 1-6 0a3 3 0 0 1 6 0M7 21c0-4 2-6.5 5-6.5s5 2.5 5 6.5',
  senior: 'M12.5 4.5a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0M10 7v7l-3 7M10 14l3 7M10 9.5l5 3M17 12v9',
  care: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  leave: 'M14 4h5v16h-5M3 12h11M9 7l5 5-5 5',
  tablet: 'M7 3h10v18H7zM11 18h2',
  townHall: 'M3 9l9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18',
  moon: 'M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z',
  sun: 'M16 12a4 4 0 1 1-8 0a4 4 0 0 1 8 0M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  drop: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z',
  meal: 'M6 3v7a2 2 0 0 0 4 0V3M8 12v9M17 21V3c-2 1-3 4-3 8h3',
  flame: 'M12 3c.5 4 5 6 5 11a5 5 0 0 1-10 0c0-2 1-3.5 2-4.5 0 2 1 3 2 3 1-3-.5-5.5 1-9.5z',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  box: 'M3 8l9-5 9 5v8l-9 5-9-5zM3 8l9 5 9-5M12 13v8',
  bed: 'M3 6v13M3 16h18v3M21 16v-3a3 3 0 0 0-3-3H10v6M7.5 12v.1',
  toilet: 'M7 3v8M7 11h11c0 4-3 6-6 6l1 4H8l1-5M7 3h4v8',
  door: 'M6 21V3h12v18M3 21h18M14.5 12v.1',
  people: 'M12 8a3 3 0 1 1-6 0a3 3 0 0 1 6 0M3 20c0-4 2.5-6 6-6s6 2 6 6M15.5 5.3a3 3 0 0 1 0 5.4M17 14.3c2.5.7 4 2.7 4 5.7',
  siren: 'M6 18v-5a6 6 0 0 1 12 0v5M4 21h16M4 18h16M12 2v2M4.5 5l1.4 1.4M19.5 5l-1.4 1.4',
  board: 'M4 4h16v12H4zM12 16v5M8 8h8M8 12h5',
  book: 'M5 4h13v16H5a2 2 0 0 1 0-4h13M5 16V4',
  letter: 'M3 6h18v12H3zM3 7l9 6 9-6',
  form: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  speak: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v6h-6',
  gear: 'M15 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.100M16.3 16.3l2.1 2.100M18.4 5.6l-2.1 2.100M7.7 16.3l-2.1 2.1',
} as const

export type IconName = keyof typeof PATHS

/** @param title spoken name, for an icon that stands without words; without it the icon is silent */
export function Icon({ name, title }: { name: IconName; title?: string | undefined }) {
  return (
    <svg
      className="wb-icon"
      viewBox="0 0 24 24"
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
      focusable="false"
    >
      <path d={PATHS[name]} fill={name === 'play' ? 'currentColor' : undefined} />
    </svg>
  )
}
