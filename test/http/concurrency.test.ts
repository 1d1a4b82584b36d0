// No edit is lost: whatever changes a resource asks for the version that was read. Walked over every
// operation of the committed OpenAPI document; one that asks for none needs a reason here.

import t from 'tap'
import { operations, parameterOf, startDemo } from '../helpers/demo.ts'

/** Operations that change something without If-Match, and why nothing can be lost by them. */
const withoutVersion: Record<string, string> = {
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
  createUser: 'makes a resource',
  createApiClient: 'makes a resource',
  createCriteriaSet: 'makes a resource',
  cloneCriteriaSet: 'makes a resource out of what is only read',
  createPeriod: 'makes a resource',
  createAwardProposal: 'makes a resource',
  addEvidence: 'makes a resource; others stand beside it',
  removeEvidence: 'evidence never changes: there is one version to remove',
  reviewInBulk: 'asks again for every form what a single decision asks; the fingerprint of a dry run is its version',
  simulatePeriod: 'changes nothing',
  validatePack: 'changes nothing',
  validateCriteriaSet: 'changes nothing',
  previewScore: 'changes nothing',
}

/** Merge by criterion: only what somebody else changed on the same one is a conflict (submissions.test, reviews.test). */
const merging = ['saveAnswers', 'saveAnswer', 'explainAnswer', 'recordDecision', 'undoDecision', 'giveOpinion']

t.test('every change asks for the version that was read', async (t) => {
  const { send } = await startDemo(t)
  const changing = operations().filter(({ method }) => method !== 'get')
  const versioned = changing.filter((operation) => parameterOf(operation, 'if-match'))

  t.same(
    changing
      .filter((operation) => !versioned.includes(operation))
      .map(({ operationId }) => operationId)
      .sort(),
    Object.keys(withoutVersion).sort(),
    'what asks for none is listed here with its reason',
  )

  for (const operation of versioned) {
    const { operationId } = operation
    const missing = await send(operation, '')
    t.equal(missing.statusCode, 428, `${operationId} without If-Match: ${missing.payload}`)
    t.equal(missing.json().code, 'version_missing')

    const unseen = await send(operation, '"99999"')
    t.equal(unseen.statusCode, 412, `${operationId} with a version that is not there yet: ${unseen.payload}`)
    if (merging.includes(operationId)) continue

    const stale = await send(operation, '"0"')
    t.equal(stale.statusCode, 412, `${operationId} with an old version: ${stale.payload}`)
    const { code, yourVersion, currentVersion, changes } = stale.json()
    t.match({ code, yourVersion }, { code: 'stale_version', yourVersion: 0 }, operationId)
    t.equal(stale.headers.etag, `"${currentVersion}"`, `${operationId} says which version there is`)
    t.equal(changes.length > 0, true, `${operationId} says what changed: ${JSON.stringify(changes)}`)
    for (const change of changes)
      t.match(change, { by: /./, at: /^20\d\d-/, action: /./, fields: Array }, `${operationId}: by whom, when, what`)
  }
})
