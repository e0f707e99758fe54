import { draftOf, emptyPicture, EVENT_PRIVACY, parseRecordId, type PointEvent } from '@weerbaar/core'
import { openMemoryLog } from '@weerbaar/store'
import { BUSY_POINT, busyPoint } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { dueErasures } from './due-erasures.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 1)

test('requests for help are due after their days, helpers after theirs, details on the date they name, and nothing else ever', async () => {
  const log = openMemoryLog({ clock: () => START, randomBytes: (length) => new Uint8Array(length).fill(3) })
  const details: PointEvent = {
    type: 'HelpDetailsGiven',
    point: BUSY_POINT,
    help: parseRecordId('hulp-0')!,
    details: 'x',
    retainUntil: START + 2 * DAY,
  }
  for (const event of [...busyPoint(), details]) await log.append({ ...draftOf(event), space: 'exercise:test' })
  const dueOn = async (day: number) => {
    const due = await dueErasures({ read: log.read, picture: () => emptyPicture('exercise:test') }, START + day * DAY)
    return [...new Set(due.map(({ type }) => type))].toSorted()
  }
  expect(await dueOn(1)).toEqual([])
  expect(await dueOn(2)).toEqual(['HelpDetailsGiven'])
  expect(await dueOn(EVENT_PRIVACY.HelpAsked.retainDays ?? 0)).toEqual(['HelpAsked', 'HelpDetailsGiven'])
  expect(await dueOn(10_000)).toEqual(['HelpAsked', 'HelpDetailsGiven', 'StaffCame'])
})
