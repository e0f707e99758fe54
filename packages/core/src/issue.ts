/** What the sentence of each code names. The list is closed: a code is added here and in `packages/text` together. */
const ISSUE_PARAMS = {
  'file-not-found': ['file'],
  'file-unreadable': ['file', 'reason'],
  'file-not-recognised': ['expected'],
  'encoding-guessed': ['encoding'],
  'file-truncated': [],
  'file-too-large': ['bytes', 'most'],
  'file-unwritable': ['file', 'reason'],
  'text-too-long': ['length', 'most'],
  'text-broken': [],
  'too-much-waiting': ['waiting'],
  'file-exists': ['file'],
  'file-not-written': ['file', 'reason'],
  'courier-not-for-us': ['recipient'],
  'courier-damaged': [],
  'courier-signature-wrong': ['device'],
  'exchange-peer-unknown': ['device'],
  'exchange-closed': [],
  'exchange-signature-wrong': ['device'],
  'exchange-session-unknown': [],
  'exchange-damaged': [],
  'exchange-busy': [],
  'exchange-too-large': ['bytes', 'most'],
  'exchange-not-reached': ['address', 'reason'],
  'exchange-not-weerbaar': ['address', 'status'],
  'passphrase-wrong': [],
  'archive-sum-wrong': ['found', 'expected'],
  'kit-damaged': ['file'],
  'kit-older': ['at', 'known'],
  'kit-other-platform': ['platform', 'part'],
  'kit-other-point': ['value', 'known'],
  'kit-part-missing': ['part'],
  'kit-signature-wrong': ['device'],
  'kit-signer-unknown': ['device'],
  'right-missing': ['value'],
  'root-other': ['value', 'known'],
  'version-too-new': ['version', 'known'],
  'source-unreachable': ['url', 'reason'],
  'source-refused': ['url', 'reason'],
  'source-incomplete': ['found', 'expected'],
  'not-in-cache': ['url'],
  'crs-unexpected': ['value'],
  'ways-loose': ['count', 'metres'],
  'features-twice': ['count'],
  'figures-derived': ['count'],
  'squares-short': ['people', 'neighbourhoods', 'most', 'value'],
  'json-invalid': ['reason'],
  'column-missing': ['column'],
  'value-missing': [],
  'value-not-a-number': ['value'],
  'value-negative': ['value'],
  'value-out-of-range': ['value', 'lowest', 'highest'],
  'value-not-allowed': ['value', 'allowed'],
  'code-malformed': ['value', 'expected'],
  'id-duplicate': ['value'],
  'geometry-missing': ['value'],
  'geometry-invalid': ['value', 'reason'],
  'not-placed': ['count', 'kind'],
  'squares-secret': ['count'],
  'outside-region': ['value', 'region'],
  'sums-differ': ['parts', 'sum', 'whole', 'total'],
  'layer-missing': ['layer'],
  'reference-unknown': ['value', 'known'],
  'range-reversed': ['lowest', 'likely', 'highest'],
  'dependency-unknown': ['service', 'value'],
  'plan-changed': [],
  'plan-not-adopted': [],
  'plan-not-judged': ['municipalities'],
  'points-exceed-sites': ['points', 'available'],
  'fixed-and-forbidden': ['site'],
  'fixed-exceed-points': ['fixed', 'points'],
  'minimum-exceeds-sites': ['group', 'minimum', 'available'],
  'minimums-exceed-points': ['needed', 'points'],
  'maximum-below-needed': ['group', 'maximum', 'needed'],
  'maximums-below-points': ['points', 'available'],
  'capacity-short': ['capacity', 'demand'],
  'not-connected': ['from', 'to'],
  'not-symmetric': ['value', 'mirror'],
  'minimum-above-maximum': ['minimum', 'maximum'],
  'more-follows': ['value'],
  'budget-short': ['budget', 'needed'],
  'cover-out-of-reach': ['needed', 'most', 'point'],
  'cover-above-points': ['needed', 'points'],
  'assignment-not-found': ['demand', 'capacity'],
  'option-unknown': ['option'],
  'option-needs-value': ['option', 'example'],
  'command-unknown': ['value', 'known'],
  'region-fixed': [],
  'space-not-open': ['value'],
  'run-of-another-time': ['value'],
  'run-not-found': ['value'],
  'not-found': ['value'],
  'worker-failed': ['reason'],
  'space-left-short': ['left'],
  'folder-in-use': ['file', 'process'],
  'store-unreachable': ['store', 'reason'],
  'log-elsewhere': ['file'],
  'port-not-free': ['port', 'reason'],
} as const satisfies Record<string, readonly string[]>

export type IssueCode = keyof typeof ISSUE_PARAMS
export const ISSUE_CODES = Object.keys(ISSUE_PARAMS) as readonly IssueCode[] // exactly the keys of the table above
export type IssueParams = { readonly [C in IssueCode]: Readonly<Record<(typeof ISSUE_PARAMS)[C][number], string | number>> }

/** Names of the parameters of a code, in no particular order. */
export const issueParamNames = (code: IssueCode): readonly string[] => ISSUE_PARAMS[code]

/** Where in the content. */
export interface IssuePlace {
  /** File or layer, as the person knows it. */
  readonly source?: string
  /** 1 is the first line of the file, header included. */
  readonly row?: number
  readonly field?: string
}

export interface IssueOf<C extends IssueCode> extends IssuePlace {
  readonly code: C
  /** `error`: nothing may be made of this input. `warning`: used, but look. `note`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly params: IssueParams[C]
}

/**
 * Something wrong, or worth knowing, in content from outside. Importers collect these and never throw for bad content.
 * `packages/text` turns a code and its parameters into a Dutch or English sentence: what, where, what to do.
 */
export type Issue = { readonly [C in IssueCode]: IssueOf<C> }[IssueCode]

/** Places an issue, whichever code it has: for helpers that add the file or line they are in. */
export function issueOf<C extends IssueCode>(
  code: C,
  params: IssueParams[C],
  place: IssuePlace = {},
  severity: Issue['severity'] = 'error',
): Issue {
  return { code, severity, ...place, params } as Issue // code and params were matched by C; a union of all codes cannot see that
}

/** What every importer returns: `data` is absent when an issue of severity `error` stands in the list. */
export interface Imported<T> {
  readonly data?: T
  readonly issues: readonly Issue[]
}
