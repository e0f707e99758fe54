import { readTemplate } from '../setting/read-template.ts'
import { typeset } from '../setting/typeset.ts'
import type { Poster } from './poster.ts'

/** @param madeAt seconds since 1970 */
export const posterPdf = (poster: Poster, madeAt: number): Promise<Uint8Array> =>
  typeset({ template: readTemplate('poster'), data: poster, madeAt })
