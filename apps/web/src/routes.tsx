import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { AboutPage } from './about/about-page.tsx'
import { ExplorePage } from './explore/explore-page.tsx'
import { exploreSearch } from './explore/explore-search.ts'
import { TestedPage } from './explore/tested/tested-page.tsx'
import { Frame } from './frame/frame.tsx'
import { PageError } from './frame/page-error.tsx'
import { NotFound } from './frame/not-found.tsx'
import { GapsPage } from './gaps/gaps-page.tsx'
import { NetworkPage } from './network/network-page.tsx'
import { networkSearch } from './network/network-search.ts'
import { EvaluationPage } from './points/evaluation-page.tsx'
import { PointPage } from './points/point-page.tsx'
import { PointsPage } from './points/points-page.tsx'
import { pointsSearch } from './points/points-search.ts'
import { ProfilesPage } from './points/profiles-page.tsx'
import { FilesPage } from './region/files-page.tsx'
import { RegionPage } from './region/region-page.tsx'
import { SitesPage } from './region/sites-page.tsx'
import { sitesSearch } from './region/sites-search.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/verkennen' })
  },
})
const explore = createRoute({ getParentRoute: () => root, path: '/verkennen', component: ExplorePage, validateSearch: exploreSearch })
const tested = createRoute({ getParentRoute: () => root, path: '/verkennen/getoetst', component: TestedPage })
const network = createRoute({ getParentRoute: () => root, path: '/netwerk', component: NetworkPage, validateSearch: networkSearch })
const points = createRoute({ getParentRoute: () => root, path: '/noodsteunpunten', component: PointsPage, validateSearch: pointsSearch })
const point = createRoute({ getParentRoute: () => root, path: '/noodsteunpunten/$point', component: PointPage })
const profiles = createRoute({ getParentRoute: () => root, path: '/noodsteunpunten/profielen', component: ProfilesPage })
const evaluation = createRoute({ getParentRoute: () => root, path: '/noodsteunpunten/evaluatie', component: EvaluationPage })
const gaps = createRoute({ getParentRoute: () => root, path: '/opgaven', component: GapsPage })
const region = createRoute({ getParentRoute: () => root, path: '/regio', component: RegionPage })
const sites = createRoute({ getParentRoute: () => root, path: '/regio/locaties', component: SitesPage, validateSearch: sitesSearch })
const regionFiles = createRoute({ getParentRoute: () => root, path: '/regio/bestanden', component: FilesPage })
const about = createRoute({ getParentRoute: () => root, path: '/over', component: AboutPage })

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    explore,
    tested,
    network,
    points,
    profiles,
    evaluation,
    point,
    gaps,
    region,
    sites,
    regionFiles,
    about,
  ]),
  scrollRestoration: true,
  defaultErrorComponent: PageError,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
