import type { Language } from '@weerbaar/text'
import { FORM_WORDS, type FormWord } from './form-words.ts'
import { html, type Html } from './html.ts'

/** What every plain page is made with. */
export interface FormView {
  readonly language: Language
  readonly exercise: string
  readonly word: (name: FormWord) => string
  /** One-time number of a form: the same sent twice is stored once. */
  readonly once: () => string
}

export const wordsIn =
  (language: Language): FormView['word'] =>
  (name) =>
    FORM_WORDS[name][language]

/** A whole page without script. @param note what was just done, or why not */
export function formFrame(view: FormView, title: string, body: Html, note?: { readonly ok: boolean; readonly text: string }): string {
  const { word, language, exercise } = view
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>OEFENING ${title} | Weerbaar</title><link rel="stylesheet" href="/formulier/stijl.css"></head>
<body><p class="oefening"><strong>OEFENING</strong> ${exercise}. ${word('exercise')}.</p>
<main><h1>${title}</h1>
${note ? html`<p role="status" class="${note.ok ? 'goed' : 'fout'}"><strong>${note.text}</strong></p>` : ''}
${body}
<p class="uitleg">${word('plain')}</p></main></body></html>`.markup
}
