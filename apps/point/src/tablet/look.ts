/** How this device shows things: of the device, not of the point, so it is no event. */
export interface Look {
  /** `device`: as the tablet itself is set. */
  readonly theme: 'device' | 'dag' | 'nacht'
  /** Black ground, nothing that moves, and the laptop asked once a minute. */
  readonly saving: boolean
}

const STORED = 'weerbaar-punt-beeld'

export function storedLook(): Look {
  const [theme, saving] = (localStorage.getItem(STORED) ?? '').split(' ')
  return { theme: theme === 'dag' || theme === 'nacht' ? theme : 'device', saving: saving === 'zuinig' }
}

export function applyLook({ theme, saving }: Look): void {
  const { dataset } = document.documentElement
  const chosen = saving ? 'nacht' : theme
  if (chosen === 'device') delete dataset['theme']
  else dataset['theme'] = chosen
  if (saving) dataset['saving'] = ''
  else delete dataset['saving']
  localStorage.setItem(STORED, `${theme} ${saving ? 'zuinig' : 'gewoon'}`)
}

export const savesPower = (): boolean => 'saving' in document.documentElement.dataset
export const isNight = (): boolean => {
  const { theme } = document.documentElement.dataset
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'nacht'
}
