// Builds the application; a table of contents of what it can do.

import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { apiClientRoutes } from './api-clients/routes.ts'
import { bulkReviewRoutes } from './bulk-reviews/routes.ts'
import { amendmentRoutes } from './amendments/routes.ts'
import { appealRoutes } from './appeals/routes.ts'
import { installNumbering } from './changes/numbering.ts'
import { changeRoutes } from './changes/routes.ts'
import { periodRoutes } from './periods/routes.ts'
import { resultRoutes } from './results/routes.ts'
import { awardRoutes } from './awards/routes.ts'
import { installAudit } from './audit/recording.ts'
import { auditRoutes } from './audit/routes.ts'
import { accountRoutes } from './auth/account-routes.ts'
import { authRoutes } from './auth/routes.ts'
import { criteriaSetRoutes } from './criteria-sets/routes.ts'
import { councilRoutes } from './council/routes.ts'
import type { Deps } from './deps.ts'
import { documentRoutes } from './documents/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { installAccess } from './http/access.ts'
import { installAuthentication } from './http/authenticate.ts'
import { installAskedAgain } from './http/asked-again.ts'
import { bodyLimit, installBodyParsers } from './http/body.ts'
import { lateSchemas } from './http/compiling.ts'
import { installClosing } from './http/closing.ts'
import { installCompression } from './http/compression.ts'
import { installConditional } from './http/conditional.ts'
import { answerFrameworkErrors, installErrorHandler } from './http/error-handler.ts'
import { installAccountLimit, installHardening } from './http/hardening.ts'
import { installIdempotency } from './http/idempotency.ts'
import { installKeptAnswers } from './http/kept-answers.ts'
import { loggerOptions, RequestLog } from './http/logging.ts'
import { installMetrics } from './http/metrics.ts'
import { apiPrefix, installOpenapi } from './http/openapi.ts'
import { problemPages } from './http/problem-pages.ts'
import { installReadiness } from './http/readiness.ts'
import { installReads } from './http/reads.ts'
import { systemRoutes } from './http/system-routes.ts'
import { installTracing } from './http/tracing.ts'
import { installValidation } from './http/validation.ts'
import { jobRoutes } from './jobs/routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { modelRoutes } from './models/routes.ts'
import { reorganisationRoutes } from './reorganisations/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { previewRoutes } from './scoring-preview/routes.ts'
import { statisticsRoutes } from './statistics/routes.ts'
import { extensionRoutes } from './submissions/extension-routes.ts'
import { historyRoutes } from './submissions/history-routes.ts'
import { simulationRoutes } from './simulation/routes.ts'
import { submissionRoutes } from './submissions/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { unitRoutes } from './units/routes.ts'
import { userRoutes } from './users/routes.ts'

const features = [
  authRoutes,
  accountRoutes,
  unitRoutes,
  reorganisationRoutes,
  userRoutes,
  apiClientRoutes,
  criteriaSetRoutes,
  previewRoutes,
  auditRoutes,
  submissionRoutes,
  historyRoutes,
  extensionRoutes,
  documentRoutes,
  paperRoutes,
  evidenceRoutes,
  reviewRoutes,
  bulkReviewRoutes,
  amendmentRoutes,
  appealRoutes,
  councilRoutes,
  periodRoutes,
  resultRoutes,
  jobRoutes,
  simulationRoutes,
  statisticsRoutes,
  indicatorRoutes,
  modelRoutes,
  awardRoutes,
  eventRoutes,
  changeRoutes,
  webhookRoutes,
]

export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const schemas = lateSchemas()
  const app = Fastify({
    bodyLimit,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    schemaController: schemas.schemaController,
    frameworkErrors: answerFrameworkErrors(deps.config.publicUrl),
    trustProxy: deps.config.trustProxy.length > 0 ? [...deps.config.trustProxy] : false,
    logger: loggerOptions(deps.config.logLevel),
    logController: new RequestLog(),
  }).withTypeProvider<TypeBoxTypeProvider>()

  schemas.install(app)
  installErrorHandler(app, deps.config.publicUrl)
  installTracing(app, deps)
  installMetrics(app, deps)
  installReadiness(app, deps)
  installClosing(app)
  await installHardening(app, deps)
  installValidation(app, schemas.later)
  await installBodyParsers(app)
  await installOpenapi(app, deps)
  installAuthentication(app, deps)
  installAccountLimit(app)
  installAccess(app)
  installKeptAnswers(app)
  installAskedAgain(app, deps)
  installAudit(app, deps)
  installReads(app, deps)
  installIdempotency(app, deps)
  installNumbering(app, deps)
  installConditional(app)
  await installCompression(app)

  await app.register(problemPages, deps)
  await app.register(systemRoutes, deps)
  for (const feature of features) await app.register(feature, { ...deps, prefix: apiPrefix })
  return app
}
