// Which problems each operation can answer; the document lists them. What every operation of its kind
// can answer is worked out (signing in, versions, idempotency keys, bodies); what the domain refuses
// stands in the table. A test that meets a problem that is not listed fails and names this file.

import type { Access } from './access.ts'
import { problems, type Problem } from './problems.ts'

type Name = keyof typeof problems

const byDomain: Record<string, Name[]> = {
  getReadiness: ['notReady'],
  createToken: ['invalidClient', 'invalidGrant', 'totpInvalid', 'totpRequired'],
  changePassword: ['ruleBroken', 'staleVersion'],
  startTotp: ['staleVersion', 'wrongState'],
  removeTotp: ['ruleBroken', 'staleVersion', 'wrongState'],
  confirmTotp: ['ruleBroken', 'staleVersion', 'wrongState'],
  createUnit: ['duplicate', 'ruleBroken'],
  changeUnit: ['duplicate', 'ruleBroken'],
  importUnits: ['duplicate', 'ruleBroken'],
  reorganiseUnits: ['duplicate', 'ruleBroken'],
  importReorganisation: ['duplicate', 'ruleBroken'],
  revokeReorganisation: ['duplicate', 'inUse', 'wrongState'],
  createUser: ['duplicate', 'ruleBroken'],
  changeUser: ['duplicate', 'locked', 'ruleBroken'],
  erasePerson: ['locked', 'ruleBroken'],
  createApiClient: ['ruleBroken'],
  rotateApiClientSecret: ['wrongState'],
  revokeApiClient: ['wrongState'],
  createCriteriaSet: ['duplicate', 'invalidPack', 'ruleBroken'],
  validatePack: ['invalidPack', 'ruleBroken'],
  changeCriteriaSet: ['duplicate', 'invalidPack', 'locked', 'ruleBroken'],
  deleteCriteriaSet: ['inUse', 'locked'],
  publishCriteriaSet: ['invalidPack', 'locked'],
  cloneCriteriaSet: ['duplicate', 'invalidPack'],
  previewScore: ['invalidAnswers', 'invalidPack', 'notFound'],
  saveAnswers: ['invalidAnswers', 'locked', 'separationOfDuties', 'wrongState'],
  saveAnswer: ['invalidAnswers', 'locked', 'separationOfDuties', 'wrongState'],
  explainAnswer: ['invalidAnswers', 'locked', 'separationOfDuties', 'wrongState'],
  submitSubmission: ['incomplete', 'locked', 'separationOfDuties', 'wrongState'],
  withdrawSubmission: ['locked', 'separationOfDuties', 'wrongState'],
  getScore: ['locked'],
  explainScore: ['locked'],
  extendSubmission: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  endExtension: ['locked', 'separationOfDuties', 'wrongState'],
  importForm: ['invalidAnswers', 'locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  writeSubmissionPaper: ['wrongState'],
  writePeriodPaper: ['exportTooLong', 'wrongState'],
  exportPeriodPaper: ['tooManyJobs', 'wrongState'],
  exportResults: ['tooManyJobs', 'wrongState'],
  downloadExport: ['wrongState'],
  cancelJob: ['wrongState'],
  addEvidence: ['infectedFile', 'locked', 'ruleBroken', 'separationOfDuties', 'staleVersion', 'wrongState'],
  removeEvidence: ['locked', 'separationOfDuties', 'staleVersion', 'wrongState'],
  getReview: ['locked'],
  takeReview: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  getRounds: ['locked'],
  declareConflict: ['locked', 'separationOfDuties', 'wrongState'],
  reassignReview: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  recordDecision: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  undoDecision: ['locked', 'separationOfDuties', 'wrongState'],
  returnSubmission: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  completeReview: ['incomplete', 'locked', 'separationOfDuties', 'wrongState'],
  giveOpinion: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  reviewInBulk: ['locked', 'ruleBroken', 'separationOfDuties', 'staleVersion'],
  undoBulkReview: ['locked', 'separationOfDuties', 'wrongState'],
  amendResults: ['ruleBroken', 'separationOfDuties', 'wrongState'],
  listAmendments: ['wrongState'],
  getAmendment: ['wrongState'],
  fileAppeal: ['duplicate', 'locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  resolveAppeal: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  setCouncil: ['locked', 'ruleBroken'],
  decideInCouncil: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  listCouncilDecisions: ['locked'],
  createPeriod: ['duplicate', 'ruleBroken'],
  changePeriod: ['duplicate', 'locked', 'ruleBroken'],
  openPeriod: ['duplicate', 'ruleBroken', 'wrongState'],
  closePeriod: ['wrongState'],
  finalizePeriod: ['separationOfDuties', 'wrongState'],
  publishPeriod: ['wrongState'],
  reopenPeriod: ['inUse', 'wrongState'],
  getResults: ['wrongState'],
  simulatePeriod: ['invalidPack', 'ruleBroken', 'wrongState'],
  setIndicators: ['locked', 'ruleBroken'],
  saveCentralValues: ['locked', 'ruleBroken'],
  saveIndicators: ['invalidAnswers', 'locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  proposeModel: ['locked', 'ruleBroken', 'separationOfDuties', 'staleVersion', 'wrongState'],
  changeModel: ['locked', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  withdrawModel: ['locked', 'separationOfDuties', 'wrongState'],
  recogniseModel: ['locked', 'separationOfDuties', 'wrongState'],
  declineModel: ['locked', 'separationOfDuties', 'wrongState'],
  listAwardCandidates: ['wrongState'],
  createAwardProposal: ['duplicate', 'notFound', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  changeAwardProposal: ['duplicate', 'ruleBroken', 'separationOfDuties', 'wrongState'],
  proposeAward: ['ruleBroken', 'separationOfDuties', 'wrongState'],
  approveAward: ['ruleBroken', 'separationOfDuties', 'wrongState'],
  rejectAward: ['separationOfDuties', 'wrongState'],
  revokeAward: ['separationOfDuties', 'wrongState'],
  listChanges: ['feedRestarted'],
  createWebhook: ['ruleBroken'],
  changeWebhook: ['ruleBroken'],
}

/** What is known of a route without its handler. */
interface Route {
  url?: string
  method: string | string[]
  config?: { access?: Access }
  schema?: { operationId?: string; body?: unknown; headers?: unknown }
}

/** In the order of their status; none for a route that the document does not show. */
export function problemsOf({ url = '', method, config, schema }: Route): Problem[] {
  if (schema?.operationId === undefined || config?.access === undefined) return []
  const signedIn = config.access !== 'public'
  const fields = (schema.headers as { properties?: Record<string, unknown> } | undefined)?.properties
  const names = new Set<Name>([
    'invalidRequest',
    'tooManyAttempts',
    'internal',
    'unavailable',
    'stopping',
    ...(signedIn ? (['unauthenticated', 'passwordChangeRequired', 'forbidden'] as const) : []),
    ...(url.includes('/:') ? (['notFound'] as const) : []),
    ...(fields?.['if-match'] !== undefined ? (['staleVersion', 'versionMissing'] as const) : []),
    ...(method !== 'GET' ? (['payloadTooLarge', 'unsupportedMediaType'] as const) : []),
    ...(signedIn && method === 'POST' ? (['requestInProgress', 'alreadyDone', 'idempotencyKeyReused'] as const) : []),
    ...(byDomain[schema.operationId] ?? []),
  ])
  return [...names].map((name) => problems[name]()).sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1))
}
