import type { Issue, ProblemView } from '@weerbaar/core'
import { say, sentenceOf, type Language } from '@weerbaar/text'
import type { FastifyReply } from 'fastify'

const TITLES = {
  400: { nl: 'Dit verzoek klopt niet', en: 'This request is wrong' },
  401: { nl: 'Dit verzoek is niet ondertekend zoals het hoort', en: 'This request is not signed as it should be' },
  403: { nl: 'Dit mag hier niet', en: 'This is not allowed here' },
  404: { nl: 'Dit is er niet', en: 'This is not here' },
  409: { nl: 'Dit kan nu niet', en: 'This is not possible now' },
  413: { nl: 'Dit is te groot', en: 'This is too large' },
  503: { nl: 'Het is nu te druk', en: 'It is too busy now' },
  500: { nl: 'Er ging iets mis in het programma', en: 'Something went wrong in the program' },
} as const
export type ProblemStatus = keyof typeof TITLES

/** An error as RFC 9457 problem+json: the sentences of its issues in the language asked for. */
function problemOf(status: ProblemStatus, issues: readonly Issue[], language: Language): ProblemView {
  return {
    type: 'about:blank',
    title: say(TITLES[status], language),
    status,
    detail: issues.map((issue) => sentenceOf(issue, language)).join(' ') || say(TITLES[status], language),
    issues,
  }
}

export function sendProblem(reply: FastifyReply, status: ProblemStatus, issues: readonly Issue[], language: Language): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(status, issues, language)))
}
