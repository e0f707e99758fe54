export { politeGet } from './polite-get.ts'
export { type FetchLike, webGet } from './web-get.ts'
export { type CachedPage, MANNERS, type Manners, type Web, type WebAnswer, type WebCache, type WebGet } from './web-port.ts'
