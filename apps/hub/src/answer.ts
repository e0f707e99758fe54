import { languageOf } from '@weerbaar/text'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asked, File } from './desk.ts'
import { sendProblem } from './problem.ts'

/** Sends what the desk granted as JSON, or its issues as problem+json. */
export function answer<T>(request: FastifyRequest, reply: FastifyReply, asked: Asked<T>, status: 200 | 201 | 202 = 200): FastifyReply {
  return asked.ok
    ? reply.code(status).send(asked.value)
    : sendProblem(reply, asked.status, asked.issues, languageOf(request.headers['accept-language']))
}

export function answerFile(request: FastifyRequest, reply: FastifyReply, asked: Asked<File>): FastifyReply {
  if (!asked.ok) return answer(request, reply, asked)
  const { name, type, bytes } = asked.value
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(bytes))
}
