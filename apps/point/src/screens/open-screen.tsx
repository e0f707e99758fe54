import { unreachable } from '@weerbaar/core'
import type { ReactNode } from 'react'
import type { Screen } from '../route.ts'
import { BoardsScreen } from './boards-screen.tsx'
import { CountScreen } from './count-screen.tsx'
import { DeviceScreen } from './device-screen.tsx'
import { EmergencyScreen } from './emergency-screen.tsx'
import { HelpScreen } from './help-screen.tsx'
import { JournalScreen } from './journal-screen.tsx'
import { MoreScreen } from './more-screen.tsx'
import { NoticesScreen } from './notices-screen.tsx'
import { PaperScreen } from './paper-screen.tsx'
import { PassOnScreen } from './pass-on-screen.tsx'
import { PeopleScreen } from './people-screen.tsx'
import { PointScreen } from './point-screen.tsx'
import { ServicesScreen } from './services-screen.tsx'
import { StockScreen } from './stock-screen.tsx'

export function openScreen(screen: Screen): ReactNode {
  switch (screen) {
    case 'voorraad':
      return <StockScreen />
    case 'hulp':
      return <HelpScreen />
    case 'punt':
      return <PointScreen />
    case 'diensten':
      return <ServicesScreen />
    case 'nood':
      return <EmergencyScreen />
    case 'mensen':
      return <PeopleScreen />
    case 'borden':
      return <BoardsScreen />
    case 'berichten':
      return <NoticesScreen />
    case 'logboek':
      return <JournalScreen />
    case 'papier':
      return <PaperScreen />
    case 'doorgeven':
      return <PassOnScreen />
    case 'tellen':
      return <CountScreen />
    case 'instellen':
      return <DeviceScreen />
    case 'meer':
      return <MoreScreen />
    default:
      return unreachable(screen)
  }
}
