import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Frame } from './frame.tsx'
import { PlainOnly } from './screens/plain-only.tsx'
import type { Tablet } from './tablet/tablet.ts'
import { TabletContext } from './tablet/use-tablet.ts'

/** @param tablet absent on a device that can keep no key */
export function App({ tablet, takeOver }: { tablet: Tablet | undefined; takeOver: (() => void) | undefined }) {
  return (
    <I18nProvider i18n={i18n}>
      {tablet === undefined ? (
        <PlainOnly />
      ) : (
        <TabletContext value={tablet}>
          <Frame takeOver={takeOver} />
        </TabletContext>
      )}
    </I18nProvider>
  )
}
