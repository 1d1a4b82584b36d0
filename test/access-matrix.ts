// Who may call what: every operation of the API and the roles that may call it. An auditor can
// read it as it stands; test/access.test.ts walks it against the running application, and an
// operation without a row fails. What a role may do to one row (own unit, state, separation of
// duties) is said by src/submissions/allowed-actions.ts and the status.ts tables.

import type { Scope } from '../src/api-clients/scopes.ts'
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
  'GET /me/sessions': signedIn,
  'DELETE /me/sessions/{id}': signedIn,
  'POST /me/totp': ['reviewer', 'approver', 'admin'],
  'POST /me/totp/confirm': ['reviewer', 'approver', 'admin'],
  'DELETE /me/totp': ['reviewer', 'approver', 'admin'],

  // Units
  'GET /units': signedIn,
  'GET /units/{id}': signedIn,
  'GET /units/workbook.xlsx': signedIn,
  'GET /units/template.xlsx': ['admin'],
  'POST /units': ['admin'],
  'PATCH /units/{id}': ['admin'],
  'POST /units/import': ['admin'],
  'GET /units/{id}/lineage': signedIn,
  'GET /units/reorganisations': signedIn,
  'GET /reorganisations/{id}': signedIn,
  'POST /units/reorganisations': ['admin'],
  'POST /units/reorganisations/import': ['admin'],
  'POST /reorganisations/{id}/revoke': ['admin'],

  // Users
  'GET /users': ['admin'],
  'POST /users': ['admin'],
  'GET /users/{id}': ['admin'],
  'PATCH /users/{id}': ['admin'],
  'DELETE /users/{id}/sessions': ['admin'],
  'DELETE /users/{id}/totp': ['admin'],
  'GET /users/{id}/export': signedIn,
  'POST /users/{id}/erase': ['admin'],

  // API clients
  'GET /api-clients': ['admin'],
  'POST /api-clients': ['admin'],
  'POST /api-clients/{id}/rotate': ['admin'],
  'DELETE /api-clients/{id}': ['admin'],

  // Criteria sets
  'GET /criteria-sets': signedIn,
  'GET /criteria-sets/{id}': signedIn,
  'GET /criteria-sets/{id}/workbook.xlsx': signedIn,
  'GET /criteria-sets/template.xlsx': signedIn,
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
  'GET /periods/{id}/due-dates': overseers,
  'GET /periods/{id}/results': signedIn,
  'POST /periods/{id}/amendments': ['approver'],
  'GET /periods/{id}/amendments': signedIn,
  'GET /amendments/{id}': signedIn,
  'GET /periods/{id}/papers/{paper}': ['reviewer', 'approver', 'admin', 'auditor'],
  'POST /periods/{id}/papers/{paper}': ['reviewer', 'approver', 'admin', 'auditor'],
  'POST /periods/{id}/results/workbook': signedIn,
  'GET /jobs': signedIn,
  'GET /jobs/{id}': signedIn,
  'GET /jobs/{id}/content': signedIn,
  'DELETE /jobs/{id}': signedIn,
  'POST /periods/{id}/simulate': ['reviewer', 'approver', 'admin'],
  'GET /periods/{id}/statistics': overseers,
  'GET /units/{id}/trend': signedIn,
  'GET /periods/{id}/award-candidates': ['reviewer', 'approver', 'admin', 'auditor'],

  // Self-assessment
  'GET /submissions': signedIn,
  'GET /submissions/{id}': signedIn,
  'PATCH /submissions/{id}/answers': ['officer'],
  'PUT /submissions/{id}/answers/{code}': ['officer'],
  'PUT /submissions/{id}/answers/{code}/explanation': ['officer'],
  'GET /submissions/{id}/form.xlsx': signedIn,
  'PUT /submissions/{id}/form.xlsx': ['officer'],
  'GET /submissions/{id}/papers/{paper}': signedIn,
  'GET /submissions/{id}/preflight': ['officer'],
  'POST /submissions/{id}/submit': ['officer'],
  'POST /submissions/{id}/withdraw': ['officer'],
  'POST /submissions/{id}/extension': ['admin'],
  'DELETE /submissions/{id}/extension': ['admin'],
  'GET /submissions/{id}/score': signedIn,
  'GET /submissions/{id}/score/explain': signedIn,
  'GET /submissions/{id}/history': signedIn,
  'GET /submissions/{id}/history/compare': signedIn,
  'GET /submissions/{id}/history/content': signedIn,

  // Evidence
  'GET /submissions/{id}/evidence': signedIn,
  'POST /submissions/{id}/evidence': ['officer'],
  'GET /evidence/{id}': signedIn,
  'GET /evidence/{id}/content': signedIn,
  'DELETE /evidence/{id}': ['officer'],

  // Review
  'GET /submissions/{id}/review': signedIn,
  'POST /submissions/{id}/review': ['reviewer'],
  'POST /submissions/{id}/review/conflict': ['reviewer'],
  'POST /submissions/{id}/review/reassign': ['admin'],
  'PUT /submissions/{id}/review/decisions/{code}': ['reviewer'],
  'DELETE /submissions/{id}/review/decisions/{code}': ['reviewer'],
  'POST /submissions/{id}/review/return': ['reviewer'],
  'POST /submissions/{id}/review/complete': ['reviewer'],
  'PUT /submissions/{id}/opinions/{code}': ['jointReviewer'],
  'POST /reviews/bulk': ['reviewer'],
  'GET /reviews/bulk': ['reviewer', 'admin', 'auditor'],
  'POST /reviews/bulk/{id}/undo': ['reviewer'],

  'GET /submissions/{id}/rounds': signedIn,

  // Appeals
  'POST /submissions/{id}/appeals': ['officer'],
  'GET /periods/{id}/council': overseers,
  'PUT /periods/{id}/council': ['admin'],
  'POST /submissions/{id}/council-decisions': ['reviewer'],
  'GET /submissions/{id}/council-decisions': signedIn,
  'GET /appeals': signedIn,
  'GET /appeals/{id}': signedIn,
  'POST /appeals/{id}/resolve': ['reviewer'],

  // Appendix of figures, exemplary models
  'GET /periods/{id}/indicators': signedIn,
  'PUT /periods/{id}/indicators': ['admin'],
  'PATCH /periods/{id}/indicators/values': ['reviewer', 'admin'],
  'GET /periods/{id}/indicators/report': overseers,
  'GET /submissions/{id}/indicators': signedIn,
  'PATCH /submissions/{id}/indicators': ['officer'],
  'POST /submissions/{id}/models': ['officer'],
  'GET /models': signedIn,
  'GET /models/{id}': signedIn,
  'GET /periods/{id}/models': signedIn,
  'PATCH /models/{id}': ['officer'],
  'POST /models/{id}/withdraw': ['officer'],
  'POST /models/{id}/recognise': ['reviewer'],
  'POST /models/{id}/decline': ['reviewer'],

  // Awards
  'GET /award-proposals': signedIn,
  'GET /award-proposals/{id}': signedIn,
  'POST /award-proposals': ['reviewer'],
  'PATCH /award-proposals/{id}': ['reviewer'],
  'POST /award-proposals/{id}/propose': ['reviewer'],
  'POST /award-proposals/{id}/approve': ['approver'],
  'POST /award-proposals/{id}/reject': ['approver'],
  'POST /award-proposals/{id}/revoke': ['approver'],

  // Events
  'GET /changes': signedIn,
  'GET /events': ['officer', 'admin', 'auditor'],

  // Webhooks
  'GET /webhooks': ['admin'],
  'POST /webhooks': ['admin'],
  'GET /webhooks/{id}': ['admin'],
  'PATCH /webhooks/{id}': ['admin'],
  'POST /webhooks/{id}/enable': ['admin'],
  'POST /webhooks/{id}/rotate-secret': ['admin'],
  'DELETE /webhooks/{id}': ['admin'],
  'POST /webhooks/{id}/test': ['admin'],
  'GET /webhooks/{id}/deliveries': ['admin'],
  'POST /webhooks/{id}/deliveries/{deliveryId}/redeliver': ['admin'],

  // Audit
  'GET /audit-log': ['admin', 'auditor'],
  'GET /audit-log/verify': ['admin', 'auditor'],
  'GET /audit-log/export': ['admin', 'auditor'],
  'GET /audit-log/key': ['admin', 'auditor'],
}

