// States of a period (api.md, "States"): draft → open → reviewing → finalized → published;
// reopen goes back one step. Pure; can be shown to an auditor as it stands.

import type { Role } from '../auth/roles.ts'

export const periodStatuses = ['draft', 'open', 'reviewing', 'finalized', 'published'] as const
export type PeriodStatus = (typeof periodStatuses)[number]

export const periodActions = ['open', 'close', 'finalize', 'publish', 'reopen'] as const
export type PeriodAction = (typeof periodActions)[number]

interface PeriodTransition {
  action: PeriodAction
  from: PeriodStatus
  to: PeriodStatus
  roles: readonly Role[]
}

export const periodTransitions: readonly PeriodTransition[] = [
  { action: 'open', from: 'draft', to: 'open', roles: ['admin'] },
  { action: 'close', from: 'open', to: 'reviewing', roles: ['admin'] },
  { action: 'finalize', from: 'reviewing', to: 'finalized', roles: ['approver'] },
  { action: 'publish', from: 'finalized', to: 'published', roles: ['approver'] },
  { action: 'reopen', from: 'reviewing', to: 'open', roles: ['admin'] },
  { action: 'reopen', from: 'finalized', to: 'reviewing', roles: ['approver'] },
  { action: 'reopen', from: 'published', to: 'finalized', roles: ['approver'] },
]
