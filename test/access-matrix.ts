// Who may call what: every operation of the API and the roles that may call it. An auditor can
// read it as it stands; test/access.test.ts walks it against the running application, and an
// operation without a row fails. What a role may do to one row (own unit, state, separation of
// duties) is said by src/submissions/allowed-actions.ts and the status.ts tables.

import { roles, type Role } from '../src/auth/roles.ts'

const everybody = 'public' as const
const signedIn: readonly Role[] = roles
const overseers: readonly Role[] = ['reviewer', 'jointReviewer', 'approver', 'admin', 'auditor']

export const accessMatrix: Record<string, 'public' | readonly Role[]> = {
  // Sign-in
  'POST /auth/token': everybody,
  'POST /auth/logout': signedIn,
  'GET /me': signedIn,
  'POST /me/password': signedIn,

  // Units
  'GET /units': signedIn,
  'GET /units/{id}': signedIn,
  'POST /units': ['admin'],
  'PATCH /units/{id}': ['admin'],
  'POST /units/import': ['admin'],

  // Users
  'GET /users': ['admin'],
  'POST /users': ['admin'],
  'GET /users/{id}': ['admin'],
  'PATCH /users/{id}': ['admin'],

  // Criteria sets
  'GET /criteria-sets': signedIn,
  'GET /criteria-sets/{id}': signedIn,
  'POST /criteria-sets': ['admin'],
  'PUT /criteria-sets/{id}': ['admin'],
  'DELETE /criteria-sets/{id}': ['admin'],
  'POST /criteria-sets/{id}/publish': ['admin'],
  'POST /criteria-sets/{id}/clone': ['admin'],
  'POST /criteria-sets/{id}/validate': ['admin'],
  'POST /criteria-sets/validate': ['admin'],
  'POST /scoring/preview': signedIn,

  // Periods
  'GET /periods': signedIn,
  'GET /periods/{id}': signedIn,
  'POST /periods': ['admin'],
  'PATCH /periods/{id}': ['admin'],
  'POST /periods/{id}/open': ['admin'],
  'POST /periods/{id}/close': ['admin'],
  'POST /periods/{id}/finalize': ['approver'],
  'POST /periods/{id}/publish': ['approver'],
  'POST /periods/{id}/reopen': ['admin', 'approver'],
  'GET /periods/{id}/progress': overseers,
  'GET /periods/{id}/results': signedIn,
  'GET /periods/{id}/award-candidates': ['reviewer', 'approver', 'admin', 'auditor'],

  // Self-assessment
  'GET /submissions': signedIn,
  'GET /submissions/{id}': signedIn,
  'PATCH /submissions/{id}/answers': ['officer'],
  'PUT /submissions/{id}/answers/{code}': ['officer'],
  'PUT /submissions/{id}/answers/{code}/explanation': ['officer'],
  'GET /submissions/{id}/preflight': ['officer'],
  'POST /submissions/{id}/submit': ['officer'],
  'POST /submissions/{id}/withdraw': ['officer'],
  'GET /submissions/{id}/score': signedIn,
  'GET /submissions/{id}/score/explain': signedIn,

  // Evidence
  'GET /submissions/{id}/evidence': signedIn,
  'POST /submissions/{id}/evidence': ['officer'],
  'GET /evidence/{id}': signedIn,
  'GET /evidence/{id}/content': signedIn,
  'DELETE /evidence/{id}': ['officer'],

  // Review
  'GET /submissions/{id}/review': signedIn,
  'POST /submissions/{id}/review': ['reviewer'],
  'PUT /submissions/{id}/review/decisions/{code}': ['reviewer'],
  'DELETE /submissions/{id}/review/decisions/{code}': ['reviewer'],
  'POST /submissions/{id}/review/return': ['reviewer'],
  'POST /submissions/{id}/review/complete': ['reviewer'],
  'PUT /submissions/{id}/opinions/{code}': ['jointReviewer'],

  // Appeals
  'POST /submissions/{id}/appeals': ['officer'],
  'GET /appeals': signedIn,
  'GET /appeals/{id}': signedIn,
  'POST /appeals/{id}/resolve': ['reviewer'],

  // Awards
  'GET /award-proposals': signedIn,
  'GET /award-proposals/{id}': signedIn,
  'POST /award-proposals': ['reviewer'],
  'PATCH /award-proposals/{id}': ['reviewer'],
  'POST /award-proposals/{id}/propose': ['reviewer'],
  'POST /award-proposals/{id}/approve': ['approver'],
  'POST /award-proposals/{id}/reject': ['approver'],
  'POST /award-proposals/{id}/revoke': ['approver'],

  // Audit
  'GET /audit-log': ['admin', 'auditor'],
}
