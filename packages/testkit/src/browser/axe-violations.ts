import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** One rule of WCAG that the page breaks, and where. */
export interface AxeViolation {
  readonly rule: string
  readonly help: string
  /** CSS selectors, with the reason of each. */
  readonly where: readonly string[]
}

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands now, dialogs and menus that are open included.
 * Compare with `[]`: the difference then names rule and place.
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  const { source } = await import('axe-core') // here, so that tests without a browser do not wait for it
  await page.evaluate(source)
  return page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe } // put there by the line above
    const { violations } = await inPage.run({ runOnly: { type: 'tag', values: tags } })
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
  }, TAGS)
}
