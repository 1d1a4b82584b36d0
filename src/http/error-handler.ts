// The only place that builds error bodies. Whatever is thrown becomes application/problem+json
// in the reader's language; what is not a Problem is logged and answered without any detail,
// because driver errors hold statements and parameters.

import { channel } from 'node:diagnostics_channel'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOfStorageError } from '../db/errors.ts'
import { localeOf } from './locale.ts'
import { logFinished } from './logging.ts'
import { Problem, problems, problemType, say } from './problems.ts'
import { faultsBeside, faultsOfValidation } from './validation.ts'
import type { Locale } from '../scoring/types.ts'

/** Whoever wants to know which operation answered which problem: the tests compare it with the document. */
const answered = channel('dan-van.problem')

export function installErrorHandler(app: FastifyInstance, publicUrl: string): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = await withFaultsBeside(toProblem(error), error, request)
    if (problem.status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    return sendProblem(request, reply, problem, publicUrl)
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      problems.notFound({
        detail: say(
          'Địa chỉ này không có trong API. Danh mục chức năng tại /docs.',
          'There is no such address in this API. See /docs.',
        ),
      }),
      publicUrl,
    ),
  )
}

/** An address that no route is looked up for: badly encoded, or with a part that is too long. */
export function answerFrameworkErrors(publicUrl: string) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void sendProblem(request, reply.header('x-request-id', request.id), toProblem(error), publicUrl)
    logFinished(request, reply)
  }
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem, publicUrl: string) {
  answered.publish({ route: request.routeOptions, code: problem.code })
  request.problemCode = problem.code
  if (problem.options.headers) reply.headers(problem.options.headers)
  return reply
    .code(problem.status)
    .header('content-language', localeOf(request))
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ ...problemBody(problem, localeOf(request), request.url, publicUrl), requestId: request.id })
}

/** The body of RFC 9457 with `code`, `errors` and the problem's own members. */
export function problemBody(problem: Problem, locale: Locale, instance: string, publicUrl: string) {
  const { detail, errors = [], extensions = {} } = problem.options
  return {
    type: problemType(problem.code, publicUrl),
    title: problem.title[locale],
    status: problem.status,
    detail: detail?.[locale] ?? problem.title[locale],
    instance,
    code: problem.code,
    errors: errors.map((fault) => ({ ...fault, detail: fault.detail[locale] })),
    ...(inLocale(extensions, locale) as object),
  }
}

function toProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (error.validation)
    return problems.invalidRequest({ errors: faultsOfValidation(error.validation, error.validationContext) })
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problems.unsupportedMediaType()
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return problems.payloadTooLarge()
  }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return problems.invalidRequest({
      detail: say('Không đọc được nội dung yêu cầu.', 'The request could not be read.'),
    })
  }
  return problemOfStorageError(error) ?? problems.internal()
}

/** A malformed body is refused for what its route finds in it besides, too. */
async function withFaultsBeside(problem: Problem, error: FastifyError, request: FastifyRequest): Promise<Problem> {
  if (!error.validation || error.validationContext !== 'body') return problem
  const { errors: malformed = [] } = problem.options
  try {
    return problems.invalidRequest({ errors: [...malformed, ...(await faultsBeside(request, malformed))] })
  } catch (failed) {
    return toProblem(failed as FastifyError)
  }
}

/** Puts every `{vi, en}` inside a value into the reader's language. */
function inLocale(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inLocale(item, locale))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if ('vi' in value && 'en' in value) return value[locale]
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inLocale(member, locale)]))
}
