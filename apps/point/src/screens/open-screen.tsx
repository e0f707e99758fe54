import type { ReactNode } from 'react'
import type { Screen } from '../route.ts'
import { CountScreen } from './count-screen.tsx'
import { DeviceScreen } from './device-screen.tsx'
import { MoreScreen } from './more-screen.tsx'

export function openScreen(screen: Screen): ReactNode {
  switch (screen) {
    case 'tellen':
      return <CountScreen />
    case 'meer':
      return <MoreScreen />
    case 'instellen':
      return <DeviceScreen />
    default:
      return <MoreScreen />
  }
}
