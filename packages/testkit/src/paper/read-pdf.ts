export interface PdfFacts {
  readonly pages: number
  /** Millimetres, of each page that says so, rounded. */
  readonly sizes: readonly string[]
  /** Has a tree of tags and a language. */
  readonly tagged: boolean
  /** Says of itself that it is PDF/UA-1, and shows its title. */
  readonly accessible: boolean
}

const MM = 25.4 / 72

/** What a PDF of the typesetter says of itself; it leaves its objects uncompressed, so a pattern sees them. */
export function pdfFacts(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('%PDF-')) throw new TypeError('these bytes are no PDF')
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    sizes: boxes.map(([, width, height]) => `${Math.round(Number(width) * MM)} × ${Math.round(Number(height) * MM)}`),
    tagged: /\/StructTreeRoot/.test(text) && /\/Marked true/.test(text) && /\/Lang\s*\(/.test(text),
    accessible: /pdfuaid:part>1</.test(text) && /\/DisplayDocTitle true/.test(text),
  }
}
