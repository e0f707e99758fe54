import '@weerbaar/ui/style.css'
import './style/app.css'
import './style/points.css'
import './style/region.css'
import { loadTheme } from '@weerbaar/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { speak, storedLanguage } from './i18n/catalogs.ts'

speak(storedLanguage())
void loadTheme('/theme/theme.css')

const element = document.getElementById('app')
if (!element) throw new TypeError('index.html has no element #app')
createRoot(element).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
