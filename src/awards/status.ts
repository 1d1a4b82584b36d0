// States of an award proposal (api.md, "States"). Pure; can be shown to an auditor as it stands.

import type { Role } from '../auth/roles.ts'

export const awardStatuses = ['draft', 'proposed', 'approved', 'rejected', 'revoked'] as const
export type AwardStatus = (typeof awardStatuses)[number]

export const awardActions = ['propose', 'approve', 'reject', 'revoke'] as const
export type AwardAction = (typeof awardActions)[number]

interface AwardTransition {
  action: AwardAction
  from: AwardStatus
  to: AwardStatus
  roles: readonly Role[]
}

export const awardTransitions: readonly AwardTransition[] = [
  { action: 'propose', from: 'draft', to: 'proposed', roles: ['reviewer'] },
  { action: 'approve', from: 'proposed', to: 'approved', roles: ['approver'] },
  { action: 'reject', from: 'proposed', to: 'rejected', roles: ['approver'] },
  { action: 'revoke', from: 'approved', to: 'revoked', roles: ['approver'] },
]
