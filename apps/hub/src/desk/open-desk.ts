import { join } from 'node:path'
import type { Imported, Issue, LogStore, Space } from '@weerbaar/core'
import { toHex } from '@weerbaar/core'
import { readModel, PROGRAM_VERSION } from '@weerbaar/jobs'
import {
  openBlobStore,
  openConfirmations,
  openCourierKey,
  openLog,
  openPostgresLog,
  type OpenLogOptions,
  rightsFolder,
} from '@weerbaar/store'
import type { ServiceAddresses } from '@weerbaar/importers/pdok'
import { type Desk, granted } from '../desk.ts'
import { type ExchangeDesk, exchangeDesk } from '../exchange/exchange-desk.ts'
import { NO_EXCHANGE } from '../exchange/exchange-options.ts'
import type { ReceiptPace } from '../exchange/receipt-writer.ts'
import { watchedLog } from '../exchange/watched-log.ts'
import type { WorkOrder, WorkResult } from '../jobs/orders.ts'
import { workerJobs } from '../jobs/worker-jobs.ts'
import type { HubOptions } from '../options.ts'
import { tileMaker } from '../tiles/tile-maker.ts'
import { cellsView, regionView } from '../views/region-view.ts'
import { openBooks } from './books.ts'
import { currentModel } from './current-model.ts'
import { diskCheck } from './disk-check.ts'
import { effectsDesk } from './effects-desk.ts'
import { impactDesk } from './impact-desk.ts'
import { laptopPower } from './laptop-power.ts'
import { networkDesk } from './network-desk.ts'
import { paperDesk } from './paper-desk.ts'
import { peopleDesk } from './people-desk.ts'
import { lockFolder } from './folder-lock.ts'
import { openRightsDesk, underCertificate } from '../rights/rights-desk.ts'
import { type BuildOrder, type BuildPlaces, type BuiltRegion, SOURCES } from '../region/build-orders.ts'
import { regionDesk } from '../region/region-desk.ts'
import { regionShelf } from '../region/region-shelf.ts'
import { openRegionFile } from './region-file.ts'
import { planDesk } from './plan-desk.ts'
import { pointDesk } from './point-desk.ts'
import { profileDesk } from './profile-desk.ts'
import { runBook } from './run-book.ts'
import { siteDesk } from './site-desk.ts'
import { stockOutcomes } from './stock-forecast.ts'
import { tabletDesk } from './tablet-desk.ts'
import { walksDesk } from './walks-desk.ts'
import { whyDesk } from './why-desk.ts'

/** The one space there is until sign-in and rights are complete: preparing, marked as exercise. */
const SPACE: Space = 'exercise:voorbereiding'
const FIRST_SCENARIO = 'power-cut-winter-72h'
const FIRST_NORMS = 'one-per-5000'

/** Clock and chance of this machine; only an app has them. */
export interface World {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Told of faults of the program itself that nobody waits for an answer to. Absent: they end the program. */
  readonly complain?: (fault: unknown) => void
}

/** What a desk is opened with. Absent: no exchange over the network; courier files, QR and voice go on. */
export type DeskOptions = Pick<HubOptions, 'dataFolder' | 'regionFile'> &
  Partial<Pick<HubOptions, 'exchange' | 'store'>> & {
    readonly receiptPace?: ReceiptPace
    /** Other addresses of PDOK's services than the public ones. */
    readonly services?: ServiceAddresses
    /** Opens everything again, on the region file that was taken into use. Absent: the next start does. */
    readonly reopen?: () => void
  }

export interface OpenedDesk {
  readonly desk: Desk
  readonly exchange: ExchangeDesk
  /** Starts what should stand ready when the first person looks: a run and a network, unless they were made before. */
  readonly startUp: () => void
  readonly close: () => Promise<void>
}

/** Opens region, model, log and results of one data folder. @returns issues when one of them cannot be used; then nothing is left open */
export async function openDesk(options: DeskOptions, world: World): Promise<Imported<OpenedDesk>> {
  const { dataFolder } = options
  const lock = lockFolder(dataFolder)
  if (!lock.data) return { issues: lock.issues }
  const letGo = lock.data
  const desk = await openLocked(options, world).catch((error: unknown) => {
    letGo()
    throw error
  })
  if (!desk.data) {
    letGo()
    return desk
  }
  const { close } = desk.data
  return { ...desk, data: { ...desk.data, close: () => close().finally(letGo) } }
}

const openTheLog = async ({ dataFolder, store }: DeskOptions, options: OpenLogOptions): Promise<Imported<LogStore>> =>
  store === undefined ? openLog(dataFolder, options) : openPostgresLog(store, { ...options, folder: dataFolder })