/** What API clients may call, and the scopes that open it; everything else is closed to them. */
export const clientMatrix: Record<string, readonly Scope[]> = {
  'GET /units': ['units:read'],
  'GET /units/{id}': ['units:read'],
  'GET /units/{id}/lineage': ['units:read'],
  'GET /units/reorganisations': ['units:read'],
  'GET /reorganisations/{id}': ['units:read'],
  'POST /units': ['units:write'],
  'PATCH /units/{id}': ['units:write'],
  'POST /units/import': ['units:write'],
  'POST /units/reorganisations': ['units:write'],
  'POST /units/reorganisations/import': ['units:write'],
  'POST /reorganisations/{id}/revoke': ['units:write'],

  'GET /criteria-sets': ['criteria-sets:read'],
  'GET /criteria-sets/{id}': ['criteria-sets:read'],
  'POST /scoring/preview': ['criteria-sets:read'],

  'GET /periods': ['periods:read'],
  'GET /periods/{id}': ['periods:read'],
  'GET /periods/{id}/progress': ['periods:read'],

  'GET /submissions': ['submissions:read'],
  'GET /submissions/{id}': ['submissions:read'],
  'GET /submissions/{id}/score': ['submissions:read'],
  'GET /submissions/{id}/form.xlsx': ['submissions:read'],
  'GET /submissions/{id}/score/explain': ['submissions:read'],
  'GET /submissions/{id}/evidence': ['submissions:read'],
  'GET /evidence/{id}': ['submissions:read'],
  'GET /evidence/{id}/content': ['submissions:read'],

  'PATCH /submissions/{id}/answers': ['submissions:write'],
  'PUT /submissions/{id}/answers/{code}': ['submissions:write'],
  'PUT /submissions/{id}/answers/{code}/explanation': ['submissions:write'],
  'PUT /submissions/{id}/form.xlsx': ['submissions:write'],
  'GET /submissions/{id}/preflight': ['submissions:write'],
  'POST /submissions/{id}/evidence': ['submissions:write'],
  'DELETE /evidence/{id}': ['submissions:write'],

  'GET /periods/{id}/results': ['results:read', 'results:read-all'],
  'POST /periods/{id}/results/workbook': ['results:read', 'results:read-all'],
  'GET /jobs': ['results:read', 'results:read-all'],
  'GET /jobs/{id}': ['results:read', 'results:read-all'],
  'GET /jobs/{id}/content': ['results:read', 'results:read-all'],
  'DELETE /jobs/{id}': ['results:read', 'results:read-all'],
  'GET /periods/{id}/amendments': ['results:read', 'results:read-all'],
  'GET /amendments/{id}': ['results:read', 'results:read-all'],
  'GET /periods/{id}/statistics': ['results:read-all'],
  'GET /units/{id}/trend': ['results:read-all'],
  'GET /award-proposals': ['awards:read'],
  'GET /award-proposals/{id}': ['awards:read'],
  'GET /changes': ['units:read', 'criteria-sets:read', 'periods:read', 'submissions:read', 'awards:read'],
  'GET /events': ['events:read'],
  'GET /webhooks': ['webhooks:manage'],
  'POST /webhooks': ['webhooks:manage'],
  'GET /webhooks/{id}': ['webhooks:manage'],
  'PATCH /webhooks/{id}': ['webhooks:manage'],
  'POST /webhooks/{id}/enable': ['webhooks:manage'],
  'POST /webhooks/{id}/rotate-secret': ['webhooks:manage'],
  'DELETE /webhooks/{id}': ['webhooks:manage'],
  'POST /webhooks/{id}/test': ['webhooks:manage'],
  'GET /webhooks/{id}/deliveries': ['webhooks:manage'],
  'POST /webhooks/{id}/deliveries/{deliveryId}/redeliver': ['webhooks:manage'],
  'GET /audit-log': ['audit:read'],
}
