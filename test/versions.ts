// No edit is lost: whatever changes a resource asks for the version that was read. An operation that asks
// for none needs a reason here; test/examples.test.ts walks all of them.

import type { Test } from 'tap'
import type { Operation, startDemo } from './helpers/demo.ts'

/** Operations that change something without If-Match, and why nothing can be lost by them. */
export const withoutVersion: Record<string, string> = {
  createToken: 'opens a session of one’s own',
  signOut: 'ends a session; again changes nothing',
  endSession: 'ends a session; again changes nothing',
  endUserSessions: 'ends sessions; again changes nothing',
  changePassword: 'the current password says which one is replaced',
  startTotp: 'only where no authenticator is confirmed; the last secret shown counts',
  confirmTotp: 'a code of the secret that was shown',
  removeTotp: 'a code of the authenticator that is removed',
  createUnit: 'makes a resource',
  importUnits: 'makes resources; a row that exists is refused',
  reorganiseUnits: 'makes a resource; holds the units that it names and refuses those that ended or changed since',
  importReorganisation: 'as reorganiseUnits',
  createUser: 'makes a resource',
  createApiClient: 'makes a resource',
  createCriteriaSet: 'makes a resource',
  cloneCriteriaSet: 'makes a resource out of what is only read',
  createPeriod: 'makes a resource',
  createAwardProposal: 'makes a resource',
  proposeModel: 'makes a resource; others stand beside it',
  addEvidence: 'makes a resource; others stand beside it',
  removeEvidence: 'evidence never changes: there is one version to remove',
  reviewInBulk: 'asks again for every form what a single decision asks; the fingerprint of a dry run is its version',
  createWebhook: 'makes a resource',
  testWebhook: 'sends; changes no webhook',
  redeliver: 'sends once more; changes no webhook',
  exportPeriodPaper: 'makes a job out of what is only read',
  exportResults: 'makes a job out of what is only read',
  cancelJob: 'ends a job of one’s own, whatever became of it meanwhile; again changes nothing',
  simulatePeriod: 'changes nothing',
  validatePack: 'changes nothing',
  validateCriteriaSet: 'changes nothing',
  previewScore: 'changes nothing',
}

/** Merge by criterion: only what somebody else changed on the same one is a conflict (submissions.test, reviews.test). */
const merging = [
  'saveAnswers',
  'saveAnswer',
  'explainAnswer',
  'importForm',
  'saveIndicators',
  'recordDecision',
  'undoDecision',
  'giveOpinion',
]

/** Refused without If-Match, and with an old version saying who changed what, when. */
export async function checkVersions(
  t: Test,
  operation: Operation,
  send: Awaited<ReturnType<typeof startDemo>>['send'],
): Promise<void> {
  const { operationId } = operation
  const missing = await send(operation, '')
  t.equal(missing.statusCode, 428, `${operationId} without If-Match: ${missing.payload}`)
  t.equal(missing.json().code, 'version_missing')

  const unseen = await send(operation, '"99999"')
  t.equal(unseen.statusCode, 412, `${operationId} with a version that is not there yet: ${unseen.payload}`)
  if (merging.includes(operationId)) return

  const stale = await send(operation, '"0"')
  t.equal(stale.statusCode, 412, `${operationId} with an old version: ${stale.payload}`)
  const { code, yourVersion, currentVersion, changes } = stale.json()
  t.match({ code, yourVersion }, { code: 'stale_version', yourVersion: 0 }, operationId)
  t.equal(stale.headers.etag, `"${currentVersion}"`, `${operationId} says which version there is`)
  t.ok(changes.length > 0, `${operationId} says what changed`)
  for (const change of changes)
    t.match(change, { by: /./, at: /^20\d\d-/, action: /./, fields: Array }, `${operationId}: by whom, when, what`)
}
