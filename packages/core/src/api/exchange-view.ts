import type { Level, Way } from '../exchange/exchange-event.ts'
import type { Issue } from '../issue.ts'
import type { SpokenReport } from '../spoken/spoken-status.ts'
import type { Medium } from '../subjects/point/point-fields.ts'

/** A device as others see it. */
export interface DeviceView {
  readonly device: string
  /** `null`: it never said. */
  readonly name: string | null
  readonly level: Level | null
  /** Where courier files to it go. */
  readonly recipient: string | null
}

/** GET /v1/exchange/state: with whom, how it goes, and what was in the way. Moments are ISO 8601. */
export interface ExchangeView {
  readonly self: DeviceView
  readonly exchange: 'open' | 'listed' | 'closed'
  readonly peers: readonly PeerView[]
  /** Asked to exchange and stand on no list: a person may add them. */
  readonly refused: readonly { readonly device: string; readonly at: string }[]
}

/** `asking`: a round is under way. `inStep`: both had all of each other at the end of the last round. */
export type PeerState = 'never' | 'asking' | 'inStep' | 'behind' | 'trouble'

export interface PeerView extends Partial<DeviceView> {
  /** Absent for a peer that comes to us by itself. */
  readonly address?: string
  readonly state: PeerState
  /** When it last said something. */
  readonly lastContact: string | null
  readonly nextTry: string | null
  /** Events it is not known to have. `null`: it never spoke. */
  readonly lacks: number | null
  /** Since this program started. */
  readonly sent: number
  readonly received: number
  /** News comes at once, not only when we ask. */
  readonly live: boolean
  /** What ended the last round, with a sentence in the language asked for. */
  readonly trouble: readonly { readonly issue: Issue; readonly sentence: string }[]
}

/** That a device had an event in store. */
export interface ReceiptView {
  readonly device: string
  readonly name: string | null
  /** By that device's own clock. */
  readonly at: string
  /** By this program's clock: when that was known here. */
  readonly learnedAt: string
  /** `null`: not known. */
  readonly way: Way | null
}

/** Where one event is, as far as can be shown. */
export interface EventStatusView {
  readonly id: string
  /** `null`: not on this laptop; so perhaps only where it was written. */
  readonly storedAt: string | null
  /** Nobody but its writer and this program is known to have it. */
  readonly onlyHere: boolean
  /** `null`: not confirmed. */
  readonly municipality: ReceiptView | null
  readonly region: ReceiptView | null
}

/** All events of all devices here that have something to tell, as to one level. */
export interface LevelStatusView {
  /** Who counts as of this level here. Empty: nobody is known. */
  readonly devices: readonly DeviceView[]
  readonly received: number
  readonly lacking: number
  /** When the oldest that lacks was stored here; `null` when none lacks. */
  readonly lackingSince: string | null
  /** The last word of that level about itself; `null` when it never spoke. */
  readonly last: ReceiptView | null
}

/** How another's clock stands to ours, milliseconds; ahead is positive. It may be ours that is wrong. */
export interface ClockView {
  readonly device: string
  readonly name: string | null
  readonly ahead: number
  /** The true difference lies within so much of `ahead`; `null`: at least so far ahead, by an event that came from the future. */
  readonly within: number | null
  readonly measuredAt: string | null
}

/** GET /v1/status. Moments are ISO 8601. */
export interface StatusView {
  readonly self: DeviceView
  readonly now: string
  /** In the log here, without bookkeeping. */
  readonly events: number
  /** Durable on this laptop, the last of them at. */
  readonly storedAt: string | null
  readonly onlyHere: { readonly events: number; readonly since: string | null }
  readonly municipality: LevelStatusView
  readonly region: LevelStatusView
  readonly clocks: readonly ClockView[]
  /** Ours against the middle of the others; `null`: no other was measured. */
  readonly ownClock: { readonly ahead: number; readonly against: number } | null
}

/** GET /v1/couriers: who this program is to couriers, and whom it knows to send to. */
export interface CouriersView {
  readonly self: DeviceView
  readonly receivers: readonly DeviceView[]
}

/** What became of what was brought by courier or QR. */
export interface BroughtView {
  /** Who packed it; absent when the way does not say. */
  readonly from?: DeviceView
  /** By the packer's clock. */
  readonly madeAt?: string
  readonly stored: number
  readonly known: number
  /** For an event that was not brought along. */
  readonly waiting: number
  readonly quarantined: number
  readonly reasons: readonly string[]
  /** Devices seen only now to have written two histories. */
  readonly forked: readonly DeviceView[]
  readonly renamed: boolean
  /** There is more than was brought. */
  readonly complete: boolean
}

/** POST /v1/qr: texts to show one after the other, again and again. */
export interface QrFramesView {
  readonly frames: readonly string[]
  readonly events: number
  /** Of the message. */
  readonly bytes: number
  /** What did not fit: it goes on a stick. */
  readonly left: boolean
}

/** POST /v1/qr/frames: what became of each text, and of the messages that became whole. */
export interface QrTakenView {
  readonly texts: readonly {
    readonly kind: 'foreign' | 'damaged' | 'newer' | 'taken' | 'known' | 'refused' | 'complete'
    /** How many blocks are known, of how many. */
    readonly known?: number
    readonly blocks?: number
  }[]
  readonly messages: readonly QrMessageView[]
}

export interface QrMessageView extends BroughtView {
  /** Signed by who they say. An event that waits for the one before it stands in no picture yet, but a person can read it here. */
  readonly events: readonly {
    readonly id: string
    readonly device: DeviceView
    readonly type: string
    readonly recordedAt: string
    readonly status: 'stored' | 'known' | 'waiting' | 'quarantined'
    /** As far as this program can read it. */
    readonly says: unknown
  }[]
}

/** A status as it is read aloud: ten groups of four digits. */
export interface SpokenView {
  readonly event: string
  readonly groups: readonly string[]
}

/** A code as heard: docs/formats/spoken-code.md. */
export interface HeardView {
  readonly report: SpokenReport
  readonly heard: readonly { readonly event: string; readonly device: DeviceView; readonly at: string; readonly medium: Medium | null }[]
  /** Events that say the same in full; then nothing rests on voice any more. */
  readonly same: readonly string[]
  /** The same point and minute, other figures. */
  readonly contradicts: readonly string[]
}
