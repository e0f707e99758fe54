import { draftOf, emptyPicture, foldLog, type LogPicture, type PointEvent } from '@weerbaar/core'
import { testNetwork } from '../log/test-network.ts'
import { storedAs } from '../log/test-device.ts'

/** A picture of the log after one laptop wrote these, one a second. */
export function pictureOf(events: readonly PointEvent[]): LogPicture {
  const network = testNetwork(['laptop'])
  for (const event of events) {
    const { type, version, payload } = draftOf(event)
    network.write(0, payload, { type, version, space: 'exercise:test' })
  }
  return foldLog(
    network.events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture('exercise:test'),
  )
}
