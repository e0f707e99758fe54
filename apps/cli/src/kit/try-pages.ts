import type { HealthView, LaptopPowerView, Words } from '@weerbaar/core'
import { type Finding, hubFindings, pageFinding } from './laptop-findings.ts'

const PAGES: readonly { readonly path: string; readonly words: Words }[] = [
  { path: '/', words: { nl: 'het scherm van de laptop', en: 'the screen of the laptop' } },
  { path: '/punt/', words: { nl: 'de app voor de tablets', en: 'the app for the tablets' } },
  { path: '/formulier/', words: { nl: 'de gewone formulieren', en: 'the plain forms' } },
  { path: '/v1/region', words: { nl: 'de kaart van de omgeving', en: 'the map of the surroundings' } },
]

/** Fetches what a night needs from a started hub. An answer without anything in it counts as none. */
export async function tryPages(url: string, point: string): Promise<readonly Finding[]> {
  const ofPoint = {
    path: `/v1/points/${point}`,
    words: { nl: 'wat dit punt weet: plan, voorraad, ploeg', en: 'what this point knows: plan, stock, staff' },
  }
  const findings: Finding[] = []
  for (const { path, words } of [...PAGES, ofPoint]) findings.push(pageFinding(words, await isServed(url + path)))
  const ask = async (path: string): Promise<unknown> => (await fetch(url + path)).json()
  const health = (await ask('/v1/health')) as HealthView // of the same program
  const power = (await ask('/v1/power')) as LaptopPowerView
  return [...hubFindings(health, power), ...findings]
}

async function isServed(address: string): Promise<boolean> {
  const answer = await fetch(address)
  return answer.ok && (await answer.arrayBuffer()).byteLength > 0
}