async function openLocked(options: DeskOptions, world: World): Promise<Imported<OpenedDesk>> {
  const { dataFolder } = options
  const opened = openRegionFile(options.regionFile, dataFolder)
  const delivered = readModel()
  const issues: Issue[] = [...opened.issues, ...delivered.issues]
  if (!opened.data || !delivered.data) return { issues }
  const courierKey = await openCourierKey(join(dataFolder, 'courier.key'))
  const log = courierKey.data
    ? await openTheLog(options, { clock: world.now, randomBytes: world.randomBytes })
    : { issues: courierKey.issues }
  issues.push(...log.issues)
  if (!courierKey.data || !log.data) return { issues }
  const rights = await openRightsDesk(log.data, rightsFolder(dataFolder).root())
  const watched = watchedLog(underCertificate(log.data, rights.held))

  const { region, hash: regionHash, path } = opened.data
  const deliveredModel = delivered.data
  const books = await openBooks(watched.log, SPACE)
  const blobs = openBlobStore(join(dataFolder, 'results'))
  const jobs = workerJobs<WorkOrder, WorkResult>({
    script: new URL('../jobs/job-worker.ts', import.meta.url),
    workerData: { regionFile: path },
    newId: () => toHex(world.randomBytes(8)),
    remembered: 100,
  })
  const model = () => currentModel(deliveredModel, books.picture())
  const runs = runBook(books, blobs, regionHash, jobs.get)
  const tools = { opened: opened.data, runs, blobs, jobs, model }
  const impact = impactDesk(tools)
  const effects = effectsDesk(tools, impact)
  const sites = siteDesk({ region, books })
  const network = networkDesk(tools, sites.regionAsKnown)
  const people = peopleDesk({
    opened: opened.data,
    books,
    model,
    runOf: async (hash) => impact.find(hash).ok || (await network.view(hash)).ok,
    ...world,
  })
  const exercise = SPACE.slice('exercise:'.length)
  const points = pointDesk({
    opened: opened.data,
    books,
    exercise,
    heldOnBehalf: rights.heldOnBehalf,
    network: network.view,
    outcomes: async () => {
      const run = runs.latest('impact')
      const view = run ? await impact.view(run) : undefined
      return view?.ok ? stockOutcomes(view.value) : undefined
    },
    ...world,
  })
  const paper = paperDesk({ opened: opened.data, books, points, model, ...world })
  const profiles = profileDesk({ opened: opened.data, books, exercise, isOnBehalf: rights.isOnBehalf, ...world })
  const places: BuildPlaces = { dataFolder, sourcesFolder: join(dataFolder, SOURCES), services: options.services ?? {} }
  const builds = workerJobs<BuildOrder, BuiltRegion>({
    script: new URL('../region/build-worker.ts', import.meta.url),
    workerData: places,
    newId: () => toHex(world.randomBytes(8)),
    remembered: 20,
  })
  const disk = diskCheck(dataFolder, world.now)
  const regions = regionDesk({
    opened: opened.data,
    fixed: options.regionFile !== undefined,
    shelf: regionShelf(dataFolder),
    builds,
    sourcesFolder: places.sourcesFolder,
    asKnown: sites.regionAsKnown,
    now: world.now,
    reopen: options.reopen ?? (() => undefined),
  })
  const tablet = tabletDesk({ books, exercise, now: world.now })
  const why = whyDesk({ opened: opened.data, impact })
  const shownRegion = regionView(region, regionHash, [...(region.issues ?? []), ...opened.data.issues])
  const shownCells = cellsView(region)

  const exchange = exchangeDesk({
    watched,
    books,
    confirmations: openConfirmations(join(dataFolder, 'exchange')),
    courierKey: courierKey.data,
    options: options.exchange ?? NO_EXCHANGE,
    now: world.now,
    randomBytes: world.randomBytes,
    complain: world.complain ?? raise,
    ...(options.receiptPace ? { pace: options.receiptPace } : {}),
  })

  const desk: Desk = {
    view() {
      const run = runs.latest('impact')
      const answer = runs.latest('network')
      const savedAt = books.lastSavedAt()
      return {
        regionHash,
        ...(run ? { run } : {}),
        ...(answer ? { answer } : {}),
        jobs: [...jobs.open(), ...builds.open()],
        space: { kind: 'exercise', name: exercise },
        ...(savedAt === undefined ? {} : { lastSavedAt: new Date(savedAt).toISOString() }),
      }
    },
    health: async () => ({
      version: PROGRAM_VERSION,
      node: process.versions.node,
      store: await books.health(),
      disk: disk(),
      enrolled: rights.held() !== undefined,
    }),
    rights: rights.view,
    power: laptopPower,
    region: () => shownRegion,
    cells: () => shownCells,
    tiles: tileMaker(region),
    model,
    async changeAssumption(id, change) {
      const changed = await people.changeAssumption(id, change)
      return changed.ok ? granted(model()) : changed
    },
    saveScenario: people.saveScenario,
    removeScenario: people.removeScenario,
    startImpact: impact.start,
    startNetwork: network.start,
    job: (id) => jobs.get(id) ?? builds.get(id),
    watchJob: (id, told) => jobs.watch(id, told) ?? builds.watch(id, told),
    stopJob: (id) => jobs.stop(id) || builds.stop(id),
    impact: impact.view,
    impactRuns: impact.all,
    impactInput: impact.input,
    generators: impact.generators,
    impactMap: impact.map,
    why: why.view,
    impactFile: impact.file,
    effects,
    network: network.view,
    networkFile: network.file,
    networkSheets: network.sheets,
    walks: walksDesk(tools),
    paper,
    points,
    profiles,
    regions,
    sites,
    tablet,
    plans: planDesk({ opened: opened.data, regionAsKnown: sites.regionAsKnown, books, network: network.view, ...world }),
    gaps: people.gaps,
    raiseGap: people.raiseGap,
    changeGap: people.changeGap,
  }

  return {
    data: {
      desk,
      exchange,
      startUp() {
        const first = model().scenarios.find(({ id }) => id === FIRST_SCENARIO)
        if (!runs.latest('impact') && first) void impact.start({ scenario: first.id })
        const norms = model().norms.find(({ id }) => id === FIRST_NORMS)
        if (!runs.latest('network') && norms)
          void network.start({
            norms: norms.id,
            objective: 'max-cover',
            fixed: [],
            forbidden: [],
            minimumPerMunicipality: norms.minimumPerMunicipality,
            closedCrossings: [],
          })
      },
      async close() {
        await exchange.stop()
        await Promise.all([jobs.close(), builds.close()])
        await books.close()
      },
    },
    issues,
  }
}

function raise(fault: unknown): never {
  throw fault
}
