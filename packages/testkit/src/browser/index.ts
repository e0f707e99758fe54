export { type AxeViolation, axeViolations } from './axe-violations.ts'
export { findChromium } from './find-chromium.ts'
export { type OpenedPage, openBrowser, type PageOptions, type TestBrowser } from './open-page.ts'
