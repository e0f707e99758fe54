/** How a thing stands, and so its colour; the word beside it says the same. */
type Tone = 'on' | 'limited' | 'off' | 'plain'

export type PosterPart =
  | {
      readonly is: 'services'
      readonly head: readonly [string, string, string]
      readonly items: readonly { readonly name: string; readonly tone: Tone; readonly state: string; readonly remark: string }[]
    }
  /** Size in points on A3. */
  | { readonly is: 'big'; readonly text: string; readonly size: number }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'group'; readonly title: string; readonly lines: readonly string[] }
  | { readonly is: 'danger'; readonly text: string }

export interface PosterPage {
  readonly title: string
  /** Points on A3. */
  readonly size: number
  readonly parts: readonly PosterPart[]
}

/** What `templates/poster.typ` sets. */
export interface Poster {
  readonly language: string
  readonly title: string
  readonly mark: string
  readonly point: string
  readonly paper: 'a3' | 'a4'
  /** When it was made and from what. */
  readonly stamp: string
  readonly pages: readonly PosterPage[]
}
