import {
  type BroughtView,
  type CouriersView,
  type DeviceId,
  type DeviceView,
  issueOf,
  type LogStore,
  type LogSummary,
} from '@weerbaar/core'
import {
  type Confirmations,
  confirmationIn,
  type CourierKey,
  openCourier,
  packCourier,
  parseRecipient,
  RECIPIENT_FORM,
  receiveRecords,
  type Taken,
} from '@weerbaar/store'
import { type Asked, type File, granted, refused } from '../desk.ts'

/** Courier files by buttons: the same as `weerbaar courier pack` and `courier open`. */
export interface CourierDesk {
  readonly view: () => CouriersView
  /** @param all also what the receivers confirmed, as after a backup was put back */
  readonly pack: (to: readonly string[], all: boolean) => Promise<Asked<File>>
  readonly open: (bytes: Uint8Array) => Promise<Asked<BroughtView>>
}

interface Tools {
  readonly log: LogStore
  readonly key: CourierKey
  readonly confirmations: Confirmations
  readonly deviceView: (device: DeviceId) => DeviceView
  /** Devices that said who they are. */
  readonly named: () => readonly DeviceId[]
  readonly confirmed: (from: DeviceId, had: LogSummary, at: number) => void
  /** Brings the pictures in step with the log. */
  readonly inStep: () => Promise<void>
  readonly now: () => number
}

export function courierDesk({ log, key, confirmations, deviceView, named, confirmed, inStep, now }: Tools): CourierDesk {
  // One at a time: each holds a whole file in memory.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.catch(() => undefined).then(work)
    last = done
    return done
  }

  return {
    view: () => ({
      self: { ...deviceView(log.device()), recipient: key.recipient },
      receivers: named()
        .filter((device) => device !== log.device())
        .map(deviceView)
        .filter(({ recipient }) => recipient !== null && parseRecipient(recipient) !== undefined),
    }),
    pack: (words, all) =>
      inTurn(async () => {
        const to = words.flatMap((word) => parseRecipient(word) ?? [])
        const wrong = words.filter((word) => parseRecipient(word) === undefined)
        if (to.length === 0 || wrong.length > 0)
          return refused(
            400,
            ...(wrong.length > 0 ? wrong : ['']).map((value) =>
              issueOf('code-malformed', { value, expected: RECIPIENT_FORM }, { field: 'to' }),
            ),
          )
        const { bytes } = await packCourier(log, { to, confirmed: all ? [] : confirmations.of(to), key, clock: now })
        const moment = new Date(now()).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')
        return granted({ name: `weerbaar-${moment}.courier`, type: 'application/octet-stream', bytes })
      }),
    open: (bytes) =>
      inTurn(async () => {
        const opened = await openCourier(bytes, key, 'courier')
        if (!opened.data) return refused(400, ...opened.issues)
        const { manifest, records } = opened.data
        const taken = await receiveRecords(log, records, { way: 'courier', from: manifest.from })
        confirmations.note(confirmationIn(manifest, now())) // only now that its events are safe
        await inStep()
        confirmed(manifest.from, manifest.had, manifest.madeAt)
        return granted({
          from: deviceView(manifest.from),
          madeAt: new Date(manifest.madeAt).toISOString(),
          ...broughtView(taken, deviceView),
          complete: manifest.complete,
        })
      }),
  }
}

export function broughtView({ forked, ...taken }: Taken, deviceView: (device: DeviceId) => DeviceView): Omit<BroughtView, 'complete'> {
  return { ...taken, forked: forked.map(deviceView) }
}
