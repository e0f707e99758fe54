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
