import { expect, test } from 'vitest'
import { html } from './html.ts'

test('a text with signs of markup comes out as text, other markup comes out as it is', () => {
  const name = `<script>alert("O'Neil & zoon")</script>`
  expect(html`<p title="${name}">${[html`<b>${1}</b>`, html`<i></i>`]}</p>`.markup).toBe(
    '<p title="&#60;script&#62;alert(&#34;O&#39;Neil &#38; zoon&#34;)&#60;/script&#62;"><b>1</b>\n<i></i></p>',
  )
})
