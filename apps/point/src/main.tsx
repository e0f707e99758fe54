import '@weerbaar/ui/foundation.css'
import './style/point.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { speak, storedLanguage } from './i18n/speak.ts'
import { askToPersist, keepApp } from './offline/keep-app.ts'
import { applyLook, storedLook } from './tablet/look.ts'
import { openTablet } from './tablet/open-tablet.ts'

speak(storedLanguage())
applyLook(storedLook())

const element = document.getElementById('app')
if (!element) throw new TypeError('index.html has no element #app')
const root = createRoot(element)
const tablet = await openTablet()
const show = (takeOver?: () => void): void =>
  root.render(
    <StrictMode>
      <App tablet={tablet} takeOver={takeOver} />
    </StrictMode>,
  )
show()
await askToPersist()
await keepApp(show)
