export { checkServices, type ServiceCheck } from './check-services.ts'
export { type AskedRegion, type FetchOptions, type FetchProgress, fetchRegionSources } from './fetch-region-sources.ts'
export { baseOf, PDOK_SERVICES, SERVICE_NAMES, type ServiceAddresses, type ServiceName } from './services.ts'
