import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentHash, type Imported, type Issue, parseContentHash, type Region, type RegionFileView } from '@weerbaar/core'
import { regionHash, saveRegion, withIssues } from '@weerbaar/jobs'
import { writeDurably } from '@weerbaar/store'

type ShelvedRegion = Omit<RegionFileView, 'inUse'>

/** Region files made by this hub, named by what is in them, each with a small file beside it that says so without opening it. */
export interface RegionShelf {
  /** Newest first. */
  readonly list: () => readonly ShelvedRegion[]
  /** @returns `undefined` for one that is not here */
  readonly pathOf: (hash: ContentHash) => string | undefined
  /** @returns the one that stands there already, where it does; an issue when it could not be written */
  readonly put: (region: Region, issues: readonly Issue[], now: number) => Imported<ContentHash>
  /** The one taken into use; `undefined` before the first time, and when it was taken away since. */
  readonly chosen: () => ContentHash | undefined
  readonly choose: (hash: ContentHash) => void
}

export function regionShelf(dataFolder: string): RegionShelf {
  const folder = join(dataFolder, 'regions')
  const inUse = join(folder, 'in-use')
  const pathOf = (hash: ContentHash): string | undefined => {
    const path = join(folder, `${hash}.gpkg`)
    return existsSync(path) ? path : undefined
  }
  const write = (path: string, text: string): void => writeDurably(path, new TextEncoder().encode(text), 0o644)
  return {
    pathOf,
    list() {
      if (!existsSync(folder)) return []
      const files = readdirSync(folder).flatMap((name): ShelvedRegion[] => {
        const hash = name.endsWith('.json') ? parseContentHash(name.slice(0, -5)) : undefined
        const about = hash && pathOf(hash) ? summaryIn(join(folder, name)) : undefined
        return about ? [about] : []
      })
      return files.toSorted((a, b) => b.builtAt - a.builtAt || (a.hash < b.hash ? -1 : 1))
    },
    put(built, issues, now) {
      mkdirSync(folder, { recursive: true })
      const region = withIssues(built, issues)
      const hash = regionHash(region)
      const path = join(folder, `${hash}.gpkg`)
      if (!existsSync(path)) {
        const saved = saveRegion(path, region, false)
        if (!saved.data) return saved
      }
      const about: ShelvedRegion = {
        hash,
        id: region.id,
        name: region.name,
        origin: region.origin,
        inhabitants: region.municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
        cells: region.cells.count,
        sites: region.sites.length,
        bytes: statSync(path).size,
        builtAt: now,
        issues,
      }
      write(join(folder, `${hash}.json`), JSON.stringify(about))
      return { data: hash, issues: [] }
    },
    chosen() {
      const hash = existsSync(inUse) ? parseContentHash(readFileSync(inUse, 'utf8').trim()) : undefined
      return hash && pathOf(hash) ? hash : undefined
    },
    choose(hash) {
      mkdirSync(folder, { recursive: true })
      write(inUse, hash)
    },
  }
}

/** @returns `undefined` for a file that somebody damaged: the region itself is still there under its name */
function summaryIn(path: string): ShelvedRegion | undefined {
  try {
    const about = JSON.parse(readFileSync(path, 'utf8')) as Partial<ShelvedRegion> // written by this program; what the list needs is looked at
    const whole = typeof about.hash === 'string' && typeof about.name === 'string' && Array.isArray(about.issues)
    return whole && typeof about.builtAt === 'number' ? (about as ShelvedRegion) : undefined
  } catch {
    return undefined
  }
}
