export { type RunningHub, startHub } from '@weerbaar/testkit'
