import { X509Certificate } from 'node:crypto'
import { type Language, languageOf, say } from '@weerbaar/text'
import type { FastifyInstance } from 'fastify'
import { html, type Html } from '../forms/html.ts'
import { TRUST_WORDS } from './trust-words.ts'

export interface Trust {
  readonly host: string
  /** PEM of the authority; never its key. */
  readonly certificate: string
  /** Where the same program answers safely: `https://punt.weerbaar.internal:8443`. Known once it listens. */
  readonly safeUrl: () => string
}

/** Tries the safe address from the plain page, and says how it went. Works as text without script: the link does the same. */
const TRY = `const at = document.getElementById('proef')
fetch(at.dataset.url, { mode: 'no-cors', cache: 'no-store' }).then(
  () => { at.textContent = at.dataset.works; at.className = 'goed' },
  () => { at.textContent = at.dataset.fails; at.className = 'fout' },
)
`

/** The page that walks a helper through trusting this laptop, and tries it. Meant for plain HTTP, where nothing is trusted yet. */
export function trustRoutes(app: FastifyInstance, trust: Trust): void {
  const { fingerprint256 } = new X509Certificate(trust.certificate)
  app.get('/vertrouwen', { schema: { hide: true } }, async (_, reply) => reply.redirect('/vertrouwen/'))
  app.get('/vertrouwen/', { schema: { hide: true } }, async (request, reply) => {
    const safe = trust.safeUrl()
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self' ${safe}; base-uri 'none'; frame-ancestors 'none'`
    const page = trustPage(trust.host, fingerprint256, safe, languageOf(request.headers['accept-language']))
    return reply.header('content-security-policy', policy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
  })
  app.get('/vertrouwen/proef.js', { schema: { hide: true } }, async (_, reply) => reply.type('text/javascript; charset=utf-8').send(TRY))
  app.get('/vertrouwen/ja', { schema: { hide: true } }, async (_, reply) => reply.code(204).header('cache-control', 'no-store').send())
  app.get('/vertrouwen/weerbaar.crt', { schema: { hide: true } }, async (_, reply) =>
    reply.type('application/x-x509-ca-cert').header('content-disposition', 'attachment; filename="weerbaar.crt"').send(trust.certificate),
  )
}

function trustPage(host: string, fingerprint: string, safe: string, language: Language): string {
  const word = (name: keyof typeof TRUST_WORDS): string => say(TRUST_WORDS[name], language, { host })
  const system = (name: string, key: keyof typeof TRUST_WORDS): Html => html`<h3>${name}</h3><p>${word(key)}</p>`
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word('title')} | Weerbaar</title><link rel="stylesheet" href="/formulier/stijl.css"></head>
<body><main><h1>${word('title')}</h1>
<p>${word('why')}</p><p>${word('private')} <a href="/formulier/">${word('forms')}</a></p>
<h2>${word('fetch')}</h2><p><a href="/vertrouwen/weerbaar.crt">${word('fetchLink')}</a></p>
<p>${word('compare')}</p><p><code>${fingerprint}</code></p>
<h2>${word('install')}</h2>
${system('Android', 'android')}${system('iPad, iPhone', 'ios')}${system('Windows', 'windows')}${system('Linux', 'linux')}
<h2>${word('try')}</h2>
<p id="proef" role="status" data-url="${safe}/vertrouwen/ja" data-works="${word('works')}" data-fails="${word('fails')}">${word('trying')}</p>
<p><a href="${safe}/punt/">${word('tryLink')}</a></p></main><script src="/vertrouwen/proef.js"></script></body></html>`.markup
}
